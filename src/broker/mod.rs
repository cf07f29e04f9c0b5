//! A client's check as a customs broker sees it: which entries are the broker's own, which need a protest, and what to
//! ask the client.

mod ask;
mod filer_code;

pub use ask::{Ask, asks};
pub use filer_code::{FilerCode, MOST_CODES, filer_codes};

use crate::assessment::{Assessment, Event, nearest};
use crate::facts::{Entry, EntryNumber, Facts};
use crate::guidance::NextStepId;
use chrono::NaiveDate;

/// Who filed an entry, as far as its number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FiledBy {
    /// The broker itself: the number begins with one of its filer codes.
    Us,
    Other,
    /// It has no number, so nobody can tell.
    Unknown,
}

/// Who filed an entry. Without filer codes every entry counts as the broker's own.
pub fn filed_by(entry: &Entry, own: &[FilerCode]) -> FiledBy {
    match entry.entry_number.as_ref().map(EntryNumber::as_str) {
        _ if own.is_empty() => FiledBy::Us,
        None => FiledBy::Unknown,
        Some(number) if own.iter().any(|code| number.starts_with(code.as_str())) => FiledBy::Us,
        Some(_) => FiledBy::Other,
    }
}

/// The entries by who filed them, and those to protest, as positions in the check, each list sorted by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrokerEntries {
    /// The broker's own.
    pub ours: Vec<usize>,
    /// Those of other filers: only they can list them in CAPE.
    pub others: Vec<usize>,
    pub without_number: Vec<usize>,
    /// All entries with an open protest or one to decide on, whoever filed them.
    pub protests: Vec<usize>,
}

/// The next day to act by, from the day of the assessment on.
pub fn next_deadline(assessment: &Assessment) -> Option<(NaiveDate, Event)> {
    let agenda = assessment.agenda.iter();
    let mut ahead = agenda.filter(|item| item.on >= assessment.as_of && item.what.is_deadline());
    ahead.next().map(|item| (item.on, item.what))
}

pub fn broker_entries(facts: &Facts, assessment: &Assessment, own: &[FilerCode]) -> BrokerEntries {
    let mut order: Vec<usize> = (0..facts.entries.len().min(assessment.entries.len())).collect();
    crate::order::sort_by_key(&mut order, |at| {
        let day = nearest(&facts.entries[*at], &assessment.entries[*at], assessment.as_of);
        (day.is_none(), day.map(|(day, _)| day))
    });
    let of = |who: FiledBy| {
        let fitting = order
            .iter()
            .copied()
            .filter(|at| filed_by(&facts.entries[*at], own) == who);
        fitting.collect()
    };
    let is_protest = |at: &usize| {
        matches!(
            assessment.entries[*at].next,
            NextStepId::Protest | NextStepId::ProtestPending | NextStepId::CounselOnProtest
        )
    };
    BrokerEntries {
        ours: of(FiledBy::Us),
        others: of(FiledBy::Other),
        without_number: of(FiledBy::Unknown),
        protests: order.iter().copied().filter(is_protest).collect(),
    }
}
