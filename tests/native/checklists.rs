//! The three checklists: what the facts answer, item by item, and the respondent's own ticks.

use crate::support::{Case, FLAGGED, PLAIN};
use serde_json::json;

const ACTIVE: &str = "last_login 2026-06-01";
const DORMANT: &str = "last_login 2026-03-01, password known, mailbox controlled";

fn case() -> Case {
    Case::on("2026-06-18")
}

/// What the facts say of an item: yes, no, or nothing.
#[track_caller]
fn expect(list: &str, item: &str, rows: &[(Case, &str)]) {
    for (case, says) in rows {
        let expected = if *says == "nothing" {
            ("unknown", None)
        } else {
            (*says, Some("facts"))
        };
        assert_eq!(
            case.check().item(list, item),
            expected,
            "{item}: {}",
            case.document()
        );
    }
}

/// Yes when some owner only keeps the login; nothing without an owner, or where one's route needs
/// an answer; else no.
#[test]
fn tao_can_log_in() {
    expect(
        "june_29",
        "tao_can_log_in",
        &[
            (case().tao(ACTIVE), "yes"),
            (case().tao(DORMANT).tao("last_login 2026-05-10"), "yes"),
            (case().tao("last_login 2026-03-01").tao(ACTIVE), "yes"),
            (case().tao(DORMANT), "no"),
            (case().tao("last_login 2026-06-01, password forgotten"), "no"),
            (case().tao("last_login 2026-06-01, employment left"), "no"),
            (
                case().company("portal_account no, ior_count one").tao(ACTIVE),
                "no",
            ),
            (case(), "nothing"),
            (case().user(ACTIVE), "nothing"),
            (case().tao("last_login 2026-03-01"), "nothing"),
            (case().tao(DORMANT).tao("last_login unknown"), "nothing"),
        ],
    );
}

/// The mailbox of the owner that R8 picks; no also when that owner has left.
#[test]
fn tao_mailbox_controlled() {
    expect(
        "june_29",
        "tao_mailbox_controlled",
        &[
            (case().tao("mailbox controlled"), "yes"),
            (case().tao("mailbox lost"), "no"),
            (case().tao("mailbox controlled, employment left"), "no"),
            (case().tao("mailbox unknown"), "nothing"),
            (case().tao(ACTIVE), "nothing"),
            (case().user("mailbox controlled"), "nothing"),
            // The first active owner is the one, not the first listed.
            (
                case()
                    .tao("mailbox lost")
                    .tao("last_login 2026-06-01, mailbox controlled"),
                "yes",
            ),
            (case().tao("mailbox lost").tao(DORMANT), "no"),
        ],
    );
}

/// Items that repeat one answer of the company.
#[test]
fn answers_of_the_company() {
    for (list, item, name) in [
        ("june_29", "ior_numbers_listed", "ior_numbers_listed"),
        ("june_29", "ach_current", "ach_refund"),
        ("week_before", "ach_current", "ach_refund"),
        ("week_before", "cape_function_visible", "cape_tab"),
    ] {
        let with = |answer: &str| case().company(&format!("{name} {answer}"));
        let rows = [
            (with("yes"), "yes"),
            (with("no"), "no"),
            (with("unknown"), "nothing"),
            (case(), "nothing"),
        ];
        expect(list, item, &rows);
    }
}

/// Yes when the importer filed its own entries, whatever is said of a broker; else its answer.
#[test]
fn answers_of_the_broker() {
    for (list, item, name) in [
        ("june_29", "broker_authorized", "authorized_before"),
        ("week_before", "broker_cape_enabled", "can_file_now"),
    ] {
        let with = |answer: &str| case().broker(&format!("{name} {answer}"));
        let rows = [
            (with("yes"), "yes"),
            (with("no"), "no"),
            (with("no").broker("entries_filed_by importer"), "yes"),
            (with("unknown").broker("entries_filed_by one_broker"), "nothing"),
            (case(), "nothing"),
        ];
        expect(list, item, &rows);
    }
}

