//! Asks for the passphrase of a file or a link. The passphrase isn't stored.

use super::{SEALED, Session};
use crate::browser::seal;
use crate::sharing::link;
use crate::sharing::sealed::UnsealError;
use leptos::prelude::*;

/// A file or a link that is waiting for its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::view) struct Sealed {
    pub(super) bytes: Vec<u8>,
    /// The screen to continue at, for a link; `None` for a file.
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

    /// Opens what is waiting for a passphrase, or calls back with the reason it couldn't, so that the user can retry.
    pub(in crate::view) fn unseal(self, passphrase: &str, failed: impl FnOnce(UnsealError) + 'static) {
        let Some(sealed) = self.sealed.get_untracked() else {
            return;
        };
        let bytes = sealed.bytes.clone();
        seal::open(bytes, passphrase, move |opened| {
            // It was canceled, or another file is waiting now.
            if self.sealed.with_untracked(|now| now.as_ref() != Some(&sealed)) {
                return;
            }
            match opened {
                Err(reason) => failed(reason),
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
