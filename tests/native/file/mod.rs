//! The self-check file: what is read is what was written, and what cannot be read is refused with
//! every place that is wrong.

mod answers;
mod found;
mod label;
mod malformed;
mod problems;
mod requests;
mod round_trip;
mod ticks;
mod version;

use crate::support::day;
use ace_self_check::saved::{Opened, Refused, read};
use ace_self_check::wording;
use serde_json::{Value, json};

/// The respondent's own day, where a file names none.
const TODAY: &str = "2026-06-18";

fn open(document: &str) -> Result<Opened, Refused> {
    read(document.as_bytes(), day(TODAY))
}

/// A document with these facts.
fn with(facts: &Value) -> String {
    json!({ "format": "ace-self-check", "version": 2, "facts": facts }).to_string()
}

/// Where a document is wrong, and the sentence for each place, sorted by place.
#[track_caller]
fn problems(document: &str) -> Vec<(String, String)> {
    let Err(refused) = open(document) else {
        panic!("not refused: {document}")
    };
    let sentence = |problem: &_| wording::problem(problem);
    let all = refused.problems.iter();
    let mut all: Vec<_> = all
        .map(|problem| (problem.at.clone(), sentence(problem)))
        .collect();
    all.sort();
    all
}

/// A document is refused at exactly these places.
#[track_caller]
fn expect_places(document: &str, places: &[&str]) {
    let mut places = places.to_vec();
    places.sort_unstable();
    let found = problems(document);
    let found: Vec<_> = found.iter().map(|(at, _)| at.as_str()).collect();
    assert_eq!(found, places, "{document}");
}

/// A document is refused at exactly one place, with a sentence that holds a phrase.
#[track_caller]
fn expect_problem(document: &str, at: &str, phrase: &str) {
    let found = problems(document);
    let fits = |(place, sentence): &(String, String)| place == at && sentence.contains(phrase);
    assert!(
        found.len() == 1 && found.iter().all(fits),
        "expected {at:?}: … {phrase} …; found {found:?}"
    );
}
