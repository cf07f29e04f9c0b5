//! An amount of money.

use std::fmt;

/// US dollars in cents, from 0 to [`Cents::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(u64);

impl Cents {
    /// A billion dollars.
    pub const MOST: u64 = 100_000_000_000;

    /// `None` for more than [`Cents::MOST`].
    pub fn new(cents: u64) -> Option<Self> {
        (cents <= Self::MOST).then_some(Self(cents))
    }

    pub const fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
