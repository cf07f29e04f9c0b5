//! Dates and spans of dates in words.

use super::{Noun, and_list, counted};
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
pub fn long(day: NaiveDate) -> String {
    format!("{} {}, {}", month(day.month()), day.day(), day.year())
}

/// "Jun 18".
pub fn short(day: NaiveDate) -> String {
    format!("{} {}", &month(day.month())[..3], day.day())
}

/// "Thu, Jun 18".
pub fn weekday_short(day: NaiveDate) -> String {
    format!("{}, {}", &weekday(day.weekday())[..3], short(day))
}

/// "Thursday, June 18, 2026".
pub fn weekday_long(day: NaiveDate) -> String {
    format!("{}, {}", weekday(day.weekday()), long(day))
}

/// "Thursday, June 18", if the year is obvious.
pub fn weekday_and_day(day: NaiveDate) -> String {
    let (weekday, month) = (weekday(day.weekday()), month(day.month()));
    format!("{weekday}, {month} {}", day.day())
}

/// "May 2026".
pub fn month_name(of: YearMonth) -> String {
    format!("{} {}", month(of.month()), of.year())
}

/// "June 18, 2026", "June 18 to 22, 2026", "June 18 to July 7, 2026", or with both years.
pub fn range(first: NaiveDate, last: NaiveDate) -> String {
    joined(first, last, "to")
}

/// The same to follow "between": "June 18 and 22, 2026".
pub fn bounds(first: NaiveDate, last: NaiveDate) -> String {
    joined(first, last, "and")
}

fn joined(first: NaiveDate, last: NaiveDate, word: &str) -> String {
    if first == last {
        long(first)
    } else if first.year() != last.year() {
        format!("{} {word} {}", long(first), long(last))
    } else if first.month() != last.month() {
        format!("{} {} {word} {}", month(first.month()), first.day(), long(last))
    } else {
        let (month, year) = (month(first.month()), first.year());
        format!("{month} {} {word} {}, {year}", first.day(), last.day())
    }
}

/// Days in order, each month and year named once: "February 1 and 4, March 4, and April 5, 2027".
pub fn days_listed(days: &[NaiveDate]) -> String {
    let in_month = |days: &[NaiveDate]| {
        let numbers: Vec<String> = days.iter().map(|day| day.day().to_string()).collect();
        format!("{} {}", month(days[0].month()), and_list(&numbers))
    };
    let in_year = |days: &[NaiveDate]| {
        let months = days.chunk_by(|one, other| one.month() == other.month());
        let months: Vec<String> = months.map(in_month).collect();
        format!("{}, {}", and_list(&months), days[0].year())
    };
    let years = days.chunk_by(|one, other| one.year() == other.year());
    and_list(&years.map(in_year).collect::<Vec<_>>())
}

/// A number of days as one unit if possible: "a week", "one year", "10 days".
pub fn span(days: i64, one: &str) -> String {
    match days {
        7 => format!("{one} week"),
        365 => format!("{one} year"),
        days => days_counted(days),
    }
}

/// "1 day", "44 days"; negative counts as 0.
pub fn days_counted(days: i64) -> String {
    counted(usize::try_from(days).unwrap_or(0), Noun::Day)
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
    use crate::calendar::date;

    #[test]
    fn days_and_ranges() {
        let day = date(2026, 6, 18);
        assert_eq!(long(day), "June 18, 2026");
        assert_eq!(short(day), "Jun 18");
        assert_eq!(weekday_long(day), "Thursday, June 18, 2026");
        assert_eq!(weekday_and_day(date(2026, 12, 1)), "Tuesday, December 1");
        assert_eq!(range(day, day), "June 18, 2026");
        assert_eq!(range(day, date(2026, 6, 22)), "June 18 to 22, 2026");
        assert_eq!(range(day, date(2026, 7, 7)), "June 18 to July 7, 2026");
        assert_eq!(range(day, date(2027, 1, 4)), "June 18, 2026 to January 4, 2027");
        assert_eq!(bounds(day, date(2026, 6, 22)), "June 18 and 22, 2026");
        assert_eq!(bounds(day, date(2026, 7, 7)), "June 18 and July 7, 2026");
    }

    #[test]
    fn lists_and_spans_of_days() {
        let days = [
            date(2027, 2, 1),
            date(2027, 2, 4),
            date(2027, 4, 5),
            date(2028, 4, 6),
        ];
        assert_eq!(days_listed(&days[..3]), "February 1 and 4 and April 5, 2027");
        assert_eq!(days_listed(&days[2..]), "April 5, 2027 and April 6, 2028");
        assert_eq!(days_listed(&[]), "");
        assert_eq!(span(7, "a"), "a week");
        assert_eq!(span(365, "one"), "one year");
        assert_eq!(span(8, "a"), "8 days");
        assert_eq!(span(1, "a"), "1 day");
    }
}
