//! How much of a check is shared.

use crate::facts::Facts;
use crate::sharing::{Amounts, Level, redact};
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub(in crate::view) struct Scope {
    pub(in crate::view) level: RwSignal<Level>,
    pub(super) amounts: RwSignal<bool>,
}

impl Scope {
    pub(in crate::view) fn new(level: Level) -> Self {
        Self {
            level: RwSignal::new(level),
            amounts: RwSignal::new(false),
        }
    }

    pub(super) fn get(self) -> (Level, Amounts) {
        let amounts = if self.amounts.get() {
            Amounts::Shown
        } else {
            Amounts::Hidden
        };
        (self.level.get(), amounts)
    }

    /// The facts as the recipient will see them, with tracking of the level.
    pub(in crate::view) fn shown(self, facts: &Facts) -> Facts {
        let (level, amounts) = self.get();
        redact(facts, level, amounts)
    }

    /// The same, without tracking.
    pub(super) fn of(self, facts: &Facts) -> Facts {
        let (level, amounts) = untrack(|| self.get());
        redact(facts, level, amounts)
    }
}
