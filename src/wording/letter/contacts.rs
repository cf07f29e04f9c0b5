//! Contacts by question, at CBP and in the company.

use super::entered;
use super::layout::{bullets, paragraphs, plain};
use super::{Kind, Letter, LetterId};
use crate::facts::Facts;
use crate::guidance::{Contact, Guidance};
use crate::wording::{and_list, sentence_case};

/// The desks of the guidance, and others to ask.
pub(super) fn who_answers_what(facts: &Facts, guidance: &Guidance) -> Letter {
    let desks: Vec<String> = guidance.contacts.iter().map(desk).collect();
    let others = [
        format!(
            "Reactivating users, authorizing brokers, enrolling for ACH refunds: {}",
            owner(facts)
        ),
        "CAPE filing for entries a broker filed: that broker".into(),
        "Protests, entries whose liquidation is final, and court: a trade lawyer".into(),
    ];
    Letter {
        id: LetterId::WhoAnswersWhat,
        kind: Kind::Checklist,
        title: "Who answers what".into(),
        use_it: "Keep it handy, so each question goes to the right desk.".into(),
        to: None,
        subject: None,
        body: paragraphs(&["At CBP:", &bullets(&desks), "Elsewhere:", &bullets(&others)]),
        reminders: plain(&[entered::NO_PASSWORD]),
    }
}

fn desk(contact: &Contact) -> String {
    let phone = contact
        .phone
        .map(|phone| format!("; {} ({})", phone.number, phone.options));
    let hours = contact.hours.map(|hours| format!(", {hours}"));
    format!(
        "{}: {}, {}{}{}",
        sentence_case(contact.answers),
        contact.name,
        contact.email,
        phone.unwrap_or_default(),
        hours.unwrap_or_default()
    )
}

/// The Trade Account Owner, by name if one is listed who hasn't left.
fn owner(facts: &Facts) -> String {
    const OWNER: &str = "your account owner (Trade Account Owner, TAO)";
    let has_account = !facts.company.has_no_account();
    let owners = facts.people.iter();
    let owners = owners.filter(|person| has_account && person.is_owner() && !person.has_left());
    let names: Vec<String> = owners
        .filter_map(|person| entered::label(person.label.as_ref()))
        .collect();
    if names.is_empty() {
        OWNER.into()
    } else {
        format!("{OWNER}, {}", and_list(&names))
    }
}
