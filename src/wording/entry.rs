//! Words about entries.

use super::{
    Noun, and_list, and_more, counted, dollars_and_cents, grouped, long, sentence_case, ui, whole_dollars,
};
use crate::assessment::{Assessment, Cape, EntryFinding, Risk};
use crate::calendar::{Iso, days_between};
use crate::entries::{CapeList, Doubtful, Stake, protest_unanswered};
use crate::facts::{Entry, Facts, Label, Liquidation, Place};
use crate::guidance::{Guidance, NextStepId};
use chrono::NaiveDate;
use std::borrow::Cow;

/// The name of the entry at a position: its label, its number with dashes, or "Entry 2".
pub fn entry_name(facts: &Facts, at: usize) -> String {
    let entry = facts.entries.get(at);
    let label = entry.and_then(|entry| entry.label.as_ref());
    if let Some(label) = label.and_then(Label::shown) {
        return label.to_owned();
    }
    match entry.and_then(|entry| entry.entry_number.as_ref()) {
        Some(number) => number.dashed(),
        None => unnamed_entry(at),
    }
}

/// The number of the entry at a position, with dashes, if its name is a label.
pub fn entry_number(facts: &Facts, at: usize) -> Option<String> {
    let number = facts.entries.get(at)?.entry_number.as_ref()?.dashed();
    (number != entry_name(facts, at)).then_some(number)
}

/// "$12,345 at stake", with "at least" if some amounts aren't known; `None` if none is. In whole dollars.
pub fn at_stake(stake: Stake) -> Option<String> {
    let at_least = if stake.known < stake.of { "at least " } else { "" };
    (stake.known > 0).then(|| format!("{at_least}{} at stake", whole_dollars(stake.cents)))
}

/// A number that was probably mistyped.
const CHECK_DIGIT: &str = "The number’s check digit (the last one) doesn’t fit: compare it with ACE";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// Its label, its number, or "Entry 2".
    pub name: String,
    /// Its number with dashes, next to a label.
    pub number: Option<String>,
    /// Type and liquidation.
    pub about: Option<String>,
    pub next: String,
    /// Why; what is missing; whether access may come too late.
    pub notes: Vec<String>,
    /// The safe day for CAPE; `true` if it depends on a missing answer.
    pub cape_by: Option<(NaiveDate, bool)>,
    pub protest_by: Option<NaiveDate>,
    pub amount: Option<String>,
}

/// The row of the entry at a position, if there is one.
pub fn entry_row(facts: &Facts, guidance: &Guidance, assessment: &Assessment, at: usize) -> Option<EntryRow> {
    let (entry, finding) = (facts.entries.get(at)?, assessment.entries.get(at)?);
    let as_of = assessment.as_of;
    let mut notes = vec![sentence_case(&cape(guidance, entry, finding))];
    if !finding.ask.is_empty() {
        let fields: Vec<&str> = finding.ask.iter().map(|place| super::field(*place)).collect();
        notes.push(format!("{}: {}", ui::MISSING_ANSWERS, and_list(&fields)));
    }
    if entry
        .entry_number
        .as_ref()
        .is_some_and(|number| !number.check_digit_fits())
    {
        notes.push(CHECK_DIGIT.to_owned());
    }
    if finding.risk != Risk::None {
        notes.push(risk(finding.risk).to_owned());
    }
    let certain = finding.open_cape_by().map(|day| (day, false));
    Some(EntryRow {
        name: entry_name(facts, at),
        number: entry_number(facts, at),
        about: liquidated(entry, as_of),
        next: guidance.next_step(finding.next).title.of(guidance).into_owned(),
        notes,
        cape_by: certain.or_else(|| finding.possible_cape_by(as_of).map(|day| (day, true))),
        protest_by: finding.dates.map(|dates| dates.protest_by),
        amount: entry.ieepa_cents.map(|cents| dollars_and_cents(cents.get())),
    })
}

/// The entry at a position by its number in the list, counting from 1.
pub fn unnamed_entry(at: usize) -> String {
    format!("Entry {}", at + 1)
}

/// "Type 01, liquidated May 15, 2026 (day 34)", as far as known; `None` if nothing is.
pub fn liquidated(entry: &Entry, as_of: NaiveDate) -> Option<String> {
    let kind = entry.entry_type.map(|kind| format!("type {kind}"));
    let day = entry.liquidated_on().map(|day| {
        let since = days_between(day, as_of);
        format!("liquidated {} (day {since})", long(day))
    });
    let known: Vec<String> = kind.into_iter().chain(day).collect();
    (!known.is_empty()).then(|| sentence_case(&known.join(", ")))
}

