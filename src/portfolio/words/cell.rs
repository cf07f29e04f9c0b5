//! The list of clients, cell by cell.

use crate::assessment::{CheckId, Event};
use crate::choice::Choice;
use crate::portfolio::{
    Acts, CAPE_SOON, Client, Column, Count, Due, FILE_WITHIN, Grouping, LAPSES_WITHIN, PROTEST_SOON, Row,
    Stage, When, within,
};
use crate::wording::{
    Noun, and_list, and_more, check, counted, days_left, event, sentence_case, short, weekday_short,
};
use chrono::NaiveDate;

pub fn column(column: Column) -> &'static str {
    match column {
        Column::Client => "Client",
        Column::Next => "Next day",
        Column::Acts => "Who acts",
        Column::Cape => "CAPE, ours",
        Column::Protests => "Protests",
        Column::Login => "Login",
        Column::Ach => "Bank (ACH)",
        Column::Broker => "Broker",
        Column::Structure => "Account setup",
        Column::Entries => "Entries",
        Column::AtRisk => "At risk",
        Column::Others => "Not ours",
        Column::Holds => "Holds",
        Column::Planned => "Planned filing",
        Column::Missing => "Missing answers",
        Column::Age => "Answers",
        Column::Stage => "Stage",
        Column::Assignee => "Assignee",
        Column::Note => "Note",
    }
}

pub fn count(count: Count) -> String {
    match count {
        Count::OursSoon => format!("File within {FILE_WITHIN} days"),
        Count::ProtestSoon => format!("Protest within {PROTEST_SOON} days"),
        Count::LockedOut => "Nobody can sign in".into(),
        Count::LoginLapses => format!("Login lapses within {LAPSES_WITHIN} days"),
        Count::NoAch => "No ACH".into(),
        Count::Stale => "Stale answers".into(),
        Count::Unread => "Files with a problem".into(),
    }
}

/// The same in full, to follow the number.
pub fn count_hint(of: Count, stale_after: i64) -> String {
    match of {
        Count::OursSoon => format!("clients with an entry of ours to file in CAPE within {FILE_WITHIN} days"),
        Count::ProtestSoon => format!("clients with a protest due within {PROTEST_SOON} days"),
        Count::LockedOut => "clients where nobody can sign in to ACE".into(),
        Count::LoginLapses => format!("clients with a login that lapses within {LAPSES_WITHIN} days"),
        Count::NoAch => "clients not set up for ACH refunds".into(),
        Count::Stale => format!("clients with answers older than {stale_after} days"),
        Count::Unread => "files that couldn’t be read".into(),
    }
}

pub fn grouping(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::None => "Not grouped",
        Grouping::When => "When it’s due",
        Grouping::Acts => "Who acts",
        Grouping::Stage => "Stage",
        Grouping::Assignee => "Assignee",
        Grouping::Blocked => "What is blocked",
    }
}

/// The heading of a group, by its name.
pub fn group(of: Grouping, name: &str) -> String {
    let or = |said: Option<&str>, otherwise: &str| said.unwrap_or(otherwise).to_owned();
    match of {
        Grouping::None => String::new(),
        Grouping::When => When::from_name(name).map(when).unwrap_or_default(),
        Grouping::Acts => or(Acts::from_name(name).map(acts), "Nothing to do"),
        Grouping::Stage => or(Stage::from_name(name).map(stage), ""),
        Grouping::Assignee => or(Some(name).filter(|name| !name.is_empty()), "Nobody assigned"),
        Grouping::Blocked => or(CheckId::from_name(name).map(check), "Nothing blocked"),
    }
}

fn when(when: When) -> String {
    match when {
        When::Missed => "Overdue".into(),
        When::Today => "Today".into(),
        When::ThisWeek => "This week".into(),
        When::Days14 => format!("Within {CAPE_SOON} days"),
        When::Days30 => format!("Within {PROTEST_SOON} days"),
        When::Later => "Later".into(),
        When::BlockedWithoutDay => "Blocked, no date yet".into(),
        When::AnswersMissing => "Answers missing".into(),
        When::Nothing => "Nothing due".into(),
        When::Done => "Paid or closed".into(),
    }
}

