//! Entries: the days counted from liquidation, the rules with their boundaries, and the risk.

use crate::support::{Case, FLAGGED, PLAIN, assert_contains, day};
use ace_self_check::assessment::EntryFinding;
use ace_self_check::calendar::{Closed, FederalHoliday};
use ace_self_check::facts::{Entry, Id, Liquidation};
use ace_self_check::guidance::CURRENT;
use serde_json::{Value, json};

const ABLE: &str = "last_login 2026-06-01";
/// Back between June 18 and July 7, 2026.
const DORMANT: &str = "last_login 2026-03-01, password known, mailbox controlled";

/// The finding for one entry, on a day, in a company that can log in.
fn entry(as_of: &str, answers: &str) -> Value {
    Case::on(as_of)
        .tao(&format!("last_login {as_of}"))
        .entry(answers)
        .check()
        .entry(1)
        .clone()
}

fn liquidated(on: &str) -> String {
    format!("{PLAIN}, liquidation liquidated, liquidated_on {on}")
}

/// docs/file-format.md, “Example”: liquidated on May 15, 2026; the protest's last day is Veterans Day.
#[test]
fn the_documented_example() {
    assert_contains(
        &entry("2026-06-18", &liquidated("2026-05-15")),
        &json!({
            "id": "e1", "rule": "E13", "cape": "open",
            "cape_last_day": "2026-08-03", "cape_by": "2026-08-03",
            "protest_last_day": "2026-11-11", "protest_by": "2026-11-10",
            "next": "file_cape", "risk": "none"
        }),
    );
}

/// A last day on a weekend, a holiday or a closure moves to the business day before, over several
/// if need be.
#[test]
fn last_days_move_to_the_business_day_before() {
    for (liquidated_on, cape, protest) in [
        // Saturday and Sunday.
        (
            "2026-06-10",
            ["2026-08-29", "2026-08-28"],
            ["2026-12-07", "2026-12-07"],
        ),
        (
            "2026-04-02",
            ["2026-06-21", "2026-06-18"],
            ["2026-09-29", "2026-09-29"],
        ),
        // The observed July 4; the Sunday before Columbus Day.
        (
            "2026-04-14",
            ["2026-07-03", "2026-07-02"],
            ["2026-10-11", "2026-10-09"],
        ),
        // Columbus Day, after a weekend.
        (
            "2026-04-15",
            ["2026-07-04", "2026-07-02"],
            ["2026-10-12", "2026-10-09"],
        ),
        // December 24 and 26, 2025 were closed, Christmas between and a weekend after.
        (
            "2025-10-09",
            ["2025-12-28", "2025-12-23"],
            ["2026-04-07", "2026-04-07"],
        ),
        // New Year's Day 2028 on a Saturday, observed on December 31.
        (
            "2027-10-13",
            ["2028-01-01", "2027-12-30"],
            ["2028-04-10", "2028-04-10"],
        ),
    ] {
        let found = entry(liquidated_on, &liquidated(liquidated_on));
        let expected = json!({
            "cape_last_day": cape[0], "cape_by": cape[1], "protest_last_day": protest[0], "protest_by": protest[1]
        });
        assert_contains(&found, &expected);
    }
}

/// CAPE through day 80, protest through day 180, then counsel.
#[test]
fn the_windows_close_after_days_80_and_180() {
    for (as_of, rule, cape, next) in [
        ("2026-08-03", "E13", "open", "file_cape"),
        ("2026-08-04", "E4", "closed", "protest"),
        ("2026-11-11", "E4", "closed", "protest"),
        ("2026-11-12", "E2", "closed", "counsel"),
    ] {
        let expected = json!({ "rule": rule, "cape": cape, "next": next });
        assert_contains(&entry(as_of, &liquidated("2026-05-15")), &expected);
    }
}

/// An open protest keeps the entry out of CAPE, and later stands for itself.
#[test]
fn an_open_protest_blocks_cape() {
    let protested = format!("{}, open_protest yes", liquidated("2026-05-15"));
    for (as_of, rule, cape, next) in [
        ("2026-08-03", "E5", "blocked", "counsel_on_protest"),
        ("2026-08-04", "E3", "closed", "protest_pending"),
        // Past day 180: a protested entry is not final.
        ("2026-11-12", "E3", "closed", "protest_pending"),
    ] {
        let expected = json!({ "rule": rule, "cape": cape, "next": next });
        assert_contains(&entry(as_of, &protested), &expected);
    }
}

