//! The days of an assessment as a calendar file (RFC 5545).
//!
//! Each day has one event per thing to do, however many people or entries it is about. An event takes a
//! whole day and no time zone, so it is the same day everywhere, and leaves the person free. Reminders are alarms
//! inside it. Outlook keeps only an event's first alarm, so the first is the earliest, and none rings once the day has
//! begun.

mod description;
mod event;
mod merged;
mod name;
mod occasion;
mod stamp;
mod text;
mod uid;
pub mod words;
mod write;

pub use merged::{Merged, merged};
pub use occasion::What;
pub use stamp::Stamp;

use crate::assessment::{self, Assessment};
use crate::facts::{Facts, Id};
use crate::guidance::Guidance;

use event::Event;
use occasion::occasions;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarScope<'a> {
    /// Everyone's: all of the agenda, by day.
    Everyone,
    /// Only this person's. The last safe login comes first, because Outlook reads only the first event of an e-mailed
    /// file; the rest is in order of days.
    Person(&'a Id),
}

struct Setting<'a> {
    facts: &'a Facts,
    assessment: &'a Assessment,
    guidance: &'a Guidance,
}

/// The text of a calendar file. Nothing in it is before the day of the assessment.
///
/// `None` if there are no events, since RFC 5545 doesn't allow an empty calendar: for a person who has left, or an
/// unknown id. The calendar for everyone always has events.
///
/// `assessment` is what follows from `facts` under `guidance`.
pub fn calendar(
    facts: &Facts,
    assessment: &Assessment,
    guidance: &Guidance,
    whose: CalendarScope,
    stamp: Stamp,
) -> Option<String> {
    let setting = Setting {
        facts,
        assessment,
        guidance,
    };
    let mut occasions = occasions(&setting, whose);
    crate::order::sort_by_key(&mut occasions, |occasion| occasion.on);
    let mut events: Vec<Event> = occasions
        .iter()
        .map(|occasion| event::event(&setting, occasion))
        .collect();
    if let CalendarScope::Person(_) = whose {
        lead_with_login(&mut events);
    }
    let name = words::calendar_name(
        name::company(facts, name::IN_TITLE).as_deref(),
        person(facts, whose).as_deref(),
    );
    (!events.is_empty()).then(|| write::text(&name, &events, stamp))
}

fn person(facts: &Facts, whose: CalendarScope) -> Option<String> {
    let CalendarScope::Person(id) = whose else {
        return None;
    };
    let at = facts.person_at(id)?;
    Some(name::person(facts, at, name::IN_TITLE))
}

/// Puts the last safe login first; for someone locked out, the desk case.
fn lead_with_login(events: &mut [Event]) {
    let leads = [assessment::Event::LogInBy, assessment::Event::OpenDeskCase];
    let lead = leads
        .into_iter()
        .find_map(|what| events.iter().position(|event| event.what == What::Agenda(what)));
    if let Some(at) = lead {
        events[..=at].rotate_right(1);
    }
}
