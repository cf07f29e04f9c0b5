//! The eleven holidays of 5 USC 6103(a), on the day federal offices observe them.

use super::civil::add_days;
use chrono::{Datelike, NaiveDate, Weekday};

/// Declares the holidays in the order of the year: what each is called, and its legal day in a year.
macro_rules! holidays {
    ($($(#[$note:meta])* $holiday:ident = $name:literal, |$year:ident| $day:expr;)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum FederalHoliday { $($(#[$note])* $holiday,)+ }

        impl FederalHoliday {
            /// All eleven, in the order of the year.
            pub const ALL: [Self; 11] = [$(Self::$holiday,)+];

            pub const fn name(self) -> &'static str {
                match self { $(Self::$holiday => $name,)+ }
            }

            fn legal_day(self, year: i32) -> Option<NaiveDate> {
                match self {$(
                    Self::$holiday => {
                        let $year = year;
                        $day
                    }
                )+}
            }
        }
    };
}

holidays! {
    NewYearsDay = "New Year’s Day", |year| NaiveDate::from_ymd_opt(year, 1, 1);
    MartinLutherKingDay = "Martin Luther King Jr. Day", |year| nth(3, Weekday::Mon, 1, year);
    WashingtonsBirthday = "Washington’s Birthday", |year| nth(3, Weekday::Mon, 2, year);
    MemorialDay = "Memorial Day", |year| last_monday_of_may(year);
    /// Since 2021.
    Juneteenth = "Juneteenth", |year| NaiveDate::from_ymd_opt(year, 6, 19).filter(|_| year >= 2021);
    IndependenceDay = "Independence Day", |year| NaiveDate::from_ymd_opt(year, 7, 4);
    LaborDay = "Labor Day", |year| nth(1, Weekday::Mon, 9, year);
    ColumbusDay = "Columbus Day", |year| nth(2, Weekday::Mon, 10, year);
    VeteransDay = "Veterans Day", |year| NaiveDate::from_ymd_opt(year, 11, 11);
    ThanksgivingDay = "Thanksgiving Day", |year| nth(4, Weekday::Thu, 11, year);
    ChristmasDay = "Christmas Day", |year| NaiveDate::from_ymd_opt(year, 12, 25);
}

impl FederalHoliday {
    /// The holiday observed on a day, if it is one.
    ///
    /// January 1 on a Saturday is observed on December 31 of the year before, so each day is
    /// held against its own year and the next.
    pub fn observed_on(day: NaiveDate) -> Option<Self> {
        [day.year(), day.year() + 1].into_iter().find_map(|year| {
            Self::ALL
                .into_iter()
                .find(|holiday| holiday.observance(year) == Some(day))
        })
    }

    /// The day it is observed for a year: a Saturday moves to the Friday before, a Sunday to the
    /// Monday after (5 USC 6103(b); Executive Order 11582). `None` before the holiday existed.
    pub fn observance(self, year: i32) -> Option<NaiveDate> {
        let day = self.legal_day(year)?;
        Some(match day.weekday() {
            Weekday::Sat => add_days(day, -1),
            Weekday::Sun => add_days(day, 1),
            _ => day,
        })
    }
}

/// The first to fourth such weekday of a month.
fn nth(which: u8, weekday: Weekday, month: u32, year: i32) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, which)
}

fn last_monday_of_may(year: i32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, 5, 31)?;
    Some(add_days(last, -i64::from(last.weekday().num_days_from_monday())))
}
