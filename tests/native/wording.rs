//! The words: plain American English, short, never an order, never alarmed.

use crate::support::places;
use crate::texts::texts;
use ace_self_check::calendar::{Closed, FederalHoliday};
use ace_self_check::facts::{Entry, Expected, Facts, Found, Id, Malformed, Person, Problem, Refusal, Value};
use ace_self_check::guidance::CURRENT;
use ace_self_check::wording::{answer, choice_label, option, placed_problem, problem, ui};

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

/// Everything that is said, with its place.
fn everything() -> Vec<(String, String)> {
    let days = FederalHoliday::ALL.into_iter().map(Closed::Holiday);
    let days = days.chain([Closed::Saturday, Closed::Sunday]);
    let days = days.map(|why| (format!("{why:?}"), why.name().to_owned()));
    texts().into_iter().chain(days).chain(errors()).collect()
}

/// Plurals are written out; "do", "ask" and "by" instead of "must"; no alarm; American spelling.
#[test]
fn no_text_holds_an_unwanted_phrase() {
    let all = everything();
    let phrases = "(s)|(es)|/s |must |!|urgent|warning:|licence|authoris|enrol |enrolment|cancelled|colour|\
        cheque|organis|whilst";
    for phrase in phrases.split('|') {
        let is_in = |(_, text): &&(String, String)| text.to_lowercase().contains(phrase);
        let found: Vec<_> = all.iter().filter(is_in).collect();
        assert!(found.is_empty(), "{phrase:?} is in {found:#?}");
    }
}

/// No text is empty where one is shown, has a space at an end, or two in a row; none is typed with
/// a straight apostrophe.
#[test]
fn texts_have_no_stray_spaces_or_straight_apostrophes() {
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
        let mut helps =
            "expected|use a name or initials|save or send it again|not a self-check file|reload the page"
                .split('|');
        assert!(helps.any(|phrase| text.contains(phrase)), "{name}: {text}");
        assert!(
            !text.ends_with('.') && text.chars().next().is_some_and(|c| !c.is_uppercase()),
            "{name}: {text}"
        );
    }
}

/// Nobody reads the word that the file has for a choice: each has a label of its own, offered and read back.
#[test]
fn every_choice_is_shown_in_words() {
    let mut facts = Facts {
        people: vec![Person::new(Id::parse("p1").unwrap())],
        entries: vec![Entry::new(Id::parse("e1").unwrap())],
        ..Facts::default()
    };
    let mut tried = 0;
    for place in places(1, 1)
        .into_iter()
        .filter(|place| !place.choices().is_empty())
    {
        let offered = option(place);
        let names: Vec<_> = offered.iter().map(|(name, ..)| *name).collect();
        assert_eq!(names, place.choices(), "{place}");
        for (choice, label, hint) in &offered {
            let name = choice.name();
            let is_sentence_case = label.starts_with(|first: char| first.is_uppercase());
            assert!(
                is_sentence_case && !label.contains('_'),
                "{place}, {name}: {label:?}"
            );
            assert!(!hint.contains('_'), "{place}, {name}: {hint:?}");
            let same = offered.iter().filter(|(_, other, _)| other == label).count();
            assert_eq!(same, 1, "{place}: two choices are called {label:?}");
            assert_eq!(choice_label(*choice), *label, "{place}, {name}");
            facts.set(place, Some(Value::Choice(*choice)));
            assert_eq!(answer(&facts, place), *label, "{place}, {name}");
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

/// A newer build of the page can be ready with the same guidance, so the offer doesn't mention guidance.
#[test]
fn a_newer_build_is_not_called_guidance() {
    assert!(
        ui::NEWER.starts_with("A newer version of this page is ready."),
        "{}",
        ui::NEWER
    );
    assert!(!ui::NEWER.to_lowercase().contains("guidance"), "{}", ui::NEWER);
}

/// The npm package says what the page says.
#[test]
fn the_words_of_the_package_are_those_of_the_page() {
    let committed = include_str!("../../npm/words.json");
    assert!(
        committed.trim_end() == ace_self_check::export::words::words(&CURRENT),
        "npm/words.json is not what the wording gives; to write it again:\n\
         cargo run --no-default-features --features schema --example words > npm/words.json"
    );
}

/// A day that the day of the check makes impossible is named as on the page, not by its place in the file.
#[test]
fn a_date_after_the_day_of_the_check_is_named() {
    use ace_self_check::facts::problems;
    let case = "tao label Dana, last_login 2026-06-18; sent email_reactivation p1 2026-06-18";
    let mut facts = crate::support::Case::of("2026-06-18", case).facts();
    facts.as_of = Some(crate::support::day("2026-06-17"));
    let found = problems(&facts, crate::support::day("2026-06-18"));
    assert_eq!(found.len(), 2, "{found:?}");
    for problem in found {
        let says = placed_problem(&facts, &CURRENT, &problem);
        assert!(says.contains("Dana") && !says.contains('/'), "{says}");
    }
}
