//! The five checks: each status, what decides it, and what else is found.

use crate::support::{Case, rows, words};

/// Each line has a check described, the status, and the findings, in order and no others.
#[track_caller]
fn expect(check: &str, table: &str) {
    for [case, status, findings] in rows(table) {
        let found = Case::of("2026-06-18", case).check();
        assert_eq!(found.check(check), (status, words(findings)), "{check}: {case}");
    }
}

/// Clear when someone active has standing active and only keeps the login; at risk when the only such people missed
/// their monthly login; unknown when nobody is listed, or someone's route needs an answer and nobody can sign in; else
/// blocked.
#[test]
fn login_depends_on_who_can_sign_in() {
    expect(
        "login",
        "company portal_account no, ior_count one; tao ACTIVE | blocked | no_portal_account
         tao ACTIVE; user DUE_SOON          | clear   | someone_can_log_in
         tao DORMANT; user ACTIVE; user ACTIVE | clear | someone_can_log_in
         tao DUE_SOON; user DUE_SOON        | at_risk | log_in_soon
                                            | unknown | nobody_listed
         tao DORMANT; person ACTIVE         | unknown | person_needs_answer
         tao mailbox controlled             | unknown | person_needs_answer
         tao DORMANT                        | blocked | nobody_can_log_in
         tao ACTIVE, HELD                   | blocked | nobody_can_log_in
         tao ACTIVE, mailbox lost           | blocked | nobody_can_log_in
         tao ACTIVE, password forgotten     | blocked | nobody_can_log_in
         // Everyone listed has left, also where an answer about one is missing.
         tao LEFT                           | blocked | everyone_has_left
         tao LEFT; person LEFT              | blocked | everyone_has_left
         tao LEFT; person DORMANT           | unknown | person_needs_answer
         tao LEFT; person LEFT; user ACTIVE | clear   | someone_can_log_in one_person_from_lockout
         // With one such person only, whatever the status.
         tao DORMANT; user ACTIVE           | clear   | someone_can_log_in one_person_from_lockout
         tao DORMANT; user DUE_SOON         | at_risk | log_in_soon one_person_from_lockout",
    );
    let found = Case::of("2026-06-18", "tao DORMANT; user ACTIVE").check();
    assert_eq!(found.0["checks"]["login"]["findings"][1]["about"][0], "p2");
}

/// Blocked on any no, which weighs more than a missing answer; clear on all yes; else unknown. Someone else's address on
/// Form 5106 is a risk, whatever else is missing. A restored login repairs none of it.
#[test]
fn structure_depends_on_four_answers_and_form_5106() {
    let all = "ior_numbers_listed yes, importer_view yes, cape_tab yes, reports_visible yes";
    expect(
        "structure",
        &format!(
            "                                          | unknown | structure_unknown login_repairs_no_structure
             company {all}                             | clear   | structure_complete
             company {all}, form_5106_own yes          | clear   | structure_complete
             company {all}, form_5106_own unknown      | clear   | structure_complete
             company {all}, form_5106_own no           | at_risk | form_5106_not_own login_repairs_no_structure
             company form_5106_own no                  | at_risk | form_5106_not_own login_repairs_no_structure
             company form_5106_own yes                 | unknown | structure_unknown login_repairs_no_structure
             company cape_tab unknown, form_5106_own no | at_risk | form_5106_not_own login_repairs_no_structure"
        ),
    );
    for one in [
        "ior_numbers_listed",
        "importer_view",
        "cape_tab",
        "reports_visible",
    ] {
        expect(
            "structure",
            &format!(
                "company {all}, {one} no      | blocked | structure_missing login_repairs_no_structure
                 company {one} no             | blocked | structure_missing login_repairs_no_structure
                 company {all}, {one} unknown | unknown | structure_unknown login_repairs_no_structure"
            ),
        );
    }
    let blocked = Case::of("2026-06-18", "company cape_tab no, form_5106_own no").check();
    assert_eq!(blocked.check("structure").0, "blocked");
}

/// Blocked on no, clear on yes, else unknown. With no TAO active, even while others can sign in: only the TAO or
/// someone with Full Access on the tab can enroll, and the answer about that says who.
#[test]
fn ach_needs_the_owner_or_a_delegate() {
    expect(
        "ach",
        "company ach_refund yes; tao DORMANT | clear | ach_enrolled
         company ach_refund yes, ach_delegate no | clear | ach_enrolled",
    );
    for (answer, status, finding) in [
        ("ach_refund no", "blocked", "ach_not_enrolled"),
        ("ach_refund unknown", "unknown", "ach_unknown"),
        ("label Acme", "unknown", "ach_unknown"),
    ] {
        for others in ["user ACTIVE", "user ACTIVE; tao DORMANT"] {
            expect(
                "ach",
                &format!(
                    "company {answer}, ach_delegate no; {others}; tao ACTIVE | {status} | {finding}
                     company {answer}; {others}                       | {status} | {finding} ach_needs_owner
                     company {answer}, ach_delegate unknown; {others} | {status} | {finding} ach_needs_owner
                     company {answer}, ach_delegate yes; {others}     | {status} | {finding} ach_delegate_enrolls
                     company {answer}, ach_delegate no; {others}      | {status} | {finding} ach_owner_first"
                ),
            );
        }
    }
}

