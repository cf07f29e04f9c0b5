//! The short path and what each screen asks: only what matters, and what is about a lock only where there may be one.

use crate::any_facts::{facts, some};
use crate::support::{Case, day};
use ace_self_check::facts::{Facts, Place};
use ace_self_check::guidance::CURRENT;
use ace_self_check::interview::{
    Improvement, Interview, Page, after, before, improvements, is_asked, is_under_more, listed, once_back,
    pages, questions, screens, unused,
};
use proptest::{prop_assert, prop_assert_eq, proptest};

const AS_OF: &str = "2026-06-18";

fn case() -> Case {
    Case::on(AS_OF)
}

fn said(case: &Case) -> Facts {
    case.facts()
}

fn interview(facts: &Facts) -> Interview<'_> {
    Interview {
        facts,
        clock: CURRENT.clock,
        today: day(AS_OF),
    }
}

/// The address after a screen, and the one before it.
fn around(case: &Case, address: &str) -> [String; 2] {
    let facts = said(case);
    let page = Page::parse(address, &facts).unwrap_or_else(|| panic!("{address} names nothing"));
    let interview = interview(&facts);
    [after(&interview, &page), before(&interview, &page)].map(|page| page.address())
}

/// An account, the owner, the broker, the plan.
#[test]
fn the_short_path_has_three_questions() {
    let owner = case().company("portal_account yes").tao("");
    assert_eq!(around(&owner, "/account"), ["/people/p1", "/"]);
    assert_eq!(around(&owner, "/people/p1"), ["/broker", "/account"]);
    assert_eq!(around(&owner, "/broker"), ["/plan", "/people/p1"]);
    let unknown = case().company("portal_account unknown, owner_known no");
    assert_eq!(around(&unknown, "/account"), ["/broker", "/"]);
    assert_eq!(around(&unknown, "/broker"), ["/plan", "/account"]);
}

/// Without an account nobody has a login.
#[test]
fn without_an_account_nobody_is_asked_about() {
    let none = case().company("portal_account no").tao("");
    assert_eq!(around(&none, "/account"), ["/broker", "/"]);
    assert_eq!(around(&none, "/broker"), ["/plan", "/account"]);
}

/// Once there is a plan, every screen comes back to it.
#[test]
fn every_screen_comes_back_to_the_plan() {
    let whole = case().tao("").broker("entries_filed_by unknown");
    for address in ["/account", "/people/p1", "/broker", "/setup", "/bank", "/filing"] {
        assert_eq!(around(&whole, address), ["/plan", "/plan"], "{address}");
    }
}

/// What the first person is asked up front, and under "More", by the file's names.
fn asked(case: &Case) -> [Vec<String>; 2] {
    let facts = said(case);
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
    let head = ["label", "employment"];
    let expect = |answers: &str, up_front: &[&str], more: &[&str]| {
        let [found, under_more] = asked(&case().tao(answers));
        let up_front: Vec<_> = head.iter().chain(up_front).copied().collect();
        assert_eq!(found, up_front, "{answers}");
        assert_eq!(under_more, more, "{answers}");
    };
    let lock = ["deactivation", "mailbox"];
    expect("employment left", &[], &["role"]);
    expect("", &["last_login"], &["role", "deactivation", "mailbox"]);
    let fresh = "last_login 2026-06-08";
    expect(
        fresh,
        &["last_login"],
        &["role", "deactivation", "mailbox", "password"],
    );
    for open in [
        "last_login unknown",
        "last_login never",
        "last_login 2026-01-01",
        "last_login 2026-05",
    ] {
        expect(open, &["last_login", lock[0], lock[1]], &["role"]);
    }
    // 44 days ago is the last safe day, 45 the first dormant one.
    assert_eq!(asked(&case().tao("last_login 2026-05-05"))[0].len(), 3);
    assert_eq!(asked(&case().tao("last_login 2026-05-04"))[0].len(), 5);
    let inbox = "last_login 2026-01-01, mailbox controlled";
    expect(inbox, &["last_login", lock[0], lock[1], "password"], &["role"]);
    expect(
        &format!("{inbox}, password forgotten"),
        &["last_login", lock[0], lock[1], "password", "security_answers"],
        &["role"],
    );
    expect(
        "last_login 2026-01-01, deactivation compliance_or_security",
        &["last_login", lock[0]],
        &["role"],
    );
    // Someone else is asked about the role first.
    assert_eq!(
        asked(&case().person(""))[0],
        ["label", "role", "employment", "last_login"]
    );
}

