//! The months' names on the ruler.

use super::words;
use super::{Month, Timeline};
use chrono::Datelike;

/// The drawing's minimum width in em of its labels, set by its style sheet.
const LEAST_WIDTH: f64 = 24.0;
/// The room a month's name needs, in em.
const ROOM: f64 = 2.7;

#[derive(Clone, Debug, PartialEq)]
pub struct MonthLabel {
    /// Where the month begins, or the window, as a fraction of it.
    pub at: f64,
    pub text: String,
    /// The year, for the first month and each January.
    pub year: Option<String>,
}

impl Timeline {
    pub fn month_labels(&self) -> Vec<MonthLabel> {
        let mut kept: Vec<Month> = Vec::new();
        // From the right: a month cut off by the left edge gives way to the next one.
        for month in self.window.months().into_iter().rev() {
            let next = kept.last().map_or(1.0, |next| next.at);
            if (next - month.at) * LEAST_WIDTH >= ROOM {
                kept.push(month);
            }
        }
        let label = |(position, month): (usize, &Month)| MonthLabel {
            at: month.at,
            text: words::month_label(month.from),
            year: (position == 0 || month.from.month() == 1).then(|| month.from.year().to_string()),
        };
        kept.iter().rev().enumerate().map(label).collect()
    }
}
