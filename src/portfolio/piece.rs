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
    /// A share link.
    Link {
        /// The line.
        file: String,
        /// The range of its text.
        at: std::ops::Range<usize>,
    },
    /// What a portfolio file says about the firm.
    Head {
        /// The file.
        file: String,
        /// What it says.
        head: Head,
    },
    /// A client of a portfolio file.
    Client {
        /// The file.
        file: String,
        /// Its position in the file.
        index: usize,
        /// The range of its text.
        at: std::ops::Range<usize>,
        /// When the portfolio was last looked at.
        since: Option<NaiveDate>,
    },
    /// Input that is refused as a whole.
    Refused {
        /// The file.
        file: String,
        /// The reasons, one line per problem.
        why: Vec<String>,
    },
}

/// What a portfolio file says about the firm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The firm's settings.
    pub firm: Firm,
    /// When it was last looked at.
    pub seen: Option<Seen>,
}
