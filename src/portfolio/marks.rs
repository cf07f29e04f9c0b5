//! What the broker keeps next to the checks, never in them.

use super::Due;
use crate::assessment::Event;
use crate::broker::FilerCode;
use crate::choice::choice_names;
use crate::embed;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

choice_names! {
    /// How far a client's refund is.
    #[derive(Default)]
    Stage {
        #[default]
        New = "new",
        WaitingForClient = "waiting_for_client",
        WaitingForCbp = "waiting_for_cbp",
        ReadyToFile = "ready_to_file",
        Filed = "filed",
        /// CBP accepted or rejected it.
        Decided = "accepted_or_rejected",
        Paid = "paid",
        Closed = "closed",
    }
}

impl Stage {
    /// Whether nothing is left to do.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Paid | Self::Closed)
    }

    /// Whether nothing is left to file.
    pub const fn is_filed(self) -> bool {
        matches!(self, Self::Filed | Self::Decided) || self.is_over()
    }
}

/// The broker's notes about a client.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// The broker's own name for the client.
    pub alias: String,
    /// The client's number at the broker's.
    pub number: String,
    /// The initials of the person working on it.
    pub assignee: String,
    /// Whom to write to or call: what [`Marks::read_contact`] accepts.
    pub contact: String,
    pub stage: Stage,
    pub closed_because: String,
    pub note: String,
    /// Days that are done or closed.
    pub done: Vec<Done>,
    /// Past days that are still open.
    pub missed: Vec<Due>,
}

impl Marks {
    pub const LONGEST: usize = 2_000;
    pub const MOST_DONE: usize = 5_000;

    /// One e-mail address or phone number, or nothing; `None` for anything else.
    pub fn read_contact(text: &str) -> Option<String> {
        match text.trim() {
            "" => Some(String::new()),
            text => embed::contact(text).ok(),
        }
    }

    /// The note about a day.
    pub fn done_of(&self, due: &Due) -> Option<&Done> {
        self.done_on(due.on, due.what)
    }

    /// The note about something due on a day.
    pub fn done_on(&self, on: NaiveDate, what: Event) -> Option<&Done> {
        self.done.iter().find(|done| (done.on, done.what) == (on, what))
    }

    /// Whether a day is done or closed.
    pub fn is_done(&self, due: &Due) -> bool {
        self.done_of(due).is_some()
    }

    /// Notes that a day is done.
    pub fn finish(&mut self, done: Done) {
        self.reopen(done.on, done.what);
        self.done.push(done);
    }

    /// Takes it back.
    pub fn reopen(&mut self, on: NaiveDate, what: Event) {
        self.done.retain(|done| (done.on, done.what) != (on, what));
    }
}

/// A day that is done, or closed with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The day of the docket.
    pub on: NaiveDate,
    /// What was due.
    pub what: Event,
    pub noted_on: NaiveDate,
    /// Who did it: initials.
    pub by: String,
    /// Why it was closed without being done; empty if it was done.
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Firm {
    /// The firm's own filer codes. Without one every entry counts as ours.
    pub filer_codes: Vec<String>,
    /// How many days before a deadline reminders are, most first.
    pub warning_days: Vec<i64>,
    /// After how many days answers are stale.
    pub stale_after: i64,
}

impl Default for Firm {
    fn default() -> Self {
        Self {
            filer_codes: Vec::new(),
            warning_days: vec![14, 7, 3, 1],
            stale_after: 14,
        }
    }
}

impl Firm {
    /// The most days before a deadline.
    pub const MOST_DAYS: i64 = 365;
    /// The most codes, and the most reminders.
    pub const MOST: usize = 20;

    pub fn codes(&self) -> Vec<FilerCode> {
        self.filer_codes
            .iter()
            .filter_map(|code| FilerCode::parse(code))
            .collect()
    }

    /// Days as typed, most first; `None` if any isn't a positive whole number.
    pub fn days(text: &str) -> Option<Vec<i64>> {
        let parts = text.split([',', ';', '/', ' ']).filter(|part| !part.is_empty());
        let mut days: Vec<i64> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
        crate::order::sort_by_key(&mut days, |day| std::cmp::Reverse(*day));
        days.dedup();
        let fits = days.iter().all(|day| (1..=Self::MOST_DAYS).contains(day));
        (fits && days.len() <= Self::MOST).then_some(days)
    }
}

/// When the portfolio was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub on: NaiveDate,
    /// The edition of the guidance then.
    pub guidance: NaiveDate,
}
