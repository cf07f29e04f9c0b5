//! Dates and spans of dates in words.

use crate::assessment::Readiness;
use crate::calendar::YearMonth;
use chrono::{Datelike, NaiveDate, Weekday};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "June 18, 2026".
#[must_use]
pub fn long(day: NaiveDate) -> String {
    format!("{} {}, {}", month(day.month()), day.day(), day.year())
}

/// "Jun 18".
#[must_use]
pub fn short(day: NaiveDate) -> String {
    format!("{} {}", &month(day.month())[..3], day.day())
}

/// "Thursday, June 18, 2026".
#[must_use]
pub fn weekday_long(day: NaiveDate) -> String {
    format!("{}, {}", weekday(day.weekday()), long(day))
}

/// Says that a new day has begun: "It’s now Thursday, June 18. Dates are counted from today."
#[must_use]
pub fn new_day(day: NaiveDate) -> String {
    let (weekday, month) = (weekday(day.weekday()), month(day.month()));
    format!(
        "It’s now {weekday}, {month} {}. Dates are counted from today.",
        day.day()
    )
}

/// "May 2026".
#[must_use]
pub fn month_name(of: YearMonth) -> String {
    format!("{} {}", month(of.month()), of.year())
}

/// "June 18, 2026", "June 18 to 22, 2026", "June 18 to July 7, 2026", or with both years.
#[must_use]
pub fn range(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        long(first)
    } else if first.year() != last.year() {
        format!("{} to {}", long(first), long(last))
    } else if first.month() != last.month() {
        format!("{} {} to {}", month(first.month()), first.day(), long(last))
    } else {
        format!(
            "{} {} to {}, {}",
            month(first.month()),
            first.day(),
            last.day(),
            last.year()
        )
    }
}

/// When a login can be used again, as of a day: "today", a span to plan for, or that no day can be
/// given. CBP promises none of them.
#[must_use]
pub fn ready(ready: Readiness, as_of: NaiveDate) -> String {
    match (ready.earliest, ready.latest) {
        (Some(first), Some(last)) if first == as_of && last == as_of => "today".into(),
        (Some(first), Some(last)) if first == as_of => {
            format!("perhaps today, {}; plan for {}", long(first), long(last))
        }
        (Some(first), Some(last)) => format!("plan for {}; CBP publishes no times", range(first, last)),
        (Some(first), None) if first == as_of => {
            format!("perhaps today, {}; CBP publishes no latest day", long(first))
        }
        (Some(first), None) => format!("{} at the earliest; CBP publishes no latest day", long(first)),
        (None, _) => "no day can be given yet".into(),
    }
}

fn month(number: u32) -> &'static str {
    MONTHS
        .get(number.saturating_sub(1) as usize)
        .copied()
        .unwrap_or_default()
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::ordinal;

    #[test]
    fn days_and_ranges() {
        let day = ordinal(2026, 6, 18);
        assert_eq!(long(day), "June 18, 2026");
        assert_eq!(short(day), "Jun 18");
        assert_eq!(weekday_long(day), "Thursday, June 18, 2026");
        assert_eq!(
            new_day(ordinal(2026, 12, 1)),
            "It’s now Tuesday, December 1. Dates are counted from today."
        );
        assert_eq!(range(day, day), "June 18, 2026");
        assert_eq!(range(day, ordinal(2026, 6, 22)), "June 18 to 22, 2026");
        assert_eq!(range(day, ordinal(2026, 7, 7)), "June 18 to July 7, 2026");
        assert_eq!(
            range(day, ordinal(2027, 1, 4)),
            "June 18, 2026 to January 4, 2027"
        );
    }
}
