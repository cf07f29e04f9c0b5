//! Keeping the answers in the browser: in turn with other tabs, never over what was not read.

use crate::browser::storage::{self, Kept, Mark, Stored};
use crate::browser::{build, clock, turn};
use crate::facts::Facts;
use crate::saved;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::reactive::graph::Source;

/// Where the answers are kept, and whether they are. Copied freely: it holds handles only.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    facts: RwSignal<Facts>,
    /// Whether answers are to be kept at all.
    keeps: RwSignal<bool>,
    /// Whether the last change was kept, or another tab has stored other answers than this one shows.
    pub(super) kept: RwSignal<Kept>,
    /// Stored data that could not be read, to be downloaded.
    pub(super) unreadable: RwSignal<Option<String>>,
    /// Whether something stands where answers would that was not read, or could be neither read nor kept
    /// aside. Nothing is written over it.
    occupied: RwSignal<bool>,
    /// What this tab last read or wrote.
    base: StoredValue<Mark, LocalStorage>,
    /// Whether a change waits for its turn.
    waiting: StoredValue<bool>,
    /// Whether the answers shown are someone else's, which are never stored.
    paused: StoredValue<bool>,
}

impl Keeping {
    /// Reads the answers as they were left, and listens for other tabs from now on.
    /// Also whether an older version of the page kept them.
    pub(super) fn begin(facts: RwSignal<Facts>, today: NaiveDate) -> (Self, bool) {
        let stored = storage::load();
        // Other files on the disk may be able to read what the one-file edition stores: it does so once that was chosen.
        let keeps = !build::is_one_file() || matches!(stored, Stored::Text(_));
        let works = keeps && stored != Stored::Denied && storage::works();
        let keeping = Self {
            facts,
            keeps: RwSignal::new(keeps),
            kept: RwSignal::new(match (keeps, works) {
                (false, _) => Kept::Off,
                (true, false) => Kept::MemoryOnly,
                (true, true) => Kept::Saved,
            }),
            unreadable: RwSignal::new(None),
            occupied: RwSignal::new(false),
            base: StoredValue::new_local(Mark::of(&stored)),
            waiting: StoredValue::new(false),
            paused: StoredValue::new(false),
        };
        let is_older = match stored {
            Stored::Text(text) => keeping.restore(&text, today),
            Stored::Nothing | Stored::Denied => false,
        };
        if keeping.unreadable.with_untracked(Option::is_none) {
            keeping.unreadable.set(storage::aside());
        }
        storage::on_change_elsewhere(move || keeping.look());
        turn::on_leaving(move || {
            if keeping.waiting.get_value() {
                keeping.write();
            }
        });
        (keeping, is_older)
    }

    /// Whether answers are to be kept.
    pub(super) fn keeps(self) -> bool {
        self.keeps.get()
    }

    /// The same, asked once.
    pub(super) fn keeps_now(self) -> bool {
        self.keeps.get_untracked()
    }

    /// Keeps the answers from now on, or removes what this tab has stored and keeps nothing.
    pub(super) fn choose(self, keeps: bool) {
        self.keeps.set(keeps);
        if keeps {
            self.kept.set(if storage::works() {
                Kept::Saved
            } else {
                Kept::MemoryOnly
            });
            return self.keep();
        }
        // What another tab has stored since is that tab's.
        turn::take(move || {
            // It may have been chosen otherwise while this waited for its turn.
            if self.keeps.get_untracked() {
                return;
            }
            let (_, base) = self.base.with_value(|base| storage::store(None, base));
            self.base.set_value(base);
            self.kept.set(Kept::Off);
        });
    }

    /// Whether an older version of the page kept them.
    fn restore(self, text: &str, today: NaiveDate) -> bool {
        match saved::read_kept(text.as_bytes(), today) {
            Ok(opened) => {
                self.facts.set(opened.facts);
                return opened.version < saved::VERSION;
            }
            Err(_) => {
                self.put_aside(text);
            }
        }
        false
    }

    /// Keeps the answers as they are now; several changes in a row may be kept as one.
    pub(super) fn keep(self) {
        let occupied = self.occupied.get_untracked();
        if !self.keeps.get_untracked() || occupied || self.waiting.get_value() || self.paused.get_value() {
            return;
        }
        self.waiting.set_value(true);
        // What was not saved before, or is another tab's, is said until a write has changed it.
        if self.kept.get_untracked() == Kept::Saved {
            self.kept.set(Kept::Saving);
        }
        turn::take(move || self.write());
    }

