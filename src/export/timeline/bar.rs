//! Spans of days that belong to a person, and where they lie in the window.

use super::Window;
use chrono::NaiveDate;

/// A span of a person's days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// The 45 days after a login, whether or not they have run out.
    Running {
        from: NaiveDate,
        /// The last safe day, inclusive.
        log_in_by: NaiveDate,
    },
    Locked {
        /// The first day of it, where it is known.
        since: Option<NaiveDate>,
        /// The last login, if that is all that is known about when it began.
        after: Option<NaiveDate>,
        until: NaiveDate,
    },
    Recovery {
        earliest: NaiveDate,
        /// The latest day, inclusive; `None` if CBP publishes none.
        latest: Option<NaiveDate>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// The upper half, because another bar covers the same days.
    Upper,
    Lower,
}

/// A span of days as drawn: fractions of the window, `start` less than `end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    pub stretch: Stretch,
    pub start: f64,
    /// The end of the days that have passed; the left edge if none have, the right edge if all have.
    pub over: f64,
    pub end: f64,
    /// Whether it began before the window, on a day that is known.
    pub starts_earlier: bool,
    /// Whether it ends after the window, or on a day that is not known.
    pub ends_later: bool,
    pub part: Part,
}

impl Bar {
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.start, self.end)
    }
}

impl Stretch {
    /// Where it is drawn; `None` if none of its days is shown.
    ///
    /// A locked span ends where today starts. One with an unknown beginning or end reaches the window's edge.
    fn bar(self, today: NaiveDate, window: Window) -> Option<Bar> {
        let (from, end) = match self {
            Self::Running { from, log_in_by } => (Some(from), window.end_of(log_in_by)),
            Self::Locked { since, after, until } => (since.or(after), window.start_of(until)),
            Self::Recovery { earliest, latest } => {
                (Some(earliest), latest.map_or(1.0, |day| window.end_of(day)))
            }
        };
        let start = from.map_or(0.0, |day| window.start_of(day));
        let bar = Bar {
            stretch: self,
            start,
            over: window.start_of(today).clamp(start, end.max(start)),
            end,
            starts_earlier: self.first().is_some_and(|day| day < window.from),
            ends_later: self.last().is_none_or(|day| day > window.to),
            part: Part::Whole,
        };
        (start < end).then_some(bar)
    }

    /// Whether it is one day, drawn as a point rather than a span.
    pub fn is_one_day(self) -> bool {
        self.first().is_some() && self.first() == self.last()
    }

    /// The first day, where it is known.
    pub fn first(self) -> Option<NaiveDate> {
        match self {
            Self::Running { from, .. } => Some(from),
            Self::Locked { since, .. } => since,
            Self::Recovery { earliest, .. } => Some(earliest),
        }
    }

    /// The last day, where it is known.
    pub fn last(self) -> Option<NaiveDate> {
        match self {
            Self::Running { log_in_by, .. } => Some(log_in_by),
            Self::Locked { until, .. } => Some(until),
            Self::Recovery { latest, .. } => latest,
        }
    }
}

