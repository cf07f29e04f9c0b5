//! What a refused document becomes for JavaScript and for lists of documents.

use crate::facts::Problem;
use crate::saved::Refused;
use crate::wording;
use serde::Serialize;

#[derive(Serialize)]
struct Refusal {
    /// One sentence, with the first place.
    error: String,
    problems: Vec<Item>,
    /// How many further problems are not listed.
    more: usize,
}

#[derive(Serialize)]
struct Item {
    /// A JSON pointer; empty for the whole document.
    at: String,
    message: String,
}

/// The document a refusal becomes: `error`, one sentence, and `problems`, each with `at` (a JSON pointer) and
/// `message`.
pub fn document(refused: &Refused) -> String {
    let item = |problem: &Problem| Item {
        at: problem.at.clone(),
        message: wording::problem(problem),
    };
    let refusal = Refusal {
        error: wording::refusal(refused),
        problems: refused.problems.iter().map(item).collect(),
        more: refused.more,
    };
    serde_json::to_string(&refusal).unwrap_or_default()
}
