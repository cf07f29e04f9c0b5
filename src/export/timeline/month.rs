//! The months' names on the ruler.

use super::words;
use super::{Month, Timeline};
use chrono::Datelike;

/// How wide the drawing is at least, in em of its labels; its style sheet sees to that.
const LEAST_WIDTH: f64 = 24.0;
/// From one month's name to the next, in em.
const ROOM: f64 = 2.7;

/// A month's name at its place on the ruler.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthLabel {
    /// Where the month begins, or the window, as a fraction of it.
    pub at: f64,
    /// The name.
    pub text: String,
    /// The year, with the first name and each January.
    pub year: Option<String>,
}

impl Timeline {
    /// The months' names that have room.
    #[must_use]
    pub fn month_labels(&self) -> Vec<MonthLabel> {
        let mut kept: Vec<Month> = Vec::new();
        // From the right: a month that is cut off at the left edge gives way to the next.
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
