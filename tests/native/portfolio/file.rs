//! The portfolio file: written and read to the same, refused place by place.

use super::{add, client, day, monday, one, read, twelve};
use crate::support::rows;
use ace_self_check::portfolio::{Done, Firm, Marks, Portfolio, Read, Seen, Stage, write};
use serde_json::Value;

fn noted() -> Portfolio {
    let mut portfolio = twelve();
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
    let due = client(&portfolio, "Cedar Toys").next(monday())[0].clone();
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
    add(&mut after, "portfolio.json", text.as_bytes());
    assert_eq!(after, before);
    // Written by another program, with blanks and in another order, it is the same.
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    let mut after = Portfolio::default();
    add(&mut after, "portfolio.json", pretty.as_bytes());
    assert_eq!(after, before);
}

/// Each change of a good file is refused at its place.
#[test]
fn problems_name_their_places() {
    let good = noted();
    let good: Value = serde_json::from_str(&write(&good.firm, good.seen, &good.clients)).unwrap();
    let long = format!("/clients/2/marks/note | \"{}\"", "x".repeat(2_001));
    for [at, wrong] in rows(&format!(
        "/version                         | 2
         /version                         | \"1\"
         /clients                         | 7
         /firm/filer_codes/0              | \"abcd\"
         /firm/stale_after                | -1
         /seen/on                         | \"Monday\"
         /clients/2/marks/stage           | \"done\"
         /clients/2/marks/contact         | \"pat@example.com\\nBcc: sam@example.org\"
         /clients/2/marks/contact         | \"pat@example.com, sam@example.org\"
         /clients/2/marks/contact         | \"Pat Doe\"
         /clients/2/marks/contact         | 5551234567
         /clients/2/marks/done/0/on       | \"2026-13-01\"
         /clients/2/marks/missed/0/what   | \"party\"
         /clients/2/check/version         | 0
         /clients/2/check/facts/company/ach_refund  | \"maybe\"
         /clients/2/check/facts/people/0/last_login | \"2027-01-01\"
         {long}"
    )) {
        let mut bad = good.clone();
        *bad.pointer_mut(at).unwrap_or_else(|| panic!("no {at}")) = serde_json::from_str(wrong).unwrap();
        let read = read("portfolio.json", bad.to_string().as_bytes());
        let refused = read.iter().filter_map(|read| match read {
            Read::Refused { why, .. } => Some(&why[0]),
            _ => None,
        });
        let refused: Vec<_> = refused.collect();
        assert!(
            refused.len() == 1 && refused[0].starts_with(&format!("{at}: ")),
            "{at}: {refused:?}"
        );
    }
    let mut more = good.clone();
    more["clients"][1]["marks"]["password"] = "x".into();
    let read = read("portfolio.json", more.to_string().as_bytes());
    assert_eq!(
        read.iter().filter(|read| matches!(read, Read::Client(_))).count(),
        11
    );
}

#[test]
fn a_contact_is_one_address_or_one_number() {
    for (text, contact) in [
        ("", Some("")),
        (" pat@example.com ", Some("pat@example.com")),
        ("(555) 123-4567 ext. 8", Some("(555) 123-4567 ext. 8")),
        ("pat@example.com\nBcc: sam@example.org", None),
        ("pat@example.com sam@example.org", None),
        ("pat@example.com?bcc=sam", None),
        ("Pat", None),
    ] {
        assert_eq!(Marks::read_contact(text).as_deref(), contact, "{text:?}");
    }
}

/// Someone else's portfolio file brings its settings only to a page that has nothing yet.
#[test]
fn a_file_doesnt_replace_ones_own_settings() {
    let firm = |code: &str| Firm {
        filer_codes: vec![code.into()],
        ..Firm::default()
    };
    let seen = |on: &str| {
        Some(Seen {
            on: day(on),
            guidance: monday(),
        })
    };
    let mut new = Portfolio::default();
    assert!(new.take_settings(firm("ABC"), seen("2026-11-23")));
    assert_eq!((&new.firm, new.seen), (&firm("ABC"), seen("2026-11-23")));
    // Now it has settings.
    assert!(!new.take_settings(firm("XYZ"), seen("2026-11-27")));
    assert_eq!((&new.firm, new.seen), (&firm("ABC"), seen("2026-11-23")));
    assert!(new.take_settings(firm("ABC"), None));

    let mut with_client = one("Oak Hats", "");
    assert!(!with_client.take_settings(firm("XYZ"), None));
    assert_eq!(with_client.firm, Firm::default());
}

/// Comparing each name with all before it would take minutes.
#[test]
fn very_many_unknown_names_are_refused() {
    let names: Vec<String> = (0..200_000).map(|at| format!("\"n{at}\":0")).collect();
    let text = format!(
        "{{\"format\":\"ace-portfolio\",\"version\":1,{},\"n7\":1,\"clients\":[]}}",
        names.join(",")
    );
    let refused = |text: &[u8]| match read("portfolio.json", text).remove(0) {
        Read::Refused { why, .. } => why[0].clone(),
        other => panic!("{other:?}"),
    };
    let first = refused(text.as_bytes());
    assert!(first.starts_with("/n0: "), "{first}");
    let twice = refused(br#"{"format":"ace-portfolio","version":1,"version":1,"clients":[]}"#);
    assert!(twice.starts_with("/version: "), "{twice}");
}
