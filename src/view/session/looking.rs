//! Looking at someone else's check. The respondent's own answers stay stored, and come back; someone else's are never
//! stored.

use super::{Session, let_go};
use crate::broker::{FilerCode, filer_codes};
use crate::browser::storage;
use crate::export::entries::Query;
use crate::facts::Facts;
use crate::interview::{Drafts, Page};
use crate::saved::Opened;
use leptos::prelude::*;

/// How someone else's check is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Looking {
    AsClient,
    AsBroker,
}

/// The respondent's own answers and drafts, while someone else's are shown.
pub(super) struct Own {
    facts: Facts,
    drafts: Drafts,
}

impl Session {
    /// Shows someone else's check, replacing any shown already.
    pub(in crate::view) fn look_at(self, opened: Opened, how: Looking) {
        if self.looking.with_untracked(Option::is_none) {
            self.keeping.pause();
            let facts = self.peek(Facts::clone);
            let drafts = self.drafts.with_value(Clone::clone);
            self.own.set_value(Some(Own { facts, drafts }));
        }
        self.looking.set(Some(how));
        self.show_answers(opened.facts, Drafts::default());
    }

    /// Switches to looking at the check just opened, and restores what it replaced.
    pub(in crate::view) fn look_at_opened(self, how: Looking) {
        let theirs = self.peek(Facts::clone);
        let before = self.undo.write().take().unwrap_or_default();
        self.change(|facts| *facts = before);
        let opened = Opened {
            facts: theirs,
            version: crate::saved::VERSION,
            stated: None,
        };
        self.look_at(opened, how);
    }

    /// Switches between the two views of the check.
    pub(in crate::view) fn look_otherwise(self, how: Looking) {
        self.looking.set(Some(how));
        self.go(Page::Plan);
        // Drawn from scratch, because the screen stays the same.
        self.page.set(Page::Plan);
    }

    /// Back to the respondent's own answers.
    pub(in crate::view) fn stop_looking(self) {
        let Some(own) = self.own.try_update_value(Option::take).flatten() else {
            return;
        };
        self.looking.set(None);
        self.show_answers(own.facts, own.drafts);
        self.keeping.resume();
        if !self.peek(Facts::has_answers) {
            self.go(Page::Start);
        }
    }

    fn show_answers(self, facts: Facts, drafts: Drafts) {
        self.incoming.set(None);
        self.table.set(None);
        self.undo.set(None);
        self.query.set(Query::default());
        self.drafts.set_value(drafts);
        self.facts.set(facts);
        let_go(self.facts);
        self.go(Page::Plan);
        self.page.set(Page::Plan);
    }

    /// Opens the check in place of the respondent's own, like any other file.
    pub(in crate::view) fn open_looked_at(self) {
        let facts = self.peek(Facts::clone);
        self.stop_looking();
        self.accept_or_ask(Opened {
            facts,
            version: crate::saved::VERSION,
            stated: None,
        });
    }
}

/// A broker's own filer codes, kept on this computer. A computer that has some is taken to be a broker's.
pub(in crate::view) fn kept_filer_codes() -> Vec<FilerCode> {
    filer_codes(&storage::filer_codes()).unwrap_or_default()
}
