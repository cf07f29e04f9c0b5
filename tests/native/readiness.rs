//! From when a login can be used: business days, ladders, and people who wait for people.

use crate::support::{Case, assert_contains, day, text};
use ace_self_check::assessment::assess;
use ace_self_check::facts::Choice;
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::read;
use serde_json::{Value, json};

const KNOWN: &str = "password known, mailbox controlled";
const HELD: &str = "deactivation compliance_or_security";

/// The earliest and the latest day of a finding.
fn days(finding: &Value) -> [Option<&str>; 2] {
    [
        finding["ready_earliest"].as_str(),
        finding["ready_latest"].as_str(),
    ]
}

/// docs/file-format.md, “Example”: dormant since June 15, checked on June 18. Self-service today, a desk
/// case on the next business day, and ten more: Juneteenth and the observed July 4 do not count.
#[test]
fn the_documented_example() {
    let found = Case::on("2026-06-18")
        .company("portal_account yes, ior_count one, owner_known yes")
        .tao(&format!("last_login 2026-05-01, deactivation none, {KNOWN}"))
        .check();
    assert_contains(
        found.person(1),
        &json!({
            "standing": "dormant", "days_since_login": 48, "log_in_by": "2026-06-14", "dormant_on": "2026-06-15",
            "rule": "R12", "ladder": ["log_in", "email_reactivation", "service_desk"], "also": [],
            "ready_earliest": "2026-06-18", "ready_latest": "2026-07-07"
        }),
    );
    assert_eq!(days(found.company()), [Some("2026-06-18"), Some("2026-07-07")]);
}

/// The latest day lists what it stepped over, by name.
#[test]
fn the_days_stepped_over_have_names() {
    let found = Case::on("2026-06-18")
        .tao(&format!("last_login 2026-05-01, {KNOWN}"))
        .check();
    let sums = found.person(1)["arithmetic"].as_array().unwrap();
    let stepped: Vec<_> = sums
        .iter()
        .filter(|sum| sum["what"] == "open_desk_case" || sum["what"] == "ready_latest")
        .flat_map(|sum| sum["stepped_over"].as_array().unwrap())
        .map(|day| format!("{} {}", text(&day["on"]), text(&day["why"])))
        .collect();
    assert_eq!(
        stepped,
        [
            "2026-06-19 Juneteenth",
            "2026-06-20 Saturday",
            "2026-06-21 Sunday",
            "2026-06-27 Saturday",
            "2026-06-28 Sunday",
            "2026-07-03 Independence Day",
            "2026-07-04 Saturday",
            "2026-07-05 Sunday",
        ]
    );
}

/// A desk case takes until the third to the tenth business day, over every kind of holiday and
/// both closures by executive order.
#[test]
fn the_desk_counts_business_days() {
    for (as_of, third, tenth) in [
        // Three business days from a Saturday is Wednesday.
        ("2026-06-13", "2026-06-17", "2026-06-29"),
        ("2026-07-02", "2026-07-08", "2026-07-17"),
        ("2026-11-20", "2026-11-25", "2026-12-07"),
        // December 24 and 26, 2025 were closed by executive order.
        ("2025-12-22", "2025-12-30", "2026-01-09"),
        // Juneteenth on a Saturday, observed on Friday; July 4 on a Sunday, observed on Monday.
        ("2027-06-17", "2027-06-23", "2027-07-02"),
        ("2027-07-02", "2027-07-08", "2027-07-19"),
        // January 1, 2028 is a Saturday, observed on December 31, 2027; December 24 is Christmas.
        ("2027-12-23", "2027-12-29", "2028-01-10"),
        // Veterans Day on a Saturday, observed on Friday, November 10.
        ("2028-11-09", "2028-11-15", "2028-11-27"),
        // Inauguration Day, January 20, counts: it is a holiday around Washington only.
        ("2033-01-18", "2033-01-21", "2033-02-01"),
    ] {
        let found = Case::on(as_of).tao(HELD).check();
        assert_eq!(days(found.person(1)), [Some(third), Some(tenth)], "{as_of}");
    }
}

