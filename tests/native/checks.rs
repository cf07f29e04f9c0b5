//! The five checks: each status, what decides it, and what is found beside it.

use crate::support::{Case, FLAGGED, PLAIN};

const AS_OF: &str = "2026-06-18";
const ACTIVE: &str = "last_login 2026-06-01";
const DUE_SOON: &str = "last_login 2026-05-10";
const DORMANT: &str = "last_login 2026-03-01, password known, mailbox controlled";

fn case() -> Case {
    Case::on(AS_OF)
}

/// A check comes out so, with these findings and no others.
#[track_caller]
fn expect(case: &Case, check: &str, status: &str, findings: &[&str]) {
    let found = case.check();
    let (found_status, found_findings) = found.check(check);
    assert_eq!(
        (found_status, found_findings.as_slice()),
        (status, findings),
        "{}",
        case.document()
    );
}

/// Blocked without an account, whoever else could log in.
#[test]
fn login_is_blocked_without_an_account() {
    expect(
        &case().company("portal_account no, ior_count one").tao(ACTIVE),
        "login",
        "blocked",
        &["no_portal_account"],
    );
}

/// Clear when someone active has standing active and only keeps the login.
#[test]
fn login_is_clear_with_a_running_clock() {
    expect(
        &case().tao(ACTIVE).user(DUE_SOON),
        "login",
        "clear",
        &["someone_can_log_in"],
    );
    expect(
        &case().tao(DORMANT).user(ACTIVE).user(ACTIVE),
        "login",
        "clear",
        &["someone_can_log_in"],
    );
}

/// At risk when the only such people missed their monthly login.
#[test]
fn login_is_at_risk_when_all_are_due() {
    expect(
        &case().tao(DUE_SOON).user(DUE_SOON),
        "login",
        "at_risk",
        &["log_in_soon"],
    );
}

/// Unknown when nobody is listed, or someone's route needs an answer and nobody can log in.
#[test]
fn login_is_unknown_without_people_or_answers() {
    expect(&case(), "login", "unknown", &["nobody_listed"]);
    expect(
        &case().tao(DORMANT).person(ACTIVE),
        "login",
        "unknown",
        &["person_needs_answer"],
    );
    expect(
        &case().tao("mailbox controlled"),
        "login",
        "unknown",
        &["person_needs_answer"],
    );
}

/// Blocked when everyone has to get back in first: dormant, held, without the mailbox, or without the password.
#[test]
fn login_is_blocked_when_nobody_can() {
    for answers in [
        DORMANT,
        "last_login 2026-06-01, deactivation compliance_or_security",
        "last_login 2026-06-01, mailbox lost",
        "last_login 2026-06-01, password forgotten",
    ] {
        expect(&case().tao(answers), "login", "blocked", &["nobody_can_log_in"]);
    }
}

/// Blocked when all who are listed have left, also where an answer about one is missing.
#[test]
fn login_is_blocked_when_everyone_has_left() {
    let left = "last_login 2026-06-01, employment left";
    expect(&case().tao(left), "login", "blocked", &["everyone_has_left"]);
    let both = case().tao(left).person(left);
    expect(&both, "login", "blocked", &["everyone_has_left"]);
    expect(
        &both.user(ACTIVE),
        "login",
        "clear",
        &["someone_can_log_in", "one_person_from_lockout"],
    );
}

/// With one such person only: one person away from lock-out, whatever the status.
#[test]
fn one_person_is_one_from_lockout() {
    for (only, status, first) in [
        (ACTIVE, "clear", "someone_can_log_in"),
        (DUE_SOON, "at_risk", "log_in_soon"),
    ] {
        expect(
            &case().tao(DORMANT).user(only),
            "login",
            status,
            &[first, "one_person_from_lockout"],
        );
        let found = case().tao(DORMANT).user(only).check();
        let finding = &found.0["checks"]["login"]["findings"][1];
        assert_eq!(finding["about"][0], "p2");
    }
}