/// Clear when the importer filed its own entries; blocked when the broker cannot file now or was not authorized before;
/// clear when it can; else unknown. The importer's dormant owner does not stop a broker.
#[test]
fn broker_files_its_own_entries() {
    expect(
        "broker",
        "tao DORMANT; broker entries_filed_by importer, can_file_now no | clear | importer_filed
         tao DORMANT; broker can_file_now no, authorized_before yes | blocked | broker_cannot_file broker_own_entries_only
         tao DORMANT; broker can_file_now yes, authorized_before no | blocked | broker_not_authorized broker_own_entries_only
         tao DORMANT; broker can_file_now unknown, authorized_before no | blocked | broker_not_authorized broker_own_entries_only
         tao DORMANT; broker entries_filed_by one_broker, can_file_now yes | clear | broker_can_file broker_own_entries_only
         tao DORMANT; broker can_file_now yes, authorized_before unknown | clear | broker_can_file broker_own_entries_only
         tao DORMANT; broker can_file_now unknown, authorized_before yes | unknown | broker_unknown broker_own_entries_only
         tao DORMANT; broker entries_filed_by several_brokers | unknown | broker_unknown broker_own_entries_only
         tao DORMANT | unknown | broker_unknown broker_own_entries_only",
    );
}

/// Unknown with none listed, or one that needs an answer; blocked when access comes after the CAPE day, at risk when it
/// may; else clear.
#[test]
fn entries_depend_on_answers_and_readiness() {
    expect(
        "entries",
        "tao ACTIVE                                       | unknown | no_entries_listed
         tao ACTIVE; entry entry_type 01                  | unknown | entry_needs_answer
         tao ACTIVE; entry entry_type 01, liquidation unliquidated | unknown | entry_needs_answer
         tao ACTIVE; liquidated 2026-05-15                | clear   | entries_in_time
         // CAPE takes it until July 16, and until July 6: perhaps too late.
         tao DORMANT; liquidated 2026-04-27               | clear   | entries_in_time
         tao DORMANT; liquidated 2026-04-17               | at_risk | entry_at_risk
         // Until June 23: the desk takes until June 24 at least.
         tao HELD; liquidated 2026-04-04                  | blocked | entry_missed cape_day_close
         // No owner, no day: at risk however far off.
         liquidated 2026-06-15                            | at_risk | entry_at_risk
         // Blocked beats at risk beats unknown, and every reason is named.
         tao HELD; entry entry_type 01; liquidated 2026-04-16; liquidated 2026-01-18; liquidated 2026-04-04 | blocked \
            | entry_missed entry_at_risk cape_day_close protest_day_close entry_needs_answer",
    );
}

/// At risk with a CAPE day at most 14 days off or past, of entries that are open or will be.
#[test]
fn a_cape_day_is_close_for_fourteen_days() {
    for [as_of, liquidated, status, findings] in rows(
        "// July 3 is observed as a holiday: file by July 2, which is 14 days off. July 6 is 18 days off.
         2026-06-18 | 2026-04-14 | at_risk | cape_day_close
         2026-06-18 | 2026-04-17 | clear   | entries_in_time
         // December 14 is 14 days off, December 15 is 15.
         2026-11-30 | 2026-09-25 | at_risk | cape_day_close
         2026-11-30 | 2026-09-26 | clear   | entries_in_time
         // The last day is Sunday, June 21; file by Thursday, June 18.
         2026-06-18 | 2026-04-02 | at_risk | cape_day_close
         // The last day is Saturday, the day of the check: the business day before is past.
         2026-06-20 | 2026-04-01 | blocked | entry_missed cape_day_close",
    ) {
        let case = Case::of(as_of, &format!("tao last_login {as_of}; liquidated {liquidated}"));
        let found = case.check();
        assert_eq!(
            found.check("entries"),
            (status, words(findings)),
            "{as_of} {liquidated}"
        );
    }
}

/// At risk with a protest day at most 30 days off or past, of closed entries without an open protest.
#[test]
fn a_protest_day_is_close_for_thirty_days() {
    expect(
        "entries",
        "// Until July 17, 29 days off; until Saturday, July 18, so by that Friday; until July 20, 32 days off.
         tao ACTIVE; liquidated 2026-01-18 | at_risk | protest_day_close
         tao ACTIVE; liquidated 2026-01-19 | at_risk | protest_day_close
         tao ACTIVE; liquidated 2026-01-21 | clear   | entries_in_time
         // A protest is open; or the time is over.
         tao ACTIVE; entry PLAIN, open_protest yes, ON 2026-01-18 | clear | entries_in_time
         tao ACTIVE; liquidated 2025-12-19 | clear   | entries_in_time",
    );
}

/// A flagged entry whose CAPE day is before June 29, 2026, when such entries are first taken, is named; on that day it
/// can still be filed.
#[test]
fn a_cape_day_before_phase_2_is_found() {
    expect(
        "entries",
        "// Until June 26, a Friday; until Saturday, June 27, so by that Friday; until Monday, June 29.
         tao ACTIVE; entry FLAGGED, ON 2026-04-07 | at_risk | cape_day_before_phase_2 cape_day_close
         tao ACTIVE; entry FLAGGED, ON 2026-04-08 | at_risk | cape_day_before_phase_2 cape_day_close
         tao ACTIVE; entry FLAGGED, ON 2026-04-10 | at_risk | cape_day_close
         // Not flagged, it is taken already.
         tao ACTIVE; liquidated 2026-04-07        | at_risk | cape_day_close",
    );
}

/// Of several entries the most urgent is named first; one without a day comes last.
#[test]
fn the_most_urgent_entry_is_named_first() {
    let case = "tao ACTIVE; entry entry_type 01; entry ON 2026-06-01; entry ON 2026-05-01";
    let found = Case::of("2026-06-18", case).check();
    let finding = &found.0["checks"]["entries"]["findings"][0];
    assert_eq!(finding["id"], "entry_needs_answer");
    assert_eq!(finding["about"], serde_json::json!(["e3", "e2", "e1"]));
}
