//! What each finding rests on: the answers its rule looks at, as docs/guidance.md states the rules,
//! and of those only the ones that were given.

use crate::any_facts::{facts, some};
use crate::support::{Case, FLAGGED, PLAIN, assert_contains, day, text};
use ace_self_check::assessment::{Because, assess};
use ace_self_check::guidance::CURRENT;
use ace_self_check::interview::{Interview, matters};
use ace_self_check::saved::read;
use proptest::{prop_assert, proptest};
use serde_json::{Value, json};

const AS_OF: &str = "2026-06-18";

fn case() -> Case {
    Case::on(AS_OF)
}

/// The answers a finding names, from a place in the file on.
fn named<'a>(finding: &'a Value, from: &str) -> Vec<&'a str> {
    let because = finding["because"].as_array().unwrap();
    let name = |one: &'a Value| text(&one["fact"]).strip_prefix(from).unwrap();
    because.iter().map(name).collect()
}

/// A person with every answer, of which some are other than these.
fn person(role: &str, other: &str) -> Case {
    let all = "last_login 2026-01-01, deactivation none, password known, mailbox controlled, \
               security_answers known, employment current";
    case().person(&format!("role {role}, {all}, {other}"))
}

#[test]
fn a_persons_rule_names_the_answers_it_looks_at() {
    let (tao, user) = ("trade_account_owner", "trade_account_user");
    let clock = ["last_login", "deactivation", "role", "mailbox"].as_slice();
    let with_password = ["last_login", "deactivation", "role", "mailbox", "password"].as_slice();
    let all = [with_password, &["security_answers"]].concat();
    for (rule, role, other, expected) in [
        (
            "R1",
            tao,
            "deactivation compliance_or_security",
            ["deactivation"].as_slice(),
        ),
        ("R2", tao, "employment left", &["role", "employment"]),
        ("R3", user, "employment left", &["role", "employment"]),
        ("R4", "unknown", "", &["role"]),
        ("R5", tao, "last_login unknown", &["last_login", "deactivation"]),
        (
            "R6",
            tao,
            "last_login 2026-06-01",
            &["last_login", "deactivation", "role", "mailbox", "password"],
        ),
        (
            "R7",
            tao,
            "last_login 2026-06-01, password forgotten",
            &["last_login", "role", "mailbox", "password", "security_answers"],
        ),
        ("R8", user, "", clock),
        ("R9", tao, "mailbox lost", clock),
        ("R10", tao, "mailbox unknown", clock),
        ("R14", tao, "last_login 2025-01-01", with_password),
        ("R14", tao, "last_login 2025-01-01, password forgotten", &all),
        ("R11", tao, "password forgotten, security_answers lost", &all),
        // The security answers count only once the password is forgotten.
        ("R12", tao, "", with_password),
        ("R13", tao, "password unknown", with_password),
        ("R13", tao, "password forgotten", &all),
    ] {
        let found = person(role, other).check();
        assert_eq!(found.person(1)["rule"], rule);
        assert_eq!(named(found.person(1), "/facts/people/0/"), expected, "{rule}");
    }
}

/// Without an account the company's answers decide; whether anyone knows the TAO does only where no
/// TAO is listed.
#[test]
fn the_companys_answers_are_named_where_they_decide() {
    let without = person("trade_account_owner", "").company("portal_account no, ior_count one");
    let found = without.check();
    assert_eq!(
        named(found.person(1), "/facts/company/"),
        ["portal_account", "ior_count"]
    );
    let locked = |role: &str, other: &str| person(role, other).company("owner_known no");
    let owner_known = |case: Case| {
        let found = case.check();
        let because = found.person(1)["because"].as_array().unwrap().clone();
        because
            .iter()
            .any(|one| one["fact"] == "/facts/company/owner_known")
    };
    assert!(owner_known(locked("trade_account_user", "")));
    let stuck = "last_login 2026-06-01, password forgotten, security_answers lost";
    assert!(owner_known(locked("trade_account_user", stuck)));
    assert!(!owner_known(
        locked("trade_account_user", "").tao("last_login 2026-01-01")
    ));
}

/// A rule that cannot choose a way asks for the answer it lacks.
#[test]
fn a_rule_without_a_way_asks_for_its_answer() {
    let without = person("trade_account_owner", "").company("portal_account no, ior_count unknown");
    for (rule, case, asked) in [
        ("R0", without, "/facts/company/ior_count"),
        ("R4", person("unknown", ""), "/facts/people/0/role"),
        (
            "R5",
            person("trade_account_owner", "last_login unknown"),
            "/facts/people/0/last_login",
        ),
        (
            "R10",
            person("trade_account_owner", "mailbox unknown"),
            "/facts/people/0/mailbox",
        ),
    ] {
        let found = case.check();
        let expected = json!({ "rule": rule, "ladder": ["answer_more"], "ask": [asked] });
        assert_contains(found.person(1), &expected);
    }
}