/// Structure: blocked on any no, clear on all yes, else unknown. A restored login repairs none of
/// it.
#[test]
fn structure_takes_four_answers() {
    let all = "ior_numbers_listed yes, importer_view yes, cape_tab yes, reports_visible yes";
    expect(
        &case().company(all),
        "structure",
        "clear",
        &["structure_complete"],
    );
    for one in [
        "ior_numbers_listed",
        "importer_view",
        "cape_tab",
        "reports_visible",
    ] {
        let with = |answer: &str| case().company(all).company(&format!("{one} {answer}"));
        expect(
            &with("no"),
            "structure",
            "blocked",
            &["structure_missing", "login_repairs_no_structure"],
        );
        expect(
            &with("unknown"),
            "structure",
            "unknown",
            &["structure_unknown", "login_repairs_no_structure"],
        );
        // A no weighs more than a missing answer.
        let no = case().company(&format!("{one} no"));
        expect(
            &no,
            "structure",
            "blocked",
            &["structure_missing", "login_repairs_no_structure"],
        );
    }
    expect(
        &case(),
        "structure",
        "unknown",
        &["structure_unknown", "login_repairs_no_structure"],
    );
    // Someone else's address on Form 5106 is a risk, whatever else is missing.
    let found = ["form_5106_not_own", "login_repairs_no_structure"];
    for answers in [all, "", "cape_tab unknown"] {
        let company = case().company(answers).company("form_5106_own no");
        expect(&company, "structure", "at_risk", &found);
        let clear = answers == all;
        let status = if clear { "clear" } else { "unknown" };
        for own in ["form_5106_own yes", "form_5106_own unknown"] {
            let company = case().company(answers).company(own).check();
            assert_eq!(company.check("structure").0, status, "{answers}, {own}");
        }
    }
    let blocked = case().company("cape_tab no, form_5106_own no").check();
    assert_eq!(blocked.check("structure").0, "blocked");
}

/// ACH: blocked on no, clear on yes, else unknown. With no TAO active, even while others can log in: only the TAO or
/// someone with Full Access on the tab can enroll, and the answer about that says who.
#[test]
fn ach_needs_the_owner() {
    for (answer, status, finding) in [
        ("ach_refund no", "blocked", "ach_not_enrolled"),
        ("ach_refund unknown", "unknown", "ach_unknown"),
        ("", "unknown", "ach_unknown"),
    ] {
        let company = case().company(answer).user(ACTIVE);
        expect(&company.clone().tao(ACTIVE), "ach", status, &[finding]);
        for company in [company.clone(), company.tao(DORMANT)] {
            for (delegate, who) in [
                ("", "ach_needs_owner"),
                ("ach_delegate unknown", "ach_needs_owner"),
                ("ach_delegate yes", "ach_delegate_enrolls"),
                ("ach_delegate no", "ach_owner_first"),
            ] {
                expect(&company.clone().company(delegate), "ach", status, &[finding, who]);
            }
        }
    }
    expect(
        &case().company("ach_refund yes"),
        "ach",
        "clear",
        &["ach_enrolled"],
    );
}

/// Broker: clear when the importer filed its own entries; blocked when the broker cannot file now
/// or was not authorized before; clear when it can; else unknown.
#[test]
fn broker_files_its_own_entries() {
    let own = "broker_own_entries_only";
    for (answers, status, findings) in [
        (
            "entries_filed_by importer, can_file_now no",
            "clear",
            vec!["importer_filed"],
        ),
        (
            "can_file_now no, authorized_before yes",
            "blocked",
            vec!["broker_cannot_file", own],
        ),
        (
            "can_file_now yes, authorized_before no",
            "blocked",
            vec!["broker_not_authorized", own],
        ),
        (
            "can_file_now unknown, authorized_before no",
            "blocked",
            vec!["broker_not_authorized", own],
        ),
        (
            "entries_filed_by one_broker, can_file_now yes",
            "clear",
            vec!["broker_can_file", own],
        ),
        (
            "can_file_now yes, authorized_before unknown",
            "clear",
            vec!["broker_can_file", own],
        ),
        (
            "can_file_now unknown, authorized_before yes",
            "unknown",
            vec!["broker_unknown", own],
        ),
        (
            "entries_filed_by several_brokers",
            "unknown",
            vec!["broker_unknown", own],
        ),
        ("", "unknown", vec!["broker_unknown", own]),
    ] {
        // The importer's dormant owner does not stop a broker.
        expect(&case().tao(DORMANT).broker(answers), "broker", status, &findings);
    }
}

/// Entries: unknown with none listed, or one that needs an answer; else clear.
#[test]
fn entries_are_unknown_without_answers() {
    let able = case().tao(ACTIVE);
    expect(&able, "entries", "unknown", &["no_entries_listed"]);
    expect(
        &able.clone().entry("entry_type 01"),
        "entries",
        "unknown",
        &["entry_needs_answer"],
    );
    let unflagged = "entry_type 01, liquidation unliquidated";
    expect(
        &able.clone().entry(unflagged),
        "entries",
        "unknown",
        &["entry_needs_answer"],
    );
    expect(
        &able.liquidated("2026-05-15"),
        "entries",
        "clear",
        &["entries_in_time"],
    );
}

/// Entries: blocked when access comes after the CAPE day, at risk when it may.
#[test]
fn entries_follow_the_readiness() {
    // CAPE takes it until July 16; a dormant owner is back between June 18 and July 7.
    expect(
        &case().tao(DORMANT).liquidated("2026-04-27"),
        "entries",
        "clear",
        &["entries_in_time"],
    );
    // Until July 6: perhaps too late.
    expect(
        &case().tao(DORMANT).liquidated("2026-04-17"),
        "entries",
        "at_risk",
        &["entry_at_risk"],
    );
    // Until June 23: the desk takes until June 24 at least.
    let held = case()
        .tao("deactivation compliance_or_security")
        .liquidated("2026-04-04");
    expect(&held, "entries", "blocked", &["entry_missed", "cape_day_close"]);
    // No owner, no day: at risk however far off.
    expect(
        &case().liquidated("2026-06-15"),
        "entries",
        "at_risk",
        &["entry_at_risk"],
    );
}

