//! The arithmetic behind each date, kept so that it can be shown.

use crate::calendar::{BusinessDays, Calendar, ClosedDay, add_days};
use crate::choice::choice_names;
use chrono::NaiveDate;

choice_names! {
    /// What a computed date is.
    Quantity {
        /// The last safe day to log in.
        LogInBy = "log_in_by",
        /// The first day treated as dormant.
        DormantOn = "dormant_on",
        /// The first dormant day when "after 45 days" is read literally.
        DormantOnLiterally = "dormant_on_literally",
        /// The earliest day the login can be used.
        ReadyEarliest = "ready_earliest",
        /// The latest day the login can be used.
        ReadyLatest = "ready_latest",
        /// The day to open a desk case if self-service has not worked.
        OpenDeskCase = "open_desk_case",
        /// The last day CAPE takes the entry.
        CapeLastDay = "cape_last_day",
        /// The day to file in CAPE by.
        CapeBy = "cape_by",
        /// The last day to protest.
        ProtestLastDay = "protest_last_day",
        /// The day to protest by.
        ProtestBy = "protest_by",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Calendar days later.
    Days(i64),
    /// Business days later, counting from the next day.
    BusinessDays(BusinessDays),
    /// To the day itself if it is a business day, else the business day before.
    OnOrBefore,
}

/// A date and how it was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    pub quantity: Quantity,
    /// The day the count starts on (day 0).
    pub from: NaiveDate,
    pub span: Span,
    pub to: NaiveDate,
    /// The days skipped, in order.
    pub stepped_over: Vec<ClosedDay>,
}

impl Sum {
    pub fn of(quantity: Quantity, from: NaiveDate, span: Span, calendar: &Calendar) -> Self {
        let landing = match span {
            Span::Days(days) => {
                return Self {
                    quantity,
                    from,
                    span,
                    to: add_days(from, days),
                    stepped_over: Vec::new(),
                };
            }
            Span::BusinessDays(count) => calendar.after(from, count),
            Span::OnOrBefore => calendar.on_or_before(from),
        };
        Self {
            quantity,
            from,
            span,
            to: landing.on,
            stepped_over: landing.stepped_over,
        }
    }
}
