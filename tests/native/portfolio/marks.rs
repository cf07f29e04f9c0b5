//! Identity, the docket, and what the broker notes.

use super::{add, check, client, day, files, monday, read, settings, twelve};
use ace_self_check::portfolio::{Added, Change, Done, Firm, Incoming, Portfolio, Read, changes, docket};

const ID: &str = "abcdefghijkl";

#[test]
fn the_newest_version_wins_and_the_older_shows_what_changed() {
    let older = check(ID, "2026-11-20T08:00:00Z", "Oak Hats", r#","people":[]"#);
    let newer = check(
        ID,
        "2026-11-27T08:00:00Z",
        "Oak Hats",
        r#","people":[{"id":"p1","role":"trade_account_owner","last_login":"2026-11-25","password":"known","mailbox":"controlled"}]"#,
    );
    for order in [[&older, &newer], [&newer, &older]] {
        let mut portfolio = Portfolio::default();
        for bytes in order {
            add(&mut portfolio, "oak.json", bytes, &settings());
        }
        assert_eq!(portfolio.clients.len(), 1);
        let client = &portfolio.clients[0];
        assert_eq!(
            (client.row.usable, client.row.saved_on),
            (1, Some(day("2026-11-27")))
        );
        let changed = changes(client.before.as_ref().unwrap(), &client.row);
        assert!(
            changed.contains(&Change::Usable { from: 0, to: 1 }),
            "{changed:?}"
        );
    }
}

#[test]
fn without_an_id_the_broker_is_asked() {
    let first = check("", "", "Oak Hats", "");
    let second = check("", "", "Oak Hats", r#","filing":{"planned_on":"2026-12-09"}"#);
    let mut portfolio = Portfolio::default();
    assert_eq!(add(&mut portfolio, "oak.json", &first, &settings()), [Added::New]);
    assert_eq!(
        add(&mut portfolio, "oak.json", &first, &settings()),
        [Added::Same]
    );
    // Another company of the same file name, and the same company in another file, are clients of their own.
    assert_eq!(
        add(&mut portfolio, "other.json", &second, &settings()),
        [Added::New]
    );
    let key = portfolio.clients[0].key;
    assert_eq!(
        add(&mut portfolio, "oak.json", &second, &settings()),
        [Added::Same]
    );
    let third = check("", "", "Oak Hats", r#","filing":{"planned_on":"2026-12-10"}"#);
    assert_eq!(
        add(&mut portfolio, "oak.json", &third, &settings()),
        [Added::Asks(key)]
    );
    let mut other = portfolio.clone();
    portfolio.decide(true);
    assert_eq!(portfolio.clients.len(), 2);
    assert_eq!(
        portfolio.client(key).unwrap().row.planned_on,
        Some(day("2026-12-10"))
    );
    other.decide(false);
    assert_eq!(other.clients.len(), 3);
}

#[test]
fn links_and_lists_of_checks_are_read_line_by_line() {
    let facts = |name: &str| {
        ace_self_check::saved::read(&check("", "", name, ""), monday())
            .unwrap()
            .facts
    };
    let link = |name: &str| ace_self_check::sharing::link::write(&facts(name)).unwrap();
    let text = format!(
        "https://example.com/check/#{}\n\nhttps://example.com/check/#{}\nhttps://example.com/\n",
        link("Oak Hats"),
        link("Pine Pens")
    );
    let mut portfolio = Portfolio::default();
    assert_eq!(
        add(&mut portfolio, "", text.as_bytes(), &settings()),
        [Added::New, Added::New]
    );
    assert_eq!(portfolio.unread[0].file, "Link 3");
    let list = format!(
        "{}\n{}\nnonsense\n",
        String::from_utf8(check("", "", "Larch Ltd", "")).unwrap(),
        String::from_utf8(check("", "", "Plum Co", "")).unwrap()
    );
    assert_eq!(
        add(&mut portfolio, "all.jsonl", list.as_bytes(), &settings()),
        [Added::New, Added::New]
    );
    assert_eq!(portfolio.unread[1].file, "all.jsonl, line 3");
}

#[test]
fn a_check_fixed_to_another_day_counts_for_today() {
    let fixed = check(
        "",
        "",
        "Oak Hats",
        r#","as_of":"2026-10-01","filing":{"planned_on":"2026-12-09"}"#,
    );
    let mut portfolio = Portfolio::default();
    add(&mut portfolio, "oak.json", &fixed, &settings());
    let client = &portfolio.clients[0];
    assert_eq!(client.row.fixed_to, Some(day("2026-10-01")));
    assert_eq!(client.row.saved_on, Some(day("2026-10-01")));
    assert_eq!(client.next(monday()).unwrap().on, day("2026-12-09"));
}

/// From the table: what is due on Monday, and by Friday.
#[test]
fn the_docket_has_a_line_per_day_client_and_kind() {
    let portfolio = twelve(&settings());
    let lines = docket(&portfolio, monday(), 0);
    let names: Vec<&str> = lines.iter().filter_map(|line| line.client.name()).collect();
    for due in [
        "Dogwood Apparel",
        "Hazel Retail Group",
        "Juniper Foods",
        "Katsura Imports",
    ] {
        assert!(names.contains(&due), "{due}");
    }
    let mut keys: Vec<_> = lines
        .iter()
        .map(|line| (line.client.key, line.due.on, line.due.what))
        .collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), lines.len());
    let week = docket(&portfolio, monday(), 7);
    assert!(week.is_sorted_by_key(|line| line.due.on));
    let unnamed = week
        .iter()
        .find(|line| line.due.on == day("2026-12-04") && line.client.name().is_none());
    assert_eq!(unnamed.unwrap().due.entries, ["e1"]);
}

#[test]
fn what_is_done_is_no_longer_next_and_what_is_overdue_stays_until_then() {
    let mut portfolio = twelve(&settings());
    let key = client(&portfolio, "Dogwood Apparel").key;
    let due = client(&portfolio, "Dogwood Apparel")
        .next(monday())
        .unwrap()
        .clone();
    portfolio.client_mut(key).unwrap().marks.missed.push(due.clone());
    let wednesday = day("2026-12-02");
    let is_overdue = |portfolio: &Portfolio| {
        let lines = docket(portfolio, wednesday, 7);
        lines
            .iter()
            .any(|line| line.client.key == key && line.due.is(&due) && line.is_overdue())
    };
    assert!(is_overdue(&portfolio));
    let done = Done {
        on: due.on,
        what: due.what,
        noted_on: wednesday,
        by: "MK".into(),
        reason: "Another broker filed".into(),
    };
    // Noted twice, it is done once.
    let marks = &mut portfolio.client_mut(key).unwrap().marks;
    marks.finish(done.clone());
    marks.finish(done);
    assert_eq!(marks.done.len(), 1);
    assert!(!is_overdue(&portfolio));
    let client = portfolio.client_mut(key).unwrap();
    assert!(!client.next(monday()).unwrap().is(&due));
    client.marks.reopen(due.on, due.what);
    assert!(is_overdue(&portfolio));
}

#[test]
fn the_firms_settings_as_they_are_typed() {
    assert_eq!(Firm::days("1/3, 14 7 3"), Some(vec![14, 7, 3, 1]));
    assert_eq!(Firm::days("0"), None);
    assert_eq!(Firm::days("soon"), None);
}

#[test]
fn the_same_twelve_files_again_change_nothing() {
    let mut portfolio = twelve(&settings());
    let before = portfolio.clone();
    for (name, bytes) in files() {
        assert_eq!(add(&mut portfolio, &name, &bytes, &settings()), [Added::Same]);
    }
    assert_eq!(portfolio, before);
}

fn incoming(company: &str) -> Incoming {
    match read("oak.json", &check("", "", company, ""), &settings()).remove(0) {
        Read::Client(incoming) => *incoming,
        other => panic!("{other:?}"),
    }
}

/// Two tabs with the same kept clients store what they add in the same place.
#[test]
fn tabs_that_start_apart_give_different_keys() {
    let keys = |start| {
        let mut tab = Portfolio::after(start);
        tab.add_kept(7, incoming("Oak Hats"));
        tab.reserve(9);
        tab.add(incoming("Pine Pens"));
        tab.clients.iter().map(|client| client.key).collect::<Vec<_>>()
    };
    assert_eq!(keys(100), [7, 101]);
    assert_eq!(keys(2_000), [7, 2_001]);
    // Passed over: the key of a client, that of an unreadable record, and 0.
    assert_eq!(keys(6), [7, 8]);
    assert_eq!(keys(8), [7, 10]);
    assert_eq!(keys(u32::MAX), [7, 1]);

    let mut tab = Portfolio::after(100);
    tab.add(incoming("Oak Hats"));
    tab.clear();
    assert!(tab.clients.is_empty());
    tab.add(incoming("Oak Hats"));
    assert_eq!(tab.clients[0].key, 102);
}
