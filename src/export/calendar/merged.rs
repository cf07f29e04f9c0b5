//! Days of several clients in one calendar.

use super::event::{Alarm, Event};
use super::words;
use super::{Stamp, What, text, uid, write};
use crate::assessment;
use chrono::NaiveDate;

/// Something several clients have to do on the same day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub on: NaiveDate,
    pub what: assessment::Event,
    pub summary: String,
    pub description: String,
    /// How many days before it the reminders are, most first.
    pub reminders: Vec<i64>,
}

/// The text of a calendar file, one event per day and kind; `None` if there are none. A later export replaces events of
/// the same day and kind.
pub fn merged(days: &[Merged], stamp: Stamp) -> Option<String> {
    let event = |day: &Merged| {
        let what = What::Agenda(day.what);
        // It contains names typed by strangers.
        let summary = text::name(&day.summary, LONGEST);
        let alarm = |days: &i64| Alarm {
            days_before: *days,
            says: words::reminder(*days, what, day.on, None, &summary),
        };
        let lines: Vec<String> = day
            .description
            .lines()
            .map(|line| text::name(line, LONGEST))
            .collect();
        Event {
            uid: uid::of_clients(what, day.on),
            on: day.on,
            what,
            alarms: day.reminders.iter().map(alarm).collect(),
            summary,
            description: lines.join("\n"),
        }
    };
    let events: Vec<Event> = days.iter().map(event).collect();
    (!events.is_empty())
        .then(|| write::text(&words::calendar_name(Some(words::CLIENTS), None), &events, stamp))
}

/// The most characters of a line.
const LONGEST: usize = 400;
