//! A figure in a text is the guidance's. Each number of the guidance is changed to one that appears nowhere
//! else, every text is written under that edition, and no other number may be found: except forms, laws,
//! dates of sources, and what is counted from the facts.

mod edition;
mod said;

use crate::support::day;
use ace_self_check::calendar::{days_between, parse_date};
use chrono::NaiveDate;
use edition::{NUMBERS, unusual};
use said::{cases, of_the_facts, of_the_guidance};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Forms, reports, laws, dates of sources, words of the trade, and the type of one of the entries.
const NAMES: &str = "\
Form 5106|Form 4811|Form 147C|Form 19|box 2E|ES-022|ES-701|REV-613|REV-603|ES-003|HTS 9903.01 or 9903.02|\
Chapter 99|messages from 2018 and 2019|2026 page|in February 2026|in late February 2027|28 USC 2636(i)|\
Executive Order 14247|January 2022|July 2008|In 2018|ype 09|Type 31|Phase 2|day 0";
/// What is counted, and counted from the facts.
const NOUNS: &[&str] = &[
    "entry", "entries", "person", "people", "more", "items", "events", "of",
];
const MONTHS: &str = "\
January|February|March|April|May|June|July|August|September|October|November|December";
/// Numbers in words; "one" is an article too.
const WORDS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];
/// What no edition changes: the two years of the law, Safari's seven days, and how this tool works.
const FIXED: &str = "\
two years|two-year|Four or five questions|11 characters|0 to {most}|12 to 26 characters of a-z and 0-9|\
-06-18T14:03:22Z|{rest:02}|two-year limit|limit of two years|seven days without a visit|\
first three characters|last four characters|about three minutes|Five separate checks";
/// Examples, limits of the file, encodings, and contrasts.
const FORMATS: &str = "\
example 6 18 2026, or June 18 2026|example 2 24 2026|example 5 15 2026|46157 for May 15, 2026|5/15/2026|\
5/1/2026|5/6/2026|2026-05-15|May 2026|May 6|June 5|such as 2026|such as 01|\\\"01|ABC-1234567-8|\
11 characters|at most 80 characters|1 to 40 characters of a-z, 0-9|1 to 60 characters of a-z, 0-9|\
from 1990 to 2100|from 1 to 12|from 1 to 31|from 1 to {newest}|two digits|Two digits|four digits|\
seven digits|four letters|“Person 1”, “Person 2”|UTF-8|UTF-16|(1252)|4.5:1|:1 on|u{2068}|u{2069}";

/// The numbers in a text that nothing accounts for.
fn strangers(text: &str, counted: &BTreeSet<i64>) -> Vec<String> {
    let named = NAMES.split('|').chain(FIXED.split('|'));
    let text = named.fold(text.to_owned(), |text, name| text.replace(name, ""));
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphanumeric() || c == ','))
        .map(|word| word.trim_matches(','))
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).copied().unwrap_or_default();
        at += match date(&words[at..]) {
            0 => {
                let number: Option<i64> = word.replace(',', "").parse().ok();
                let is_count = number.is_some_and(|number| number < 70) && NOUNS.contains(&next);
                let is_known = |number| NUMBERS.contains(&number) || counted.contains(&number);
                if WORDS.contains(&word.to_lowercase().as_str())
                    || number.is_some_and(|number| !is_known(number) && !is_count)
                {
                    found.push(format!("{word} {next}"));
                }
                1
            }
            length => length,
        };
    }
    found
}

fn is_month(word: &str) -> bool {
    MONTHS.split('|').any(|month| month == word)
}

/// How many words a date or a range of dates takes that is computed, so of the years 2068 to 2079.
fn date(words: &[&str]) -> usize {
    let is_part = |word: &&&str| {
        let is_day = word.parse().is_ok_and(|number: u8| (1..=31).contains(&number));
        is_day || is_month(word) || ["to", "and", "counted", "from"].contains(word)
    };
    let length = words.iter().take_while(is_part).count();
    let year = words.get(length).and_then(|word| word.parse().ok()).unwrap_or(0);
    let begins = words.first().is_some_and(|word| is_month(word));
    if begins && (2068..2080).contains(&year) {
        length + 1
    } else {
        0
    }
}

/// The spans of days that are shown: since logins and liquidations, and to the days of the agenda and the
/// opening of Phase 2; none as short as a number in a sentence.
fn spans(file: &Value, opens: NaiveDate) -> BTreeSet<i64> {
    let list = |of: &Value| of.as_array().unwrap().clone();
    let dates = |of: &Value, name: &str| {
        let dates = list(of)
            .into_iter()
            .map(|one| one[name].as_str().and_then(parse_date));
        dates.flatten().collect::<Vec<_>>()
    };
    let as_of = day(file["facts"]["as_of"].as_str().unwrap());
    let (facts, found) = (&file["facts"], &file["assessment"]);
    let days = [
        dates(&found["agenda"], "on"),
        dates(&facts["entries"], "liquidated_on"),
        vec![opens],
    ]
    .concat();
    let since = list(&found["people"])
        .into_iter()
        .filter_map(|one| one["days_since_login"].as_i64());
    let spans = days.into_iter().map(|day| days_between(as_of, day).abs());
    let spans: BTreeSet<i64> = spans.chain(since).collect();
    assert!(spans.iter().all(|days| *days > 46), "{spans:?}");
    spans
}

#[track_caller]
fn none(texts: &[(String, String)], counted: &BTreeSet<i64>) {
    let found = texts.iter().filter_map(|(place, text)| {
        let found = strangers(text, counted);
        (!found.is_empty()).then(|| format!("{place}: {found:?} in: {text}"))
    });
    let found: BTreeSet<String> = found.collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn unknown_numbers_are_found() {
    let none = BTreeSet::new();
    for (text, found) in [
        ("within 45 days", vec!["45 days"]),
        ("from June 29, 2026 on", vec!["29 2026", "2026 on"]),
        ("at most 9,999 entries", vec!["9,999 entries"]),
        ("due in three days", vec!["three days"]),
        (
            "within 211 days, by June 29, 2071, for 60 entries (type 09)",
            vec![],
        ),
        ("February 1 and 4, March 4, and April 5, 2072", vec![]),
    ] {
        assert_eq!(strangers(text, &none), found, "{text}");
    }
}

/// What is written between quotes in the sources of the words, with the file.
fn literals(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(literals(&path));
        } else {
            let text = std::fs::read_to_string(&path).unwrap();
            let lines = text.split("#[cfg(test)]").next().unwrap().lines();
            let code = lines.filter(|line| !line.trim_start().starts_with("//"));
            let quoted = code.filter_map(|line| line.split_once('"')?.1.rsplit_once('"'));
            found.extend(quoted.map(|(text, _)| (path.display().to_string(), text.to_owned())));
        }
    }
    found
}

/// Also where nothing above comes past: no sentence has a number written into it.
#[test]
fn no_number_is_written_into_a_sentence() {
    let written = literals(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/wording")));
    let written = written.into_iter().map(|(place, text)| {
        let formats = FORMATS.split('|');
        (place, formats.fold(text, |text, format| text.replace(format, "")))
    });
    let written: Vec<_> = written.collect();
    assert!(written.len() > 1_000);
    none(&written, &BTreeSet::new());
}

#[test]
fn every_number_in_a_text_comes_from_the_guidance() {
    let guidance = unusual();
    none(&of_the_guidance(guidance), &BTreeSet::new());
    for case in cases() {
        let (texts, file) = of_the_facts(guidance, &case);
        none(&texts, &spans(&file, guidance.entry_window.phase_2_on));
    }
}
