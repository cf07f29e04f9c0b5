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
    /// The same since a day that is not known.
    LockedSinceUnknown,
    /// The day on which the login can be used again.
    RecoveryDay,
    /// The days on one of which it can be used again.
    Recovery,
    /// The same without a latest day.
    OpenRecovery,
    /// Several deadlines in one.
    Later,
    /// The arrow of what goes on outside the picture.
    GoesOn,
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
        Flags::in_lanes(&texts, &[], scale)
    }

    /// The marks in the window and where, in the order of [`Timeline::mark_flags`].
    pub fn shown_marks(&self) -> impl Iterator<Item = (&Mark, f64)> {
        self.marks.iter().filter_map(|mark| mark.at.map(|at| (mark, at)))
    }

    /// The lines from top to bottom behind the people's rows, those in front last.
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

    /// The lines behind a row of deadlines: those of its own kind and of the rows above end there.
    #[must_use]
    pub fn lines_behind(&self, row: DeadlineKind) -> Vec<(LineKind, f64)> {
        let passes = |(kind, _): &(LineKind, f64)| match kind {
            LineKind::Deadline(kind) => *kind > row,
            LineKind::Month | LineKind::Mark(_) => true,
        };
        self.lines().into_iter().filter(passes).collect()
    }

    /// What is drawn and needs a word of explanation.
    #[must_use]
    pub fn legend(&self) -> Vec<Symbol> {
        let bars = || self.drawn().flat_map(|row| &row.bars);
        let later = || self.deadlines.iter().filter_map(|row| row.later.as_ref());
        let is_there = |symbol: &Symbol| match symbol {
            Symbol::Later => later().next().is_some(),
            Symbol::GoesOn => bars().any(goes_on) || later().any(|later| later.go_on),
            of_bar => bars().any(|bar| shows(bar, *of_bar)),
        };
        let all = [
            Symbol::Used,
            Symbol::Left,
            Symbol::Locked,
            Symbol::LockedSinceUnknown,
            Symbol::RecoveryDay,
            Symbol::Recovery,
            Symbol::OpenRecovery,
            Symbol::Later,
            Symbol::GoesOn,
        ];
        all.into_iter().filter(is_there).collect()
    }
}

fn shows(bar: &Bar, symbol: Symbol) -> bool {
    match bar.stretch {
        Stretch::Running { .. } => match symbol {
            Symbol::Used => bar.start < bar.over,
            Symbol::Left => bar.over < bar.end,
            _ => false,
        },
        Stretch::Locked { since: Some(_), .. } => symbol == Symbol::Locked,
        Stretch::Locked { since: None, .. } => symbol == Symbol::LockedSinceUnknown,
        Stretch::Recovery { latest: None, .. } => symbol == Symbol::OpenRecovery,
        one_day if one_day.is_one_day() => symbol == Symbol::RecoveryDay,
        Stretch::Recovery { .. } => symbol == Symbol::Recovery,
    }
}

fn goes_on(bar: &Bar) -> bool {
    bar.starts_earlier || bar.ends_later && bar.stretch.last().is_some()
}

impl DeadlineRow {
    /// The days' names, in lanes and where they can beside the lines behind the row: the nearest
    /// days in order, then the rest as one. Months' lines are faint and not avoided.
    #[must_use]
    pub fn flags(&self, lines: &[(LineKind, f64)], scale: Scale) -> Flags {
        let nearest = self
            .nearest
            .iter()
            .map(|day| (day.at, words::deadline_label(day.by, day.entries)));
        let later = self
            .later
            .iter()
            .map(|later| (later.start, words::later_label(later)));
        let texts: Vec<(f64, String)> = nearest.chain(later).collect();
        let lines = lines.iter().filter(|(kind, _)| *kind != LineKind::Month);
        let behind: Vec<f64> = lines.map(|(_, at)| *at).collect();
        Flags::in_lanes(&texts, &behind, scale)
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
