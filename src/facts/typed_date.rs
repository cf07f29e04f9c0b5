//! A date as typed: three fields, month names accepted, the day empty if only the month is known.

use super::LastLogin;
use crate::calendar::{YearMonth, in_range};
use chrono::{Datelike, NaiveDate};

/// The text in the three fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDate {
    /// A number from 1 to 12, or a month's name, or at least its first three letters.
    pub month: String,
    pub day: String,
    /// The year, four digits.
    pub year: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateField {
    Month,
    Day,
    Year,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    Empty,
    Missing(DateField),
    Unreadable(DateField),
    NoSuchDay,
    /// Outside 1990 to 2100.
    OutOfRange,
    /// Later than this day, inclusive.
    After(NaiveDate),
}

impl DateProblem {
    /// The field to focus.
    pub fn field(self) -> DateField {
        match self {
            Self::Empty | Self::After(_) => DateField::Month,
            Self::Missing(field) | Self::Unreadable(field) => field,
            Self::NoSuchDay => DateField::Day,
            Self::OutOfRange => DateField::Year,
        }
    }
}

const MONTHS: &str = "january february march april may june july august september october november december";

impl TypedDate {
    /// A whole date in one text, such as "2026-05-15", "5/15/2026", "5/15/26", "May 15, 2026", or "15 May 2026"; `None`
    /// for anything else. A numeric date has the month first, unless it begins with the year.
    pub fn whole(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .collect();
        let is_name = |text: &str| number(text).is_none() && month_number(text).is_some();
        let (month, day, year) = match parts[..] {
            [year, month, day] if year.len() == 4 => (month, day, year),
            [day, month, year] if is_name(month) => (month, day, year),
            [month, day, year] => (month, day, year),
            _ => return None,
        };
        let typed = Self {
            month: month.into(),
            day: day.into(),
            year: year_number(year)?.to_string(),
        };
        typed.day().is_ok().then_some(typed)
    }

    /// A day as the fields show it, the month by its number.
    pub fn of(day: NaiveDate) -> Self {
        Self {
            month: day.month().to_string(),
            day: day.day().to_string(),
            year: day.year().to_string(),
        }
    }

    pub fn of_month(month: YearMonth) -> Self {
        Self {
            month: month.month().to_string(),
            day: String::new(),
            year: month.year().to_string(),
        }
    }

    /// A last login as it appears in the fields; `None` for one without a date.
    pub fn of_login(login: LastLogin) -> Option<Self> {
        match login {
            LastLogin::On(day) => Some(Self::of(day)),
            LastLogin::During(month) => Some(Self::of_month(month)),
            LastLogin::Unknown | LastLogin::Never => None,
        }
    }

    pub fn is_empty(&self) -> bool {
        [&self.month, &self.day, &self.year]
            .iter()
            .all(|field| field.trim().is_empty())
    }

    /// The day typed.
    ///
    /// # Errors
    /// If a field is empty or unreadable, there is no such day, or the year is not 1990 to 2100.
    pub fn day(&self) -> Result<NaiveDate, DateProblem> {
        let month = self.year_month()?;
        if self.day.trim().is_empty() {
            return Err(DateProblem::Missing(DateField::Day));
        }
        let day = number(&self.day).ok_or(DateProblem::Unreadable(DateField::Day))?;
        let day = NaiveDate::from_ymd_opt(month.year(), month.month(), day).ok_or(DateProblem::NoSuchDay)?;
        in_range(day).then_some(day).ok_or(DateProblem::OutOfRange)
    }

    /// The day typed, not later than `last`.
    ///
    /// # Errors
    /// As [`TypedDate::day`], and when it is later.
    pub fn day_up_to(&self, last: NaiveDate) -> Result<NaiveDate, DateProblem> {
        let day = self.day()?;
        (day <= last).then_some(day).ok_or(DateProblem::After(last))
    }

    /// The day, or the month if the day is empty; it may not begin later than `last`.
    ///
    /// # Errors
    /// As [`TypedDate::day_up_to`].
    pub fn login_up_to(&self, last: NaiveDate) -> Result<LastLogin, DateProblem> {
        if !self.day.trim().is_empty() {
            return self.day_up_to(last).map(LastLogin::On);
        }
        let month = self.year_month()?;
        if !in_range(month.first_day()) {
            Err(DateProblem::OutOfRange)
        } else if month.first_day() > last {
            Err(DateProblem::After(last))
        } else {
            Ok(LastLogin::During(month))
        }
    }

    fn year_month(&self) -> Result<YearMonth, DateProblem> {
        if self.is_empty() {
            return Err(DateProblem::Empty);
        }
        if self.month.trim().is_empty() {
            return Err(DateProblem::Missing(DateField::Month));
        }
        let month = month_number(&self.month).ok_or(DateProblem::Unreadable(DateField::Month))?;
        if self.year.trim().is_empty() {
            return Err(DateProblem::Missing(DateField::Year));
        }
        let four_digits = self.year.trim().len() == 4;
        let year = year_number(&self.year)
            .filter(|_| four_digits)
            .ok_or(DateProblem::Unreadable(DateField::Year))?;
        YearMonth::new(year, month).ok_or(DateProblem::Unreadable(DateField::Month))
    }
}

