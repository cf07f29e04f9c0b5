//! The exported entries, read back.
//!
//! Some of a label is lost: blanks and invisible marks at its ends, which every cell loses; the
//! kind of its line breaks; and a label of blanks is none. A row is lost that the rules refuse: one
//! with neither number nor label in a list with numbers, and one whose label begins like a total
//! and that has no number, or in a list without numbers no answer.
//! A label with separators in it may have an apostrophe more after each.
//! A label with NUL in it, or with more than twenty line breaks, is nothing a table can hold.

use crate::any_facts::some;
use crate::support::day;
use ace_self_check::assessment::assess;
use ace_self_check::export::entries::table;
use ace_self_check::facts::{Answer, Entry, EntryNumber, EntryType, Facts, Id, Label, Liquidation};
use ace_self_check::guidance::CURRENT;
use ace_self_check::table::{ImportMode, Kind, Plan, import_entries, open, read_entries};
use chrono::Days;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;

const TODAY: &str = "2026-06-18";

const PIECES: [&str; 38] = [
    "=",
    "＝",
    "＋",
    "+",
    "-",
    "@",
    "'",
    "'",
    "\"",
    "\"",
    "=\"",
    "\t",
    " ",
    " ",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\n",
    "\r\n",
    "\r",
    ",",
    ";",
    "|",
    "shoes",
    "Köln",
    "👟",
    "\u{5d0}",
    "1+1",
    "cmd",
    "n/a",
    "-",
    "0",
    "yes",
    "ABC-1234567-8",
    "Total",
    "Sum ",
    "Entry Number",
    "sep=;",
];

fn label() -> impl Strategy<Value = Label> {
    let pieces = vec(select(&PIECES[..]), 0..8).prop_map(|pieces| pieces.concat());
    let text = prop_oneof![4 => pieces, 1 => "[^\\x00]{0,20}"];
    text.prop_filter_map("no label", |text| Label::parse(&text).ok())
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    option::of(select(&[Answer::Yes, Answer::No, Answer::Unknown][..]))
}

fn liquidation() -> impl Strategy<Value = Option<Liquidation>> {
    let past = (0_u64..2_000).prop_map(|days| day(TODAY) - Days::new(days));
    option::of(prop_oneof![
        Just(Liquidation::Unliquidated),
        Just(Liquidation::Suspended),
        Just(Liquidation::Extended),
        Just(Liquidation::Unknown),
        option::of(past).prop_map(Liquidation::Liquidated),
    ])
}

fn entry() -> impl Strategy<Value = Entry> {
    let texts = (
        option::weighted(0.8, label()),
        any::<bool>(),
        option::of(0_u8..100),
    );
    let due = option::of((0_u64..3_000).prop_map(|days| day("2024-01-01") + Days::new(days)));
    (texts, liquidation(), (answer(), answer(), answer()), due).prop_map(
        |(texts, liquidation, answers, due)| {
            let mut entry = Entry::new(Id::parse("e0").unwrap());
            entry.label = texts.0;
            // The number comes with the place.
            entry.entry_number = texts.1.then(|| EntryNumber::parse("00000000000")).flatten();
            entry.entry_type = texts.2.map(EntryType::of);
            entry.liquidation = liquidation;
            (
                entry.flagged_for_reconciliation,
                entry.type_09_filed,
                entry.open_protest,
            ) = answers;
            entry.reconciliation_due_on = due;
            entry
        },
    )
}

fn facts() -> impl Strategy<Value = Facts> {
    (
        vec(entry(), 0..12),
        prop_oneof![3 => Just(true), 1 => Just(false)],
    )
        .prop_map(|(entries, numbers)| {
            let numbered = |(at, mut entry): (usize, Entry)| {
                entry.id = Id::parse(&format!("e{}", at + 1)).unwrap();
                let number = entry.entry_number.filter(|_| numbers);
                entry.entry_number = number.and_then(|_| EntryNumber::parse(&format!("{at:03}{at:08}")));
                entry
            };
            Facts {
                as_of: Some(day(TODAY)),
                entries: entries.into_iter().enumerate().map(numbered).collect(),
                ..Facts::default()
            }
        })
}

