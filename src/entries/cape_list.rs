//! The list for a CAPE declaration: one column, "Entry Number".

use crate::assessment::{Assessment, EntryFinding};
use crate::facts::{Answer, Entry, EntryNumber, Facts};
use crate::guidance::{Guidance, NextStepId};
use std::collections::HashSet;

/// What to do with entries that CBP would reject (docs/ace-reports.md, “Refund reports, bulletin”): a wrong check
/// digit, or no IEEPA duty to refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubtful {
    LeftOut,
    Listed,
}

/// The entries whose next step is a CAPE declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapeList {
    /// CSV files, each with at most as many rows as one declaration takes, and with CR LF line ends; empty if there is
    /// nothing to list.
    pub files: Vec<String>,
    /// How many numbers they list, each once.
    pub listed: usize,
    /// Positions of entries that belong on the list but have no number.
    pub without_number: Vec<usize>,
    /// Positions of entries whose number is already listed.
    pub twice: Vec<usize>,
    /// Positions of entries with a wrong check digit: doubtful.
    pub check_digit: Vec<usize>,
    /// Positions of entries for which a report shows no IEEPA duty: doubtful.
    pub no_duty: Vec<usize>,
    /// Whether the doubtful ones are listed.
    pub doubtful: Doubtful,
    /// Positions of listed entries that may be under protest: CBP rejects those.
    pub protest_unanswered: Vec<usize>,
}

/// Whether the entry can be filed only if no protest is open, and nobody has answered that.
pub fn protest_unanswered(entry: &Entry, finding: &EntryFinding) -> bool {
    finding.next == NextStepId::FileCape && entry.open_protest != Some(Answer::No)
}

pub fn cape_list(
    facts: &Facts,
    guidance: &Guidance,
    assessment: &Assessment,
    doubtful: Doubtful,
) -> CapeList {
    let mut list = CapeList {
        files: Vec::new(),
        listed: 0,
        without_number: Vec::new(),
        twice: Vec::new(),
        check_digit: Vec::new(),
        no_duty: Vec::new(),
        doubtful,
        protest_unanswered: Vec::new(),
    };
    let mut numbers: Vec<&EntryNumber> = Vec::new();
    let mut seen = HashSet::new();
    let entries = facts.entries.iter().zip(&assessment.entries).enumerate();
    for (at, (entry, finding)) in entries.filter(|(_, (_, finding))| finding.next == NextStepId::FileCape) {
        match &entry.entry_number {
            None => list.without_number.push(at),
            Some(number) if !seen.insert(number) => list.twice.push(at),
            Some(number) => {
                let fits = number.check_digit_fits();
                let has_duty = entry.ieepa_cents.is_none_or(|cents| cents.get() > 0);
                if !fits {
                    list.check_digit.push(at);
                } else if !has_duty {
                    list.no_duty.push(at);
                }
                if doubtful == Doubtful::LeftOut && !(fits && has_duty) {
                    continue;
                }
                if protest_unanswered(entry, finding) {
                    list.protest_unanswered.push(at);
                }
                numbers.push(number);
            }
        }
    }
    list.listed = numbers.len();
    let most = guidance.entry_window.most_in_a_declaration.max(1);
    list.files = numbers.chunks(most).map(file).collect();
    list
}

fn file(numbers: &[&EntryNumber]) -> String {
    let mut text = String::from("Entry Number\r\n");
    for number in numbers {
        text.push_str(number.as_str());
        text.push_str("\r\n");
    }
    text
}
