//! A list of entry numbers as CBP checks a CAPE upload: docs/ace-reports.md, “The CAPE upload itself”, in the order of
//! docs/guidance.md, “5. Entries”.

use super::rows;
use crate::support::day;
use ace_self_check::assessment::assess;
use ace_self_check::entries::cape_upload::{Expected, expected};
use ace_self_check::facts::{Answer, Cents, Entry, EntryNumber, EntryType, Facts, Id, Liquidation};
use ace_self_check::guidance::{CAPE_MESSAGES, CURRENT, CapeMessageId as M};
use ace_self_check::table::{File, Kind, Plan, open, upload};
use ace_self_check::wording;

/// The messages for a file, each with its lines; `None` where it isn't a list of entry numbers alone.
fn about(name: &str, bytes: &[u8], facts: &Facts) -> Option<Vec<(M, Vec<usize>)>> {
    let sheet = open(bytes).unwrap();
    let plan = Plan::propose(&sheet, Kind::Entries);
    let upload = upload(&sheet, &plan, File::named(name, bytes.len()))?;
    let found = assess(facts, &CURRENT, day("2026-08-20"));
    let expected = expected(&upload, facts, &found, &CURRENT).into_iter();
    Some(expected.map(|one| (one.message.id, one.lines)).collect())
}

fn said(text: &str) -> Vec<(M, Vec<usize>)> {
    about("list.csv", text.as_bytes(), &Facts::default()).unwrap()
}

/// Entry numbers whose check digits fit, each another.
fn numbers(count: usize) -> String {
    let fitting = |n: usize| {
        let ten = |digit: usize| EntryNumber::parse(&format!("ABC{n:07}{digit}")).unwrap();
        (0..10).map(ten).find(EntryNumber::check_digit_fits).unwrap()
    };
    rows(count, |n| format!("{}\r\n", fitting(n).as_str()))
}

/// Two of CBP's own examples, and one worked by hand (`src/facts/entry_number.rs`).
const GOOD: &str = "Entry Number\r\nABC12345676\r\n60576069342\r\nB7603245278\r\n";

#[test]
fn nothing_is_said_of_a_file_as_cape_wants_it() {
    assert_eq!(said(GOOD), []);
    // With a byte order mark, other line ends, without the last, with quotes, and with blank lines.
    assert_eq!(said(&format!("\u{feff}{GOOD}")), []);
    assert_eq!(said(GOOD.replace('\r', "").trim_end()), []);
    assert_eq!(said("\"Entry Number\"\n\"ABC12345676\"\n"), []);
    assert_eq!(said(&GOOD.replace("\r\n6", "\r\n\r\n6")), []);
    assert_eq!(said(&format!("{GOOD}\r\n\r\n")), []);
}

#[test]
fn other_tables_are_not_checked() {
    for text in [
        "Entry Number,Entry Type\nABC12345676,01\n",
        "Entry Number,Importer Name\nABC12345676,Acme\n",
        "Label\nSpring shoes\n",
        "Entry Type\n01\n",
    ] {
        assert_eq!(
            about("list.csv", text.as_bytes(), &Facts::default()),
            None,
            "{text}"
        );
    }
    let sheet = open(GOOD.as_bytes()).unwrap();
    let people = Plan::propose(&sheet, Kind::People);
    assert_eq!(upload(&sheet, &people, File::named("list.csv", 1)), None);
}

#[test]
fn heading_missing_misspelled_or_not_on_top() {
    for (text, line) in [
        ("ABC12345676\n60576069342\n", 1),
        ("Entry No.\nABC12345676\n", 1),
        ("entry number\nABC12345676\n", 1),
        ("Entry Number \nABC12345676\n", 1),
        ("Enrty Nubmer\nABC12345676\n60576069342\n", 1),
        ("Our list\nEntry Number\nABC12345676\n", 1),
        ("\nEntry Number\nABC12345676\n", 2),
    ] {
        assert_eq!(said(text), [(M::NoHeadingOrNumber, vec![line])], "{text}");
    }
    assert_eq!(said("Entry Number\n"), [(M::NoHeadingOrNumber, vec![])]);
}

