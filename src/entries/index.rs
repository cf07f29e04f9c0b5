//! Finds entries by their ids, for texts that name a few of thousands, and adds up the duty at stake.

use crate::facts::{Entry, Facts, Id};
use crate::order::sort_by_key;

/// A check's answers, with its entries' positions by id.
pub struct EntryIndex<'a> {
    pub facts: &'a Facts,
    /// Sorted by id.
    positions: Vec<(&'a Id, usize)>,
}

impl<'a> EntryIndex<'a> {
    pub fn of(facts: &'a Facts) -> Self {
        let ids = facts.entries.iter().map(|entry| &entry.id);
        let mut positions: Vec<_> = ids.zip(0..).collect();
        sort_by_key(&mut positions, |(id, _)| id.as_str());
        Self { facts, positions }
    }

    /// An entry's position in the list, from 0.
    pub fn position(&self, id: &Id) -> Option<usize> {
        let compare = |(known, _): &(&Id, usize)| known.as_str().cmp(id.as_str());
        let found = self.positions.binary_search_by(compare).ok()?;
        Some(self.positions[found].1)
    }

    fn entry(&self, id: &Id) -> Option<&'a Entry> {
        self.facts.entries.get(self.position(id)?)
    }

    /// The sum over the entries of these ids, each given once.
    pub fn stake<'b>(&self, ids: impl IntoIterator<Item = &'b Id>) -> Stake {
        let mut sum = Stake::default();
        for entry in ids.into_iter().filter_map(|id| self.entry(id)) {
            sum.add(entry);
        }
        sum
    }
}

/// The IEEPA duty of entries, as far as it is known.
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
    pub fn add(&mut self, entry: &Entry) {
        self.of += 1;
        if let Some(cents) = entry.ieepa_cents {
            self.known += 1;
            self.cents = self.cents.saturating_add(cents.get());
        }
    }
}
