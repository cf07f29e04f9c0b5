//! The days that concern everyone: today, the planned filing, and what goes with it.

use super::Window;
use crate::assessment::{AgendaItem, Event};
use chrono::NaiveDate;

/// Why a day is marked. The order breaks ties within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    Today,
    /// The day of the check, if it isn't today.
    AsOf,
    /// CAPE begins to take entries flagged for reconciliation.
    Phase2,
    WeekBefore,
    PlannedFiling,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    pub kind: MarkKind,
    pub on: NaiveDate,
    /// Where it starts, as a fraction of the window; `None` if it is outside.
    pub at: Option<f64>,
}

/// The days to mark, in order: the day of the check, the planned filing even if past, and Phase 2 and the week before
/// if they are still ahead.
pub(super) fn days(today: (MarkKind, NaiveDate), agenda: &[AgendaItem]) -> Vec<(NaiveDate, MarkKind)> {
    let ahead = |item: &AgendaItem| item.on >= today.1;
    let mark = |item: &AgendaItem| match item.what {
        Event::PlannedOn => Some(MarkKind::PlannedFiling),
        Event::WeekBefore if ahead(item) => Some(MarkKind::WeekBefore),
        Event::Phase2Opens => Some(MarkKind::Phase2),
        _ => None,
    };
    let mut days: Vec<(NaiveDate, MarkKind)> = agenda
        .iter()
        .filter_map(|item| mark(item).map(|kind| (item.on, kind)))
        .collect();
    days.push((today.1, today.0));
    crate::order::sort_by_key(&mut days, |day| *day);
    days
}

pub(super) fn marks(days: &[(NaiveDate, MarkKind)], window: Window) -> Vec<Mark> {
    let mark = |(on, kind): &(NaiveDate, MarkKind)| Mark {
        kind: *kind,
        on: *on,
        at: window.shows(*on).then(|| window.start_of(*on)),
    };
    days.iter().map(mark).collect()
}
