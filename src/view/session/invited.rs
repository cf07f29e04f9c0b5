//! A broker's request for a check, after the `#` of the address. It stays with the tab, never with the answers.

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

    /// Takes the request in the address, if any. Not in a frame, where the host page says who offers the check. Returns
    /// the notice about a refused one.
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

    /// Removes the request from the address, so that copying it doesn't copy the request, and shows why one was
    /// refused.
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
