//! What is to be done about the entries now, in a sentence each.

use super::long;
use crate::assessment::{Assessment, EntryFinding, Event, PersonFinding, Risk};
use crate::export::entries::nearest;
use crate::facts::{EntriesFiledBy, Facts, Id};
use crate::guidance::NextStepId;

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

/// What is due for the entries, a task for each kind, with its nearest day.
pub(super) fn entries_to_file(facts: &Facts, assessment: &Assessment) -> Vec<String> {
    let usable = assessment.people.iter().any(PersonFinding::is_usable_now);
    let nearest = |next: NextStepId, what: Event| {
        let ids: Vec<&Id> = assessment
            .entries
            .iter()
            .filter(|entry| entry.next == next)
            .map(|entry| &entry.id)
            .collect();
        assessment
            .agenda
            .iter()
            .find(|item| item.what == what && item.who.id().is_some_and(|id| ids.contains(&id)))
            .map(|item| item.on)
    };
    let names = |next: NextStepId| names_of(facts, assessment, |entry| entry.next == next);
    let file = nearest(NextStepId::FileCape, Event::CapeBy).filter(|_| usable);
    let reconcile = nearest(NextStepId::FileReconciliationFirst, Event::ReconciliationDueOn);
    let protest = nearest(NextStepId::Protest, Event::ProtestBy);
    [
        file.map(|day| {
            format!(
                "File {} in CAPE, the first by {}.",
                names(NextStepId::FileCape),
                long(day)
            )
        }),
        reconcile.map(|day| {
            format!(
                "File the reconciliation entry (type 09) for {}, due {}.",
                names(NextStepId::FileReconciliationFirst),
                long(day)
            )
        }),
        protest.map(|day| {
            format!(
                "Decide on a protest for {}, the first by {}.",
                names(NextStepId::Protest),
                long(day)
            )
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
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
    all.sort_by_cached_key(|at| {
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
