//! The list and the docket as CSV files, for spreadsheets and for case management programs.

use crate::assessment::CheckId;
use crate::calendar::{Iso, days_between};
use crate::export::entries::{harmless, quoted};
use crate::portfolio::words;
use crate::portfolio::{CAPE_SOON, Client, DocketLine, PROTEST_SOON, Portfolio, within};
use crate::wording;
use chrono::NaiveDate;

/// Between several in one cell.
const SEPARATOR: &str = "; ";

pub fn clients_csv(portfolio: &Portfolio, positions: &[usize], today: NaiveDate) -> String {
    let head = words::file_columns().map(str::to_owned).to_vec();
    let rows = positions.iter().map(|at| client(&portfolio.clients[*at], today));
    quoted(std::iter::once(head).chain(rows))
}

fn client(client: &Client, today: NaiveDate) -> Vec<String> {
    let (row, marks) = (&client.row, &client.marks);
    let next = client.next(today);
    let status = |id| wording::check_status(row.check(id)).to_owned();
    let first = next.first().copied();
    let about = first.and_then(|due| due.about().first());
    let what: Vec<String> = next.iter().map(|due| words::due(due.what)).collect();
    let (cape_by, protest_by) = (client.cape_by(), client.protest_by());
    vec![
        text(client.name().unwrap_or_default()),
        text(&marks.number),
        text(&client.file),
        words::stage(marks.stage).to_owned(),
        text(&marks.assignee),
        text(&marks.contact),
        day(first.map(|due| due.on)),
        first.map_or_else(String::new, |due| days_between(today, due.on).to_string()),
        first.map_or_else(|| words::no_day(client, today), |_| what.join(SEPARATOR)),
        text(about.map_or("", String::as_str)),
        client.acts(today).map_or("", words::acts).to_owned(),
        client.overdue(today).len().to_string(),
        client.cape_open().to_string(),
        within(&cape_by, today, CAPE_SOON).to_string(),
        day(cape_by.first().copied()),
        within(&protest_by, today, PROTEST_SOON).to_string(),
        day(protest_by.first().copied()),
        status(CheckId::Login),
        row.usable.to_string(),
        row.people.to_string(),
        day(client.log_in_by().first().copied()),
        status(CheckId::Ach),
        status(CheckId::Broker),
        status(CheckId::Structure),
        status(CheckId::Entries),
        client.at_risk().to_string(),
        row.not_ours.to_string(),
        row.without_number.to_string(),
        day(row.planned_on),
        day(row.saved_on),
        text(&marks.note),
    ]
}

pub fn docket_csv(lines: &[DocketLine]) -> String {
    let head = words::docket_columns().map(str::to_owned).to_vec();
    let row = |line: &DocketLine| {
        let marks = &line.client.marks;
        let done = line.done.map_or_else(String::new, |done| {
            if done.reason.is_empty() {
                Iso(done.noted_on).to_string()
            } else {
                done.reason.clone()
            }
        });
        vec![
            Iso(line.due.on).to_string(),
            line.days_left.to_string(),
            words::due(line.due.what),
            text(&words::name(line.client)),
            text(&marks.number),
            words::acts(line.due.acts).to_owned(),
            text(&marks.assignee),
            text(&line.due.entries.join(SEPARATOR)),
            text(&line.due.people.join(SEPARATOR)),
            text(line.done.map_or("", |done| done.by.as_str())),
            text(&done),
        ]
    };
    quoted(std::iter::once(head).chain(lines.iter().map(row)))
}

fn text(text: &str) -> String {
    harmless(text)
}

fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |day| Iso(day).to_string())
}
