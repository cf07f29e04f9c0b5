//! What came of the files that were read in one go.

use super::Read;

/// What came of the files that were read in one go. Each client of a portfolio file counts as a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub read: usize,
    pub refused: usize,
    pub is_canceled: bool,
    /// Whether a portfolio file has settings that weren't taken.
    pub keeps_settings: bool,
}

impl Tally {
    pub fn count(&mut self, read: &Read) {
        match read {
            Read::Client(_) => self.read += 1,
            Read::Refused { .. } => self.refused += 1,
            Read::Head { .. } => {}
        }
    }
}
