//! Keeping the answers in the browser, in turn with other tabs, never overwriting what wasn't read.

use crate::browser::storage::{self, Kept, Mark, Stored};
use crate::browser::{address, build, clock, frame, turn};
use crate::facts::Facts;
use crate::saved;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::reactive::graph::Source;

/// Whether the answers are kept, and what is stored. `Copy`, because it has only handles.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    facts: RwSignal<Facts>,
    keeps: RwSignal<bool>,
    /// Whether the last change was kept, or another tab has stored other answers than this one shows.
    pub(super) kept: RwSignal<Kept>,
    /// Stored data that could not be read, to be downloaded.
    pub(super) unreadable: RwSignal<Option<String>>,
    /// Whether something is stored as the answers that this tab didn't read, or could neither read nor set aside.
    /// Nothing overwrites it.
    occupied: RwSignal<bool>,
    /// What this tab last read or wrote.
    base: StoredValue<Mark, LocalStorage>,
    /// Whether a change is waiting for its turn.
    waiting: StoredValue<bool>,
    /// Whether the answers shown are someone else's, which are never stored.
    paused: StoredValue<bool>,
}

impl Keeping {
    /// Reads the stored answers, and listens for other tabs from now on. Also returns whether an older version of the
    /// page stored them.
    pub(super) fn begin(facts: RwSignal<Facts>, today: NaiveDate) -> (Self, bool) {
        let stored = storage::load();
        // Other files on the disk may be able to read what the one-file edition stores, so it stores only on request.
        let is_off = build::is_one_file() || storage::is_off();
        let keeps = !is_off || matches!(stored, Stored::Text(_));
        if keeps && is_off {
            // Another tab keeps its answers, and this one shows them.
            storage::keep_off(false);
        }
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
        // Back would bring up answers that were to last until the page was left.
        frame::on_return(move || {
            if keeping.kept.get_untracked() == Kept::Off {
                address::reload();
            }
        });
        turn::on_leaving(move || {
            if keeping.waiting.get_value() {
                keeping.write();
            }
        });
        (keeping, is_older)
    }

    pub(super) fn keeps(self) -> bool {
        self.keeps.get()
    }

    /// The same, without tracking.
    pub(super) fn keeps_now(self) -> bool {
        self.keeps.get_untracked()
    }

    /// Keeps the answers from now on, or removes what this tab has stored and keeps nothing.
    pub(super) fn choose(self, keeps: bool) {
        self.keeps.set(keeps);
        // A reload ends the answers, not the choice.
        storage::keep_off(!keeps);
        if keeps {
            self.kept.set(if storage::works() {
                Kept::Saved
            } else {
                Kept::MemoryOnly
            });
            return self.keep();
        }
        // What another tab has stored since belongs to that tab.
        turn::take(move || {
            // The choice may have changed while this waited for its turn.
            if self.keeps.get_untracked() {
                return;
            }
            let (_, base) = self.base.with_value(|base| storage::store(None, base));
            self.base.set_value(base);
            self.kept.set(Kept::Off);
        });
    }

    /// Returns whether an older version of the page stored them.
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

    /// Stores the current answers; several changes in a row may be stored as one.
    pub(super) fn keep(self) {
        let occupied = self.occupied.get_untracked();
        if !self.keeps.get_untracked() || occupied || self.waiting.get_value() || self.paused.get_value() {
            return;
        }
        self.waiting.set_value(true);
        // "Not saved" and "another tab's" stay until a write changes that.
        if self.kept.get_untracked() == Kept::Saved {
            self.kept.set(Kept::Saving);
        }
        turn::take(move || self.write());
    }

    /// Stores a waiting change, then stops storing, because someone else's answers will be shown.
    pub(super) fn pause(self) {
        if self.waiting.get_value() {
            self.write();
        }
        self.paused.set_value(true);
    }

    /// Stores again, because the respondent's own answers are back. Another tab may have stored others meanwhile.
    pub(super) fn resume(self) {
        self.paused.set_value(false);
        if Mark::of_now() != self.base.get_value() {
            self.look();
        }
    }

    fn write(self) {
        if self.paused.get_value() {
            // The change was stored before the pause.
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

    /// Another tab has written or cleared: this tab says so, unless it shows the same answers. A write that failed for
    /// lack of space is tried again.
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

    /// If another tab saved or shared the same answers, takes over the check's id and date. `false`, without a change,
    /// if the answers differ.
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

    /// The other tab's answers, to be shown here; empty if it cleared them. From now on this tab overwrites them.
    /// `None`, without a change, if they can't be read.
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

    /// Replaces the other tab's answers with this tab's; unreadable ones are first set aside.
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

    /// Sets unreadable text aside; `false` if there is no room, so that it stays where it is and nothing is written.
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

    /// Deletes the unreadable stored data, and stores the answers again. What another tab has stored in its place since
    /// stays.
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

/// The answers as stored; `None` if there are none.
fn text(facts: &Facts) -> Option<String> {
    facts.has_answers().then(|| saved::write(facts, None))
}
