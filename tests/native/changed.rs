//! A file saved earlier: what changed since, by rule, with both results.

use crate::support::day;
use ace_self_check::assessment::assess;
use ace_self_check::guidance::CURRENT;
use ace_self_check::{saved, wording};

/// Dana last logged in on May 1, 2026. On May 20, day 19, the file said R6 (active) and a clear login;
/// on June 18, day 48, she is dormant: R12, and the login is blocked. The guidance then was older.
const FILE: &str = r#"{
  "format": "ace-self-check", "version": 1,
  "facts": {
    "company": { "portal_account": "yes" },
    "people": [{ "id": "p1", "label": "Dana", "role": "trade_account_owner", "last_login": "2026-05-01",
                 "deactivation": "none", "password": "known", "mailbox": "controlled" }]
  },
  "assessment": {
    "as_of": "2026-05-20", "guidance": "2026-05-18",
    "people": [{ "id": "p1", "rule": "R6" }],
    "checks": { "login": { "status": "clear" }, "structure": { "status": "unknown" }, "ach": { "status": "unknown" },
                "broker": { "status": "unknown" }, "entries": { "status": "unknown" } }
  }
}"#;

#[test]
fn says_what_changed_when_and_why() {
    let today = day("2026-06-18");
    let opened = saved::read(FILE.as_bytes(), today).unwrap();
    let now = assess(&opened.facts, &CURRENT, today);
    let stated = opened.stated.unwrap();
    let text = wording::differs(&stated, &CURRENT, &now);
    assert_eq!(
        text,
        "The saved results were calculated on May 20, 2026 with guidance as of May 18, 2026. For June 18, 2026, they \
         are different. This page uses: Guidance as of November 30, 2026; CBP’s page as of \
         September 2, 2026."
    );
    let changes = wording::changes(&opened.facts, &CURRENT, &stated, &now);
    let rows: Vec<_> = changes
        .iter()
        .map(|change| (change.what.as_str(), change.then.as_str(), change.now.as_str()))
        .collect();
    assert_eq!(rows[0], ("The login", "Clear", "Blocked"));
    let (what, then, now) = rows[1];
    assert_eq!(what, "Dana");
    assert!(
        then.starts_with("R6: ") && now.starts_with("R12: "),
        "{then} / {now}"
    );
    assert_eq!(rows.len(), 2);
}

/// The same guidance on another day: the day is the reason.
#[test]
fn another_day_is_a_reason_of_its_own() {
    let today = day("2026-06-18");
    let file = FILE.replace("2026-05-18", "2026-11-30");
    let opened = saved::read(file.as_bytes(), today).unwrap();
    let now = assess(&opened.facts, &CURRENT, today);
    let text = wording::differs(&opened.stated.unwrap(), &CURRENT, &now);
    assert!(
        text.ends_with("they are different. Dates now count from a different day."),
        "{text}"
    );
}
