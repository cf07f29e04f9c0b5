//! One calendar for all clients: an event per day and thing to do.

use crate::assessment::Event;
use crate::calendar::days_between;
use crate::export::calendar::{Merged, Stamp, merged};
use crate::guidance::Guidance;
use crate::portfolio::words;
use crate::portfolio::{Portfolio, docket};
use chrono::NaiveDate;

/// The docket's open days that are still ahead; `None` if there are none.
pub fn calendar(
    portfolio: &Portfolio,
    guidance: &Guidance,
    today: NaiveDate,
    stamp: Stamp,
) -> Option<(String, usize)> {
    let mut lines = docket(portfolio, today, i64::MAX);
    lines.retain(|line| line.days_left >= 0 && line.done.is_none() && line.due.what.is_deadline());
    crate::order::sort_by_key(&mut lines, |line| (line.due.on, line.due.what));
    let days: Vec<Merged> = lines
        .chunk_by(|one, other| one.due.is(other.due))
        .map(|lines| {
            let (on, what): (NaiveDate, Event) = (lines[0].due.on, lines[0].due.what);
            let clients: Vec<(String, usize)> = lines
                .iter()
                .map(|line| (words::name(line.client), line.due.entries.len()))
                .collect();
            let texts: Vec<String> = lines
                .iter()
                .map(|line| {
                    let about = words::entries(line.due);
                    let name = words::name(line.client);
                    if about.is_empty() {
                        name
                    } else {
                        format!("{name}: {about}")
                    }
                })
                .collect();
            let warnings = portfolio.firm.warning_days.iter().copied();
            Merged {
                on,
                what,
                summary: words::calendar_summary(what, &clients),
                description: words::calendar_text(what, on, &texts, guidance),
                reminders: warnings.filter(|days| *days <= days_between(today, on)).collect(),
            }
        })
        .collect();
    merged(&days, stamp).map(|text| (text, days.len()))
}
