//! The months' names on the ruler.

use super::{Month, STEM_TO_TEXT, Scale, Timeline, text_width};
use crate::wording::timeline as words;
use chrono::Datelike;

/// The least distance between two month labels, in em: short names, and long ones.
const MONTH_ROOM: [f64; 2] = [2.7, 6.4];

/// A month's name at its place on the ruler.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthLabel {
    /// Where the month begins, as a fraction of the window.
    pub at: f64,
    /// The name, in full where all have room.
    pub text: String,
    /// The year, with the first month and each January.
    pub year: Option<String>,
}

impl Timeline {
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
            // The first stands at the left edge.
            let cut_but_wide = at == 0 && next * scale.ems() >= room;
            let in_step = month.begins && month.from.month0().is_multiple_of(each);
            let label = month_label(*month, labels.is_empty(), in_full);
            let fits = (1.0 - month.at) * scale.ems() >= STEM_TO_TEXT + text_width(&label.text);
            if (cut_but_wide || in_step) && fits {
                labels.push(label);
            }
        }
        labels
    }
}

fn month_label(month: Month, first: bool, long: bool) -> MonthLabel {
    let starts_year = month.from.month0() == 0;
    MonthLabel {
        at: month.at,
        text: words::month_label(month.from, long),
        year: (first || starts_year).then(|| month.from.year().to_string()),
    }
}

fn days_as_f64(days: i64) -> f64 {
    i32::try_from(days).map_or(f64::INFINITY, f64::from)
}
