//! Dates as spreadsheets and reports write them.

use super::cell::{folded, is_nothing, listed};
use super::problem::Notice;
use crate::calendar::{YearMonth, add_days, date, in_range};
use crate::facts::month_number;
use chrono::NaiveDate;

/// Which comes first in a date such as 5/6/2026.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// The month, as in the United States.
    #[default]
    MonthFirst,
    DayFirst,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateCell {
    /// Blank, or a word for no date.
    Empty,
    /// A day from 1990 to 2100, and a notice if it was written in an unusual way.
    Day(NaiveDate, Option<Notice>),
    /// A month from 1990 to 2100.
    Month(YearMonth),
}

/// What Excel shows for zero as a date.
const ZERO: &str = "1/0/1900 01/00/1900 1/0/00 0/1/1900 00/01/1900 0/0/0 0-jan-00 0-jan-1900";

/// Words for no date, and the days that systems store for it: the first and last of their calendars.
const NO_DATE: &str = "0 none never notyet";
const NO_DAYS: [(i32, u32, u32); 9] = [
    (1, 1, 1),
    (1753, 1, 1),
    (1899, 12, 30),
    (1899, 12, 31),
    (1900, 1, 1),
    (1970, 1, 1),
    (2999, 12, 31),
    (9998, 12, 31),
    (9999, 12, 31),
];

/// Days of the week, and time zones.
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun";
const ZONES: &str = "z utc gmt est edt et cst cdt ct mst mdt mt pst pdt pt am pm a.m. p.m. local";

/// The maximum number of bytes examined; a cell may have megabytes.
const LONGEST: usize = 200;

/// Reads a date; `None` for anything else.
pub(super) fn read(text: &str, order: DateOrder) -> Option<DateCell> {
    if text.len() > LONGEST {
        return None;
    }
    let date = day_alone(text);
    if is_no_date(text, &date) {
        return Some(DateCell::Empty);
    }
    let found = serial(&date)
        .or_else(|| compact(&date))
        .or_else(|| parted(&date, order))?;
    match found {
        DateCell::Day(day, _)
            if NO_DAYS
                .iter()
                .any(|(year, month, no)| NaiveDate::from_ymd_opt(*year, *month, *no) == Some(day)) =>
        {
            Some(DateCell::Empty)
        }
        DateCell::Day(day, _) => in_range(day).then_some(found),
        DateCell::Month(month) => in_range(month.first_day()).then_some(found),
        DateCell::Empty => Some(found),
    }
}

/// The two numbers of a date such as 5/6/2026 or 5-6-26, whose order isn't clear from the cell alone;
/// `None` for 12/31/9999, which means no date.
pub(super) fn numbers_in_doubt(text: &str) -> Option<(u32, u32)> {
    if text.len() > LONGEST {
        return None;
    }
    let date = day_alone(text);
    if is_no_date(text, &date) {
        return None;
    }
    let sign = ['/', '-'].into_iter().find(|sign| date.contains(*sign))?;
    let parts: Vec<&str> = date.split(sign).map(str::trim).collect();
    let [one, other, year] = parts.as_slice() else {
        return None;
    };
    let short = |text: &str| (text.len() <= 2).then(|| number(text)).flatten();
    // The last day of a calendar says nothing about the order.
    number(year).filter(|year| *year < 2_200)?;
    Some((short(one)?, short(other)?))
}

fn is_no_date(text: &str, date: &str) -> bool {
    is_nothing(text)
        || is_zeros(date)
        || is_last_day(date)
        || listed(NO_DATE, date)
        || listed(NO_DATE, &super::cell::key(text))
}

/// 00/00/0000 and the like.
fn is_zeros(text: &str) -> bool {
    let zeros = text.len() >= 6 && text.chars().all(|c| c == '0' || "/-.".contains(c));
    zeros || listed(ZERO, text)
}

/// 12/31/9999 or 12/31/2999, in either order.
fn is_last_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let is_last = |year: &str| matches!(year, "9999" | "2999");
    match parts.as_slice() {
        [year, "12", "31"] | ["12", "31", year] | ["31", "12", year] => is_last(year),
        _ => false,
    }
}

