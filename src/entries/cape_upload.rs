//! What CBP would say about a file uploaded to CAPE, in the order of its checks: docs/guidance.md, “5. Entries”.

use crate::assessment::{Assessment, EntryFinding};
use crate::facts::{Answer, Entry, EntryNumber, Facts};
use crate::guidance::{CAPE_MESSAGES, CapeMessage, CapeMessageId as M, Guidance};
use crate::table::Upload;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The bytes of a megabyte. CBP doesn't say which it means; this is the smaller one.
const MEGABYTE: usize = 1_000_000;

#[derive(Clone, Debug)]
pub struct Expected {
    pub message: &'static CapeMessage,
    /// The lines it is about, ascending; empty if it is about the whole file.
    pub lines: Vec<usize>,
}

/// The messages CBP would send back, in its order: those about the file, then those that follow from the answers
/// about its entries. Empty if there are none.
pub fn expected(upload: &Upload, facts: &Facts, found: &Assessment, guidance: &Guidance) -> Vec<Expected> {
    // The same type as elsewhere, so the page includes its code only once.
    let known: HashMap<EntryNumber, (&Entry, &EntryFinding)> = facts
        .entries
        .iter()
        .zip(&found.entries)
        .filter_map(|both| Some((both.0.entry_number.clone()?, both)))
        .collect();
    let listed = upload.listed.iter();
    let listed: Vec<(usize, (&Entry, &EntryFinding))> = listed
        .filter_map(|(line, number)| Some((*line, *known.get(number)?)))
        .collect();
    let lines = |id| match about_file(id, upload, guidance) {
        None => {
            let about = listed
                .iter()
                .filter(|(_, both)| is_rejected(id, *both, guidance, found.as_of));
            let lines: Vec<usize> = about.map(|(line, _)| *line).collect();
            (!lines.is_empty()).then_some(lines)
        }
        found => found,
    };
    let found = CAPE_MESSAGES.iter();
    found
        .filter_map(|message| {
            let lines = lines(message.id)?;
            Some(Expected { message, lines })
        })
        .collect()
}

/// The lines that a message about the file refers to; `None` if it isn't sent.
fn about_file(id: M, upload: &Upload, guidance: &Guidance) -> Option<Vec<usize>> {
    let some = |lines: &[usize]| (!lines.is_empty()).then(|| lines.to_vec());
    let all = |is_so: bool| is_so.then(Vec::new);
    match id {
        M::NoHeadingOrNumber => {
            let heading = upload.wrong_heading.map(|line| vec![line]);
            heading.or_else(|| all(upload.numbers.is_empty()))
        }
        M::NotCsv => all(!upload.file.is_csv),
        M::TooLarge => all(upload.file.bytes >= guidance.cape_limits.file_megabytes * MEGABYTE),
        M::TooManyNumbers => some(
            upload
                .numbers
                .get(guidance.entry_window.most_in_a_declaration..)
                .unwrap_or_default(),
        ),
        M::Duplicates => some(&upload.duplicates),
        M::NotElevenCharacters => some(&upload.not_11_characters),
        M::NotFound => some(&upload.not_a_number),
        _ => None,
    }
}

/// Whether CBP would reject an entry with a message, according to the answers about it.
fn is_rejected(
    id: M,
    (entry, finding): (&Entry, &EntryFinding),
    guidance: &Guidance,
    as_of: NaiveDate,
) -> bool {
    let window = &guidance.entry_window;
    match id {
        M::ReconciliationFiled => entry.type_09_filed == Some(Answer::Yes),
        M::FinalLiquidation => finding.dates.is_some_and(|dates| as_of > dates.cape_last_day),
        M::EntryTypeNotAllowed => entry.entry_type.is_some_and(|kind| {
            let flagged = entry.flagged_for_reconciliation == Some(Answer::Yes);
            window.excludes(kind, as_of) || (flagged && !window.reconcilable_types.contains(&kind))
        }),
        M::NoIeepaNumber => entry.ieepa_cents.is_some_and(|cents| cents.get() == 0),
        M::ProtestOnEntry => entry.open_protest == Some(Answer::Yes),
        _ => false,
    }
}
