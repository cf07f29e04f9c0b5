//! Every date with something to do, in order.

use super::follow_up::follow_ups;
use super::roster::Roster;
use super::{Cape, CompanyFinding, EntryFinding, PersonFinding, Quantity};
use crate::calendar::add_days;
use crate::choice::choice_names;
use crate::facts::{Answer, Entry, Facts, Id};
use crate::guidance::{ChecklistId, Guidance, RuleId};
use chrono::NaiveDate;

choice_names! {
    /// What to do on a day of the agenda. The order breaks ties within a day.
    Event {
        /// Phase 2 opens.
        Phase2Opens = "phase_2_opens",
        /// The last safe day to log in.
        LogInBy = "log_in_by",
        /// Open a desk case if self-service has not worked.
        OpenDeskCase = "open_desk_case",
        /// The first day to expect an answer to something sent.
        FollowUpEarliest = "follow_up_earliest",
        /// Ask again about something sent.
        FollowUpChase = "follow_up_chase",
        /// The last day to expect an answer to something sent.
        FollowUpLatest = "follow_up_latest",
        /// Go through the week-before checklist.
        WeekBefore = "week_before",
        /// The planned filing.
        PlannedOn = "planned_on",
        /// A reconciliation entry is due.
        ReconciliationDueOn = "reconciliation_due_on",
        /// The day to file an entry in CAPE by.
        CapeBy = "cape_by",
        /// The day to protest an entry by.
        ProtestBy = "protest_by",
        /// A first anniversary to ask counsel about.
        CitAnniversary = "cit_anniversary",
    }
}

impl Event {
    /// Whether it is a day to act by: not a reminder, an answer to expect, or a date that applies to everyone.
    pub const fn is_deadline(self) -> bool {
        matches!(
            self,
            Self::CapeBy
                | Self::ProtestBy
                | Self::LogInBy
                | Self::OpenDeskCase
                | Self::ReconciliationDueOn
                | Self::PlannedOn
        )
    }

    /// The rules behind every day of this kind; empty if the rule is the person's or the entry's own.
    pub const fn rules(self) -> &'static [RuleId] {
        match self {
            // Protest days don't depend on what is done in CAPE.
            Self::ProtestBy => &[RuleId::C5, RuleId::E5],
            Self::Phase2Opens => &[RuleId::E10],
            Self::PlannedOn => &[RuleId::C1],
            Self::LogInBy
            | Self::OpenDeskCase
            | Self::FollowUpEarliest
            | Self::FollowUpChase
            | Self::FollowUpLatest
            | Self::WeekBefore
            | Self::ReconciliationDueOn
            | Self::CapeBy
            | Self::CitAnniversary => &[],
        }
    }
}

/// Who or what a date is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    Company,
    Person(Id),
    Entry(Id),
}

impl Who {
    pub fn id(&self) -> Option<&Id> {
        match self {
            Self::Company => None,
            Self::Person(id) | Self::Entry(id) => Some(id),
        }
    }
}

/// A date with something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// The day, inclusive.
    pub on: NaiveDate,
    pub what: Event,
    pub who: Who,
}

impl AgendaItem {
    pub(super) fn new(on: NaiveDate, what: Event, who: Who) -> Self {
        Self { on, what, who }
    }
}

/// Items with the same thing to do on the same day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    /// The day, inclusive.
    pub on: NaiveDate,
    pub what: Event,
    /// Who or what it is about; never empty.
    pub who: Vec<Who>,
}

/// The agenda with a row for each day and thing to do.
pub fn agenda_rows(agenda: &[AgendaItem]) -> Vec<AgendaRow> {
    let same = |one: &AgendaItem, other: &AgendaItem| (one.on, one.what) == (other.on, other.what);
    // Two things sent for one person may be due on the same day.
    let who = |items: &[AgendaItem]| {
        let mut who: Vec<Who> = items.iter().map(|item| item.who.clone()).collect();
        who.dedup();
        who
    };
    let row = |items: &[AgendaItem]| AgendaRow {
        on: items[0].on,
        what: items[0].what,
        who: who(items),
    };
    agenda.chunk_by(same).map(row).collect()
}

