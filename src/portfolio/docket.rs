//! The docket: a line per day, client, and thing to do.

use super::{Acts, Client, Done, Due, Portfolio};
use crate::calendar::days_between;
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocketLine<'a> {
    pub client: &'a Client,
    pub due: &'a Due,
    /// Calendar days from today; negative once it has passed.
    pub days_left: i64,
    /// What the broker noted about it.
    pub done: Option<&'a Done>,
}

impl DocketLine<'_> {
    /// Whether the day has passed and nothing was noted.
    pub fn is_overdue(&self) -> bool {
        self.days_left < 0 && self.done.is_none()
    }
}

/// The lines up to `most_days` from today: overdue first, then by day, ours before others', thing to do, and name. Past
/// days that are done are left out; future ones stay, marked as done. Clients that are paid or closed have none.
pub fn docket(portfolio: &Portfolio, today: NaiveDate, most_days: i64) -> Vec<DocketLine<'_>> {
    let mut lines: Vec<DocketLine> = Vec::new();
    for client in portfolio
        .clients
        .iter()
        .filter(|client| !client.marks.stage.is_over())
    {
        let ahead = client.row.days.iter().filter(|due| due.on >= today);
        for due in client.overdue(today).into_iter().chain(ahead) {
            let days_left = days_between(today, due.on);
            if days_left <= most_days {
                lines.push(DocketLine {
                    client,
                    due,
                    days_left,
                    done: client.marks.done_of(due),
                });
            }
        }
    }
    crate::order::sort_by_key(&mut lines, |line| {
        let name = line.client.name().unwrap_or_default().to_lowercase();
        let is_others = line.due.acts != Acts::Us;
        (!line.is_overdue(), line.due.on, is_others, line.due.what, name)
    });
    lines
}