/// Whose turn it is.
pub fn acts(acts: Acts) -> &'static str {
    match acts {
        Acts::Us => "Us",
        Acts::Client => "Client",
        Acts::Cbp => "CBP",
        Acts::Counsel => "Counsel",
    }
}

pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "New",
        Stage::WaitingForClient => "Waiting for client",
        Stage::WaitingForCbp => "Waiting for CBP",
        Stage::ReadyToFile => "Ready to file",
        Stage::Filed => "Filed",
        Stage::Decided => "Accepted or rejected",
        Stage::Paid => "Paid",
        Stage::Closed => "Closed",
    }
}

/// How many entries or people a line names.
const NAMED: usize = 3;

/// What is due, and for which entry or person: "File in CAPE: ABC-1234567-6 and 19 more".
pub fn next(due: &Due) -> String {
    said(due, 1)
}

/// The same, with up to three by name.
pub fn full(due: &Due) -> String {
    said(due, NAMED)
}

fn said(due: &Due, named: usize) -> String {
    let (what, about) = (what(due.what), about(due, named));
    if about.is_empty() {
        what.to_owned()
    } else {
        format!("{what}: {about}")
    }
}

/// What is due, without "by", because the day comes first.
fn what(what: Event) -> &'static str {
    match what {
        Event::LogInBy => "Sign in",
        Event::CapeBy => "File in CAPE",
        Event::ProtestBy => "Protest",
        Event::OpenDeskCase => "Call the help desk",
        Event::PlannedOn => "Planned filing",
        Event::ReconciliationDueOn => "Reconciliation due",
        other => event(other),
    }
}

fn about(due: &Due, named: usize) -> String {
    let list = due.about();
    if list.is_empty() {
        return String::new();
    }
    and_more(list.iter().take(named).cloned().collect(), list.len())
}

/// What a docket line is about: up to three entries or people by name.
pub fn entries(due: &Due) -> String {
    about(due, NAMED)
}

/// All of them; `None` if there are no more than three.
pub fn all_entries(due: &Due) -> Option<String> {
    (due.about().len() > NAMED).then(|| and_list(due.about()))
}

/// A day and how far off it is: "Thu, Dec 3, in 3 days".
pub fn when_due(on: NaiveDate, left: i64) -> String {
    format!("{}, {}", weekday_short(on), days_left(left))
}

/// What is due if there is no day.
pub fn no_day(client: &Client, today: NaiveDate) -> String {
    when(When::of(client, today))
}

/// "101 open, 20 within 14 days".
pub fn cape(client: &Client, today: NaiveDate) -> String {
    match (client.cape_open(), within(&client.cape_by(), today, CAPE_SOON)) {
        (0, _) => "–".into(),
        (all, 0) => format!("{all} open"),
        (all, soon) => format!("{all} open, {soon} within {CAPE_SOON} days"),
    }
}

/// "44 within 30 days".
pub fn protests(client: &Client, today: NaiveDate) -> String {
    match within(&client.protest_by(), today, PROTEST_SOON) {
        0 => "–".into(),
        count => format!("{count} within {PROTEST_SOON} days"),
    }
}

/// "2 of 3, by Dec 3"; if nobody can sign in, when access is expected back.
pub fn login(client: &Client) -> String {
    let row = &client.row;
    let people = if row.people == 0 {
        "nobody listed".into()
    } else {
        format!("{} of {}", row.usable, row.people)
    };
    match (client.log_in_by().first(), row.back_by) {
        (Some(by), _) => format!("{people}, by {}", short(*by)),
        (None, Some(back)) => format!("{people}, back by {}", short(back)),
        (None, None) => people,
    }
}

/// "2 under protest, 1 to reconcile".
pub fn holds(row: &Row) -> String {
    let holds = row.holds;
    let parts = [
        (holds.protest, "under protest"),
        (holds.reconciliation, "to reconcile first"),
        (holds.not_yet, "not yet in CAPE"),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if parts.is_empty() {
        "–".into()
    } else {
        parts.join(", ")
    }
}

pub fn age(days: Option<i64>) -> String {
    match days {
        None => "Age not known".into(),
        Some(0) => "Today".into(),
        Some(days) => format!("{} old", counted(usize::try_from(days).unwrap_or(0), Noun::Day)),
    }
}

/// What is due, at the start of a sentence.
pub fn due(of: Event) -> String {
    sentence_case(what(of))
}