/// The agenda, sorted by day, then by [`Event`], then as listed.
pub(super) fn agenda(
    roster: &Roster,
    company: &CompanyFinding,
    people: &[PersonFinding],
    entries: &[EntryFinding],
) -> Vec<AgendaItem> {
    let (facts, guidance, as_of) = (roster.facts, roster.guidance, roster.as_of);
    let mut items = company_items(facts, guidance, as_of);
    items.extend(follow_ups(roster, company, people));
    items.extend(people.iter().flat_map(person_items));
    let entries = facts.entries.iter().zip(entries);
    items.extend(entries.flat_map(|(entry, finding)| entry_items(entry, finding, as_of)));
    crate::order::sort_by_key(&mut items, |item| (item.on, item.what));
    items
}

fn company_items(facts: &Facts, guidance: &Guidance, as_of: NaiveDate) -> Vec<AgendaItem> {
    let phase_2 = Some(guidance.entry_window.phase_2_on).filter(|day| as_of < *day);
    let planned = facts.filing.planned_on;
    let week_before = guidance
        .checklist(ChecklistId::WeekBefore)
        .due_days_before
        .zip(planned);
    let anniversaries = guidance
        .court_dates
        .iter()
        .map(|date| (date.on, Event::CitAnniversary));
    [
        phase_2.map(|day| (day, Event::Phase2Opens)),
        week_before.map(|(days, planned)| (add_days(planned, -days), Event::WeekBefore)),
        planned.map(|day| (day, Event::PlannedOn)),
    ]
    .into_iter()
    .flatten()
    .chain(anniversaries)
    .map(|(on, what)| AgendaItem::new(on, what, Who::Company))
    .collect()
}

/// The last safe day of a running clock, and the day to open a desk case.
fn person_items(person: &PersonFinding) -> Vec<AgendaItem> {
    let log_in = person.clock.log_in_by.filter(|_| person.works());
    let case = person
        .arithmetic
        .iter()
        .find(|sum| sum.quantity == Quantity::OpenDeskCase)
        .map(|sum| sum.to);
    let item = |on, what| AgendaItem::new(on, what, Who::Person(person.id.clone()));
    let log_in = log_in.map(|day| item(day, Event::LogInBy));
    log_in
        .into_iter()
        .chain(case.map(|day| item(day, Event::OpenDeskCase)))
        .collect()
}

/// The days something is due for an entry: a reconciliation; CAPE, if it is or will be open; a protest, if there is
/// time and none is open. After an accepted declaration nothing is due.
pub fn entry_days(entry: &Entry, finding: &EntryFinding, as_of: NaiveDate) -> Vec<(NaiveDate, Event)> {
    let without_09 =
        entry.flagged_for_reconciliation == Some(Answer::Yes) && entry.type_09_filed == Some(Answer::No);
    let due = entry.reconciliation_due_on.filter(|_| without_09);
    let protestable = finding
        .dates
        .filter(|dates| entry.open_protest != Some(Answer::Yes) && as_of <= dates.protest_last_day);
    debug_assert!(finding.open_cape_by().is_none() || matches!(finding.cape, Cape::Open | Cape::NotYet));
    if finding.cape == Cape::Accepted {
        return Vec::new();
    }
    [
        due.map(|day| (day, Event::ReconciliationDueOn)),
        finding.open_cape_by().map(|day| (day, Event::CapeBy)),
        protestable.map(|dates| (dates.protest_by, Event::ProtestBy)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The earliest day something is due for an entry, and what. A CAPE day counts even if it depends on a missing answer
/// whether CAPE takes the entry.
pub fn nearest(entry: &Entry, finding: &EntryFinding, as_of: NaiveDate) -> Option<(NaiveDate, Event)> {
    let possible = finding.possible_cape_by(as_of).map(|day| (day, Event::CapeBy));
    entry_days(entry, finding, as_of)
        .into_iter()
        .chain(possible)
        .min()
}

fn entry_items(entry: &Entry, finding: &EntryFinding, as_of: NaiveDate) -> Vec<AgendaItem> {
    let item = |(on, what)| AgendaItem::new(on, what, Who::Entry(entry.id.clone()));
    entry_days(entry, finding, as_of).into_iter().map(item).collect()
}
