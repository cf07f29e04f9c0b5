//! The docket, and what the broker notes.

use super::{add, client, day, files, monday, one, read, twelve, unstamped};
use ace_self_check::portfolio::{
    Acts, Added, Done, Firm, Incoming, Portfolio, Read, Tally, docket, docket_csv, words,
};

#[test]
fn links_and_lists_of_checks_are_read_line_by_line() {
    let facts = |name: &str| {
        ace_self_check::saved::read(&unstamped(name, ""), monday())
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
    assert_eq!(add(&mut portfolio, "", text.as_bytes()), [Added::New, Added::New]);
    assert_eq!(portfolio.unread[0].file, "Link 3");
    let list = format!(
        "{}\n{}\nnonsense\n",
        String::from_utf8(unstamped("Larch Ltd", "")).unwrap(),
        String::from_utf8(unstamped("Plum Co", "")).unwrap()
    );
    assert_eq!(
        add(&mut portfolio, "all.jsonl", list.as_bytes()),
        [Added::New, Added::New]
    );
    assert_eq!(portfolio.unread[1].file, "all.jsonl, line 3");
}

#[test]
fn a_check_fixed_to_another_day_counts_for_today() {
    let portfolio = one(
        "Oak Hats",
        r#","as_of":"2026-10-01","filing":{"planned_on":"2026-12-09"}"#,
    );
    let client = &portfolio.clients[0];
    assert_eq!(client.row.fixed_to, Some(day("2026-10-01")));
    assert_eq!(client.row.saved_on, Some(day("2026-10-01")));
    assert_eq!(client.next(monday())[0].on, day("2026-12-09"));
}

/// From the table: what is due on Monday, and by Friday.
#[test]
fn the_docket_has_a_line_per_day_client_and_kind() {
    let portfolio = twelve();
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
    // Katsura signs in on the day we file for it at the latest.
    assert!(week.is_sorted_by_key(|line| (line.due.on, line.due.acts != Acts::Us)));
    assert!(
        week.iter()
            .any(|line| line.due.on == monday() && line.due.acts != Acts::Us)
    );
    let unnamed = week
        .iter()
        .find(|line| line.due.on == day("2026-12-04") && line.client.name().is_none());
    assert_eq!(unnamed.unwrap().due.entries, ["e1"]);
}

#[test]
fn what_is_done_is_no_longer_next_and_what_is_overdue_stays_until_then() {
    let mut portfolio = twelve();
    let key = client(&portfolio, "Dogwood Apparel").key;
    let due = client(&portfolio, "Dogwood Apparel").next(monday())[0].clone();
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
    assert!(!client.next(monday())[0].is(&due));
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
    let mut portfolio = twelve();
    let before = portfolio.clone();
    for (name, bytes) in files() {
        assert_eq!(add(&mut portfolio, &name, &bytes), [Added::Same]);
    }
    assert_eq!(portfolio, before);
}

fn incoming(company: &str) -> Incoming {
    match read("oak.json", &unstamped(company, "")).remove(0) {
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

/// Hazel has more than three entries on a day. The docket names three, and has all of them to show, print, and export.
#[test]
fn a_line_of_the_docket_has_all_its_entries() {
    let portfolio = twelve();
    let lines = docket(&portfolio, monday(), i64::MAX);
    let line = lines.iter().find(|line| line.due.entries.len() > 3).unwrap();
    let few = words::entries(line.due);
    let all = words::all_entries(line.due).unwrap();
    let table = docket_csv(&lines);
    assert!(
        few.ends_with(&format!("and {} more", line.due.entries.len() - 3)),
        "{few}"
    );
    for entry in &line.due.entries {
        assert!(all.contains(entry) && table.contains(entry), "{entry}");
    }
    let short = lines.iter().find(|line| line.due.entries.len() == 1).unwrap();
    assert_eq!(words::all_entries(short.due), None);
}

#[test]
fn the_end_of_reading_says_how_many_files_have_a_problem() {
    let said = |read, refused| {
        words::ui::ended(&Tally {
            read,
            refused,
            ..Tally::default()
        })
    };
    assert_eq!(said(12, 0), "All files have been read.");
    assert_eq!(said(11, 1), "11 of 12 files were read; 1 has a problem.");
    assert_eq!(said(1, 2), "1 of 3 files was read; 2 have a problem.");
    assert_eq!(said(0, 1), "The file couldn’t be read.");
    assert_eq!(said(0, 3), "None of the 3 files could be read.");
    let stopped = words::ui::ended(&Tally {
        read: 5,
        refused: 1,
        is_canceled: true,
        keeps_settings: true,
    });
    assert_eq!(
        stopped,
        "Stopped. Everything read so far is listed. 1 file has a problem. The portfolio file has other settings; yours stay as they are."
    );
    let mut tally = Tally::default();
    for (name, bytes) in files() {
        for read in read(&name, &bytes) {
            tally.count(&read);
        }
    }
    for read in read("broken.json", b"{") {
        tally.count(&read);
    }
    assert_eq!((tally.read, tally.refused), (12, 1));
}
