//! What to do about the entries, and by when.

use super::agenda::nearest;
use super::task::{EntryTask, Task};
use super::{Assessment, EntryFinding, Event, PersonFinding, Risk, entry_days};
use crate::facts::{Facts, Id};
use crate::guidance::NextStepId;
use chrono::NaiveDate;

/// The tasks due for the entries, one of each kind with its first day, nearest first. Filing in CAPE needs a working
/// login.
pub(super) fn entries_due(facts: &Facts, assessment: &Assessment) -> Vec<(NaiveDate, Task)> {
    let as_of = assessment.as_of;
    let usable = assessment.people.iter().any(PersonFinding::is_usable_now);
    let first = |next: NextStepId, what: Event| {
        let entries = facts.entries.iter().zip(&assessment.entries);
        let days = entries
            .filter(|(_, finding)| finding.next == next)
            .flat_map(|(entry, finding)| entry_days(entry, finding, as_of));
        days.filter(|(_, event)| *event == what).map(|(day, _)| day).min()
    };
    let due = |what: EntryTask, next: NextStepId, event: Event| {
        let by = first(next, event)?;
        let entries = matching(facts, assessment, |entry| entry.next == next);
        Some((by, Task::Entries { what, entries, by }))
    };
    let possible = |entry: &EntryFinding| entry.possible_cape_by(as_of);
    let open = assessment.entries.iter().filter_map(possible).min();
    let mut tasks: Vec<(NaiveDate, Task)> = [
        due(EntryTask::File, NextStepId::FileCape, Event::CapeBy).filter(|_| usable),
        due(
            EntryTask::Reconcile,
            NextStepId::FileReconciliationFirst,
            Event::ReconciliationDueOn,
        ),
        open.map(|by| {
            let entries = matching(facts, assessment, |entry| possible(entry).is_some());
            let what = EntryTask::Answer;
            (by, Task::Entries { what, entries, by })
        }),
        due(EntryTask::Protest, NextStepId::Protest, Event::ProtestBy),
    ]
    .into_iter()
    .flatten()
    .collect();
    crate::order::sort_by_key(&mut tasks, |(day, _)| *day);
    tasks
}

/// The entries for which access may come after their CAPE day, and the first of these days.
pub(super) fn entries_at_risk(facts: &Facts, assessment: &Assessment) -> Option<(NaiveDate, Vec<Id>)> {
    let is_at_risk = |entry: &EntryFinding| entry.risk != Risk::None;
    let at_risk = assessment.entries.iter().filter(|entry| is_at_risk(entry));
    let by = at_risk.filter_map(EntryFinding::open_cape_by).min()?;
    Some((by, matching(facts, assessment, is_at_risk)))
}

/// The matching entries, nearest day first.
fn matching(facts: &Facts, assessment: &Assessment, fits: impl Fn(&EntryFinding) -> bool) -> Vec<Id> {
    let entries = facts.entries.iter().zip(&assessment.entries);
    let mut found: Vec<_> = entries.filter(|(_, finding)| fits(finding)).collect();
    crate::order::sort_by_key(&mut found, |(entry, finding)| {
        let day = nearest(entry, finding, assessment.as_of);
        (day.is_none(), day)
    });
    found.into_iter().map(|(entry, _)| entry.id.clone()).collect()
}
