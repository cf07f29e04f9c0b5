//! Which client a check belongs to (docs/clients.md, “Input”).

use super::{add, check, day, read, unstamped};
use ace_self_check::portfolio::{Added, Change, Portfolio, Read, changes, words};

const ID: &str = "abcdefghijkl";

/// Each line would be a row with a problem.
#[test]
fn a_list_of_more_links_than_clients_is_refused_whole() {
    let links = |count: usize| "s=1\n".repeat(count).into_bytes();
    assert_eq!(read("links.txt", &links(10_000)).len(), 10_000);
    let read = read("links.txt", &links(10_001));
    let [Read::Refused { why, .. }] = read.as_slice() else {
        panic!("{} pieces", read.len());
    };
    assert!(why[0].contains("10,001") && why[0].contains("split"), "{why:?}");
}

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
            add(&mut portfolio, "oak.json", bytes);
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
fn a_client_put_back_and_its_check_added_again_meanwhile_are_one() {
    let of = |saved_at| check(ID, saved_at, "Oak Hats", "");
    let mut portfolio = Portfolio::default();
    add(&mut portfolio, "oak.json", &of("2026-11-20T08:00:00Z"));
    let key = portfolio.clients[0].key;
    portfolio.client_mut(key).unwrap().marks.note = "Call Ed".to_owned();
    let removed = portfolio.remove(key).unwrap();
    assert_eq!(portfolio.clone().put_back(removed.clone()), None);

    add(&mut portfolio, "oak 2.json", &of("2026-11-27T08:00:00Z"));
    let again = portfolio.clients[0].key;
    assert_eq!(portfolio.put_back(removed), Some(again));
    let [client] = &portfolio.clients[..] else {
        panic!("{:?}", portfolio.clients);
    };
    assert_eq!((client.key, client.marks.note.as_str()), (key, "Call Ed"));
    assert_eq!(client.row.saved_on, Some(day("2026-11-27")));
}

#[test]
fn without_an_id_the_broker_is_asked() {
    let first = unstamped("Oak Hats", "");
    let second = unstamped("Oak Hats", r#","filing":{"planned_on":"2026-12-09"}"#);
    let mut portfolio = Portfolio::default();
    assert_eq!(add(&mut portfolio, "oak.json", &first), [Added::New]);
    assert_eq!(add(&mut portfolio, "oak.json", &first), [Added::Same]);
    // Another company of the same file name, and the same company in another file, are clients of their own.
    assert_eq!(add(&mut portfolio, "other.json", &second), [Added::New]);
    let key = portfolio.clients[0].key;
    assert_eq!(add(&mut portfolio, "oak.json", &second), [Added::Same]);
    let third = unstamped("Oak Hats", r#","filing":{"planned_on":"2026-12-10"}"#);
    assert_eq!(add(&mut portfolio, "oak.json", &third), [Added::Asks(key)]);
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

/// An earlier file of a company has no id, and the next one has; a saved file's name has the day in it.
#[test]
fn a_file_with_an_id_may_belong_to_a_client_without_one() {
    let first = unstamped("Oak Hats", "");
    let next = check(ID, "2026-11-27T08:00:00Z", "oak hats", "");
    let later = check(ID, "2026-11-28T08:00:00Z", "Oak Hats", r#","people":[]"#);
    let mut listed = Portfolio::default();
    add(&mut listed, "oak-2026-11-20.json", &first);
    let key = listed.clients[0].key;
    for name in ["oak-2026-11-20.json", "oak-2026-11-27.json"] {
        let mut portfolio = listed.clone();
        assert_eq!(add(&mut portfolio, name, &next), [Added::Asks(key)]);
        // Asked twice, and answered once: the second is known by its id then.
        assert_eq!(add(&mut portfolio, name, &later), [Added::Asks(key)]);
        let mut other = portfolio.clone();
        assert_eq!(portfolio.decide(true), Some(key));
        assert_eq!(portfolio.decide(false), Some(key));
        assert_eq!(portfolio.clients.len(), 1);
        assert_eq!(portfolio.clients[0].row.saved_on, Some(day("2026-11-28")));
        let own = other.decide(false);
        assert_ne!(own, Some(key));
        assert_eq!(other.decide(true), own);
        assert_eq!(other.clients.len(), 2);
    }
    // Another company, or none, is nobody's successor.
    for company in ["Pine Pens", ""] {
        let mut portfolio = listed.clone();
        let bytes = check(ID, "2026-11-27T08:00:00Z", company, "");
        assert_eq!(add(&mut portfolio, "new.json", &bytes), [Added::New]);
    }
}

/// The broker adds the older file later: the newer one stays.
#[test]
fn an_older_file_without_an_id_doesnt_replace_a_newer_one() {
    let mut portfolio = Portfolio::default();
    let newer = check(ID, "2026-11-27T08:00:00Z", "Oak Hats", "");
    let older = unstamped("Oak Hats", r#","as_of":"2026-10-01""#);
    add(&mut portfolio, "new.json", &newer);
    let key = portfolio.clients[0].key;
    assert_eq!(add(&mut portfolio, "old.json", &older), [Added::Asks(key)]);
    portfolio.decide(true);
    let client = &portfolio.clients[0];
    assert_eq!(
        (client.row.saved_on, client.file.as_str()),
        (Some(day("2026-11-27")), "new.json")
    );
    assert!(client.before.is_some());
}

#[test]
fn an_updated_client_says_so() {
    let mut portfolio = Portfolio::default();
    let older = check(ID, "2026-11-20T08:00:00Z", "Oak Hats", r#","people":[]"#);
    add(&mut portfolio, "oak.json", &older);
    assert_eq!(words::updated(&portfolio.clients[0]), None);
    let newer = check(
        ID,
        "2026-11-27T08:00:00Z",
        "Oak Hats",
        r#","people":[],"filing":{"planned_on":"2026-12-09"}"#,
    );
    add(&mut portfolio, "oak.json", &newer);
    assert_eq!(
        words::updated(&portfolio.clients[0]).as_deref(),
        Some("1 change since the older file")
    );
}
