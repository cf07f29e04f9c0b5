//! Puts what the reader sends where it belongs.

use crate::portfolio::{Added, Incoming, Portfolio, Read, Unread};
use serde::Deserialize;

/// Something that was read, with its client if known.
#[derive(Deserialize)]
pub(super) struct Arrived {
    #[serde(rename = "as")]
    key: Option<u32>,
    again: bool,
    pub(super) read: Read,
}

/// What is left to do about something that arrived.
pub(super) enum Then {
    Keep(u32),
    /// Say that the settings of a portfolio file weren't taken.
    SaySettings,
}

impl Arrived {
    /// Puts it where it belongs.
    pub(super) fn into(self, portfolio: &mut Portfolio) -> Option<Then> {
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