/// Whether someone else can enroll matters where no owner is active, someone else can sign in, and the company is not
/// known to be enrolled (check 3).
#[test]
fn who_else_can_enroll_is_asked_while_the_owner_is_locked_out() {
    let asked = |case: &Case| {
        let facts = said(case);
        let interview = interview(&facts);
        questions(&interview, &Page::Bank)
            .into_iter()
            .filter(|place| is_asked(&interview, *place))
            .count()
            == 2
    };
    let (active, dormant) = ("last_login 2026-06-01", "last_login 2026-01-01");
    let locked_out = case().tao(dormant).user(active);
    assert!(asked(&locked_out) && asked(&case().user(active)));
    for answer in ["no", "unknown"] {
        assert!(
            asked(&locked_out.clone().company(&format!("ach_refund {answer}"))),
            "{answer}"
        );
    }
    for case in [
        locked_out.clone().company("ach_refund yes"),
        locked_out.clone().company("portal_account no"),
        locked_out.tao(active),
        case().tao(dormant),
        case().tao(dormant).user(dormant),
        case().tao(dormant).user(&format!("{active}, mailbox lost")),
        case().tao(dormant).user(&format!("{active}, password forgotten")),
        case().tao(dormant).user(&format!("{active}, employment left")),
    ] {
        assert!(!asked(&case), "{}", case.document());
    }
}

/// The most telling first; what needs a login waits until someone has one.
#[test]
fn missing_answers_are_suggested_in_order() {
    use Improvement as S;
    let of = |case: &Case, able: bool| {
        let facts = said(case);
        let interview = interview(&facts);
        (improvements(&interview, able), once_back(&interview, able))
    };
    let (nothing, waits) = of(&case(), false);
    assert_eq!(
        nothing,
        [
            S::Account,
            S::Broker,
            S::AnotherPerson,
            S::Entries,
            S::Bank,
            S::Filing
        ]
    );
    assert!(waits);
    let known = case()
        .company("portal_account yes")
        .broker("entries_filed_by importer")
        .tao("last_login 2026-06-08, employment current");
    let (found, waits) = of(&known, true);
    assert_eq!(
        found,
        [S::AnotherPerson, S::Entries, S::Setup, S::Bank, S::Filing]
    );
    assert!(!waits);
    let open = known.tao("");
    assert!(matches!(of(&open, true).0[0], S::Person(_)));
    let none = case()
        .company("portal_account no, ior_count one")
        .planned_on("2026-07-01");
    assert_eq!(of(&none, false).0, [S::Broker, S::Entries]);
}

/// What was said and makes no difference now; names are no answers to a rule.
#[test]
fn unused_answers_are_listed() {
    let of = |case: &Case| -> Vec<String> {
        let facts = said(case);
        unused(&interview(&facts))
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    let answers = "last_login 2026-06-01, mailbox controlled, label Dana";
    assert_eq!(of(&case().tao(answers)), Vec::<String>::new());
    assert_eq!(
        of(&case().tao(&format!("{answers}, employment left"))),
        ["/facts/people/0/last_login", "/facts/people/0/mailbox"]
    );
    let own = case().broker("entries_filed_by importer, can_file_now no");
    assert_eq!(of(&own), ["/facts/broker/can_file_now"]);
    let counted = case().company("label Acme, ior_count one");
    assert_eq!(of(&counted), ["/facts/company/ior_count"]);
    let none = case()
        .company("portal_account no, cape_tab yes, label Acme")
        .tao("label Dana");
    assert_eq!(of(&none), ["/facts/people/0/role", "/facts/company/cape_tab"]);
}

/// The day is the check's own, else the respondent's.
#[test]
fn as_of_comes_before_today() {
    let named = said(&case());
    assert_eq!(interview(&named).as_of(), day(AS_OF));
    let today = Interview {
        today: day("2026-12-24"),
        ..interview(&named)
    };
    assert_eq!(today.as_of(), day(AS_OF));
    let open = said(&Case::today(AS_OF));
    assert_eq!(
        Interview {
            facts: &open,
            ..today
        }
        .as_of(),
        day("2026-12-24")
    );
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
