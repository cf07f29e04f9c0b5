//! The eleven holidays of 5 USC 6103(a), on the day federal offices observe them.

use super::civil::add_days;
use chrono::{Datelike, NaiveDate, Weekday};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FederalHoliday {
    /// January 1.
    NewYearsDay,
    /// Third Monday of January.
    MartinLutherKingDay,
    /// Third Monday of February.
    WashingtonsBirthday,
    /// Last Monday of May.
    MemorialDay,
    /// June 19, since 2021.
    Juneteenth,
    /// July 4.
    IndependenceDay,
    /// First Monday of September.
    LaborDay,
    /// Second Monday of October.
    ColumbusDay,
    /// November 11.
    VeteransDay,
    /// Fourth Thursday of November.
    ThanksgivingDay,
    /// December 25.
    ChristmasDay,
}

use FederalHoliday as H;

impl FederalHoliday {
    /// All eleven, in the order of the year.
    pub const ALL: [Self; 11] = [
        H::NewYearsDay,
        H::MartinLutherKingDay,
        H::WashingtonsBirthday,
        H::MemorialDay,
        H::Juneteenth,
        H::IndependenceDay,
        H::LaborDay,
        H::ColumbusDay,
        H::VeteransDay,
        H::ThanksgivingDay,
        H::ChristmasDay,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            H::NewYearsDay => "New Year’s Day",
            H::MartinLutherKingDay => "Martin Luther King Jr. Day",
            H::WashingtonsBirthday => "Washington’s Birthday",
            H::MemorialDay => "Memorial Day",
            H::Juneteenth => "Juneteenth",
            H::IndependenceDay => "Independence Day",
            H::LaborDay => "Labor Day",
            H::ColumbusDay => "Columbus Day",
            H::VeteransDay => "Veterans Day",
            H::ThanksgivingDay => "Thanksgiving Day",
            H::ChristmasDay => "Christmas Day",
        }
    }

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

    fn legal_day(self, year: i32) -> Option<NaiveDate> {
        match self {
            H::NewYearsDay => NaiveDate::from_ymd_opt(year, 1, 1),
            H::MartinLutherKingDay => NaiveDate::from_weekday_of_month_opt(year, 1, Weekday::Mon, 3),
            H::WashingtonsBirthday => NaiveDate::from_weekday_of_month_opt(year, 2, Weekday::Mon, 3),
            H::MemorialDay => last_monday_of_may(year),
            H::Juneteenth => NaiveDate::from_ymd_opt(year, 6, 19).filter(|_| year >= 2021),
            H::IndependenceDay => NaiveDate::from_ymd_opt(year, 7, 4),
            H::LaborDay => NaiveDate::from_weekday_of_month_opt(year, 9, Weekday::Mon, 1),
            H::ColumbusDay => NaiveDate::from_weekday_of_month_opt(year, 10, Weekday::Mon, 2),
            H::VeteransDay => NaiveDate::from_ymd_opt(year, 11, 11),
            H::ThanksgivingDay => NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Thu, 4),
            H::ChristmasDay => NaiveDate::from_ymd_opt(year, 12, 25),
        }
    }
}

fn last_monday_of_may(year: i32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, 5, 31)?;
    Some(add_days(last, -i64::from(last.weekday().num_days_from_monday())))
}
