//! What comes first: what is assumed, the order of the next tasks, and that every answer leads to an act.
//! Expectations come from docs/experience.md, “Decisions, so that nobody has to guess”.

use crate::support::{Case, day, keeps_back, rows, says, words};
use ace_self_check::assessment::{
    Assumption, Outlook, PersonTask, Planned, Task, due_before, next_tasks, people_first, planned,
};
use ace_self_check::calendar::add_days;
use ace_self_check::choice::Choice;
use ace_self_check::facts::{
    Answer, Deactivation, Employment, EntriesFiledBy, Facts, Id, Label, LastLogin, Mailbox, Password, Person,
    Role,
};
use ace_self_check::guidance::{CURRENT, Guidance, Plan, RouteId};
use ace_self_check::wording;

const AS_OF: &str = "2026-06-18";

fn plan(case: &Case) -> Planned {
    planned(&case.facts(), &CURRENT, day(AS_OF))
}

fn in_short(task: &Task) -> String {
    match task {
        Task::Entries { what, entries, by } => {
            let entries: Vec<_> = entries.iter().map(ToString::to_string).collect();
            format!("{what:?} {} by {by}", entries.join(" "))
        }
        Task::AskBroker { entries, by } => {
            let entries: Vec<_> = entries.iter().map(ToString::to_string).collect();
            let by = by.map_or_else(String::new, |day| format!(" {} by {day}", entries.join(" ")));
            format!("AskBroker{by}")
        }
        Task::Person { id, what } => match what {
            PersonTask::AskHelper { helper, waits } => format!("AskHelper {id} {helper} {waits}"),
            PersonTask::AskProxy(proxy) => format!("AskProxy {id} {proxy}"),
            PersonTask::Take(first, Some(then)) => format!("Take {id} {first:?} {then:?}"),
            PersonTask::Take(first, None) => format!("Take {id} {first:?}"),
            what => format!("{what:?} {id}"),
        },
        task => format!("{task:?}"),
    }
}

/// The tasks in a word or two: what, and whom or what about.
fn tasks(case: &Case) -> Vec<String> {
    plan(case).tasks.iter().map(in_short).collect()
}

/// Nobody asks a broker.
const OWN: &str = "broker entries_filed_by importer";

const WORKING: &str = "last_login 2026-06-10, password known, mailbox controlled";

/// June 21 is three days off, June 22 four.
#[test]
fn what_is_due_within_three_days_comes_first() {
    let with = |on| {
        let entry = format!("FLAGGED, liquidation suspended, reconciliation_due_on {on}");
        tasks(&Case::of(AS_OF, &format!("{OWN}; tao {WORKING}; entry {entry}")))
    };
    assert_eq!(with("2026-06-21"), ["Reconcile e1 by 2026-06-21", "KeepWarm p1"]);
    assert_eq!(with("2026-06-22"), ["KeepWarm p1", "Reconcile e1 by 2026-06-22"]);
    // The last safe day is 44 days after the last login: June 20 after May 7.
    let case = Case::of(AS_OF, &format!("{OWN}; tao DORMANT; user last_login 2026-05-07"));
    assert_eq!(tasks(&case)[0], "KeepWarm p2");
}

/// The broker comes before the owner where access is late or unsure and a broker filed, or nobody knows who did; not
/// where the broker cannot file, or someone can sign in.
#[test]
fn the_broker_is_asked_while_nobody_can_sign_in() {
    let left = "AskBroker, ReplaceOwner p1, Take p1 ServiceDesk";
    expect(&format!(
        "tao employment left                                           | {left}
         tao employment left; broker entries_filed_by one_broker       | {left}
         tao employment left; broker entries_filed_by several_brokers  | {left}
         tao employment left; broker entries_filed_by unknown          | {left}
         tao DORMANT; broker entries_filed_by one_broker, can_file_now no | Take p1 LogIn EmailReactivation
         tao DORMANT; broker entries_filed_by importer                 | Take p1 LogIn EmailReactivation
         tao {WORKING}; broker entries_filed_by one_broker             | KeepWarm p1"
    ));
}

/// Access may come on July 7 at the latest, after the CAPE day of June 18, which is the first of the two.
#[test]
fn entries_that_access_may_miss_are_the_brokers_or_a_lawyers() {
    let entries = "liquidated 2026-04-10; liquidated 2026-04-02";
    let with = |line: &str| tasks(&Case::of(AS_OF, &format!("{line}; tao DORMANT; {entries}")));
    assert_eq!(
        with("broker entries_filed_by one_broker")[0],
        "AskBroker e2 e1 by 2026-06-18"
    );
    assert_eq!(
        with(OWN),
        ["Take p1 LogIn EmailReactivation", "AskLawyer e2 e1 by 2026-06-18"]
    );
}

