//! What would make the plan more precise, most useful first.

use super::journey::{listed, questions};
use super::relevance::is_asked;
use super::{Interview, Page};
use crate::facts::{Answer, AnyChoice, Id, Place};

/// Something to answer that would make the plan more precise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Improvement {
    Account,
    Person(Id),
    /// Who filed, and whether the broker can file.
    Broker,
    AnotherPerson,
    Entries,
    Setup,
    Bank,
    Filing,
}

impl Improvement {
    /// The screen; `None` if a person is added first.
    pub fn page(&self) -> Option<Page> {
        Some(match self {
            Self::Account => Page::Account,
            Self::Person(id) => Page::Person(id.clone()),
            Self::Broker => Page::Broker,
            Self::AnotherPerson => return None,
            Self::Entries => Page::Entries,
            Self::Setup => Page::Setup,
            Self::Bank => Page::Bank,
            Self::Filing => Page::Filing,
        })
    }
}

/// What can be answered now. If nobody can sign in, nobody can see how the account is set up.
pub fn improvements(interview: &Interview, can_sign_in: bool) -> Vec<Improvement> {
    let facts = interview.facts;
    let is_open = |place: &Place| !facts.is_answered(*place) && is_asked(interview, *place);
    let has_open = |page: &Page| questions(interview, page).iter().any(is_open);
    let has_account = facts.company.portal_account != Some(Answer::No);
    let mut found = Vec::new();
    if facts
        .company
        .portal_account
        .is_none_or(|answer| answer == Answer::Unknown)
    {
        found.push(Improvement::Account);
    }
    if has_account {
        let people = facts.people.iter().map(|person| Page::Person(person.id.clone()));
        for page in people.filter(has_open) {
            if let Page::Person(id) = page {
                found.push(Improvement::Person(id));
            }
        }
    }
    if has_open(&Page::Broker) {
        found.push(Improvement::Broker);
    }
    if has_account {
        found.push(Improvement::AnotherPerson);
    }
    if facts.entries.is_empty() {
        found.push(Improvement::Entries);
    }
    if has_account && can_sign_in && is_unknown(interview, &Page::Setup) {
        found.push(Improvement::Setup);
    }
    if has_account && is_unknown(interview, &Page::Bank) {
        found.push(Improvement::Bank);
    }
    if facts.filing.planned_on.is_none() {
        found.push(Improvement::Filing);
    }
    found
}

/// Whether some questions have to wait until someone can sign in.
pub fn once_back(interview: &Interview, can_sign_in: bool) -> bool {
    let has_account = interview.facts.company.portal_account != Some(Answer::No);
    has_account && !can_sign_in && is_unknown(interview, &Page::Setup)
}

/// Whether an answer on a screen is missing or "I don't know".
fn is_unknown(interview: &Interview, page: &Page) -> bool {
    let facts = interview.facts;
    let unknown = |place: Place| {
        matches!(
            facts.choice(place),
            None | Some(AnyChoice::Answer(Answer::Unknown))
        )
    };
    listed(interview, page).into_iter().any(unknown)
}
