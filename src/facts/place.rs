//! The address of an answer, shared by questions, findings, and errors.

use super::{
    Answer, AnswerKind, AnswerType, AnyChoice, BrokerAnswer, ChecklistId, CompanyAnswer, EntryAnswer,
    GroupAnswer, ItemId, PersonAnswer,
};
use crate::choice::Choice;
use chrono::NaiveDate;
use std::fmt;

/// The address of one answer. `Display` writes its JSON pointer in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    AsOf,
    Company(CompanyAnswer),
    People,
    /// An answer about the person at this position, counting from 0.
    Person(usize, PersonAnswer),
    Broker(BrokerAnswer),
    PlannedOn,
    Entries,
    /// An answer about the entry at this position, counting from 0.
    Entry(usize, EntryAnswer),
    Tick(ChecklistId, ItemId),
}

impl Place {
    /// The kind of the answer; `None` for a list.
    pub fn kind(self) -> Option<AnswerKind> {
        match self {
            Self::AsOf | Self::PlannedOn => Some(NaiveDate::KIND),
            Self::Company(answer) => Some(answer.kind()),
            Self::Person(_, answer) => Some(answer.kind()),
            Self::Broker(answer) => Some(answer.kind()),
            Self::Entry(_, answer) => Some(answer.kind()),
            Self::Tick(..) => Some(Answer::KIND),
            Self::People | Self::Entries => None,
        }
    }

    /// The choices, in the order offered; empty if the answer isn't a choice.
    pub fn choices(self) -> &'static [AnyChoice] {
        self.kind().map_or(&[], AnswerKind::choices)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsOf => f.write_str("/facts/as_of"),
            Self::Company(answer) => write!(f, "/facts/company/{}", answer.name()),
            Self::People => f.write_str("/facts/people"),
            Self::Person(at, answer) => write!(f, "/facts/people/{at}/{}", answer.name()),
            Self::Broker(answer) => write!(f, "/facts/broker/{}", answer.name()),
            Self::PlannedOn => f.write_str("/facts/filing/planned_on"),
            Self::Entries => f.write_str("/facts/entries"),
            Self::Entry(at, answer) => write!(f, "/facts/entries/{at}/{}", answer.name()),
            Self::Tick(list, item) => write!(f, "/facts/checklists/{}/{}", list.name(), item.name()),
        }
    }
}
