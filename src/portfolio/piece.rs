//! The parts of what came in, each read in one go.

use super::marks::{Firm, Seen};
use chrono::NaiveDate;

/// A part of what came in that is read in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A check.
    Check {
        /// The file, with the line where it has several.
        file: String,
        /// Where its text is.
        at: std::ops::Range<usize>,
    },
    /// A share link.
    Link {
        /// The line.
        file: String,
        /// Where its text is.
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
        /// Which one.
        index: usize,
        /// Where its text is.
        at: std::ops::Range<usize>,
        /// When the portfolio was last looked at.
        since: Option<NaiveDate>,
    },
    /// What is refused as a whole.
    Refused {
        /// The file.
        file: String,
        /// Why, a line for each problem.
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