/// "2026" for "26", for use once the field is left; `None` for anything but two digits.
pub fn full_year(text: &str) -> Option<String> {
    let year = year_number(text)?;
    (text.trim().len() == 2).then(|| year.to_string())
}

/// A year of four digits, or of two in this century.
fn year_number(text: &str) -> Option<i32> {
    let year = i32::try_from(number(text)?).ok()?;
    match text.trim().len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// A month by its number, its name, or at least the name's first three letters.
pub(crate) fn month_number(text: &str) -> Option<u32> {
    if let Some(number) = number(text) {
        return Some(number).filter(|month| (1..=12).contains(month));
    }
    let name = text.trim().trim_end_matches('.').to_lowercase();
    let at = MONTHS
        .split(' ')
        .position(|month| name.len() >= 3 && month.starts_with(&name))?;
    u32::try_from(at + 1).ok()
}

fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    (!text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// The three fields, for tests.
#[cfg(test)]
pub(crate) fn typed(month: &str, day: &str, year: &str) -> TypedDate {
    let [month, day, year] = [month, day, year].map(str::to_owned);
    TypedDate { month, day, year }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Iso, date};

    #[test]
    fn reads_numbers_and_names() {
        for month in ["2", "02", " 2 ", "Feb", "feb.", "FEBRUARY", "februa"] {
            assert_eq!(
                typed(month, "24", "2026").day().map(|day| Iso(day).to_string()),
                Ok("2026-02-24".into()),
                "{month}"
            );
        }
        assert_eq!(typed("Sept", "1", "2026").day(), Ok(date(2026, 9, 1)));
    }

    #[test]
    fn says_which_field_is_wrong() {
        use DateField::{Day, Month, Year};
        use DateProblem::{Empty, Missing, NoSuchDay, OutOfRange, Unreadable};
        for (date, problem) in [
            (typed("", " ", ""), Empty),
            (typed("", "1", "2026"), Missing(Month)),
            (typed("1", "", "2026"), Missing(Day)),
            (typed("1", "1", ""), Missing(Year)),
            (typed("Ju", "1", "2026"), Unreadable(Month)),
            (typed("13", "1", "2026"), Unreadable(Month)),
            (typed("1", "x", "2026"), Unreadable(Day)),
            (typed("1", "+1", "2026"), Unreadable(Day)),
            (typed("1", "00001", "2026"), Unreadable(Day)),
            (typed("1", "1", "26"), Unreadable(Year)),
            (typed("2", "30", "2026"), NoSuchDay),
            (typed("2", "1", "1989"), OutOfRange),
        ] {
            assert_eq!(date.day(), Err(problem), "{date:?}");
        }
    }

    /// Two digits may be the beginning of four, so they aren't a year until the field is left.
    #[test]
    fn a_year_of_two_digits_is_of_this_century() {
        assert_eq!(full_year(" 26 ").as_deref(), Some("2026"));
        for text in ["", "2", "202", "2026", "x6"] {
            assert_eq!(full_year(text), None, "{text}");
        }
    }

    #[test]
    fn a_whole_date_is_split() {
        for text in [
            "2026-05-15",
            "5/15/2026",
            " 05/15/26 ",
            "May 15, 2026",
            "15 May 2026",
            "5.15.2026",
        ] {
            let read = TypedDate::whole(text).map(|typed| typed.day());
            assert_eq!(read, Some(Ok(date(2026, 5, 15))), "{text}");
        }
        for text in [
            "",
            "5",
            "5/15",
            "May 2026",
            "13/15/2026",
            "2/30/2026",
            "5/15/2026 to 6/1/2026",
            "5/1/126",
        ] {
            assert_eq!(TypedDate::whole(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_alone_is_a_login() {
        let today = date(2026, 6, 18);
        assert_eq!(
            typed("6", "", "2026")
                .login_up_to(today)
                .map(|login| login.to_string()),
            Ok("2026-06".into())
        );
        assert_eq!(
            typed("7", "", "2026").login_up_to(today),
            Err(DateProblem::After(today))
        );
        assert_eq!(
            typed("6", "19", "2026").login_up_to(today),
            Err(DateProblem::After(today))
        );
    }

    /// "Not later than" includes the day itself, and a month that begins on it.
    #[test]
    fn last_allowed_day_is_included() {
        let first = date(2026, 6, 1);
        assert_eq!(typed("6", "1", "2026").day_up_to(first), Ok(first));
        let month = typed("6", "", "2026").login_up_to(first);
        assert!(matches!(month, Ok(LastLogin::During(_))));
    }

    /// Filling the fields and reading them back gives the same login; one without a date fills none.
    #[test]
    fn filled_fields_round_trip() {
        let today = date(2026, 6, 18);
        assert_eq!(TypedDate::of(today).day(), Ok(today));
        for (text, is_dated) in [
            ("2026-06-18", true),
            ("2026-05", true),
            ("never", false),
            ("unknown", false),
        ] {
            let login = LastLogin::parse(text);
            let typed = login.and_then(TypedDate::of_login);
            let read = typed.map(|typed| typed.login_up_to(today));
            assert_eq!(read, login.filter(|_| is_dated).map(Ok), "{text}");
        }
    }
}
