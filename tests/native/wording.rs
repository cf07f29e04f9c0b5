//! The words: plain American English, short, never an order, never alarmed.

use crate::texts::texts;
use ace_self_check::calendar::{Closed, FederalHoliday};
use ace_self_check::facts::{Expected, Found, Malformed, Problem, Refusal};
use ace_self_check::wording::{closed, problem};

/// Every sentence an error can say.
fn errors() -> Vec<(String, String)> {
    let found = || Found::Text("x".into());
    let json = |met| Expected::Json {
        line: 1,
        column: 2,
        met,
    };
    let all = vec![
        json(Malformed::Ends),
        json(Malformed::TooDeep),
        json(Malformed::Trailing),
        json(Malformed::Syntax),
        Expected::AtMostBytes(16 * 1024 * 1024),
        Expected::Utf8,
        Expected::NameOnce,
        Expected::KnownName(vec!["a", "b"]),
        Expected::ItemShape(Found::Text("A".into())),
        Expected::Present,
        Expected::Object(Found::Null),
        Expected::List(Found::Truth),
        Expected::Text(Found::Number("1".into())),
        Expected::OneOf(vec!["a", "b"], Found::List),
        Expected::FormatName(Found::Object),
        Expected::Version {
            newest: 1,
            found: found(),
        },
        Expected::NotNewerThan {
            newest: 1,
            found: Found::Number("2".into()),
        },
        Expected::Date(found()),
        Expected::LastLogin(found()),
        Expected::NotAfter(crate::support::day("2026-06-18")),
        Expected::OnlyWithLiquidated,
        Expected::IdShape(found()),
        Expected::IdOnce("/facts/people/0/id".into()),
        Expected::EntryType(found()),
        Expected::EntryNumber(found()),
        Expected::Label(Refusal::TooLong),
        Expected::Label(Refusal::LooksLikeEin),
        Expected::Label(Refusal::LooksLikeSsn),
        Expected::Label(Refusal::LooksLikeCbpAssigned),
        Expected::AtMostItems {
            most: 500,
            found: 501,
        },
    ];
    let sentence = |expected: Expected| {
        let name = format!("{expected:?}");
        (
            name,
            problem(&Problem {
                at: String::new(),
                expected,
            }),
        )
    };
    all.into_iter().map(sentence).collect()
}

/// Everything that is said, with the place it stands in.
fn everything() -> Vec<(String, String)> {
    let days = FederalHoliday::ALL.into_iter().map(Closed::Holiday);
    let days = days.chain([Closed::Saturday, Closed::Sunday]);
    let days = days.map(|why| (format!("{why:?}"), closed(why).to_owned()));
    let guidance = texts().into_iter().map(|(place, text)| (place, text.to_owned()));
    guidance.chain(days).chain(errors()).collect()
}

/// No text holds a phrase.
#[track_caller]
fn nowhere(phrase: &str) {
    let found: Vec<_> = everything()
        .into_iter()
        .filter(|(_, text)| text.to_lowercase().contains(phrase))
        .collect();
    assert!(found.is_empty(), "{phrase:?} stands in {found:#?}");
}

/// Plurals are written out.
#[test]
fn no_plural_in_brackets() {
    nowhere("(s)");
    nowhere("(es)");
    nowhere("/s ");
}

/// "Do", "ask" and "by" instead of "must".
#[test]
fn nobody_must() {
    nowhere("you must");
    nowhere("must ");
}

/// No alarm.
#[test]
fn no_exclamation_marks() {
    nowhere("!");
    nowhere("urgent");
    nowhere("warning:");
}

/// American spelling.
#[test]
fn american_spelling() {
    for british in [
        "licence",
        "authoris",
        "enrol ",
        "enrolment",
        "cancelled",
        "colour",
        "cheque",
        "organis",
        "whilst",
    ] {
        nowhere(british);
    }
}

/// No text is empty where one is shown, has a space at an end, or two in a row; none is typed with
/// a straight apostrophe.
#[test]
fn texts_are_clean() {
    for (place, text) in everything() {
        assert_eq!(text.trim(), text, "{place}");
        assert!(!text.contains("  "), "{place}: {text}");
    }
    for (place, text) in texts() {
        assert!(!text.contains('\''), "{place}: {text}");
    }
}

/// Every error says what is expected, or what to do.
#[test]
fn errors_say_what_to_do() {
    for (name, text) in errors() {
        let helps = [
            "expected",
            "save or send it again",
            "not a self-check file",
            "reload the page",
        ];
        assert!(helps.iter().any(|phrase| text.contains(phrase)), "{name}: {text}");
        assert!(
            !text.ends_with('.') && text.chars().next().is_some_and(|c| !c.is_uppercase()),
            "{name}: {text}"
        );
    }
}
