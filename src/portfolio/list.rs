//! The list: which clients, in which order, in which groups.

use super::{Acts, Client, Count, Portfolio, Stage};
use crate::assessment::{CheckId, CheckStatus, Risk};
use crate::calendar::days_between;
use crate::choice::{Choice, choice_names};
use chrono::{Datelike, NaiveDate};
use std::cmp::Reverse;

choice_names! {
    /// A column of the list; the client's name is always shown.
    Column {
        Client = "client",
        Next = "next",
        /// Whose turn it is.
        Acts = "acts",
        /// Our entries in CAPE.
        Cape = "cape",
        Protests = "protests",
        Login = "login",
        Ach = "ach",
        Broker = "broker",
        Structure = "structure",
        Entries = "entries",
        AtRisk = "at_risk",
        /// Entries that are not ours or have no number.
        Others = "others",
        /// What keeps entries out of CAPE for now.
        Holds = "holds",
        Planned = "planned",
        Missing = "missing",
        Age = "age",
        Stage = "stage",
        Assignee = "assignee",
        Note = "note",
    }

    #[derive(Default)]
    Grouping {
        #[default]
        None = "none",
        When = "when",
        Acts = "acts",
        Stage = "stage",
        Assignee = "assignee",
        /// By the first check that is blocked.
        Blocked = "blocked",
    }

    When {
        /// Before today, and still open.
        Missed = "missed",
        Today = "today",
        /// Up to Sunday.
        ThisWeek = "this_week",
        Days14 = "14_days",
        Days30 = "30_days",
        Later = "later",
        /// Something is blocked, and no day is known.
        BlockedWithoutDay = "blocked_without_day",
        AnswersMissing = "answers_missing",
        Nothing = "nothing",
        /// It is paid or closed.
        Done = "done",
    }
}

impl Column {
    /// Whether it is shown by default.
    pub fn is_usual(self) -> bool {
        !matches!(
            self,
            Self::Structure | Self::Others | Self::Holds | Self::Planned | Self::Missing | Self::Note
        )
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    pub column: Column,
    /// Whether the last comes first.
    pub is_descending: bool,
}

/// Which clients are shown, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Part of the name, the client number, or an entry number.
    pub text: String,
    /// Only those of this count.
    pub count: Option<Count>,
    /// The order; `None` for the most urgent first.
    pub sorting: Option<Sorting>,
    pub grouping: Grouping,
}

/// The positions of the clients found, in order.
pub fn found(portfolio: &Portfolio, query: &Query, today: NaiveDate) -> Vec<usize> {
    let wanted = folded(&query.text);
    let stale_after = portfolio.firm.stale_after;
    let fits = |client: &Client| {
        query
            .count
            .is_none_or(|count| count.has(client, stale_after, today))
            && matches(client, &wanted)
    };
    let clients = portfolio.clients.iter().enumerate();
    let mut positions: Vec<usize> = clients
        .filter(|(_, client)| fits(client))
        .map(|(at, _)| at)
        .collect();
    crate::order::sort_by_key(&mut positions, |at| urgency(&portfolio.clients[*at], today));
    if let Some(Sorting {
        column,
        is_descending,
    }) = query.sorting
    {
        let key = |at: &usize| key(&portfolio.clients[*at], column, today);
        if is_descending {
            crate::order::sort_by_key(&mut positions, |at| Reverse(key(at)));
        } else {
            crate::order::sort_by_key(&mut positions, key);
        }
    }
    positions
}

/// The positions found, grouped in the grouping's order; the order within each group stays. Each group has a name: that
/// of the choice, or the assignee's initials.
pub fn groups(
    portfolio: &Portfolio,
    positions: &[usize],
    grouping: Grouping,
    today: NaiveDate,
) -> Vec<(String, Vec<usize>)> {
    let mut keyed: Vec<((usize, String), usize)> = positions
        .iter()
        .map(|at| (group_of(&portfolio.clients[*at], grouping, today), *at))
        .collect();
    crate::order::sort_by_key(&mut keyed, |(group, _)| group.clone());
    let same = |one: &((usize, String), usize), other: &((usize, String), usize)| one.0 == other.0;
    keyed
        .chunk_by(same)
        .map(|group| (group[0].0.1.clone(), group.iter().map(|(_, at)| *at).collect()))
        .collect()
}

