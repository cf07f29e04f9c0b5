//! What the broker marked done is not open: counts, groups, CAPE lists, and e-mails.

use super::{add_under, client_mut, day, monday, one, settings, twelve, unstamped};
use crate::support::{keeps_back, says};
use ace_self_check::assessment::Event;
use ace_self_check::calendar::date;
use ace_self_check::entries::Doubtful;
use ace_self_check::guidance::CURRENT;
use ace_self_check::portfolio::{
    Acts, Cape, Client, Count, Done, Firm, Gathered, Portfolio, Stage, When, calendar, clients_csv, words,
};
use chrono::NaiveDate;

/// Liquidated on September 11 and October 2: by day 80, November 30 and December 21 (docs/guidance.md). The login of
/// October 17 is safe up to its 44th day, November 30 too.
const TWO: &str = r#","people":[{"id":"p1","label":"Ann","role":"trade_account_owner","last_login":"2026-10-17","password":"known","mailbox":"controlled"}],"entries":[{"id":"e1","entry_number":"ABC12345676","entry_type":"01","liquidation":"liquidated","liquidated_on":"2026-09-11","flagged_for_reconciliation":"no","open_protest":"no"},{"id":"e2","entry_number":"ABC12345684","entry_type":"01","liquidation":"liquidated","liquidated_on":"2026-10-02","flagged_for_reconciliation":"no","open_protest":"no"}]"#;

fn oak() -> Portfolio {
    one("Oak Hats", TWO)
}

fn finish(client: &mut Client, on: NaiveDate, what: Event, reason: &str) {
    client.marks.finish(Done {
        on,
        what,
        noted_on: monday(),
        by: "MK".into(),
        reason: reason.into(),
    });
}

fn cape(portfolio: &Portfolio) -> Cape {
    let mut gathered = Gathered::default();
    for client in &portfolio.clients {
        gathered.add(client, &Firm::default(), &CURRENT, monday());
    }
    gathered.list(&CURRENT, Doubtful::LeftOut).unwrap()
}

fn left_out(cape: &Cape) -> Vec<String> {
    words::cape_left_out(cape)
        .into_iter()
        .map(|(why, _)| why)
        .collect()
}

#[test]
fn a_filed_entry_is_not_on_a_cape_list() {
    let mut portfolio = oak();
    let all = cape(&portfolio);
    assert_eq!((all.list.listed, all.filed), (2, 0));
    // Done, or closed because another broker filed it.
    for reason in ["", "Another broker filed it"] {
        finish(&mut portfolio.clients[0], monday(), Event::CapeBy, reason);
        let rest = cape(&portfolio);
        assert_eq!((rest.list.listed, rest.filed), (1, 1));
        keeps_back(&rest.list.files[0], "ABC12345676");
        assert!(left_out(&rest)[0].starts_with("Left out: 1 entry that you marked done"));
    }
}

#[test]
fn a_filed_client_is_not_on_a_cape_list() {
    for (stage, filed) in [
        (Stage::New, 0),
        (Stage::WaitingForClient, 0),
        (Stage::WaitingForCbp, 0),
        (Stage::ReadyToFile, 0),
        (Stage::Filed, 2),
        (Stage::Decided, 2),
        (Stage::Paid, 2),
        (Stage::Closed, 2),
    ] {
        let mut portfolio = oak();
        portfolio.clients[0].marks.stage = stage;
        let cape = cape(&portfolio);
        assert_eq!((cape.list.listed, cape.filed), (2 - filed, filed), "{stage:?}");
        assert!(!cape.is_empty());
    }
}

/// Marked done, the planned filing was made; closed, it wasn't.
#[test]
fn the_planned_filing_files_what_is_open() {
    let alder = |reason: Option<&str>| {
        let mut portfolio = twelve();
        portfolio
            .clients
            .retain(|client| client.name() == Some("Alder Home Goods"));
        if let Some(reason) = reason {
            finish(
                &mut portfolio.clients[0],
                day("2026-12-07"),
                Event::PlannedOn,
                reason,
            );
        }
        cape(&portfolio).filed
    };
    assert_eq!(alder(None), 0);
    assert_eq!(alder(Some("Postponed")), 0);
    assert_eq!(alder(Some("")), 2);
}