pub fn cape(guidance: &Guidance, entry: &Entry, finding: &EntryFinding) -> Cow<'static, str> {
    let may_reject = matches!(
        entry.liquidation,
        Some(Liquidation::Suspended | Liquidation::Extended)
    );
    let says = match finding.cape {
        Cape::Open if finding.next == NextStepId::FileReconciliationFirst => {
            "the reconciliation entry is due first; after it, the current phases of CAPE don’t take the entry"
        }
        Cape::Open if protest_unanswered(entry, finding) => "CAPE takes it now if no protest is open",
        Cape::Open if may_reject => "CAPE takes it, but CBP may reject it",
        Cape::Open => "CAPE takes it now",
        Cape::Closed => "CAPE doesn’t take it",
        Cape::Excluded => "CAPE doesn’t take this entry type",
        Cape::Blocked => "the open protest keeps it out of CAPE",
        Cape::NotYet => {
            return format!(
                "CAPE takes it starting {}",
                long(guidance.entry_window.phase_2_on)
            )
            .into();
        }
        Cape::Accepted => "on an accepted CAPE declaration",
        Cape::Unknown => "not known yet",
    };
    says.into()
}

/// Whether access comes in time; empty if nothing is at risk.
pub fn risk(risk: Risk) -> &'static str {
    match risk {
        Risk::None => "",
        Risk::AtRisk => "Access may come too late for its CAPE deadline",
        Risk::MissedWithoutBroker => {
            "By our estimate, access comes after its CAPE deadline, unless the broker that filed it files your claim"
        }
    }
}

/// "Entries 1 to 25 of 1,234".
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
pub fn select_all(count: usize) -> String {
    format!("Select all {} found", grouped(count))
}

/// "12 entries selected".
pub fn selected(count: usize, noun: Noun) -> String {
    format!("{} selected", counted(count, noun))
}

/// "12 entries removed."
pub fn removed(count: usize, noun: Noun) -> String {
    format!("{} removed.", counted(count, noun))
}

/// "12 entries changed. Open protest: No."
pub fn changed(count: usize, place: Place, answer: &str) -> String {
    let (entries, field) = (counted(count, Noun::Entry), super::field(place));
    format!("{entries} changed. {field}: {answer}.")
}

pub fn saved(name: &str) -> String {
    format!("Saved as {name}.")
}

pub fn entries_file(facts: &Facts, as_of: NaiveDate) -> String {
    format!("entries-{}{}.csv", super::sharing::slug(facts), Iso(as_of))
}

/// The name of a CAPE list, numbered if there are several.
pub fn cape_file(facts: &Facts, as_of: NaiveDate, number: Option<usize>) -> String {
    let number = number.map_or_else(String::new, |number| format!("-{number}"));
    format!(
        "cape-list-{}{}{number}.csv",
        super::sharing::slug(facts),
        Iso(as_of)
    )
}

/// What is on a CAPE list, what is left out, and what to check.
pub fn cape_list_lines(facts: &Facts, list: &CapeList) -> Vec<String> {
    let names = |positions: &[usize]| {
        const NAMED: usize = 5;
        let named = positions.iter().take(NAMED);
        and_more(named.map(|at| entry_name(facts, *at)).collect(), positions.len())
    };
    let count = |positions: &[usize]| counted(positions.len(), Noun::Entry);
    let mut lines = vec![match list.listed {
        0 => "No entry with a number is ready to file in CAPE now.".to_owned(),
        listed => format!("{} listed.", counted(listed, Noun::Entry)),
    }];
    let mut add = |positions: &[usize], text: &str| {
        if !positions.is_empty() {
            lines.push(format!("{} {text}: {}.", count(positions), names(positions)));
        }
    };
    add(
        &list.without_number,
        "left out because the number isn’t kept here",
    );
    add(&list.twice, "left out because the number is already listed");
    let (digit, duty) = match list.doubtful {
        Doubtful::LeftOut => (
            "left out because the check digit (the last one) doesn’t fit: compare the number with ACE",
            "left out because the report shows no IEEPA duty",
        ),
        Doubtful::Listed => (
            "listed although the check digit (the last one) doesn’t fit: compare the number with ACE",
            "listed although the report shows no IEEPA duty",
        ),
    };
    add(&list.check_digit, digit);
    add(&list.no_duty, duty);
    add(
        &list.protest_unanswered,
        "listed without an answer about open protests, so check first: CBP rejects an entry under protest",
    );
    lines
}
