//! Entries: the days counted from liquidation, the rules with their boundaries, and the risk.

use crate::support::{Case, assert_contains, day, rows};
use ace_self_check::assessment::EntryFinding;
use ace_self_check::calendar::{Closed, FederalHoliday};
use ace_self_check::facts::{Entry, Id, Liquidation};
use ace_self_check::guidance::CURRENT;
use serde_json::{Value, json};

/// The finding for one entry, on a day, in a company that can sign in.
fn entry(as_of: &str, answers: &str) -> Value {
    let case = Case::of(as_of, &format!("tao last_login {as_of}; entry {answers}"));
    case.check().entry(1).clone()
}

/// Each line has the day of the check, an entry, its rule, whether CAPE takes it, and what to do next.
#[track_caller]
fn expect(table: &str) {
    for [as_of, answers, rule, cape, next] in rows(table) {
        let expected = json!({ "rule": rule, "cape": cape, "next": next });
        assert_contains(&entry(as_of, answers), &expected);
    }
}

/// A last day on a weekend, a holiday or a closure moves to the business day before, over several
/// if need be. The days stay where CAPE leaves the entry out or has accepted it.
#[test]
fn last_days_move_to_the_business_day_before() {
    for [
        liquidated_on,
        cape_last_day,
        cape_by,
        protest_last_day,
        protest_by,
    ] in rows(
        "// Saturday and Sunday.
         2026-06-10 | 2026-08-29 | 2026-08-28 | 2026-12-07 | 2026-12-07
         2026-04-02 | 2026-06-21 | 2026-06-18 | 2026-09-29 | 2026-09-29
         // The observed July 4; the Sunday before Columbus Day.
         2026-04-14 | 2026-07-03 | 2026-07-02 | 2026-10-11 | 2026-10-09
         // Columbus Day, after a weekend.
         2026-04-15 | 2026-07-04 | 2026-07-02 | 2026-10-12 | 2026-10-09
         // December 24 and 26, 2025 were closed, Christmas between and a weekend after.
         2025-10-09 | 2025-12-28 | 2025-12-23 | 2026-04-07 | 2026-04-07
         // New Year's Day 2028 on a Saturday, observed on December 31.
         2027-10-13 | 2028-01-01 | 2027-12-30 | 2028-04-10 | 2028-04-10
         // Saturday, November 28; Saturday, May 1.
         2026-06-01 | 2026-08-20 | 2026-08-20 | 2026-11-28 | 2026-11-27
         2026-11-02 | 2027-01-21 | 2027-01-21 | 2027-05-01 | 2027-04-30",
    ) {
        let expected = json!({
            "cape_last_day": cape_last_day, "cape_by": cape_by,
            "protest_last_day": protest_last_day, "protest_by": protest_by
        });
        for other in ["", ", entry_type 21", ", cape_accepted yes"] {
            let answers = format!("PLAIN, ON {liquidated_on}{other}");
            assert_contains(&entry(liquidated_on, &answers), &expected);
        }
    }
}

/// CAPE through day 80, protest through day 180, then counsel. An open protest keeps the entry out of CAPE, and a
/// protested entry is not final even past day 180. An accepted declaration comes before everything else.
#[test]
fn the_windows_close_after_days_80_and_180() {
    expect(
        "2026-08-03 | PLAIN, ON 2026-05-15 | E13 | open   | file_cape
         2026-08-04 | PLAIN, ON 2026-05-15 | E4  | closed | protest
         2026-11-11 | PLAIN, ON 2026-05-15 | E4  | closed | protest
         2026-11-12 | PLAIN, ON 2026-05-15 | E2  | closed | counsel
         2026-08-03 | PLAIN, ON 2026-05-15, open_protest yes | E5 | blocked | counsel_on_protest
         2026-08-04 | PLAIN, ON 2026-05-15, open_protest yes | E3 | closed  | protest_pending
         2026-11-12 | PLAIN, ON 2026-05-15, open_protest yes | E3 | closed  | protest_pending
         2026-11-12 | PLAIN, ON 2026-05-15, open_protest unknown | E2 | closed | counsel
         2026-11-12 | PLAIN, ON 2026-05-15, cape_accepted yes | E15 | accepted | watch_refund
         2026-08-03 | PLAIN, ON 2026-05-15, cape_accepted unknown | E13 | open | file_cape",
    );
}

