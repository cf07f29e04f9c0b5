//! What to ask next. The position is derived from the answers, never stored.

mod drafts;
mod journey;
mod page;
mod relevance;
mod reload;

pub use drafts::Drafts;
pub use journey::{Section, after, before, first_open, part, screens, sections, unused};
pub use page::{Mode, Page};
pub use relevance::{is_asked, questions_about};
pub use reload::{Held, Lost, lost_by_reload};

use crate::facts::{Facts, Place};
use crate::guidance::Clock;
use chrono::NaiveDate;

/// The facts with what it takes to tell which questions matter.
#[derive(Clone, Copy)]
pub struct Interview<'a> {
    /// What the respondent has said so far.
    pub facts: &'a Facts,
    /// The 45-day clock.
    pub clock: &'a Clock,
    /// The respondent's own today.
    pub today: NaiveDate,
}

impl Interview<'_> {
    /// The day the check is made for.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.facts.as_of.unwrap_or(self.today)
    }

    /// The first question that matters and has no answer; `None` when all have one.
    #[must_use]
    pub fn next(&self) -> Option<Place> {
        sections(self)
            .into_iter()
            .flat_map(|(_, places)| places)
            .find(|place| !self.facts.is_answered(*place))
    }
}