/// Entries: at risk with a CAPE day at most 14 days off or past, of entries that are open or will
/// be.
#[test]
fn a_cape_day_presses_for_fourteen_days() {
    let able = case().tao(ACTIVE);
    // July 3 is observed as a holiday: file by July 2, which is 14 days off.
    expect(
        &able.clone().liquidated("2026-04-14"),
        "entries",
        "at_risk",
        &["cape_day_close"],
    );
    // July 6 is 18 days off.
    expect(
        &able.clone().liquidated("2026-04-17"),
        "entries",
        "clear",
        &["entries_in_time"],
    );
    // The last day is Sunday, June 21; file by Thursday, June 18.
    expect(
        &able.liquidated("2026-04-02"),
        "entries",
        "at_risk",
        &["cape_day_close"],
    );
    // The last day is Saturday, June 20, the day of the check: the business day before is past.
    let saturday = Case::on("2026-06-20").tao(ACTIVE).liquidated("2026-04-01");
    expect(
        &saturday,
        "entries",
        "blocked",
        &["entry_missed", "cape_day_close"],
    );
}

/// Entries: at risk with a protest day at most 30 days off or past, of closed entries without an
/// open protest.
#[test]
fn a_protest_day_presses_for_thirty_days() {
    let able = case().tao(ACTIVE);
    // Until July 17: 29 days off. Until July 20: 32.
    expect(
        &able.clone().liquidated("2026-01-18"),
        "entries",
        "at_risk",
        &["protest_day_close"],
    );
    // Until Saturday, July 18: by Friday, July 17.
    expect(
        &able.clone().liquidated("2026-01-19"),
        "entries",
        "at_risk",
        &["protest_day_close"],
    );
    expect(
        &able.clone().liquidated("2026-01-21"),
        "entries",
        "clear",
        &["entries_in_time"],
    );
    // A protest is open; or the time is over.
    let protested = format!("{PLAIN}, open_protest yes, liquidation liquidated, liquidated_on 2026-01-18");
    expect(
        &able.clone().entry(&protested),
        "entries",
        "clear",
        &["entries_in_time"],
    );
    expect(
        &able.liquidated("2025-12-19"),
        "entries",
        "clear",
        &["entries_in_time"],
    );
}

/// Blocked beats at risk beats unknown, and every reason is named.
#[test]
fn the_worst_entry_decides() {
    let all = case()
        .tao("deactivation compliance_or_security")
        .entry("entry_type 01")
        .liquidated("2026-04-16")
        .liquidated("2026-01-18")
        .liquidated("2026-04-04");
    expect(
        &all,
        "entries",
        "blocked",
        &[
            "entry_missed",
            "entry_at_risk",
            "cape_day_close",
            "protest_day_close",
            "entry_needs_answer",
        ],
    );
}

/// A flagged entry whose CAPE day is before June 29, 2026, when such entries are first taken, is named; on
/// that day it can still be filed.
#[test]
fn a_cape_day_before_phase_2_is_found() {
    let flagged = |on: &str| {
        let liquidated = format!("liquidation liquidated, liquidated_on {on}");
        case().tao(ACTIVE).entry(&format!("{FLAGGED}, {liquidated}"))
    };
    // Until June 26, a Friday; and until Saturday, June 27, so by that Friday.
    for on in ["2026-04-07", "2026-04-08"] {
        let findings = ["cape_day_before_phase_2", "cape_day_close"];
        expect(&flagged(on), "entries", "at_risk", &findings);
    }
    // Until Monday, June 29.
    expect(&flagged("2026-04-10"), "entries", "at_risk", &["cape_day_close"]);
    // Not flagged, it is taken already.
    let plain = case().tao(ACTIVE).liquidated("2026-04-07");
    expect(&plain, "entries", "at_risk", &["cape_day_close"]);
}

/// Of several entries the most urgent is named first; one without a day comes last.
#[test]
fn the_most_urgent_entry_is_named_first() {
    let dated = |on: &str| format!("liquidation liquidated, liquidated_on {on}");
    let found = case()
        .tao(ACTIVE)
        .entry("entry_type 01")
        .entry(&dated("2026-06-01"))
        .entry(&dated("2026-05-01"))
        .check();
    let finding = &found.0["checks"]["entries"]["findings"][0];
    assert_eq!(finding["id"], "entry_needs_answer");
    assert_eq!(finding["about"], serde_json::json!(["e3", "e2", "e1"]));
}
