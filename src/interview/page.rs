//! The screens and their addresses: the part of the URL behind `#`. Answers never stand in them.

use crate::choice::Choice;
use crate::facts::{BrokerAnswer, CompanyAnswer, Facts, Id, PersonAnswer, Place};
use crate::guidance::CapeMessageId;
use crate::table::Kind;

/// Whether a question is asked in turn or changed from "Check your answers".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// On the way through.
    InTurn,
    /// To be changed, then back to the answers.
    Change,
}

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// What the check answers, and how to begin.
    Start,
    /// A question; [`Place::People`] is the list of people, [`Place::Entries`] the offer to add entries.
    Question(Place, Mode),
    /// All answers.
    CheckAnswers,
    /// What follows.
    Result,
    /// The entries.
    Entries,
    /// One entry's form.
    Entry(Id),
    /// Entries or people from a spreadsheet.
    Table(Kind),
    /// What CBP's CAPE messages mean, and which of them to show first.
    CapeMessages(Option<CapeMessageId>),
    /// The day the check is made for.
    AsOf,
    /// Every piece of guidance with its source.
    Sources,
    /// What the page can and cannot do.
    Abilities,
}

const CHANGE: &str = "?change";

impl Page {
    /// The address behind `#`. People and entries stand in it by their ids.
    #[must_use]
    pub fn address(&self, facts: &Facts) -> String {
        match self {
            Self::Start => "/".into(),
            Self::CheckAnswers => "/check-answers".into(),
            Self::Result => "/result".into(),
            Self::Entries => "/entries".into(),
            Self::Entry(id) => format!("/entries/{id}"),
            Self::Table(Kind::Entries) => "/table/entries".into(),
            Self::Table(Kind::People) => "/table/people".into(),
            Self::CapeMessages(None) => "/cape-messages".into(),
            Self::CapeMessages(Some(id)) => format!("/cape-messages/{}", dashed(id.name())),
            Self::AsOf => "/as-of".into(),
            Self::Sources => "/sources".into(),
            Self::Abilities => "/abilities".into(),
            Self::Question(place, mode) => {
                let change = if *mode == Mode::Change { CHANGE } else { "" };
                format!("/{}{change}", question_address(*place, facts))
            }
        }
    }

    /// The screen an address names; `None` for an address that names nothing.
    #[must_use]
    pub fn parse(address: &str, facts: &Facts) -> Option<Self> {
        let (path, mode) = match address.strip_suffix(CHANGE) {
            Some(path) => (path, Mode::Change),
            None => (address, Mode::InTurn),
        };
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        match parts.as_slice() {
            [""] => Some(Self::Start),
            ["check-answers"] => Some(Self::CheckAnswers),
            ["result"] => Some(Self::Result),
            ["entries"] => Some(Self::Entries),
            ["entries", id] => facts
                .entries
                .iter()
                .find(|entry| entry.id.as_str() == *id)
                .map(|entry| Self::Entry(entry.id.clone())),
            ["table", "entries"] => Some(Self::Table(Kind::Entries)),
            ["table", "people"] => Some(Self::Table(Kind::People)),
            ["cape-messages"] => Some(Self::CapeMessages(None)),
            ["cape-messages", name] => {
                let mut all = CapeMessageId::ALL.iter();
                let id = all.find(|id| dashed(id.name()) == *name)?;
                Some(Self::CapeMessages(Some(*id)))
            }
            ["as-of"] => Some(Self::AsOf),
            ["sources"] => Some(Self::Sources),
            ["abilities"] => Some(Self::Abilities),
            ["people", id, answer] => {
                let at = facts.people.iter().position(|person| person.id.as_str() == *id)?;
                let answer = PersonAnswer::ALL
                    .iter()
                    .find(|known| dashed(known.name()) == *answer)?;
                Some(Self::Question(Place::Person(at, *answer), mode))
            }
            [one] => lone_questions()
                .find(|place| question_address(*place, facts) == *one)
                .map(|place| Self::Question(place, mode)),
            _ => None,
        }
    }
}

/// The questions that are not about a person.
fn lone_questions() -> impl Iterator<Item = Place> {
    let company = CompanyAnswer::ALL.iter().map(|answer| Place::Company(*answer));
    let broker = BrokerAnswer::ALL.iter().map(|answer| Place::Broker(*answer));
    [Place::People, Place::PlannedOn, Place::Entries]
        .into_iter()
        .chain(company)
        .chain(broker)
}

fn question_address(place: Place, facts: &Facts) -> String {
    match place {
        Place::Person(at, answer) => {
            let id = facts.people.get(at).map_or("", |person| person.id.as_str());
            format!("people/{id}/{}", dashed(answer.name()))
        }
        Place::Company(CompanyAnswer::Label) => "company-name".into(),
        Place::Company(answer) => dashed(answer.name()),
        Place::Broker(answer) => dashed(answer.name()),
        Place::People => "people".into(),
        Place::PlannedOn => "planned-filing".into(),
        Place::Entries => "add-entries".into(),
        Place::AsOf | Place::Entry(..) | Place::Tick(..) => String::new(),
    }
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Entry, Person};

    /// Every screen is found again by its address, and no two share one.
    #[test]
    fn addresses_round_trip() {
        let id = |text| Id::parse(text).into_iter();
        let facts = Facts {
            people: id("p1").chain(id("dana")).map(Person::new).collect(),
            entries: id("e1").map(Entry::new).collect(),
            ..Facts::default()
        };
        let people = (0..2).flat_map(|at| {
            PersonAnswer::ALL
                .iter()
                .map(move |answer| Place::Person(at, *answer))
        });
        let questions = lone_questions().chain(people).flat_map(|place| {
            [
                Page::Question(place, Mode::InTurn),
                Page::Question(place, Mode::Change),
            ]
        });
        let pages: Vec<Page> = [
            Page::Start,
            Page::CheckAnswers,
            Page::Result,
            Page::Entries,
            Page::Table(Kind::Entries),
            Page::Table(Kind::People),
            Page::CapeMessages(None),
            Page::AsOf,
            Page::Sources,
            Page::Abilities,
        ]
        .into_iter()
        .chain(id("e1").map(Page::Entry))
        .chain(CapeMessageId::ALL.iter().map(|id| Page::CapeMessages(Some(*id))))
        .chain(questions)
        .collect();
        let addresses: std::collections::HashSet<String> =
            pages.iter().map(|page| page.address(&facts)).collect();
        assert_eq!(addresses.len(), pages.len());
        for page in pages {
            assert_eq!(Page::parse(&page.address(&facts), &facts), Some(page));
        }
        for nothing in [
            "/nowhere",
            "/people/zz/role",
            "/people/p1/shoe-size",
            "/entries/zz",
            "/cape-messages/zz",
            "/a/b/c/d",
        ] {
            assert_eq!(Page::parse(nothing, &facts), None, "{nothing}");
        }
    }
}
