//! What each finding rests on: the answers its rule looks at, as docs/guidance.md states the rules,
//! and of those only the ones that were given.

use crate::any_facts::{facts, some};
use crate::support::{Case, assert_contains, day, rows, text, words};
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
    Case::of(AS_OF, &format!("person role {role}, {all}, {other}"))
}

#[test]
fn a_persons_rule_names_the_answers_it_looks_at() {
    let (clock, reset) = (
        "last_login deactivation role mailbox",
        "password security_answers",
    );
    for [rule, role, other, expected] in rows(&format!(
        "R1  | trade_account_owner | HELD                                | deactivation
         R2  | trade_account_owner | employment left                     | role employment
         R3  | trade_account_user  | employment left                     | role employment
         R4  | unknown             |                                     | role
         R5  | trade_account_owner | last_login unknown                  | last_login deactivation
         R6  | trade_account_owner | ACTIVE                              | {clock} password
         R7  | trade_account_owner | ACTIVE, password forgotten          | last_login role mailbox {reset}
         R8  | trade_account_user  |                                     | {clock}
         R9  | trade_account_owner | mailbox lost                        | {clock}
         R10 | trade_account_owner | mailbox unknown                     | {clock}
         R14 | trade_account_owner | last_login 2025-01-01               | {clock} password
         R14 | trade_account_owner | last_login 2025-01-01, password forgotten | {clock} {reset}
         R11 | trade_account_owner | password forgotten, security_answers lost | {clock} {reset}
         // The security answers count only once the password is forgotten.
         R12 | trade_account_owner |                                     | {clock} password
         R13 | trade_account_owner | password unknown                    | {clock} password
         R13 | trade_account_owner | password forgotten                  | {clock} {reset}"
    )) {
        let found = person(role, other).check();
        assert_eq!(found.person(1)["rule"], rule);
        assert_eq!(
            named(found.person(1), "/facts/people/0/"),
            words(expected),
            "{rule}"
        );
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
    let flag = "flagged_for_reconciliation type_09_filed";
    for [rule, answers, expected] in rows(&format!(
        "E15 | PLAIN, ON 2026-06-01, cape_accepted yes    | cape_accepted
         E1  | PLAIN, ON 2026-06-01, entry_type 08        | entry_type
         E2  | PLAIN, ON 2025-12-01                       | liquidated_on open_protest
         E3  | PLAIN, ON 2026-03-01, open_protest yes     | liquidated_on open_protest
         E4  | PLAIN, ON 2026-03-01                       | liquidated_on open_protest
         E5  | PLAIN, ON 2026-06-01, open_protest yes     | open_protest
         E6  | FLAGGED, ON 2026-06-01, type_09_filed yes  | {flag}
         E7  | FLAGGED, ON 2026-06-01, entry_type 03      | {flag} entry_type
         E8  | FLAGGED, ON 2026-06-01, reconciliation_due_on 2026-07-01 | {flag} entry_type reconciliation_due_on
         E9  | PLAIN, liquidation unknown                 | liquidation
         E10 | FLAGGED, ON 2026-06-01                     | {flag} entry_type liquidation liquidated_on
         E12 | FLAGGED, ON 2026-06-01, type_09_filed unknown | {flag} entry_type
         E13 | PLAIN, ON 2026-06-01 | liquidation liquidated_on flagged_for_reconciliation open_protest"
    )) {
        let found = Case::of(AS_OF, &format!("entry {answers}")).check();
        assert_eq!(found.entry(1)["rule"], rule);
        assert_eq!(named(found.entry(1), "/facts/entries/0/"), words(expected), "{rule}");
    }
}

/// The checks of the company and the broker name the answers that decided them.
#[test]
fn a_check_names_the_answers_that_decide() {
    for [check, case, of, expected] in rows(
        "structure | company ior_numbers_listed yes, cape_tab no, reports_visible unknown | company | cape_tab
         structure | company ior_numbers_listed yes, importer_view yes, cape_tab yes, reports_visible yes \
            | company | ior_numbers_listed importer_view cape_tab reports_visible
         structure | company ior_numbers_listed yes, reports_visible unknown | company | reports_visible
         broker | broker entries_filed_by importer, can_file_now no | broker | entries_filed_by
         broker | broker entries_filed_by one_broker, can_file_now no | broker | can_file_now
         broker | broker can_file_now yes, authorized_before no | broker | authorized_before
         broker | broker can_file_now yes, authorized_before yes | broker | can_file_now authorized_before
         broker | broker entries_filed_by several_brokers, can_file_now unknown, authorized_before yes \
            | broker | entries_filed_by can_file_now authorized_before",
    ) {
        let found = Case::of(AS_OF, case).check();
        let finding = &found.0["checks"][check]["findings"][0];
        assert_eq!(named(finding, &format!("/facts/{of}/")), words(expected), "{case}");
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
