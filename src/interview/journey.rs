//! The short path, the questions of each screen, and the list of all screens.

use super::relevance::{is_asked, matters};
use super::{Interview, Page};
use crate::choice::Choice;
use crate::facts::{Answer, BrokerAnswer, CompanyAnswer, Person, PersonAnswer, Place};
use crate::table::Kind;

const SETUP: [CompanyAnswer; 5] = [
    CompanyAnswer::IorNumbersListed,
    CompanyAnswer::ImporterView,
    CompanyAnswer::CapeTab,
    CompanyAnswer::ReportsVisible,
    CompanyAnswer::Form5106Own,
];

/// The questions about a person, in the order they are asked.
const PERSON: [PersonAnswer; PersonAnswer::ALL.len()] = [
    PersonAnswer::Label,
    PersonAnswer::Role,
    PersonAnswer::Employment,
    PersonAnswer::LastLogin,
    PersonAnswer::Deactivation,
    PersonAnswer::Mailbox,
    PersonAnswer::Password,
    PersonAnswer::SecurityAnswers,
];

/// The questions a screen may show, in order, whether or not they matter now.
pub fn questions(interview: &Interview, page: &Page) -> Vec<Place> {
    let company = |answers: &[CompanyAnswer]| answers.iter().map(|answer| Place::Company(*answer)).collect();
    match page {
        Page::Account => company(&[CompanyAnswer::PortalAccount, CompanyAnswer::IorCount]),
        Page::Setup => company(&SETUP),
        Page::Bank => company(&[CompanyAnswer::AchRefund, CompanyAnswer::AchDelegate]),
        Page::Filing => vec![Place::Company(CompanyAnswer::Label), Place::PlannedOn],
        Page::Broker => [
            BrokerAnswer::EntriesFiledBy,
            BrokerAnswer::CanFileNow,
            BrokerAnswer::AuthorizedBefore,
        ]
        .map(Place::Broker)
        .into(),
        Page::Person(id) => {
            let at = interview.facts.person_at(id);
            let about = |at| PERSON.map(|answer| Place::Person(at, answer)).into();
            at.map_or_else(Vec::new, about)
        }
        _ => Vec::new(),
    }
}

/// The screens with questions, in the order of "All answers".
pub fn pages(interview: &Interview) -> Vec<Page> {
    let people = interview
        .facts
        .people
        .iter()
        .map(|person| Page::Person(person.id.clone()));
    std::iter::once(Page::Account)
        .chain(people)
        .chain([Page::Broker, Page::Setup, Page::Bank, Page::Filing])
        .collect()
}

/// The places of a screen that "All answers" lists: those that matter.
pub fn listed(interview: &Interview, page: &Page) -> Vec<Place> {
    let mut places = questions(interview, page);
    places.retain(|place| matters(interview, *place));
    places
}

/// Whether a question is under "More". An account owner's role is, because the owner's screen assumes it.
pub fn is_under_more(interview: &Interview, place: Place) -> bool {
    match place {
        Place::Person(at, PersonAnswer::Role) => interview.facts.people.get(at).is_some_and(Person::is_owner),
        Place::Person(..) => matters(interview, place) && !is_asked(interview, place),
        _ => false,
    }
}

/// Answers that other answers have made irrelevant. They are kept.
pub fn unused(interview: &Interview) -> Vec<Place> {
    let owner_known = Place::Company(CompanyAnswer::OwnerKnown);
    let mut places: Vec<Place> = pages(interview)
        .iter()
        .flat_map(|page| questions(interview, page))
        .chain([owner_known])
        .collect();
    places.retain(|place| {
        let is_label = matches!(
            place,
            Place::Person(_, PersonAnswer::Label) | Place::Company(CompanyAnswer::Label)
        );
        interview.facts.is_answered(*place) && !is_label && !matters(interview, *place)
    });
    places
}

/// Whether the short path is finished: the broker's screen has an answer.
pub fn has_plan(interview: &Interview) -> bool {
    interview.facts.broker.entries_filed_by.is_some()
}

/// The screen after a screen of the short path, or the plan. After [`Page::Account`] comes the owner's screen, if an
/// owner is listed.
pub fn after(interview: &Interview, page: &Page) -> Page {
    let facts = interview.facts;
    match page {
        Page::Account if !facts.company.has_no_account() && !has_plan(interview) => {
            let first = facts.people.first().map(|person| Page::Person(person.id.clone()));
            first.unwrap_or(Page::Broker)
        }
        Page::Account | Page::Person(_) if !has_plan(interview) => Page::Broker,
        _ => Page::Plan,
    }
}

/// The screen before a screen of the short path; the plan if there already is one.
pub fn before(interview: &Interview, page: &Page) -> Page {
    let facts = interview.facts;
    let account = facts.company.portal_account;
    match page {
        Page::Account | Page::Person(_) | Page::Broker if has_plan(interview) => Page::Plan,
        Page::Account => Page::Start,
        Page::Person(_) => Page::Account,
        Page::Broker => match facts.people.first() {
            Some(person) if account != Some(Answer::No) => Page::Person(person.id.clone()),
            _ => Page::Account,
        },
        _ => Page::Plan,
    }
}

/// Every screen reachable with these answers, each once.
pub fn screens(interview: &Interview) -> Vec<Page> {
    let entries = interview
        .facts
        .entries
        .iter()
        .map(|entry| Page::Entry(entry.id.clone()));
    let fixed = [
        Page::Plan,
        Page::Answers,
        Page::Entries,
        Page::Table(Kind::Entries),
        Page::Table(Kind::People),
        Page::CapeMessages(None),
        Page::AsOf,
        Page::Sources,
        Page::Abilities,
    ];
    std::iter::once(Page::Start)
        .chain(pages(interview))
        .chain(entries)
        .chain(fixed)
        .collect()
}
