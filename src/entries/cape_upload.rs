//! What CBP would say about a file uploaded in CAPE, in the order in which it checks: docs/guidance.md, “5. Entries”.

use crate::facts::{Answer, Entry, EntryNumber, Facts};
use crate::guidance::{CAPE_MESSAGES, CapeMessage, CapeMessageId as M, Guidance};
use crate::table::Upload;
use chrono::{Days, NaiveDate};
use std::collections::HashMap;

/// The bytes of a megabyte. CBP doesn't say which it means; this is the smaller one.
const MEGABYTE: usize = 1_000_000;

/// A message that CBP would send back.
#[derive(Clone, Debug)]
pub struct Expected {
    /// The message.
    pub message: &'static CapeMessage,
    /// The lines it is about, ascending; none where it is about the file as a whole.
    pub lines: Vec<usize>,
}

/// The messages CBP would send back, in its order: those the file gives rise to, then those that the answers about its
/// entries do. Empty where nothing was found.
#[must_use]
pub fn expected(upload: &Upload, facts: &Facts, guidance: &Guidance, as_of: NaiveDate) -> Vec<Expected> {
    // The same type as elsewhere, so that the page has its code once.
    let known = facts.entries.iter().enumerate();
    let known: HashMap<EntryNumber, usize> = known
        .filter_map(|(at, entry)| Some((entry.entry_number.clone()?, at)))
        .collect();
    let listed = upload.listed.iter();
    let listed: Vec<(usize, &Entry)> = listed
        .filter_map(|(line, number)| Some((*line, &facts.entries[*known.get(number)?])))
        .collect();
    let lines = |id| match about_file(id, upload, guidance) {
        None => {
            let about = listed
                .iter()
                .filter(|(_, entry)| is_rejected(id, entry, guidance, as_of));
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

/// The lines a message about the file is about; `None` where it isn't sent.
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

/// Whether CBP would reject an entry with a message, by what was answered about it.
fn is_rejected(id: M, entry: &Entry, guidance: &Guidance, as_of: NaiveDate) -> bool {
    let window = &guidance.entry_window;
    match id {
        M::ReconciliationFiled => entry.type_09_filed == Some(Answer::Yes),
        M::FinalLiquidation => {
            let days = Days::new(window.cape_last_day.unsigned_abs());
            let last_day = entry.liquidated_on().and_then(|day| day.checked_add_days(days));
            last_day.is_some_and(|last_day| as_of > last_day)
        }
        M::EntryTypeNotAllowed => entry.entry_type.is_some_and(|kind| {
            let flagged = entry.flagged_for_reconciliation == Some(Answer::Yes);
            window.excluded_types.contains(&kind)
                || (window.warehouse_types.contains(&kind) && as_of >= window.warehouse_excluded_on)
                || (flagged && !window.reconcilable_types.contains(&kind))
        }),
        M::NoIeepaNumber => entry.ieepa_cents.is_some_and(|cents| cents.get() == 0),
        M::ProtestOnEntry => entry.open_protest == Some(Answer::Yes),
        _ => false,
    }
}
