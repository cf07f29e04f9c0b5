//! What changed, in words.

use crate::english::weekday_and_day;
use crate::guidance::Guidance;
use crate::portfolio::{Change, Client, Portfolio, changes};
use crate::wording::{self, Noun, and_list, check, check_status, long, spelled};
use chrono::NaiveDate;

pub fn change(change: &Change) -> String {
    let day = |day: &Option<NaiveDate>| day.map_or_else(|| "none".to_owned(), long);
    match change {
        Change::Check { id, from, to } => {
            format!(
                "{}: {} before, now {}.",
                check(*id),
                check_status(*from),
                check_status(*to)
            )
        }
        Change::Entries { from, to } => format!("Entries listed: {from} before, now {to}."),
        Change::CapeOpen { from, to } => format!("Entries CAPE takes: {from} before, now {to}."),
        Change::Usable { from, to } => format!("People who can sign in: {from} before, now {to}."),
        Change::Missing { from, to } => format!("Missing answers: {from} before, now {to}."),
        Change::Planned { from, to } => format!("Planned filing: {} before, now {}.", day(from), day(to)),
    }
}

/// That two versions of a client's check came; `None` if only one did.
pub fn updated(client: &Client) -> Option<String> {
    let before = client.before.as_ref()?;
    Some(match changes(before, &client.row).len() {
        0 => "Newer file, same status".into(),
        count => format!("{} since the older file", wording::counted(count, Noun::Change)),
    })
}

/// What changed since the last visit; `None` if there was none, or if it was today.
pub fn since(portfolio: &Portfolio, guidance: &Guidance, today: NaiveDate) -> Option<String> {
    let seen = portfolio.seen.filter(|seen| seen.on < today)?;
    let sum = |of: fn(&Client) -> usize| portfolio.clients.iter().map(of).sum::<usize>();
    let some = |count: usize, one: &str, many: &str| {
        (count > 0).then(|| format!("{} {}", spelled(count), if count == 1 { one } else { many }))
    };
    let closed = |count: usize| {
        let entries = if count == 1 { "entry" } else { "entries" };
        (count > 0).then(|| format!("CAPE closed for {} {entries}", spelled(count)))
    };
    let parts = [
        closed(sum(Client::left_cape)),
        some(
            sum(Client::went_dormant),
            "login went dormant",
            "logins went dormant",
        ),
        some(
            sum(|client| usize::from(client.is_newly_at_risk())),
            "client is newly at risk",
            "clients are newly at risk",
        ),
        (seen.guidance != guidance.edition).then(|| {
            format!(
                "the guidance was updated from {} to {}",
                long(seen.guidance),
                long(guidance.edition)
            )
        }),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let said = if parts.is_empty() {
        "nothing has passed a deadline".to_owned()
    } else {
        and_list(&parts)
    };
    Some(format!("Since {}: {said}.", weekday_and_day(seen.on)))
}

/// The document's title: "(7) Clients", with the number of clients that have something overdue or due within a week.
pub fn title(pressing: usize) -> String {
    if pressing == 0 {
        "Clients".into()
    } else {
        format!("({pressing}) Clients")
    }
}