/// Types 08, 09, 23 and 47 are left out, however late and whatever else is said but that CAPE accepted them; warehouse
/// entries, types 21 and 22, from July 7, 2026 on.
#[test]
fn some_types_are_left_out() {
    for entry_type in ["08", "09", "23", "47"] {
        expect(&format!(
            "2026-06-18 | PLAIN, ON 2025-01-15, open_protest yes, entry_type {entry_type} | E1 | excluded | counsel
             2026-06-18 | PLAIN, entry_type {entry_type}, cape_accepted yes | E15 | accepted | watch_refund"
        ));
    }
    for entry_type in ["01", "02", "03", "06", "07", "11", "31", "32", "34", "38", "52"] {
        expect(&format!(
            "2026-07-07 | PLAIN, liquidation unliquidated, entry_type {entry_type} | E13 | open | file_cape"
        ));
    }
    for entry_type in ["21", "22"] {
        expect(&format!(
            "2026-07-06 | PLAIN, liquidation unliquidated, entry_type {entry_type} | E13 | open | file_cape
             2026-07-07 | PLAIN, liquidation unliquidated, entry_type {entry_type} | E14 | excluded | wait_later_phase
             2026-07-07 | PLAIN, liquidation unknown, entry_type {entry_type} | E14 | excluded | wait_later_phase
             2026-07-07 | FLAGGED, type_09_filed yes, entry_type {entry_type} | E14 | excluded | wait_later_phase
             2026-07-07 | PLAIN, open_protest yes, entry_type {entry_type} | E5 | blocked | counsel_on_protest
             2026-12-01 | PLAIN, ON 2026-06-18, entry_type {entry_type} | E4 | closed | protest"
        ));
    }
}

/// Flagged entries: taken from June 29, 2026 if of type 01, 02 or 06 and without a type 09.
#[test]
fn flagged_entries_wait_for_phase_2() {
    expect(
        "2026-06-28 | FLAGGED, liquidation unliquidated                | E10 | not_yet | wait_phase_2
         2026-06-29 | FLAGGED, liquidation unliquidated                | E11 | open    | file_cape
         2026-06-29 | FLAGGED, liquidation unliquidated, entry_type 02 | E11 | open    | file_cape
         2026-06-29 | FLAGGED, liquidation unliquidated, entry_type 06 | E11 | open    | file_cape
         2026-06-29 | FLAGGED, liquidation unliquidated, entry_type 03 | E7  | closed  | wait_later_phase
         2026-06-28 | FLAGGED, liquidation unliquidated, entry_type 03 | E7  | closed  | wait_later_phase
         2026-06-29 | FLAGGED, liquidation unliquidated, type_09_filed yes | E6 | closed | wait_later_phase",
    );
}

/// Reconciliation due in fewer than 30 days, or overdue, comes before CAPE, and before any
/// question about liquidation. Not flagged, a due day means nothing.
#[test]
fn a_reconciliation_due_soon_comes_first() {
    let due = "FLAGGED, liquidation unliquidated, reconciliation_due_on";
    expect(&format!(
        "2026-06-29 | {due} 2026-07-29 | E11 | open    | file_cape
         2026-06-29 | {due} 2026-07-28 | E8  | open    | file_reconciliation_first
         2026-06-29 | {due} 2026-06-28 | E8  | open    | file_reconciliation_first
         2026-06-28 | {due} 2026-07-27 | E8  | not_yet | file_reconciliation_first
         2026-06-28 | {due} 2026-07-28 | E10 | not_yet | wait_phase_2
         2026-06-29 | FLAGGED, reconciliation_due_on 2026-07-28 | E8 | open | file_reconciliation_first
         2026-06-28 | FLAGGED, reconciliation_due_on 2026-07-27 | E8 | not_yet | file_reconciliation_first
         2026-06-18 | PLAIN, liquidation unliquidated, reconciliation_due_on 2026-06-20 | E13 | open | file_cape"
    ));
}

