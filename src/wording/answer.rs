//! Answers read back to the respondent.

use super::choice::choice_label;
use super::{Noun, counted, field, long, month_name, person as name, ui};
use crate::facts::{AnswerKind, CompanyAnswer, Facts, LastLogin, Place, Value};

/// The answer at a place in words, or that there is none.
pub fn answer(facts: &Facts, place: Place) -> String {
    match (place, facts.get(place)) {
        (Place::People, _) => counted(facts.people.len(), Noun::Person),
        (Place::Entries, _) => counted(facts.entries.len(), Noun::Entry),
        (_, Some(answer)) => value(&answer),
        (_, None) => not_answered(place).to_owned(),
    }
}

pub fn value(answer: &Value) -> String {
    match answer {
        Value::Label(label) => label.shown().unwrap_or(ui::NO_NAME).to_owned(),
        Value::Day(day) => long(*day),
        Value::LastLogin(login) => last_login(*login),
        Value::EntryNumber(_) | Value::EntryType(_) => answer.to_string(),
        Value::Cents(cents) => super::dollars_and_cents(cents.get()),
        Value::Choice(choice) => choice_label(*choice).to_owned(),
    }
}

fn not_answered(place: Place) -> &'static str {
    match place {
        Place::AsOf => ui::TODAY,
        Place::PlannedOn => ui::NO_PLAN,
        place if place.kind() == Some(AnswerKind::Label) => ui::NO_NAME,
        _ => ui::NOT_ANSWERED,
    }
}

fn last_login(login: LastLogin) -> String {
    match login {
        LastLogin::On(day) => long(day),
        LastLogin::During(month) => format!("some day in {}", month_name(month)),
        LastLogin::Unknown => ui::DONT_KNOW.into(),
        LastLogin::Never => "Never".into(),
    }
}

/// A place in words: whose answer, and which.
pub fn place(facts: &Facts, place: Place) -> String {
    match place {
        Place::Person(at, _) => format!("{}: {}", name(facts, at), field(place)),
        Place::Entry(at, _) => format!("{}: {}", super::entry_name(facts, at), field(place)),
        _ => field(place).to_owned(),
    }
}

/// Two sets of answers side by side: name, first, second.
pub fn compared(theirs: &Facts, ours: &Facts) -> Vec<(&'static str, String, String)> {
    let rows = [
        Place::Company(CompanyAnswer::Label),
        Place::AsOf,
        Place::People,
        Place::PlannedOn,
        Place::Entries,
    ];
    rows.into_iter()
        .map(|place| (field(place), answer(theirs, place), answer(ours, place)))
        .collect()
}
