//! The three checklists: what the facts answer, item by item, and the respondent's own ticks.

use crate::support::{Case, rows, text, words};

const AS_OF: &str = "2026-06-18";

/// What the facts say of an item: a check described, and yes, no, or nothing.
#[track_caller]
fn expect(list: &str, item: &str, table: &str) {
    for [case, says] in rows(table) {
        let expected = if says == "nothing" {
            ("unknown", None)
        } else {
            (says, Some("facts"))
        };
        let found = Case::of(AS_OF, case).check();
        assert_eq!(found.item(list, item), expected, "{item}: {case}");
    }
}

/// Yes when some owner only keeps the login; nothing without an owner, or where one's route needs
/// an answer; else no.
#[test]
fn tao_can_log_in() {
    expect(
        "june_29",
        "tao_can_log_in",
        "tao ACTIVE                             | yes
         tao DORMANT; tao DUE_SOON              | yes
         tao last_login 2026-03-01; tao ACTIVE  | yes
         tao DORMANT                            | no
         tao ACTIVE, password forgotten         | no
         tao LEFT                               | no
         company portal_account no, ior_count one; tao ACTIVE | no
                                                | nothing
         user ACTIVE                            | nothing
         tao last_login 2026-03-01              | nothing
         tao DORMANT; tao last_login unknown    | nothing",
    );
}

/// The mailbox of the owner that R8 picks, the first active one; no also when that owner has left.
#[test]
fn tao_mailbox_controlled() {
    expect(
        "june_29",
        "tao_mailbox_controlled",
        "tao mailbox controlled                  | yes
         tao mailbox lost                        | no
         tao mailbox controlled, employment left | no
         tao mailbox unknown                     | nothing
         tao ACTIVE                              | nothing
         user mailbox controlled                 | nothing
         tao mailbox lost; tao ACTIVE, mailbox controlled | yes
         tao mailbox lost; tao DORMANT           | no",
    );
}

/// Items that repeat one answer of the company.
#[test]
fn answers_of_the_company() {
    for [list, item, name] in rows(
        "june_29     | ior_numbers_listed    | ior_numbers_listed
         june_29     | ach_current           | ach_refund
         week_before | ach_current           | ach_refund
         week_before | cape_function_visible | cape_tab",
    ) {
        let table = format!(
            "company {name} yes     | yes
             company {name} no      | no
             company {name} unknown | nothing
                                    | nothing"
        );
        expect(list, item, &table);
    }
}

/// Yes when the importer filed its own entries, whatever is said of a broker; else its answer.
#[test]
fn answers_of_the_broker() {
    for [list, item, name] in rows(
        "june_29     | broker_authorized   | authorized_before
         week_before | broker_cape_enabled | can_file_now",
    ) {
        let table = format!(
            "broker {name} yes | yes
             broker {name} no  | no
             broker {name} no, entries_filed_by importer        | yes
             broker {name} unknown, entries_filed_by one_broker | nothing
                               | nothing"
        );
        expect(list, item, &table);
    }
}

/// CAPE tab and reports: both yes, or a no.
#[test]
fn cape_and_reports_visible() {
    expect(
        "june_29",
        "cape_and_reports_visible",
        "company cape_tab yes, reports_visible yes     | yes
         company cape_tab yes, reports_visible no      | no
         company cape_tab no                           | no
         company cape_tab yes, reports_visible unknown | nothing
         company cape_tab yes                          | nothing
                                                       | nothing",
    );
}

/// With entries: no when a flag, or the 09 of a flagged one, is unanswered or unknown; else yes.
#[test]
fn reconciliation_split_by_type_09() {
    expect(
        "june_29",
        "reconciliation_split_by_type_09",
        "entry PLAIN; entry FLAGGED                              | yes
         entry flagged_for_reconciliation yes, type_09_filed yes | yes
         entry PLAIN; entry flagged_for_reconciliation unknown   | no
         entry PLAIN; entry entry_type 01                        | no
         entry FLAGGED, type_09_filed unknown                    | no
         entry flagged_for_reconciliation yes                    | no
                                                                 | nothing",
    );
}

/// Yes: a current owner and another current person of known role. No: nobody knows the owner.
#[test]
fn tao_and_primary_user_identified() {
    expect(
        "week_before",
        "tao_and_primary_user_identified",
        "tao ACTIVE; user DORMANT                           | yes
         tao ACTIVE; proxy ACTIVE; company owner_known no   | yes
         tao ACTIVE; tao ACTIVE                             | yes
         company owner_known no                             | no
         user ACTIVE; user ACTIVE; company owner_known no   | no
         tao ACTIVE                                         | nothing
         tao ACTIVE; user employment left                   | nothing
         tao employment left; user ACTIVE                   | nothing
         tao ACTIVE; person role unknown                    | nothing
         user ACTIVE; user ACTIVE; company owner_known yes  | nothing",
    );
}