/// What is missing is asked for, and nothing else.
#[test]
fn a_missing_answer_is_asked_for() {
    let flagged = "liquidation unliquidated, flagged_for_reconciliation yes";
    for [answers, rule, ask] in rows(&format!(
        "PLAIN                                               | E9  | liquidation
         PLAIN, liquidation unknown                          | E9  | liquidation
         PLAIN, liquidation liquidated                       | E9  | liquidated_on
         liquidation unliquidated                            | E12 | flagged_for_reconciliation
         PLAIN, liquidation unliquidated, flagged_for_reconciliation unknown | E12 | flagged_for_reconciliation
         {flagged}                                           | E12 | entry_type type_09_filed
         {flagged}, entry_type 01, type_09_filed unknown     | E12 | type_09_filed
         {flagged}, type_09_filed no                         | E12 | entry_type"
    )) {
        let ask = ask.split(' ').map(|name| format!("/facts/entries/0/{name}"));
        let ask: Vec<_> = ask.collect();
        let expected = json!({ "rule": rule, "cape": "unknown", "next": "answer_more", "ask": ask });
        assert_contains(&entry("2026-07-20", answers), &expected);
    }
}

/// An entry without a day of liquidation has no days and no risk, even where nobody can sign in.
#[test]
fn without_liquidation_there_are_no_days() {
    for status in ["unliquidated", "suspended", "extended"] {
        let case = format!("entry PLAIN, liquidation {status}, open_protest unknown");
        let found = Case::of("2026-06-18", &case).check();
        let expected = json!({
            "rule": "E13", "cape": "open", "next": "file_cape", "risk": "none", "cape_last_day": null,
            "cape_by": null, "protest_last_day": null, "protest_by": null
        });
        assert_contains(found.entry(1), &expected);
    }
}

/// The risk compares the company's days with the day to file by: missed when the earliest is after
/// it, at risk when the latest is or is not known. Only what CAPE takes, or will take, is at risk.
#[test]
fn the_risk_compares_two_days() {
    for [case, cape, risk] in rows(
        "// To file by July 7, July 6 and, over a weekend, by June 18.
         tao DORMANT; liquidated 2026-04-18 | open | none
         tao DORMANT; liquidated 2026-04-17 | open | at_risk
         tao DORMANT; liquidated 2026-03-30 | open | at_risk
         tao ACTIVE; liquidated 2026-03-30  | open | none
         // The desk takes from June 24 to July 6.
         tao HELD; liquidated 2026-04-17    | open | none
         tao HELD; liquidated 2026-04-16    | open | at_risk
         tao HELD; liquidated 2026-04-05    | open | at_risk
         tao HELD; liquidated 2026-04-04    | open | missed_without_broker
         tao last_login unknown; liquidated 2026-06-18 | open | at_risk
         entry PLAIN, ON 2026-05-15         | open     | at_risk
         entry FLAGGED, ON 2026-05-15       | not_yet  | at_risk
         entry PLAIN, ON 2026-05-15, open_protest yes   | blocked  | none
         entry PLAIN, ON 2026-05-15, entry_type 08      | excluded | none
         entry FLAGGED, ON 2026-05-15, type_09_filed yes | closed  | none
         entry PLAIN, ON 2026-05-15, cape_accepted yes  | accepted | none
         entry entry_type 01, ON 2026-05-15 | unknown  | none",
    ) {
        let found = Case::of("2026-06-18", case).check();
        assert_contains(found.entry(1), &json!({ "cape": cape, "risk": risk }));
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
