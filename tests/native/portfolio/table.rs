//! The table: columns, order, groups, counts, and search.

use super::{add, client, client_mut, day, files, monday, one, settings, twelve, twelve_under};
use ace_self_check::assessment::CheckId;
use ace_self_check::calendar::Iso;
use ace_self_check::choice::Choice;
use ace_self_check::portfolio::{
    Acts, Column, Count, Grouping, Portfolio, Query, Settings, Sorting, Stage, When, found, groups,
};

/// Typed in by hand from docs/clients.md, “The list”: client, next day, what, login, in, ACH, broker, entries, CAPE open
/// and within 14 days, protests within 30, at risk.
const EXPECTED: [&str; 12] = [
    "Dogwood Apparel|2026-11-30|cape_by|blocked|0/2|blocked|clear|blocked|2/1|0|1",
    "Hazel Retail Group|2026-11-30|cape_by, protest_by, log_in_by|clear|2/3|clear|clear|at_risk|101/20|44|0",
    "Juniper Foods|2026-11-30|protest_by|clear|1/1|blocked|clear|at_risk|0/0|2|0",
    "Katsura Imports|2026-11-30|cape_by, log_in_by|at_risk|1/2|clear|clear|at_risk|2/2|0|0",
    "Cedar Toys|2026-12-01|open_desk_case|blocked|0/2|clear|clear|at_risk|2/2|1|2",
    "Birch Footwear|2026-12-03|log_in_by|clear|2/2|clear|clear|at_risk|2/1|0|0",
    "08-no-name.json|2026-12-04|cape_by|blocked|0/1|clear|blocked|at_risk|1/1|0|1",
    "Alder Home Goods|2026-12-07|planned_on|clear|2/2|clear|clear|clear|2/0|0|0",
    "Ivy Auto Parts|2026-12-09|cape_by|clear|1/1|clear|clear|at_risk|2/1|0|0",
    "Elm Lighting|2026-12-17|protest_by|blocked|0/0|unknown|clear|at_risk|1/0|1|0",
    "Fir Tools|2026-12-29|cape_by|blocked|0/1|clear|clear|clear|1/0|0|0",
    "07-unanswered.json|–|answers_missing|unknown|0/1|unknown|unknown|unknown|0/0|0|0",
];

fn within(days: &[chrono::NaiveDate], most: i64) -> usize {
    let left = days.iter().map(|day| (*day - monday()).num_days());
    left.filter(|left| (0..=most).contains(left)).count()
}

fn line(portfolio: &Portfolio, at: usize) -> String {
    let client = &portfolio.clients[at];
    let row = &client.row;
    let next = client.next(monday());
    let what: Vec<&str> = next.iter().map(|due| due.what.name()).collect();
    let (on, what) = next.first().map_or_else(
        || ("–".to_owned(), When::of(client, monday()).name().to_owned()),
        |due| (Iso(due.on).to_string(), what.join(", ")),
    );
    let status = |id| row.check(id).name();
    format!(
        "{}|{on}|{what}|{}|{}/{}|{}|{}|{}|{}/{}|{}|{}",
        client.name().unwrap_or(&client.file),
        status(CheckId::Login),
        row.usable,
        row.people,
        status(CheckId::Ach),
        status(CheckId::Broker),
        status(CheckId::Entries),
        row.cape_open,
        within(&row.cape_by, 14),
        within(&row.protest_by, 30),
        row.at_risk,
    )
}

fn names(portfolio: &Portfolio, positions: &[usize]) -> Vec<String> {
    let name = |at: &usize| {
        portfolio.clients[*at]
            .name()
            .unwrap_or(&portfolio.clients[*at].file)
            .to_owned()
    };
    positions.iter().map(name).collect()
}

#[test]
fn twelve_clients_in_order() {
    let portfolio = twelve();
    let positions = found(&portfolio, &Query::default(), monday());
    let lines: Vec<String> = positions.iter().map(|at| line(&portfolio, *at)).collect();
    assert_eq!(lines, EXPECTED);
}

