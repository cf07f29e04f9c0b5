//! An event of the file: a day, with the reminders before it.

use super::description::description;
use super::occasion::{Occasion, Subject};
use super::words;
use super::{Setting, What, name, uid};
use chrono::NaiveDate;

pub(super) struct Event {
    pub(super) uid: String,
    pub(super) on: NaiveDate,
    pub(super) what: What,
    pub(super) summary: String,
    pub(super) description: String,
    /// Earliest first.
    pub(super) alarms: Vec<Alarm>,
}

/// A reminder at 9:00 local time.
pub(super) struct Alarm {
    /// How many days before the event; at least 1.
    pub(super) days_before: i64,
    pub(super) says: String,
}

pub(super) fn event(setting: &Setting, occasion: &Occasion) -> Event {
    let facts = setting.facts;
    let company = name::company(facts, name::IN_TITLE);
    let about = about(setting, &occasion.subject);
    let alarm = |days| Alarm {
        days_before: days,
        says: words::reminder(days, occasion.what, occasion.on, company.as_deref(), &about),
    };
    Event {
        uid: uid::uid(facts, occasion),
        on: occasion.on,
        what: occasion.what,
        alarms: occasion.reminders(setting).map(alarm).collect(),
        summary: words::summary(occasion.what, occasion.on, company.as_deref(), &about),
        description: description(setting, occasion),
    }
}

/// Who or what it is about, in a few words; empty for the company.
fn about(setting: &Setting, subject: &Subject) -> String {
    let facts = setting.facts;
    let of = |at: &[usize], named: fn(&crate::facts::Facts, usize, usize) -> String| {
        let names: Vec<String> = at
            .iter()
            .take(words::NAMED)
            .map(|at| named(facts, *at, name::IN_TITLE))
            .collect();
        crate::wording::and_more(names, at.len())
    };
    match subject {
        Subject::Company => String::new(),
        Subject::People(people) => of(people, name::person),
        Subject::Entries(entries) => of(entries, name::entry),
    }
}