/// Nothing is filed without a login; answers are missing of an entry that CAPE may take; a protest has days
/// of its own, here until September 11; then what else is blocked.
#[test]
fn entries_by_day_then_blocked_checks() {
    let case = Case::of(
        AS_OF,
        &format!(
            "company cape_tab no, ach_refund no; broker entries_filed_by one_broker, can_file_now no; tao {WORKING}; \
             liquidated 2026-03-15; entry PLAIN, ON 2026-05-01, flagged_for_reconciliation unknown; liquidated 2026-06-01"
        ),
    );
    let expected = "KeepWarm p1, Answer e2 by 2026-07-20, File e3 by 2026-08-20, Protest e1 by 2026-09-11, \
                    Unblock(Structure), Unblock(Ach)";
    assert_eq!(tasks(&case).join(", "), expected);
    let fewer = Guidance {
        plan: Plan {
            most_tasks: 2,
            ..CURRENT.plan
        },
        ..CURRENT
    };
    let found = plan(&case);
    assert_eq!(next_tasks(&found.assumed.facts, &fewer, &found.found).len(), 2);
}

/// The owner before proxies, others, and people of unknown role; nobody asks someone who has left and is only to be
/// revoked.
#[test]
fn people_are_asked_in_the_order_of_their_roles() {
    let case = Case::of(
        AS_OF,
        &format!("{OWN}; user employment left; user DORMANT; proxy DORMANT; tao DORMANT"),
    );
    let (facts, found) = case.assessed();
    let order = people_first(&facts, &found);
    assert!(
        order
            .iter()
            .map(|person| person.id.as_str())
            .eq(["p4", "p3", "p2"])
    );
    let expected = "Take p4 LogIn EmailReactivation, AskHelper p3 p4 true, AskHelper p2 p4 true";
    assert_eq!(tasks(&case).join(", "), expected);
}

/// The tasks of each check described, with commas between them.
#[track_caller]
fn expect(table: &str) {
    for [case, expected] in rows(table) {
        let expected: Vec<_> = expected.split(", ").filter(|task| *task != "-").collect();
        assert_eq!(tasks(&Case::of(AS_OF, case)), expected, "{case}");
    }
}

/// A month that leaves the standing open; an owner who has left; an owner without the inbox; reactivation now, or by a
/// proxy who may be able to.
#[test]
fn each_person_has_a_first_step() {
    expect(&format!(
        "{OWN}; tao last_login 2026-05, password known, mailbox controlled | TryToLogIn p1
         {OWN}; tao employment left                          | ReplaceOwner p1, Take p1 ServiceDesk
         {OWN}; tao last_login 2026-01-01, mailbox lost      | Take p1 ServiceDesk, ReplaceOwner p1
         {OWN}; tao {WORKING}; user DORMANT                  | KeepWarm p1, AskHelper p2 p1 false
         {OWN}; tao employment left; proxy {WORKING}; user DORMANT | ReplaceOwner p1, Take p1 ServiceDesk, \
            KeepWarm p2, AskProxy p3 p2, AskHelper p3 p1 true
         {OWN}; tao last_login 2026-06-18, password known    | -"
    ));
}

/// "I don't know" leads to the broker, the lookup, and the help desk. Where someone can sign in, the lookup still
/// matters and the help desk doesn't.
#[test]
fn where_nobody_knows_the_owner_there_are_three_things_to_do() {
    expect(&format!(
        "company portal_account unknown, owner_known no; broker entries_filed_by unknown | AskBroker, LookUpOwner, CallDesk
         company owner_known unknown            | AskBroker, LookUpOwner, CallDesk
         company owner_known no; user DORMANT   | AskBroker, LookUpOwner, CallDesk
         // Everyone listed has left, and none of them was the owner.
         user employment left                   | AskBroker, LookUpOwner, CallDesk
         company owner_known no; user {WORKING} | KeepWarm p1, LookUpOwner"
    ));
}

/// Most small importers have one number; the other form is one press away.
#[test]
fn a_company_without_an_account_applies() {
    let own = "broker entries_filed_by importer; company portal_account no";
    expect(&format!(
        "{own}, ior_count one                   | Company(ApplyImporterAccount)
         {own}, ior_count unknown               | Company(ApplyImporterAccount)
         {own}, ior_count several; user DORMANT | Company(ApplyPortalAccount)"
    ));
}

