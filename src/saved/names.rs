//! The names of the facts in a version of the file.

use crate::facts::{
    AnyChoice, BrokerAnswer, ChecklistId, Choice, CompanyAnswer, EntryAnswer, GroupAnswer, ItemId,
    PersonAnswer, RequestRoute,
};

/// What each name means.
pub(super) type Table<T> = &'static [(&'static str, T)];

/// The names of a version, mapped to today's facts.
pub(super) struct Names {
    pub(super) file: &'static [&'static str],
    pub(super) facts: &'static [&'static str],
    pub(super) company: Table<CompanyAnswer>,
    pub(super) person: Table<PersonAnswer>,
    pub(super) broker: Table<BrokerAnswer>,
    pub(super) entry: Table<EntryAnswer>,
    pub(super) requests: fn(&str) -> Option<RequestRoute>,
    pub(super) words: Table<AnyChoice>,
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
