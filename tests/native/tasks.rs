//! What comes first: the order of the next tasks, how many of them, whom to ask first, and when the lookup
//! of the Trade Account Owner is missing.

use crate::support::{Case, FLAGGED, PLAIN, day};
use ace_self_check::assessment::{
    Assessment, CheckId, PersonTask, Task, assess, due_before, next_tasks, people_first,
};
use ace_self_check::choice::Choice;
use ace_self_check::facts::Facts;
use ace_self_check::guidance::{CURRENT, Guidance, Plan};
use ace_self_check::saved::read;

const AS_OF: &str = "2026-06-18";

fn case() -> Case {
    Case::on(AS_OF)
}

fn found(case: &Case) -> (Facts, Assessment) {
    let facts = read(case.document().as_bytes(), day(AS_OF)).unwrap().facts;
    let found = assess(&facts, &CURRENT, day(AS_OF));
    (facts, found)
}

/// The tasks in a word or two: what, and whom or what about.
fn tasks(case: &Case) -> Vec<String> {
    let (facts, found) = found(case);
    let in_short = |task: Task| match task {
        Task::Entries { what, entries, by } => {
            let entries: Vec<_> = entries.iter().map(ToString::to_string).collect();
            format!("{what:?} {} by {by}", entries.join(" "))
        }
        Task::Person { id, what } => match what {
            PersonTask::Answer(places) => format!("Answer {id} {}", places[0]),
            PersonTask::AskHelper { helper, waits } => format!("AskHelper {id} {helper} {waits}"),
            PersonTask::Take(first, then) => format!("Take {id} {first:?} {then:?}"),
            what => format!("{what:?} {id}"),
        },
        task => format!("{task:?}"),
    };
    next_tasks(&facts, &CURRENT, &found)
        .into_iter()
        .map(in_short)
        .collect()
}

const WORKING: &str = "last_login 2026-06-10, password known, mailbox controlled";
const DORMANT: &str = "last_login 2026-03-01, password known, mailbox controlled";

/// An entry for CAPE.
fn liquidated(on: &str) -> String {
    format!("{PLAIN}, liquidation liquidated, liquidated_on {on}")
}

/// A reconciliation due on a day, which comes before CAPE.
fn reconciled(on: &str) -> String {
    format!("{FLAGGED}, liquidation suspended, reconciliation_due_on {on}")
}

/// June 21 is three days off, June 22 four.
#[test]
fn what_is_due_within_three_days_comes_before_people() {
    let with = |on| tasks(&case().tao(WORKING).entry(&reconciled(on)));
    assert_eq!(with("2026-06-21"), ["Reconcile e1 by 2026-06-21", "KeepWarm p1"]);
    assert_eq!(with("2026-06-22"), ["KeepWarm p1", "Reconcile e1 by 2026-06-22"]);
}

/// Access may come on July 7 at the latest, after the CAPE day of June 18, which is the first of the two.
#[test]
fn what_cannot_wait_for_access_comes_first_of_all() {
    let entries = [
        liquidated("2026-04-10"),
        liquidated("2026-04-02"),
        reconciled("2026-06-19"),
    ];
    let case = entries
        .iter()
        .fold(case().tao(DORMANT), |case, entry| case.entry(entry));
    assert_eq!(
        tasks(&case),
        [
            "ActWithoutAccess e2 e1 by 2026-06-18",
            "Reconcile e3 by 2026-06-19",
            "Take p1 LogIn Some(EmailReactivation)"
        ]
    );
}

/// Nothing is filed without a login; answers are missing of an entry that CAPE may take; a protest has days
/// of its own, here until September 11; then what else is blocked.
#[test]
fn entries_by_day_then_blocked_checks() {
    let case = case()
        .company("cape_tab no, ach_refund no")
        .broker("entries_filed_by one_broker, can_file_now no")
        .tao(WORKING)
        .entry(&liquidated("2026-03-15"))
        .entry(&format!(
            "{}, flagged_for_reconciliation unknown",
            liquidated("2026-05-01")
        ))
        .entry(&liquidated("2026-06-01"));
    assert_eq!(
        tasks(&case),
        [
            "KeepWarm p1",
            "Answer e2 by 2026-07-20",
            "File e3 by 2026-08-20",
            "Protest e1 by 2026-09-11",
            "Unblock(Structure)",
            "Unblock(Ach)",
        ]
    );
    let (facts, found) = found(&case);
    assert_eq!(
        found.checks.get(CheckId::Broker).findings[0].id.name(),
        "broker_cannot_file"
    );
    let fewer = Guidance {
        plan: Plan {
            most_tasks: 2,
            ..CURRENT.plan
        },
        ..CURRENT
    };
    assert_eq!(next_tasks(&facts, &fewer, &found).len(), 2);
}

