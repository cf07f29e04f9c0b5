//! From when a login can be used: business days, ladders, and people who wait for people.

use crate::support::{Case, assert_contains, rows, text, words};
use serde_json::{Value, json};

/// The earliest and the latest day of a finding.
fn days(finding: &Value) -> [Option<&str>; 2] {
    [
        finding["ready_earliest"].as_str(),
        finding["ready_latest"].as_str(),
    ]
}

/// The day, or none for a dash.
fn day(cell: &str) -> Option<&str> {
    (cell != "-").then_some(cell)
}

/// The latest day lists what it stepped over, by name: self-service on June 18, a desk case on the next business day,
/// and ten more.
#[test]
fn the_days_stepped_over_have_names() {
    let found = Case::of("2026-06-18", "tao DORMANT").check();
    let sums = found.person(1)["arithmetic"].as_array().unwrap();
    let stepped: Vec<_> = sums
        .iter()
        .filter(|sum| sum["what"] == "open_desk_case" || sum["what"] == "ready_latest")
        .flat_map(|sum| sum["stepped_over"].as_array().unwrap())
        .map(|day| format!("{} {}", text(&day["on"]), text(&day["why"])))
        .collect();
    let expected = "2026-06-19 Juneteenth, 2026-06-20 Saturday, 2026-06-21 Sunday, 2026-06-27 Saturday, \
                    2026-06-28 Sunday, 2026-07-03 Independence Day, 2026-07-04 Saturday, 2026-07-05 Sunday";
    assert_eq!(stepped.join(", "), expected);
}

/// A desk case takes until the third to the tenth business day, over every kind of holiday and
/// both closures by executive order.
#[test]
fn the_desk_counts_business_days() {
    for [as_of, third, tenth] in rows(
        "// Three business days from a Saturday is Wednesday.
         2026-06-13 | 2026-06-17 | 2026-06-29
         2026-07-02 | 2026-07-08 | 2026-07-17
         2026-11-20 | 2026-11-25 | 2026-12-07
         // December 24 and 26, 2025 were closed by executive order.
         2025-12-22 | 2025-12-30 | 2026-01-09
         // Juneteenth on a Saturday, observed on Friday; July 4 on a Sunday, observed on Monday.
         2027-06-17 | 2027-06-23 | 2027-07-02
         2027-07-02 | 2027-07-08 | 2027-07-19
         // January 1, 2028 is a Saturday, observed on December 31, 2027; December 24 is Christmas.
         2027-12-23 | 2027-12-29 | 2028-01-10
         // Veterans Day on a Saturday, observed on Friday, November 10.
         2028-11-09 | 2028-11-15 | 2028-11-27
         // Inauguration Day, January 20, counts: it is a holiday around Washington only.
         2033-01-18 | 2033-01-21 | 2033-02-01",
    ) {
        let found = Case::of(as_of, "tao HELD").check();
        assert_eq!(days(found.person(1)), [Some(third), Some(tenth)], "{as_of}");
    }
}

/// Self-service comes before the desk on the ladders of R7, R12, R13 and R14.
#[test]
fn the_desk_is_the_last_resort_of_some_ladders() {
    for [owner, desk_is_last] in rows(
        "ACTIVE                             | no
         ACTIVE, password forgotten         | yes
         ACTIVE, password forgotten, security_answers lost | no
         LEFT                               | no
         ACTIVE, mailbox lost               | no
         DORMANT                            | yes
         DORMANT, last_login 2024-01-01     | yes
         DORMANT, password unknown          | yes
         HELD                               | no",
    ) {
        let (_, found) = Case::of("2026-06-18", &format!("tao {owner}")).assessed();
        assert_eq!(found.people[0].ends_at_desk(), desk_is_last == "yes", "{owner}");
    }
}

/// Applying for an account takes from the third to the fifteenth business day; nobody's own login
/// comes sooner.
#[test]
fn an_application_has_its_days() {
    for [count, route, earliest, latest, ask] in rows(
        "one     | apply_importer_account | 2026-06-24 | 2026-07-13 | -
         several | apply_portal_account   | 2026-06-24 | 2026-07-13 | -
         unknown | answer_more            | -          | -          | /facts/company/ior_count",
    ) {
        let case = format!("company portal_account no, ior_count {count}; tao ACTIVE");
        let found = Case::of("2026-06-18", &case).check();
        assert_contains(found.company(), &json!({ "route": route, "ask": words(ask) }));
        assert_eq!(days(found.company()), [day(earliest), day(latest)]);
        assert_contains(found.person(1), &json!({ "rule": "R0", "ladder": [route] }));
    }
}

