//! Files and links of each version, frozen: `tests/corpus/v1` and `v2`; the second holds what is new in it. They were made from docs/file-format.md and
//! RFC 1951 by other means than this program, and are never changed; a file may be added.
//!
//! `NAME.json` is a file; `NAME.facts.txt` says what was said in it, a line for each answer: its
//! JSON pointer and its value; `NAME.link.txt` is a link to the same facts, with the standard's fixed
//! codes; `NAME.link-codes.txt` one with codes of its own, `NAME.link-stored.txt` one without any.

use crate::support::{day, places};
use ace_self_check::calendar::Iso;
use ace_self_check::facts::{Choice, Facts};
use ace_self_check::saved::{read, write};
use ace_self_check::sharing::link;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const TODAY: &str = "2026-06-18";

/// The files of a version: path and bytes.
fn files_of(version: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(version);
    let paths = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Every file of the corpus.
fn files() -> Vec<(PathBuf, Vec<u8>)> {
    let (first, second) = (files_of("v1"), files_of("v2"));
    assert!(
        first.len() >= 32 && second.len() >= 13,
        "{} and {} files",
        first.len(),
        second.len()
    );
    [first, second].concat()
}

fn beside(path: &Path, extension: &str) -> Option<String> {
    std::fs::read_to_string(path.with_extension(extension)).ok()
}

fn facts_of(path: &Path, bytes: &[u8]) -> Facts {
    match read(bytes, day(TODAY)) {
        Ok(opened) => opened.facts,
        Err(refused) => panic!("{}: {refused:?}", path.display()),
    }
}

/// What was said, a line for each answer, sorted; read from the facts place by place.
fn lines(facts: &Facts) -> Vec<String> {
    let mut said = Vec::new();
    let mut say = |at: String, value: String| said.push(format!("{at} {}", quoted(&value)));
    for (at, person) in facts.people.iter().enumerate() {
        say(format!("/facts/people/{at}/id"), person.id.to_string());
    }
    for (at, entry) in facts.entries.iter().enumerate() {
        say(format!("/facts/entries/{at}/id"), entry.id.to_string());
    }
    if let Some(check) = &facts.check {
        say("/check/id".into(), check.id.to_string());
        if let Some(saved_at) = check.saved_at {
            say("/check/saved_at".into(), saved_at.to_string());
        }
    }
    for (at, request) in facts.requests.iter().enumerate() {
        let at = format!("/facts/requests/{at}");
        say(format!("{at}/route"), request.route.name().into());
        say(format!("{at}/sent_on"), Iso(request.sent_on).to_string());
        if let Some(who) = &request.who {
            say(format!("{at}/who"), who.to_string());
        }
    }
    for place in places(facts.people.len(), facts.entries.len()) {
        if let Some(value) = facts.get(place) {
            say(place.to_string(), value.to_string());
        }
    }
    said.sort();
    said
}

/// JSON text in ASCII only, as the lists have it.
fn quoted(text: &str) -> String {
    let units = |c: char| -> String {
        let units = c
            .encode_utf16(&mut [0; 2])
            .iter()
            .map(|unit| format!("\\u{unit:04x}"))
            .collect::<Vec<_>>();
        units.concat()
    };
    let json = serde_json::to_string(text).unwrap();
    json.chars()
        .map(|c| {
            if c.is_ascii() && c != '\u{7f}' {
                c.to_string()
            } else {
                units(c)
            }
        })
        .collect()
}

/// Every file is read forever, and says what it said.
#[test]
fn every_file_is_read_and_says_the_same() {
    for (path, bytes) in files() {
        let expected = beside(&path, "facts.txt").unwrap_or_else(|| panic!("{} has no list", path.display()));
        let found = lines(&facts_of(&path, &bytes));
        assert_eq!(found, expected.lines().collect::<Vec<_>>(), "{}", path.display());
    }
}

/// What a saved file has that version 1 doesn't, in a check where nothing new was answered.
fn as_version_1(saved: &str) -> String {
    let new = [
        ",\"form_5106_own\":null,\"ach_delegate\":null",
        ",\"cape_accepted\":null,\"ieepa_cents\":null",
    ];
    let older = saved.replacen("\"version\":2", "\"version\":1", 1);
    new.iter().fold(older, |text, names| text.replace(names, ""))
}

/// Opened, saved, opened and saved: the same facts and the same bytes. What was saved in the one
/// layout that is written comes back byte for byte; a file of version 1 as version 2.
#[test]
fn saving_again_changes_nothing() {
    let mut unchanged = 0;
    for (path, bytes) in files() {
        let facts = facts_of(&path, &bytes);
        let saved = write(&facts, None);
        let opened = facts_of(&path, saved.as_bytes());
        assert_eq!(opened, facts, "{}", path.display());
        assert_eq!(write(&opened, None), saved, "{}", path.display());
        let as_it_was = [
            saved.as_bytes() == bytes,
            as_version_1(&saved).as_bytes() == bytes,
        ];
        unchanged += usize::from(as_it_was.contains(&true));
    }
    // Named "nothing-said", "other-order-…", "byte-order-mark", "escaped", "all-null",
    // "lists-null" and "with-assessment", and of version 2 "nulls" and "everything-null": other hands wrote these.
    assert_eq!(unchanged, files().len() - 9);
}

/// Every link is read forever, and says what the file beside it says. Ours are at most a fiftieth
/// longer; those of version 1 become version 2, whose files have more names.
#[test]
fn every_link_is_read_and_says_the_same() {
    let mut count = 0;
    for (path, bytes) in files() {
        let facts = facts_of(&path, &bytes);
        for kind in ["link.txt", "link-codes.txt", "link-stored.txt", "link-until.txt"] {
            let Some(text) = beside(&path, kind) else {
                continue;
            };
            let text = text.trim_end();
            let found = link::read(text, day(TODAY)).map(|opened| opened.facts);
            assert_eq!(found.as_ref(), Ok(&facts), "{} {kind}", path.display());
            if let Ok(ours) = link::write(&facts) {
                let is_older = path.components().any(|part| part.as_os_str() == "v1");
                let most = text.len() + text.len() / if is_older { 2 } else { 50 } + 40;
                assert!(ours.len() <= most, "{} {kind}: {ours}", path.display());
                assert_eq!(link::read(&ours, day(TODAY)).unwrap().facts, facts);
            }
            count += 1;
        }
    }
    assert!(count >= 48, "{count} links");
}

/// Together the files hold every value of every answer, and every item of every list.
#[test]
fn the_corpus_holds_every_value() {
    let numberless = |pointer: &str| -> String {
        let part = |part: &str| {
            if part.bytes().all(|byte| byte.is_ascii_digit()) {
                String::new()
            } else {
                part.to_owned()
            }
        };
        pointer.split('/').map(part).collect::<Vec<_>>().join("/")
    };
    let mut held = BTreeSet::new();
    for (path, _) in files() {
        let list = beside(&path, "facts.txt").unwrap();
        held.extend(list.lines().filter_map(|line| {
            let (at, value) = line.split_once(' ')?;
            Some((numberless(at), value.to_owned()))
        }));
    }
    let mut values = 0;
    for place in places(1, 1) {
        let at = numberless(&place.to_string());
        for choice in place.choices() {
            let value = choice.name();
            assert!(
                held.contains(&(at.clone(), quoted(value))),
                "no file with {value} at {place}"
            );
            values += 1;
        }
        assert!(
            held.iter().any(|(held, _)| *held == at),
            "no file with anything at {place}"
        );
    }
    // 77 of the questions, and three answers to each of the 20 items.
    assert_eq!(values, 77 + 3 * 20);
}
