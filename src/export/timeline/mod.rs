//! The timeline: where each bar and mark goes, and nothing about how it looks.
//!
//! Days become fractions of a [`Window`]; a day lies between where it starts and where it ends.
//! Marked days are drawn where they start; deadlines, which are inclusive, where they end.

mod bar;
mod deadline;
mod legend;
mod mark;
mod month;
mod person_row;
mod window;
pub mod words;

pub use bar::{Bar, Part, Stretch};
pub use deadline::{Deadline, DeadlineKind, DeadlineRow};
pub use legend::Symbol;
pub use mark::{Mark, MarkKind};
pub use month::MonthLabel;
pub use person_row::{Clock, Outlook, PersonRow};
pub use window::{DAYS_AFTER, DAYS_BEFORE, Month, Window};

use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::guidance::Guidance;
use chrono::NaiveDate;

/// The most people drawn; the plan lists all.
pub const MOST_DRAWN: usize = 12;

/// A picture of everyone's days and the deadlines.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub today: NaiveDate,
    pub window: Window,
    pub clock_days: i64,
    /// One row per person, in the respondent's order.
    pub people: Vec<PersonRow>,
    /// The days that concern everyone, in order.
    pub marks: Vec<Mark>,
    /// The entries' deadlines, one row per kind.
    pub deadlines: Vec<DeadlineRow>,
}

/// What a vertical line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    Month,
    /// The nearest day of a kind of deadline.
    Deadline(DeadlineKind),
    Mark(MarkKind),
}

impl Timeline {
    /// The picture; `None` if there is nothing to draw but today.
    pub fn of(facts: &Facts, guidance: &Guidance, assessment: &Assessment) -> Option<Self> {
        let today = assessment.as_of;
        let day_kind = if facts.as_of.is_some() {
            MarkKind::AsOf
        } else {
            MarkKind::Today
        };
        let mut people = person_row::rows(facts, assessment);
        let days = mark::days((day_kind, today), &assessment.agenda);
        let mut deadlines = deadline::deadlines(&assessment.agenda);

        let drawn = people.iter().filter(|row| row.drawn);
        let interesting = drawn
            .flat_map(PersonRow::interesting)
            .chain(days.iter().map(|(day, _)| *day))
            .chain(deadlines.iter().flat_map(DeadlineRow::interesting));
        let window = Window::around(today, interesting);

        for row in &mut people {
            row.draw(today, window);
        }
        for row in &mut deadlines {
            row.draw(window);
        }
        let has_bars = people.iter().any(|row| row.drawn && !row.bars.is_empty());
        (has_bars || days.len() > 1 || !deadlines.is_empty()).then(|| Self {
            today,
            window,
            clock_days: guidance.clock.days,
            people,
            marks: mark::marks(&days, window),
            deadlines,
        })
    }

    /// The people drawn, at most [`MOST_DRAWN`], in the respondent's order.
    pub fn drawn(&self) -> impl Iterator<Item = &PersonRow> {
        self.people.iter().filter(|row| row.drawn)
    }

    pub fn left_out(&self) -> usize {
        self.people.len() - self.drawn().count()
    }

    /// The vertical lines, those in front last.
    pub fn lines(&self) -> Vec<(LineKind, f64)> {
        let months = self.window.months().into_iter().filter(|month| month.begins);
        let months = months.map(|month| (LineKind::Month, month.at));
        let nearest = |row: &DeadlineRow| Some((LineKind::Deadline(row.kind), row.days.first()?.at?));
        let deadlines = self.deadlines.iter().filter_map(nearest);
        let mark = |mark: &Mark| Some((LineKind::Mark(mark.kind), mark.at?));
        months
            .chain(deadlines)
            .chain(self.marks.iter().filter_map(mark))
            .collect()
    }
}
