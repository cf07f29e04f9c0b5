//! What the errors of a CAPE claim say about an entry (docs/ace-reports.md, “CAPE claim details”).

use crate::facts::{Answer, Entry};

/// Fills in the answers that a CAPE error implies, unless the row has its own.
pub(super) fn add(entry: &mut Entry, error: &str) {
    let error = error.to_uppercase();
    let yes = |answer: &mut Option<Answer>| {
        answer.get_or_insert(Answer::Yes);
    };
    if error.contains("PROTEST ON ENTRY") || error.contains("ENTRY IS UNDER PROTEST") {
        yes(&mut entry.open_protest);
    }
    if error.contains("RECON ALREADY FILED") || error.contains("RECONCILIATION ALREADY FILED") {
        yes(&mut entry.type_09_filed);
        yes(&mut entry.flagged_for_reconciliation);
    }
}
