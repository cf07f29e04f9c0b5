//! Names of people and entries inside one file.

use std::fmt;

/// The id of a person or an entry: 1 to 40 characters of a–z, 0–9 and the hyphen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Reads an id; `None` for any other shape.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        ((1..=40).contains(&text.len()) && text.bytes().all(fits)).then(|| Self(text.to_owned()))
    }

    /// The first id of the shape `prefix` and a number, counting from 1, that is not taken.
    #[must_use]
    pub fn fresh<'a>(prefix: char, taken: impl Iterator<Item = &'a Self>) -> Self {
        let most = taken
            .filter_map(|id| id.0.strip_prefix(prefix)?.parse::<u64>().ok())
            .max()
            .unwrap_or(0);
        Self(format!("{prefix}{}", most.saturating_add(1)))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_only_its_shape() {
        for text in ["", "P1", "p 1", "é", &"a".repeat(41)] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
        assert!(Id::parse("p-1").is_some() && Id::parse(&"a".repeat(40)).is_some());
    }

    #[test]
    fn fresh_ids_are_not_taken() {
        let taken: Vec<Id> = ["p1", "p7", "dana", "e9"]
            .iter()
            .filter_map(|text| Id::parse(text))
            .collect();
        assert_eq!(Id::fresh('p', taken.iter()).as_str(), "p8");
        assert_eq!(Id::fresh('p', [].iter()).as_str(), "p1");
    }
}