/// The bars of a row; bars that share days take half the height each.
pub(super) fn bars(stretches: &[Stretch], today: NaiveDate, window: Window) -> Vec<Bar> {
    let mut bars: Vec<Bar> = stretches
        .iter()
        .filter_map(|stretch| stretch.bar(today, window))
        .collect();
    for at in 1..bars.len() {
        if bars[at].start < bars[at - 1].end {
            bars[at - 1].part = Part::Upper;
            bars[at].part = Part::Lower;
        }
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{add_days, date};
    use proptest::prelude::*;

    const TODAY: NaiveDate = date(2026, 10, 6);

    fn day(offset: i64) -> NaiveDate {
        add_days(TODAY, offset)
    }

    fn window() -> Window {
        Window {
            from: day(-50),
            to: day(49),
        }
    }

    fn running(from: i64, log_in_by: i64) -> Stretch {
        Stretch::Running {
            from: day(from),
            log_in_by: day(log_in_by),
        }
    }

    fn locked(since: Option<NaiveDate>, after: Option<NaiveDate>) -> Stretch {
        Stretch::Locked {
            since,
            after,
            until: TODAY,
        }
    }

    fn recovery(earliest: i64, latest: Option<i64>) -> Stretch {
        Stretch::Recovery {
            earliest: day(earliest),
            latest: latest.map(day),
        }
    }

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
    }

    #[test]
    fn a_running_clock_is_used_up_to_today() {
        let bar = bars(&[running(-20, 24)], TODAY, window())[0];
        close(bar.start, 0.3);
        close(bar.over, 0.5);
        close(bar.end, 0.75);
        assert!(!bar.starts_earlier && !bar.ends_later && bar.part == Part::Whole);
    }

    #[test]
    fn bar_from_before_the_window_is_cut_and_marked() {
        let stretches = [
            running(-800, -756),
            locked(Some(day(-755)), None),
            recovery(0, None),
        ];
        let [locked, recovery] = bars(&stretches, TODAY, window())[..] else {
            panic!("the 45 days lie outside")
        };
        assert!(locked.starts_earlier && !locked.ends_later);
        close(locked.start, 0.0);
        close(locked.end, 0.5);
        assert!(!recovery.starts_earlier && recovery.ends_later);
        close(recovery.start, 0.5);
        close(recovery.over, 0.5);
        close(recovery.end, 1.0);
        assert!([locked.part, recovery.part] == [Part::Whole; 2]);
    }

    #[test]
    fn unknown_start_is_after_the_last_login() {
        let bar = |after| bars(&[locked(None, after)], TODAY, window())[0];
        close(bar(None).start, 0.0);
        close(bar(Some(day(-10))).start, 0.4);
        assert!(!bar(None).starts_earlier);
    }

    #[test]
    fn one_day_bar_is_a_day_wide() {
        let today_only = recovery(0, Some(0));
        let bar = bars(&[today_only], TODAY, window())[0];
        close(bar.end - bar.start, 0.01);
        close(bar.middle(), 0.505);
        assert!(today_only.is_one_day());
        assert_eq!(bars(&[locked(Some(TODAY), None)], TODAY, window()), []);
    }

    /// The window's own first and last day are inside it.
    #[test]
    fn bar_that_fills_the_window_does_not_continue() {
        let bar = |from, to| {
            let bar = bars(&[recovery(from, Some(to))], TODAY, window())[0];
            (bar.starts_earlier, bar.ends_later)
        };
        assert_eq!(bar(-50, 49), (false, false));
        assert_eq!(bar(-51, 50), (true, true));
    }

    #[test]
    fn bars_on_the_same_days_share_the_row() {
        let parts: Vec<Part> = bars(&[running(-20, 24), recovery(3, Some(14))], TODAY, window())
            .iter()
            .map(|bar| bar.part)
            .collect();
        assert_eq!(parts, [Part::Upper, Part::Lower]);
    }

    proptest! {
        /// Edges are in order and in the window, whatever the days.
        #[test]
        fn edges_are_in_order(from in -900_i64..900, length in 0_i64..900, today in -900_i64..900, known: bool) {
            let stretches = [
                Stretch::Running { from: day(from), log_in_by: day(from + length) },
                Stretch::Locked { since: known.then(|| day(from)), after: None, until: day(today) },
                Stretch::Recovery { earliest: day(from), latest: known.then(|| day(from + length)) },
            ];
            for stretch in stretches {
                for bar in bars(&[stretch], day(today), window()) {
                    prop_assert!(0.0 <= bar.start && bar.start <= bar.over);
                    prop_assert!(bar.over <= bar.end && bar.end <= 1.0 && bar.start < bar.end);
                    prop_assert_eq!(bar.starts_earlier, stretch.first().is_some_and(|day| day < window().from));
                    prop_assert_eq!(bar.ends_later, stretch.last().is_none_or(|day| day > window().to));
                }
            }
        }
    }
}