/// Types 08, 09, 23 and 47 are left out, however late and whatever else is said.
#[test]
fn four_types_are_left_out() {
    for entry_type in ["08", "09", "23", "47"] {
        let answers = format!(
            "{}, entry_type {entry_type}, open_protest yes",
            liquidated("2025-01-15")
        );
        let expected = json!({ "rule": "E1", "cape": "excluded", "next": "counsel", "risk": "none" });
        assert_contains(&entry("2026-06-18", &answers), &expected);
    }
    for entry_type in ["01", "02", "03", "06", "07", "11", "21", "52"] {
        let found = entry(
            "2026-06-18",
            &format!("{PLAIN}, entry_type {entry_type}, liquidation unliquidated"),
        );
        assert_contains(&found, &json!({ "rule": "E13", "cape": "open" }));
    }
}

/// Flagged entries: taken from June 29, 2026 if of type 01, 02 or 06 and without a type 09.
#[test]
fn flagged_entries_wait_for_phase_2() {
    for (as_of, entry_type, filed, rule, cape, next) in [
        ("2026-06-28", "01", "no", "E10", "not_yet", "wait_phase_2"),
        ("2026-06-29", "01", "no", "E11", "open", "file_cape"),
        ("2026-06-29", "02", "no", "E11", "open", "file_cape"),
        ("2026-06-29", "06", "no", "E11", "open", "file_cape"),
        ("2026-06-29", "03", "no", "E7", "closed", "wait_later_phase"),
        ("2026-06-28", "03", "no", "E7", "closed", "wait_later_phase"),
        ("2026-06-29", "01", "yes", "E6", "closed", "wait_later_phase"),
    ] {
        let answers =
            format!("{FLAGGED}, entry_type {entry_type}, type_09_filed {filed}, liquidation unliquidated");
        assert_contains(
            &entry(as_of, &answers),
            &json!({ "rule": rule, "cape": cape, "next": next }),
        );
    }
}

/// Reconciliation due in fewer than 30 days, or overdue, comes before CAPE, and before any
/// question about liquidation.
#[test]
fn a_pressing_reconciliation_comes_first() {
    for (as_of, due, rule, cape, next) in [
        ("2026-06-29", "2026-07-29", "E11", "open", "file_cape"),
        (
            "2026-06-29",
            "2026-07-28",
            "E8",
            "open",
            "file_reconciliation_first",
        ),
        (
            "2026-06-29",
            "2026-06-28",
            "E8",
            "open",
            "file_reconciliation_first",
        ),
        (
            "2026-06-28",
            "2026-07-27",
            "E8",
            "not_yet",
            "file_reconciliation_first",
        ),
        ("2026-06-28", "2026-07-28", "E10", "not_yet", "wait_phase_2"),
    ] {
        let expected = json!({ "rule": rule, "cape": cape, "next": next });
        let answers = format!("{FLAGGED}, reconciliation_due_on {due}, liquidation unliquidated");
        assert_contains(&entry(as_of, &answers), &expected);
        if rule == "E8" {
            assert_contains(
                &entry(as_of, &format!("{FLAGGED}, reconciliation_due_on {due}")),
                &expected,
            );
        }
    }
    // Not flagged: a due day means nothing.
    let answers = format!("{PLAIN}, liquidation unliquidated, reconciliation_due_on 2026-06-20");
    assert_eq!(entry("2026-06-18", &answers)["rule"], "E13");
}

/// What is missing is asked for, and nothing else.
#[test]
fn a_missing_answer_is_asked_for() {
    for (answers, rule, ask) in [
        (PLAIN, "E9", vec!["liquidation"]),
        (
            &format!("{PLAIN}, liquidation unknown"),
            "E9",
            vec!["liquidation"],
        ),
        (
            &format!("{PLAIN}, liquidation liquidated"),
            "E9",
            vec!["liquidated_on"],
        ),
        (
            "liquidation unliquidated",
            "E12",
            vec!["flagged_for_reconciliation"],
        ),
        (
            "liquidation unliquidated, flagged_for_reconciliation yes",
            "E12",
            vec!["entry_type", "type_09_filed"],
        ),
        (
            "liquidation unliquidated, flagged_for_reconciliation yes, entry_type 01, type_09_filed unknown",
            "E12",
            vec!["type_09_filed"],
        ),
        (
            "liquidation unliquidated, flagged_for_reconciliation yes, type_09_filed no",
            "E12",
            vec!["entry_type"],
        ),
    ] {
        let ask: Vec<_> = ask
            .iter()
            .map(|name| format!("/facts/entries/0/{name}"))
            .collect();
        let expected = json!({ "rule": rule, "cape": "unknown", "next": "answer_more", "ask": ask });
        assert_contains(&entry("2026-07-20", answers), &expected);
    }
}

