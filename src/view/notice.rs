//! What the page says at its top, as data: below the session, which holds it.

use crate::saved::{Outline, Refused};

/// What the page tells the respondent at its top.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Notice {
    /// Someone or something of this name was removed.
    Removed(String),
    /// Something was done, in a sentence.
    Done(String),
    /// Something could not be done, in a sentence that says what to do.
    Failed(String),
    /// All answers were cleared.
    Cleared,
    /// Answers from a file or a link were opened.
    Opened {
        /// Whether there were answers before.
        replaced: bool,
        /// Whether the file's version lacks answers that this one has.
        is_older: bool,
        /// What the file's own assessment said, where today's differs.
        stated: Option<Box<Outline>>,
    },
    /// A file was refused.
    Refused(Refused),
    /// A file could not be read from the disk.
    Disk,
    /// The address names no screen.
    NoSuchScreen,
}
