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
    let has_account = !facts.company.has_no_account();
    let account = facts.company.portal_account;
    let is_unsure = account.is_none_or(|answer| answer == Answer::Unknown);
    let mut found = Vec::new();
    found.extend(is_unsure.then_some(Improvement::Account));
    if has_account {
        let people = facts.people.iter().map(|person| &person.id);
        let open = people.filter(|id| has_open(&Page::Person((*id).clone())));
        found.extend(open.cloned().map(Improvement::Person));
    }
    found.extend(has_open(&Page::Broker).then_some(Improvement::Broker));
    found.extend(has_account.then_some(Improvement::AnotherPerson));
    found.extend(facts.entries.is_empty().then_some(Improvement::Entries));
    let setup = has_account && can_sign_in && is_unknown(interview, &Page::Setup);
    found.extend(setup.then_some(Improvement::Setup));
    let bank = has_account && is_unknown(interview, &Page::Bank);
    found.extend(bank.then_some(Improvement::Bank));
    found.extend(facts.filing.planned_on.is_none().then_some(Improvement::Filing));
    found
}

/// Whether some questions have to wait until someone can sign in.
pub fn once_back(interview: &Interview, can_sign_in: bool) -> bool {
    let has_account = !interview.facts.company.has_no_account();
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
