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
    pub const fn of(number: u8) -> Self {
        assert!(number < 100, "an entry type has two digits");
        Self(number)
    }

    /// Reads exactly two digits.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse().ok().map(Self))?
    }

    /// Reads a type as typed: two digits, or one without the leading zero.
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::parse(text).or_else(|| Self::parse(&format!("0{text}")))
    }
}

impl fmt::Display for EntryType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_typed() {
        for text in ["01", "1", " 1 "] {
            assert_eq!(EntryType::typed(text), EntryType::parse("01"), "{text}");
        }
        for text in ["", "1a", "001", "x"] {
            assert_eq!(EntryType::typed(text), None, "{text}");
        }
    }
}
