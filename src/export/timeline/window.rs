//! The days a picture shows, and where a day lies in it.

use crate::calendar::{add_days, days_between};
use chrono::{Datelike, Days, Months, NaiveDate};

/// How far back the picture can reach, in calendar days before today.
pub const DAYS_BEFORE: i64 = 75;
/// How far ahead the picture can reach, in calendar days after today.
pub const DAYS_AFTER: i64 = 200;
/// Always shown on either side of today, in calendar days.
const LEAST: i64 = 14;

/// The days the picture shows, both inclusive: the left edge is the start of `from`, the right edge the end of `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: NaiveDate,
    /// The last day, later than the first.
    pub to: NaiveDate,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month {
    /// Its first day that is shown.
    pub from: NaiveDate,
    /// Where that day starts, as a fraction of the window.
    pub at: f64,
    /// Whether the month begins there; false if the left edge cuts it.
    pub begins: bool,
}

impl Window {
    /// The window that shows today and the days of interest within [`DAYS_BEFORE`] and [`DAYS_AFTER`]; days outside
    /// don't stretch it. A margin of a fortieth, at least one day, keeps the outermost days off the edges.
    pub fn around(today: NaiveDate, interesting: impl Iterator<Item = NaiveDate>) -> Self {
        let reach = add_days(today, -DAYS_BEFORE)..=add_days(today, DAYS_AFTER);
        let least = (add_days(today, -LEAST), add_days(today, LEAST));
        let (first, last) = interesting
            .filter(|day| reach.contains(day))
            .fold(least, |(first, last), day| (first.min(day), last.max(day)));
        let margin = days_between(first, last) / 40 + 1;
        Self {
            from: add_days(first, -margin),
            to: add_days(last, margin),
        }
    }

    pub fn days(self) -> i64 {
        days_between(self.from, self.to) + 1
    }

    pub fn shows(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Where a day starts: 0 at the left edge, 1 at the right; days outside are clamped to the edges.
    pub fn start_of(self, day: NaiveDate) -> f64 {
        let steps = |days: i64| i32::try_from(days).map_or(f64::INFINITY, f64::from);
        let offset = days_between(self.from, day).clamp(0, self.days());
        steps(offset) / steps(self.days())
    }

    pub fn end_of(self, day: NaiveDate) -> f64 {
        self.start_of(add_days(day, 1))
    }

    /// The months shown, in order; the first may be cut by the left edge.
    pub fn months(self) -> Vec<Month> {
        let next = |day: &NaiveDate| (first_of_month(*day)).checked_add_months(Months::new(1));
        std::iter::successors(Some(self.from), next)
            .take_while(|day| *day <= self.to)
            .map(|from| Month {
                from,
                at: self.start_of(from),
                begins: from.day() == 1,
            })
            .collect()
    }
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.day0())))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use proptest::prelude::*;

    const TODAY: NaiveDate = date(2026, 10, 6);

    fn around(offsets: &[i64]) -> Window {
        Window::around(TODAY, offsets.iter().map(|offset| add_days(TODAY, *offset)))
    }

    #[test]
    fn reaches_as_far_as_it_says() {
        let widest = around(&[-75, 200]);
        assert_eq!(widest.from, date(2026, 7, 16));
        assert_eq!(widest.to, date(2027, 5, 1));
        assert_eq!(around(&[-76, -800, 201, 9_000]), around(&[]));
        assert_eq!(around(&[]).days(), 31);
    }

    #[test]
    fn fractions_are_of_whole_days() {
        let window = Window {
            from: date(2026, 10, 1),
            to: date(2026, 10, 10),
        };
        let close = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-12, "{found}");
        close(window.start_of(window.from), 0.0);
        close(window.start_of(date(2026, 10, 6)), 0.5);
        close(window.end_of(date(2026, 10, 6)), 0.6);
        close(window.end_of(window.to), 1.0);
        close(window.start_of(date(1990, 1, 1)), 0.0);
        close(window.start_of(date(2100, 12, 31)), 1.0);
        close(window.start_of(NaiveDate::MIN), 0.0);
        close(window.end_of(NaiveDate::MAX), 1.0);
    }

    #[test]
    fn months_continue_into_the_next_year() {
        let window = Window {
            from: date(2026, 11, 30),
            to: date(2027, 2, 1),
        };
        let months = window.months();
        let days: Vec<NaiveDate> = months.iter().map(|month| month.from).collect();
        let begins: Vec<bool> = months.iter().map(|month| month.begins).collect();
        assert_eq!(
            days,
            [
                date(2026, 11, 30),
                date(2026, 12, 1),
                date(2027, 1, 1),
                date(2027, 2, 1)
            ]
        );
        assert_eq!(begins, [false, true, true, true]);
    }

    proptest! {
        /// Today and every day within reach are shown, off the edges, in order.
        #[test]
        fn shows_what_is_within_reach(offsets in prop::collection::vec(-900_i64..900, 0..12)) {
            let window = around(&offsets);
            prop_assert!(window.from < TODAY && TODAY < window.to);
            prop_assert!((29..=290).contains(&window.days()));
            let mut offsets = offsets;
            offsets.sort_unstable();
            let mut last = 0.0;
            for offset in offsets {
                let day = add_days(TODAY, offset);
                let at = window.start_of(day);
                prop_assert!((0.0..=1.0).contains(&at) && at >= last && window.end_of(day) >= at);
                if (-DAYS_BEFORE..=DAYS_AFTER).contains(&offset) {
                    prop_assert!(window.shows(day) && at > 0.0 && window.end_of(day) < 1.0);
                }
                last = at;
            }
        }
    }
}
