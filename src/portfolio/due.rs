//! The days of a check with something to do.

use super::Acts;
use crate::assessment::{AgendaRow, Assessment, Event, Who, agenda_rows};
use crate::facts::{Facts, Id, RequestRoute};
use crate::guidance::NextStepId;
use crate::wording;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A day with something to do for one client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The day, inclusive.
    pub on: NaiveDate,
    pub what: Event,
    /// Whose turn it is.
    pub acts: Acts,
    /// The people it is about, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// The entries it is about, by number, or by name if they have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<String>,
    /// How many of the entries are ours.
    #[serde(default)]
    pub ours: usize,
}

impl Due {
    /// The entries or people it is about; empty if it is about the company.
    pub fn about(&self) -> &[String] {
        if self.entries.is_empty() {
            &self.people
        } else {
            &self.entries
        }
    }

    /// Whether both are the same day and thing to do.
    pub fn is(&self, other: &Self) -> bool {
        (self.on, self.what) == (other.on, other.what)
    }
}

/// Whether a day goes on the docket, because a broker acts on it. Earliest answers and court dates, which apply to
/// everyone, don't.
fn is_docketed(what: Event) -> bool {
    !matches!(
        what,
        Event::Phase2Opens | Event::CitAnniversary | Event::FollowUpEarliest | Event::WeekBefore
    )
}

/// All days of a check, in order. `is_ours` says, by position, which entries are the broker's own.
pub fn due(facts: &Facts, assessment: &Assessment, is_ours: &[bool]) -> Vec<Due> {
    // Looked up once for 9,999 entries.
    let positions: HashMap<&Id, usize> = facts
        .entries
        .iter()
        .enumerate()
        .map(|(at, entry)| (&entry.id, at))
        .collect();
    let rows = agenda_rows(&assessment.agenda);
    let rows = rows.iter().filter(|row| is_docketed(row.what));
    rows.map(|row| one(facts, assessment, is_ours, &positions, row))
        .collect()
}

fn one(
    facts: &Facts,
    assessment: &Assessment,
    is_ours: &[bool],
    positions: &HashMap<&Id, usize>,
    row: &AgendaRow,
) -> Due {
    let (mut people, mut entries, mut counsel, mut ours) = (Vec::new(), Vec::new(), false, 0);
    for who in &row.who {
        match who {
            Who::Company => {}
            Who::Person(id) => people.push(wording::person_name(facts, id)),
            Who::Entry(id) => {
                let Some(at) = positions.get(id).copied() else {
                    continue;
                };
                ours += usize::from(is_ours[at]);
                counsel |= asks_counsel(assessment.entries[at].next);
                entries
                    .push(wording::entry_number(facts, at).unwrap_or_else(|| wording::entry_name(facts, at)));
            }
        }
    }
    Due {
        on: row.on,
        what: row.what,
        acts: acts(facts, row.what, ours > 0, counsel),
        people,
        entries,
        ours,
    }
}

/// Whether the next step is a lawyer's.
fn asks_counsel(next: NextStepId) -> bool {
    matches!(next, NextStepId::Counsel | NextStepId::CounselOnProtest)
}

/// CBP while a request is pending; counsel if the next step is a lawyer's; us for our own entries and the filing; the
/// client for logins and for what another broker filed.
fn acts(facts: &Facts, what: Event, is_ours: bool, asks_counsel: bool) -> Acts {
    match what {
        Event::OpenDeskCase if is_out(facts) => Acts::Cbp,
        Event::FollowUpEarliest | Event::FollowUpChase | Event::FollowUpLatest => Acts::Cbp,
        Event::CapeBy | Event::ProtestBy | Event::ReconciliationDueOn if asks_counsel => Acts::Counsel,
        Event::CapeBy | Event::ProtestBy | Event::ReconciliationDueOn if is_ours => Acts::Us,
        Event::PlannedOn | Event::WeekBefore => Acts::Us,
        _ => Acts::Client,
    }
}

/// Whether a request of this client is pending at CBP.
pub(super) fn is_out(facts: &Facts) -> bool {
    facts
        .requests
        .iter()
        .any(|request| request.route != RequestRoute::AskBroker)
}
