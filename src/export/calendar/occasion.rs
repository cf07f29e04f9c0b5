//! Which days the calendar contains, and who or what each is about.

use super::{CalendarScope, Setting};
use crate::assessment::{AgendaRow, Event, Who, agenda_rows};
use crate::calendar::add_days;
use crate::facts::{Facts, Id};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a day of the calendar is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A row of the agenda.
    Agenda(Event),
    /// Everyone signs in, this many days after the filing.
    MonthlyLogins(i64),
    /// One person signs in, this many days after the filing.
    MonthlyLogin(i64),
}

/// Who or what a day is about, by position in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Company,
    /// People, in the order of the file; never empty.
    People(Vec<usize>),
    /// Entries, in the order of the file; never empty.
    Entries(Vec<usize>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occasion {
    pub(super) on: NaiveDate,
    pub(super) what: What,
    pub(super) subject: Subject,
}

impl Occasion {
    /// The same day for just this person; `None` if it isn't theirs.
    fn of(self, person: usize) -> Option<Self> {
        let theirs = matches!(&self.subject, Subject::People(people) if people.contains(&person));
        theirs.then(|| Self {
            subject: Subject::People(vec![person]),
            ..self
        })
    }

    /// How many days before it the reminders are, earliest first; none falls before the day of the check.
    pub(super) fn reminders(&self, setting: &Setting) -> impl Iterator<Item = i64> + use<> {
        let (on, as_of) = (self.on, setting.assessment.as_of);
        let reminders = setting.guidance.plan.reminders.iter().copied();
        reminders.filter(move |days| add_days(on, -days) >= as_of)
    }
}

/// The days that haven't passed, in order: the agenda's, then the monthly logins.
pub(super) fn occasions(setting: &Setting, whose: CalendarScope) -> Vec<Occasion> {
    let (facts, assessment) = (setting.facts, setting.assessment);
    let positions = Positions::of(facts);
    let rows = agenda_rows(&assessment.agenda);
    let is_ahead = |row: &&AgendaRow| row.on >= assessment.as_of;
    let is_court = |row: &&AgendaRow| row.what == Event::CitAnniversary;
    // One reminder to see a lawyer is enough: the other court dates come after it.
    let court = rows.iter().filter(is_ahead).find(is_court).map(|row| row.on);
    let mut found: Vec<Occasion> = rows
        .iter()
        .filter(is_ahead)
        .filter(|row| !is_court(row) || Some(row.on) == court)
        .flat_map(|row| of_row(row, &positions))
        .collect();
    match whose {
        CalendarScope::Everyone => found.extend(monthly(setting, &Subject::Company)),
        CalendarScope::Person(id) => {
            let at = positions.people.get(id).copied();
            found = found
                .into_iter()
                .filter_map(|occasion| occasion.of(at?))
                .collect();
            // Someone who has left never signs in again.
            let at = at.filter(|at| !facts.people[*at].has_left());
            found.extend(
                at.into_iter()
                    .flat_map(|at| monthly(setting, &Subject::People(vec![at]))),
            );
        }
    }
    found
}

/// The events of a row: one for all its people, one for all its entries.
fn of_row(row: &AgendaRow, positions: &Positions) -> Vec<Occasion> {
    let (mut subjects, mut people, mut entries) = (Vec::new(), Vec::new(), Vec::new());
    for who in &row.who {
        match who {
            Who::Company => subjects.push(Subject::Company),
            Who::Person(id) => people.extend(positions.people.get(id)),
            Who::Entry(id) => entries.extend(positions.entries.get(id)),
        }
    }
    let in_order = |mut found: Vec<usize>| {
        crate::order::sort_by_key(&mut found, |at| *at);
        found.dedup();
        Some(found).filter(|found| !found.is_empty())
    };
    subjects.extend(in_order(people).map(Subject::People));
    subjects.extend(in_order(entries).map(Subject::Entries));
    let occasion = |subject| Occasion {
        on: row.on,
        what: What::Agenda(row.what),
        subject,
    };
    subjects.into_iter().map(occasion).collect()
}

/// The monthly logins while the refund is on its way, counted from the planned filing, or from the day of the check if
/// none is ahead.
fn monthly(setting: &Setting, subject: &Subject) -> Vec<Occasion> {
    let as_of = setting.assessment.as_of;
    let planned = setting.facts.filing.planned_on;
    let from = planned.map_or(as_of, |planned| planned.max(as_of));
    let what = |days| match subject {
        Subject::People(_) => What::MonthlyLogin(days),
        Subject::Company | Subject::Entries(_) => What::MonthlyLogins(days),
    };
    let occasion = |days| Occasion {
        on: add_days(from, days),
        what: what(days),
        subject: subject.clone(),
    };
    setting.guidance.monthly_logins().map(occasion).collect()
}

/// The position of each id in the file; looked up once for 9,999 entries.
struct Positions<'a> {
    people: BTreeMap<&'a Id, usize>,
    entries: BTreeMap<&'a Id, usize>,
}

impl<'a> Positions<'a> {
    fn of(facts: &'a Facts) -> Self {
        Self {
            people: positions(facts.people.iter().map(|person| &person.id)),
            entries: positions(facts.entries.iter().map(|entry| &entry.id)),
        }
    }
}

fn positions<'a>(ids: impl Iterator<Item = &'a Id>) -> BTreeMap<&'a Id, usize> {
    let mut positions = BTreeMap::new();
    // One by one: `collect` would compile another sort (see [`crate::order`]).
    for (at, id) in ids.enumerate() {
        positions.insert(id, at);
    }
    positions
}
