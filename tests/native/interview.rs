//! The way through the questions: only what still matters is asked, in one order, and Back goes the
//! same way. Screens are told by their addresses.

use crate::any_facts::{facts, some};
use crate::support::{Case, day};
use ace_self_check::facts::{Choice, Facts, PersonAnswer, Place};
use ace_self_check::guidance::CURRENT;
use ace_self_check::interview::{
    Interview, Mode, Page, after, before, first_open, part, questions_about, screens, sections, unused,
};
use ace_self_check::saved::read;
use proptest::{prop_assert, prop_assert_eq, proptest};

const AS_OF: &str = "2026-06-18";
const ACCOUNT: [&str; 6] = [
    "/ior-numbers-listed",
    "/importer-view",
    "/cape-tab",
    "/reports-visible",
    "/ach-refund",
    "/form-5106-own",
];
const BROKER: [&str; 3] = ["/entries-filed-by", "/authorized-before", "/can-file-now"];
const FILING: [&str; 2] = ["/planned-filing", "/add-entries"];

fn case() -> Case {
    Case::on(AS_OF)
}

fn said(case: &Case) -> Facts {
    read(case.document().as_bytes(), day(AS_OF)).unwrap().facts
}

fn interview(facts: &Facts) -> Interview<'_> {
    Interview {
        facts,
        clock: CURRENT.clock,
        today: day(AS_OF),
    }
}

/// A question's screen by its address.
fn question(facts: &Facts, address: &str) -> (Place, Mode) {
    match Page::parse(address, facts) {
        Some(Page::Question(place, mode)) => (place, mode),
        other => panic!("{address} is {other:?}"),
    }
}

/// The screen after a question.
fn next(facts: &Facts, address: &str) -> String {
    let (place, mode) = question(facts, address);
    after(&interview(facts), place, mode).address(facts)
}

/// The screen before a question.
fn back(facts: &Facts, address: &str) -> String {
    let (place, mode) = question(facts, address);
    before(&interview(facts), place, mode).address(facts)
}

/// The screens from one to the next, up to one that is no further question in turn.
fn way(facts: &Facts, from: &str, end: &str) -> Vec<String> {
    let mut all = vec![from.to_owned()];
    while all[all.len() - 1] != end {
        assert!(all.len() < 50, "no end: {all:?}");
        all.push(next(facts, &all[all.len() - 1]));
    }
    all
}

/// A way through, forth and back.
#[track_caller]
fn expect_way(case: &Case, begins_after: &str, expected: &[&str], end: &str) {
    let facts = said(case);
    let found = way(&facts, expected[0], end);
    assert_eq!(found[..found.len() - 1], *expected);
    let earlier: Vec<_> = expected.iter().map(|address| back(&facts, address)).collect();
    assert_eq!(earlier[0], begins_after);
    assert_eq!(earlier[1..], expected[..expected.len() - 1]);
}

/// Nothing said: the company, its people, the account, the broker, the filing.
#[test]
fn everything_is_asked_of_whom_nothing_is_known() {
    let first = ["/portal-account", "/company-name", "/people", "/owner-known"];
    let all = [first.as_slice(), &ACCOUNT, &BROKER, &FILING].concat();
    expect_way(&case(), "/", &all, "/check-answers");
}

/// Without an account there are no logins and no structure to ask about, but which form (rule R0).
#[test]
fn without_an_account_its_form_is_asked_for() {
    let first = ["/portal-account", "/ior-count", "/company-name"];
    let all = [first.as_slice(), &BROKER, &FILING].concat();
    expect_way(&case().company("portal_account no"), "/", &all, "/check-answers");
}

/// Who the TAO is matters while none is listed (rule R8); the broker while the importer has not filed
/// itself (check 4).
#[test]
fn what_is_settled_is_not_asked() {
    let first = ["/portal-account", "/company-name", "/people"];
    let all = [first.as_slice(), &ACCOUNT, &BROKER[..1], &FILING].concat();
    let settled = case().tao("").broker("entries_filed_by importer");
    expect_way(&settled, "/", &all, "/check-answers");
    let other = case().proxy("");
    assert_eq!(next(&said(&other), "/people"), "/owner-known");
}

