//! The check of the entries: is there time for each?

use super::agenda::entry_days;
use super::check::{finding, plain};
use super::roster::Roster;
use super::{Cape, Check, CheckId, EntryFinding, Finding, FindingId as F, Risk};
use crate::assessment::CheckStatus::{AtRisk, Blocked, Clear, Unknown};
use crate::calendar::days_between;
use crate::facts::{Answer, Id};
use crate::guidance::NextStepId;

/// Blocked when access comes too late for an entry; at risk when it may, or a CAPE or protest
/// day is close; unknown when nothing is listed or an entry needs an answer; else clear.
pub(super) fn check(roster: &Roster, entries: &[EntryFinding]) -> Check {
    let window = &roster.guidance.entry_window;
    let about = |fits: &dyn Fn(usize, &EntryFinding) -> bool| {
        let mut fitting: Vec<(usize, &EntryFinding)> = entries
            .iter()
            .enumerate()
            .filter(|(at, entry)| fits(*at, entry))
            .collect();
        // The most urgent are named first.
        crate::order::sort_by_key(&mut fitting, |(at, entry)| {
            let day = entry_days(&roster.facts.entries[*at], entry, roster.as_of)
                .into_iter()
                .min();
            (day.is_none(), day)
        });
        fitting
            .into_iter()
            .map(|(_, entry)| entry.id.clone())
            .collect::<Vec<Id>>()
    };
    let cape_is_close = |_: usize, entry: &EntryFinding| {
        entry
            .open_cape_by()
            .is_some_and(|by| days_between(roster.as_of, by) <= window.cape_attention)
    };
    let protest_is_close = |at: usize, entry: &EntryFinding| {
        let protested = roster.facts.entries[at].open_protest == Some(Answer::Yes);
        let dates = entry.dates.filter(|dates| {
            entry.cape == Cape::Closed && !protested && roster.as_of <= dates.protest_last_day
        });
        dates.is_some_and(|dates| days_between(roster.as_of, dates.protest_by) <= window.protest_attention)
    };
    let too_early = |_: usize, entry: &EntryFinding| {
        entry.cape == Cape::NotYet && entry.open_cape_by().is_some_and(|by| by < window.phase_2_on)
    };
    let found: Vec<Finding> = [
        (
            F::EntryMissed,
            about(&|_, entry| entry.risk == Risk::MissedWithoutBroker),
        ),
        (F::EntryAtRisk, about(&|_, entry| entry.risk == Risk::AtRisk)),
        (F::CapeDayBeforePhase2, about(&too_early)),
        (F::CapeDayClose, about(&cape_is_close)),
        (F::ProtestDayClose, about(&protest_is_close)),
        (
            F::EntryNeedsAnswer,
            about(&|_, entry| entry.next == NextStepId::AnswerMore),
        ),
    ]
    .into_iter()
    .filter(|(_, about)| !about.is_empty())
    .map(|(id, about)| finding(CheckId::Entries, id, Vec::new(), about))
    .collect();
    let has = |id: F| found.iter().any(|finding| finding.id == id);
    let status = if has(F::EntryMissed) {
        Blocked
    } else if has(F::EntryAtRisk) || has(F::CapeDayClose) || has(F::ProtestDayClose) {
        AtRisk
    } else if entries.is_empty() || has(F::EntryNeedsAnswer) {
        Unknown
    } else {
        Clear
    };
    let rest = if entries.is_empty() {
        Some(F::NoEntriesListed)
    } else {
        found.is_empty().then_some(F::EntriesInTime)
    };
    let rest = rest.map(|id| plain(CheckId::Entries, id));
    Check::new(CheckId::Entries, status, found.into_iter().chain(rest).collect())
}
