//! The dates with something to do, in words.

use super::{Noun, and_list, counted, entry_name, grouped, person_or_company};
use crate::assessment::{AgendaRow, Event, Who};
use crate::facts::Facts;

/// What is to be done, and why, in two parts.
#[must_use]
pub fn event(event: Event) -> (&'static str, &'static str) {
    match event {
        Event::Phase2Opens => (
            "CAPE Phase 2 opens",
            "From this day CAPE takes entries flagged for reconciliation.",
        ),
        Event::LogInBy => (
            "Log in by",
            "The last safe day of the 45: the next day the login is treated as dormant.",
        ),
        Event::OpenDeskCase => (
            "Open a desk case",
            "If the login does not work by then, call the Account Service Desk.",
        ),
        Event::WeekBefore => (
            "Go through the week-before checklist",
            "A week before the planned filing.",
        ),
        Event::PlannedOn => ("Planned CAPE filing", "The day you plan to file."),
        Event::ReconciliationDueOn => ("Reconciliation entry due", "The type 09 of this entry is due."),
        Event::CapeBy => (
            "File in CAPE by",
            "The last business day through day 80 after liquidation.",
        ),
        Event::ProtestBy => (
            "Protest by",
            "The last business day through day 180 after liquidation.",
        ),
        Event::CitAnniversary => (
            "Ask counsel about the Court of International Trade",
            "One of four first anniversaries the cautious watch: from when the two-year limit runs is disputed.",
        ),
    }
}

/// Whom or what a row of the agenda is about: up to three by name, then how many more.
#[must_use]
pub fn about(facts: &Facts, row: &AgendaRow) -> String {
    const NAMED: usize = 3;
    let name = |who: &Who| match who {
        Who::Company | Who::Person(_) => person_or_company(facts, who.id()),
        Who::Entry(id) => {
            let at = facts.entries.iter().position(|entry| entry.id == *id);
            at.map_or_else(String::new, |at| entry_name(facts, at))
        }
    };
    let mut names: Vec<String> = row.who.iter().take(NAMED).map(name).collect();
    if row.who.len() > NAMED {
        names.push(format!("{} more", grouped(row.who.len() - NAMED)));
    }
    and_list(&names)
}

/// "today", "in 3 days", "3 days ago".
#[must_use]
pub fn days_left(days: i64) -> String {
    let count = counted(
        usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX),
        Noun::Day,
    );
    match days {
        0 => "today".into(),
        1.. => format!("in {count}"),
        _ => format!("{count} ago"),
    }
}
