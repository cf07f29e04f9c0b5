//! Finds entries by their ids, for texts that name a few of thousands.

use super::Stake;
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
