//! Which days the calendar holds, and whom or what each is about.

use super::{Setting, Whose};
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
    /// Everyone logs in, so many days after the filing.
    MonthlyLogins(i64),
    /// One person logs in, so many days after the filing.
    MonthlyLogin(i64),
}

impl What {
    /// Whether it is announced on days before it.
    pub(super) fn is_announced(self) -> bool {
        match self {
            // Several things may have been sent for one person, each with days of its own.
            Self::Agenda(Event::FollowUpEarliest | Event::FollowUpChase | Event::FollowUpLatest) => false,
            Self::Agenda(Event::Phase2Opens | Event::CitAnniversary) => false,
            Self::Agenda(_) => true,
            Self::MonthlyLogins(_) | Self::MonthlyLogin(_) => false,
        }
    }
}

/// Whom or what a day is about, by position in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// The whole company.
    Company,
    /// One person.
    Person(usize),
    /// Entries, in the order of the file; never empty.
    Entries(Vec<usize>),
}

/// A day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occasion {
    /// The day.
    pub(super) on: NaiveDate,
    /// What it is for.
    pub(super) what: What,
    /// Whom or what it is about.
    pub(super) subject: Subject,
}

impl Occasion {
    /// How many days before it is announced, farthest first: none before the day of the check.
    pub(super) fn ahead(&self, setting: &Setting) -> impl Iterator<Item = i64> + use<> {
        let (is_announced, on) = (self.what.is_announced(), self.on);
        let as_of = setting.assessment.as_of;
        let reminders = setting.guidance.plan.reminders.iter().copied();
        reminders.filter(move |days| is_announced && add_days(on, -days) >= as_of)
    }
}

/// The days that are not over, by day: the agenda's, then the monthly logins.
pub(super) fn occasions(setting: &Setting, whose: Whose) -> Vec<Occasion> {
    let (facts, assessment) = (setting.facts, setting.assessment);
    let positions = Positions::of(facts);
    let rows = agenda_rows(&assessment.agenda);
    let mut found: Vec<Occasion> = rows
        .iter()
        .filter(|row| row.on >= assessment.as_of)
        .flat_map(|row| of_row(row, &positions))
        .collect();
    match whose {
        Whose::Everyone => found.extend(monthly(setting, &Subject::Company)),
        Whose::Person(id) => {
            let at = positions.people.get(id).copied();
            found.retain(|occasion| at.is_some_and(|at| occasion.subject == Subject::Person(at)));
            // Someone who has left is never to log in again.
            let at = at.filter(|at| !facts.people[*at].has_left());
            found.extend(
                at.into_iter()
                    .flat_map(|at| monthly(setting, &Subject::Person(at))),
            );
        }
    }
    found
}

/// A row's days: one for each person, one for all its entries.
fn of_row(row: &AgendaRow, positions: &Positions) -> Vec<Occasion> {
    let (mut subjects, mut entries) = (Vec::new(), Vec::new());
    for who in &row.who {
        match who {
            Who::Company => subjects.push(Subject::Company),
            Who::Person(id) => subjects.extend(positions.people.get(id).copied().map(Subject::Person)),
            Who::Entry(id) => entries.extend(positions.entries.get(id)),
        }
    }
    if !entries.is_empty() {
        crate::order::sort_by_key(&mut entries, |at| *at);
        subjects.push(Subject::Entries(entries));
    }
    let occasion = |subject| Occasion {
        on: row.on,
        what: What::Agenda(row.what),
        subject,
    };
    subjects.into_iter().map(occasion).collect()
}

/// The monthly logins while the refund is on its way, counted from the planned filing, or from the day of
/// the check where none is ahead.
fn monthly(setting: &Setting, subject: &Subject) -> Vec<Occasion> {
    let as_of = setting.assessment.as_of;
    let planned = setting.facts.filing.planned_on;
    let from = planned.map_or(as_of, |planned| planned.max(as_of));
    let what = |days| match subject {
        Subject::Person(_) => What::MonthlyLogin(days),
        Subject::Company | Subject::Entries(_) => What::MonthlyLogins(days),
    };
    let occasion = |days| Occasion {
        on: add_days(from, days),
        what: what(days),
        subject: subject.clone(),
    };
    setting.guidance.monthly_logins().map(occasion).collect()
}

/// Where each id stands in the file; looked up once for 9,999 entries.
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
    // One by one: `collect` would sort first, by a routine of its own (see [`crate::order`]).
    for (at, id) in ids.enumerate() {
        positions.insert(id, at);
    }
    positions
}
