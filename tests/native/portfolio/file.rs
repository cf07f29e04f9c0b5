//! The portfolio file: written and read to the same, refused place by place.

use super::{add, client, monday, read, settings, twelve};
use ace_self_check::portfolio::{Done, Firm, Portfolio, Read, Seen, Stage, write};
use serde_json::Value;

fn noted() -> Portfolio {
    let mut portfolio = twelve(&settings());
    portfolio.firm = Firm {
        filer_codes: vec!["ABC".into()],
        warning_days: vec![10, 2],
        stale_after: 21,
    };
    portfolio.seen = Some(Seen {
        on: monday(),
        guidance: monday(),
    });
    let key = client(&portfolio, "Cedar Toys").key;
    let due = client(&portfolio, "Cedar Toys").next(monday()).unwrap().clone();
    let marks = &mut portfolio.client_mut(key).unwrap().marks;
    marks.alias = "Cedar “the toys”".into();
    marks.number = "K-1".into();
    marks.assignee = "MK".into();
    marks.contact = "pat@example.com".into();
    marks.stage = Stage::WaitingForCbp;
    marks.note = "Called twice.\nWill call again.".into();
    marks.missed.push(due.clone());
    marks.finish(Done {
        on: due.on,
        what: due.what,
        noted_on: monday(),
        by: "MK".into(),
        reason: String::new(),
    });
    portfolio
}

#[test]
fn a_portfolio_is_read_back_to_the_same() {
    let before = noted();
    let text = write(&before.firm, before.seen, &before.clients);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (value["format"].as_str(), value["version"].as_u64()),
        (Some("ace-portfolio"), Some(1))
    );
    assert_eq!(value["clients"][0]["check"]["format"], "ace-self-check");
    let mut after = Portfolio::default();
    add(&mut after, "portfolio.json", text.as_bytes(), &settings());
    assert_eq!(after, before);
    // Written by another program, with blanks and in another order, it is the same.
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    let mut after = Portfolio::default();
    add(&mut after, "portfolio.json", pretty.as_bytes(), &settings());
    assert_eq!(after, before);
}

/// Each change of a good file, and the place that is refused.
#[test]
fn problems_name_their_places() {
    let good = noted();
    let good: Value = serde_json::from_str(&write(&good.firm, good.seen, &good.clients)).unwrap();
    for (at, wrong, place) in [
        ("/version", Value::from(2), "/version"),
        ("/version", Value::from("1"), "/version"),
        ("/clients", Value::from(7), "/clients"),
        ("/firm/filer_codes/0", Value::from("abcd"), "/firm/filer_codes/0"),
        ("/firm/stale_after", Value::from(-1), "/firm/stale_after"),
        ("/seen/on", Value::from("Monday"), "/seen/on"),
        (
            "/clients/2/marks/stage",
            Value::from("done"),
            "/clients/2/marks/stage",
        ),
        (
            "/clients/2/marks/done/0/on",
            Value::from("2026-13-01"),
            "/clients/2/marks/done/0/on",
        ),
        (
            "/clients/2/marks/missed/0/what",
            Value::from("party"),
            "/clients/2/marks/missed/0/what",
        ),
        (
            "/clients/2/marks/note",
            Value::from("x".repeat(2_001)),
            "/clients/2/marks/note",
        ),
        (
            "/clients/2/check/version",
            Value::from(0),
            "/clients/2/check/version",
        ),
        (
            "/clients/2/check/facts/company/ach_refund",
            Value::from("maybe"),
            "/clients/2/check/facts/company/ach_refund",
        ),
        (
            "/clients/2/check/facts/people/0/last_login",
            Value::from("2027-01-01"),
            "/clients/2/check/facts/people/0/last_login",
        ),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(at).unwrap_or_else(|| panic!("no {at}")) = wrong;
        let read = read("portfolio.json", bad.to_string().as_bytes(), &settings());
        let refused: Vec<&Vec<String>> = read
            .iter()
            .filter_map(|read| match read {
                Read::Refused { why, .. } => Some(why),
                _ => None,
            })
            .collect();
        assert_eq!(refused.len(), 1, "{at}");
        assert!(
            refused[0][0].starts_with(&format!("{place}: ")),
            "{at}: {:?}",
            refused[0]
        );
    }
    let mut more = good.clone();
    more["clients"][1]["marks"]["password"] = "x".into();
    let read = read("portfolio.json", more.to_string().as_bytes(), &settings());
    assert_eq!(
        read.iter().filter(|read| matches!(read, Read::Client(_))).count(),
        11
    );
}
