//! Lines from top to bottom, and the labels that keep beside them.

use super::{DeadlineKind, DeadlineRow, Flags, MarkKind, Scale, Timeline};
use crate::wording::timeline as words;

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

impl Timeline {
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