/// The TAO before proxies, others, and people of unknown role; who has no way yet comes last; nobody asks
/// someone who has left and is only to be revoked. Three of them are tasks.
#[test]
fn people_are_asked_in_the_order_of_their_roles() {
    let case = case()
        .user("employment left")
        .person("last_login 2026-06-10")
        .user(DORMANT)
        .proxy(DORMANT)
        .user("last_login unknown")
        .tao(DORMANT);
    let (facts, found) = found(&case);
    let order: Vec<_> = people_first(&facts, &found)
        .iter()
        .map(|person| person.id.as_str())
        .collect();
    assert_eq!(order, ["p6", "p4", "p3", "p5", "p2"]);
    assert_eq!(
        tasks(&case),
        [
            "Take p6 LogIn Some(EmailReactivation)",
            "AskHelper p4 p6 true",
            "AskHelper p3 p6 true"
        ]
    );
}

/// A month that leaves the standing open; a TAO who has left; an answer that decides; reactivation now.
#[test]
fn each_person_has_a_first_step() {
    for (case, expected) in [
        (
            case().tao("last_login 2026-05, password known, mailbox controlled"),
            "TryToLogIn p1",
        ),
        (case().tao("employment left"), "ReplaceOwner p1"),
        (case().person(DORMANT), "Answer p1 /facts/people/0/role"),
        (case().user(DORMANT).tao(WORKING), "KeepWarm p2"),
    ] {
        assert_eq!(tasks(&case)[0], expected);
    }
    assert_eq!(
        tasks(&case().user(DORMANT).tao(WORKING))[1],
        "AskHelper p1 p2 false"
    );
}

#[test]
fn a_company_without_people_or_account_has_one_task() {
    let without = |count: &str| case().company(&format!("portal_account no, ior_count {count}"));
    for (case, expected) in [
        (case(), "AddPeople"),
        (without("one"), "Company(ApplyImporterAccount)"),
        (without("several").user(DORMANT), "Company(ApplyPortalAccount)"),
        (without("unknown").user(DORMANT), "CountImporterNumbers"),
        (case().user("employment left"), "AnswerQuestions"),
    ] {
        assert_eq!(tasks(&case), [expected]);
    }
}

/// Missing where nobody knows the TAO and none is listed, unless someone's route begins with it.
#[test]
fn the_lookup_is_missing_where_no_route_has_it() {
    let missing = |case: Case| {
        let (facts, found) = found(&case);
        found.lookup_is_missing(&facts)
    };
    let unknown = || case().company("owner_known no");
    assert!(missing(unknown().user(WORKING)));
    assert!(missing(unknown()));
    assert!(!missing(unknown().user(DORMANT)));
    assert!(!missing(unknown().tao(DORMANT)));
    assert!(!missing(case().user(WORKING)));
    assert_eq!(tasks(&unknown().user(WORKING)), ["KeepWarm p1", "LookUpOwner"]);
    assert_eq!(
        tasks(&unknown().user(DORMANT))[0],
        "Take p1 OwnerLookup Some(OwnerReactivates)"
    );
}

/// Strictly before the day: an entry to be filed on it is in time.
#[test]
fn entries_due_before_a_day() {
    let (_, found) = found(
        &case()
            .entry(&liquidated("2026-05-01"))
            .entry(&liquidated("2026-06-01")),
    );
    assert_eq!(due_before(&found, day("2026-07-20")), None);
    assert_eq!(
        due_before(&found, day("2026-07-21")),
        Some((1, day("2026-07-20")))
    );
    assert_eq!(
        due_before(&found, day("2026-08-21")),
        Some((2, day("2026-07-20")))
    );
}
