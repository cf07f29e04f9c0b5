//! What the reader of files and the storage say, and what the desk does about it.

use super::arrived::{Arrived, Then};
use super::desk::Desk;
use super::kept::Keeping;
use crate::browser::clients::Heard;
use crate::guidance::CURRENT;
use crate::portfolio::words::ui;
use crate::portfolio::{Read, Tally, pieces, read_piece};
use leptos::prelude::*;

impl Desk {
    /// Takes what was read, without showing it yet.
    fn take(self, text: &str) {
        let Ok(arrived) = serde_json::from_str::<Arrived>(text) else {
            return;
        };
        self.tally.update_untracked(|tally| tally.count(&arrived.read));
        let then = self.portfolio.try_update_untracked(|portfolio| {
            let listed = portfolio.clients.len();
            let then = arrived.into(portfolio);
            if portfolio.clients.len() == listed {
                self.version.update_value(|version| *version += 1);
            }
            self.is_unsaved.set(true);
            then
        });
        match then.flatten() {
            Some(Then::Keep(key)) => self.keep(key),
            Some(Then::SaySettings) => self.tally.update_untracked(|tally| tally.keeps_settings = true),
            None => {}
        }
    }

    pub(super) fn hear(self, heard: Heard) {
        match heard {
            Heard::Read(text) => self.take(&text),
            Heard::Show(done, of) => {
                self.reading.set(Some((done, of)));
                self.portfolio.notify();
                self.show_title();
            }
            Heard::Done | Heard::Canceled => {
                if self.reading.get_untracked().is_some() {
                    self.says.set(ui::ended(&Tally {
                        is_canceled: heard == Heard::Canceled,
                        ..self.tally.get_untracked()
                    }));
                }
                self.tally.set(Tally::default());
                self.reading.set(None);
                // The last visit belongs to what was kept, not to what is added now.
                Self::tell(&self.settings());
                self.keep_head();
            }
            Heard::Kept(head) if head.is_empty() => {}
            Heard::Kept(head) => {
                self.keeping.set(Keeping::Yes(0));
                let bytes = head.as_bytes();
                for piece in pieces("", bytes) {
                    if let Read::Head { firm, seen } = read_piece(&piece, bytes, &CURRENT, &self.settings()) {
                        self.change(|portfolio| {
                            portfolio.firm = firm;
                            portfolio.seen = seen;
                        });
                    }
                }
                self.tell_reader();
            }
            Heard::Size(bytes) => {
                if self.is_keeping() {
                    self.keeping.set(Keeping::Yes(bytes));
                }
            }
            Heard::NotKept => self.keeping.set(Keeping::Failed),
            Heard::Forgotten => {
                self.keeping.set(Keeping::No);
                self.says.set(ui::FORGOTTEN.to_owned());
            }
        }
    }
}
