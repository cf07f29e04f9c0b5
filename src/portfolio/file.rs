//! The portfolio file: `ace-portfolio`, version 1. Checks as files, with the broker's notes.
//!
//! A file of many clients is large, so it is cut into clients before any is read (docs/file-format.md, “The portfolio
//! file”).

mod read;

pub(super) use read::read_client;

use super::Client;
use super::marks::{Firm, Seen};
use super::piece::{Head, Piece};
use crate::facts::{Expected, Found, Problem};
use crate::saved::{Node, Pointer, Reader, Refused, not_json};
use read::{firm, seen};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

/// The name every portfolio file begins with.
pub const FORMAT: &str = "ace-portfolio";
/// The version this program reads and writes.
pub const VERSION: u64 = 1;
pub const MOST_BYTES: usize = 256 * 1024 * 1024;
pub(super) const MOST_CLIENTS: usize = 10_000;

/// Writes a portfolio file of some clients, one a line.
pub fn write<'a>(firm: &Firm, seen: Option<Seen>, clients: impl IntoIterator<Item = &'a Client>) -> String {
    let clients: Vec<String> = clients.into_iter().map(write_client).collect();
    format!(
        "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"firm\":{},\"seen\":{},\"clients\":[\n{}\n]}}\n",
        json(firm),
        json(&seen),
        clients.join(",\n")
    )
}

pub fn write_client(client: &Client) -> String {
    format!(
        "{{\"file\":{},\"saved_on\":{},\"marks\":{},\"check\":{}}}",
        json(&client.file),
        json(&client.row.saved_on),
        json(&client.marks),
        client.check
    )
}

/// `serde_json` can't fail on text keys and plain values.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

pub(super) fn is_portfolio(text: &str) -> bool {
    let is_worth_a_look = text.contains(&format!("\"{FORMAT}\""));
    is_worth_a_look
        && top(text).is_ok_and(|top| {
            top.get("format")
                .is_some_and(|format| format.get() == format!("\"{FORMAT}\""))
        })
}

/// Cuts a portfolio file into its head and its clients.
pub(super) fn pieces(file: &str, text: &str) -> Result<Vec<Piece>, Refused> {
    if text.len() > MOST_BYTES {
        return Err(refused("", Expected::AtMostBytes(MOST_BYTES)));
    }
    let top = top(text).map_err(|error| refused("", not_json(&error)))?;
    let mut reader = Reader::default();
    top.check_names(&mut reader);
    let parsed = |name: &str| top.get(name).map(|raw| Node::parse(raw.get()));
    let root = Pointer::ROOT;
    match parsed("version") {
        Some(Ok(Node::Whole(VERSION))) => {}
        Some(Ok(node)) if node.is_number_over(VERSION) => {
            let expected = Expected::NotNewerThan {
                newest: VERSION,
                found: node.found(),
            };
            return Err(refused("/version", expected));
        }
        other => {
            let found = other
                .and_then(Result::ok)
                .map_or(Found::Null, |node| node.found());
            reader.expect(
                &root.name("version"),
                Expected::Version {
                    newest: VERSION,
                    found,
                },
            );
        }
    }
    let head = Head {
        firm: match parsed("firm") {
            Some(Ok(node)) if node != Node::Null => firm(&node, &root.name("firm"), &mut reader),
            _ => Firm::default(),
        },
        seen: match parsed("seen") {
            Some(Ok(node)) if node != Node::Null => seen(&node, &root.name("seen"), &mut reader),
            _ => None,
        },
    };
    let clients: Vec<&RawValue> = match top.get("clients") {
        None => Vec::new(),
        Some(raw) => serde_json::from_str(raw.get()).unwrap_or_else(|_| {
            let found = Node::parse(raw.get()).map_or(Found::Null, |node| node.found());
            reader.expect(&root.name("clients"), Expected::List(found));
            Vec::new()
        }),
    };
    if clients.len() > MOST_CLIENTS {
        let expected = Expected::AtMostItems {
            most: MOST_CLIENTS,
            found: clients.len(),
        };
        reader.expect(&root.name("clients"), expected);
    }
    if !reader.is_clean() {
        return Err(reader.refusal());
    }
    let since = head.seen.map(|seen| seen.on);
    let file = file.to_owned();
    let mut pieces = vec![Piece::Head {
        file: file.clone(),
        head,
    }];
    pieces.extend(clients.iter().enumerate().map(|(index, raw)| {
        let from = raw.get().as_ptr() as usize - text.as_ptr() as usize;
        Piece::Client {
            file: file.clone(),
            index,
            at: from..from + raw.get().len(),
            since,
        }
    }));
    Ok(pieces)
}

/// A refusal for one problem alone.
fn refused(at: &str, expected: Expected) -> Refused {
    Refused {
        problems: vec![Problem {
            at: at.to_owned(),
            expected,
        }],
        more: 0,
    }
}

/// The members of the outermost object, with their values as text.
struct Top<'t>(Vec<(Cow<'t, str>, &'t RawValue)>);

fn top(text: &str) -> serde_json::Result<Top<'_>> {
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
}

impl<'t> Top<'t> {
    fn get(&self, name: &str) -> Option<&'t RawValue> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, raw)| *raw)
    }

    fn check_names(&self, reader: &mut Reader) {
        const NAMES: [&str; 5] = ["format", "version", "firm", "seen", "clients"];
        let mut seen = HashSet::new();
        for (name, _) in &self.0 {
            if !NAMES.contains(&name.as_ref()) {
                reader.expect(&Pointer::ROOT.name(name), Expected::KnownName(NAMES.to_vec()));
            }
            if !seen.insert(name) {
                reader.expect(&Pointer::ROOT.name(name), Expected::NameOnce);
            }
        }
    }
}

impl<'de> Deserialize<'de> for Top<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;
        impl<'de> Visitor<'de> for Names {
            type Value = Top<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Top<'de>, A::Error> {
                let mut top = Vec::new();
                while let Some(name) = members.next_key::<Cow<'de, str>>()? {
                    top.push((name, members.next_value::<&'de RawValue>()?));
                }
                Ok(Top(top))
            }
        }
        deserializer.deserialize_map(Names)
    }
}
