//! What a refusal tells of the value that stands in a place: its kind, and little of its text.

use super::{TODAY, open, with};
use crate::support::day;
use ace_self_check::facts::{Expected, Found, Malformed, Problem};
use ace_self_check::saved::{Refused, read, read_kept};
use serde_json::{Value, json};

/// The only problem of a document.
#[track_caller]
fn problem(document: &str) -> Problem {
    let mut refused = open(document).unwrap_err();
    assert_eq!((refused.problems.len(), refused.more), (1, 0), "{refused:?}");
    refused.problems.remove(0)
}

/// Every kind of value where a date should stand.
#[test]
fn each_kind_of_value_is_named() {
    let of = |value: &Value| problem(&with(&json!({ "as_of": value }))).expected;
    let text = |text: &str| Expected::Date(Found::Text(text.to_owned()));
    let number = |number: &str| Expected::Date(Found::Number(number.to_owned()));
    for (value, expected) in [
        (json!(true), Expected::Date(Found::Truth)),
        (json!(false), Expected::Date(Found::Truth)),
        (json!(20_260_618), number("20260618")),
        (json!(2026.5), number("2026.5")),
        (json!(-1), number("-1")),
        (json!(-1.0), number("-1.0")),
        (json!([]), Expected::Date(Found::List)),
        (json!(["2026-06-18"]), Expected::Date(Found::List)),
        (json!({}), Expected::Date(Found::Object)),
        (json!(""), text("")),
        (json!("soon"), text("soon")),
        // At most 40 characters, counted as characters, and no line break.
        (json!("é".repeat(40)), text(&"é".repeat(40))),
        (json!("é".repeat(41)), text(&format!("{}…", "é".repeat(40)))),
        (json!("a\nb\u{7f}c"), text("a\\nb\\u{7f}c")),
    ] {
        assert_eq!(of(&value), expected, "{value}");
    }
    assert_eq!(problem("null").expected, Expected::Object(Found::Null));
    let nobody = problem(&with(&json!({ "people": [null] })));
    assert_eq!(nobody.expected, Expected::Object(Found::Null));
}

/// A name that stands twice is told once for each time too many, in small objects and in large ones.
#[test]
fn names_that_stand_twice_are_found() {
    for count in [1, 2, 31, 32, 33, 500] {
        let last = format!("n{}", count - 1);
        let names: Vec<String> = (0..count)
            .map(|at| format!("n{at}"))
            .chain([last.clone(), last.clone()])
            .collect();
        let facts = format!(r#"{{"{}":null}}"#, names.join("\":null,\""));
        let document = format!(r#"{{"format":"ace-self-check","version":1,"facts":{facts}}}"#);
        let problems = open(&document).unwrap_err().problems;
        let twice = problems
            .iter()
            .filter(|problem| problem.expected == Expected::NameOnce)
            .map(|problem| problem.at.clone())
            .collect::<Vec<_>>();
        assert_eq!(twice, vec![format!("/facts/{last}"); 2], "{count}");
    }
}

/// A name is told as a JSON pointer (RFC 6901): up to 60 characters of it, on one line.
#[test]
fn long_names_are_cut() {
    for (name, shown) in [
        ("x".repeat(60), "x".repeat(60)),
        ("é".repeat(60), "é".repeat(60)),
        ("x".repeat(61), format!("{}…", "x".repeat(60))),
        ("~/".to_owned(), "~0~1".to_owned()),
        ("a\nb".to_owned(), "a\\nb".to_owned()),
        (String::new(), String::new()),
    ] {
        assert_eq!(problem(&with(&json!({ name: 1 }))).at, format!("/facts/{shown}"));
    }
}

/// A newer version is one of a greater number, however that is written; all else is no version.
#[test]
fn newer_is_greater() {
    let of = |version: &str| {
        problem(&format!(
            r#"{{"format":"ace-self-check","version":{version},"facts":{{}}}}"#
        ))
        .expected
    };
    for newer in "3|3.0|3.5|1e300|18446744073709551615|18446744073709551616".split('|') {
        let found = of(newer);
        assert!(
            matches!(found, Expected::NotNewerThan { newest: 2, .. }),
            "{newer}"
        );
    }
    for none in [
        "0", "-2", "1.0", "1.5", "1.999", "2.0", "-1e300", "\"2\"", "true", "null", "[2]", "{}",
    ] {
        assert!(matches!(of(none), Expected::Version { newest: 2, .. }), "{none}");
    }
}

/// Why a text is no JSON, and where reading stopped.
#[test]
fn what_is_no_json() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    for (document, line, column, met) in [
        ("{\"a\":", 1, 5, Malformed::Ends),
        ("{\n  \"a\"", 2, 5, Malformed::Ends),
        ("{}\n\n x", 3, 2, Malformed::Trailing),
        ("{\"a\" 1}", 1, 6, Malformed::Syntax),
        (&deep, 1, 128, Malformed::TooDeep),
    ] {
        let expected = Expected::Json { line, column, met };
        assert_eq!(problem(document).expected, expected, "{document}");
    }
}

/// Ids that cannot be read are no ids that stand twice.
#[test]
fn missing_ids_are_not_the_same() {
    let facts = json!({ "people": [{}, { "id": "P" }], "entries": [{}, { "id": 7 }] });
    let refused = open(&with(&facts)).unwrap_err();
    let found: Vec<_> = refused
        .problems
        .iter()
        .map(|one| (one.at.as_str(), &one.expected))
        .collect();
    let shape = |found| Expected::IdShape(found);
    assert_eq!(
        found,
        [
            ("/facts/people/0/id", &Expected::Present),
            ("/facts/people/1/id", &shape(Found::Text("P".into()))),
            ("/facts/entries/0/id", &Expected::Present),
            ("/facts/entries/1/id", &shape(Found::Number("7".into()))),
        ]
    );
}

/// What this browser kept is read though the clock was set back; nothing else is forgiven, and a file
/// from elsewhere is not.
#[test]
fn what_is_kept_may_lie_ahead() {
    let ahead = json!({
        "people": [{ "id": "p1", "last_login": "2026-06-19" }],
        "entries": [{ "id": "e1", "liquidation": "liquidated", "liquidated_on": "2026-06-20" }]
    });
    let kept = |facts: &Value| read_kept(with(facts).as_bytes(), day(TODAY));
    let facts = kept(&ahead).unwrap().facts;
    assert_eq!((facts.people.len(), facts.entries.len()), (1, 1));
    assert_eq!(
        read(with(&ahead).as_bytes(), day(TODAY))
            .unwrap_err()
            .problems
            .len(),
        2
    );
    let mut twice = ahead;
    twice["people"][0]["id"] = json!("e1");
    let Err(Refused { problems, .. }) = kept(&twice) else {
        panic!()
    };
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].expected,
        Expected::IdOnce("/facts/people/0/id".into())
    );
}

/// At most a thousand problems are listed, the others counted.
#[test]
fn a_thousand_problems_are_listed() {
    let people = |count: usize| -> Vec<Value> {
        (0..count)
            .map(|at| json!({ "id": format!("p{at}"), "role": 1, "mailbox": 1 }))
            .collect()
    };
    let counted = |facts: &Value| {
        let refused = open(&with(facts)).unwrap_err();
        (refused.problems.len(), refused.more)
    };
    assert_eq!(counted(&json!({ "people": people(500) })), (1_000, 0));
    assert_eq!(counted(&json!({ "people": people(500), "as_of": 1 })), (1_000, 1));
    assert_eq!(counted(&json!({ "people": people(499), "as_of": 1 })), (999, 0));
}