/// What a cell keeps of a label.
fn kept(label: &Label) -> Option<Label> {
    let text = label.as_str().replace("\r\n", "\n").replace('\r', "\n");
    let mark = |c: char| "\u{200b}\u{feff}\u{2060}".contains(c);
    let text = text.trim_matches(|c: char| c.is_whitespace() || mark(c));
    (!text.is_empty()).then(|| Label::parse(text).unwrap())
}

fn begins_like_a_total(entry: &Entry) -> bool {
    let label = entry.label.as_ref().map_or("", Label::as_str).to_lowercase();
    let word = label
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    ["total", "totals", "grand", "count", "sum", "subtotal"].contains(&word)
}

/// The entries the rules give back, without ids; and how many rows are refused.
fn expected(facts: &Facts) -> (Vec<Entry>, usize) {
    let numbers = facts.entries.iter().any(|entry| entry.entry_number.is_some());
    let (mut back, mut refused) = (Vec::new(), 0);
    for entry in &facts.entries {
        let mut entry = entry.clone();
        entry.label = entry.label.as_ref().and_then(kept);
        let mut bare = Entry::new(entry.id.clone());
        bare.label.clone_from(&entry.label);
        let total = begins_like_a_total(&entry);
        if total
            && (if numbers {
                entry.entry_number.is_none()
            } else {
                entry == bare
            })
        {
            continue;
        }
        // A row with nothing in it is no entry.
        if without_id(entry.clone()) == without_id(Entry::new(entry.id.clone())) {
            continue;
        }
        if numbers && entry.entry_number.is_none() && entry.label.is_none() {
            refused += 1;
        } else {
            back.push(without_id(entry));
        }
    }
    (back, refused)
}

fn without_id(mut entry: Entry) -> Entry {
    entry.id = Id::parse("x").unwrap();
    entry
}

/// Without those that come right after a separator, which may be the export's or the respondent's own.
fn without_apostrophes(mut entry: Entry) -> Entry {
    if let Some(label) = &entry.label {
        let parts = label
            .as_str()
            .split_inclusive([';', '\t', '\n', '\r'])
            .enumerate();
        let plain: String = parts
            .map(|(at, part)| {
                if at == 0 {
                    part
                } else {
                    part.trim_start_matches('\'')
                }
            })
            .collect();
        entry.label = Label::parse(&plain).ok();
    }
    entry
}

proptest! {
    #![proptest_config(some(500))]

    #[test]
    fn what_is_exported_is_read_back(facts in facts()) {
        let text = table(&facts, &assess(&facts, &CURRENT, day(TODAY)), &CURRENT);
        let sheet = open(text.as_bytes()).unwrap();
        let plan = Plan::propose(&sheet, Kind::Entries);
        let reading = read_entries(&sheet, &plan, day(TODAY)).unwrap();
        let mut back = Facts::default();
        import_entries(&mut back, &reading.accepted, ImportMode::Replace, true);
        let found: Vec<Entry> = back.entries.into_iter().map(without_id).collect();
        let (back, refused) = expected(&facts);
        let plain = |entries: Vec<Entry>| -> Vec<Entry> { entries.into_iter().map(without_apostrophes).collect() };
        prop_assert_eq!((plain(found), reading.report.refused_rows()), (plain(back), refused), "{}", text);
        prop_assert_eq!(reading.report.duplicates.len(), 0);
    }

    /// No cell begins in a way that a spreadsheet takes for a formula, blanks before it or not.
    #[test]
    fn no_cell_is_a_formula(facts in facts()) {
        let text = table(&facts, &assess(&facts, &CURRENT, day(TODAY)), &CURRENT);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.unwrap() {
                for part in cell.split([';', '\t', '\n', '\r']) {
                    let begins = part.trim_start_matches([' ', '"']).chars().next();
                    prop_assert!(!begins.is_some_and(|c| "=+-@＝＋－＠".contains(c)), "{}", cell);
                }
            }
        }
    }
}
