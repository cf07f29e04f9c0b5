//! What the respondent says. Every answer is optional: unanswered (`None`), "unknown" and "no"
//! are three different things.

mod answering;
mod broker;
mod checklist;
mod closed;
mod company;
mod entry;
mod entry_number;
mod entry_type;
mod for_many;
mod group;
mod identifier;
mod label;
mod last_login;
mod person;
mod place;
mod problem;
mod request;
mod shaped;
mod stamp;
mod typed_date;
mod typed_entry;
mod validity;
mod value;

pub use crate::choice::Choice;
pub use broker::{Broker, BrokerAnswer};
pub use checklist::{ChecklistId, ItemId, ItemName};
pub use closed::{
    Answer, AnyChoice, Deactivation, Employment, EntriesFiledBy, IorCount, LiquidationStatus, Mailbox,
    Password, Role, SecurityAnswers,
};
pub use company::{Company, CompanyAnswer};
pub use entry::{Entry, EntryAnswer, Liquidation};
pub use entry_number::EntryNumber;
pub use entry_type::EntryType;
pub use for_many::{FOR_MANY, TypedAnswer};
pub use group::{Group, GroupAnswer};
pub use identifier::{FreshIds, Id};
pub use label::{Label, Refusal};
pub use last_login::{LastLogin, LoginKind};
pub use person::{Person, PersonAnswer};
pub use place::Place;
pub use problem::{Expected, Found, Malformed, Problem};
pub use request::{MOST_REQUESTS, Request, RequestRoute};
pub use stamp::{CheckKey, SavedAt, Stamp};
pub(crate) use typed_date::month_number;
#[cfg(test)]
pub(crate) use typed_date::typed;
pub use typed_date::{DateField, DateProblem, TypedDate, full_year};
pub use typed_entry::{TypedEntry, TypedProblem};
pub use validity::problems;
pub use value::{AnswerKind, AnswerType, Cents, Value};

use chrono::NaiveDate;
use std::collections::BTreeMap;

pub const MOST_PEOPLE: usize = 500;
/// The most entries a check may list; CAPE's own limit for one declaration.
pub const MOST_ENTRIES: usize = 9_999;

/// Everything the respondent said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Which check it is; `None` before it is first saved, shared, or linked to.
    pub check: Option<Stamp>,
    /// The day the check is made for; `None` means the respondent's own today.
    pub as_of: Option<NaiveDate>,
    pub company: Company,
    /// The people with a portal login, in the respondent's order.
    pub people: Vec<Person>,
    /// Who filed the entries, and whether they can file for the importer.
    pub broker: Broker,
    pub filing: Filing,
    /// Entries, in the respondent's order.
    pub entries: Vec<Entry>,
    /// What was sent to CBP or the broker, in the respondent's order.
    pub requests: Vec<Request>,
    /// What the respondent ticked, by item; no key without a tick.
    pub checklists: BTreeMap<(ChecklistId, ItemId), Answer>,
    /// Ticks from a file on items of another edition. Kept, without effect.
    pub other_ticks: BTreeMap<(ChecklistId, ItemName), Answer>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filing {
    pub planned_on: Option<NaiveDate>,
}

impl Facts {
    /// Whether anything is answered; the check's id doesn't count.
    pub fn has_answers(&self) -> bool {
        let nothing = Self {
            check: self.check.clone(),
            ..Self::default()
        };
        *self != nothing
    }

    /// The latest day something was sent for a person, or for the company if `who` is `None`.
    pub fn sent_on(&self, route: RequestRoute, who: Option<&Id>) -> Option<NaiveDate> {
        let same = |request: &&Request| request.route == route && request.who.as_ref() == who;
        self.requests
            .iter()
            .filter(same)
            .map(|request| request.sent_on)
            .max()
    }

    /// Removes requests for people who are no longer listed: a file with them would be refused.
    pub fn drop_requests_for_nobody(&mut self) {
        let people = &self.people;
        let listed = |who: &Id| people.iter().any(|person| person.id == *who);
        self.requests
            .retain(|request| request.who.as_ref().is_none_or(listed));
    }

    /// The position of a person; `None` if nobody of this id is listed.
    pub fn person_at(&self, id: &Id) -> Option<usize> {
        self.people.iter().position(|person| person.id == *id)
    }

    pub fn person(&self, id: &Id) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// The position of an entry; `None` if none of this id is listed.
    pub fn entry_at(&self, id: &Id) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == *id)
    }

    /// The ids of all people and entries. An id appears once in a file.
    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        let people = self.people.iter().map(|person| &person.id);
        people.chain(self.entries.iter().map(|entry| &entry.id))
    }
}
