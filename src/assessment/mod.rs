//! The assessment of the facts: standings, routes, dates, checks, entries, checklists, agenda, and what to do first.
//!
//! [`assess`] is pure and total: no clock, no I/O, no failure. Facts that say nothing lead to
//! findings marked unknown, with the answers that would settle them.

mod agenda;
mod arithmetic;
mod assume;
mod check;
mod check_entries;
mod checklist;
mod entry;
mod entry_dates;
mod finding;
mod follow_up;
mod next_tasks;
mod outlook;
mod person;
mod readiness;
mod recovery;
mod roster;
mod standing;
mod task;
mod task_entries;

pub use agenda::{AgendaItem, AgendaRow, Event, Who, agenda_rows, entry_days, nearest};
pub use arithmetic::{Quantity, Span, Sum};
pub use assume::{Assumed, Assumption, Planned, assume, planned};
pub use check::{Check, CheckId, CheckStatus, Checks};
pub use checklist::{AnsweredBy, ChecklistFinding, ItemFinding};
pub use entry::{Cape, EntryFinding, Risk};
pub use entry_dates::EntryDates;
pub use finding::{Because, Finding, FindingId};
pub use next_tasks::{due_before, next_tasks, people_first};
pub use outlook::Outlook;
pub use person::PersonFinding;
pub use readiness::Readiness;
pub use standing::{Standing, StandingFinding, is_active, standing, standing_of};
pub use task::{EntryTask, PersonTask, Task};

use crate::facts::Facts;
use crate::guidance::{Guidance, RouteId};
use chrono::NaiveDate;
use roster::Roster;

/// Everything that follows from the facts on a day under an edition of the guidance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub as_of: NaiveDate,
    /// The edition of the guidance.
    pub guidance: NaiveDate,
    pub company: CompanyFinding,
    /// A finding for each person, in the respondent's order.
    pub people: Vec<PersonFinding>,
    pub checks: Checks,
    /// A finding for each entry, in the respondent's order.
    pub entries: Vec<EntryFinding>,
    pub checklists: Vec<ChecklistFinding>,
    pub agenda: Vec<AgendaItem>,
}

/// The company's own route, and the first day anyone can log in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyFinding {
    /// A route for the company as a whole; `None` if each person has their own.
    pub route: Option<RouteId>,
    /// When anyone can log in: the earliest of the people's days.
    pub ready: Readiness,
    /// The arithmetic behind the days, if the route is the company's own.
    pub arithmetic: Vec<Sum>,
    /// The answers that would settle the route.
    pub ask: Vec<crate::facts::Place>,
}

/// Assesses the facts for `facts.as_of`, or for `today` if that is not set.
pub fn assess(facts: &Facts, guidance: &Guidance, today: NaiveDate) -> Assessment {
    let as_of = facts.as_of.unwrap_or(today);
    let roster = Roster::new(facts, guidance, as_of);
    let people = person::findings(&roster);
    let company = readiness::company(&roster, &people);
    let entries = entry::findings(facts, guidance, as_of, company.ready);
    let checks = Checks([
        check::login(&roster, &people),
        check::structure(&roster),
        check::ach(&roster),
        check::broker(&roster),
        check_entries::check(&roster, &entries),
    ]);
    let checklists = checklist::findings(&roster, &people);
    let agenda = agenda::agenda(&roster, &company, &people, &entries);
    Assessment {
        as_of,
        guidance: guidance.edition,
        company,
        people,
        checks,
        entries,
        checklists,
        agenda,
    }
}
