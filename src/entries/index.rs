//! Entries by id, for texts that name a few of thousands.

use super::Stake;
use crate::facts::{Entry, Facts, Id};
use crate::order::sort_by_key;

/// A check's answers, and the places of its entries.
pub struct ById<'a> {
    pub facts: &'a Facts,
    /// In order of their ids.
    places: Vec<(&'a Id, usize)>,
}

impl<'a> ById<'a> {
    pub fn of(facts: &'a Facts) -> Self {
        let mut places = facts
            .entries
            .iter()
            .map(|entry| &entry.id)
            .zip(0..)
            .collect::<Vec<_>>();
        sort_by_key(&mut places, |(id, _)| id.as_str());
        Self { facts, places }
    }

    /// An entry's place in the list, from 0.
    pub fn place(&self, id: &Id) -> Option<usize> {
        let found = self
            .places
            .binary_search_by(|(known, _)| known.as_str().cmp(id.as_str()));
        found.ok().map(|at| self.places[at].1)
    }

    fn entry(&self, id: &Id) -> Option<&'a Entry> {
        self.facts.entries.get(self.place(id)?)
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
