//! The parts of an import, each read in one go.

use super::marks::{Firm, Seen};
use chrono::NaiveDate;

/// A part of an import that is read in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Check {
        /// The file, with the line if it has several checks.
        file: String,
        /// The range of its text.
        at: std::ops::Range<usize>,
    },
    Link {
        /// The line.
        file: String,
        at: std::ops::Range<usize>,
    },
    Head {
        file: String,
        head: Head,
    },
    Client {
        file: String,
        /// Its position in the file.
        index: usize,
        at: std::ops::Range<usize>,
        /// When the portfolio was last looked at.
        since: Option<NaiveDate>,
    },
    /// Input that is refused as a whole.
    Refused {
        file: String,
        /// The reasons, one line per problem.
        why: Vec<String>,
    },
}

/// What a portfolio file says about the firm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub firm: Firm,
    /// When it was last looked at.
    pub seen: Option<Seen>,
}
