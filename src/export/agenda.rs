//! The agenda as shown: each date with what to do, for whom, how many days are left, and the weekends and holidays it
//! stepped over.

use crate::assessment::{AgendaRow, Assessment, Event, Who, agenda_rows};
use crate::calendar::{ClosedDay, add_days, days_between};
use crate::facts::Id;
use crate::guidance::Guidance;
use chrono::NaiveDate;
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub row: AgendaRow,
    /// Calendar days from the day of the check; negative once it has passed.
    pub days_left: i64,
    /// The weekends and holidays the date stepped over, in order.
    pub stepped_over: Vec<ClosedDay>,
}

/// All dates in order, past ones first.
pub fn lines(assessment: &Assessment, guidance: &Guidance) -> Vec<Line> {
    let last_days = last_days(assessment);
    agenda_rows(&assessment.agenda)
        .into_iter()
        // The fallbacks mention them in one line.
        .filter(|row| row.what != Event::CitAnniversary)
        .map(|row| Line {
            days_left: days_between(assessment.as_of, row.on),
            stepped_over: stepped_over(assessment, guidance, &last_days, &row),
            row,
        })
        .collect()
}

/// The days of the next weeks with something to do, one row per day and kind. Court anniversaries are shown elsewhere.
pub fn upcoming(assessment: &Assessment, guidance: &Guidance) -> Vec<AgendaRow> {
    let is_next = |row: &AgendaRow| {
        let days = days_between(assessment.as_of, row.on);
        (0..=guidance.plan.days_ahead).contains(&days) && row.what != Event::CitAnniversary
    };
    agenda_rows(&assessment.agenda)
        .into_iter()
        .filter(is_next)
        .collect()
}

/// The last day of CAPE and of a protest, by entry.
type LastDays<'a> = HashMap<&'a Id, (NaiveDate, NaiveDate)>;

fn last_days(assessment: &Assessment) -> LastDays<'_> {
    let of_one =
        |(id, dates): (_, crate::assessment::EntryDates)| (id, (dates.cape_last_day, dates.protest_last_day));
    assessment
        .entries
        .iter()
        .filter_map(|entry| Some((&entry.id, entry.dates?)))
        .map(of_one)
        .collect()
}

fn stepped_over(
    assessment: &Assessment,
    guidance: &Guidance,
    last_days: &LastDays,
    row: &AgendaRow,
) -> Vec<ClosedDay> {
    match row.what {
        // The day to act by is the last day or the business day before it: the days between are closed.
        Event::CapeBy | Event::ProtestBy => {
            let last = row
                .who
                .iter()
                .filter_map(|who| last_days.get(who.id()?))
                .map(|(cape, protest)| {
                    if row.what == Event::CapeBy {
                        *cape
                    } else {
                        *protest
                    }
                })
                .max();
            let between = last.map_or(0, |last| days_between(row.on, last));
            (1..=between)
                .filter_map(|days| {
                    let on = add_days(row.on, days);
                    guidance.calendar.closed(on).map(|why| ClosedDay { on, why })
                })
                .collect()
        }
        Event::OpenDeskCase => {
            let Some(Who::Person(id)) = row.who.first() else {
                return Vec::new();
            };
            let person = assessment.people.iter().find(|person| person.id == *id);
            person
                .into_iter()
                .flat_map(|person| &person.arithmetic)
                .find(|sum| sum.quantity == crate::assessment::Quantity::OpenDeskCase)
                .map_or_else(Vec::new, |sum| sum.stepped_over.clone())
        }
        _ => Vec::new(),
    }
}
