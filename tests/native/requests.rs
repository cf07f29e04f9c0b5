//! What was sent, and when to expect an answer: docs/guidance.md, “3. The route for each person”, “Requests” and
//! “Follow-ups”. Business days by Python's `holidays`; June 19 is Juneteenth and May 25 Memorial Day.

use crate::support::{Case, Found, assert_contains};
use serde_json::json;

/// Thursday.
const AS_OF: &str = "2026-06-18";

fn follow_ups(found: &Found) -> Vec<String> {
    let mut lines = found.agenda();
    lines.retain(|line| line.contains("follow_up") || line.contains("open_desk_case"));
    lines
}

/// A TAO who has left: an ownership update takes 3 to 15 business days.
fn left() -> Case {
    Case::on(AS_OF).tao("employment left")
}

#[test]
fn nothing_sent_counts_from_the_day_of_the_check() {
    let found = left().check();
    let days = json!({ "rule": "R2", "ready_earliest": "2026-06-24", "ready_latest": "2026-07-13" });
    assert_contains(found.person(1), &days);
    let expected = [
        "2026-06-24 follow_up_earliest p1",
        "2026-07-01 follow_up_chase p1",
        "2026-07-13 follow_up_latest p1",
    ];
    assert_eq!(follow_ups(&found), expected);
}

/// Twelve business days ago; of several the latest counts.
#[test]
fn a_request_counts_from_the_day_it_was_sent() {
    let once = left().sent("owner_update p1 2026-06-02");
    let twice = left()
        .sent("owner_update p1 2026-06-02")
        .sent("owner_update p1 2026-05-20");
    for case in [once, twice] {
        let found = case.check();
        let days = json!({ "ready_earliest": "2026-06-18", "ready_latest": "2026-06-24" });
        assert_contains(found.person(1), &days);
        assert_contains(found.company(), &days);
        assert_eq!(follow_ups(&found), ["2026-06-24 follow_up_latest p1"]);
    }
}

/// Twenty business days ago.
#[test]
fn an_overdue_request_has_no_latest_day() {
    let found = left().sent("owner_update p1 2026-05-20").check();
    let days = json!({ "ready_earliest": "2026-06-18", "ready_latest": null });
    assert_contains(found.person(1), &days);
    assert_eq!(follow_ups(&found), [""; 0]);
}

/// The earliest day stays that of the first rung, and there is no case to open.
#[test]
fn a_desk_case_after_other_rungs_sets_the_latest_day() {
    let case = Case::on(AS_OF).tao("last_login 2026-05-01, password known, mailbox controlled");
    let before = case.check();
    let days = json!({ "rule": "R12", "ready_earliest": "2026-06-18", "ready_latest": "2026-07-07" });
    assert_contains(before.person(1), &days);
    assert_eq!(follow_ups(&before), ["2026-06-22 open_desk_case p1"]);
    let found = case.sent("service_desk p1 2026-06-10").check();
    let days = json!({ "ready_earliest": "2026-06-18", "ready_latest": "2026-06-25" });
    assert_contains(found.person(1), &days);
    let expected = ["2026-06-23 follow_up_chase p1", "2026-06-25 follow_up_latest p1"];
    assert_eq!(follow_ups(&found), expected);
}

/// An application is the company's, and counts for everyone.
#[test]
fn an_application_counts_for_everyone() {
    let found = Case::on(AS_OF)
        .company("portal_account no, ior_count several")
        .tao("")
        .sent("apply_portal_account 2026-06-02")
        .check();
    let days = json!({ "ready_earliest": "2026-06-18", "ready_latest": "2026-06-24" });
    assert_contains(found.company(), &days);
    assert_contains(found.person(1), &days);
    assert_eq!(follow_ups(&found), ["2026-06-24 follow_up_latest company"]);
}

/// A request for a route that is only worth trying too changes no day, and has follow-ups.
#[test]
fn a_request_outside_the_ladder_changes_no_day() {
    let found = left().sent("service_desk p1 2026-06-17").check();
    let days = json!({ "ready_earliest": "2026-06-24", "ready_latest": "2026-07-13" });
    assert_contains(found.person(1), &days);
    let of_the_case = follow_ups(&found)
        .iter()
        .filter(|line| line.starts_with("2026-06-23"))
        .count();
    assert_eq!(of_the_case, 1);
}

/// R8: a proxy TAO may do it today, and the waiting goes on.
#[test]
fn a_proxy_makes_the_earliest_day_today() {
    let found = Case::on(AS_OF)
        .user("last_login 2026-03-01, mailbox controlled")
        .tao("employment left")
        .proxy("last_login 2026-06-10, mailbox controlled")
        .check();
    assert_contains(
        found.person(1),
        &json!({ "rule": "R8", "ladder": ["owner_reactivates"], "also": ["proxy_reactivates"], "waits_for": "p2",
                 "ready_earliest": "2026-06-18", "ready_latest": "2026-07-13" }),
    );
}
