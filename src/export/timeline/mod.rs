//! The timeline on the result page: where each bar, mark and label goes, and nothing of how it
//! looks.
//!
//! Days become fractions of a [`Window`]; a day lies between where it starts and where it ends.
//! Marked days stand where they start, deadlines, which are inclusive, where they end.

mod bar;
mod deadline;
mod flag;
mod legend;
mod line;
mod mark;
mod month;
mod person_row;
mod window;

pub use bar::{Bar, Part, Stretch};
pub use deadline::{Deadline, DeadlineKind, DeadlineRow, LaterDeadlines};
pub use flag::{Flag, Flags, STEM_TO_TEXT, Scale, Side, text_width};
pub use legend::Symbol;
pub use line::LineKind;
pub use mark::{Mark, MarkKind};
pub use month::MonthLabel;
pub use person_row::{Clock, Outlook, PersonRow};
pub use window::{DAYS_AFTER, DAYS_BEFORE, Month, Window};

use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::guidance::Guidance;
use crate::wording::timeline as words;
use chrono::NaiveDate;

/// The most people drawn; the table lists all.
pub const MOST_DRAWN: usize = 12;

/// A picture of the people's days and the days that matter to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The day of the check.
    pub today: NaiveDate,
    /// The days it shows.
    pub window: Window,
    /// How many days a login lasts.
    pub clock_days: i64,
    /// A row for each person, in the respondent's order.
    pub people: Vec<PersonRow>,
    /// The days that concern everyone, in order.
    pub marks: Vec<Mark>,
    /// The entries' deadlines, a row for each kind there is.
    pub deadlines: Vec<DeadlineRow>,
}

impl Timeline {
    /// The picture; `None` when there is nothing with a date to draw but today.
    #[must_use]
    pub fn of(facts: &Facts, guidance: &Guidance, assessment: &Assessment) -> Option<Self> {
        let today = assessment.as_of;
        let day_kind = if facts.as_of.is_some() {
            MarkKind::AsOf
        } else {
            MarkKind::Today
        };
        let mut people = person_row::rows(facts, assessment);
        let days = mark::days((day_kind, today), &assessment.agenda);
        let deadlines = deadline::deadlines(&assessment.agenda);

        let drawn = people.iter().filter(|row| row.drawn);
        let interesting = drawn
            .flat_map(PersonRow::interesting)
            .chain(days.iter().map(|(day, _)| *day))
            .chain(deadlines.iter().flat_map(deadline::Deadlines::nearest));
        let window = Window::around(today, interesting);

        for row in &mut people {
            row.draw(today, window);
        }
        let has_bars = people.iter().any(|row| row.drawn && !row.bars.is_empty());
        (has_bars || days.len() > 1 || !deadlines.is_empty()).then(|| Self {
            today,
            window,
            clock_days: guidance.clock.days,
            people,
            marks: mark::marks(&days, window),
            deadlines: deadlines.iter().map(|found| found.row(window)).collect(),
        })
    }

    /// The people drawn, at most [`MOST_DRAWN`], in the respondent's order.
    pub fn drawn(&self) -> impl Iterator<Item = &PersonRow> {
        self.people.iter().filter(|row| row.drawn)
    }

    /// How many people are in the table only.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.people.len() - self.drawn().count()
    }

    /// The marked days' names, in lanes.
    #[must_use]
    pub fn mark_flags(&self, scale: Scale) -> Flags {
        let shown = self.shown_marks();
        let texts: Vec<(f64, String)> = shown
            .map(|(mark, at)| (at, words::mark_label(mark.kind, mark.on)))
            .collect();
        Flags::in_lanes(&texts, &[], scale)
    }

    /// The marks in the window and where, in the order of [`Timeline::mark_flags`].
    pub fn shown_marks(&self) -> impl Iterator<Item = (&Mark, f64)> {
        self.marks.iter().filter_map(|mark| mark.at.map(|at| (mark, at)))
    }
}

#[cfg(test)]
mod tests;
