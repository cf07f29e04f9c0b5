//! Clients at a glance: the twelve checks of tests/clients on November 30, 2026, as docs/clients.md has them.

mod done;
mod file;
mod mails;
mod marks;
mod same;
mod since;
mod table;

use ace_self_check::guidance::CURRENT;
use ace_self_check::portfolio::{Added, Client, Portfolio, Read, Settings, pieces, read_piece};
use chrono::NaiveDate;

pub(crate) use crate::support::day;

pub(crate) fn monday() -> NaiveDate {
    day("2026-11-30")
}

pub(crate) fn settings() -> Settings {
    Settings {
        today: monday(),
        filer_codes: Vec::new(),
        since: None,
    }
}

/// All that a file or a text holds.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Vec<Read> {
    read_under(name, bytes, &settings())
}

fn read_under(name: &str, bytes: &[u8], settings: &Settings) -> Vec<Read> {
    let pieces = pieces(name, bytes);
    pieces
        .iter()
        .map(|piece| read_piece(piece, bytes, &CURRENT, settings))
        .collect()
}

pub(crate) fn add(portfolio: &mut Portfolio, name: &str, bytes: &[u8]) -> Vec<Added> {
    add_under(portfolio, name, bytes, &settings())
}

pub(crate) fn add_under(
    portfolio: &mut Portfolio,
    name: &str,
    bytes: &[u8],
    settings: &Settings,
) -> Vec<Added> {
    let mut added = Vec::new();
    for read in read_under(name, bytes, settings) {
        match read {
            Read::Client(incoming) => added.push(portfolio.add(*incoming)),
            Read::Head { firm, seen } => {
                portfolio.take_settings(firm, seen);
            }
            Read::Refused { file, why } => portfolio
                .unread
                .push(ace_self_check::portfolio::Unread { file, why }),
        }
    }
    added
}

/// The names and bytes of the twelve files.
pub(crate) fn files() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clients");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                std::fs::read(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    assert_eq!(files.len(), 12);
    files
}

pub(crate) fn twelve() -> Portfolio {
    twelve_under(&settings())
}

pub(crate) fn twelve_under(settings: &Settings) -> Portfolio {
    let mut portfolio = Portfolio::default();
    for (name, bytes) in files() {
        let added = add_under(&mut portfolio, &name, &bytes, settings);
        assert_eq!(added, [Added::New], "{name}");
    }
    portfolio
}

/// One client, whose check is not stamped.
pub(crate) fn one(company: &str, facts: &str) -> Portfolio {
    let mut portfolio = Portfolio::default();
    add(&mut portfolio, "oak.json", &unstamped(company, facts));
    portfolio
}

pub(crate) fn client<'a>(portfolio: &'a Portfolio, name: &str) -> &'a Client {
    let found = portfolio
        .clients
        .iter()
        .find(|client| client.name() == Some(name));
    found.unwrap_or_else(|| panic!("no {name}"))
}

pub(crate) fn client_mut<'a>(portfolio: &'a mut Portfolio, name: &str) -> &'a mut Client {
    let key = client(portfolio, name).key;
    portfolio.client_mut(key).unwrap()
}

/// A check of a company that was never saved, with more in its facts.
pub(crate) fn unstamped(company: &str, facts: &str) -> Vec<u8> {
    check("", "", company, facts)
}

/// A check of a company, saved at a time, with more in its facts.
pub(crate) fn check(id: &str, saved_at: &str, company: &str, facts: &str) -> Vec<u8> {
    let stamp = if id.is_empty() {
        String::new()
    } else {
        format!(r#""check":{{"id":"{id}","saved_at":"{saved_at}"}},"#)
    };
    format!(
        r#"{{"format":"ace-self-check","version":2,{stamp}"facts":{{"company":{{"label":"{company}","portal_account":"yes"}}{facts}}}}}"#
    )
    .into_bytes()
}
