//! The engine for embedding sites: `view::rest`, where the module is cut, exports it.

use crate::guidance::CURRENT;
use crate::saved;

/// Reads a self-check file and gives it back with its `assessment` filled in, for the day its
/// `as_of` names or the browser's own today.
///
/// Never throws for a document it refuses: that comes back as a JSON object with `error`, one
/// sentence, and `problems`, a list of `{ at, message }` with a JSON pointer each.
#[must_use]
pub fn assess(json: &str) -> String {
    let today = super::clock::today();
    saved::assess_document(json.as_bytes(), &CURRENT, today)
        .unwrap_or_else(|refused| saved::refusal_document(&refused))
}