/// Every ladder in docs/guidance.md, “3. The route for each person”, its days counted from June 18, 2026.
#[test]
fn each_ladder_has_its_days() {
    let (today, third, tenth, eleventh, fifteenth) = (
        Some("2026-06-18"),
        Some("2026-06-24"),
        Some("2026-07-06"),
        Some("2026-07-07"),
        Some("2026-07-13"),
    );
    for (answers, rule, expected) in [
        ("last_login 2026-06-01", "R6", [today, today]),
        (
            "last_login 2026-06-01, password forgotten",
            "R7",
            [today, eleventh],
        ),
        (
            "last_login 2026-06-01, password forgotten, security_answers lost",
            "R7",
            [third, tenth],
        ),
        ("last_login 2026-06-01, employment left", "R2", [third, fifteenth]),
        ("last_login 2026-06-01, mailbox lost", "R9", [third, tenth]),
        ("last_login 2026-01-01, mailbox unknown", "R10", [None, None]),
        (
            "last_login 2024-01-01, mailbox controlled",
            "R14",
            [today, eleventh],
        ),
        (
            "last_login 2026-01-01, mailbox controlled, password known",
            "R12",
            [today, eleventh],
        ),
        (
            "last_login 2026-01-01, mailbox controlled, password unknown",
            "R13",
            [today, eleventh],
        ),
        (
            "last_login 2026-01-01, mailbox controlled, password forgotten, security_answers lost",
            "R11",
            [third, tenth],
        ),
        ("last_login unknown", "R5", [None, None]),
        // A hold comes first, also of an owner who has left.
        (
            "employment left, deactivation compliance_or_security",
            "R1",
            [third, tenth],
        ),
        (HELD, "R1", [third, tenth]),
    ] {
        let found = Case::on("2026-06-18").tao(answers).check();
        assert_eq!(found.person(1)["rule"], rule, "{answers}");
        assert_eq!(days(found.person(1)), expected, "{answers}");
    }
}

/// Applying for an account takes from the third to the fifteenth business day; nobody's own login
/// comes sooner.
#[test]
fn an_application_has_its_days() {
    for (count, route) in [
        ("one", "apply_importer_account"),
        ("several", "apply_portal_account"),
    ] {
        let found = Case::on("2026-06-18")
            .company(&format!("portal_account no, ior_count {count}"))
            .tao("last_login 2026-06-10")
            .check();
        assert_eq!(found.company()["route"], route);
        assert_eq!(days(found.company()), [Some("2026-06-24"), Some("2026-07-13")]);
        assert_contains(found.person(1), &json!({ "rule": "R0", "ladder": [route] }));
    }
    let found = Case::on("2026-06-18")
        .company("portal_account no, ior_count unknown")
        .check();
    assert_contains(
        found.company(),
        &json!({ "route": "answer_more", "ask": ["/facts/company/ior_count"] }),
    );
    assert_eq!(days(found.company()), [None, None]);
}

/// A user whose owner is active is reactivated today and waits for nobody.
#[test]
fn an_active_owner_reactivates_today() {
    let found = Case::on("2026-06-18")
        .tao("last_login 2026-06-01")
        .user("last_login 2026-01-01")
        .proxy("last_login 2026-01-01")
        .check();
    for number in [2, 3] {
        let expected = json!({ "rule": "R8", "ladder": ["owner_reactivates"], "waits_for": null });
        assert_contains(found.person(number), &expected);
        assert_eq!(
            days(found.person(number)),
            [Some("2026-06-18"), Some("2026-06-18")]
        );
    }
}

/// Waits add up: the owner is at the desk, so the proxy and the user wait as long.
#[test]
fn waits_lead_to_the_desk() {
    let found = Case::on("2026-06-18")
        .user("last_login 2026-01-01")
        .proxy("last_login 2026-01-01")
        .tao(&format!("last_login 2026-06-01, {HELD}"))
        .check();
    for number in [1, 2] {
        assert_contains(found.person(number), &json!({ "rule": "R8", "waits_for": "p3" }));
        assert_eq!(
            days(found.person(number)),
            [Some("2026-06-24"), Some("2026-07-06")]
        );
    }
}

/// A user and a proxy wait for the owner at the desk; a proxy who forgot the password is still worth asking.
#[test]
fn everyone_waits_for_the_owner() {
    let found = Case::on("2026-06-18")
        .tao(HELD)
        .proxy("last_login 2026-06-01, password forgotten, security_answers lost")
        .user("last_login 2026-01-01")
        .check();
    assert_contains(
        found.person(2),
        &json!({ "rule": "R7", "ladder": ["owner_reactivates"], "waits_for": "p1" }),
    );
    let also = json!({ "rule": "R8", "also": ["proxy_reactivates"], "waits_for": "p1" });
    assert_contains(found.person(3), &also);
    assert_eq!(days(found.person(3)), [Some("2026-06-18"), Some("2026-07-06")]);
    for number in [1, 2] {
        assert_eq!(
            days(found.person(number)),
            [Some("2026-06-24"), Some("2026-07-06")],
            "p{number}"
        );
    }
}

/// A proxy reactivates users only: not another proxy, and not the owner.
#[test]
fn a_proxy_reactivates_users_only() {
    let found = Case::on("2026-06-18")
        .proxy("last_login 2026-06-01")
        .tao(&format!("last_login 2026-03-01, {KNOWN}"))
        .proxy("last_login 2026-01-01")
        .user("last_login 2026-01-01")
        .check();
    assert_eq!(found.person(2)["rule"], "R12");
    assert_contains(found.person(3), &json!({ "waits_for": "p2", "also": [] }));
    assert_contains(
        found.person(4),
        &json!({ "waits_for": "p2", "also": ["proxy_reactivates"],
                 "ready_earliest": "2026-06-18", "ready_latest": "2026-07-07" }),
    );
}

