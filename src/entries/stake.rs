//! The money at stake: the IEEPA duty of entries, as far as it is known.

use crate::facts::Entry;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stake {
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
