//! The code of an entry's type.

use std::fmt;

/// An entry type code, two digits, such as 01 for a consumption entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EntryType(u8);

impl EntryType {
    /// The type with this number, 0 to 99.
    ///
    /// # Panics
    /// At compile time (in a constant) for a number over 99.
    #[must_use]
    pub const fn of(number: u8) -> Self {
        assert!(number < 100, "an entry type has two digits");
        Self(number)
    }

    /// Reads exactly two digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse().ok().map(Self))?
    }
}

impl fmt::Display for EntryType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}
