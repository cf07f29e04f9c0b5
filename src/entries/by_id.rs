//! Entries by id, for texts that name a few of thousands.

use super::Stake;
use crate::facts::{Entry, Facts, Id};
use std::collections::HashMap;

/// A check's answers, and the places of its entries.
pub struct ById<'a> {
    pub facts: &'a Facts,
    places: HashMap<&'a Id, usize>,
}

impl<'a> ById<'a> {
    pub fn of(facts: &'a Facts) -> Self {
        let places = facts.entries.iter().map(|entry| &entry.id).zip(0..).collect();
        Self { facts, places }
    }

    /// An entry's place in the list, from 0.
    pub fn place(&self, id: &Id) -> Option<usize> {
        self.places.get(id).copied()
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
