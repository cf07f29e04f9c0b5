//! Business days: Monday to Friday except observed federal holidays and closures by executive order.

use super::{FederalHoliday, add_days};
use chrono::{Datelike, NaiveDate, Weekday};

/// A count of business days. Its own type, so that it is never added to a date as calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BusinessDays(pub u16);

/// A day federal offices were closed by executive order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closure {
    pub on: NaiveDate,
    /// What closed the offices, as shown to the respondent.
    pub name: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    Saturday,
    Sunday,
    Holiday(FederalHoliday),
    /// A closure by executive order, by name.
    ExecutiveOrder(&'static str),
}

impl Closed {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
            Self::ExecutiveOrder(name) => name,
            Self::Holiday(holiday) => holiday.name(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosedDay {
    pub on: NaiveDate,
    pub why: Closed,
}

/// Where a count of business days ends, and what it stepped over on the way, in the order met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landing {
    /// The business day reached.
    pub on: NaiveDate,
    /// The weekends, holidays and closures in between.
    pub stepped_over: Vec<ClosedDay>,
}

/// The federal business calendar: the statute's holidays and a data list of further closures.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    pub closures: &'static [Closure],
}

impl Calendar {
    /// Why a day is not a business day, or `None` when it is one. A weekend is named as such
    /// even when a holiday falls on it.
    pub fn closed(&self, day: NaiveDate) -> Option<Closed> {
        match day.weekday() {
            Weekday::Sat => Some(Closed::Saturday),
            Weekday::Sun => Some(Closed::Sunday),
            _ => FederalHoliday::observed_on(day)
                .map(Closed::Holiday)
                .or_else(|| self.ordered_closed(day)),
        }
    }

    /// The nth business day after a day, counting from the next day; the zeroth is the day itself.
    pub fn after(&self, day: NaiveDate, count: BusinessDays) -> Landing {
        let mut landing = Landing {
            on: day,
            stepped_over: Vec::new(),
        };
        for _ in 0..count.0 {
            self.walk(&mut landing, 1, 1);
        }
        landing
    }

    /// The day itself when it is a business day, otherwise the business day before it.
    pub fn on_or_before(&self, day: NaiveDate) -> Landing {
        let mut landing = Landing {
            on: day,
            stepped_over: Vec::new(),
        };
        self.walk(&mut landing, 0, -1);
        landing
    }

    /// Takes one step of `first` days, then steps of `stride` until the day is open.
    fn walk(&self, landing: &mut Landing, first: i64, stride: i64) {
        landing.on = add_days(landing.on, first);
        // Bounded, so that it ends at the calendar's own ends too, where adding saturates.
        for _ in 0..31 {
            let Some(why) = self.closed(landing.on) else {
                return;
            };
            landing.stepped_over.push(ClosedDay { on: landing.on, why });
            landing.on = add_days(landing.on, stride);
        }
    }

    fn ordered_closed(&self, day: NaiveDate) -> Option<Closed> {
        self.closures
            .iter()
            .find(|closure| closure.on == day)
            .map(|closure| Closed::ExecutiveOrder(closure.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Iso, parse_date};

    const PLAIN: Calendar = Calendar { closures: &[] };

    fn after(from: &str, count: u16) -> String {
        parse_date(from)
            .map(|day| Iso(PLAIN.after(day, BusinessDays(count)).on).to_string())
            .unwrap_or_default()
    }

    /// "Three business days from a Saturday is Wednesday."
    #[test]
    fn counts_from_the_next_day() {
        assert_eq!(after("2026-06-13", 3), "2026-06-17");
        assert_eq!(after("2026-06-18", 1), "2026-06-22");
        assert_eq!(after("2026-06-18", 11), "2026-07-07");
        assert_eq!(after("2026-06-18", 0), "2026-06-18");
    }

    #[test]
    fn names_what_it_steps_over() {
        let landing = parse_date("2026-11-11").map(|day| PLAIN.on_or_before(day));
        let stepped = landing.map(|landing| (Iso(landing.on).to_string(), landing.stepped_over[0].why));
        assert_eq!(
            stepped,
            Some(("2026-11-10".into(), Closed::Holiday(FederalHoliday::VeteransDay)))
        );
    }
}