#[test]
fn an_entrys_rule_names_the_answers_it_looks_at() {
    let liquidated = |on: &str| format!("liquidation liquidated, liquidated_on {on}");
    let due = |on: &str| {
        format!(
            "{FLAGGED}, {}, reconciliation_due_on {on}",
            liquidated("2026-06-01")
        )
    };
    let open = liquidated("2026-06-01");
    for (rule, entry, expected) in [
        (
            "E15",
            format!("{PLAIN}, {open}, cape_accepted yes"),
            ["cape_accepted"].as_slice(),
        ),
        (
            "E1",
            format!("{PLAIN}, {open}, entry_type 08"),
            ["entry_type"].as_slice(),
        ),
        (
            "E2",
            format!("{PLAIN}, {}", liquidated("2025-12-01")),
            &["liquidated_on", "open_protest"],
        ),
        (
            "E3",
            format!("{PLAIN}, {}, open_protest yes", liquidated("2026-03-01")),
            &["liquidated_on", "open_protest"],
        ),
        (
            "E4",
            format!("{PLAIN}, {}", liquidated("2026-03-01")),
            &["liquidated_on", "open_protest"],
        ),
        (
            "E5",
            format!("{PLAIN}, {open}, open_protest yes"),
            &["open_protest"],
        ),
        (
            "E6",
            format!("{FLAGGED}, {open}, type_09_filed yes"),
            &["flagged_for_reconciliation", "type_09_filed"],
        ),
        (
            "E7",
            format!("{FLAGGED}, {open}, entry_type 03"),
            &["flagged_for_reconciliation", "type_09_filed", "entry_type"],
        ),
        (
            "E8",
            due("2026-07-01"),
            &[
                "flagged_for_reconciliation",
                "type_09_filed",
                "entry_type",
                "reconciliation_due_on",
            ],
        ),
        ("E9", format!("{PLAIN}, liquidation unknown"), &["liquidation"]),
        (
            "E10",
            format!("{FLAGGED}, {open}"),
            &[
                "flagged_for_reconciliation",
                "type_09_filed",
                "entry_type",
                "liquidation",
                "liquidated_on",
            ],
        ),
        (
            "E12",
            format!("{FLAGGED}, {open}, type_09_filed unknown"),
            &["flagged_for_reconciliation", "type_09_filed", "entry_type"],
        ),
        (
            "E13",
            format!("{PLAIN}, {open}"),
            &[
                "liquidation",
                "liquidated_on",
                "flagged_for_reconciliation",
                "open_protest",
            ],
        ),
    ] {
        let found = case().entry(&entry).check();
        assert_eq!(found.entry(1)["rule"], rule);
        assert_eq!(named(found.entry(1), "/facts/entries/0/"), expected, "{rule}");
    }
}

/// The checks of the company and the broker name the answers that made them come out so.
#[test]
fn a_check_names_the_answers_that_decide() {
    for (company, expected) in [
        (
            "ior_numbers_listed yes, cape_tab no, reports_visible unknown",
            ["cape_tab"].as_slice(),
        ),
        (
            "ior_numbers_listed yes, importer_view yes, cape_tab yes, reports_visible yes",
            &[
                "ior_numbers_listed",
                "importer_view",
                "cape_tab",
                "reports_visible",
            ],
        ),
        (
            "ior_numbers_listed yes, reports_visible unknown",
            &["reports_visible"],
        ),
    ] {
        let found = case().company(company).check();
        let finding = &found.0["checks"]["structure"]["findings"][0];
        assert_eq!(named(finding, "/facts/company/"), expected);
    }
    for (broker, expected) in [
        (
            "entries_filed_by importer, can_file_now no",
            ["entries_filed_by"].as_slice(),
        ),
        ("entries_filed_by one_broker, can_file_now no", &["can_file_now"]),
        ("can_file_now yes, authorized_before no", &["authorized_before"]),
        (
            "can_file_now yes, authorized_before yes",
            &["can_file_now", "authorized_before"],
        ),
        (
            "entries_filed_by several_brokers, can_file_now unknown, authorized_before yes",
            &["entries_filed_by", "can_file_now", "authorized_before"],
        ),
    ] {
        let found = case().broker(broker).check();
        let finding = &found.0["checks"]["broker"]["findings"][0];
        assert_eq!(named(finding, "/facts/broker/"), expected);
    }
}

/// What a person answered that is no longer asked for can't make a difference, so no route rests on it.
#[test]
fn no_route_rests_on_what_is_not_asked() {
    let today = day(AS_OF);
    let with = |said: &[String], name: &str, values: &[&str]| -> Vec<String> {
        let each = |one: &String| {
            values
                .iter()
                .map(move |value| format!("{one}, {name} {value}"))
                .collect::<Vec<_>>()
        };
        said.iter().flat_map(each).collect()
    };
    let roles = ["trade_account_owner", "trade_account_user", "unknown"].map(|role| format!("role {role}"));
    let people = with(
        &roles,
        "last_login",
        &["2026-06-10", "2026-03-01", "2025-01-01", "unknown"],
    );
    let people = with(&people, "password", &["known", "forgotten", "unknown"]);
    let people = with(&people, "security_answers", &["known", "lost", "unknown"]);
    let people = with(&people, "mailbox", &["controlled", "lost", "unknown"]);
    for person in with(&people, "employment", &["current", "left"]) {
        let document = case().person(&person).document();
        let facts = read(document.as_bytes(), today).unwrap().facts;
        let interview = Interview {
            facts: &facts,
            clock: CURRENT.clock,
            today,
        };
        for because in &assess(&facts, &CURRENT, today).people[0].because {
            assert!(matters(&interview, because.place), "{}: {person}", because.place);
        }
    }
}

proptest! {
    #![proptest_config(some(300))]

    /// No finding rests on an answer nobody gave.
    #[test]
    fn nothing_rests_on_what_was_not_said(facts in facts()) {
        let found = assess(&facts, &CURRENT, day(AS_OF));
        let checks = found.checks.0.iter().flat_map(|check| &check.findings);
        let reasons = checks
            .map(|finding| &finding.because)
            .chain(found.people.iter().map(|person| &person.because))
            .chain(found.entries.iter().map(|entry| &entry.because));
        for Because { place, .. } in reasons.flatten() {
            prop_assert!(facts.is_answered(*place), "{place}");
        }
    }
}
