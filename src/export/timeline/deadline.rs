//! The entries' CAPE and protest days, a row each: the nearest drawn, the rest as one span.

use super::Window;
use crate::assessment::{AgendaItem, Event};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// So many days are drawn, unless no more than one more is left.
const NEAREST: usize = 2;

/// What is to be done by a day; in the order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// File in CAPE.
    Cape,
    /// Protest.
    Protest,
}

/// A day and the entries it is the last one for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deadline {
    /// The day, inclusive.
    pub by: NaiveDate,
    /// How many entries.
    pub entries: usize,
    /// Where the day ends, as a fraction of the window.
    pub at: f64,
}

/// The days that are not drawn one by one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaterDeadlines {
    /// The first of them.
    pub first: NaiveDate,
    /// The last of them.
    pub last: NaiveDate,
    /// How many days with a deadline there are from the first to the last.
    pub days: usize,
    /// How many entries they are for.
    pub entries: usize,
    /// Where the first of them ends, as a fraction of the window.
    pub start: f64,
    /// Where the last of them ends, or the window.
    pub end: f64,
    /// Whether they go on beyond the window.
    pub go_on: bool,
}

/// All deadlines of a kind.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineRow {
    /// What is to be done.
    pub kind: DeadlineKind,
    /// The nearest, in order; never empty.
    pub nearest: Vec<Deadline>,
    /// The rest.
    pub later: Option<LaterDeadlines>,
}

/// How many entries have their day, by day.
#[derive(Clone, Debug)]
pub(super) struct Deadlines {
    kind: DeadlineKind,
    days: BTreeMap<NaiveDate, usize>,
}

/// The deadlines of the agenda, CAPE first; a kind without any is left out.
pub(super) fn deadlines(agenda: &[AgendaItem]) -> Vec<Deadlines> {
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
        Deadlines { kind, days }
    })
    .filter(|found| !found.days.is_empty())
    .collect()
}

impl Deadlines {
    /// The days drawn one by one: they are what the window has to show.
    pub(super) fn nearest(&self) -> impl Iterator<Item = NaiveDate> {
        self.days.keys().copied().take(self.drawn())
    }

    fn drawn(&self) -> usize {
        if self.days.len() <= NEAREST + 1 {
            self.days.len()
        } else {
            NEAREST
        }
    }

    pub(super) fn row(&self, window: Window) -> DeadlineRow {
        let nearest = self.days.iter().take(self.drawn());
        let rest: Vec<(NaiveDate, usize)> = self.days.iter().skip(self.drawn()).map(pair).collect();
        let later = rest
            .first()
            .zip(rest.last())
            .map(|((first, _), (last, _))| LaterDeadlines {
                first: *first,
                last: *last,
                days: rest.len(),
                entries: rest.iter().map(|(_, entries)| entries).sum(),
                start: window.end_of(*first),
                end: window.end_of(*last),
                go_on: *last > window.to,
            });
        DeadlineRow {
            kind: self.kind,
            nearest: nearest
                .map(pair)
                .map(|(by, entries)| Deadline {
                    by,
                    entries,
                    at: window.end_of(by),
                })
                .collect(),
            later,
        }
    }
}

fn pair((day, entries): (&NaiveDate, &usize)) -> (NaiveDate, usize) {
    (*day, *entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Who;
    use crate::calendar::{add_days, date};

    const TODAY: NaiveDate = date(2026, 10, 6);

    fn rows(offsets: impl Iterator<Item = i64>) -> Vec<DeadlineRow> {
        let agenda: Vec<AgendaItem> = offsets
            .map(|offset| AgendaItem {
                on: add_days(TODAY, offset),
                what: Event::CapeBy,
                who: Who::Company,
            })
            .collect();
        let found = deadlines(&agenda);
        let window = Window::around(TODAY, found.iter().flat_map(Deadlines::nearest));
        found.iter().map(|found| found.row(window)).collect()
    }

    #[test]
    fn three_days_are_drawn_and_of_four_two() {
        assert_eq!(rows([].into_iter()), []);
        let three = &rows([3, 3, 9, 20].into_iter())[0];
        assert_eq!((three.nearest.len(), three.later), (3, None));
        assert_eq!(
            three.nearest.iter().map(|day| day.entries).collect::<Vec<_>>(),
            [2, 1, 1]
        );
        let four = &rows([3, 9, 20, 21].into_iter())[0];
        let later = four.later.unwrap();
        assert_eq!((four.nearest.len(), later.days, later.entries), (2, 2, 2));
        assert_eq!(
            (later.first, later.last),
            (add_days(TODAY, 20), add_days(TODAY, 21))
        );
    }

    #[test]
    fn the_rest_goes_on_beyond_the_window_only() {
        let agenda = [3, 9, 20, 21].map(|offset| AgendaItem {
            on: add_days(TODAY, offset),
            what: Event::ProtestBy,
            who: Who::Company,
        });
        let found = deadlines(&agenda);
        let nearest: Vec<NaiveDate> = found[0].nearest().collect();
        assert_eq!(nearest, [add_days(TODAY, 3), add_days(TODAY, 9)]);
        let goes_on = |last| {
            let window = Window {
                from: TODAY,
                to: add_days(TODAY, last),
            };
            found[0].row(window).later.unwrap().go_on
        };
        assert_eq!([goes_on(20), goes_on(21), goes_on(22)], [true, false, false]);
    }

    #[test]
    fn thousands_of_entries_are_grouped() {
        let row = &rows((0..9_999).map(|entry| 1 + entry % 57))[0];
        let later = row.later.unwrap();
        assert_eq!((row.nearest.len(), later.days), (2, 55));
        let drawn: usize = row.nearest.iter().map(|day| day.entries).sum();
        assert_eq!(drawn + later.entries, 9_999);
        assert!(later.go_on && later.start < later.end);
        assert!((later.end - 1.0).abs() < 1e-12);
        assert!(row.nearest[1].at < later.start);
    }
}