/// CAPE tab and reports: both yes, or a no.
#[test]
fn cape_and_reports_visible() {
    let with = |answers: &str| case().company(answers);
    expect(
        "june_29",
        "cape_and_reports_visible",
        &[
            (with("cape_tab yes, reports_visible yes"), "yes"),
            (with("cape_tab yes, reports_visible no"), "no"),
            (with("cape_tab no"), "no"),
            (with("cape_tab yes, reports_visible unknown"), "nothing"),
            (with("cape_tab yes"), "nothing"),
            (case(), "nothing"),
        ],
    );
}

/// With entries: no when a flag, or the 09 of a flagged one, is unanswered or unknown; else yes.
#[test]
fn reconciliation_split_by_type_09() {
    let unsaid = FLAGGED.replace("type_09_filed no", "type_09_filed unknown");
    expect(
        "june_29",
        "reconciliation_split_by_type_09",
        &[
            (case().entry(PLAIN).entry(FLAGGED), "yes"),
            (
                case().entry("flagged_for_reconciliation yes, type_09_filed yes"),
                "yes",
            ),
            (
                case().entry(PLAIN).entry("flagged_for_reconciliation unknown"),
                "no",
            ),
            (case().entry(PLAIN).entry("entry_type 01"), "no"),
            (case().entry(&unsaid), "no"),
            (case().entry("flagged_for_reconciliation yes"), "no"),
            (case(), "nothing"),
        ],
    );
}

/// Yes: a current owner and another current person of known role. No: nobody knows the owner.
#[test]
fn tao_and_primary_user_identified() {
    expect(
        "week_before",
        "tao_and_primary_user_identified",
        &[
            (case().tao(ACTIVE).user(DORMANT), "yes"),
            (case().tao(ACTIVE).proxy(ACTIVE).company("owner_known no"), "yes"),
            (case().tao(ACTIVE).tao(ACTIVE), "yes"),
            (case().company("owner_known no"), "no"),
            (case().user(ACTIVE).user(ACTIVE).company("owner_known no"), "no"),
            (case().tao(ACTIVE), "nothing"),
            (case().tao(ACTIVE).user("employment left"), "nothing"),
            (case().tao("employment left").user(ACTIVE), "nothing"),
            (case().tao(ACTIVE).person("role unknown"), "nothing"),
            (
                case().user(ACTIVE).user(ACTIVE).company("owner_known yes"),
                "nothing",
            ),
        ],
    );
}

/// With current people: yes when all are active; no when one is due soon, dormant, long inactive
/// or held; else nothing. Who has left does not count.
#[test]
fn every_user_logged_in() {
    let one_more = |answers: &str| case().tao(ACTIVE).user(answers);
    expect(
        "week_before",
        "every_user_logged_in",
        &[
            (one_more("last_login 2026-06-10"), "yes"),
            (one_more("last_login 2026-01-01, employment left"), "yes"),
            (one_more("last_login 2026-05-10"), "no"),
            (one_more("last_login 2026-03-01"), "no"),
            (one_more("last_login 2024-03-01"), "no"),
            (one_more("last_login never"), "no"),
            (one_more("deactivation compliance_or_security"), "no"),
            (one_more("last_login unknown").user("last_login 2026-03-01"), "no"),
            (one_more("last_login unknown"), "nothing"),
            (case(), "nothing"),
            (case().user("last_login 2026-06-01, employment left"), "nothing"),
        ],
    );
}

