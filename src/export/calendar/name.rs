//! Names of people, entries, and the company in a calendar: their labels made harmless.

use super::text;
use super::words;
use crate::facts::{Facts, Label};
use crate::wording;

/// The most characters of a name in a text: that of a label.
pub(super) const IN_TEXT: usize = Label::LONGEST;
/// The most characters of a name in a title, which has up to three.
pub(super) const IN_TITLE: usize = 40;

pub(super) fn company(facts: &Facts, most: usize) -> Option<String> {
    let label = facts.company.label.as_ref()?;
    Some(text::name(label.as_str(), most)).filter(|name| !name.is_empty())
}

/// The name of the person at a position, or "Person 2".
pub(super) fn person(facts: &Facts, at: usize, most: usize) -> String {
    or_else(&wording::person(facts, at), most, || words::unnamed_person(at))
}

/// The name of the entry at a position, or "Entry 2".
pub(super) fn entry(facts: &Facts, at: usize, most: usize) -> String {
    or_else(&wording::entry_name(facts, at), most, || {
        wording::unnamed_entry(at)
    })
}

/// Nothing may be left of a label made of control characters.
fn or_else(label: &str, most: usize, unnamed: impl Fn() -> String) -> String {
    Some(text::name(label, most))
        .filter(|name| !name.is_empty())
        .unwrap_or_else(unnamed)
}
