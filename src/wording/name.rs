//! What to call people.

use crate::facts::{Facts, Id, Label};

/// The name or initials of the person at a position, or "Person 2".
#[must_use]
pub fn person(facts: &Facts, at: usize) -> String {
    let label = facts
        .people
        .get(at)
        .and_then(|person| person.label.as_ref())
        .map(Label::as_str);
    match label.map(str::trim).filter(|label| !label.is_empty()) {
        Some(label) => label.to_owned(),
        None => format!("Person {}", at + 1),
    }
}

/// The name of the person of an id; the company's where there is no such person.
#[must_use]
pub fn person_or_company(facts: &Facts, id: Option<&Id>) -> String {
    let at = id.and_then(|id| facts.people.iter().position(|person| person.id == *id));
    at.map_or_else(|| company(facts), |at| person(facts, at))
}

fn company(facts: &Facts) -> String {
    let label = facts
        .company
        .label
        .as_ref()
        .map(|label| label.as_str().trim())
        .filter(|label| !label.is_empty());
    label.unwrap_or("the company").to_owned()
}