/// The date in lower case, without the day of the week and the time: anything with a colon or an hour in it, anything
/// after a `t` between digits, the time zone, and anything in brackets.
fn day_alone(text: &str) -> String {
    let text = folded(text).to_lowercase();
    let text = text
        .split('(')
        .next()
        .unwrap_or_default()
        .replace(['年', '月'], "-")
        .replace('日', " ");
    let bytes = text.as_bytes();
    let iso = text.find('t').filter(|at| {
        *at > 0 && bytes[at - 1].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
    });
    let text = iso.map_or(text.as_str(), |at| &text[..at]);
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(',').to_owned();
    let mut kept: Vec<&str> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let plain = bare(word);
        let next = words.get(at + 1).map(|next| bare(next));
        let hour = number(&plain).is_some()
            && next.is_some_and(|next| matches!(next.as_str(), "am" | "pm" | "a.m." | "p.m."));
        if !(listed(WEEKDAYS, plain.trim_end_matches('.'))
            || listed(ZONES, &plain)
            || hour
            || (at > 0 && is_time(&plain)))
        {
            kept.push(word);
        }
    }
    if kept.is_empty() {
        text.trim().to_owned()
    } else {
        kept.join(" ").trim_matches(',').to_owned()
    }
}

/// 13:45, 13h45, 1pm, 12.00.00.000000, -04:00, +0000.
fn is_time(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let twelve = word.strip_suffix("am").or_else(|| word.strip_suffix("pm"));
    word.contains(':')
        || twelve.is_some_and(digits)
        || word
            .split_once('h')
            .is_some_and(|(hour, minute)| digits(hour) && (minute.is_empty() || digits(minute)))
        || (word.matches('.').count() >= 2
            && word.len() >= 8
            && word.split('.').all(digits)
            && word.split('.').all(|part| part.len() != 4))
        || (word.len() == 5 && word.starts_with(['+', '-']) && digits(&word[1..]))
}

/// An Excel serial number: days since December 30, 1899. 20000 is in 1954, 80000 in 2119.
fn serial(text: &str) -> Option<DateCell> {
    let whole = text.split_once('.').map_or(Some(text), |(whole, part)| {
        part.bytes().all(|byte| byte.is_ascii_digit()).then_some(whole)
    })?;
    let days = (whole.len() == 5).then(|| number(whole)).flatten()?;
    let day = add_days(date(1899, 12, 30), i64::from(days));
    (20_000..=80_000)
        .contains(&days)
        .then_some(DateCell::Day(day, Some(Notice::SerialDates)))
}

/// 20260515, alone or before a time: 20260515134500.
fn compact(text: &str) -> Option<DateCell> {
    let text = match text.len() {
        12 | 14 if text.bytes().all(|byte| byte.is_ascii_digit()) => &text[..8],
        _ => text,
    };
    let fits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let (year, month, day) = (text.get(..4)?, text.get(4..6)?, text.get(6..)?);
    fits.then(|| civil(number(year)?, number(month)?, number(day)?, None))?
}

/// A date of two or three parts, separated by signs or blanks.
fn parted(text: &str, order: DateOrder) -> Option<DateCell> {
    let dotted = text.contains('.') && !text.contains(['/', '-', ',']);
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "/-.,".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    match *parts.as_slice() {
        [one, other] => month(one, other).or_else(|| month(other, one)),
        [year, month, day] if year.len() == 4 && number(year).is_some() => {
            civil(number(year)?, month_number(month)?, number(day)?, None)
        }
        [one, other, year] => {
            let (year, written) = full_year(year)?;
            let named = |text: &str| text.starts_with(char::is_alphabetic);
            let (month, day) = match () {
                () if named(one) => (month_number(one)?, number(other)?),
                () if named(other) => (month_number(other)?, number(one)?),
                () if dotted || order == DateOrder::DayFirst => (number(other)?, number(one)?),
                () => (number(one)?, number(other)?),
            };
            civil(year, month, day, written)
        }
        _ => None,
    }
}

