//! The money at stake: the IEEPA duty of entries, as far as it is known.

use crate::facts::{Entry, Facts, Id};
use std::collections::HashSet;

/// A sum of IEEPA duty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stake {
    /// US cents.
    pub cents: u64,
    /// How many entries have a known amount.
    pub known: usize,
    /// How many entries there are.
    pub of: usize,
}

impl Stake {
    /// Counts one more entry.
    pub fn add(&mut self, entry: &Entry) {
        self.of += 1;
        if let Some(cents) = entry.ieepa_cents {
            self.known += 1;
            self.cents = self.cents.saturating_add(cents.get());
        }
    }
}

/// The sum over the entries of these ids.
pub fn stake<'a>(facts: &Facts, ids: impl IntoIterator<Item = &'a Id>) -> Stake {
    let ids: HashSet<&Id> = ids.into_iter().collect();
    let mut sum = Stake::default();
    for entry in facts.entries.iter().filter(|entry| ids.contains(&entry.id)) {
        sum.add(entry);
    }
    sum
}
