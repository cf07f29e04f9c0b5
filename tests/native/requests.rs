//! What was sent, and when to expect an answer: docs/guidance.md, “3. The route for each person”, “Requests” and
//! “Follow-ups”. Business days by Python's `holidays`; June 19 is Juneteenth and May 25 Memorial Day.

use crate::support::{Case, assert_contains, rows};
use serde_json::{Value, json};

/// Each line has a check described on Thursday, June 18, 2026; the earliest and latest day of the person p1; and the
/// follow-ups and desk cases of the agenda.
#[track_caller]
fn expect(table: &str) {
    for [case, earliest, latest, follow_ups] in rows(table) {
        let found = Case::of("2026-06-18", case).check();
        let latest = if latest == "-" { Value::Null } else { latest.into() };
        assert_contains(
            found.person(1),
            &json!({ "ready_earliest": earliest, "ready_latest": latest }),
        );
        let mut lines = found.agenda();
        lines.retain(|line| line.contains("follow_up") || line.contains("open_desk_case"));
        let expected: Vec<_> = follow_ups.split(", ").filter(|line| *line != "-").collect();
        assert_eq!(lines, expected, "{case}");
    }
}

/// An ownership update takes 3 to 15 business days, from the day of the check while nothing has been sent. Of several
/// requests the latest counts; an overdue one has no latest day.
#[test]
fn a_request_counts_from_the_day_it_was_sent() {
    expect(
        "tao employment left | 2026-06-24 | 2026-07-13 \
            | 2026-06-24 follow_up_earliest p1, 2026-07-01 follow_up_chase p1, 2026-07-13 follow_up_latest p1
         // Twelve business days ago, also with an earlier one.
         tao employment left; sent owner_update p1 2026-06-02 | 2026-06-18 | 2026-06-24 \
            | 2026-06-24 follow_up_latest p1
         tao employment left; sent owner_update p1 2026-06-02; sent owner_update p1 2026-05-20 \
            | 2026-06-18 | 2026-06-24 | 2026-06-24 follow_up_latest p1
         // Fifteen business days ago: today is the latest day. Sixteen and twenty: overdue.
         tao employment left; sent owner_update p1 2026-05-28 | 2026-06-18 | 2026-06-18 \
            | 2026-06-18 follow_up_latest p1
         tao employment left; sent owner_update p1 2026-05-27 | 2026-06-18 | - | -
         tao employment left; sent owner_update p1 2026-05-20 | 2026-06-18 | - | -",
    );
}

/// In a ladder that ends at the desk after other rungs, the earliest day stays that of the first rung, and there is no
/// case to open. Alone in the ladder, the case counts both days. An e-mail has no business days. A case that is in
/// *also* changes no day.
#[test]
fn a_desk_case_sets_the_latest_day() {
    let dormant = "tao last_login 2026-05-01, password known, mailbox controlled";
    expect(&format!(
        "{dormant} | 2026-06-18 | 2026-07-07 | 2026-06-22 open_desk_case p1
         {dormant}; sent service_desk p1 2026-06-10 | 2026-06-18 | 2026-06-25 \
            | 2026-06-23 follow_up_chase p1, 2026-06-25 follow_up_latest p1
         {dormant}; sent email_reactivation p1 2026-06-10 | 2026-06-18 | 2026-07-07 | 2026-06-22 open_desk_case p1
         tao DORMANT, mailbox lost; sent service_desk p1 2026-06-17 | 2026-06-23 | 2026-07-02 \
            | 2026-06-23 follow_up_earliest p1, 2026-06-30 follow_up_chase p1, 2026-07-02 follow_up_latest p1
         tao employment left; sent service_desk p1 2026-06-17 | 2026-06-24 | 2026-07-13 \
            | 2026-06-23 follow_up_earliest p1, 2026-06-24 follow_up_earliest p1, 2026-06-30 follow_up_chase p1, \
            2026-07-01 follow_up_chase p1, 2026-07-02 follow_up_latest p1, 2026-07-13 follow_up_latest p1"
    ));
}

/// An application is the company's: it counts for everyone, and is followed up once.
#[test]
fn an_application_counts_for_everyone() {
    let case =
        "company portal_account no, ior_count several; tao label Ann; sent apply_portal_account 2026-06-02";
    expect(&format!(
        "{case} | 2026-06-18 | 2026-06-24 | 2026-06-24 follow_up_latest company"
    ));
    let days = json!({ "ready_earliest": "2026-06-18", "ready_latest": "2026-06-24" });
    assert_contains(Case::of("2026-06-18", case).check().company(), &days);
}

/// Someone who waits for the owner waits as long as the owner's request; the company is as early as its first.
#[test]
fn people_who_wait_follow_the_request() {
    let case = "tao employment left; user DORMANT; sent owner_update p1 2026-06-02";
    let found = Case::of("2026-06-18", case).check();
    let days = json!({ "ready_earliest": "2026-06-18", "ready_latest": "2026-06-24" });
    assert_contains(found.person(2), &json!({ "rule": "R8", "waits_for": "p1" }));
    assert_contains(found.person(2), &days);
    assert_contains(found.company(), &days);
    // Overdue, nobody knows when access comes: an entry to file in CAPE by August 3 is at risk.
    let case = "tao employment left; liquidated 2026-05-15; sent owner_update p1 2026-05-20";
    assert_eq!(Case::of("2026-06-18", case).check().entry(1)["risk"], "at_risk");
}