#[test]
fn own_codes_leave_out_other_brokers_entries() {
    let of = |codes: &[&str]| {
        let filer_codes = codes.iter().map(ToString::to_string).collect();
        twelve_under(&Settings {
            filer_codes,
            ..settings()
        })
    };
    // Birch's two entries are of filer ABC; Ivy's three have no number.
    let (ours, others) = (of(&["ABC"]), of(&["XYZ"]));
    let row = |portfolio: &Portfolio, name| client(portfolio, name).row.clone();
    assert_eq!(row(&ours, "Birch Footwear").cape_open, 2);
    assert_eq!(row(&others, "Birch Footwear").cape_open, 0);
    assert_eq!(row(&others, "Birch Footwear").not_ours, 2);
    assert_eq!(row(&ours, "Ivy Auto Parts").without_number, 3);
    assert_eq!(row(&ours, "Ivy Auto Parts").cape_open, 0);
    let acts = |portfolio: &Portfolio| client(portfolio, "Ivy Auto Parts").next(monday())[0].acts;
    assert_eq!(acts(&of(&[])), Acts::Us);
    assert_eq!(acts(&ours), Acts::Client);
}

/// Counted by hand in the table above: Monday is November 30, and seven days on is December 7.
#[test]
fn counts_filter() {
    let portfolio = twelve();
    for (count, expected) in [
        (
            Count::LockedOut,
            "Dogwood Apparel; Cedar Toys; 08-no-name.json; Elm Lighting; Fir Tools",
        ),
        (Count::NoAch, "Dogwood Apparel; Juniper Foods"),
        (
            Count::ProtestSoon,
            "Hazel Retail Group; Juniper Foods; Cedar Toys; Elm Lighting",
        ),
        (Count::Stale, ""),
    ] {
        let query = Query {
            count: Some(count),
            ..Query::default()
        };
        let found = names(&portfolio, &found(&portfolio, &query, monday()));
        assert_eq!(found.join("; "), expected, "{count:?}");
        assert_eq!(count.of(&portfolio, monday()), found.len(), "{count:?}");
    }
    // The files were assessed on November 30: from the fifteenth day on they are stale.
    assert_eq!(Count::Stale.of(&portfolio, day("2026-12-14")), 0);
    assert_eq!(Count::Stale.of(&portfolio, day("2026-12-15")), 12);
}

#[test]
fn search_finds_names_client_numbers_and_entry_numbers() {
    let mut portfolio = twelve();
    client_mut(&mut portfolio, "Fir Tools").marks.number = "K-4711".into();
    let search = |text: &str| {
        let query = Query {
            text: text.into(),
            ..Query::default()
        };
        names(&portfolio, &found(&portfolio, &query, monday()))
    };
    assert_eq!(search("katsura"), ["Katsura Imports"]);
    assert_eq!(search("k4711"), ["Fir Tools"]);
    assert_eq!(search("ABC-1000900-1"), ["Hazel Retail Group"]);
    assert_eq!(search("nobody"), [""; 0]);
    assert_eq!(search(" ").len(), 12);
}

#[test]
fn groups_follow_the_calendar() {
    let portfolio = twelve();
    let positions = found(&portfolio, &Query::default(), monday());
    for (grouping, sizes) in [
        (
            Grouping::When,
            "today 4, this_week 3, 14_days 2, 30_days 2, answers_missing 1",
        ),
        (Grouping::Stage, "new 12"),
        (Grouping::None, " 12"),
    ] {
        let groups = groups(&portfolio, &positions, grouping, monday()).into_iter();
        let found: Vec<_> = groups.map(|(name, at)| format!("{name} {}", at.len())).collect();
        assert_eq!(found.join(", "), sizes);
    }
}

/// The last safe day is 44 days after the login: Sunday, December 6, and the Monday after it.
#[test]
fn a_week_ends_on_sunday() {
    for (last_login, when) in [("2026-10-23", When::ThisWeek), ("2026-10-24", When::Days14)] {
        let owner = format!(
            r#","people":[{{"id":"p1","role":"trade_account_owner","last_login":"{last_login}","password":"known","mailbox":"controlled"}}]"#
        );
        let portfolio = one("Oak Hats", &owner);
        assert_eq!(When::of(&portfolio.clients[0], monday()), when, "{last_login}");
    }
}

