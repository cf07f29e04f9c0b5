//! Notices as data. Below the session, which has the current one.

use crate::saved::{Outline, Refused};

/// A notice at the top of the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Notice {
    /// Someone or something of this name was removed.
    Removed(String),
    /// Something was done, as a sentence.
    Done(String),
    /// Something failed, as a sentence that says what to do.
    Failed(String),
    Cleared,
    /// Answers from a file or a link were opened.
    Opened {
        /// Whether there were answers before.
        replaced: bool,
        /// Whether the file's version lacks answers that this one has.
        is_older: bool,
        /// The file's own assessment, if today's differs.
        stated: Option<Box<Outline>>,
    },
    Refused(Refused),
    /// A file could not be read from the disk.
    Disk,
    /// The address names no screen.
    NoSuchScreen,
}
