//! A client, and what is still open: the check's days without those the broker marked done.

use super::{Acts, ChangesSinceVisit, Due, Marks, Row};
use crate::assessment::{Event, Risk};
use chrono::NaiveDate;

/// A client: its check, its row for today, and the broker's notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Identifies the client while the page is open.
    pub key: u32,
    /// The file or link it came from.
    pub file: String,
    /// The check as a file, without an assessment.
    pub check: String,
    pub row: Row,
    /// What the broker noted.
    pub marks: Marks,
    /// The row of an earlier version of the check, if a newer one has replaced it.
    pub before: Option<Row>,
    /// What changed by itself since the last visit.
    pub since: ChangesSinceVisit,
}

impl Client {
    /// The alias, or the company's name; `None` for a client that has neither.
    pub fn name(&self) -> Option<&str> {
        Some(self.marks.alias.as_str())
            .filter(|alias| !alias.is_empty())
            .or(self.row.company.as_deref())
    }

    /// The nearest day that is neither past nor done: everything due on it, ours first. Empty if there is none.
    pub fn next(&self, today: NaiveDate) -> Vec<&Due> {
        let is_open = |due: &&Due| due.on >= today && due.what.is_deadline() && !self.marks.is_done(due);
        let open = || self.row.days.iter().filter(is_open);
        // The days are in order.
        let on = open().next().map(|due| due.on);
        let mut next: Vec<&Due> = open().take_while(|due| Some(due.on) == on).collect();
        crate::order::sort_by_key(&mut next, |due| due.acts != Acts::Us);
        next
    }

    /// That day.
    pub fn next_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.next(today).first().map(|due| due.on)
    }

    /// That day and what is due first.
    pub fn deadline(&self, today: NaiveDate) -> Option<(NaiveDate, Event)> {
        self.next(today).first().map(|due| (due.on, due.what))
    }

    /// Past days that are neither done nor closed, earliest first, and ours first within a day.
    pub fn overdue(&self, today: NaiveDate) -> Vec<&Due> {
        let mut found: Vec<&Due> = Vec::new();
        let over = self.row.days.iter().take_while(|due| due.on < today);
        for due in self.marks.missed.iter().chain(over) {
            let is_new = !found.iter().any(|other| other.is(due));
            if due.on < today && !self.marks.is_done(due) && is_new {
                found.push(due);
            }
        }
        crate::order::sort_by_key(&mut found, |due| (due.on, due.acts != Acts::Us, due.what));
        found
    }

    /// Whose turn it is.
    pub fn acts(&self, today: NaiveDate) -> Option<Acts> {
        let overdue = self.overdue(today);
        let due = overdue.first().copied();
        let due = due.or_else(|| self.next(today).first().copied());
        due.map_or(self.row.acts, |due| Some(due.acts))
    }

    /// How many days ago the answers were saved, if known.
    pub fn age(&self, today: NaiveDate) -> Option<i64> {
        self.row
            .saved_on
            .map(|day| crate::calendar::days_between(day, today).max(0))
    }

    /// How many of our entries that CAPE takes are still to be filed.
    pub fn cape_open(&self) -> usize {
        self.row.cape_open - (self.row.cape_by.len() - self.cape_by().len())
    }

    /// The CAPE days of those, earliest first.
    pub fn cape_by(&self) -> Vec<NaiveDate> {
        self.open(&self.row.cape_by, Event::CapeBy)
    }

    /// The days ahead to protest our entries by, earliest first.
    pub fn protest_by(&self) -> Vec<NaiveDate> {
        self.open(&self.row.protest_by, Event::ProtestBy)
    }

    /// The last safe days of those who can sign in, earliest first.
    pub fn log_in_by(&self) -> Vec<NaiveDate> {
        self.open(&self.row.log_in_by, Event::LogInBy)
    }

    /// How many entries access may come too late for.
    pub fn at_risk(&self) -> usize {
        let days = &self.row.at_risk_by;
        self.row.at_risk - (days.len() - self.open(days, Event::CapeBy).len())
    }

    /// The highest risk of an entry.
    pub fn risk(&self) -> Risk {
        if self.at_risk() == 0 {
            Risk::None
        } else {
            self.row.risk
        }
    }

    /// Those days of one kind that are neither done nor closed.
    fn open(&self, days: &[NaiveDate], what: Event) -> Vec<NaiveDate> {
        let is_open = |on: &&NaiveDate| self.marks.done_on(**on, what).is_none();
        days.iter().filter(is_open).copied().collect()
    }

    /// How many entries left CAPE since the last visit without being done.
    pub fn left_cape(&self) -> usize {
        let done = self.done_since(Event::CapeBy, |due| due.entries.len());
        self.since.left_cape.saturating_sub(done)
    }

    /// How many logins went dormant since the last visit although nobody had noted a sign-in.
    pub fn went_dormant(&self) -> usize {
        let done = self.done_since(Event::LogInBy, |due| due.people.len());
        self.since.went_dormant.saturating_sub(done)
    }

    /// Whether an entry is at risk, and none was at the last visit.
    pub fn is_newly_at_risk(&self) -> bool {
        self.since.newly_at_risk && self.risk() != Risk::None
    }

    /// How much of one kind was due since the last visit, and done.
    fn done_since(&self, what: Event, of: fn(&Due) -> usize) -> usize {
        let missed = self.since.missed.iter();
        missed
            .filter(|due| due.what == what && self.marks.is_done(due))
            .map(of)
            .sum()
    }

    /// Whether the broker noted that an entry with this CAPE day is filed, or won't be: its day is done or closed, the
    /// planned filing is done, or the client's stage says so.
    pub fn is_filed(&self, cape_by: Option<NaiveDate>) -> bool {
        let day = cape_by.and_then(|on| self.marks.done_on(on, Event::CapeBy));
        let planned = self.row.planned_on;
        let plan = planned.and_then(|on| self.marks.done_on(on, Event::PlannedOn));
        day.is_some() || plan.is_some_and(|done| done.reason.is_empty()) || self.marks.stage.is_filed()
    }
}
