//! Civil dates and federal business days. No clock, no time zones.

mod business_day;
mod civil;
mod federal_holiday;

pub use business_day::{BusinessDays, Calendar, Closed, ClosedDay, Closure, Landing};
pub use civil::{FIRST_DAY, Iso, LAST_DAY, YearMonth, add_days, date, days_between, in_range, parse_date};
pub use federal_holiday::FederalHoliday;
