//! Names of people and entries inside one file.

use super::shaped::shaped;

shaped! {
    /// The id of a person or an entry: 1 to 40 characters of a–z, 0–9 and the hyphen.
    Id, (1..=40), b'-'
}

impl Id {
    /// The first unused id of the form `prefix` and a number, counting from 1.
    pub fn fresh<'a>(prefix: char, taken: impl Iterator<Item = &'a Self>) -> Self {
        FreshIds::above(prefix, taken).give()
    }

    /// The id of the shape `prefix`, one of a–z, and a number.
    pub fn numbered(prefix: char, number: usize) -> Self {
        Self(format!("{prefix}{number}"))
    }
}

#[derive(Clone, Debug)]
pub struct FreshIds {
    prefix: char,
    last: u64,
    /// Used numbers that are too high to count on from.
    beyond: Vec<u64>,
}

impl FreshIds {
    /// Starts above the used ids.
    pub fn above<'a>(prefix: char, taken: impl Iterator<Item = &'a Id>) -> Self {
        // A file may contain any number: higher ones are skipped rather than counted on from.
        const MOST: u64 = 1_000_000_000_000;
        let numbers = taken.filter_map(|id| id.0.strip_prefix(prefix)?.parse::<u64>().ok());
        let (beyond, within): (Vec<u64>, Vec<u64>) = numbers.partition(|number| *number >= MOST);
        let last = within.into_iter().max().unwrap_or(0);
        Self { prefix, last, beyond }
    }

    pub fn give(&mut self) -> Id {
        self.last += 1;
        while self.beyond.contains(&self.last) {
            self.last += 1;
        }
        Id(format!("{}{}", self.prefix, self.last))
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
        let most = Id::parse("p18446744073709551615");
        assert_eq!(Id::fresh('p', most.iter()).as_str(), "p1");
        // Two in a row, each used before the next is made.
        let mut taken: Vec<Id> = Id::parse("p999999999999").into_iter().collect();
        for _ in 0..3 {
            let id = Id::fresh('p', taken.iter());
            assert!(!taken.contains(&id), "{id}");
            taken.push(id);
        }
    }
}