/// An entry without a day of liquidation has no days and no risk, even where nobody can log in.
#[test]
fn without_liquidation_there_are_no_days() {
    for status in ["unliquidated", "suspended", "extended"] {
        let found = Case::on("2026-06-18")
            .entry(&format!("{PLAIN}, liquidation {status}"))
            .check();
        let expected = json!({
            "rule": "E13", "cape": "open", "next": "file_cape", "risk": "none", "cape_last_day": null,
            "cape_by": null, "protest_last_day": null, "protest_by": null
        });
        assert_contains(found.entry(1), &expected);
    }
}

/// The risk compares the company's days with the day to file by: missed when the earliest is after
/// it, at risk when the latest is or is not known.
#[test]
fn the_risk_compares_two_days() {
    // To file by July 7, July 6 and, over a weekend, by June 18 and 17.
    for (person, liquidated_on, risk) in [
        (DORMANT, "2026-04-18", "none"),
        (DORMANT, "2026-04-17", "at_risk"),
        (DORMANT, "2026-03-30", "at_risk"),
        (ABLE, "2026-03-30", "none"),
        // The desk takes from June 24 to July 6.
        ("deactivation compliance_or_security", "2026-04-17", "none"),
        ("deactivation compliance_or_security", "2026-04-16", "at_risk"),
        ("deactivation compliance_or_security", "2026-04-05", "at_risk"),
        (
            "deactivation compliance_or_security",
            "2026-04-04",
            "missed_without_broker",
        ),
        ("last_login unknown", "2026-06-18", "at_risk"),
    ] {
        let found = Case::on("2026-06-18")
            .tao(person)
            .liquidated(liquidated_on)
            .check();
        assert_eq!(found.entry(1)["risk"], risk, "{person}, {liquidated_on}");
    }
}

/// Only what CAPE takes, or will take, is at risk.
#[test]
fn only_open_entries_are_at_risk() {
    let nobody = |answers: &str| Case::on("2026-06-18").entry(answers).check().entry(1).clone();
    let on = "liquidation liquidated, liquidated_on 2026-05-15";
    for (answers, cape, risk) in [
        (format!("{PLAIN}, {on}"), "open", "at_risk"),
        (format!("{FLAGGED}, {on}"), "not_yet", "at_risk"),
        (format!("{PLAIN}, open_protest yes, {on}"), "blocked", "none"),
        (format!("{PLAIN}, entry_type 08, {on}"), "excluded", "none"),
        (format!("{FLAGGED}, type_09_filed yes, {on}"), "closed", "none"),
        (format!("entry_type 01, {on}"), "unknown", "none"),
    ] {
        assert_contains(&nobody(&answers), &json!({ "cape": cape, "risk": risk }));
    }
}

/// Each day can explain itself: from which day it was counted, and which days did not count. Veterans Day,
/// the 180th day of that example, does not.
#[test]
fn the_days_explain_themselves() {
    let mut entry = Entry::new(Id::parse("e1").unwrap());
    assert_eq!(EntryFinding::arithmetic(&entry, &CURRENT), []);
    entry.liquidation = Some(Liquidation::Liquidated(Some(day("2026-05-15"))));
    let sums = EntryFinding::arithmetic(&entry, &CURRENT);
    let counted: Vec<_> = sums.iter().map(|sum| (sum.from, sum.to)).collect();
    let expected = [
        ("2026-05-15", "2026-08-03"),
        ("2026-08-03", "2026-08-03"),
        ("2026-05-15", "2026-11-11"),
        ("2026-11-11", "2026-11-10"),
    ];
    assert_eq!(counted, expected.map(|(from, to)| (day(from), day(to))));
    let stepped: Vec<_> = sums.iter().flat_map(|sum| &sum.stepped_over).collect();
    assert_eq!(stepped.len(), 1);
    assert_eq!(
        (stepped[0].on, stepped[0].why),
        (day("2026-11-11"), Closed::Holiday(FederalHoliday::VeteransDay))
    );
}