/// What was sent is no task: its answer is awaited. The help desk follows on a later day where it is the last resort.
#[test]
fn what_was_sent_is_left_out() {
    let long_ago = "broker entries_filed_by importer; tao DORMANT, last_login 2025-01-01";
    expect(&format!(
        "tao employment left; sent ask_broker {AS_OF}      | ReplaceOwner p1, Take p1 ServiceDesk
         tao employment left; sent owner_update p1 {AS_OF} | AskBroker, Take p1 ServiceDesk
         tao employment left; sent ask_broker {AS_OF}; sent owner_update p1 {AS_OF}; sent service_desk p1 {AS_OF} | -
         {long_ago} | Take p1 EmailReactivation ServiceDesk
         {long_ago}; sent email_reactivation p1 {AS_OF}    | -
         {long_ago}; sent email_reactivation p1 2026-06-17 | Take p1 ServiceDesk"
    ));
}

/// Nothing that was said is changed; what is open is filled in, and said.
#[test]
fn only_what_is_open_is_assumed() {
    for [case, assumed] in rows(&format!(
        "                                              | HasAccount SomeoneIsOwner LockedOut ReadsMailbox KnowsPassword
         {OWN}; company portal_account yes; tao {WORKING} | -
         {OWN}; company portal_account no              | OneImporterNumber
         company portal_account yes; tao employment left | -
         company portal_account yes; person employment left | IsOwner
         company portal_account yes; person DORMANT; person DORMANT | IsOwner IsUser
         company portal_account yes, owner_known no; person DORMANT | IsUser
         company portal_account yes; user DORMANT      | OwnerUnknown
         // Ten days ago: nothing about locks is assumed.
         company portal_account yes; tao last_login 2026-06-08 | -"
    )) {
        let made = plan(&Case::of(AS_OF, case)).assumed.made.into_iter();
        let made: Vec<_> = made.map(|(assumption, _)| format!("{assumption:?}")).collect();
        assert_eq!(made, words(assumed), "{case}");
    }
    let known = plan(&Case::of(
        AS_OF,
        "company portal_account yes, owner_known yes; user DORMANT",
    ));
    assert_eq!(known.assumed.made[0].0, Assumption::SomeoneIsOwner);
    let said = Case::of(
        AS_OF,
        "company portal_account yes; tao DORMANT; liquidated 2026-05-01",
    )
    .facts();
    assert_eq!(planned(&said, &CURRENT, day(AS_OF)).assumed.facts, said);
}

/// Red: nobody can sign in. Amber: one person only, no owner among them, or something else isn't clear.
#[test]
fn outlook_follows_the_answers_given() {
    let clear = "company ior_numbers_listed yes, importer_view yes, cape_tab yes, reports_visible yes, ach_refund yes";
    let own = "broker entries_filed_by importer; liquidated 2026-06-10";
    for [case, outlook] in rows(&format!(
        "                                                  | Blocked
         {clear}; {own}; tao DORMANT                       | Blocked
         {clear}; {own}; tao {WORKING}                     | AtRisk
         {clear}; {own}; tao {WORKING}; user {WORKING}     | Clear
         {clear}; {own}; user {WORKING}; user {WORKING}    | AtRisk
         {OWN}; tao {WORKING}; user {WORKING}              | AtRisk"
    )) {
        let (facts, found) = Case::of(AS_OF, case).assessed();
        assert_eq!(format!("{:?}", Outlook::of(&facts, &found)), outlook, "{case}");
    }
}

fn optional<T: Choice>() -> Vec<Option<T>> {
    let said = T::ALL.iter().copied().map(Some);
    std::iter::once(None).chain(said).collect()
}

/// Each of some values with each of others.
fn pairs<A: Copy, B: Copy>(some: &[A], others: &[B]) -> Vec<(A, B)> {
    let with_others = |one: &A| others.iter().map(|other| (*one, *other)).collect::<Vec<_>>();
    some.iter().flat_map(with_others).collect()
}

