//! The short path and what each screen asks: only what matters, and what is about a lock only where there may be one.

use crate::any_facts::{facts, some};
use crate::support::{Case, day, rows, words};
use ace_self_check::facts::{Facts, Place};
use ace_self_check::guidance::CURRENT;
use ace_self_check::interview::{
    Improvement, Interview, Page, after, before, improvements, is_asked, is_under_more, listed, once_back,
    pages, questions, screens, unused,
};
use proptest::{prop_assert, prop_assert_eq, proptest};

const AS_OF: &str = "2026-06-18";

fn said(line: &str) -> Facts {
    Case::of(AS_OF, line).facts()
}

fn interview(facts: &Facts) -> Interview<'_> {
    Interview {
        facts,
        clock: CURRENT.clock,
        today: day(AS_OF),
    }
}

/// The address after a screen, and the one before it.
fn around(line: &str, address: &str) -> [String; 2] {
    let facts = said(line);
    let page = Page::parse(address, &facts).unwrap_or_else(|| panic!("{address} names nothing"));
    let interview = interview(&facts);
    [after(&interview, &page), before(&interview, &page)].map(|page| page.address())
}

/// An account, the owner, the broker, the plan. Without an account nobody has a login.
#[test]
fn the_short_path_has_three_questions() {
    for [line, address, after, before] in rows(
        "company portal_account yes; tao | /account   | /people/p1 | /
         company portal_account yes; tao | /people/p1 | /broker    | /account
         company portal_account yes; tao | /broker    | /plan      | /people/p1
         company portal_account unknown, owner_known no | /account | /broker | /
         company portal_account unknown, owner_known no | /broker  | /plan   | /account
         company portal_account no; tao  | /account   | /broker    | /
         company portal_account no; tao  | /broker    | /plan      | /account",
    ) {
        assert_eq!(around(line, address), [after, before], "{line}: {address}");
    }
}

/// Once there is a plan, every screen comes back to it.
#[test]
fn every_screen_comes_back_to_the_plan() {
    let whole = "tao; broker entries_filed_by unknown";
    for address in ["/account", "/people/p1", "/broker", "/setup", "/bank", "/filing"] {
        assert_eq!(around(whole, address), ["/plan", "/plan"], "{address}");
    }
}

/// What the first person is asked up front, and under "More", by the file's names.
fn asked(line: &str) -> [Vec<String>; 2] {
    let facts = said(line);
    let interview = interview(&facts);
    let page = Page::Person(facts.people[0].id.clone());
    let all = questions(&interview, &page);
    let name = |place: &Place| place.to_string().rsplit('/').next().unwrap().to_owned();
    let of = |is: &dyn Fn(Place) -> bool| all.iter().filter(|place| is(**place)).map(name).collect();
    [
        of(&|place| is_asked(&interview, place) && !is_under_more(&interview, place)),
        of(&|place| is_under_more(&interview, place)),
    ]
}

/// An owner who has left is asked nothing more; one who may be locked out about the lock; one who signed in 10 days ago
/// nothing about locks.
#[test]
fn a_person_is_asked_what_may_matter() {
    for [answers, up_front, more] in rows(
        "employment left         |                                 | role
                                 | last_login                      | role deactivation mailbox
         last_login 2026-06-08   | last_login                      | role deactivation mailbox password
         last_login unknown      | last_login deactivation mailbox | role
         last_login never        | last_login deactivation mailbox | role
         last_login 2026-01-01   | last_login deactivation mailbox | role
         last_login 2026-05      | last_login deactivation mailbox | role
         last_login 2026-01-01, mailbox controlled | last_login deactivation mailbox password | role
         last_login 2026-01-01, mailbox controlled, password forgotten \
            | last_login deactivation mailbox password security_answers | role
         last_login 2026-01-01, deactivation compliance_or_security | last_login deactivation | role",
    ) {
        let [found, under_more] = asked(&format!("tao {answers}"));
        assert_eq!(
            found,
            [vec!["label", "employment"], words(up_front)].concat(),
            "{answers}"
        );
        assert_eq!(under_more, words(more), "{answers}");
    }
    // 44 days ago is the last safe day, 45 the first dormant one.
    assert_eq!(asked("tao last_login 2026-05-05")[0].len(), 3);
    assert_eq!(asked("tao last_login 2026-05-04")[0].len(), 5);
    // Someone else is asked about the role first.
    assert_eq!(asked("person")[0], ["label", "role", "employment", "last_login"]);
}

