//! The 45-day clock: its dates, and months. The standings, and what the portal says, are held for every combination of
//! answers in `tests/every_path`.

use crate::support::{Case, assert_contains, rows};
use serde_json::{Value, json};

/// A Trade Account Owner with this last login, on June 18, 2026.
fn owner(last_login: &str) -> Value {
    on("2026-06-18", last_login)
}

fn on(as_of: &str, last_login: &str) -> Value {
    let case = Case::on(as_of).tao(&format!("last_login {last_login}"));
    case.check().person(1).clone()
}

/// The last safe day is 44 days after the login, the first dormant one the day after it; the third row is over a leap
/// day. A month has two ends.
#[test]
fn the_last_safe_day_is_the_day_before_dormancy() {
    for [last_login, log_in_by, dormant_on, dormant_on_latest] in rows(
        "2026-06-18 | 2026-08-01 | 2026-08-02 | 2026-08-02
         2026-02-24 | 2026-04-09 | 2026-04-10 | 2026-04-10
         2024-02-15 | 2024-03-30 | 2024-03-31 | 2024-03-31
         2025-12-01 | 2026-01-14 | 2026-01-15 | 2026-01-15
         2026-05    | 2026-06-14 | 2026-06-15 | 2026-07-15
         2026-06    | 2026-07-15 | 2026-07-16 | 2026-08-02",
    ) {
        let expected = json!({
            "log_in_by": log_in_by, "dormant_on": dormant_on, "dormant_on_latest": dormant_on_latest
        });
        assert_contains(&owner(last_login), &expected);
    }
}

/// The literal reading of "after 45 days" is one day later: the explanation shows both.
#[test]
fn the_explanation_shows_both_readings() {
    let owner = owner("2026-05-01");
    let sums = owner["arithmetic"].as_array().unwrap();
    for (what, count, to) in [
        ("dormant_on", 45, "2026-06-15"),
        ("dormant_on_literally", 46, "2026-06-16"),
    ] {
        let sum = sums.iter().find(|sum| sum["what"] == what).unwrap();
        assert_contains(sum, &json!({ "from": "2026-05-01", "count": count, "to": to }));
    }
}

/// Unknown gives unknown, never gives dormant; neither has dates. Unanswered is unknown.
#[test]
fn without_a_day_there_are_no_dates() {
    let none = json!({ "days_since_login": null, "log_in_by": null, "dormant_on": null, "certain": true });
    for (answers, standing) in [
        ("last_login unknown", "unknown"),
        ("last_login never", "dormant"),
        ("label Dana", "unknown"),
    ] {
        let found = Case::on("2026-06-18").tao(answers).check();
        assert_eq!(found.person(1)["standing"], standing, "{answers}");
        assert_contains(found.person(1), &none);
    }
}

/// A month means every day of it up to the day of the check: the standing comes from the earliest, and it is certain
/// only where no other day of it gives another standing.
#[test]
fn a_month_counts_from_its_first_day() {
    for [as_of, month, days, least, standing, certain] in rows(
        "2026-06-18 | 2026-05 | 48  | 18  | dormant       | false
         2026-06-18 | 2026-04 | 78  | 49  | dormant       | true
         // June 18 is the latest day of June that counts.
         2026-06-18 | 2026-06 | 17  | 0   | active        | true
         2026-06-30 | 2026-06 | 29  | 0   | active        | true
         2026-07-01 | 2026-06 | 30  | 1   | due_soon      | false
         2026-07-15 | 2026-06 | 44  | 15  | due_soon      | false
         2026-07-30 | 2026-06 | 59  | 30  | dormant       | false
         2026-08-13 | 2026-06 | 73  | 44  | dormant       | false
         // June 30 is 45 days before August 14.
         2026-08-14 | 2026-06 | 74  | 45  | dormant       | true
         2027-06-01 | 2026-06 | 365 | 336 | long_inactive | false
         2027-06-30 | 2026-06 | 394 | 365 | long_inactive | true
         2026-06-01 | 2026-06 | 0   | 0   | active        | true",
    ) {
        let number = |text: &str| text.parse::<i64>().unwrap();
        let expected = json!({
            "standing": standing, "certain": certain == "true",
            "days_since_login": number(days), "days_since_login_least": number(least)
        });
        assert_contains(&on(as_of, month), &expected);
    }
}

/// A file that names no day is assessed on the respondent's own today.
#[test]
fn without_a_day_today_counts() {
    let found = Case::today("2026-06-18").tao("last_login 2026-05-04").check();
    assert_eq!(found.0["as_of"], "2026-06-18");
    assert_eq!(found.person(1)["days_since_login"], 45);
}
