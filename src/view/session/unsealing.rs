//! Asking for the passphrase of a file or a link. It is kept nowhere.

use super::{SEALED, Session};
use crate::browser::seal;
use crate::sharing::link;
use crate::sharing::sealed::Closed;
use leptos::prelude::*;

/// A file or a link that waits for its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::view) struct Sealed {
    pub(super) bytes: Vec<u8>,
    /// The screen to go on at, for a link; nothing for a file.
    pub(super) place: Option<String>,
}

impl Sealed {
    pub(in crate::view) fn is_link(&self) -> bool {
        self.place.is_some()
    }
}

impl Session {
    pub(super) fn ask_passphrase(self, sealed: Sealed) {
        self.dismiss();
        self.sealed.set(Some(sealed));
        self.focus.set(Some(SEALED.to_owned()));
    }

    /// Opens what waits for a passphrase, or calls back with why it stays closed and can be tried again.
    pub(in crate::view) fn unseal(self, passphrase: &str, closed: impl FnOnce(Closed) + 'static) {
        let Some(sealed) = self.sealed.get_untracked() else {
            return;
        };
        let bytes = sealed.bytes.clone();
        seal::open(bytes, passphrase, move |opened| {
            // Canceled meanwhile, or another file is asked about.
            if self.sealed.with_untracked(|now| now.as_ref() != Some(&sealed)) {
                return;
            }
            match opened {
                Err(reason) => closed(reason),
                Ok(text) => {
                    self.sealed.set(None);
                    match sealed.place {
                        None => self.open_text(text),
                        Some(place) => self.take_link(link::read_content(&text, self.today()), place),
                    }
                }
            }
        });
    }
}
