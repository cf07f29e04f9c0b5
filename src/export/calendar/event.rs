//! An event of the file: a day itself, or one of the days it is announced on.

use super::description::description;
use super::occasion::{Occasion, Subject};
use super::{Setting, What, name, uid};
use crate::calendar::add_days;
use crate::wording::calendar as words;
use chrono::NaiveDate;

/// An event of the file. It takes the whole day.
pub(super) struct Event {
    pub(super) uid: String,
    pub(super) on: NaiveDate,
    /// What the day is for; `None` where it only announces another.
    pub(super) what: Option<What>,
    pub(super) summary: String,
    pub(super) description: String,
    /// Earliest first.
    pub(super) alarms: Vec<Alarm>,
}

/// Rings at 9:00 where the person is.
pub(super) struct Alarm {
    /// How many days before the event; 0 on its day.
    pub(super) days_before: i64,
    pub(super) says: String,
}

/// The event of the day itself. What is announced has an alarm for each day that announces it. A
/// monthly login is a reminder and nothing else, so it rings on its day; the others never do then.
pub(super) fn on_the_day(setting: &Setting, occasion: &Occasion) -> Event {
    let about = about(setting, &occasion.subject);
    let summary = words::summary(occasion.what, occasion.on, &about);
    let ahead = occasion.ahead(setting).map(|days| Alarm {
        days_before: days,
        says: words::announcement(days, occasion.what, occasion.on, &about),
    });
    let today = matches!(occasion.what, What::MonthlyLogins(_) | What::MonthlyLogin(_)).then(|| Alarm {
        days_before: 0,
        says: summary.clone(),
    });
    Event {
        uid: uid::of_day(setting.facts, occasion),
        on: occasion.on,
        what: Some(occasion.what),
        alarms: ahead.chain(today).collect(),
        summary,
        description: description(setting, occasion, true),
    }
}

/// The events that announce it. They have no alarms: those of the day itself ring at that time, and
/// who does not see them sees the event.
pub(super) fn days_before(setting: &Setting, occasion: &Occasion) -> Vec<Event> {
    let about = about(setting, &occasion.subject);
    let event = |days| Event {
        uid: uid::of_days_before(setting.facts, occasion, days),
        on: add_days(occasion.on, -days),
        what: None,
        summary: words::announcement(days, occasion.what, occasion.on, &about),
        description: description(setting, occasion, false),
        alarms: Vec::new(),
    };
    occasion.ahead(setting).map(event).collect()
}

/// Whom or what it is about in a few words; empty for a company without a name.
fn about(setting: &Setting, subject: &Subject) -> String {
    let facts = setting.facts;
    match subject {
        Subject::Company => name::company(facts, name::IN_TITLE).unwrap_or_default(),
        Subject::Person(at) => name::person(facts, *at, name::IN_TITLE),
        Subject::Entries(entries) => {
            let named = entries.iter().take(words::NAMED);
            let names: Vec<String> = named.map(|at| name::entry(facts, *at, name::IN_TITLE)).collect();
            crate::wording::and_more(names, entries.len())
        }
    }
}
