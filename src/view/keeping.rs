//! Keeping the answers in the browser: in turn with other tabs, never over what was not read.

use crate::browser::storage::{self, Kept, Mark, Stored};
use crate::browser::turn;
use crate::facts::Facts;
use crate::saved;
use chrono::NaiveDate;
use leptos::prelude::*;

/// Where the answers are kept, and whether they are. Copied freely: it holds handles only.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    facts: RwSignal<Facts>,
    /// Whether the last change was kept.
    pub(super) kept: RwSignal<Kept>,
    /// Whether another tab has stored other answers than this one shows.
    pub(super) elsewhere: RwSignal<bool>,
    /// Stored data that could not be read, to be downloaded.
    pub(super) unreadable: RwSignal<Option<String>>,
    /// Whether stored data that could be neither read nor kept aside stands where answers would.
    occupied: RwSignal<bool>,
    /// What this tab last read or wrote.
    base: StoredValue<Mark>,
    /// Whether a change waits for its turn.
    waiting: StoredValue<bool>,
}

impl Keeping {
    /// The answers as they were left, or none.
    pub(super) fn restore(facts: RwSignal<Facts>, today: NaiveDate) -> Self {
        let stored = storage::load();
        let works = stored != Stored::Denied && storage::works();
        let keeping = Self {
            facts,
            kept: RwSignal::new(if works { Kept::Saved } else { Kept::MemoryOnly }),
            elsewhere: RwSignal::new(false),
            unreadable: RwSignal::new(None),
            occupied: RwSignal::new(false),
            base: StoredValue::new(Mark::of(&stored)),
            waiting: StoredValue::new(false),
        };
        if let Stored::Text(text) = stored {
            match saved::read_kept(text.as_bytes(), today) {
                Ok(opened) => facts.set(opened.facts),
                Err(_) if storage::set_aside(&text) => {}
                Err(_) => {
                    keeping.unreadable.set(Some(text));
                    keeping.occupied.set(true);
                    keeping.kept.set(Kept::MemoryOnly);
                }
            }
        }
        if keeping.unreadable.with_untracked(Option::is_none) {
            keeping.unreadable.set(storage::aside());
        }
        storage::on_change_elsewhere(move || keeping.look());
        turn::on_leaving(move || {
            if keeping.waiting.get_value() {
                keeping.write();
            }
        });
        keeping
    }

    /// Keeps the answers as they are now; several changes in a row may be kept as one.
    pub(super) fn keep(self) {
        if self.occupied.get_untracked() || self.waiting.get_value() {
            return;
        }
        self.waiting.set_value(true);
        turn::take(move || self.write());
    }

    fn write(self) {
        self.waiting.set_value(false);
        let (kept, base) = self.facts.with_untracked(|facts| {
            let text = (*facts != Facts::default()).then(|| saved::write(facts, None));
            storage::store(text.as_deref(), self.base.get_value())
        });
        self.base.set_value(base);
        self.elsewhere.set(kept == Kept::Elsewhere);
        self.kept.set(kept);
    }

    /// Another tab has written or cleared: is it something else than this tab shows?
    fn look(self) {
        let other = Mark::of(&storage::load()) != self.base.get_value();
        self.elsewhere.set(other);
        self.kept.set(if other { Kept::Elsewhere } else { Kept::Saved });
    }

    /// The answers of the other tab, to be shown here; none where it cleared them. From now on this
    /// tab writes over them.
    pub(super) fn take_over(self, today: NaiveDate) -> Option<Facts> {
        let stored = storage::load();
        let facts = match &stored {
            Stored::Text(text) => saved::read_kept(text.as_bytes(), today).ok()?.facts,
            Stored::Nothing => Facts::default(),
            Stored::Denied => return None,
        };
        self.base.set_value(Mark::of(&stored));
        self.elsewhere.set(false);
        self.kept.set(Kept::Saved);
        Some(facts)
    }

    /// Keeps this tab's answers in place of the other's.
    pub(super) fn insist(self) {
        self.base.set_value(Mark::of(&storage::load()));
        self.elsewhere.set(false);
        self.keep();
    }

    /// Deletes the stored data that could not be read, and keeps the answers again.
    pub(super) fn forget_unreadable(self) {
        let occupied = self.occupied.get_untracked();
        storage::forget_unreadable(occupied);
        if occupied {
            self.occupied.set(false);
            self.base.set_value(Mark::of(&storage::load()));
        }
        self.unreadable.set(None);
        self.keep();
    }
}