#[test]
fn anything_but_csv() {
    let of = |name: &str, bytes: &[u8]| about(name, bytes, &Facts::default()).unwrap();
    let not_csv = [(M::NotCsv, vec![])];
    assert_eq!(of("list.txt", GOOD.as_bytes()), not_csv);
    assert_eq!(of("list.csv.txt", GOOD.as_bytes()), not_csv);
    assert_eq!(of("LIST.CSV", GOOD.as_bytes()), []);
    assert_eq!(of("-", GOOD.as_bytes()), []);
    let wide: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(GOOD.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(of("list.csv", &wide), not_csv);
}

#[test]
fn a_megabyte_is_too_large() {
    let of = |bytes: usize| said(&format!("{GOOD}{}", " ".repeat(bytes - GOOD.len())));
    assert_eq!(of(999_999), []);
    assert_eq!(of(1_000_000), [(M::TooLarge, vec![])]);
}

#[test]
fn more_numbers_than_a_declaration_lists() {
    let of = |count| said(&format!("Entry Number\r\n{}", numbers(count)));
    assert_eq!(of(9_999), []);
    assert_eq!(of(10_000), [(M::TooManyNumbers, vec![10_001])]);
    assert_eq!(of(10_002), [(M::TooManyNumbers, vec![10_001, 10_002, 10_003])]);
}

#[test]
fn numbers_listed_again() {
    assert_eq!(
        said(&format!("{GOOD}ABC12345676\nXYZ00000001\nABC12345676\n")),
        [(M::Duplicates, vec![5, 7]), (M::NotFound, vec![6])]
    );
    assert_eq!(
        said(&format!("{GOOD}ABC-1234567-6\n")),
        [(M::Duplicates, vec![5]), (M::NotElevenCharacters, vec![5])]
    );
    assert_eq!(
        said(&format!("{GOOD}abc12345676\n")),
        [(M::Duplicates, vec![5]), (M::NotFound, vec![5])]
    );
}

#[test]
fn numbers_of_another_length() {
    for number in [
        "ABC-1234567-6",
        "ABC1234567",
        "ABC123456760",
        "ABC12345676 ",
        "=\"ABC12345676\"",
        "Total: 1",
    ] {
        let text = format!("Entry Number\n60576069342\n{number}\n");
        assert_eq!(said(&text), [(M::NotElevenCharacters, vec![3])], "{number}");
    }
    // Several in a line, next to one that is as it should be.
    assert_eq!(
        said("Entry Number\n60576069342\nABC12345676 B7603245278\n"),
        [(M::NotElevenCharacters, vec![3])]
    );
    // A zero with CBP's apostrophe, and without the zero: 0057606934 has the check digit 8.
    assert_eq!(said("Entry Number\n'00576069348\n"), []);
    assert_eq!(
        said("Entry Number\n576069348\nABC12345676\n"),
        [(M::NotElevenCharacters, vec![2])]
    );
}

#[test]
fn numbers_that_no_entry_has() {
    for number in ["ABC12345677", "abc12345676", "ABCD2345676", "1.23457E+10"] {
        let text = format!("{GOOD}{number}\n").replacen("ABC12345676\r\n", "", 1);
        assert_eq!(said(&text), [(M::NotFound, vec![4])], "{number}");
    }
}

/// An entry with a number of [`GOOD`], and a change to it.
fn answered(number: &str, change: impl Fn(&mut Entry)) -> Entry {
    let mut entry = Entry::new(Id::parse(&format!("e{}", &number[8..])).unwrap());
    entry.entry_number = EntryNumber::parse(number);
    change(&mut entry);
    entry
}

fn with_entries(entries: Vec<Entry>) -> Vec<(M, Vec<usize>)> {
    let facts = Facts {
        entries,
        ..Facts::default()
    };
    about("list.csv", GOOD.as_bytes(), &facts).unwrap()
}

/// August 20 is day 81 after May 31.
#[test]
fn answers_about_an_entry_count() {
    let one = |change: &dyn Fn(&mut Entry)| with_entries(vec![answered("60576069342", change)]);
    let liquidated = |on: &'static str| {
        move |entry: &mut Entry| entry.liquidation = Some(Liquidation::Liquidated(Some(day(on))))
    };
    let of_type = |kind: u8| move |entry: &mut Entry| entry.entry_type = Some(EntryType::of(kind));
    let third = |id| vec![(id, vec![3])];
    assert_eq!(one(&liquidated("2026-05-31")), third(M::FinalLiquidation));
    assert_eq!(one(&liquidated("2026-06-01")), []);
    let protest = |answer| move |entry: &mut Entry| entry.open_protest = Some(answer);
    assert_eq!(one(&protest(Answer::Yes)), third(M::ProtestOnEntry));
    let filed = |entry: &mut Entry| entry.type_09_filed = Some(Answer::Yes);
    assert_eq!(one(&filed), third(M::ReconciliationFiled));
    let cents = |cents| move |entry: &mut Entry| entry.ieepa_cents = Cents::new(cents);
    assert_eq!(one(&cents(0)), third(M::NoIeepaNumber));
    assert_eq!(one(&cents(1)), []);
    for (kind, said) in [
        (1, vec![]),
        (9, third(M::EntryTypeNotAllowed)),
        (21, third(M::EntryTypeNotAllowed)),
    ] {
        assert_eq!(one(&of_type(kind)), said, "{kind}");
    }
    let flagged = |kind: u8| {
        move |entry: &mut Entry| {
            entry.entry_type = Some(EntryType::of(kind));
            entry.flagged_for_reconciliation = Some(Answer::Yes);
        }
    };
    assert_eq!(one(&flagged(2)), []);
    assert_eq!(one(&flagged(3)), third(M::EntryTypeNotAllowed));
    // Unknown is not yes, and entries that aren't in the file don't count.
    assert_eq!(one(&protest(Answer::Unknown)), []);
    let other = answered("99999999990", protest(Answer::Yes));
    assert_eq!(with_entries(vec![other]), []);
}

