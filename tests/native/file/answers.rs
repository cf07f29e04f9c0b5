//! What a file says is what is read from it.

use super::{TODAY, open, with};
use crate::support::{Case, day};
use ace_self_check::assessment::assess;
use ace_self_check::facts::{EntryNumber, Facts, Liquidation, PersonAnswer, Place};
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::{self, Outline, write};
use serde_json::{Value, json};

/// The facts of docs/file-format.md, “Example”.
const EXAMPLE: &str = r#"{
    "as_of": "2026-06-18",
    "company": {
        "label": "Acme Imports", "portal_account": "yes", "ior_count": "one", "owner_known": "yes",
        "ior_numbers_listed": "yes", "importer_view": "yes", "cape_tab": "yes", "reports_visible": "unknown",
        "ach_refund": "yes", "form_5106_own": "yes", "ach_delegate": null
    },
    "people": [{
        "id": "p1", "label": "Dana", "role": "trade_account_owner", "last_login": "2026-05-01",
        "deactivation": "none", "password": "known", "mailbox": "controlled", "security_answers": "known",
        "employment": "current"
    }],
    "broker": { "entries_filed_by": "one_broker", "authorized_before": "yes", "can_file_now": "unknown" },
    "filing": { "planned_on": "2026-06-29" },
    "entries": [{
        "id": "e1", "label": "spring shoes", "entry_number": null, "entry_type": "01", "liquidation": "liquidated",
        "liquidated_on": "2026-05-15", "flagged_for_reconciliation": "no", "type_09_filed": null,
        "reconciliation_due_on": null, "open_protest": "no", "cape_accepted": "no", "ieepa_cents": 123455
    }],
    "requests": [ { "route": "email_reactivation", "who": "p1", "sent_on": "2026-06-18" } ],
    "checklists": { "june_29": { "deadlines_calendared": "no" }, "week_before": {}, "pipeline": {} }
}"#;

/// The example is read in full, and written as it was.
#[test]
fn the_documented_example_is_read() {
    let example: Value = serde_json::from_str(EXAMPLE).unwrap();
    let facts = open(&with(&example)).unwrap().facts;
    let written: Value = serde_json::from_str(&write(&facts, None)).unwrap();
    assert_eq!(written["facts"], example);
}

/// Unanswered is absent or null, and neither is the answer "unknown".
#[test]
fn unanswered_is_not_unknown() {
    let facts = |person: Value| open(&with(&json!({ "people": [person] }))).unwrap().facts;
    let absent = facts(json!({ "id": "p1" }));
    let null = facts(json!({ "id": "p1", "mailbox": null }));
    let unknown = facts(json!({ "id": "p1", "mailbox": "unknown" }));
    assert_eq!(absent, null);
    assert_ne!(absent, unknown);
    for (facts, written) in [(&null, Value::Null), (&unknown, json!("unknown"))] {
        let document: Value = serde_json::from_str(&write(facts, None)).unwrap();
        assert_eq!(document["facts"]["people"][0]["mailbox"], written);
    }
}

/// A part that is absent or null is one without answers.
#[test]
fn absent_parts_are_empty() {
    for facts in [
        json!({}),
        json!({ "as_of": null, "company": null, "people": null, "broker": null, "filing": null }),
        json!({ "entries": null, "checklists": null }),
        json!({ "company": {}, "people": [], "checklists": { "june_29": null, "pipeline": { "rev_613_watched": null } } }),
    ] {
        assert_eq!(open(&with(&facts)).unwrap().facts, Facts::default(), "{facts}");
    }
}

/// Who the people are is answered once there is one; a name is optional, so that person's counts as answered, too.
#[test]
fn people_are_answered_once_there_is_one() {
    let facts = |people: Value| open(&with(&json!({ "people": people }))).unwrap().facts;
    let (nobody, one) = (facts(json!([])), facts(json!([{ "id": "p1" }])));
    assert_eq!(
        (nobody.is_answered(Place::People), one.is_answered(Place::People)),
        (false, true)
    );
    let name = Place::Person(0, PersonAnswer::Label);
    assert_eq!((nobody.is_answered(name), one.is_answered(name)), (false, true));
}

/// A liquidation whose day is not known, and an entry number, are kept.
#[test]
fn half_an_answer_is_kept() {
    let entry = json!({ "id": "e1", "liquidation": "liquidated", "entry_number": "ABC12345678" });
    let facts = open(&with(&json!({ "entries": [entry] }))).unwrap().facts;
    assert_eq!(facts.entries[0].liquidation, Some(Liquidation::Liquidated(None)));
    assert_eq!(facts.entries[0].entry_number, EntryNumber::parse("ABC12345678"));
}

/// `format` and `version` come first, and the text is one line.
#[test]
fn format_and_version_come_first() {
    let text = write(&Facts::default(), None);
    assert!(
        text.starts_with(r#"{"format":"ace-self-check","version":2,"facts":{"#),
        "{text}"
    );
    assert!(!text.contains('\n'));
}

/// The assessment in a file is never trusted: it is computed again, and kept for comparison only.
#[test]
fn the_assessment_is_computed_again() {
    let case = Case::on(TODAY).tao("last_login 2026-05-01, password known, mailbox controlled");
    let mut document: Value = serde_json::from_str(&case.document()).unwrap();
    document["assessment"] = json!({
        "as_of": "2026-06-17", "guidance": "2026-06-16", "checks": { "login": { "status": "clear" } },
        "people": [{ "id": "p1", "rule": "R6" }], "nonsense": [1, 2]
    });
    let opened = open(&document.to_string()).unwrap();
    let stated = opened.stated.unwrap();
    assert_eq!(
        (stated.as_of, stated.guidance),
        (Some(day("2026-06-17")), Some(day("2026-06-16")))
    );
    let now = Outline::of(&assess(&opened.facts, &CURRENT, day(TODAY)));
    let differences = stated.differences(&now);
    assert!(
        differences.contains(&"login".to_owned()) && differences.contains(&"p1".to_owned()),
        "{differences:?}"
    );
    let answer = saved::assess_document(document.to_string().as_bytes(), &CURRENT, day(TODAY)).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["assessment"]["people"][0]["rule"], "R12");
    assert_eq!(answer["assessment"]["guidance"], "2026-11-30");
}
