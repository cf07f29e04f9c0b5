//! Which check this is, when it was saved, and by which version of the page.

use super::{Session, let_go};
use crate::browser::{clock, frame};
use crate::facts::{CheckKey, SavedAt, Stamp};
use crate::view::notice::Notice;
use crate::wording::ui;
use leptos::prelude::*;

impl Session {
    /// Says once that an older version of the page stored the answers, and stores them in the current format.
    pub(super) fn mention_older(self) {
        self.keeping.keep();
        if self.notice.with_untracked(Option::is_none) {
            self.notice
                .set(Some(Notice::Done(ui::OLDER_VERSION_KEPT.to_owned())));
        }
    }

    /// Dates the check as saved or shared now. The first time, it also gets its id.
    pub(in crate::view) fn stamp(self) {
        if self.looking.with_untracked(Option::is_some) {
            // Someone else's check keeps its date.
            return;
        }
        let id = self.peek(|facts| facts.check.as_ref().map(|check| check.id.clone()));
        let stamp = Stamp {
            id: id.unwrap_or_else(|| CheckKey::of_random(frame::random())),
            saved_at: i64::try_from(clock::seconds())
                .ok()
                .and_then(SavedAt::of_unix_seconds),
        };
        // No answer changes, so a notice and its Undo stay.
        self.facts.update(|facts| facts.check = Some(stamp));
        let_go(self.facts);
        self.keeping.keep();
    }
}
