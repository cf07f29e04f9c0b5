//! Dates being typed. A stored date stays until another replaces it: a half-typed one is kept separately, through Back
//! and a reload, and an emptied one clears the answer only with Continue.

use super::Session;
use crate::browser::storage;
use crate::facts::{Id, Place, TypedDate, Value};
use crate::interview::Drafts;
use leptos::prelude::*;

impl Session {
    /// The date being typed at a place.
    pub(in crate::view) fn draft(self, place: Place) -> Option<TypedDate> {
        self.drafts
            .with_value(|drafts| self.peek(|facts| drafts.at(place, facts).cloned()))
    }

    /// Whether the date being typed at a place is newer than the answer stored there.
    pub(in crate::view) fn is_typing(self, place: Place) -> bool {
        self.drafts
            .with_value(|drafts| self.peek(|facts| drafts.is_newer(place, facts)))
    }

    /// Stores a typed date if it can be read; otherwise keeps it as a draft, and the stored answer stays.
    pub(in crate::view) fn keep_typed(self, place: Place, typed: &TypedDate, read: Option<impl Into<Value>>) {
        let is_half = read.is_none() && !typed.is_empty();
        self.keep_draft(place, is_half.then(|| typed.clone()));
        if let Some(read) = read {
            self.change(|facts| facts.set(place, Some(read.into())));
        }
    }

    /// Keeps a date being typed; `None` once it is an answer.
    pub(in crate::view) fn keep_draft(self, place: Place, date: Option<TypedDate>) {
        self.change_drafts(|drafts| self.peek(|facts| drafts.keep(place, facts, date)));
    }

    /// An id for a new person or entry, with no drafts of a removed one that had it.
    pub(in crate::view) fn fresh_id(self, kind: char) -> Id {
        self.forget_removed();
        self.peek(|facts| Id::fresh(kind, facts.ids()))
    }

    /// Forgets drafts about removed people and entries, whose ids new ones may get.
    pub(in crate::view) fn forget_removed(self) {
        self.change_drafts(|drafts| self.peek(|facts| drafts.forget_removed(facts)));
    }

    pub(super) fn forget_drafts(self) {
        self.change_drafts(|drafts| *drafts = Drafts::default());
    }

    /// Stores what is being typed, where answers are kept.
    pub(super) fn store_drafts(self) {
        if self.looking.with_untracked(Option::is_none) && self.keeping.keeps_now() {
            storage::keep_typed(&self.drafts.with_value(Drafts::write));
        }
    }

    fn change_drafts(self, change: impl FnOnce(&mut Drafts)) {
        self.drafts.update_value(change);
        self.store_drafts();
    }
}