/// Who reactivates whom, and the days that follow for the person p1. Waits add up; a proxy reactivates users only, may
/// do it today, and never ends the waiting; one who forgot the password is still worth asking. Of several owners the
/// first that is active counts, else the first.
#[test]
fn people_wait_for_those_who_reactivate_them() {
    let forgot = "ACTIVE, password forgotten, security_answers lost";
    for [case, rule, waits_for, also, earliest, latest] in rows(&format!(
        "// An active owner reactivates today.
         user DORMANT; tao ACTIVE               | R8 | -  | - | 2026-06-18 | 2026-06-18
         proxy DORMANT; tao ACTIVE              | R8 | -  | - | 2026-06-18 | 2026-06-18
         // The owner is at the desk.
         user DORMANT; tao ACTIVE, HELD         | R8 | p2 | - | 2026-06-24 | 2026-07-06
         proxy DORMANT; tao ACTIVE, HELD        | R8 | p2 | - | 2026-06-24 | 2026-07-06
         proxy {forgot}; tao HELD               | R7 | p2 | - | 2026-06-24 | 2026-07-06
         user DORMANT; tao HELD; proxy {forgot} | R8 | p2 | proxy_reactivates | 2026-06-18 | 2026-07-06
         // The owner is dormant, or has left.
         user DORMANT; proxy ACTIVE; tao DORMANT  | R8 | p3 | proxy_reactivates | 2026-06-18 | 2026-07-07
         proxy DORMANT; proxy ACTIVE; tao DORMANT | R8 | p3 | - | 2026-06-18 | 2026-07-07
         tao DORMANT; proxy ACTIVE                | R12 | - | - | 2026-06-18 | 2026-07-07
         user DORMANT; tao LEFT; proxy ACTIVE     | R8 | p2 | proxy_reactivates | 2026-06-18 | 2026-07-13
         // Nobody can say when the owner is back, but the proxy may do it today.
         user DORMANT; tao DORMANT, mailbox unknown | R8 | p2 | - | - | -
         user DORMANT; tao DORMANT, mailbox unknown; proxy ACTIVE | R8 | p2 | proxy_reactivates | 2026-06-18 | -
         user DORMANT; proxy ACTIVE; company owner_known no | R8 | - | proxy_reactivates | 2026-06-18 | -
         // Several owners.
         user DORMANT; tao DORMANT; tao LEFT      | R8 | p2 | - | 2026-06-18 | 2026-07-07
         user DORMANT; tao DORMANT; tao LEFT; tao ACTIVE | R8 | - | - | 2026-06-18 | 2026-06-18"
    )) {
        let found = Case::of("2026-06-18", case).check();
        let expected = json!({ "rule": rule, "waits_for": day(waits_for), "also": words(also) });
        assert_contains(found.person(1), &expected);
        assert_eq!(days(found.person(1)), [day(earliest), day(latest)], "{case}");
    }
}

/// No owner listed: the lookup when nobody knows who it is, without a day; a question otherwise.
#[test]
fn an_unknown_owner_is_looked_up() {
    for [known, ladder, ask] in rows(
        "owner_known no      | owner_lookup owner_reactivates | -
         owner_known yes     | answer_more | /facts/people
         owner_known unknown | answer_more | /facts/company/owner_known
         label Acme          | answer_more | /facts/company/owner_known",
    ) {
        let found = Case::of("2026-06-18", &format!("company {known}; user DORMANT")).check();
        let expected = json!({ "ladder": words(ladder), "ask": words(ask) });
        assert_contains(found.person(1), &expected);
        assert_eq!(days(found.person(1)), [None, None]);
    }
}

/// The company's days are the earliest of anyone's, each by itself.
#[test]
fn the_company_is_as_early_as_its_first() {
    for [people, earliest, latest] in rows(
        "tao HELD                           | 2026-06-24 | 2026-07-06
         // The second can come back sooner, the first later at the latest by one day less.
         tao HELD; tao DORMANT              | 2026-06-18 | 2026-07-06
         tao HELD; tao DORMANT; user ACTIVE | 2026-06-18 | 2026-06-18
         user LEFT                          | -          | -",
    ) {
        let found = Case::of("2026-06-18", people).check();
        assert_eq!(days(found.company()), [day(earliest), day(latest)], "{people}");
    }
    let expected = json!({ "rule": "R3", "ladder": ["remove_user"] });
    assert_contains(Case::of("2026-06-18", "user LEFT").check().person(1), &expected);
}
