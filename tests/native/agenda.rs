//! The agenda: what has a day, and in which order it stands.

use crate::support::{Case, FLAGGED};

/// The first anniversaries to ask counsel about stand in every agenda.
const COURT: [&str; 4] = [
    "2027-02-01 cit_anniversary company",
    "2027-02-04 cit_anniversary company",
    "2027-03-04 cit_anniversary company",
    "2027-04-05 cit_anniversary company",
];

/// The agenda without its anniversaries.
#[track_caller]
fn expect(case: &Case, lines: &[&str]) {
    let agenda = case.check().agenda();
    let (court, others): (Vec<_>, Vec<_>) = agenda.into_iter().partition(|line| line.contains("cit_"));
    assert_eq!(others, lines);
    assert_eq!(court, COURT);
}

/// Before June 29, 2026 it counts down to Phase 2, from that day on no more.
#[test]
fn phase_2_is_announced_until_it_opens() {
    expect(&Case::on("2026-06-28"), &["2026-06-29 phase_2_opens company"]);
    expect(&Case::on("2026-06-29"), &[]);
}

/// A running clock has a last safe day; another has none to keep.
#[test]
fn running_clocks_have_a_last_safe_day() {
    let case = Case::on("2026-07-20")
        .tao("last_login 2026-07-01")
        .user("last_login 2026-06-15, password forgotten")
        .user("last_login 2026-03-01")
        .user("last_login 2026-07-01, employment left")
        .person("last_login 2026-07-01");
    expect(
        &case,
        &[
            "2026-07-21 open_desk_case p2",
            "2026-07-29 log_in_by p2",
            "2026-08-14 log_in_by p1",
        ],
    );
}

/// Self-service is tried today; the desk case follows on the next business day. Whoever begins at
/// the desk has no such day.
#[test]
fn a_desk_case_follows_on_the_next_business_day() {
    let case = Case::on("2026-07-02")
        .tao("last_login 2026-03-01, password known, mailbox controlled")
        .tao("deactivation compliance_or_security");
    expect(
        &case,
        &[
            "2026-07-06 open_desk_case p1",
            "2026-07-08 follow_up_earliest p2",
            "2026-07-15 follow_up_chase p2",
            "2026-07-17 follow_up_latest p2",
        ],
    );
}

/// The planned filing, and its checklist a week before.
#[test]
fn the_filing_has_a_week_before() {
    let case = Case::on("2026-07-20").planned_on("2026-08-03");
    expect(
        &case,
        &["2026-07-27 week_before company", "2026-08-03 planned_on company"],
    );
}

/// An entry is filed in CAPE by its day while that is open or will be, and protested by its day
/// until it is past, unless a protest is open.
#[test]
fn entries_have_their_days() {
    let on = |liquidated_on: &str| Case::on("2026-07-20").liquidated(liquidated_on);
    expect(
        &on("2026-05-15"),
        &["2026-08-03 cape_by e1", "2026-11-10 protest_by e1"],
    );
    expect(&on("2026-04-15"), &["2026-10-09 protest_by e1"]);
    expect(&on("2026-01-20"), &[]);
    let protested = "entry_type 01, liquidation liquidated, liquidated_on 2026-05-15, open_protest yes";
    expect(&Case::on("2026-07-20").entry(protested), &[]);
    // A last day that is a Sunday, on that very day: the business day before stands, past as it is.
    expect(
        &Case::on("2026-07-19").liquidated("2026-04-30"),
        &["2026-07-17 cape_by e1", "2026-10-27 protest_by e1"],
    );
}

/// A reconciliation has its day until the type 09 is filed.
#[test]
fn a_reconciliation_has_its_day() {
    let flagged = format!("{FLAGGED}, liquidation unliquidated, reconciliation_due_on 2026-09-30");
    expect(
        &Case::on("2026-07-20").entry(&flagged),
        &["2026-09-30 reconciliation_due_on e1"],
    );
    expect(
        &Case::on("2026-07-20").entry(&format!("{flagged}, type_09_filed yes")),
        &[],
    );
    expect(
        &Case::on("2026-07-20").entry(&format!("{flagged}, flagged_for_reconciliation no")),
        &[],
    );
}

/// Sorted by day; people and entries of one day in the order of the file.
#[test]
fn it_is_sorted_by_day() {
    let case = Case::on("2026-06-18")
        .planned_on("2026-06-29")
        .tao("last_login 2026-03-01, password known, mailbox controlled")
        .user("last_login 2026-05-16")
        .user("last_login 2026-05-16")
        .liquidated("2026-05-15")
        .liquidated("2026-05-15")
        .liquidated("2026-04-10");
    expect(
        &case,
        &[
            "2026-06-22 open_desk_case p1",
            "2026-06-22 week_before company",
            "2026-06-29 phase_2_opens company",
            "2026-06-29 log_in_by p2",
            "2026-06-29 log_in_by p3",
            "2026-06-29 planned_on company",
            "2026-06-29 cape_by e3",
            "2026-08-03 cape_by e1",
            "2026-08-03 cape_by e2",
            "2026-10-07 protest_by e3",
            "2026-11-10 protest_by e1",
            "2026-11-10 protest_by e2",
        ],
    );
    let agenda = case.check().agenda();
    assert!(
        agenda.is_sorted_by_key(|line| line[..10].to_owned()),
        "{agenda:?}"
    );
}
