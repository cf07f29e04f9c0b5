//! What the respondent says. Every answer is optional: unanswered (`None`), "unknown" and "no"
//! are three different things.

mod answering;
pub(crate) mod choice;
mod company;
mod entry;
mod identifier;
mod label;
mod person;
mod place;
mod problem;
mod typed_date;
mod validity;

pub use answering::choices;
pub use choice::{
    Answer, Choice, Deactivation, Employment, EntriesFiledBy, IorCount, LiquidationStatus, Mailbox, Password,
    Role, SecurityAnswers,
};
pub use company::{Broker, Company, Filing};
pub use entry::{Entry, EntryNumber, EntryType, Liquidation};
pub use identifier::{FreshIds, Id};
pub use label::{Label, Refusal};
pub use person::{LastLogin, Person};
pub use place::{BrokerAnswer, CompanyAnswer, EntryAnswer, PersonAnswer, Place};
pub use problem::{Expected, Found, Malformed, Problem};
pub(crate) use typed_date::month_number;
pub use typed_date::{DateField, DateProblem, TypedDate};
pub use validity::problems;

pub(crate) use choice::choices as choice_names;

use crate::guidance::{ChecklistId, ItemId};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The most people a check may list.
pub const MOST_PEOPLE: usize = 500;
/// The most entries a check may list; CAPE's own limit for one declaration.
pub const MOST_ENTRIES: usize = 9_999;

/// Everything the respondent told us.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The day the check is made for; `None` means the respondent's own today.
    pub as_of: Option<NaiveDate>,
    /// The importer.
    pub company: Company,
    /// The people with a portal login, in the respondent's order.
    pub people: Vec<Person>,
    /// Who filed the entries, and whether they can file for the importer.
    pub broker: Broker,
    /// The planned CAPE declaration.
    pub filing: Filing,
    /// Entries, in the respondent's order.
    pub entries: Vec<Entry>,
    /// What the respondent ticked, by item; nothing ticked is no key.
    pub checklists: BTreeMap<(ChecklistId, ItemId), Answer>,
}

impl Facts {
    /// The ids of all people and entries: an id stands once in a file.
    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        let people = self.people.iter().map(|person| &person.id);
        people.chain(self.entries.iter().map(|entry| &entry.id))
    }

    /// Whether the answer at a place is given; "unknown" is an answer. Optional texts and lists,
    /// which may stay empty, count as answered.
    #[must_use]
    pub fn is_answered(&self, place: Place) -> bool {
        match place {
            Place::Company(answer) => self.company.is_answered(answer),
            Place::People => !self.people.is_empty(),
            Place::Person(at, answer) => self
                .people
                .get(at)
                .is_some_and(|person| person.is_answered(answer)),
            Place::Broker(answer) => self.broker.is_answered(answer),
            Place::Entry(at, answer) => self
                .entries
                .get(at)
                .is_some_and(|entry| entry.is_answered(answer)),
            Place::Tick(list, item) => self.checklists.contains_key(&(list, item)),
            Place::AsOf | Place::PlannedOn | Place::Entries => true,
        }
    }
}