#[test]
fn paid_and_closed_clients_come_last_and_are_not_counted() {
    let mut portfolio = twelve();
    client_mut(&mut portfolio, "Dogwood Apparel").marks.stage = Stage::Closed;
    let positions = found(&portfolio, &Query::default(), monday());
    assert_eq!(names(&portfolio, &positions).last().unwrap(), "Dogwood Apparel");
    let closed = client(&portfolio, "Dogwood Apparel");
    assert_eq!(When::of(closed, monday()), When::Done);
    assert_eq!(Count::LockedOut.of(&portfolio, monday()), 4);
}

#[test]
fn columns_sort_both_ways() {
    let portfolio = twelve();
    let sorted = |column, is_descending| {
        let query = Query {
            sorting: Some(Sorting {
                column,
                is_descending,
            }),
            ..Query::default()
        };
        names(&portfolio, &found(&portfolio, &query, monday()))
    };
    assert_eq!(sorted(Column::Client, false)[0], "Alder Home Goods");
    assert_eq!(sorted(Column::AtRisk, false)[0], "Cedar Toys");
    assert_eq!(sorted(Column::Next, true)[1], "Fir Tools");
}

/// The text of a file, as one of version 2 with an id.
fn with_id(file: &str, id: &str) -> String {
    let stamped = format!("\"check\":{{\"id\":\"{id}\"}},\"facts\"");
    let file = file.replacen("\"facts\"", &stamped, 1);
    file.replacen("\"version\": 1", "\"version\": 2", 1)
}

/// Twenty files that are broken, too large, foreign, or there twice leave the forty others alone.
#[test]
fn broken_files_are_rows_with_a_reason() {
    let mut portfolio = Portfolio::default();
    for copy in 0..4 {
        for (name, bytes) in files().into_iter().take(10) {
            let text = String::from_utf8(bytes).unwrap();
            let own = with_id(&text, &format!("client{copy:02}{}", &name[..2].repeat(3)));
            add(&mut portfolio, &format!("{copy}-{name}"), own.as_bytes());
        }
    }
    assert_eq!((portfolio.clients.len(), portfolio.unread.len()), (40, 0));
    let again = String::from_utf8(files()[0].1.clone()).unwrap();
    let again = with_id(&again, "client00010101");
    let broken: [(&str, &[u8]); 9] = [
        ("empty.json", b""),
        ("cut.json", &again.as_bytes()[..700]),
        ("binary.json", &[0xff, 0xfe, 0, 1]),
        ("foreign.json", br#"{"format":"tax-return","version":1}"#),
        (
            "newer.json",
            br#"{"format":"ace-self-check","version":99,"facts":{}}"#,
        ),
        ("entries.csv", b"Entry Number\r\nABC12345676\r\n"),
        ("list.json", b"[1, 2, 3]"),
        (
            "extra.json",
            br#"{"format":"ace-self-check","version":2,"facts":{},"more":1}"#,
        ),
        (
            "portfolio.json",
            br#"{"format":"ace-portfolio","version":7,"clients":[]}"#,
        ),
    ];
    for (name, bytes) in &broken {
        add(&mut portfolio, name, bytes);
    }
    for _ in 0..10 {
        add(&mut portfolio, "01-all-fine.json", again.as_bytes());
    }
    let huge = ace_self_check::portfolio::unread("huge.json", true);
    assert!(
        matches!(&huge, ace_self_check::portfolio::Read::Refused { why, .. } if why[0].contains("16 MiB"))
    );
    assert_eq!(portfolio.clients.len(), 40);
    let unread = portfolio.unread.iter();
    assert!(
        unread
            .clone()
            .map(|unread| unread.file.as_str())
            .eq(broken.map(|(name, _)| name))
    );
    assert!(
        unread
            .clone()
            .all(|unread| unread.why.first().is_some_and(|why| !why.is_empty()))
    );
    assert!(portfolio.unread[8].why[0].starts_with("/version"));
}