/// Whether someone else can enroll matters where no TAO is active, someone else can sign in, and the company is not
/// known to be enrolled (check 3).
#[test]
fn who_else_can_enroll_is_asked_while_the_owner_is_locked_out() {
    let asked = |case: &Case| next(&said(case), "/ach-refund") == "/ach-delegate";
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

/// What is asked of a person, by the rules of the routes: someone who has left, and someone held, are asked
/// no more; the password matters while the login works and for a dormant TAO with the mailbox; the security
/// answers once it is forgotten.
#[test]
fn a_person_is_asked_what_the_route_needs() {
    let always = ["label", "role", "employment"];
    let clock = ["last-login", "deactivation"];
    let expect = |case: &Case, parts: &[&[&str]]| {
        let all: Vec<_> = parts
            .concat()
            .iter()
            .map(|name| format!("/people/p1/{name}"))
            .collect();
        let all: Vec<_> = all.iter().map(String::as_str).collect();
        expect_way(case, "/people", &all, "/people");
    };
    let (works, dormant) = ("last_login 2026-06-01", "last_login 2026-01-01");
    let controlled = "mailbox controlled";
    expect(&case().tao("employment left"), &[&always]);
    expect(
        &case().tao("deactivation compliance_or_security"),
        &[&always, &clock],
    );
    let to_mailbox = [always.as_slice(), &clock, &["mailbox"]].concat();
    let to_password = [to_mailbox.as_slice(), &["password"]].concat();
    let to_answers = [to_password.as_slice(), &["security-answers"]].concat();
    for short in [
        case().tao(dormant),
        case().tao(&format!("{dormant}, mailbox lost")),
        case().user(&format!("{dormant}, {controlled}")),
        case().user(&format!("{works}, mailbox lost")),
        case().person(works),
        case().person(&format!("{works}, role unknown")),
        case().tao(""),
    ] {
        expect(&short, &[&to_mailbox]);
    }
    for works in [
        case().user(works),
        case().tao(&format!("{works}, password known")),
        case().tao(&format!("{dormant}, {controlled}, password unknown")),
        case().tao("last_login 2025-01-01, mailbox controlled"),
    ] {
        expect(&works, &[&to_password]);
    }
    for forgotten in [
        case().proxy(&format!("{works}, password forgotten")),
        case().tao(&format!("{dormant}, {controlled}, password forgotten")),
    ] {
        expect(&forgotten, &[&to_answers]);
    }
}

/// A changed answer leads back to the answers, by way of what it made matter.
#[test]
fn a_change_asks_what_it_brought_up() {
    let begun = case()
        .company("portal_account yes")
        .broker("entries_filed_by one_broker");
    let begun = said(&begun);
    for (from, to) in [
        ("/portal-account?change", "/people?change"),
        ("/people?change", "/owner-known?change"),
        ("/entries-filed-by?change", "/authorized-before?change"),
        ("/authorized-before?change", "/check-answers"),
        ("/ach-refund?change", "/check-answers"),
        ("/planned-filing?change", "/check-answers"),
    ] {
        assert_eq!(next(&begun, from), to, "{from}");
        assert_eq!(back(&begun, from), "/check-answers");
    }
    let listed = said(
        &case()
            .tao("")
            .company("portal_account yes, ior_numbers_listed yes"),
    );
    assert_eq!(next(&listed, "/portal-account?change"), "/importer-view?change");
    assert_eq!(next(&listed, "/people?change"), "/check-answers");
    // Of the broker nothing comes up through the account, nor anything of the filing.
    let account = "ior_numbers_listed yes, importer_view yes, cape_tab yes, reports_visible yes, \
                   ach_refund yes, form_5106_own yes, portal_account yes";
    let whole = said(&case().tao("").company(account));
    assert_eq!(next(&whole, "/portal-account?change"), "/check-answers");
    let own = said(&case().broker("entries_filed_by importer"));
    assert_eq!(next(&own, "/entries-filed-by?change"), "/check-answers");
    let locked_out = case().tao("last_login 2026-01-01").user("last_login 2026-06-01");
    let unknown = said(&locked_out.company("ach_refund unknown"));
    assert_eq!(next(&unknown, "/ach-refund?change"), "/ach-delegate?change");
    assert_eq!(next(&unknown, "/people?change"), "/ach-delegate?change");
    // Of a person, what is still missing of the same one.
    let person = said(&case().user("").tao("last_login 2026-06-01, employment current"));
    assert_eq!(
        next(&person, "/people/p2/role?change"),
        "/people/p2/deactivation?change"
    );
    let answered =
        "last_login 2026-06-01, employment current, deactivation none, mailbox controlled, password known";
    let person = said(&case().user("").tao(answered));
    assert_eq!(next(&person, "/people/p2/role?change"), "/check-answers");
}

/// The first question without an answer, or all the answers.
#[test]
fn one_begins_where_one_stopped() {
    let open = |case: &Case| {
        let facts = said(case);
        first_open(&interview(&facts)).address(&facts)
    };
    assert_eq!(open(&case()), "/portal-account");
    let account = case().company("portal_account yes");
    assert_eq!(open(&account), "/people");
    assert_eq!(open(&account.clone().tao("")), "/people/p1/employment");
    let none = case().company("portal_account no, ior_count one");
    assert_eq!(open(&none), "/entries-filed-by");
    assert_eq!(open(&none.broker("entries_filed_by importer")), "/check-answers");
}

/// The number of the part, of how many, and its group; parts without questions do not count.
#[test]
fn a_question_knows_its_part() {
    let of = |case: &Case, address: &str| {
        let facts = said(case);
        let (place, _) = question(&facts, address);
        part(&interview(&facts), place).map(|(at, of, section)| format!("{at} of {of}: {}", section.name()))
    };
    let of = |case: &Case, address| of(case, address).unwrap_or_default();
    assert_eq!(of(&case(), "/company-name"), "1 of 5: company");
    assert_eq!(of(&case(), "/owner-known"), "2 of 5: people");
    assert_eq!(of(&case(), "/ach-refund"), "3 of 5: account");
    assert_eq!(of(&case(), "/can-file-now"), "4 of 5: broker");
    assert_eq!(of(&case(), "/add-entries"), "5 of 5: filing");
    let none = case().company("portal_account no");
    assert_eq!(of(&none, "/entries-filed-by"), "2 of 3: broker");
    assert_eq!(of(&none, "/planned-filing"), "3 of 3: filing");
    assert_eq!(of(&none, "/people"), "");
}

/// What was said and makes no difference now; names are no answers to a rule.
#[test]
fn answers_without_a_use_are_named() {
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
    assert_eq!(of(&none)[0], "/facts/company/cape_tab");
}

/// The day is the check's own, else the respondent's.
#[test]
fn the_day_is_the_checks_own() {
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

    /// Each screen is listed once and found by its address; each question stands once in turn and, but for
    /// the lists, once to be changed; from each, in turn and back, one reaches a screen that is listed.
    #[test]
    fn every_screen_is_listed_once(facts in facts()) {
        let interview = interview(&facts);
        let listed = screens(&interview);
        let addresses: std::collections::BTreeSet<_> =
            listed.iter().map(|page| page.address(&facts)).collect();
        prop_assert_eq!(addresses.len(), listed.len());
        let places: Vec<_> = sections(&interview).into_iter().flat_map(|(_, places)| places).collect();
        let of_people = (0..facts.people.len()).map(|at| questions_about(&interview, at).len()).sum::<usize>();
        prop_assert_eq!(places.iter().filter(|place| matches!(place, Place::Person(..))).count(), of_people);
        let lists = [Place::People, Place::Entries];
        let changeable = places.iter().filter(|place| !lists.contains(place)).count();
        // Start, answers, result, entries, two tables, CAPE messages, the day, sources, abilities.
        prop_assert_eq!(listed.len(), places.len() + changeable + facts.entries.len() + 10);
        for page in &listed {
            prop_assert!(Page::parse(&page.address(&facts), &facts).as_ref() == Some(page));
            if let Page::Question(place, Mode::InTurn) = page {
                let (next, back) = (after(&interview, *place, Mode::InTurn), before(&interview, *place, Mode::InTurn));
                prop_assert!(listed.contains(&next) && listed.contains(&back), "{place}");
            }
        }
        for place in unused(&interview) {
            prop_assert!(facts.is_answered(place) && !places.contains(&place), "{place}");
        }
        prop_assert!(PersonAnswer::ALL.len() * facts.people.len() >= of_people);
    }
}
