//! What is new in version 2: docs/file-format.md, “Version 2”.

use super::{expect_places, expect_problem, open, with};
use crate::support::day;
use ace_self_check::facts::{CompanyAnswer, EntryAnswer, Place};
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::{VERSION, assess_document};
use serde_json::{Value, json};

/// Dana is `p1`; today is June 18, 2026.
fn sent(request: &Value) -> String {
    with(&json!({ "people": [{ "id": "p1" }], "entries": [{ "id": "e1" }], "requests": [request] }))
}

/// For a person, a listed one; for the company, nobody.
#[test]
fn a_request_is_for_whom_it_concerns() {
    let of = |route: &str, who: Value| sent(&json!({ "route": route, "who": who, "sent_on": "2026-06-18" }));
    for route in "service_desk|owner_update|email_reactivation|proxy_reactivates|remove_user".split('|') {
        assert!(open(&of(route, "p1".into())).is_ok(), "{route}");
        expect_problem(&of(route, Value::Null), "/facts/requests/0/who", "missing");
        for other in ["p2", "e1"] {
            let document = of(route, other.into());
            expect_problem(&document, "/facts/requests/0/who", "a person in this file");
        }
    }
    for route in [
        "apply_importer_account",
        "apply_portal_account",
        "owner_lookup",
        "ask_broker",
    ] {
        assert!(open(&of(route, Value::Null)).is_ok(), "{route}");
        expect_problem(&of(route, "p1".into()), "/facts/requests/0/who", "no person");
    }
    for route in ["keep_warm", "answer_more", "file_cape", ""] {
        expect_problem(&of(route, "p1".into()), "/facts/requests/0/route", "service_desk");
    }
}

/// Up to the day of the check, as a date; and neither name may be missing or another.
#[test]
fn a_request_was_sent_on_a_day() {
    let on = |day: &str| sent(&json!({ "route": "service_desk", "who": "p1", "sent_on": day }));
    assert!(open(&on("2026-06-18")).is_ok());
    expect_problem(
        &on("2026-06-19"),
        "/facts/requests/0/sent_on",
        "no later than 2026-06-18",
    );
    expect_problem(&on("June 18"), "/facts/requests/0/sent_on", "YYYY-MM-DD");
    expect_places(
        &sent(&json!({})),
        &["/facts/requests/0/route", "/facts/requests/0/sent_on"],
    );
    let more = json!({ "route": "ask_broker", "sent_on": "2026-06-18", "note": "x" });
    expect_problem(&sent(&more), "/facts/requests/0/note", "not known");
}

/// At most 100.
#[test]
fn there_are_at_most_a_hundred_requests() {
    let of = |count: usize| {
        let request = json!({ "route": "ask_broker", "sent_on": "2026-06-18" });
        with(&json!({ "requests": vec![request; count] }))
    };
    assert!(open(&of(100)).is_ok());
    expect_problem(&of(101), "/facts/requests", "at most 100");
}

/// Whole cents up to a billion dollars.
#[test]
fn money_is_whole_cents() {
    let of = |cents: Value| with(&json!({ "entries": [{ "id": "e1", "ieepa_cents": cents }] }));
    for cents in [0_u64, 1, 100_000_000_000] {
        let opened = open(&of(cents.into())).unwrap();
        let value = opened.facts.get(Place::Entry(0, EntryAnswer::IeepaCents));
        assert_eq!(value.map(|value| value.to_string()), Some(cents.to_string()));
    }
    let place = "/facts/entries/0/ieepa_cents";
    for cents in ["-1", "100000000001", "0.5", "\"1\"", "true"] {
        let cents = serde_json::from_str(cents).unwrap();
        expect_problem(&of(cents), place, "from 0 to 100000000000");
    }
}

/// An id of 12 to 26 letters and digits, and a moment in UTC to the second; a link has no moment.
#[test]
fn the_check_has_an_id_and_a_moment() {
    let of = |check: Value| {
        json!({ "format": "ace-self-check", "version": 2, "check": check, "facts": {} }).to_string()
    };
    assert!(open(&of(json!({ "id": "k3v9x2m4q7bd" }))).is_ok());
    assert!(open(&of(json!(null))).is_ok());
    let id = "k3v9x2m4q7bd";
    for (check, at, phrase) in [
        (json!({}), "/check/id", "missing"),
        (json!({ "id": "short" }), "/check/id", "12 to 26"),
        (
            json!({ "id": id, "saved_at": "2026-06-18" }),
            "/check/saved_at",
            "UTC",
        ),
        (json!({ "id": id, "by": "x" }), "/check/by", "not known"),
        (json!([]), "/check", "an object"),
    ] {
        expect_problem(&of(check), at, phrase);
    }
}

/// The engine writes version 2, and passes on which check it is and what was sent.
#[test]
fn a_file_comes_out_as_version_2() {
    let check = json!({ "id": "k3v9x2m4q7bd", "saved_at": "2026-06-18T14:03:22Z" });
    let requests = json!([{ "route": "ask_broker", "sent_on": "2026-06-17" }]);
    let facts = json!({ "as_of": "2026-06-18", "requests": requests });
    let newer = json!({ "format": "ace-self-check", "version": 2, "check": check, "facts": facts });
    let older = json!({ "format": "ace-self-check", "version": 1, "facts": { "as_of": "2026-06-18" } });
    for (document, check, requests) in [(newer, check, requests), (older, Value::Null, Value::Null)] {
        let answer = assess_document(document.to_string().as_bytes(), &CURRENT, day("2026-06-18")).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!((&answer["version"], VERSION), (&json!(2), 2));
        assert_eq!(answer["check"], check);
        assert_eq!(answer["facts"]["requests"], requests);
    }
}

/// Version 1 has none of these names, and in it everything new is unanswered.
#[test]
fn version_1_knows_nothing_of_it() {
    let of = |facts: Value| json!({ "format": "ace-self-check", "version": 1, "facts": facts }).to_string();
    expect_problem(&of(json!({ "requests": [] })), "/facts/requests", "not known");
    for name in ["ach_delegate", "form_5106_own"] {
        let document = of(json!({ "company": { (name): "yes" } }));
        expect_problem(&document, &format!("/facts/company/{name}"), "not known");
    }
    for name in ["cape_accepted", "ieepa_cents"] {
        let document = of(json!({ "entries": [{ "id": "e1", (name): null }] }));
        expect_problem(&document, &format!("/facts/entries/0/{name}"), "not known");
    }
    let with_check = json!({ "format": "ace-self-check", "version": 1, "check": null, "facts": {} });
    expect_problem(&with_check.to_string(), "/check", "not known");
    let opened = open(&of(json!({ "company": {}, "entries": [{ "id": "e1" }] }))).unwrap();
    let new = [
        Place::Company(CompanyAnswer::Form5106Own),
        Place::Company(CompanyAnswer::AchDelegate),
        Place::Entry(0, EntryAnswer::CapeAccepted),
        Place::Entry(0, EntryAnswer::IeepaCents),
    ];
    assert!(new.iter().all(|place| opened.facts.get(*place).is_none()));
    assert!(opened.facts.requests.is_empty() && opened.facts.check.is_none());
}
