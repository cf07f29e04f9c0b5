//! Reads calendars the way another program would, for `tests/calendar/run.py`.
//!
//! Standard input: one calendar a line, as a JSON string. Standard output: one line each, an object
//! with `events` in the form `tests/calendar/README.md` describes, or with `error`. The reader is
//! not the crate that may have written the calendar.

use calcard::common::{IanaString, PartialDateTime};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarProperty, ICalendarValue,
};
use serde_json::{Value, json};
use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let read = serde_json::from_str::<String>(&line?).map_err(|error| error.to_string());
        let read = read.and_then(|text| events(&text));
        let read = read.map_or_else(
            |error| json!({ "error": error }),
            |events| json!({ "events": events }),
        );
        writeln!(out, "{read}")?;
    }
    out.flush()
}

/// The events of one calendar, in its order. Errors say what the reader met instead.
fn events(text: &str) -> Result<Vec<Value>, String> {
    let calendar = ICalendar::parse(text).map_err(|other| format!("{other:?}"))?;
    let events = calendar
        .components
        .iter()
        .filter(|component| component.component_type == ICalendarComponentType::VEvent);
    Ok(events.map(|component| event(&calendar, component)).collect())
}

fn event(calendar: &ICalendar, component: &ICalendarComponent) -> Value {
    let inside = component.component_ids.iter();
    let alarms = inside
        .filter_map(|id| calendar.component_by_id(*id))
        .filter(|inside| inside.component_type == ICalendarComponentType::VAlarm)
        .map(alarm);
    json!({
        "uid": value(component, &ICalendarProperty::Uid),
        "sequence": value(component, &ICalendarProperty::Sequence),
        "stamp": value(component, &ICalendarProperty::Dtstamp),
        "start": value(component, &ICalendarProperty::Dtstart),
        "end": value(component, &ICalendarProperty::Dtend),
        "summary": value(component, &ICalendarProperty::Summary),
        "description": value(component, &ICalendarProperty::Description),
        "alarms": alarms.collect::<Vec<_>>(),
    })
}

fn alarm(component: &ICalendarComponent) -> Value {
    json!({
        "action": value(component, &ICalendarProperty::Action),
        "trigger": value(component, &ICalendarProperty::Trigger),
        "description": value(component, &ICalendarProperty::Description),
    })
}

/// The value of a property, `null` where it does not stand. Several values are a list, so that a
/// comma that was not escaped is seen.
fn value(component: &ICalendarComponent, property: &ICalendarProperty) -> Value {
    let Some(ICalendarEntry { values, .. }) = component.property(property) else {
        return Value::Null;
    };
    match values.as_slice() {
        [] => json!(""),
        [one] => plain(one),
        several => several.iter().map(plain).collect(),
    }
}

fn plain(value: &ICalendarValue) -> Value {
    match value {
        ICalendarValue::Text(text) => json!(text),
        ICalendarValue::Integer(number) => json!(number),
        ICalendarValue::Duration(span) => json!(span.as_seconds()),
        ICalendarValue::PartialDateTime(moment) => json!(day_or_moment(moment)),
        ICalendarValue::Action(action) => json!(action.as_str()),
        other => json!(format!("{other:?}")),
    }
}

/// `2026-08-03`, `2026-08-03T09:00:00` or, in UTC, `2026-08-03T09:00:00Z`.
fn day_or_moment(moment: &PartialDateTime) -> String {
    let part = |number: Option<u8>| number.unwrap_or_default();
    let day = format!(
        "{:04}-{:02}-{:02}",
        moment.year.unwrap_or_default(),
        part(moment.month),
        part(moment.day)
    );
    if moment.hour.is_none() {
        return day;
    }
    let (hour, minute, second) = (part(moment.hour), part(moment.minute), part(moment.second));
    let zone = if moment.tz_hour.is_some() { "Z" } else { "" };
    format!("{day}T{hour:02}:{minute:02}:{second:02}{zone}")
}
