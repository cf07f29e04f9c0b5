//! Clearing everything the page holds, and keeping nothing.

use super::Session;
use crate::browser::storage;
use crate::export::entries::Query;
use crate::facts::Facts;
use crate::interview::Page;
use crate::view::notice::Notice;
use leptos::prelude::*;

impl Session {
    /// Clears everything this page holds. Undo brings back the answers, but nothing else.
    pub(in crate::view) fn start_again(self) {
        self.stop_looking();
        self.forget_drafts();
        self.pasted.update_value(Vec::clear);
        self.put_table_away();
        self.incoming.set(None);
        self.sealed.set(None);
        self.opening.set(None);
        self.query.set(Query::default());
        self.keeping.forget_unreadable();
        storage::keep_filer_codes("");
        storage::keep_invitation("");
        self.invitation.set(None);
        self.go(Page::Start);
        self.change_undoably(Notice::Cleared, |facts| *facts = Facts::default());
    }

    /// Keeps the answers in this browser, or nothing.
    pub(in crate::view) fn choose_keeping(self, keeps: bool) {
        if !keeps {
            storage::keep_typed("");
            if self.keeping.unreadable.with_untracked(Option::is_some) {
                self.keeping.forget_unreadable();
            }
        }
        self.keeping.choose(keeps);
        self.store_drafts();
    }
}
