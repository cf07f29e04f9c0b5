//! Labels: names or initials, and nothing that looks like a number that identifies an importer.

use super::{expect_problem, open, with};
use ace_self_check::facts::Label;
use serde_json::json;

fn document(label: &str) -> String {
    with(&json!({ "company": { "label": label } }))
}

/// EINs, SSNs and CBP-assigned numbers are refused, however they are written.
#[test]
fn labels_hold_no_numbers_that_identify() {
    // Full-width, Arabic-Indic and Persian digits; a minus sign.
    let others = "\u{ff11}\u{ff12}-\u{ff13}\u{ff14}\u{ff15}\u{ff16}\u{ff17}\u{ff18}\u{ff19}|\
        \u{661}\u{662}\u{2212}\u{663}\u{664}\u{665}\u{666}\u{667}\u{668}\u{669}|\
        \u{6f9}\u{6f8}\u{6f7}-\u{6f6}\u{6f5}-\u{6f4}\u{6f3}\u{6f2}\u{6f0}";
    let plain = "12-3456789|12 - 3456789|12\u{2013}3456789|12\u{a0}3456789|123456789|12-345678900|\
        12-3456789AB|(12-3456789)|EIN: 12-3456789|EIN12-3456789|EIN123456789|12  3456789|\
        12\t3456789|12--3456789|123-45-6789|123 45 6789|123.45.6789|SSN123-45-6789|260615-00042|\
        CBP 260615-00042";
    let labels = plain.split('|').chain(others.split('|'));
    let taken: Vec<_> = labels.filter(|label| open(&document(label)).is_ok()).collect();
    assert!(taken.is_empty(), "these are taken as labels: {taken:?}");
}

/// Names, initials, dates, order numbers and entry numbers are kept as they are.
#[test]
fn labels_hold_names() {
    for label in "|Dana| D. K. |Ж. 李 👟|ABC12345678|ABC-1234567-8|12345678901|123-4567890-1|entry ABC-1234567-8, shoes|2026-06-18|\
         PO 4711-2|dock 7|a\nb\u{0}"
        .split('|')
    {
        let facts = open(&document(label))
            .unwrap_or_else(|_| panic!("{label:?} is refused"))
            .facts;
        assert_eq!(facts.company.label.as_ref().map(Label::as_str), Some(label));
    }
}

/// At most 80 characters, counted as characters.
#[test]
fn labels_are_short() {
    assert!(open(&document(&"é".repeat(80))).is_ok());
    expect_problem(
        &document(&"é".repeat(81)),
        "/facts/company/label",
        "80 characters",
    );
}

/// An entry number is refused nowhere: neither in its field nor as a label.
#[test]
fn an_entry_number_is_refused_nowhere() {
    for number in ["ABC12345678", "12345678901", "98765432109", "A1200000000"] {
        let entry = json!({ "id": "e1", "label": number, "entry_number": number });
        assert!(open(&with(&json!({ "entries": [entry] }))).is_ok(), "{number}");
    }
}
