//! The agenda: what has a day, and in which order.

use crate::support::{Case, rows};

/// The first anniversaries to ask counsel about are in every agenda.
const COURT: [&str; 4] = [
    "2027-02-01 cit_anniversary company",
    "2027-02-04 cit_anniversary company",
    "2027-03-04 cit_anniversary company",
    "2027-04-05 cit_anniversary company",
];

/// Each line has the day of the check, the check, and its agenda without the anniversaries.
#[track_caller]
fn expect(table: &str) {
    for [as_of, case, agenda] in rows(table) {
        let found = Case::of(as_of, case).check().agenda();
        let (court, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|line| line.contains("cit_"));
        let expected: Vec<_> = agenda.split(", ").filter(|line| *line != "-").collect();
        assert_eq!(others, expected, "{as_of} {case}");
        assert_eq!(court, COURT);
    }
}

#[test]
fn phase_2_is_announced_until_it_opens() {
    expect(
        "2026-06-28 |  | 2026-06-29 phase_2_opens company
         2026-06-29 |  | -",
    );
}

/// A running clock has a last safe day; the others have none to keep.
#[test]
fn only_running_clocks_have_a_last_safe_day() {
    expect(
        "2026-07-20 | tao last_login 2026-07-01 | 2026-08-14 log_in_by p1
         2026-07-20 | user last_login 2026-06-15, password forgotten \
                    | 2026-07-21 open_desk_case p1, 2026-07-29 log_in_by p1
         2026-07-20 | user last_login 2026-03-01 | -
         2026-07-20 | user last_login 2026-07-01, employment left | -
         2026-07-20 | person last_login 2026-07-01 | -",
    );
}

/// Self-service is tried today; the desk case follows on the next business day. Someone who begins at the desk has no
/// such day.
#[test]
fn a_desk_case_follows_on_the_next_business_day() {
    expect(
        "2026-07-02 | tao DORMANT | 2026-07-06 open_desk_case p1
         2026-07-02 | tao HELD \
                    | 2026-07-08 follow_up_earliest p1, 2026-07-15 follow_up_chase p1, 2026-07-17 follow_up_latest p1",
    );
}

#[test]
fn the_filing_has_a_checklist_a_week_before() {
    expect(
        "2026-07-20 | planned_on 2026-08-03 | 2026-07-27 week_before company, 2026-08-03 planned_on company",
    );
}

/// An entry is filed in CAPE by its day while that is open or will be, and protested by its day until that is past,
/// unless a protest is open. On the very day the window closes, a Sunday, the business day before remains though it is
/// past. An accepted declaration leaves nothing to do.
#[test]
fn entries_have_their_days() {
    expect(
        "2026-07-20 | liquidated 2026-05-15 | 2026-08-03 cape_by e1, 2026-11-10 protest_by e1
         2026-07-20 | liquidated 2026-04-15 | 2026-10-09 protest_by e1
         2026-07-20 | liquidated 2026-01-20 | -
         2026-07-20 | entry PLAIN, ON 2026-05-15, open_protest yes | -
         2026-07-20 | entry PLAIN, ON 2026-05-15, cape_accepted yes | -
         2026-07-19 | liquidated 2026-04-30 | 2026-07-17 cape_by e1, 2026-10-27 protest_by e1
         // A warehouse entry, which CAPE leaves out from July 7, 2026 on.
         2026-07-06 | entry PLAIN, entry_type 21, ON 2026-06-01 | 2026-08-20 cape_by e1, 2026-11-27 protest_by e1
         2026-07-07 | entry PLAIN, entry_type 21, ON 2026-06-01 | 2026-11-27 protest_by e1",
    );
}

#[test]
fn a_reconciliation_has_its_day_until_the_type_09_is_filed() {
    let due = "FLAGGED, liquidation unliquidated, reconciliation_due_on 2026-09-30";
    expect(&format!(
        "2026-07-20 | entry {due} | 2026-09-30 reconciliation_due_on e1
         2026-07-20 | entry {due}, type_09_filed yes | -
         2026-07-20 | entry {due}, flagged_for_reconciliation no | -
         2026-07-20 | entry {due}, cape_accepted yes | -"
    ));
}

/// Sorted by day, then by kind in the order of docs/file-format.md; people and entries of one day in the order of the
/// file.
#[test]
fn agenda_is_sorted_by_day_then_kind_then_place() {
    let flagged = "FLAGGED, liquidation unliquidated, reconciliation_due_on 2026-06-29";
    let case = format!(
        "planned_on 2026-06-29; tao DORMANT; user last_login 2026-05-16; user last_login 2026-05-16; \
         liquidated 2026-05-15; liquidated 2026-05-15; liquidated 2026-04-10; entry {flagged}; liquidated 2025-12-31"
    );
    expect(&format!(
        "2026-06-18 | {case} | 2026-06-22 open_desk_case p1, 2026-06-22 week_before company, \
         2026-06-29 phase_2_opens company, 2026-06-29 log_in_by p2, 2026-06-29 log_in_by p3, \
         2026-06-29 planned_on company, 2026-06-29 reconciliation_due_on e4, 2026-06-29 cape_by e3, \
         2026-06-29 protest_by e5, 2026-08-03 cape_by e1, 2026-08-03 cape_by e2, 2026-10-07 protest_by e3, \
         2026-11-10 protest_by e1, 2026-11-10 protest_by e2"
    ));
    // Someone else's desk case, sent on June 17, may be answered on June 23 at the earliest.
    expect(
        "2026-06-22 | tao HELD; tao last_login 2026-05-01, password known, mailbox controlled; sent service_desk p1 2026-06-17 \
         | 2026-06-23 open_desk_case p2, 2026-06-23 follow_up_earliest p1, 2026-06-29 phase_2_opens company, \
         2026-06-30 follow_up_chase p1, 2026-07-02 follow_up_latest p1",
    );
}