/// Every combination of the short path's answers leads to something to do, and first to an act: a mail, a call, a form,
/// a sign-in, or a list; never to a question alone.
#[test]
fn every_answer_of_the_short_path_leads_to_an_act() {
    let today = day(AS_OF);
    let ago = |days: i64| Some(LastLogin::On(add_days(today, -days)));
    let logins = [
        None,
        Some(LastLogin::Never),
        Some(LastLogin::Unknown),
        ago(10),
        ago(44),
        ago(45),
        ago(400),
    ];
    let mut people: Vec<Option<Person>> = vec![None];
    let roles = [Some(Role::TradeAccountOwner), Some(Role::TradeAccountUser), None];
    for (role, employment) in pairs(&roles, &optional::<Employment>()) {
        for (last_login, deactivation) in pairs(&logins, &optional::<Deactivation>()) {
            for (mailbox, password) in pairs(&optional::<Mailbox>(), &optional::<Password>()) {
                people.push(Some(Person {
                    role,
                    employment,
                    last_login,
                    deactivation,
                    mailbox,
                    password,
                    ..Person::new(Id::fresh('p', [].iter()))
                }));
            }
        }
    }
    let mut count = 0;
    let unsaid_or_no = [None, Some(Answer::No)];
    for (account, owner_known) in pairs(&optional::<Answer>(), &unsaid_or_no) {
        for (filed, can_file) in pairs(&optional::<EntriesFiledBy>(), &unsaid_or_no) {
            for person in &people {
                let mut facts = Facts::default();
                facts.company.portal_account = account;
                facts.company.owner_known = owner_known;
                facts.broker.entries_filed_by = filed;
                facts.broker.can_file_now = can_file;
                facts.people.extend(person.clone());
                let plan = planned(&facts, &CURRENT, today);
                let first = plan.tasks.first();
                let first = first.unwrap_or_else(|| panic!("nothing to do: {facts:?}"));
                assert!(is_act(first), "{first:?} {facts:?}");
                count += 1;
            }
        }
    }
    assert!(count > 200_000, "{count}");
    println!("short path: {count} combinations");
}

fn is_act(task: &Task) -> bool {
    match task {
        Task::AskBroker { .. } | Task::LookUpOwner | Task::CallDesk | Task::Company(_) => true,
        Task::Person { what, .. } => !matches!(what, PersonTask::Take(RouteId::AnswerMore, _)),
        Task::Entries { .. } | Task::Unblock(_) => false,
    }
}

/// Decision 1: while nobody has said whether the owner can open the inbox, the step says what to do if the code doesn't
/// arrive. Nothing of it where that was answered.
#[test]
fn steps_say_what_to_do_without_the_assumed_mailbox() {
    for [case, says] in rows(
        "tao label Dana, last_login 2026-03-01, password known                        | yes
         tao label Dana, last_login 2026-03-01, password known, mailbox unknown       | yes
         tao label Dana, last_login 2026-03-01, password forgotten                    | yes
         tao label Dana, last_login 2025-03-01                                        | yes
         tao label Dana, last_login 2026-03-01, password known, mailbox controlled    | no
         tao label Dana, last_login 2026-03-01, password forgotten, mailbox controlled | no
         tao label Dana, last_login 2026-03-01, mailbox lost                          | no",
    ) {
        let plan = plan(&Case::of(AS_OF, case).broker("entries_filed_by importer"));
        let steps = wording::Steps::today(&plan, &CURRENT);
        let text = "if it doesn’t reach Dana, call the ACE help desk";
        assert_eq!(
            steps[0].text.contains(text),
            says == "yes",
            "{case}: {}",
            steps[0].text
        );
    }
}

/// Decision 2: until a second person has been asked about, only what follows for the first.
#[test]
fn answer_so_far_is_about_those_asked_about() {
    for [case, says] in rows(
        "                                           | Your account owner may be locked out of ACE.
         company owner_known no                      | Nobody knows who the account owner is.
         company portal_account no                   | Your company has no ACE account yet.
         tao label Dana, last_login 2026-03-01       | Dana can’t sign in to ACE right now.
         tao label Dana, employment left             | Dana can’t sign in to ACE right now.
         tao label Dana, last_login 2026-06-10       | Dana can sign in to ACE.
         tao label Dana, last_login unknown          | Dana may be locked out of ACE.
         tao label Dana, last_login 2026-03-01; user label Lee, last_login 2026-03-01 | Nobody at your company can sign in to ACE right now.",
    ) {
        assert_eq!(wording::so_far(&plan(&Case::of(AS_OF, case))), says, "{case}");
    }
}

/// Each kind of step has a first button, and a text that isn't another's title.
#[test]
fn every_step_has_a_button_that_does_it() {
    for [case] in rows(&format!(
        "tao employment left
         company owner_known no
         tao DORMANT; user DORMANT
         tao last_login 2026-01-01, mailbox lost
         tao employment left; proxy {WORKING}; user DORMANT
         tao HELD
         tao last_login 2026-05
         {OWN}; company ach_refund no, cape_tab no; tao {WORKING}; user {WORKING}; liquidated 2026-05-01
         {OWN}; tao DORMANT; liquidated 2026-04-02
         {OWN}; company portal_account no, ior_count one
         {OWN}; company portal_account no, ior_count several"
    )) {
        let plan = plan(&Case::of(AS_OF, case));
        let steps = wording::Steps::of(&plan, &CURRENT);
        assert!(!plan.tasks.is_empty());
        for task in &plan.tasks {
            let step = steps.step(task);
            assert!(
                !step.acts.is_empty() && !step.title.is_empty() && !step.text.is_empty(),
                "{task:?}"
            );
            assert!(!matches!(step.acts[0], wording::Act::Text(_)), "{task:?}");
        }
    }
}

