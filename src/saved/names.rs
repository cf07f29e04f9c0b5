//! The names of the facts in a version of the file.

use crate::facts::{
    AnyChoice, BrokerAnswer, ChecklistId, Choice, CompanyAnswer, EntryAnswer, GroupAnswer, ItemId,
    PersonAnswer, RequestRoute,
};

/// What each name means.
pub(super) type Table<T> = &'static [(&'static str, T)];

/// The names of a version, mapped to today's facts.
pub(super) struct Names {
    /// The names in the file.
    pub(super) file: &'static [&'static str],
    /// The names in `facts`.
    pub(super) facts: &'static [&'static str],
    /// The answers about the company.
    pub(super) company: Table<CompanyAnswer>,
    /// The answers about a person.
    pub(super) person: Table<PersonAnswer>,
    /// The answers about the broker.
    pub(super) broker: Table<BrokerAnswer>,
    /// The answers about an entry.
    pub(super) entry: Table<EntryAnswer>,
    /// What a request is about.
    pub(super) requests: fn(&str) -> Option<RequestRoute>,
    /// The words of closed answers.
    pub(super) words: Table<AnyChoice>,
    /// The checklists.
    pub(super) lists: Table<ChecklistId>,
    /// The items of the checklists; `None` for an item that the guidance doesn't have.
    pub(super) item: fn(&str) -> Option<ItemId>,
}

/// The names the facts are declared with, which are the newest version's.
pub(super) const TODAY: Names = Names {
    file: &["format", "version", "check", "facts", "assessment"],
    facts: &[
        "as_of",
        "company",
        "people",
        "broker",
        "filing",
        "entries",
        "requests",
        "checklists",
    ],
    company: CompanyAnswer::NAMED,
    person: PersonAnswer::NAMED,
    broker: BrokerAnswer::NAMED,
    entry: EntryAnswer::NAMED,
    requests: RequestRoute::from_name,
    words: AnyChoice::NAMED,
    lists: &[
        ("june_29", ChecklistId::June29),
        ("week_before", ChecklistId::WeekBefore),
        ("pipeline", ChecklistId::Pipeline),
    ],
    item: ItemId::from_name,
};
