//! Names of the days that are not business days.

use crate::calendar::{Closed, FederalHoliday as H};

/// Why a day isn't a business day.
#[must_use]
pub fn closed(why: Closed) -> &'static str {
    match why {
        Closed::Saturday => "Saturday",
        Closed::Sunday => "Sunday",
        Closed::ExecutiveOrder(name) => name,
        Closed::Holiday(holiday) => match holiday {
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
        },
    }
}