#[test]
fn what_is_done_doesnt_count_as_open() {
    let mut portfolio = oak();
    let soon = |portfolio: &Portfolio| {
        [Count::OursSoon, Count::LoginLapses].map(|count| count.of(portfolio, monday()))
    };
    let cells = |portfolio: &Portfolio| {
        let client = &portfolio.clients[0];
        (words::cape(client, monday()), words::login(client))
    };
    assert_eq!(soon(&portfolio), [1, 1]);
    let both = (
        "2 open, 1 within 14 days".to_owned(),
        "1 of 1, by Nov 30".to_owned(),
    );
    assert_eq!(cells(&portfolio), both);
    assert_eq!(When::of(&portfolio.clients[0], monday()), When::Today);
    finish(&mut portfolio.clients[0], monday(), Event::CapeBy, "");
    finish(&mut portfolio.clients[0], monday(), Event::LogInBy, "");
    assert_eq!(soon(&portfolio), [0, 0]);
    assert_eq!(cells(&portfolio), ("1 open".to_owned(), "1 of 1".to_owned()));
    assert_eq!(When::of(&portfolio.clients[0], monday()), When::Days30);
    let table = clients_csv(&portfolio, &[0], monday());
    says(&table, r#""1","0","2026-12-21""#);
    keeps_back(&table, "2026-11-30");
}

/// Juniper's two protests are of different days (docs/clients.md, “The list”).
#[test]
fn a_protest_that_is_done_doesnt_count() {
    let mut portfolio = twelve();
    let names = |portfolio: &Portfolio| Count::ProtestSoon.of(portfolio, monday());
    assert_eq!(names(&portfolio), 4);
    let elm = client_mut(&mut portfolio, "Elm Lighting");
    assert_eq!(words::protests(elm, monday()), "1 within 30 days");
    finish(elm, day("2026-12-17"), Event::ProtestBy, "");
    assert_eq!(words::protests(elm, monday()), "–");
    assert_eq!(names(&portfolio), 3);
}

/// An entry at risk whose CAPE day is done is at risk no longer.
#[test]
fn what_is_done_is_not_at_risk() {
    let mut portfolio = twelve();
    let dogwood = client_mut(&mut portfolio, "Dogwood Apparel");
    assert_eq!(dogwood.at_risk(), 1);
    finish(dogwood, monday(), Event::CapeBy, "");
    assert_eq!(dogwood.at_risk(), 0);
}

/// Both on Monday: the broker's own filing comes before the client's sign-in.
#[test]
fn ours_comes_first_on_the_same_day() {
    let portfolio = oak();
    let oak = &portfolio.clients[0];
    let next: Vec<_> = oak
        .next(monday())
        .iter()
        .map(|due| (due.what, due.acts))
        .collect();
    assert_eq!(next, [(Event::CapeBy, Acts::Us), (Event::LogInBy, Acts::Client)]);
    assert_eq!(oak.acts(monday()), Some(Acts::Us));
    let table = clients_csv(&portfolio, &[0], monday());
    says(
        &table,
        r#""2026-11-30","0","File in CAPE; Sign in","ABC-1234567-6","Us""#,
    );
    let tuesday = date(2026, 12, 1);
    let overdue: Vec<_> = oak.overdue(tuesday).iter().map(|due| due.what).collect();
    assert_eq!(overdue, [Event::CapeBy, Event::LogInBy]);
}

/// Since Monday CAPE closed for an entry and a login went dormant; both had been dealt with.
#[test]
fn what_was_done_in_time_is_no_news() {
    let mut portfolio = Portfolio::default();
    let looked = ace_self_check::portfolio::Settings {
        today: day("2026-12-07"),
        since: Some(monday()),
        ..settings()
    };
    add_under(&mut portfolio, "oak.json", &unstamped("Oak Hats", TWO), &looked);
    portfolio.seen = Some(ace_self_check::portfolio::Seen {
        on: monday(),
        guidance: CURRENT.edition,
    });
    let said = |portfolio: &Portfolio| words::since(portfolio, &CURRENT, day("2026-12-07")).unwrap();
    says(
        &said(&portfolio),
        "CAPE closed for one entry|one login went dormant",
    );
    finish(&mut portfolio.clients[0], monday(), Event::CapeBy, "");
    finish(&mut portfolio.clients[0], monday(), Event::LogInBy, "");
    keeps_back(&said(&portfolio), "CAPE closed|dormant");
}

#[test]
fn the_calendar_has_only_what_is_open() {
    let mut portfolio = oak();
    let stamp = || ace_self_check::export::calendar::Stamp(0);
    let days = |portfolio: &Portfolio| calendar(portfolio, &CURRENT, monday(), stamp()).map(|(_, days)| days);
    let before = days(&portfolio).unwrap();
    finish(&mut portfolio.clients[0], monday(), Event::CapeBy, "");
    assert_eq!(days(&portfolio), Some(before - 1));
}
