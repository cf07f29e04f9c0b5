//! What the reader of files and the storage say, and what the desk does about it.

use super::desk::{Desk, Keeping};
use crate::browser::clients::Heard;
use crate::guidance::CURRENT;
use crate::portfolio::words::ui;
use crate::portfolio::{Added, Incoming, Portfolio, Read, Tally, Unread, pieces, read_piece};
use leptos::prelude::*;
use serde::Deserialize;

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

/// Something that was read, with its client if known.
#[derive(Deserialize)]
struct Arrived {
    #[serde(rename = "as")]
    key: Option<u32>,
    again: bool,
    read: Read,
}

/// What is left to do about something that arrived.
enum Then {
    Keep(u32),
    /// Say that the settings of a portfolio file weren't taken.
    SaySettings,
}

impl Arrived {
    /// Puts it where it belongs.
    fn into(self, portfolio: &mut Portfolio) -> Option<Then> {
        match (self.read, self.key) {
            (Read::Client(incoming), Some(key)) if self.again => {
                portfolio.look_again(key, incoming.row);
                None
            }
            (Read::Client(incoming), Some(key)) => {
                portfolio.add_kept(key, *incoming);
                // Missed days are noted.
                Some(Then::Keep(key))
            }
            (Read::Client(incoming), None) => Self::added(portfolio, *incoming).map(Then::Keep),
            (Read::Head { firm, seen }, None) => {
                (!portfolio.take_settings(firm, seen)).then_some(Then::SaySettings)
            }
            // A record has one client; the firm is in another record.
            (Read::Head { .. }, Some(_)) => None,
            (Read::Refused { file, why }, key) => {
                if let Some(key) = key {
                    portfolio.reserve(key);
                }
                portfolio.unread.push(Unread { file, why });
                None
            }
        }
    }

    fn added(portfolio: &mut Portfolio, incoming: Incoming) -> Option<u32> {
        let id = incoming.row.id.clone();
        match portfolio.add(incoming) {
            Added::New => portfolio.clients.last().map(|client| client.key),
            Added::Newer => {
                let found = portfolio.clients.iter().find(|client| client.row.id == id);
                found.map(|client| client.key)
            }
            _ => None,
        }
    }
}