/// An owner who has left reactivates nobody: it is the new one who is asked.
#[test]
fn an_owner_who_has_left_is_not_asked_for_help() {
    let plan = plan(&Case::of(
        AS_OF,
        "tao label Dana, employment left; user label Kim, DORMANT",
    ));
    let steps = wording::Steps::of(&plan, &CURRENT);
    let is_asked = |task: &&Task| in_short(task).starts_with("AskHelper p2");
    let step = steps.step(plan.tasks.iter().find(is_asked).unwrap());
    let text = format!("{} {}", step.title, step.text);
    says(&text, "new account owner");
    keeps_back(&text, "Dana");
}

/// Strictly before the day: an entry to be filed on it is in time.
#[test]
fn entries_due_before_a_day() {
    let (_, found) = Case::of(AS_OF, "liquidated 2026-05-01; liquidated 2026-06-01").assessed();
    let nearest = day("2026-07-20");
    assert_eq!(due_before(&found, nearest), None);
    assert_eq!(due_before(&found, day("2026-07-21")), Some((1, nearest)));
    assert_eq!(due_before(&found, day("2026-08-21")), Some((2, nearest)));
}

/// The planned day depends on access only while nobody can sign in.
#[test]
fn verdict_holds_the_planned_day_against_access_only_if_nobody_can_sign_in() {
    let said = |case: &str| {
        let plan = plan(&Case::of(AS_OF, case));
        wording::verdict(&plan.assumed, &plan.found, &plan.tasks)
            .lines
            .join(" ")
    };
    says(
        &said("tao DORMANT; planned_on 2026-06-20"),
        "the day you plan to file",
    );
    let ready = "tao last_login 2026-06-10";
    keeps_back(&said(&format!("{ready}; planned_on 2026-06-30")), "plan to file");
    // Day 80 of an entry that liquidated on April 10 is June 29.
    let earlier = said(&format!("{ready}; planned_on 2026-07-10; liquidated 2026-04-10"));
    says(
        &earlier,
        "You plan to file on July 10, 2026. But 1 entry is due in CAPE before then",
    );
    says(&said(&format!("{ready}; planned_on 2026-06-10")), "has passed");
}

/// docs/experience.md, “The plan”: a summary of at most 600 characters holds the verdict, the steps, and the phone.
#[test]
fn a_summary_fits_a_message() {
    let long = "A very long name indeed, ".repeat(4);
    let mut cut = 0;
    for line in [
        "tao last_login 2026-03-01; liquidated 2026-05-15",
        "tao employment left; user",
        "company portal_account no",
        "",
    ] {
        let mut facts = Case::of(AS_OF, line).facts();
        let plan = planned(&facts, &CURRENT, day(AS_OF));
        let text = wording::summary(&facts, &plan, &CURRENT);
        assert!(text.chars().count() <= 600, "{text}");
        let words = wording::Steps::of(&plan, &CURRENT);
        let verdict = wording::verdict(&plan.assumed, &plan.found, &plan.tasks);
        assert!(text.contains(&verdict.title), "{text}");
        for task in plan.tasks.iter().take(3) {
            assert!(text.contains(&words.step(task).title), "{text}");
        }
        assert!(text.contains("1-866-530-4172"), "{text}");
        // Long names are cut, never the limit exceeded.
        facts.company.label = Label::parse(long[..80].trim()).ok();
        for person in &mut facts.people {
            person.label.clone_from(&facts.company.label);
        }
        for at in 0..12 {
            facts.people.push(Person {
                label: facts.company.label.clone(),
                last_login: Some(LastLogin::On(day(AS_OF))),
                ..Person::new(Id::parse(&format!("more-{at}")).unwrap())
            });
        }
        let plan = planned(&facts, &CURRENT, day(AS_OF));
        let text = wording::summary(&facts, &plan, &CURRENT);
        assert!(text.chars().count() <= 600, "{text}");
        cut += usize::from(text.ends_with('…'));
    }
    assert!(cut > 0);
}
