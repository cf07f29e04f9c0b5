//! The arithmetic behind a date, in words.

use super::{Noun, counted, days_counted, long, weekday_long};
use crate::assessment::{Quantity, Span, Sum};
use crate::calendar::ClosedDay;
use crate::guidance::Clock;
use std::borrow::Cow;

/// One line: what the date is, where the count starts, how far it goes, where it ends.
pub fn sum(clock: &Clock, sum: &Sum) -> String {
    let (from, to) = (long(sum.from), weekday_long(sum.to));
    let what = quantity(clock, sum.quantity);
    match sum.span {
        Span::Days(days) => {
            format!("{what}: {from} (day 0) plus {} is {to}", days_counted(days))
        }
        Span::BusinessDays(days) => {
            let count = counted(usize::from(days.0), Noun::BusinessDay);
            format!("{what}: {count} after {from}, counting from the next day, is {to}")
        }
        Span::OnOrBefore if sum.from == sum.to => format!("{what}: {to} is a business day"),
        Span::OnOrBefore => {
            format!(
                "{what}: {from} isn’t a business day, so we use the one before it, {to} (our reading, to be safe)"
            )
        }
    }
}

/// A skipped day, by name.
pub fn stepped_over(day: &ClosedDay) -> String {
    format!("{}: {}", long(day.on), day.why.name())
}

/// "Skipped, not a business day: Veterans Day (November 11, 2026).", all in a line.
pub fn stepped_over_all(days: &[ClosedDay]) -> String {
    let are = if days.len() == 1 {
        "not a business day"
    } else {
        "not business days"
    };
    let days: Vec<String> = days
        .iter()
        .map(|day| format!("{} ({})", day.why.name(), long(day.on)))
        .collect();
    format!("Skipped, {are}: {}.", super::and_list(&days))
}

fn quantity(clock: &Clock, quantity: Quantity) -> Cow<'static, str> {
    let name = match quantity {
        Quantity::LogInBy => "Last safe day to sign in",
        Quantity::DormantOn => "First day treated as shut off (our reading, to be safe)",
        Quantity::DormantOnLiterally => {
            return format!(
                "First day shut off if “after {} days” is read literally",
                clock.days
            )
            .into();
        }
        Quantity::ReadyEarliest => "Earliest day we’d expect access",
        Quantity::ReadyLatest => "Latest day we’d expect access",
        Quantity::OpenDeskCase => "Call the help desk if nothing else has worked",
        Quantity::CapeLastDay => "Last day CAPE takes the entry",
        Quantity::CapeBy => "File in CAPE by",
        Quantity::ProtestLastDay => "Last day to protest",
        Quantity::ProtestBy => "Protest by",
    };
    name.into()
}
