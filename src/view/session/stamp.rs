//! Which check this is, when it was saved, and by which version of the page.

use super::{Session, let_go};
use crate::browser::{clock, frame};
use crate::facts::{CheckKey, SavedAt, Stamp};
use crate::view::notice::Notice;
use crate::wording::ui;
use leptos::prelude::*;

impl Session {
    /// Says once that the answers were kept by an older version of the page, and keeps them as this one does.
    pub(super) fn mention_older(self) {
        self.keeping.keep();
        if self.notice.with_untracked(Option::is_none) {
            self.notice
                .set(Some(Notice::Done(ui::OLDER_VERSION_KEPT.to_owned())));
        }
    }

    /// Dates the check as saved or shared now. The first time it gets its id.
    pub(in crate::view) fn stamp(self) {
        if self.looking.with_untracked(Option::is_some) {
            // Someone else's check stays as they dated it.
            return;
        }
        let id = self.peek(|facts| facts.check.as_ref().map(|check| check.id.clone()));
        let stamp = Stamp {
            id: id.unwrap_or_else(|| CheckKey::of_random(frame::random())),
            saved_at: i64::try_from(clock::seconds())
                .ok()
                .and_then(SavedAt::of_unix_seconds),
        };
        // No change of an answer: a notice stays, and what it can undo.
        self.facts.update(|facts| facts.check = Some(stamp));
        let_go(self.facts);
        self.keeping.keep();
    }
}
