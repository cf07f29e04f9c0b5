//! Reading, writing and adding civil dates, without chrono's formatting engine.

use chrono::{Datelike, Days, NaiveDate};
use std::fmt;

/// The first day a file or a form may name.
pub const FIRST_DAY: NaiveDate = date(1990, 1, 1);
/// The last day a file or a form may name, inclusive.
pub const LAST_DAY: NaiveDate = date(2100, 12, 31);

/// A date known when the program is compiled.
///
/// # Panics
/// At compile time (in a constant) when there is no such day.
pub const fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such day"),
    }
}

/// Whether a day lies in the years this tool accepts, 1990 to 2100 inclusive.
pub fn in_range(day: NaiveDate) -> bool {
    (FIRST_DAY..=LAST_DAY).contains(&day)
}

/// The day this many calendar days later (earlier if negative); saturates at the calendar's ends.
pub fn add_days(day: NaiveDate, days: i64) -> NaiveDate {
    let span = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(span).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_days(span).unwrap_or(NaiveDate::MAX)
    }
}

/// Calendar days from `from` to `to`; negative when `to` is earlier.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    i64::from(to.num_days_from_ce()) - i64::from(from.num_days_from_ce())
}

/// Reads `YYYY-MM-DD`, exactly ten characters. Refuses other shapes and days that do not exist.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let (month, day) = text.split_at_checked(7)?;
    let day = digits(day.strip_prefix('-')?, 2)?;
    let month = YearMonth::parse(month)?;
    NaiveDate::from_ymd_opt(month.year, month.month, day)
}

/// A calendar month, for "some time in May 2026".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    year: i32,
    month: u32,
}

impl YearMonth {
    /// A month of a year from 0 to 9999; `None` for a month outside 1–12.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((0..=9999).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// Reads `YYYY-MM`, exactly seven characters.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::new(i32::try_from(digits(year, 4)?).ok()?, digits(month, 2)?)
    }

    pub fn year(self) -> i32 {
        self.year
    }

    /// The month's number, 1 to 12.
    pub fn month(self) -> u32 {
        self.month
    }

    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or(NaiveDate::MIN)
    }

    pub fn last_day(self) -> NaiveDate {
        (28..=31)
            .rev()
            .find_map(|day| NaiveDate::from_ymd_opt(self.year, self.month, day))
            .unwrap_or(self.first_day())
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// Writes a date as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Iso(pub NaiveDate);

impl fmt::Display for Iso {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        let Ok(year @ 0..=9999) = u32::try_from(year) else {
            return write!(f, "{year:04}-{month:02}-{day:02}");
        };
        // In one piece: the largest file holds a hundred thousand of them.
        let digit = |number: u32| b"0123456789"[(number % 10) as usize];
        let [year, month, day] =
            [year, month, day].map(|part| [part / 1000, part / 100, part / 10, part].map(digit));
        let text = [
            year[0], year[1], year[2], year[3], b'-', month[2], month[3], b'-', day[2], day[3],
        ];
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for offset in [0, 58, 59, 364, 365, 790, 1154, 40_000] {
            let day = add_days(FIRST_DAY, offset);
            assert_eq!(parse_date(&Iso(day).to_string()), Some(day));
        }
    }

    /// Years are padded to four digits; longer ones are written as they are.
    #[test]
    fn years_have_four_digits_at_least() {
        for (year, text) in [
            (0, "0000-02-09"),
            (7, "0007-02-09"),
            (9_999, "9999-02-09"),
            (10_000, "10000-02-09"),
            (-1, "-001-02-09"),
        ] {
            assert_eq!(Iso(date(year, 2, 9)).to_string(), text);
        }
    }

    #[test]
    fn refuses_other_shapes() {
        for text in [
            "",
            "2026-02-30",
            "2026-13-01",
            "2026-1-01",
            "26-01-01",
            "2026-01-011",
            "2026/01/01",
            "2026-01-0١",
            "é026-01-01",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
        for text in ["2026", "2026-00", "2026-13", "2026-1", "02026-01", "2026-01-01"] {
            assert_eq!(YearMonth::parse(text), None, "{text}");
        }
    }

    /// Years of four digits; months from January to December.
    #[test]
    fn months_have_their_bounds() {
        let is_one = |year, month| YearMonth::new(year, month).is_some();
        assert!(is_one(0, 1) && is_one(9999, 12));
        assert!(!is_one(-1, 1) && !is_one(10_000, 1) && !is_one(2026, 0) && !is_one(2026, 13));
    }

    #[test]
    fn months_end_where_they_end() {
        let last = |text| YearMonth::parse(text).map(|month| Iso(month.last_day()).to_string());
        assert_eq!(last("2024-02").as_deref(), Some("2024-02-29"));
        assert_eq!(last("2026-02").as_deref(), Some("2026-02-28"));
        assert_eq!(last("2026-12").as_deref(), Some("2026-12-31"));
    }
}
