//! The entries' CAPE and protest days, a row each.

use super::Window;
use crate::assessment::{AgendaItem, Event};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What to do by a day, in the order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeadlineKind {
    Cape,
    Protest,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deadline {
    /// The day, inclusive.
    pub by: NaiveDate,
    pub entries: usize,
    /// Where the day ends, as a fraction of the window; `None` if it is outside.
    pub at: Option<f64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineRow {
    pub kind: DeadlineKind,
    /// The days in order; never empty.
    pub days: Vec<Deadline>,
}

/// The deadlines of the agenda, CAPE first, without empty rows.
pub(super) fn deadlines(agenda: &[AgendaItem]) -> Vec<DeadlineRow> {
    [
        (DeadlineKind::Cape, Event::CapeBy),
        (DeadlineKind::Protest, Event::ProtestBy),
    ]
    .into_iter()
    .map(|(kind, event)| {
        let mut days = BTreeMap::new();
        for item in agenda.iter().filter(|item| item.what == event) {
            *days.entry(item.on).or_insert(0) += 1;
        }
        let day = |(by, entries)| Deadline {
            by,
            entries,
            at: None,
        };
        DeadlineRow {
            kind,
            days: days.into_iter().map(day).collect(),
        }
    })
    .filter(|row| !row.days.is_empty())
    .collect()
}

impl DeadlineRow {
    /// The days the window has to show: the first two.
    pub(super) fn interesting(&self) -> impl Iterator<Item = NaiveDate> {
        self.days.iter().take(2).map(|day| day.by)
    }

    pub(super) fn draw(&mut self, window: Window) {
        for day in &mut self.days {
            day.at = window.shows(day.by).then(|| window.end_of(day.by));
        }
    }
}