/// Whether someone else can enroll matters where no owner is active, someone else can sign in, and the company is not
/// known to be enrolled (check 3).
#[test]
fn who_else_can_enroll_is_asked_while_the_owner_is_locked_out() {
    let dormant = "last_login 2026-01-01";
    for [line, is_asked_about] in rows(&format!(
        "tao {dormant}; user ACTIVE                             | yes
         user ACTIVE                                           | yes
         tao {dormant}; user ACTIVE; company ach_refund no      | yes
         tao {dormant}; user ACTIVE; company ach_refund unknown | yes
         tao {dormant}; user ACTIVE; company ach_refund yes     | no
         tao {dormant}; user ACTIVE; company portal_account no  | no
         tao {dormant}; user ACTIVE; tao ACTIVE                 | no
         tao {dormant}                                          | no
         tao {dormant}; user {dormant}                          | no
         tao {dormant}; user ACTIVE, mailbox lost               | no
         tao {dormant}; user ACTIVE, password forgotten         | no
         tao {dormant}; user ACTIVE, employment left            | no"
    )) {
        let facts = said(line);
        let interview = interview(&facts);
        let questions = questions(&interview, &Page::Bank).into_iter();
        let asked = questions.filter(|place| is_asked(&interview, *place)).count();
        assert_eq!(asked == 2, is_asked_about == "yes", "{line}");
    }
}

/// The most telling first; what needs a login waits until someone has one.
#[test]
fn missing_answers_are_suggested_in_order() {
    for [line, is_able, suggested, waits] in rows(
        "                                             | no  | Account Broker AnotherPerson Entries Bank Filing | yes
         company portal_account yes; broker entries_filed_by importer; tao last_login 2026-06-08, employment current \
            | yes | AnotherPerson Entries Setup Bank Filing | no
         company portal_account no, ior_count one; planned_on 2026-07-01 | no | Broker Entries | -",
    ) {
        let facts = said(line);
        let interview = interview(&facts);
        let found = improvements(&interview, is_able == "yes");
        let found: Vec<_> = found.iter().map(|one| format!("{one:?}")).collect();
        assert_eq!(found, words(suggested), "{line}");
        assert!(waits == "-" || once_back(&interview, is_able == "yes") == (waits == "yes"), "{line}");
    }
    let open = said(
        "company portal_account yes; broker entries_filed_by importer; tao last_login 2026-06-08, employment current; tao",
    );
    assert!(matches!(
        improvements(&interview(&open), true)[0],
        Improvement::Person(_)
    ));
}

/// What was said and makes no difference now; names are no answers to a rule.
#[test]
fn unused_answers_are_listed() {
    for [line, expected] in rows(
        "tao last_login 2026-06-01, mailbox controlled, label Dana | -
         tao last_login 2026-06-01, mailbox controlled, label Dana, employment left \
            | /facts/people/0/last_login /facts/people/0/mailbox
         broker entries_filed_by importer, can_file_now no | /facts/broker/can_file_now
         company label Acme, ior_count one                 | /facts/company/ior_count
         company portal_account no, cape_tab yes, label Acme; tao label Dana \
            | /facts/people/0/role /facts/company/cape_tab",
    ) {
        let facts = said(line);
        let found = unused(&interview(&facts));
        let found: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, words(expected), "{line}");
    }
}

/// The day is the check's own, else the respondent's.
#[test]
fn as_of_comes_before_today() {
    let named = said("");
    assert_eq!(interview(&named).as_of(), day(AS_OF));
    let today = Interview {
        today: day("2026-12-24"),
        ..interview(&named)
    };
    assert_eq!(today.as_of(), day(AS_OF));
    let open = Case::today(AS_OF).facts();
    let open = Interview {
        facts: &open,
        ..today
    };
    assert_eq!(open.as_of(), day("2026-12-24"));
}

proptest! {
    #![proptest_config(some(200))]

    /// Each screen is listed once and found by its address; every answer given is listed, named as unused, or has a
    /// screen of its own.
    #[test]
    fn every_screen_is_listed_once(facts in facts()) {
        let interview = interview(&facts);
        let all = screens(&interview);
        let addresses: std::collections::BTreeSet<_> = all.iter().map(Page::address).collect();
        prop_assert_eq!(addresses.len(), all.len());
        for page in &all {
            prop_assert!(Page::parse(&page.address(), &facts).as_ref() == Some(page));
            prop_assert!(all.contains(&after(&interview, page)) && all.contains(&before(&interview, page)));
        }
        let shown: Vec<Place> = pages(&interview).iter().flat_map(|page| listed(&interview, page)).collect();
        for place in unused(&interview) {
            prop_assert!(facts.is_answered(place) && !shown.contains(&place), "{place}");
        }
    }
}
