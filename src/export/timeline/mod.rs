//! The timeline on the result page: where each bar, mark and label goes, and nothing of how it
//! looks.
//!
//! Days become fractions of a [`Window`]; a day lies between where it starts and where it ends.
//! Marked days stand where they start, deadlines, which are inclusive, where they end.

mod bar;
mod deadline;
mod flag;
mod mark;
mod person_row;
mod window;

pub use bar::{Bar, Part, Stretch};
pub use deadline::{Deadline, DeadlineKind, DeadlineRow, LaterDeadlines};
pub use flag::{Flag, Flags, STEM_TO_TEXT, Scale, Side, text_width};
pub use mark::{Mark, MarkKind};
pub use person_row::{Clock, Outlook, PersonRow};
pub use window::{DAYS_AFTER, DAYS_BEFORE, Month, Window};

use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::guidance::Guidance;
use crate::wording::timeline as words;
use chrono::{Datelike, NaiveDate};

/// The most people drawn; the table lists all.
pub const MOST_DRAWN: usize = 12;

/// The least distance between two month labels, in em: short names, and long ones.
const MONTH_ROOM: [f64; 2] = [2.7, 6.4];

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

/// A month's name at its place on the ruler.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthLabel {
    /// Where the month begins, as a fraction of the window.
    pub at: f64,
    /// The name, and the year with the first month and each January.
    pub text: String,
    /// The year.
    pub year: Option<String>,
}

/// What a line from top to bottom means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// A month begins.
    Month,
    /// A marked day.
    Mark(MarkKind),
    /// The nearest day of a kind of deadline.
    Deadline(DeadlineKind),
}

/// What the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// Days of the 45 that are over.
    Used,
    /// Days of the 45 that are left.
    Left,
    /// Dormant or on hold.
    Locked,
    /// The range in which the login can be used again.
    Recovery,
    /// The same without a latest day.
    OpenRecovery,
    /// The arrow of a bar that goes on outside the picture.
    GoesOn,
    /// Several deadlines in one.
    Later,
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
        let has_bars = people.iter().any(|row| !row.bars.is_empty());
        (has_bars || days.len() > 1 || !deadlines.is_empty()).then(|| Self {
            today,
            window,
            clock_days: guidance.clock.dormant_from,
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

    /// The months' names, as many as have room: every month, every second, third or so from
    /// January on; in full where all fit.
    #[must_use]
    pub fn month_labels(&self, scale: Scale) -> Vec<MonthLabel> {
        let months = self.window.months();
        let month = 30.4 * scale.ems() / days_as_f64(self.window.days());
        let [short, long] = MONTH_ROOM;
        let in_full = month >= long;
        let room = if in_full { long } else { short };
        let each = (1..12_u32)
            .find(|each| f64::from(*each) * month >= room)
            .unwrap_or(12);
        let mut labels: Vec<MonthLabel> = Vec::new();
        for (at, month) in months.iter().enumerate() {
            let next = months.get(at + 1).map_or(1.0, |next| next.at);
            let cut_but_wide = at == 0 && (next - month.at) * scale.ems() >= room;
            let in_step = month.begins && month.from.month0().is_multiple_of(each);
            let label = month_label(*month, labels.is_empty(), in_full);
            let fits = (1.0 - month.at) * scale.ems() >= STEM_TO_TEXT + text_width(&label.text);
            if (cut_but_wide || in_step) && fits {
                labels.push(label);
            }
        }
        labels
    }

    /// The marked days' names, in lanes.
    #[must_use]
    pub fn mark_flags(&self, scale: Scale) -> Flags {
        let shown = self.shown_marks();
        let texts: Vec<(f64, String)> = shown
            .map(|(mark, at)| (at, words::mark_label(mark.kind, mark.on)))
            .collect();
        Flags::in_lanes(&texts, scale)
    }

    /// The marks in the window and where, in the order of [`Timeline::mark_flags`].
    pub fn shown_marks(&self) -> impl Iterator<Item = (&Mark, f64)> {
        self.marks.iter().filter_map(|mark| mark.at.map(|at| (mark, at)))
    }

    /// The lines from top to bottom, those in front last.
    #[must_use]
    pub fn lines(&self) -> Vec<(LineKind, f64)> {
        let months = self.window.months().into_iter().filter(|month| month.begins);
        let months = months.map(|month| (LineKind::Month, month.at));
        let deadlines = self.deadlines.iter().filter_map(|row| {
            let nearest = row.nearest.first()?;
            Some((LineKind::Deadline(row.kind), nearest.at))
        });
        let marks = self
            .shown_marks()
            .map(|(mark, at)| (LineKind::Mark(mark.kind), at));
        months.chain(deadlines).chain(marks).collect()
    }

    /// What is drawn and needs a word of explanation.
    #[must_use]
    pub fn legend(&self) -> Vec<Symbol> {
        let bars: Vec<&Bar> = self.drawn().flat_map(|row| &row.bars).collect();
        let any = |fits: &dyn Fn(&Bar) -> bool| bars.iter().any(|bar| fits(bar));
        let runs = |bar: &Bar| matches!(bar.stretch, Stretch::Running { .. });
        let goes_on = |bar: &Bar| {
            let first = bar.stretch.first().is_some_and(|day| day < self.window.from);
            first || bar.stretch.last().is_some_and(|day| day > self.window.to)
        };
        let later: Vec<&LaterDeadlines> = self
            .deadlines
            .iter()
            .filter_map(|row| row.later.as_ref())
            .collect();
        [
            (Symbol::Used, any(&|bar| runs(bar) && bar.over > bar.start)),
            (Symbol::Left, any(&|bar| runs(bar) && bar.over < bar.end)),
            (
                Symbol::Locked,
                any(&|bar| matches!(bar.stretch, Stretch::Locked { .. })),
            ),
            (
                Symbol::Recovery,
                any(&|bar| matches!(bar.stretch, Stretch::Recovery { latest: Some(_), .. })),
            ),
            (
                Symbol::OpenRecovery,
                any(&|bar| matches!(bar.stretch, Stretch::Recovery { latest: None, .. })),
            ),
            (Symbol::Later, !later.is_empty()),
            (
                Symbol::GoesOn,
                any(&goes_on) || later.iter().any(|later| later.go_on),
            ),
        ]
        .into_iter()
        .filter_map(|(symbol, there)| there.then_some(symbol))
        .collect()
    }
}

impl DeadlineRow {
    /// The days' names, in lanes: the nearest in order, then the rest as one.
    #[must_use]
    pub fn flags(&self, scale: Scale) -> Flags {
        let nearest = self
            .nearest
            .iter()
            .map(|day| (day.at, words::deadline_label(day.by, day.entries)));
        let later = self
            .later
            .iter()
            .map(|later| (later.start, words::later_label(later)));
        Flags::in_lanes(&nearest.chain(later).collect::<Vec<_>>(), scale)
    }
}

fn days_as_f64(days: i64) -> f64 {
    i32::try_from(days).map_or(f64::INFINITY, f64::from)
}

fn month_label(month: Month, first: bool, long: bool) -> MonthLabel {
    let starts_year = month.from.month0() == 0;
    MonthLabel {
        at: month.at,
        text: words::month_label(month.from, long),
        year: (first || starts_year).then(|| month.from.year().to_string()),
    }
}

#[cfg(test)]
mod tests;