/// Several owners listed: the first in the file that is active, else the first.
#[test]
fn the_first_active_owner_is_the_one() {
    let case = Case::on("2026-06-18")
        .user("last_login 2026-01-01")
        .tao(&format!("last_login 2026-01-01, {KNOWN}"))
        .tao("employment left");
    assert_eq!(case.check().person(1)["waits_for"], "p2");
    let found = case.tao("last_login 2026-06-01").check();
    assert_contains(
        found.person(1),
        &json!({ "waits_for": null, "ready_latest": "2026-06-18" }),
    );
}

/// No owner listed: the lookup when nobody knows who it is, without a day; a question otherwise.
#[test]
fn an_unknown_owner_is_looked_up() {
    let case = |known: &str| {
        Case::on("2026-06-18")
            .company(known)
            .user("last_login 2026-01-01")
            .check()
    };
    let found = case("owner_known no");
    assert_contains(
        found.person(1),
        &json!({ "ladder": ["owner_lookup", "owner_reactivates"], "ask": [] }),
    );
    assert_eq!(days(found.person(1)), [None, None]);
    for (known, ask) in [
        ("owner_known yes", "/facts/people"),
        ("owner_known unknown", "/facts/company/owner_known"),
        ("", "/facts/company/owner_known"),
    ] {
        assert_contains(
            case(known).person(1),
            &json!({ "ladder": ["answer_more"], "ask": [ask] }),
        );
    }
}

/// The company's days are the earliest of anyone's, each by itself.
#[test]
fn the_company_is_as_early_as_its_first() {
    let case = Case::on("2026-06-18").tao(HELD);
    assert_eq!(
        days(case.check().company()),
        [Some("2026-06-24"), Some("2026-07-06")]
    );
    let case = case.tao(&format!("last_login 2026-03-01, {KNOWN}"));
    // The second can come back sooner, the first later at the latest by one day less.
    assert_eq!(
        days(case.check().company()),
        [Some("2026-06-18"), Some("2026-07-06")]
    );
    let case = case.user("last_login 2026-06-01");
    assert_eq!(
        days(case.check().company()),
        [Some("2026-06-18"), Some("2026-06-18")]
    );
    let nobody = Case::on("2026-06-18")
        .user("last_login 2026-06-01, employment left")
        .check();
    assert_contains(
        nobody.person(1),
        &json!({ "rule": "R3", "ladder": ["remove_user"] }),
    );
    assert_eq!(days(nobody.company()), [None, None]);
}

/// Access may be late for the planned filing when the latest day is after it or not known, and for an
/// entry when its risk says so; never for a plan nobody made.
#[test]
fn access_may_be_late() {
    let late = |case: &Case| {
        let facts = read(case.document().as_bytes(), day("2026-06-18")).unwrap().facts;
        assess(&facts, &CURRENT, day("2026-06-18")).may_be_late(&facts)
    };
    // Back by July 7 at the latest.
    let dormant = Case::on("2026-06-18").tao(&format!("last_login 2026-05-01, {KNOWN}"));
    assert!(!late(&dormant));
    assert!(late(&dormant.clone().planned_on("2026-07-06")));
    assert!(!late(&dormant.clone().planned_on("2026-07-07")));
    assert!(!late(&dormant.clone().planned_on("2026-07-08")));
    // Nobody: no day is known.
    assert!(late(&Case::on("2026-06-18").planned_on("2026-12-01")));
    // CAPE takes the one until July 6 and the other until July 16.
    assert!(late(&dormant.clone().liquidated("2026-04-17")));
    assert!(!late(&dormant.clone().liquidated("2026-04-27")));
    let (plan, entry) = ("2026-07-08", "2026-04-17");
    assert!(late(&dormant.clone().planned_on(plan).liquidated(entry)));
    assert!(late(&dormant.planned_on("2026-07-06").liquidated("2026-04-27")));
}

/// Self-service comes before the desk on the ladders of R7, R12 and R13; a hold goes to the desk at once.
#[test]
fn self_service_comes_before_the_desk() {
    for (answers, rule, before) in [
        ("last_login 2026-06-01, password forgotten", "R7", true),
        (
            "last_login 2026-05-01, password known, mailbox controlled",
            "R12",
            true,
        ),
        ("last_login 2026-05-01, mailbox controlled", "R13", true),
        (HELD, "R1", false),
        ("last_login 2026-06-01", "R6", false),
    ] {
        let case = Case::on("2026-06-18").tao(answers);
        let facts = read(case.document().as_bytes(), day("2026-06-18")).unwrap().facts;
        let found = assess(&facts, &CURRENT, day("2026-06-18")).people.remove(0);
        assert_eq!((found.rule.name(), found.ends_at_desk()), (rule, before));
    }
}
