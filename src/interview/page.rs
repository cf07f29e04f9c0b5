//! The screens and their addresses, after the URL's `#`. No answer appears in one.

use crate::choice::Choice;
use crate::facts::{Facts, Id};
use crate::guidance::CapeMessageId;
use crate::table::Kind;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Start,
    /// Whether the company has an account.
    Account,
    Person(Id),
    /// Who filed the entries, and whether the broker can file.
    Broker,
    Plan,
    Setup,
    Bank,
    /// The company's name and the planned day.
    Filing,
    Answers,
    Entries,
    Entry(Id),
    /// Entries or people from a spreadsheet.
    Table(Kind),
    /// What CBP's CAPE messages mean, and which one to show first.
    CapeMessages(Option<CapeMessageId>),
    AsOf,
    /// Every piece of guidance with its source.
    Sources,
    Abilities,
}

/// The screens with a fixed address.
const FIXED: [(Page, &str); 14] = [
    (Page::Start, ""),
    (Page::Account, "account"),
    (Page::Broker, "broker"),
    (Page::Plan, "plan"),
    (Page::Setup, "setup"),
    (Page::Bank, "bank"),
    (Page::Filing, "filing"),
    (Page::Answers, "answers"),
    (Page::Entries, "entries"),
    (Page::Table(Kind::Entries), "table/entries"),
    (Page::Table(Kind::People), "table/people"),
    (Page::CapeMessages(None), "cape-messages"),
    (Page::AsOf, "as-of"),
    (Page::Sources, "sources"),
];
/// Addresses used by earlier versions of the page.
const FORMER: [(Page, &str); 2] = [(Page::Plan, "result"), (Page::Answers, "check-answers")];

impl Page {
    /// The address after `#`, with the ids of people and entries.
    pub fn address(&self) -> String {
        let fixed = FIXED.iter().find(|(page, _)| page == self);
        let path = match (self, fixed) {
            (_, Some((_, path))) => (*path).to_owned(),
            (Self::Person(id), _) => format!("people/{id}"),
            (Self::Entry(id), _) => format!("entries/{id}"),
            (Self::CapeMessages(Some(id)), _) => format!("cape-messages/{}", dashed(id.name())),
            _ => "abilities".to_owned(),
        };
        format!("/{path}")
    }

    /// The screen at an address; `None` for an unknown address.
    pub fn parse(address: &str, facts: &Facts) -> Option<Self> {
        let path = address.trim_matches('/');
        let mut fixed = FIXED.iter().chain(&FORMER);
        if let Some((page, _)) = fixed.find(|(_, known)| *known == path) {
            return Some(page.clone());
        }
        match path.split_once('/') {
            None => (path == "abilities").then_some(Self::Abilities),
            Some(("people", id)) => {
                let id = Id::parse(id)?;
                facts.person_at(&id).map(|_| Self::Person(id))
            }
            Some(("entries", id)) => {
                let id = Id::parse(id)?;
                facts.entry_at(&id).map(|_| Self::Entry(id))
            }
            Some(("cape-messages", name)) => {
                let mut all = CapeMessageId::ALL.iter();
                let id = all.find(|id| dashed(id.name()) == name)?;
                Some(Self::CapeMessages(Some(*id)))
            }
            _ => None,
        }
    }
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Entry, Person};

    /// Every address leads back to its screen, and no two screens share one.
    #[test]
    fn addresses_round_trip() {
        let id = |text| Id::parse(text).into_iter();
        let facts = Facts {
            people: id("p1").chain(id("dana")).map(Person::new).collect(),
            entries: id("e1").map(Entry::new).collect(),
            ..Facts::default()
        };
        let pages: Vec<Page> = FIXED
            .iter()
            .map(|(page, _)| page.clone())
            .chain([Page::Abilities])
            .chain(id("p1").chain(id("dana")).map(Page::Person))
            .chain(id("e1").map(Page::Entry))
            .chain(CapeMessageId::ALL.iter().map(|id| Page::CapeMessages(Some(*id))))
            .collect();
        let addresses: std::collections::HashSet<String> = pages.iter().map(Page::address).collect();
        assert_eq!(addresses.len(), pages.len());
        for page in pages {
            assert_eq!(Page::parse(&page.address(), &facts), Some(page));
        }
        assert_eq!(Page::parse("/result", &facts), Some(Page::Plan));
        for nothing in [
            "/nowhere",
            "/people/zz",
            "/people/p1/role",
            "/entries/zz",
            "/cape-messages/zz",
            "/a/b/c/d",
        ] {
            assert_eq!(Page::parse(nothing, &facts), None, "{nothing}");
        }
    }
}