/// With current people: yes when all are active; no when one is due soon, dormant, long inactive
/// or held; else nothing. People who have left do not count.
#[test]
fn every_user_logged_in() {
    expect(
        "week_before",
        "every_user_logged_in",
        "tao ACTIVE; user last_login 2026-06-10                  | yes
         tao ACTIVE; user last_login 2026-01-01, employment left | yes
         tao ACTIVE; user DUE_SOON                               | no
         tao ACTIVE; user DORMANT                                | no
         tao ACTIVE; user last_login 2024-03-01                  | no
         tao ACTIVE; user last_login never                       | no
         tao ACTIVE; user HELD                                   | no
         tao ACTIVE; user last_login unknown; user DORMANT       | no
         tao ACTIVE; user last_login unknown                     | nothing
                                                                 | nothing
         user LEFT                                               | nothing",
    );
}

/// With current people: a lost mailbox is a no, all controlled a yes; security answers likewise.
#[test]
fn mailboxes_and_security_answers() {
    for [item, name, good] in rows(
        "mailbox_monitored      | mailbox          | controlled
         security_answers_known | security_answers | known",
    ) {
        let table = format!(
            "tao {name} {good}                                   | yes
             tao {name} {good}; user {name} {good}               | yes
             tao {name} {good}; user {name} lost, employment left | yes
             tao {name} {good}; user {name} lost                 | no
             tao {name} {good}; user label Dana; user {name} lost | no
             tao {name} {good}; user {name} unknown              | nothing
             tao {name} {good}; user label Dana                  | nothing
                                                                 | nothing"
        );
        expect("week_before", item, &table);
    }
}

/// Yes when a current proxy is listed; never no.
#[test]
fn proxy_tao_appointed() {
    expect(
        "pipeline",
        "proxy_tao_appointed",
        "tao ACTIVE; proxy DORMANT         | yes
         tao ACTIVE; proxy employment left | nothing
         tao ACTIVE; user ACTIVE           | nothing
                                           | nothing",
    );
}

/// The items the facts never answer, which only the respondent can tick.
#[test]
fn some_items_are_ticked_only() {
    let full = Case::of(
        AS_OF,
        "company ior_numbers_listed yes, importer_view yes, cape_tab yes, reports_visible yes, ach_refund yes; \
         tao ACTIVE; proxy ACTIVE; liquidated 2026-05-15",
    );
    for (list, item) in [
        ("june_29", "deadlines_calendared"),
        ("week_before", "test_report_run"),
        ("pipeline", "monthly_login_scheduled"),
        ("pipeline", "monthly_reports_pulled"),
        ("pipeline", "rev_613_watched"),
    ] {
        assert_eq!(full.check().item(list, item), ("unknown", None), "{item}");
        for answer in ["yes", "no", "unknown"] {
            let ticked = full.clone().tick(list, item, answer).check();
            assert_eq!(ticked.item(list, item), (answer, Some("respondent")), "{item}");
        }
    }
}

/// Where the facts answer, they come before the respondent's tick; where they say nothing, the tick counts. The same
/// item in another list is another tick.
#[test]
fn facts_come_before_ticks() {
    let ticked = Case::on(AS_OF).tick("june_29", "ach_current", "yes");
    let found = ticked.check();
    assert_eq!(found.item("june_29", "ach_current"), ("yes", Some("respondent")));
    assert_eq!(found.item("week_before", "ach_current"), ("unknown", None));
    let found = ticked.company("ach_refund no").check();
    assert_eq!(found.item("june_29", "ach_current"), ("no", Some("facts")));
}

/// The items of each list in the order of docs/guidance.md, “6. Checklists”, and the counts of their answers.
#[test]
fn lists_have_the_items_of_the_page() {
    let case = Case::of(AS_OF, "company ach_refund no, cape_tab yes");
    let found = case.tick("pipeline", "rev_613_watched", "no").check();
    for [list, items, yes, no, unknown] in rows(
        "june_29 | tao_can_log_in tao_mailbox_controlled ior_numbers_listed broker_authorized ach_current \
            cape_and_reports_visible reconciliation_split_by_type_09 deadlines_calendared | 0 | 1 | 7
         week_before | tao_and_primary_user_identified every_user_logged_in mailbox_monitored security_answers_known \
            broker_cape_enabled ach_current test_report_run cape_function_visible | 1 | 1 | 6
         pipeline | monthly_login_scheduled monthly_reports_pulled rev_613_watched proxy_tao_appointed | 0 | 1 | 3",
    ) {
        let list = &found.0["checklists"][list];
        let found: Vec<_> = list["items"].as_array().unwrap().iter().map(|item| text(&item["id"])).collect();
        assert_eq!(found, words(items));
        for (name, count) in [("yes", yes), ("no", no), ("unknown", unknown)] {
            assert_eq!(list[name].to_string(), count);
        }
    }
}

/// The week before is due seven days before the planned filing; the other lists have no day.
#[test]
fn the_week_before_is_due_a_week_before() {
    let due = |case: Case, list: &str| case.check().0["checklists"][list]["due_on"].clone();
    let planned = || Case::of(AS_OF, "planned_on 2026-07-03");
    assert_eq!(due(planned(), "week_before"), "2026-06-26");
    assert!(due(planned(), "june_29").is_null());
    assert!(due(Case::on(AS_OF), "week_before").is_null());
}
