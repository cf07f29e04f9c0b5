//! Ticks on items that this edition of the checklists doesn't have: kept, reported, and of no effect.

use super::{TODAY, open, with};
use crate::support::day;
use ace_self_check::assessment::assess;
use ace_self_check::facts::Facts;
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::{self, assess_document, write};
use ace_self_check::sharing::{Amounts, Level, link, redact};
use ace_self_check::wording;
use serde_json::{Value, json};

/// One item that no list has, and one that another list has.
fn document() -> String {
    let ticks = json!({
        "june_29": { "coffee_2031": "yes", "deadlines_calendared": "no" },
        "pipeline": { "ach_current": "unknown" }
    });
    with(&json!({ "checklists": ticks }))
}

fn facts() -> Facts {
    open(&document()).unwrap().facts
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// They survive opening and saving, and a link.
#[test]
fn ticks_on_unknown_items_are_kept() {
    let expected = json!({
        "june_29": { "coffee_2031": "yes", "deadlines_calendared": "no" },
        "week_before": {},
        "pipeline": { "ach_current": "unknown" }
    });
    assert_eq!(parsed(&write(&facts(), None))["facts"]["checklists"], expected);
    let linked = link::read(&link::write(&facts()).unwrap(), day(TODAY)).map(|opened| opened.facts);
    assert_eq!(linked, Ok(facts()));
}

/// The assessment names them in their list, once; a list without any says nothing of them.
#[test]
fn ticks_on_unknown_items_are_reported() {
    let answer = parsed(&assess_document(document().as_bytes(), &CURRENT, day(TODAY)).unwrap());
    let lists = &answer["assessment"]["checklists"];
    assert_eq!(lists["june_29"]["unlisted"], json!(["coffee_2031"]));
    assert_eq!(lists["pipeline"]["unlisted"], json!(["ach_current"]));
    assert_eq!(lists["week_before"].get("unlisted"), None);
    let found = assess(&facts(), &CURRENT, day(TODAY));
    let told = wording::unlisted(&found.checklists[0].unlisted).unwrap();
    assert!(told.contains("coffee_2031") && told.contains("1 item"), "{told}");
    assert_eq!(wording::unlisted(&[]), None);
}

/// Nothing else follows from them.
#[test]
fn ticks_on_unknown_items_change_nothing() {
    let without = json!({ "checklists": { "june_29": { "deadlines_calendared": "no" } } });
    let without = assess(&open(&with(&without)).unwrap().facts, &CURRENT, day(TODAY));
    let mut found = assess(&facts(), &CURRENT, day(TODAY));
    for list in &mut found.checklists {
        list.unlisted.clear();
    }
    assert_eq!(found, without);
}

/// Their names come from a file and could say anything, so a shared copy leaves them out unless it is a full one.
#[test]
fn names_of_unknown_items_are_redacted() {
    for (level, kept) in [
        (Level::Full, true),
        (Level::InitialsOnly, false),
        (Level::RolesOnly, false),
    ] {
        let shared = saved::write(&redact(&facts(), level, Amounts::Hidden), None);
        assert_eq!(shared.contains("coffee_2031"), kept, "{level:?}");
        assert!(shared.contains("deadlines_calendared"));
    }
}
