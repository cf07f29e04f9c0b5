//! Events as the text of RFC 5545.
//!
//! The crate `ics` has components, properties, and escaping. It doesn't count the space that begins a continuation, so
//! its lines are one octet too long: they are unfolded and folded again here. It also passes on control characters,
//! which [`super::text::name`] has removed by then.

use super::event::{Alarm, Event};
use super::stamp::{Stamp, basic};
use super::text::folded;
use crate::calendar::add_days;
use chrono::NaiveDate;
use ics::components::{Parameter, Property};
use ics::properties::{Description, Summary, Trigger};
use ics::{ICalendar, escape_text};

const VERSION: &str = "2.0";
const PRODUCT: &str = "-//ACE Self-Check//ACE Self-Check//EN";

/// A calendar with these events, in order. Without METHOD, since it is a file to import, not a message (RFC 5545,
/// section 3.7.2), which would need an organizer (RFC 5546, section 3.2.1).
pub(super) fn text(name: &str, events: &[Event], stamp: Stamp) -> String {
    let mut calendar = ICalendar::new(VERSION, PRODUCT);
    calendar.push(Property::new("CALSCALE", "GREGORIAN"));
    calendar.push(Property::new("X-WR-CALNAME", escape_text(name)));
    for event in events {
        calendar.add_event(component(event, stamp));
    }
    // Only continuation lines begin with a space.
    let unfolded = calendar.to_string().replace("\r\n ", "");
    unfolded.split_terminator("\r\n").map(folded).collect()
}

fn component(event: &Event, stamp: Stamp) -> ics::Event<'_> {
    let mut component = ics::Event::new(event.uid.as_str(), stamp.utc());
    component.push(Property::new("SEQUENCE", stamp.sequence().to_string()));
    component.push(date("DTSTART", event.on));
    // Exclusive.
    component.push(date("DTEND", add_days(event.on, 1)));
    component.push(Summary::new(escape_text(event.summary.as_str())));
    component.push(Description::new(escape_text(event.description.as_str())));
    // Doesn't block the day.
    component.push(Property::new("TRANSP", "TRANSPARENT"));
    for alarm in &event.alarms {
        component.add_alarm(component_of(alarm));
    }
    component
}

fn component_of(alarm: &Alarm) -> ics::Alarm<'_> {
    let says = Description::new(escape_text(alarm.says.as_str()));
    ics::Alarm::display(Trigger::new(trigger(alarm.days_before)), says)
}

/// From midnight local time, when the event begins, back to 9:00 that many days before. In days and hours, so that a
/// daylight saving change in between makes no difference.
fn trigger(days_before: i64) -> String {
    match days_before {
        ..=1 => "-PT15H".into(),
        days => format!("-P{}DT15H", days - 1),
    }
}

fn date(name: &'static str, day: NaiveDate) -> Property<'static> {
    let mut property = Property::new(name, basic(day));
    property.add(Parameter::new("VALUE", "DATE"));
    property
}