fn month(year: &str, month: &str) -> Option<DateCell> {
    let year = (year.len() == 4).then(|| number(year)).flatten()?;
    YearMonth::new(i32::try_from(year).ok()?, month_number(month)?).map(DateCell::Month)
}

fn full_year(text: &str) -> Option<(u32, Option<Notice>)> {
    match text.len() {
        4 => Some((number(text)?, None)),
        2 => Some((2_000 + number(text)?, Some(Notice::TwoDigitYears))),
        _ => None,
    }
}

fn civil(year: u32, month: u32, day: u32, written: Option<Notice>) -> Option<DateCell> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(|day| DateCell::Day(day, written))
}

fn number(text: &str) -> Option<u32> {
    (!text.is_empty() && text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str, order: DateOrder) -> Option<NaiveDate> {
        match read(text, order) {
            Some(DateCell::Day(day, _)) => Some(day),
            _ => None,
        }
    }

    /// May 15, 2026, in every way a spreadsheet or a report writes it; 46157 is Excel's serial number.
    #[test]
    fn reads_every_way_of_writing() {
        for text in [
            "2026-05-15",
            "2026/5/15",
            "20260515",
            "5/15/2026",
            "05/15/26",
            "5-15-2026",
            "15.05.2026",
            "15.5.26",
            "15-May-2026",
            "15-may-26",
            "15 May 2026",
            "May 15, 2026",
            "MAY 15 2026",
            "2026-05-15T00:00:00",
            "2026-05-15T00:00:00.000Z",
            "Friday, May 15, 2026",
            "2026-05-15 00:00",
            "5/15/2026 12:00:00 AM",
            "46157",
            "46157.0",
            "46157.5",
        ] {
            assert_eq!(
                day(text, DateOrder::MonthFirst),
                Some(date(2026, 5, 15)),
                "{text}"
            );
        }
        assert_eq!(
            day("June 18, 2026", DateOrder::MonthFirst),
            Some(date(2026, 6, 18))
        );
        assert_eq!(day("15/05/2026", DateOrder::DayFirst), Some(date(2026, 5, 15)));
        assert_eq!(day("5/6/2026", DateOrder::DayFirst), Some(date(2026, 6, 5)));
        assert_eq!(day("5.6.2026", DateOrder::MonthFirst), Some(date(2026, 6, 5)));
    }

    #[test]
    fn refuses_the_rest() {
        for text in [
            "2026-02-30",
            "13/45/2026",
            "15/05/2026",
            "tomorrow",
            "5/15",
            "2026",
            "1989-12-31",
            "2101-01-01",
            "19999",
            "80001",
            "123456789",
            "5/15/202",
            "1.23E+10",
            "May",
            "Friday",
            "12:30",
            "32 May 2026",
            "15 Mayday 2026",
        ] {
            assert_eq!(day(text, DateOrder::MonthFirst), None, "{text}");
        }
        for text in [
            "",
            "N/A",
            "-",
            "0",
            "00/00/0000",
            "0000-00-00",
            "Never",
            "12/31/9999",
        ] {
            assert_eq!(read(text, DateOrder::MonthFirst), Some(DateCell::Empty), "{text}");
        }
    }

    /// Systems write the last day of their calendar for "no date"; it says nothing about how others are written.
    #[test]
    fn the_last_day_of_a_calendar_tells_no_order() {
        assert_eq!(numbers_in_doubt("12/31/2026"), Some((12, 31)));
        for text in ["12/31/9999", "31/12/2999", "12/31/2400"] {
            assert_eq!(numbers_in_doubt(text), None, "{text}");
        }
    }

    #[test]
    fn reads_months() {
        let may = YearMonth::new(2026, 5).map(DateCell::Month);
        for text in ["2026-05", "May 2026", "5/2026", "2026 May"] {
            assert_eq!(read(text, DateOrder::MonthFirst), may, "{text}");
        }
    }
}
