//! What to call people.

use crate::facts::{EntriesFiledBy, Facts, Id, Label, Person};

/// The name or initials of the person at a position, or "Person 2".
pub fn person(facts: &Facts, at: usize) -> String {
    let label = facts.people.get(at).and_then(|person| person.label.as_ref());
    match label.and_then(Label::shown) {
        Some(label) => label.to_owned(),
        None => format!("Person {}", at + 1),
    }
}

/// The person's name or initials; without any, "your account owner" or "Person 2".
pub fn person_name(facts: &Facts, id: &Id) -> String {
    let Some(at) = facts.person_at(id) else {
        return company_name(facts);
    };
    let is_unnamed_owner = facts.people[at].label.is_none() && facts.people[at].is_owner();
    if is_unnamed_owner && facts.people.iter().filter(|person| person.is_owner()).count() == 1 {
        "your account owner".to_owned()
    } else {
        person(facts, at)
    }
}

/// "your broker", or "your brokers" if there are several.
pub fn your_brokers(facts: &Facts) -> &'static str {
    match facts.broker.entries_filed_by {
        Some(EntriesFiledBy::SeveralBrokers) => "your brokers",
        _ => "your broker",
    }
}

/// Who reactivates a login: by name, or the new owner if that person has left.
pub fn helper_name(facts: &Facts, id: &Id) -> String {
    if facts.person(id).is_some_and(Person::has_left) {
        "the new account owner".to_owned()
    } else {
        person_name(facts, id)
    }
}

/// "Dana’s".
pub fn possessive(name: &str) -> String {
    format!("{name}’s")
}

/// The person's name, or the company's if there is no such person.
pub fn person_or_company(facts: &Facts, id: Option<&Id>) -> String {
    let at = id.and_then(|id| facts.person_at(id));
    at.map_or_else(|| company_name(facts), |at| person(facts, at))
}

pub fn company_name(facts: &Facts) -> String {
    facts.company.name().unwrap_or("the company").to_owned()
}

/// "Acme Imports. " before the day of the result; empty without a name.
pub fn company_line(facts: &Facts) -> String {
    let name = facts.company.name();
    name.map_or_else(String::new, |name| format!("{}. ", name.trim_end_matches('.')))
}

/// "the account owner", or "the new account owner" if every owner listed has left.
pub fn owner(facts: &Facts) -> &'static str {
    if owner_has_left(facts) {
        "the new account owner"
    } else {
        "the account owner"
    }
}

/// Whether TAOs are listed and all of them have left.
fn owner_has_left(facts: &Facts) -> bool {
    let mut owners = facts.people.iter().filter(|person| person.is_owner()).peekable();
    owners.peek().is_some() && owners.all(Person::has_left)
}

/// What to do to get an owner who can sign in, as an instruction.
pub(super) fn bring_owner_back(facts: &Facts) -> &'static str {
    if owner_has_left(facts) {
        "Name a new account owner"
    } else {
        "Get the account owner back in"
    }
}

/// A text with its first letter in upper case, for the start of a sentence.
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
