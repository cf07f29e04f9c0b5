//! What is to be done about the entries now, in a sentence each.

use super::long;
use crate::assessment::{Assessment, EntryFinding, Event, PersonFinding, Risk, entry_days};
use crate::export::entries::nearest;
use crate::facts::{EntriesFiledBy, Facts};
use crate::guidance::NextStepId;
use chrono::NaiveDate;

/// Entries whose CAPE day access may miss: the broker, or counsel, now.
pub(super) fn entries_without_access(facts: &Facts, assessment: &Assessment) -> Option<String> {
    let at_risk = |entry: &&EntryFinding| entry.risk != Risk::None;
    let day = assessment
        .entries
        .iter()
        .filter(at_risk)
        .filter_map(EntryFinding::open_cape_by)
        .min()?;
    let names = names_of(facts, assessment, |entry| entry.risk != Risk::None);
    let one = assessment.entries.iter().filter(at_risk).count() == 1;
    let (it, first) = if one {
        ("it", "it")
    } else {
        ("them", "the first of them")
    };
    Some(match facts.broker.entries_filed_by {
        Some(EntriesFiledBy::Importer) => format!(
            "Ask trade counsel about a protest for {names}: CAPE takes {first} until {}, and your access may come later.",
            long(day)
        ),
        _ => format!(
            "Ask the broker that filed {it} to file {names} now: CAPE takes {first} until {}, and your own access may come later.",
            long(day)
        ),
    })
}

/// What is due for the entries, a task for each kind with its nearest day; the nearest first.
pub(super) fn entries_to_file(facts: &Facts, assessment: &Assessment) -> Vec<(NaiveDate, String)> {
    let as_of = assessment.as_of;
    let usable = assessment.people.iter().any(PersonFinding::is_usable_now);
    let first = |next: NextStepId, what: Event| {
        let entries = facts.entries.iter().zip(&assessment.entries);
        entries
            .filter(|(_, finding)| finding.next == next)
            .flat_map(|(entry, finding)| entry_days(entry, finding, as_of))
            .filter(|(_, event)| *event == what)
            .map(|(day, _)| day)
            .min()
    };
    let names = |next: NextStepId| names_of(facts, assessment, |entry| entry.next == next);
    let file = first(NextStepId::FileCape, Event::CapeBy).filter(|_| usable);
    let reconcile = first(NextStepId::FileReconciliationFirst, Event::ReconciliationDueOn);
    let protest = first(NextStepId::Protest, Event::ProtestBy);
    let open = |entry: &EntryFinding| entry.possible_cape_by(as_of);
    let possible = assessment.entries.iter().filter_map(open).min();
    let open_names = || names_of(facts, assessment, |entry| open(entry).is_some());
    let mut tasks: Vec<(NaiveDate, String)> = [
        file.map(|day| {
            let names = names(NextStepId::FileCape);
            (day, format!("File {names} in CAPE, the first by {}.", long(day)))
        }),
        reconcile.map(|day| {
            let names = names(NextStepId::FileReconciliationFirst);
            (
                day,
                format!(
                    "File the reconciliation entry (type 09) for {names}, due {}.",
                    long(day)
                ),
            )
        }),
        possible.map(|day| {
            let names = open_names();
            (
                day,
                format!(
                    "Answer what is open about {names}: CAPE may take the first only until {}.",
                    long(day)
                ),
            )
        }),
        protest.map(|day| {
            let names = names(NextStepId::Protest);
            (
                day,
                format!("Decide on a protest for {names}, the first by {}.", long(day)),
            )
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    crate::order::sort_by_key(&mut tasks, |(day, _)| *day);
    tasks
}

/// How many entries have to be filed in CAPE before a day, and the first of their days.
pub(super) fn due_before(assessment: &Assessment, day: NaiveDate) -> Option<(usize, NaiveDate)> {
    let days: Vec<NaiveDate> = assessment
        .entries
        .iter()
        .filter_map(EntryFinding::open_cape_by)
        .filter(|by| *by < day)
        .collect();
    Some((days.len(), *days.iter().min()?))
}

/// Up to three entries by name, those with the nearest day first, then how many more.
fn names_of(facts: &Facts, assessment: &Assessment, fits: impl Fn(&EntryFinding) -> bool) -> String {
    const NAMED: usize = 3;
    let mut all: Vec<usize> = assessment
        .entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| fits(entry))
        .map(|(at, _)| at)
        .collect();
    crate::order::sort_by_key(&mut all, |at| {
        let day = nearest(&facts.entries[*at], &assessment.entries[*at], assessment.as_of);
        (day.is_none(), day)
    });
    let mut names: Vec<String> = all
        .iter()
        .take(NAMED)
        .map(|at| format!("“{}”", super::entry_name(facts, *at)))
        .collect();
    if all.len() > NAMED {
        names.push(format!("{} more", super::grouped(all.len() - NAMED)));
    }
    super::and_list(&names)
}
