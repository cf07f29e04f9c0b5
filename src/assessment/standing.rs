//! A person's 45-day clock.

use super::{Quantity, Span, Sum};
use crate::calendar::{add_days, days_between};
use crate::choice::choice_names;
use crate::facts::{Deactivation, LastLogin, Mailbox, Person};
use crate::guidance::{Clock, Guidance};
use chrono::NaiveDate;

choice_names! {
    /// Whether a login works, judging by the days and what the portal showed.
    Standing {
        /// Logged in fewer than 30 days ago.
        Active = "active",
        /// 30 to 44 days ago: the monthly login was missed.
        DueSoon = "due_soon",
        /// 45 to 364 days ago, or never, or deactivated for inactivity.
        Dormant = "dormant",
        /// 365 days ago or more.
        LongInactive = "long_inactive",
        /// Held for compliance or security.
        Held = "held",
        /// The last login is not known.
        Unknown = "unknown",
    }
}

impl Standing {
    /// Whether the clock has not run out.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Active | Self::DueSoon)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingFinding {
    /// The standing, from the earliest day the last login may have been.
    pub standing: Standing,
    /// False when another day of the month named would give another standing.
    pub certain: bool,
    /// Days since the last login; `None` if no day is known.
    pub days_since_login: Option<i64>,
    /// Days since the latest day the last login may have been; equal if the day is known.
    pub days_since_login_least: Option<i64>,
    /// The last safe day, inclusive.
    pub log_in_by: Option<NaiveDate>,
    /// The first day treated as dormant.
    pub dormant_on: Option<NaiveDate>,
    /// The first such day if the last login was on the latest day it may have been.
    pub dormant_on_latest: Option<NaiveDate>,
    pub arithmetic: Vec<Sum>,
}

/// The standing of a person on a day.
///
/// A month means any of its days up to `as_of`; dates and standing come from the earliest.
/// A last login after `as_of` is refused where facts enter; here it counts as unknown.
pub fn standing_of(person: &Person, guidance: &Guidance, as_of: NaiveDate) -> StandingFinding {
    let login = person.last_login.unwrap_or(LastLogin::Unknown);
    let earliest = earliest_login(person, as_of);
    let standing = standing_on(person, earliest, guidance.clock, as_of);
    let latest = login.latest(as_of).filter(|_| earliest.is_some());
    let certain = earliest.is_none() || standing == standing_on(person, latest, guidance.clock, as_of);
    let arithmetic = earliest.map_or_else(Vec::new, |day| sums(day, guidance));
    let on = |quantity| {
        arithmetic
            .iter()
            .find(|sum| sum.quantity == quantity)
            .map(|sum| sum.to)
    };
    StandingFinding {
        standing,
        certain,
        days_since_login: earliest.map(|day| days_between(day, as_of)),
        days_since_login_least: latest.map(|day| days_between(day, as_of)),
        log_in_by: on(Quantity::LogInBy),
        dormant_on: on(Quantity::DormantOn),
        dormant_on_latest: latest.map(|day| add_days(day, guidance.clock.dormant_from())),
        arithmetic,
    }
}

/// Just the standing, which decides which questions matter.
pub fn standing(person: &Person, clock: &Clock, as_of: NaiveDate) -> Standing {
    standing_on(person, earliest_login(person, as_of), clock, as_of)
}

/// Active: standing active or due soon, has not left, and the mailbox is not lost.
pub fn is_active(person: &Person, clock: &Clock, as_of: NaiveDate) -> bool {
    standing(person, clock, as_of).is_running() && !person.has_left() && person.mailbox != Some(Mailbox::Lost)
}

fn earliest_login(person: &Person, as_of: NaiveDate) -> Option<NaiveDate> {
    let earliest = person.last_login.and_then(LastLogin::earliest);
    earliest.filter(|day| *day <= as_of)
}

/// The standing if the last login was on a day; `None` if no day is known.
fn standing_on(person: &Person, login: Option<NaiveDate>, clock: &Clock, as_of: NaiveDate) -> Standing {
    let counted = match login {
        Some(day) => by_days(days_between(day, as_of), clock),
        None => without_date(person.last_login),
    };
    as_the_portal_says(counted, person.deactivation)
}

/// 0–29 active, 30–44 due soon, 45–364 dormant, 365 and more long inactive.
fn by_days(days: i64, clock: &Clock) -> Standing {
    if days >= clock.long_inactive_from {
        Standing::LongInactive
    } else if days >= clock.dormant_from() {
        Standing::Dormant
    } else if days >= clock.due_soon_from {
        Standing::DueSoon
    } else {
        Standing::Active
    }
}

/// Never gives dormant; unknown, unanswered and impossible give unknown.
fn without_date(login: Option<LastLogin>) -> Standing {
    if login == Some(LastLogin::Never) {
        Standing::Dormant
    } else {
        Standing::Unknown
    }
}

/// What the portal says beats arithmetic: a hold applies to anyone; deactivation for inactivity makes a running or
/// unknown clock dormant.
fn as_the_portal_says(counted: Standing, deactivation: Option<Deactivation>) -> Standing {
    match (deactivation, counted) {
        (Some(Deactivation::ComplianceOrSecurity), _) => Standing::Held,
        (Some(Deactivation::Inactivity), Standing::Active | Standing::DueSoon | Standing::Unknown) => {
            Standing::Dormant
        }
        (_, counted) => counted,
    }
}

fn sums(day: NaiveDate, guidance: &Guidance) -> Vec<Sum> {
    let clock = guidance.clock;
    [
        (Quantity::LogInBy, clock.log_in_within()),
        (Quantity::DormantOn, clock.dormant_from()),
        (Quantity::DormantOnLiterally, clock.dormant_from_literally()),
    ]
    .map(|(quantity, days)| Sum::of(quantity, day, Span::Days(days), &guidance.calendar))
    .into()
}
