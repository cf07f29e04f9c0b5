//! A broker's request for a check, behind the `#` of the address. It stays with the tab, never with the answers.

use super::Session;
use crate::browser::{address, frame, storage};
use crate::embed::invitation;
use crate::view::notice::Notice;
use crate::wording;
use leptos::prelude::*;

impl Session {
    /// The request this tab was opened with, after a reload.
    pub(super) fn remember_invitation(self) {
        let kept = format!("/?{}", storage::invitation());
        if let Some(Ok(kept)) = invitation(&kept).filter(|_| !frame::is_framed()) {
            self.invitation.set(Some(kept));
        }
    }

    /// The request of the address, if it holds one. In a frame the page around this one says who offers the check.
    /// Gives what to say of one that is refused.
    pub(super) fn hear_invitation(self) -> Option<Notice> {
        match invitation(&address::fragment()).filter(|_| !frame::is_framed())? {
            Ok(heard) => {
                storage::keep_invitation(&heard.query());
                self.invitation.set(Some(heard));
                None
            }
            Err(refused) => Some(Notice::Failed(
                wording::embed::request_refused(refused).to_owned(),
            )),
        }
    }

    /// Takes the request out of the address, so that it goes along with no copy of it, and says why one is refused.
    pub(super) fn settle_invitation(self, refused: Option<Notice>) {
        if address::fragment().starts_with('/') && address::fragment().contains('?') {
            address::replace(&self.page.get_untracked().address());
        }
        if let Some(refused) = refused {
            self.tell(refused);
        }
    }

    /// Ignores the request.
    pub(in crate::view) fn dismiss_invitation(self) {
        storage::keep_invitation("");
        self.invitation.set(None);
        self.focus.set(Some(super::HEADING.to_owned()));
    }
}