/// A client's group: its place among the groups, and its name, which may be empty.
pub fn group_of(client: &Client, grouping: Grouping, today: NaiveDate) -> (usize, String) {
    fn place<C: Choice>(choice: Option<C>) -> (usize, String) {
        let at = choice.and_then(|choice| C::ALL.iter().position(|other| *other == choice));
        (
            at.unwrap_or(C::ALL.len()),
            choice.map_or("", Choice::name).to_owned(),
        )
    }
    match grouping {
        Grouping::None => (0, String::new()),
        Grouping::When => place(Some(When::of(client, today))),
        Grouping::Acts => place::<Acts>(client.acts(today)),
        Grouping::Stage => place::<Stage>(Some(client.marks.stage)),
        Grouping::Assignee => {
            let assignee = client.marks.assignee.clone();
            (usize::from(assignee.is_empty()), assignee)
        }
        Grouping::Blocked => place::<CheckId>(client.row.blocked()),
    }
}

impl When {
    pub fn of(client: &Client, today: NaiveDate) -> Self {
        if client.marks.stage.is_over() {
            return Self::Done;
        }
        if !client.overdue(today).is_empty() {
            return Self::Missed;
        }
        let to_sunday = i64::from(6 - today.weekday().num_days_from_monday());
        match client.next_on(today).map(|on| days_between(today, on)) {
            Some(0) => Self::Today,
            Some(days) if days <= to_sunday => Self::ThisWeek,
            Some(..=14) => Self::Days14,
            Some(..=30) => Self::Days30,
            Some(_) => Self::Later,
            None if client.row.lacks_answers() => Self::AnswersMissing,
            None if client.row.blocked().is_some() => Self::BlockedWithoutDay,
            None => Self::Nothing,
        }
    }
}

type Urgency = (
    bool,
    Option<NaiveDate>,
    bool,
    Option<NaiveDate>,
    Reverse<Risk>,
    String,
);

/// Overdue first, then by nearest day, risk, and name; paid or closed clients last.
fn urgency(client: &Client, today: NaiveDate) -> Urgency {
    let overdue = client.overdue(today).first().map(|due| due.on);
    let next = client.next_on(today);
    // Clients without a day, or without a name, come after those with one.
    let name = client
        .name()
        .map_or_else(|| "\u{10ffff}".to_owned(), str::to_lowercase);
    (
        client.marks.stage.is_over(),
        overdue.or(Some(NaiveDate::MAX)),
        next.is_none(),
        next,
        Reverse(client.risk()),
        name,
    )
}

/// A column's sort key: a number, then a text. Unknown values come last.
fn key(client: &Client, column: Column, today: NaiveDate) -> (i64, String) {
    let row = &client.row;
    let day = |day: Option<NaiveDate>| day.map_or(i64::MAX, |day| days_between(today, day));
    let most = |count: usize| -i64::try_from(count).unwrap_or(i64::MAX);
    let text = |text: &str| (i64::from(text.is_empty()), text.to_lowercase());
    let number = match column {
        Column::Client => return text(client.name().unwrap_or_default()),
        Column::Assignee => return text(&client.marks.assignee),
        Column::Note => return text(&client.marks.note),
        Column::Next => day(client.next_on(today)),
        Column::Acts => client.acts(today).map_or(i64::MAX, |acts| acts as i64),
        Column::Cape => day(client.cape_by().first().copied()),
        Column::Protests => day(client.protest_by().first().copied()),
        Column::Others => most(row.not_ours + row.without_number),
        Column::Login => worst(row.check(CheckId::Login)),
        Column::Ach => worst(row.check(CheckId::Ach)),
        Column::Broker => worst(row.check(CheckId::Broker)),
        Column::Structure => worst(row.check(CheckId::Structure)),
        Column::Entries => worst(row.check(CheckId::Entries)),
        Column::AtRisk => most(client.at_risk()),
        Column::Holds => most(row.holds.protest + row.holds.reconciliation + row.holds.not_yet),
        Column::Planned => day(row.planned_on),
        Column::Missing => most(row.missing),
        Column::Age => client.age(today).map_or(i64::MIN, |days| -days),
        Column::Stage => client.marks.stage as i64,
    };
    (number, String::new())
}

/// The worst first.
fn worst(status: CheckStatus) -> i64 {
    match status {
        CheckStatus::Blocked => 0,
        CheckStatus::AtRisk => 1,
        CheckStatus::Unknown => 2,
        CheckStatus::Clear => 3,
    }
}

fn matches(client: &Client, wanted: &str) -> bool {
    let texts = [
        client.name().unwrap_or_default(),
        client.row.company.as_deref().unwrap_or_default(),
        &client.marks.number,
        &client.file,
    ];
    wanted.is_empty()
        || texts.iter().any(|text| folded(text).contains(wanted))
        || client
            .row
            .numbers
            .iter()
            .any(|number| folded(number).contains(wanted))
}

/// In lower case, without dashes and spaces.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .flat_map(char::to_lowercase)
        .collect()
}