    /// Stops storing, and first stores a change that waits: from now on someone else's answers are shown.
    pub(super) fn pause(self) {
        if self.waiting.get_value() {
            self.write();
        }
        self.paused.set_value(true);
    }

    /// Stores again: the respondent's own answers are back. Another tab may have stored others meanwhile.
    pub(super) fn resume(self) {
        self.paused.set_value(false);
        if Mark::of_now() != self.base.get_value() {
            self.look();
        }
    }

    fn write(self) {
        if self.paused.get_value() {
            // Its change was stored before the pause.
            return self.waiting.set_value(false);
        }
        self.waiting.set_value(false);
        if !self.keeps.get_untracked() {
            return;
        }
        let text = self.facts.with_untracked(text);
        let (kept, base) = self.base.with_value(|base| storage::store(text.as_deref(), base));
        self.base.set_value(base);
        self.kept.set(kept);
    }

    /// Another tab has written or cleared: this tab is told, unless what stands there now is what it
    /// shows. What it could not keep before, for want of room, is tried again.
    fn look(self) {
        if !self.keeps.get_untracked() || self.occupied.get_untracked() || self.paused.get_value() {
            return;
        }
        let stored = Mark::of_now();
        let shown = self
            .facts
            .with_untracked(|facts| Mark::of_answers(text(facts).as_deref()));
        if stored == shown {
            self.base.set_value(stored);
            self.kept.set(Kept::Saved);
        } else if stored != self.base.get_value() || self.kept.get_untracked() == Kept::Elsewhere {
            if !self.take_stamp() {
                self.kept.set(Kept::Elsewhere);
            }
        } else {
            self.keep();
        }
    }

    /// Another tab has saved or shared the answers that this one shows: the check's id and day become this tab's, too.
    /// `false`, and nothing done, where the answers differ.
    fn take_stamp(self) -> bool {
        let stored = storage::load();
        let Stored::Text(text) = &stored else { return false };
        let Ok(opened) = saved::read_kept(text.as_bytes(), clock::today()) else {
            return false;
        };
        let mut theirs = opened.facts;
        let ours = self.facts.with_untracked(|facts| facts.check.clone());
        let check = std::mem::replace(&mut theirs.check, ours);
        let same = self.facts.with_untracked(|facts| *facts == theirs);
        if same {
            self.facts.update(|facts| facts.check = check);
            self.facts.clear_subscribers();
            self.base.set_value(Mark::of(&stored));
            self.kept.set(Kept::Saved);
        }
        same
    }

    /// The answers of the other tab, to be shown here; none where it cleared them. From now on this
    /// tab writes over them. `None`, and nothing done, where they cannot be read.
    pub(super) fn take_over(self, today: NaiveDate) -> Option<Facts> {
        let stored = storage::load();
        let facts = match &stored {
            Stored::Text(text) => saved::read_kept(text.as_bytes(), today).ok()?.facts,
            Stored::Nothing => Facts::default(),
            Stored::Denied => return None,
        };
        self.base.set_value(Mark::of(&stored));
        self.kept.set(Kept::Saved);
        Some(facts)
    }

    /// Keeps this tab's answers in place of the other's; what cannot be read is kept aside first.
    pub(super) fn insist(self, today: NaiveDate) {
        let stored = storage::load();
        if let Stored::Text(text) = &stored
            && saved::read_kept(text.as_bytes(), today).is_err()
            && !self.put_aside(text)
        {
            return;
        }
        self.base.set_value(Mark::of(&stored));
        self.keep();
    }

    /// Keeps text that cannot be read aside; `false` where there is no room, so that it stays where it
    /// is and nothing is written.
    fn put_aside(self, text: &str) -> bool {
        let aside = storage::set_aside(text);
        if aside {
            self.unreadable.set(storage::aside());
        } else {
            self.unreadable.set(Some(text.to_owned()));
            self.occupied.set(true);
            self.kept.set(Kept::MemoryOnly);
        }
        aside
    }

    /// Deletes the stored data that could not be read, and keeps the answers again. What another tab
    /// has stored in its place since stays.
    pub(super) fn forget_unreadable(self) {
        let unreadable = self.unreadable.get_untracked().unwrap_or_default();
        storage::forget_unreadable(&unreadable);
        if self.occupied.get_untracked() {
            self.occupied.set(false);
            self.base.set_value(Mark::of(&Stored::Nothing));
        }
        self.unreadable.set(None);
        self.keep();
    }
}

/// The answers as they are kept; `None` where there are none.
fn text(facts: &Facts) -> Option<String> {
    facts.has_answers().then(|| saved::write(facts, None))
}