#[test]
fn messages_are_in_cbps_order() {
    let entries = vec![
        answered("B7603245278", |entry| entry.open_protest = Some(Answer::Yes)),
        answered("ABC12345676", |entry| entry.type_09_filed = Some(Answer::Yes)),
    ];
    let facts = Facts {
        entries,
        ..Facts::default()
    };
    let text = format!(
        "Entry No\r\n{}{}ABC12345676\r\nABC-1234567-7\r\n",
        &GOOD[14..],
        numbers(80_000)
    );
    let found = about("list.txt", text.as_bytes(), &facts).unwrap();
    let ids: Vec<M> = found.iter().map(|(id, _)| *id).collect();
    assert_eq!(
        ids,
        [
            M::NoHeadingOrNumber,
            M::NotCsv,
            M::TooLarge,
            M::TooManyNumbers,
            M::Duplicates,
            M::NotElevenCharacters,
            M::NotFound,
            M::ReconciliationFiled,
            M::ProtestOnEntry,
        ]
    );
    assert_eq!(found[3].1.len(), 80_000 + 5 - 9_999);
}

#[test]
fn words_name_a_few_lines_and_the_fix() {
    let text = format!("{GOOD}{}", "ABC12345676\n".repeat(7));
    let sheet = open(text.as_bytes()).unwrap();
    let plan = Plan::propose(&sheet, Kind::Entries);
    let upload = upload(&sheet, &plan, File::named("list.csv", text.len())).unwrap();
    let facts = Facts::default();
    let assessment = assess(&facts, &CURRENT, day("2026-08-20"));
    let found = expected(&upload, &facts, &assessment, &CURRENT);
    let [name, rest] = wording::cape_upload::expected(&CURRENT, &found[0]);
    assert!(name.contains("more than once"), "{name}");
    assert!(rest.starts_with("Lines 5, 6, 7, 8, 9, and 2 more. "), "{rest}");
    let fix = found[0].message.fix.of(&CURRENT);
    assert!(rest.contains(&*fix), "{rest}");
    // Whatever was found, and where nothing was, the page says what it can't check.
    let lead = wording::cape_upload::lead;
    assert_ne!(lead(&found), lead(&[]));
}

/// docs/guidance.md, “5. Entries”, lists messages about the file and messages about an entry.
#[test]
fn words_say_what_a_message_stops() {
    for (id, lines, says) in [
        (M::NotCsv, vec![], "It stops the whole file. "),
        (M::Duplicates, vec![5], "Line 5. It stops the whole file. "),
        (M::ProtestOnEntry, vec![3], "Line 3. It stops only this entry. "),
        (
            M::ProtestOnEntry,
            vec![3, 4],
            "Lines 3 and 4. It stops only these entries. ",
        ),
    ] {
        let message = CAPE_MESSAGES.iter().find(|message| message.id == id).unwrap();
        let [_, rest] = wording::cape_upload::expected(&CURRENT, &Expected { message, lines });
        assert!(rest.starts_with(says), "{rest}");
    }
}
