//! A refused document as JSON, for JavaScript and for lists of documents.

use super::Refused;
use crate::wording;
use serde::Serialize;

/// A refusal.
#[derive(Serialize)]
pub(crate) struct Refusal {
    /// One sentence, with the first place.
    error: String,
    /// Every problem.
    problems: Vec<Item>,
    /// How many further problems are not listed.
    more: usize,
}

/// One problem.
#[derive(Serialize)]
struct Item {
    /// A JSON pointer; empty for the whole document.
    at: String,
    /// What is expected.
    message: String,
}

impl Refusal {
    pub(crate) fn of(refused: &Refused) -> Self {
        let item = |problem: &crate::facts::Problem| Item {
            at: problem.at.clone(),
            message: wording::problem(problem),
        };
        Self {
            error: wording::refusal(refused),
            problems: refused.problems.iter().map(item).collect(),
            more: refused.more,
        }
    }
}
