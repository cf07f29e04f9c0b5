//! Entries: the days counted from liquidation over weekends, holidays, and closures, and what is asked. Rules, their
//! boundaries, and the risk are held for every combination of answers in `tests/every_path`.

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
