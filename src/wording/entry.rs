//! Words about entries.

use super::{Noun, and_more, counted, grouped};
use crate::assessment::{Cape, EntryFinding, Risk};
use crate::calendar::{Iso, days_between};
use crate::export::entries::{CapeList, protest_unanswered};
use crate::facts::{Entry, Facts, Label, Liquidation, Place};
use crate::guidance::{Guidance, NextStepId};
use chrono::NaiveDate;
use std::borrow::Cow;

/// The name of the entry at a position: its label, the end of its number, or "Entry 2".
#[must_use]
pub fn entry_name(facts: &Facts, at: usize) -> String {
    let entry = facts.entries.get(at);
    let label = entry
        .and_then(|entry| entry.label.as_ref())
        .map(Label::as_str)
        .map(str::trim);
    if let Some(label) = label.filter(|label| !label.is_empty()) {
        return label.to_owned();
    }
    match entry.and_then(|entry| entry.entry_number.as_ref()) {
        Some(number) => number.as_str().to_owned(),
        None => unnamed_entry(at),
    }
}

/// The entry at a position by its number in the list, counting from 1.
#[must_use]
pub fn unnamed_entry(at: usize) -> String {
    format!("Entry {}", at + 1)
}

/// "Type 01, liquidated May 15, 2026 (day 34)", as far as it is known; `None` where nothing is.
#[must_use]
pub fn liquidated(entry: &Entry, as_of: NaiveDate) -> Option<String> {
    let kind = entry.entry_type.map(|kind| format!("type {kind}"));
    let day = entry.liquidated_on().map(|day| {
        let since = days_between(day, as_of);
        format!("liquidated {} (day {since})", super::long(day))
    });
    let known: Vec<String> = kind.into_iter().chain(day).collect();
    (!known.is_empty()).then(|| super::sentence_case(&known.join(", ")))
}

/// Whether CAPE takes an entry.
#[must_use]
pub fn cape(guidance: &Guidance, entry: &Entry, finding: &EntryFinding) -> Cow<'static, str> {
    match finding.cape {
        Cape::Open if finding.next == NextStepId::FileReconciliationFirst => {
            "reconciliation comes first".into()
        }
        Cape::Open if protest_unanswered(entry, finding) => "CAPE takes it now if no protest is open".into(),
        Cape::Open
            if matches!(
                entry.liquidation,
                Some(Liquidation::Suspended | Liquidation::Extended)
            ) =>
        {
            "CAPE takes it, but CBP may reject it".into()
        }
        Cape::Open => "CAPE takes it now".into(),
        Cape::Closed => "CAPE does not take it".into(),
        Cape::Excluded => "left out of CAPE by its type".into(),
        Cape::Blocked => "kept out of CAPE by the open protest".into(),
        Cape::NotYet => {
            let opens = super::long(guidance.entry_window.phase_2_on);
            format!("CAPE takes it from {opens}").into()
        }
        Cape::Accepted => "on an accepted CAPE declaration".into(),
        Cape::Unknown => "not known yet".into(),
    }
}

/// Whether access comes in time; empty where nothing is at risk.
#[must_use]
pub fn risk(risk: Risk) -> &'static str {
    match risk {
        Risk::None => "",
        Risk::AtRisk => "Access may come too late for its CAPE day",
        Risk::MissedWithoutBroker => {
            "Access comes too late for its CAPE day, unless the broker that filed it files"
        }
    }
}

/// "Entries 1 to 25 of 1,234".
#[must_use]
pub fn shown_of(before: usize, shown: usize, of: usize) -> String {
    if shown == of {
        return counted(of, Noun::Entry);
    }
    format!(
        "Entries {} to {} of {}",
        grouped(before + 1),
        grouped(before + shown),
        grouped(of)
    )
}

/// "Select all 1,234 found".
#[must_use]
pub fn select_all(count: usize) -> String {
    format!("Select all {} found", grouped(count))
}

/// "12 entries selected".
#[must_use]
pub fn selected(count: usize, noun: Noun) -> String {
    format!("{} selected", counted(count, noun))
}

/// "12 entries removed."
#[must_use]
pub fn removed(count: usize, noun: Noun) -> String {
    format!("{} removed.", counted(count, noun))
}

/// "12 entries changed. Open protest: No."
#[must_use]
pub fn changed(count: usize, place: Place, answer: &str) -> String {
    let (entries, field) = (counted(count, Noun::Entry), super::field(place));
    format!("{entries} changed. {field}: {answer}.")
}

/// The name of the file with all entries.
#[must_use]
pub fn entries_file(as_of: NaiveDate) -> String {
    format!("entries-{}.csv", Iso(as_of))
}

/// The name of a CAPE list; its number where there are several.
#[must_use]
pub fn cape_file(as_of: NaiveDate, number: Option<usize>) -> String {
    let number = number.map_or_else(String::new, |number| format!("-{number}"));
    format!("cape-list-{}{number}.csv", Iso(as_of))
}

/// What a CAPE list holds, what it leaves out, and what to check.
#[must_use]
pub fn cape_list_lines(facts: &Facts, list: &CapeList) -> Vec<String> {
    let names = |positions: &[usize]| {
        const NAMED: usize = 5;
        let named = positions.iter().take(NAMED);
        and_more(named.map(|at| entry_name(facts, *at)).collect(), positions.len())
    };
    let count = |positions: &[usize]| counted(positions.len(), Noun::Entry);
    let mut lines = vec![match list.listed {
        0 => "No entry with a number is to be filed in CAPE now.".to_owned(),
        listed => format!("{} listed.", counted(listed, Noun::Entry)),
    }];
    let mut add = |positions: &[usize], text: &str| {
        if !positions.is_empty() {
            lines.push(format!("{} {text}: {}.", count(positions), names(positions)));
        }
    };
    add(
        &list.without_number,
        "left out, because the number is not kept here",
    );
    add(&list.twice, "left out, because the number is listed already");
    add(
        &list.check_digit,
        "listed with a check digit that does not fit CBP’s rule, so compare the number with ACE",
    );
    add(
        &list.protest_unanswered,
        "listed although the question about an open protest is not answered, so look first: CBP rejects an entry under protest",
    );
    lines
}