/// With current people: a lost mailbox is a no, all controlled a yes; security answers likewise.
#[test]
fn mailboxes_and_security_answers() {
    for (item, name, good) in [
        ("mailbox_monitored", "mailbox", "controlled"),
        ("security_answers_known", "security_answers", "known"),
    ] {
        let all_good = case().tao(&format!("{name} {good}"));
        let one_more = |answer: &str| all_good.clone().user(answer);
        let rows = [
            (all_good.clone(), "yes"),
            (one_more(&format!("{name} {good}")), "yes"),
            (one_more(&format!("{name} lost, employment left")), "yes"),
            (one_more(&format!("{name} lost")), "no"),
            (one_more("label Dana").user(&format!("{name} lost")), "no"),
            (one_more(&format!("{name} unknown")), "nothing"),
            (one_more("label Dana"), "nothing"),
            (case(), "nothing"),
        ];
        expect("week_before", item, &rows);
    }
}

/// Yes when a current proxy is listed; never no.
#[test]
fn proxy_tao_appointed() {
    expect(
        "pipeline",
        "proxy_tao_appointed",
        &[
            (case().tao(ACTIVE).proxy(DORMANT), "yes"),
            (case().tao(ACTIVE).proxy("employment left"), "nothing"),
            (case().tao(ACTIVE).user(ACTIVE), "nothing"),
            (case(), "nothing"),
        ],
    );
}

/// The items the facts never answer, which only the respondent can tick.
#[test]
fn some_items_are_ticked_only() {
    let full = case()
        .company(
            "ior_numbers_listed yes, importer_view yes, cape_tab yes, reports_visible yes, ach_refund yes",
        )
        .tao(ACTIVE)
        .proxy(ACTIVE)
        .liquidated("2026-05-15");
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

/// Where the facts answer, they stand against the respondent's tick; where they say nothing, the
/// tick stands. The same item in another list is another tick.
#[test]
fn facts_come_before_ticks() {
    let ticked = case().tick("june_29", "ach_current", "yes");
    let found = ticked.check();
    assert_eq!(found.item("june_29", "ach_current"), ("yes", Some("respondent")));
    assert_eq!(found.item("week_before", "ach_current"), ("unknown", None));
    let found = ticked.company("ach_refund no").check();
    assert_eq!(found.item("june_29", "ach_current"), ("no", Some("facts")));
}

/// The items of each list in the order of docs/guidance.md, “6. Checklists”, and the counts of their answers.
#[test]
fn the_lists_have_the_pages_items() {
    let found = case()
        .company("ach_refund no, cape_tab yes")
        .tick("pipeline", "rev_613_watched", "no")
        .check();
    for (list, items, counts) in [
        (
            "june_29",
            vec![
                "tao_can_log_in",
                "tao_mailbox_controlled",
                "ior_numbers_listed",
                "broker_authorized",
                "ach_current",
                "cape_and_reports_visible",
                "reconciliation_split_by_type_09",
                "deadlines_calendared",
            ],
            [0, 1, 7],
        ),
        (
            "week_before",
            vec![
                "tao_and_primary_user_identified",
                "every_user_logged_in",
                "mailbox_monitored",
                "security_answers_known",
                "broker_cape_enabled",
                "ach_current",
                "test_report_run",
                "cape_function_visible",
            ],
            [1, 1, 6],
        ),
        (
            "pipeline",
            vec![
                "monthly_login_scheduled",
                "monthly_reports_pulled",
                "rev_613_watched",
                "proxy_tao_appointed",
            ],
            [0, 1, 3],
        ),
    ] {
        let list = &found.0["checklists"][list];
        let ids: Vec<_> = list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["id"].clone())
            .collect();
        assert_eq!(ids, items);
        assert_eq!(json!([list["yes"], list["no"], list["unknown"]]), json!(counts));
    }
}

/// The week before is due seven days before the planned filing; the other lists have no day.
#[test]
fn the_week_before_is_due_a_week_before() {
    let found = case().planned_on("2026-07-03").check();
    assert_eq!(found.0["checklists"]["week_before"]["due_on"], "2026-06-26");
    assert!(found.0["checklists"]["june_29"]["due_on"].is_null());
    assert!(case().check().0["checklists"]["week_before"]["due_on"].is_null());
}
