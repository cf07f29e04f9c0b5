//! What is not JSON, or not the JSON of this format: cut off, damaged, too deep, too long, or
//! ambiguous.

use super::{TODAY, expect_problem, open, with};
use crate::support::day;
use ace_self_check::facts::{Facts, Id, Person, problems};
use ace_self_check::saved::{MOST_BYTES, file_name, read};
use ace_self_check::wording;
use serde_json::{Value, json};

/// What is not JSON is refused with the line and column where reading stopped.
#[test]
fn what_is_not_json_is_refused() {
    for (document, phrase) in [
        ("", "ends too early, at line 1"),
        ("\u{feff}", "ends too early"),
        ("{\n\"format\": ", "ends too early, at line 2"),
        ("{ format: 1 }", "not JSON, at line 1, column 3"),
        ("{}\n{}", "after its end, at line 2, column 1"),
        ("{'format': 1}", "not JSON"),
        ("\0", "not JSON"),
        ("NaN", "not JSON"),
        (r#"{"a": "\ud800"}"#, "not JSON"),
        (r#"{"a": 1e999}"#, "not JSON"),
        (r#"{"a": 1,}"#, "not JSON"),
    ] {
        expect_problem(document, "", phrase);
    }
}

/// Bytes that aren't UTF-8 are refused, wherever they are.
#[test]
fn what_is_not_utf_8_is_refused() {
    let whole = with(&json!({ "company": { "label": "x" } })).into_bytes();
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] = 0xff;
        let refused = read(&damaged, day(TODAY)).unwrap_err();
        assert!(wording::refusal(&refused).contains("not UTF-8"));
    }
}

/// Nesting is refused at any depth that could hurt, never followed.
#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [128, 1_000, 100_000] {
            let document = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            expect_problem(&document, "", "nested too deeply");
        }
    }
}

/// A name that appears twice is refused wherever it does, also where nothing is read, and where it
/// is written in another way.
#[test]
fn duplicate_names_are_refused() {
    for (rest, at) in [
        (r#""version":1,"facts":{}"#, "/version"),
        (r#""facts":{},"facts":{}"#, "/facts"),
        (
            r#""facts":{"company":{"cape_tab":"no","cape_tab":"no"}}"#,
            "/facts/company/cape_tab",
        ),
        (
            r#""facts":{"people":[{"id":"p1","id":"p1"}]}"#,
            "/facts/people/0/id",
        ),
        (
            r#""facts":{"checklists":{"june_29":{"ach_current":"no","ach_current":"no"}}}"#,
            "/facts/checklists/june_29/ach_current",
        ),
        (
            r#""facts":{},"assessment":{"as_of":1,"as_of":1}"#,
            "/assessment/as_of",
        ),
        (r#""facts":{"as_of":null,"as\u005fof":null}"#, "/facts/as_of"),
    ] {
        let document = format!(r#"{{"format":"ace-self-check","version":1,{rest}}}"#);
        expect_problem(&document, at, "twice");
    }
}

/// A byte order mark before the document isn't part of it; a second one is.
#[test]
fn a_byte_order_mark_is_skipped() {
    assert!(open(&format!("\u{feff}{}", with(&json!({})))).is_ok());
    assert!(open(&format!("\u{feff}\u{feff}{}", with(&json!({})))).is_err());
}

/// At most 500 people and 9,999 entries.
#[test]
fn the_lists_have_an_end() {
    let list = |count: usize, prefix: &str| -> Vec<Value> {
        (0..count)
            .map(|at| json!({ "id": format!("{prefix}{at}") }))
            .collect()
    };
    assert!(
        open(&with(
            &json!({ "people": list(500, "p"), "entries": list(9_999, "e") })
        ))
        .is_ok()
    );
    expect_problem(
        &with(&json!({ "people": list(501, "p") })),
        "/facts/people",
        "at most 500",
    );
    // With a comma or without.
    expect_problem(
        &with(&json!({ "entries": list(10_000, "e") })),
        "/facts/entries",
        "999 ",
    );
}

/// At most 16 MiB, to the byte.
#[test]
fn the_file_has_an_end() {
    let mut document = with(&json!({}));
    document.push_str(&" ".repeat(MOST_BYTES - document.len()));
    assert_eq!(document.len(), 16 * 1024 * 1024);
    assert!(open(&document).is_ok());
    document.push(' ');
    expect_problem(&document, "", "at most 16 MiB");
}

/// What a page puts together is held to the same limits as a file.
#[test]
fn facts_have_the_files_limits() {
    let with_people = |count: usize| Facts {
        people: (1..=count).map(|at| Person::new(Id::numbered('p', at))).collect(),
        ..Facts::default()
    };
    let today = day("2026-06-18");
    assert_eq!(problems(&with_people(500), today), []);
    let found = problems(&with_people(501), today);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].at, "/facts/people");
}

/// A saved file is called after the tool and the day of the check.
#[test]
fn a_file_has_a_name() {
    assert_eq!(file_name(day("2026-06-18")), "ace-self-check-2026-06-18.json");
}
