//! What to ask next. The position is derived from the answers, never stored.

mod drafts;
mod improvement;
mod journey;
mod page;
mod relevance;
mod reload;

pub use drafts::Drafts;
pub use improvement::{Improvement, improvements, once_back};
pub use journey::{after, before, has_plan, is_under_more, listed, pages, questions, screens, unused};
pub use page::Page;
pub use relevance::{is_asked, matters};
pub use reload::{Held, Lost, lost_by_reload};

use crate::facts::Facts;
use crate::guidance::Clock;
use chrono::NaiveDate;

/// The facts, with what is needed to tell which questions matter.
#[derive(Clone, Copy)]
pub struct Interview<'a> {
    pub facts: &'a Facts,
    pub clock: &'a Clock,
    pub today: NaiveDate,
}

impl Interview<'_> {
    pub fn as_of(&self) -> NaiveDate {
        self.facts.as_of.unwrap_or(self.today)
    }
}
