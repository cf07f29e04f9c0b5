//! Which letters there are, and what they say. Expectations come from docs/guidance.md and
//! docs/file-format.md, not from the tables under test.

use super::*;
use crate::assessment::assess;
use crate::calendar::{YearMonth, date};
use crate::facts::{
    Answer, Broker, Choice, Company, Deactivation, Employment, EntriesFiledBy, Entry, EntryNumber, EntryType,
    Filing, Id, IorCount, Label, LastLogin, Liquidation, Mailbox, Password, Person, Role, SecurityAnswers,
};
use crate::guidance::{CURRENT, RuleId, Scope};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

const AS_OF: NaiveDate = date(2026, 6, 18);
const HOSTILE: &str = "A\r\nBcc: x@y.z\0\u{202e}\u{2066}\u{2028}&body=%0D";

fn label(text: &str) -> Option<Label> {
    Label::parse(text).ok()
}

fn person(id: &str, role: Role) -> Person {
    Person {
        role: Some(role),
        ..Person::new(Id::parse(id).unwrap())
    }
}

fn login(year: i32, month: u32, day: u32) -> Option<LastLogin> {
    NaiveDate::from_ymd_opt(year, month, day).map(LastLogin::On)
}

/// Dana, the TAO: dormant since April, with password and mailbox: R12.
fn dana() -> Person {
    Person {
        label: label("Dana"),
        last_login: login(2026, 2, 24),
        password: Some(Password::Known),
        mailbox: Some(Mailbox::Controlled),
        ..person("p1", Role::TradeAccountOwner)
    }
}

/// Kim, a dormant trade account user: R8.
fn kim() -> Person {
    Person {
        label: label("Kim"),
        last_login: login(2026, 3, 2),
        ..person("p2", Role::TradeAccountUser)
    }
}

fn acme(people: Vec<Person>) -> Facts {
    Facts {
        company: Company {
            label: label("Acme Inc."),
            ior_count: Some(IorCount::One),
            ..Company::default()
        },
        people,
        ..Facts::default()
    }
}

fn letters(facts: &Facts, at: usize) -> Vec<Letter> {
    for_person(facts, &CURRENT, &assess(facts, &CURRENT, AS_OF), at)
}

fn company_letters(facts: &Facts) -> Vec<Letter> {
    for_company(facts, &CURRENT, &assess(facts, &CURRENT, AS_OF))
}

fn all_letters(facts: &Facts) -> Vec<Letter> {
    let people = (0..facts.people.len()).flat_map(|at| letters(facts, at));
    people.chain(company_letters(facts)).collect()
}

fn ids(letters: &[Letter]) -> Vec<&'static str> {
    letters.iter().map(|letter| letter.id.name()).collect()
}

fn find(letters: Vec<Letter>, id: LetterId) -> Letter {
    letters.into_iter().find(|letter| letter.id == id).unwrap()
}

fn everything(letter: &Letter) -> String {
    let subject = letter.subject.clone().unwrap_or_default();
    let parts = [&letter.title, &letter.use_it, &subject, &letter.body].map(String::as_str);
    let reminders = letter.reminders.iter().map(AsRef::as_ref);
    parts.into_iter().chain(reminders).collect::<Vec<_>>().join("\n")
}

/// One person in every state the rules distinguish, with every kind of helper.
fn every_case(mut check: impl FnMut(&Facts)) {
    let logins = [
        None,
        login(2026, 6, 1),
        login(2026, 2, 24),
        login(2024, 1, 1),
        Some(LastLogin::Never),
    ];
    for helpers in helpers() {
        for subject in people_in_every_state(&logins) {
            let mut people = vec![subject];
            people.extend(helpers.people.clone());
            check(&Facts {
                people,
                company: helpers.company.clone(),
                ..Facts::default()
            });
        }
    }
}

/// The other people listed, and the company's own answers.
fn helpers() -> Vec<Facts> {
    let owner = |last, employment| Person {
        last_login: last,
        employment: Some(employment),
        mailbox: Some(Mailbox::Controlled),
        ..person("owner", Role::TradeAccountOwner)
    };
    let proxy = Person {
        last_login: login(2026, 6, 10),
        ..person("proxy", Role::ProxyTradeAccountOwner)
    };
    let company = |owner_known, portal_account, ior_count| Company {
        portal_account,
        ior_count,
        owner_known,
        ..Company::default()
    };
    let of = |people: Vec<Person>, company: Company| Facts {
        company,
        people,
        ..Facts::default()
    };
    vec![
        of(vec![], company(None, None, None)),
        of(vec![], company(Some(Answer::No), None, None)),
        of(vec![], company(None, Some(Answer::No), Some(IorCount::One))),
        of(vec![], company(None, Some(Answer::No), Some(IorCount::Several))),
        of(vec![], company(None, Some(Answer::No), None)),
        of(
            vec![owner(login(2026, 6, 10), Employment::Current)],
            Company::default(),
        ),
        of(
            vec![owner(login(2026, 1, 1), Employment::Current)],
            Company::default(),
        ),
        of(
            vec![owner(login(2026, 1, 1), Employment::Left), proxy],
            Company::default(),
        ),
    ]
}

fn people_in_every_state(logins: &[Option<LastLogin>]) -> Vec<Person> {
    let mut people = vec![Person::new(Id::parse("p1").unwrap())];
    let mut spread = |change: &dyn Fn(&Person) -> Vec<Person>| {
        people = people.iter().flat_map(change).collect();
    };
    let each = |person: &Person, changes: &[&dyn Fn(&mut Person)]| {
        let changed = changes.iter().map(|change| {
            let mut person = person.clone();
            change(&mut person);
            person
        });
        changed.collect::<Vec<_>>()
    };
    spread(&|person| {
        let roles = Role::ALL.iter().map(|role| Some(*role)).chain([None]);
        roles
            .map(|role| Person {
                role,
                ..person.clone()
            })
            .collect()
    });
    spread(&|person| {
        let logins = logins.iter().copied();
        logins
            .map(|last_login| Person {
                last_login,
                ..person.clone()
            })
            .collect()
    });
    spread(&|person| {
        each(
            person,
            &[
                &|_| {},
                &|person| person.deactivation = Some(Deactivation::Inactivity),
                &|person| person.deactivation = Some(Deactivation::ComplianceOrSecurity),
            ],
        )
    });
    spread(&|person| {
        each(
            person,
            &[
                &|_| {},
                &|person| person.password = Some(Password::Known),
                &|person| {
                    person.password = Some(Password::Forgotten);
                },
            ],
        )
    });
    spread(&|person| {
        each(
            person,
            &[
                &|_| {},
                &|person| person.mailbox = Some(Mailbox::Controlled),
                &|person| person.mailbox = Some(Mailbox::Lost),
            ],
        )
    });
    spread(&|person| {
        each(
            person,
            &[&|_| {}, &|person| {
                person.security_answers = Some(SecurityAnswers::Lost);
            }],
        )
    });
    spread(&|person| {
        each(
            person,
            &[&|_| {}, &|person| person.employment = Some(Employment::Left)],
        )
    });
    people
}

/// Every distinct letter of every case, with and without names.
fn different_letters() -> &'static [Letter] {
    static LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| {
        let mut seen = HashSet::new();
        let mut letters = Vec::new();
        every_case(|facts| {
            for facts in [facts.clone(), named(facts)] {
                let new = all_letters(&facts).into_iter();
                letters.extend(new.filter(|letter| seen.insert(format!("{letter:?}"))));
            }
        });
        letters
    });
    &LETTERS
}

fn named(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.company.label = label("Consolidated Footwear Importers, Inc.");
    facts.filing.planned_on = Some(date(2026, 9, 30));
    for (person, name) in facts.people.iter_mut().zip(["Dana Whitfield", "T. O.", "Pat"]) {
        person.label = label(name);
    }
    facts
}

/// The letters for each route of a person, by the route names in docs/file-format.md, “Example”.
fn expected(route: &str) -> &'static [&'static str] {
    match route {
        "email_reactivation" => &["tao_reactivation"],
        "owner_lookup" => &["tao_lookup"],
        "owner_reactivates" => &["reactivation_request"],
        "proxy_reactivates" => &["proxy_request"],
        "service_desk" => &["desk_call", "desk_email", "officer_letter"],
        "owner_update" => &["ownership_checklist", "officer_letter"],
        "log_in" | "reset_password" | "keep_warm" => &["ask_to_log_in"],
        _ => &[],
    }
}

/// The same by rule, from the ladders in docs/guidance.md, “3. The route for each person”, for rules
/// that have one ladder.
fn expected_by_rule(rule: RuleId) -> Option<&'static [&'static str]> {
    Some(match rule {
        RuleId::R1 => &["desk_call", "desk_email", "officer_letter"],
        RuleId::R2 => &["ownership_checklist", "officer_letter", "desk_call", "desk_email"],
        RuleId::R9 => &["desk_call", "desk_email", "officer_letter", "ownership_checklist"],
        RuleId::R11 => &["desk_call", "desk_email", "officer_letter", "tao_reactivation"],
        RuleId::R14 => &["tao_reactivation", "desk_call", "desk_email", "officer_letter"],
        RuleId::R12 | RuleId::R13 => &[
            "ask_to_log_in",
            "tao_reactivation",
            "desk_call",
            "desk_email",
            "officer_letter",
        ],
        RuleId::R6 => &["ask_to_log_in"],
        RuleId::R0 | RuleId::R3 | RuleId::R4 | RuleId::R5 | RuleId::R10 => &[],
        _ => return None,
    })
}

#[test]
fn each_letter_appears_exactly_for_its_routes() {
    let (mut rules, mut seen) = (BTreeSet::new(), BTreeSet::new());
    every_case(|facts| {
        let assessment = assess(facts, &CURRENT, AS_OF);
        let finding = &assessment.people[0];
        let got = ids(&for_person(facts, &CURRENT, &assessment, 0));
        let mut want: Vec<&str> = Vec::new();
        for route in finding.ladder.iter().chain(&finding.also) {
            let new = expected(route.name())
                .iter()
                .copied()
                .filter(|id| !want.contains(id));
            want.extend(new.collect::<Vec<_>>());
        }
        assert_eq!(got, want, "{:?}", facts.people[0]);
        if let Some(want) = expected_by_rule(finding.rule) {
            assert_eq!(got, want, "{:?} {:?}", finding.rule, facts.people[0]);
        }
        rules.insert(finding.rule);
        seen.extend(got);
        seen.extend(ids(&for_company(facts, &CURRENT, &assessment)));
    });
    let all: BTreeSet<RuleId> = RuleId::ALL
        .iter()
        .copied()
        .filter(|rule| matches!(CURRENT.rule(*rule).scope, Scope::Person(..)))
        .collect();
    assert_eq!(rules, all);
    assert_eq!(
        seen,
        LetterId::ALL.iter().map(|id| id.name()).collect::<BTreeSet<_>>()
    );
}

#[test]
fn company_letters_in_order() {
    let mut facts = Facts::default();
    assert_eq!(
        ids(&company_letters(&facts)),
        ["broker_request", "who_answers_what"]
    );
    facts.broker.entries_filed_by = Some(EntriesFiledBy::Importer);
    assert_eq!(ids(&company_letters(&facts)), ["who_answers_what"]);
    facts.company.portal_account = Some(Answer::No);
    assert_eq!(ids(&company_letters(&facts)), ["who_answers_what"]);
    for count in [IorCount::One, IorCount::Several] {
        facts.company.ior_count = Some(count);
        assert_eq!(
            ids(&company_letters(&facts)),
            ["application_checklist", "who_answers_what"]
        );
    }
    assert_eq!(letters(&facts, 0), []);
    facts.people = vec![dana(), kim()];
    let all = all_letters(&facts);
    assert_eq!(ids(&all), ["application_checklist", "who_answers_what"]);
    for route in [RouteId::ApplyImporterAccount, RouteId::ApplyPortalAccount] {
        assert_eq!(of_route(route), [LetterId::ApplicationChecklist]);
    }
}

/// Exactly once: with the person whose ladder has it, else with the company.
#[test]
fn lookup_belongs_to_the_company_if_in_no_ladder() {
    let of = |people: Vec<Person>, owner_known, portal_account| {
        let mut facts = acme(people);
        facts.company.owner_known = owner_known;
        facts.company.portal_account = portal_account;
        let holds = |letters: Vec<Letter>| ids(&letters).contains(&"tao_lookup");
        let person = (0..facts.people.len()).any(|at| holds(letters(&facts, at)));
        (person, holds(company_letters(&facts)))
    };
    let active = || Person {
        last_login: login(2026, 6, 10),
        ..kim()
    };
    let no = Some(Answer::No);
    assert_eq!(of(vec![], no, None), (false, true));
    assert_eq!(of(vec![active()], no, Some(Answer::Yes)), (false, true));
    assert_eq!(of(vec![kim()], no, None), (true, false));
    assert_eq!(of(vec![active(), kim()], no, None), (true, false));
    assert_eq!(of(vec![dana()], no, None), (false, false));
    assert_eq!(of(vec![active()], no, no), (false, false));
    for known in [None, Some(Answer::Yes), Some(Answer::Unknown)] {
        assert_eq!(of(vec![active()], known, None), (false, false));
    }
    let mut facts = acme(vec![]);
    facts.company.owner_known = no;
    assert_eq!(
        ids(&company_letters(&facts)),
        ["tao_lookup", "broker_request", "who_answers_what"]
    );
}

/// Addresses and subjects, word for word from docs/guidance.md, “2. Who reactivates whom”.
#[test]
fn addresses_and_subjects_are_exact() {
    let own = find(letters(&acme(vec![dana()]), 0), LetterId::TaoReactivation);
    assert_eq!(own.to, Some("ACE.Support@cbp.dhs.gov"));
    assert_eq!(
        own.subject.as_deref(),
        Some("ACE Portal TAO account reactivation")
    );
    assert!(own.text().starts_with(
        "To: ACE.Support@cbp.dhs.gov\nSubject: ACE Portal TAO account reactivation\n\nHello,\n\n"
    ));

    let mut facts = acme(vec![kim()]);
    facts.company.owner_known = Some(Answer::No);
    let lookup = find(letters(&facts, 0), LetterId::TaoLookup);
    assert_eq!(lookup.to, Some("ACE.Support@cbp.dhs.gov"));
    assert_eq!(lookup.subject.as_deref(), Some("Trade Account Owner Lookup"));
    assert!(lookup.body.contains("[full legal name]"));
    assert!(lookup.body.contains("Please identify the TAO."));
    assert!(
        lookup
            .reminders
            .iter()
            .any(|line| line.contains("does not transfer ownership"))
    );

    let desk = letters(&acme(vec![dana()]), 0);
    assert_eq!(
        find(desk.clone(), LetterId::DeskEmail).to,
        Some("ACE.Support@cbp.dhs.gov")
    );
    let call = find(desk, LetterId::DeskCall).body;
    assert!(call.starts_with("Call 1-866-530-4172, option 1, then option 2 for the portal."));
    assert!(call.contains("Saturday 10 p.m. to Sunday 5 a.m. Eastern time"));

    let who = find(company_letters(&Facts::default()), LetterId::WhoAnswersWhat).body;
    for address in [
        "traderelations@cbp.dhs.gov",
        "IEEPARefunds@cbp.dhs.gov",
        "ACE.Support@cbp.dhs.gov",
        "IEEPAFraud@cbp.dhs.gov",
    ] {
        assert!(who.contains(address), "{address}");
    }
}

/// A desk case from another address must not trigger an automation.
#[test]
fn desk_subjects_avoid_the_words_of_the_automations() {
    for letter in different_letters().iter().filter(|letter| letter.to.is_some()) {
        let subject = letter.subject.as_deref().unwrap();
        let own = letter.id == LetterId::TaoReactivation;
        assert_eq!(subject.contains("reactivation"), own, "{subject}");
        assert_eq!(
            subject.contains("Trade Account Owner Lookup"),
            letter.id == LetterId::TaoLookup
        );
    }
}

#[test]
fn reactivation_says_who_has_to_send_it() {
    let letter = find(letters(&acme(vec![dana()]), 0), LetterId::TaoReactivation);
    let reminders = letter.reminders.join("\n");
    assert!(reminders.contains("from the e-mail address on the TAO account"));
    assert!(reminders.contains("former employee’s"));
    assert!(reminders.contains("change the account owner"));
}

#[test]
fn checklists_repeat_the_guidance_in_full() {
    let left = Person {
        employment: Some(Employment::Left),
        ..dana()
    };
    let update = find(letters(&acme(vec![left]), 0), LetterId::OwnershipChecklist).body;
    let route = CURRENT.route(RouteId::OwnerUpdate);
    assert!(
        route
            .steps
            .iter()
            .all(|step| update.contains(&format!("\n[ ] {}", step.of(&CURRENT))))
    );
    assert!(
        route
            .documents
            .iter()
            .all(|document| update.contains(&document[1..]))
    );

    let mut facts = acme(vec![]);
    facts.company.portal_account = Some(Answer::No);
    let one = find(company_letters(&facts), LetterId::ApplicationChecklist);
    assert!(one.title.contains("Importer Account Application"));
    assert!(one.body.contains("Form 5106, box 2E") && one.body.contains("within 10 minutes"));
    facts.company.ior_count = Some(IorCount::Several);
    let several = find(company_letters(&facts), LetterId::ApplicationChecklist);
    assert!(several.title.contains(ownership::FORM));
    assert!(several.body.contains("[your importer of record numbers]"));
    assert!(!several.body.contains("[time]"));
    assert!(
        several
            .reminders
            .iter()
            .any(|line| line.contains("Protest Filer"))
    );
}

#[test]
fn names_match_the_guidance() {
    let form = CURRENT.route(RouteId::ApplyPortalAccount).title;
    assert!(form.contains(ownership::FORM));
    let mut facts = acme(vec![dana()]);
    facts.broker.entries_filed_by = Some(EntriesFiledBy::OneBroker);
    let with = find(letters(&facts, 0), LetterId::DeskEmail).body;
    assert!(
        with.contains("[only if a broker sends this: proof of the broker license and of the authorization]")
    );
    facts.broker.entries_filed_by = Some(EntriesFiledBy::Importer);
    let without = letters(&facts, 0);
    let mut without = without.iter().filter(|letter| letter.id != LetterId::OwnStep);
    assert!(without.all(|letter| !letter.text().contains("broker")));
    assert!(with.contains("IRS Form 147C"));
}

#[test]
fn the_request_names_whoever_can_do_it() {
    let request = |people: Vec<Person>, at| find(letters(&acme(people), at), LetterId::ReactivationRequest);
    let waits = request(vec![dana(), kim()], 1);
    assert!(waits.body.starts_with("Hello Dana,"));
    assert!(
        waits
            .use_it
            .contains("Send it to Dana now, ready for when Dana can sign in again")
    );
    for words in [
        "Tools tab",
        "my name, which is a link, then Reactivate",
        "the same day to confirm",
        "If your own login",
        "By our count, my ACE Portal login for Acme Inc. is shut off for inactivity, and I cannot",
    ] {
        assert!(waits.body.contains(words), "{words}");
    }
    assert!(waits.body.ends_with("Thank you,\nKim"));
    assert_eq!(waits.to, None);
    assert!(
        waits
            .mailto()
            .unwrap()
            .starts_with("mailto:?subject=Please%20reactivate")
    );

    let active = Person {
        last_login: login(2026, 6, 10),
        ..dana()
    };
    let now = request(vec![active, kim()], 1);
    assert!(now.use_it.starts_with("Send it to Dana now, and"));
    assert!(!now.body.contains("If your own login"));

    let left = Person {
        employment: Some(Employment::Left),
        ..dana()
    };
    let new = request(vec![left.clone(), kim()], 1);
    assert!(new.body.starts_with("Hello [name of the new account owner],"));
    assert!(!new.text().contains("Dana"));

    let proxy = Person {
        label: label("Pat"),
        last_login: login(2026, 6, 10),
        ..person("p3", Role::ProxyTradeAccountOwner)
    };
    let people = acme(vec![left, kim(), proxy]);
    let by_proxy = find(letters(&people, 1), LetterId::ProxyRequest).body;
    assert!(by_proxy.starts_with("Hello Pat,"));
    assert!(by_proxy.contains("As a proxy (proxy TAO), you may be able to"));
    assert!(!by_proxy.contains("If your own login"));
    let by_owner = find(letters(&people, 1), LetterId::ReactivationRequest).body;
    assert!(by_owner.starts_with("Hello [name of the new account owner],"));
}

#[test]
fn letters_mention_a_lost_mailbox() {
    let lost = |person: Person| Person {
        mailbox: Some(Mailbox::Lost),
        ..person
    };
    let request = find(
        letters(&acme(vec![dana(), lost(kim())]), 1),
        LetterId::ReactivationRequest,
    );
    assert!(request.body.contains("sends a sign-in code there every time"));
    let of = |kim: Person| {
        find(
            letters(&acme(vec![dana(), kim]), 1),
            LetterId::ReactivationRequest,
        )
        .body
    };
    let active = of(lost(Person {
        last_login: login(2026, 6, 10),
        ..kim()
    }));
    assert!(active.contains("My ACE Portal login for Acme Inc. is locked or about to be, and I cannot"));
    let shown = of(Person {
        deactivation: Some(Deactivation::Inactivity),
        ..kim()
    });
    assert!(shown.contains("ACE shows my ACE Portal login for Acme Inc. as deactivated for inactivity, and"));
    let desk = letters(&acme(vec![lost(dana())]), 0);
    let email = find(desk.clone(), LetterId::DeskEmail).body;
    assert!(email.contains("so the address has to change too"));
    assert!(email.contains("\n- New e-mail address: [new e-mail address]\n"));
    let officer = find(desk, LetterId::OfficerLetter).body;
    assert!(officer.contains("this letter authorizes that too"));
}

#[test]
fn the_officer_authorizes_what_is_asked() {
    let of = |person: Person| find(letters(&acme(vec![person]), 0), LetterId::OfficerLetter);
    let reactivate = of(dana());
    assert_eq!(reactivate.kind, Kind::Letter);
    assert!(reactivate.body.starts_with(
        "[date]\n\nU.S. Customs and Border Protection (CBP)\nACE Account Service Desk\n\nRe: Authorization to reactivate an ACE Portal login, [legal company name] (Acme Inc.)\n\nI am a current officer of [legal company name]. I authorize"
    ));
    assert!(
        reactivate
            .body
            .contains("New e-mail address: [new e-mail address]")
    );
    assert!(reactivate.body.ends_with(
        "[signature]\n\n[full legal name of the officer]\n[title of the officer]\n[legal company name]"
    ));
    for line in [
        "- Company: [legal company name] (Acme Inc.)\n",
        "- Login of: [full legal name] (Dana), Trade Account Owner (TAO)\n",
        "\n\n[Keep this sentence only if a customs broker makes the request:] We authorize [name of the broker] to make this request on our behalf; proof of the broker license and of our authorization is attached.\n\n",
    ] {
        assert!(reactivate.body.contains(line), "{line}");
    }
    let nameless = of(Person {
        label: None,
        ..dana()
    });
    assert!(
        nameless
            .body
            .contains("- Login of: [full legal name], Trade Account Owner (TAO)\n")
    );
    let update = of(Person {
        employment: Some(Employment::Left),
        ..dana()
    });
    assert!(
        update
            .body
            .contains("Authorization to change the Trade Account Owner (TAO)")
    );
    assert!(update.body.contains(
        "I authorize [full legal name of the new TAO] to become Trade Account Owner (TAO) of our ACE Portal account in place of [full legal name of the former TAO], who has left"
    ));
    assert!(update.body.contains(
        "- Former TAO: [full legal name of the former TAO] (Dana)\n- New TAO: [full legal name of the new TAO]\n"
    ));
    let hold = of(Person {
        deactivation: Some(Deactivation::ComplianceOrSecurity),
        ..dana()
    });
    assert!(hold.body.contains("to lift the hold"));
}

#[test]
fn former_and_new_tao_are_listed_separately() {
    let left = Person {
        employment: Some(Employment::Left),
        mailbox: Some(Mailbox::Lost),
        ..dana()
    };
    let letters = letters(&acme(vec![left]), 0);
    let blocks = "\n\nFormer TAO:\n\n- Full legal name: [full legal name of the former TAO] (Dana)\n- ACE username: [ACE username, or the last one known]\n- Last login: February 24, 2026\n\nNew TAO:\n\n- Full legal name: [full legal name of the new TAO]\n- New e-mail address: [new e-mail address]\n\n";
    let submitted = format!(
        "We submitted the {} on [date] to change the TAO.",
        ownership::FORM
    );
    for id in [LetterId::DeskCall, LetterId::DeskEmail] {
        let letter = find(letters.clone(), id);
        assert!(
            letter
                .use_it
                .contains("as soon as you have submitted the form that changes the account owner")
        );
        assert!(letter.body.contains(blocks), "{}", letter.body);
        assert!(letter.body.contains(&submitted));
    }
    let update = find(letters, LetterId::OwnershipChecklist).body;
    assert!(update.contains("- Former TAO: [full legal name of the former TAO] (Dana)\n"));
    for letter in different_letters() {
        let text = everything(letter);
        assert!(!text.contains("that person") && !text.contains("Still with the company"));
        let apart = text.contains("Former TAO:\n") && text.contains("New TAO:\n");
        assert_eq!(text.contains("We submitted"), apart, "{text}");
    }
}

#[test]
fn the_desk_comes_after_the_earlier_steps() {
    // June 19, 2026 is Juneteenth, a Friday: the next business day is Monday.
    let email = find(letters(&acme(vec![dana()]), 0), LetterId::DeskEmail);
    assert!(
        email
            .use_it
            .starts_with("Send it on Monday, June 22, 2026, if the earlier steps have not worked by then")
    );
    assert!(email.body.contains("Tried so far: ["));
    assert!(email.body.contains("Last login: February 24, 2026"));
    let silent = Person {
        last_login: login(2024, 1, 1),
        ..dana()
    };
    let email = find(letters(&acme(vec![silent]), 0), LetterId::DeskEmail);
    // However long the silence, the reactivation e-mail comes first (R14).
    assert!(email.use_it.starts_with("Send it on Monday, June 22, 2026,"));
    let stuck = Person {
        password: Some(Password::Forgotten),
        security_answers: Some(SecurityAnswers::Lost),
        ..dana()
    };
    let email = find(letters(&acme(vec![stuck]), 0), LetterId::DeskEmail);
    assert!(email.use_it.starts_with("Send it now,"));
    assert!(!email.body.contains("Tried so far"));
}

#[test]
fn letters_give_the_planned_day_until_it_has_passed() {
    let mut facts = acme(vec![dana()]);
    let body = |facts: &Facts| find(letters(facts, 0), LetterId::DeskEmail).body;
    assert!(!body(&facts).contains("We plan"));
    facts.filing = Filing {
        planned_on: Some(date(2026, 6, 29)),
    };
    assert!(body(&facts).contains("We plan to file a CAPE declaration on June 29, 2026."));
    facts.filing.planned_on = Some(date(2026, 6, 17));
    assert!(!body(&facts).contains("We plan"));
}

fn entry(at: usize, liquidated_on: Option<NaiveDate>) -> Entry {
    Entry {
        label: label(&format!("shoes {at}")),
        entry_type: Some(EntryType::of(1)),
        liquidation: Some(
            liquidated_on.map_or(Liquidation::Unliquidated, |on| Liquidation::Liquidated(Some(on))),
        ),
        flagged_for_reconciliation: Some(Answer::No),
        ..Entry::new(Id::parse(&format!("e{at}")).unwrap())
    }
}

fn broker_body(facts: &Facts) -> String {
    find(company_letters(facts), LetterId::BrokerRequest).body
}

#[test]
fn the_broker_gets_the_entries_at_risk_first() {
    let mut facts = acme(vec![dana()]);
    facts.broker = Broker {
        entries_filed_by: Some(EntriesFiledBy::OneBroker),
        ..Broker::default()
    };
    let closed = entry(9, Some(date(2026, 1, 5)));
    let risky = Entry {
        entry_number: EntryNumber::parse("ABC12345678"),
        ..entry(2, Some(date(2026, 4, 10)))
    };
    facts.entries = vec![entry(0, None), entry(1, Some(date(2026, 5, 15))), risky, closed];
    let body = broker_body(&facts);
    assert!(body.contains(
        "Entries for CAPE:\n\n- shoes 2, ABC12345678, file in CAPE by June 29, 2026\n- shoes 1, [entry number], file in CAPE by August 3, 2026\n- shoes 0, [entry number]\n\nCAPE no longer takes these. Please watch the protest deadline, and ask us before you file:\n\n- shoes 9, [entry number], protest by July 2, 2026\n\nPlease"
    ), "{body}");
    assert!(body.contains("You filed the entries below for us."));
    assert!(body.contains("only for entries it filed itself"));
    assert!(body.contains("before our account was shut off, around April 10, 2026?"));
    for question in [
        "CAPE tab",
        "Can you file a CAPE declaration for the entries you filed?",
        "by [day]",
    ] {
        assert!(body.contains(question), "{question}");
    }
}

fn filed_by_one(entries: Vec<Entry>) -> Facts {
    let mut facts = acme(vec![dana()]);
    facts.broker.entries_filed_by = Some(EntriesFiledBy::OneBroker);
    facts.entries = entries;
    facts
}

fn flagged(at: usize, due: NaiveDate) -> Entry {
    Entry {
        flagged_for_reconciliation: Some(Answer::Yes),
        type_09_filed: Some(Answer::No),
        reconciliation_due_on: Some(due),
        ..entry(at, None)
    }
}

#[test]
fn the_broker_confirms_what_is_known() {
    let mut facts = filed_by_one(vec![]);
    facts.company.ior_count = Some(IorCount::Several);
    let with = |facts: &mut Facts, authorized, can_file| {
        facts.broker.authorized_before = authorized;
        facts.broker.can_file_now = can_file;
        let body = broker_body(facts);
        assert!(body.contains("\n- Importer of record numbers: [your importer of record numbers]\n"));
        assert!(body.contains("for our importer of record numbers before our account was shut off"));
        assert!(body.contains("- When will you file"));
        (
            body.contains("Were you authorized"),
            body.contains("Does your own ACE login work") && body.contains("Can you file"),
            body.contains("We understand that"),
        )
    };
    let yes = Some(Answer::Yes);
    for other in [None, Some(Answer::No), Some(Answer::Unknown)] {
        assert_eq!(with(&mut facts, other, other), (true, true, false));
        assert_eq!(with(&mut facts, yes, other), (false, true, true));
        assert_eq!(with(&mut facts, other, yes), (true, false, true));
    }
    assert_eq!(with(&mut facts, yes, yes), (false, false, true));
    assert!(broker_body(&facts).contains(
        "\n\nWe understand that you were authorized for our importer of record numbers before our account was shut off, around April 10, 2026, and that your own ACE login and CAPE tab let you file a declaration now; please tell us if that has changed.\n\nPlease let us know by [day]:\n\n- When will you file"
    ));
    facts.people.clear();
    facts.company.ior_count = None;
    let body = broker_body(&facts);
    assert!(body.contains("you are authorized for our importer of record number in ACE, and that"));
    assert!(body.contains("\n- Importer of record number: [your importer of record number]\n"));
}

/// Urgent reconciliation and protests are listed separately, and nothing else is listed.
#[test]
fn the_broker_gets_the_other_deadlines_separately() {
    let open_protest = Entry {
        open_protest: Some(Answer::Yes),
        ..entry(5, None)
    };
    let unknown = Entry {
        flagged_for_reconciliation: None,
        ..entry(6, None)
    };
    let facts = filed_by_one(vec![
        flagged(1, date(2026, 7, 1)),
        flagged(2, date(2026, 6, 1)),
        entry(3, Some(date(2026, 2, 2))),
        entry(4, Some(date(2025, 1, 6))),
        open_protest,
        unknown,
    ]);
    let body = broker_body(&facts);
    assert!(body.contains(
        "\n\nNone of the entries on our list is ready for CAPE today.\n\nThese need their reconciliation entry (type 09) first. Once it is filed, the current phases of CAPE no longer take them:\n\n- shoes 2, [entry number], type 09 was due June 1, 2026\n- shoes 1, [entry number], type 09 due July 1, 2026\n\nCAPE no longer takes these. Please watch the protest deadline, and ask us before you file:\n\n- shoes 3, [entry number], protest by July 31, 2026\n\nPlease let us know"
    ), "{body}");
    assert!(!body.contains("[numbers of the entries") && !body.contains("When will you file"));
    assert!(body.contains("- What do you need from us?\n"));
}

/// The letter's days match the page's, and a past day is called past.
#[test]
fn the_broker_list_agrees_with_the_page() {
    let on = |facts: &Facts, as_of| {
        let letters = for_company(facts, &CURRENT, &assess(facts, &CURRENT, as_of));
        find(letters, LetterId::BrokerRequest).body
    };
    let bare = Entry {
        label: None,
        ..entry(2, None)
    };
    // Day 80 is Sunday, August 2, 2026.
    let weekend = entry(1, Some(date(2026, 5, 14)));
    let facts = filed_by_one(vec![weekend, bare, flagged(3, date(2026, 10, 1))]);
    let friday = on(&facts, date(2026, 7, 31));
    assert!(friday.contains("- shoes 1, [entry number], file in CAPE by July 31, 2026\n"));
    assert!(friday.contains("\n- Entry 2, [entry number]\n"));
    assert!(
        friday.contains("\n- shoes 3, [entry number], before its type 09, due October 1, 2026\n"),
        "{friday}"
    );
    let sunday = on(&facts, date(2026, 8, 2));
    assert!(
        sunday.contains("file in CAPE today: July 31, 2026 has passed, and the last day is August 2, 2026\n"),
        "{sunday}"
    );
    let monday = on(&facts, date(2026, 8, 3));
    assert!(
        monday.contains("shoes 1, [entry number], protest by November 10, 2026\n"),
        "{monday}"
    );
}

#[test]
fn the_broker_list_ends_at_fifty() {
    let mut facts = acme(vec![]);
    facts.entries = (0..50).map(|at| entry(at, None)).collect();
    let lines = |facts: &Facts| {
        let body = broker_body(facts);
        let count = body.lines().filter(|line| line.starts_with("- shoes")).count();
        (count, body.contains("\n- and 1 more\n"))
    };
    assert_eq!(lines(&facts), (50, false));
    facts.entries.push(entry(50, None));
    assert_eq!(lines(&facts), (50, true));
    let closed = |count: usize| (0..count).map(|at| entry(at, Some(date(2026, 2, 2))));
    facts.entries = closed(20).collect();
    assert_eq!(lines(&facts), (20, false));
    facts.entries = closed(21).collect();
    assert_eq!(lines(&facts), (20, true));
    facts.entries.clear();
    assert!(broker_body(&facts).contains("\n- [numbers of the entries this broker filed]\n"));
    assert!(broker_body(&facts).contains("please leave out any you did not file"));
    assert!(broker_body(&facts).contains("Are you authorized"));
}

#[test]
fn a_person_is_asked_for_the_first_step() {
    let own = |person: Person| find(letters(&acme(vec![person]), 0), LetterId::OwnStep);
    let log_in = own(dana());
    assert_eq!(
        (log_in.to, log_in.subject.as_deref()),
        (None, Some("Please get your ACE Portal login working again today"))
    );
    assert!(log_in.mailto().unwrap().starts_with(
        "mailto:?subject=Please%20get%20your%20ACE%20Portal%20login%20working%20again%20today&body="
    ));
    assert!(log_in.use_it.contains("unless the login is your own"));
    for words in [
        "Hello Dana,\n\nAcme Inc. needs",
        "IEEPA tariff refund",
        "not used for 45 days",
        "By our count, yours has been shut off since April 10, 2026.",
        "The last sign-in we know of was on February 24, 2026.",
        "(security token) to the address on your account",
    ] {
        assert!(log_in.body.contains(words), "{words}");
    }
    assert_whole(&log_in, RouteId::LogIn);
    let reset = own(Person {
        password: None,
        last_login: YearMonth::new(2026, 2).map(LastLogin::During),
        ..dana()
    });
    assert!(
        reset
            .body
            .contains("The last sign-in we know of was in February 2026.")
    );
    assert_whole(&reset, RouteId::ResetPassword);
    let never = own(Person {
        last_login: Some(LastLogin::Never),
        ..dana()
    });
    assert!(never.body.contains("As far as we know, it was never used."));
    let keep = own(Person {
        last_login: login(2026, 6, 10),
        ..kim()
    });
    assert_eq!(
        keep.subject.as_deref(),
        Some("Please sign in to the ACE Portal today, and then once a month")
    );
    assert!(
        keep.body
            .contains("Please sign in today, and then once a month. Sign in")
    );
    assert!(
        keep.body
            .contains("By our count, the last safe day to use yours is July 24, 2026.")
    );
    assert!(!keep.body.contains("has been shut off"));
    assert_whole(&keep, RouteId::KeepWarm);
}

/// The letter has the title and every step of the guidance.
fn assert_whole(letter: &Letter, route: RouteId) {
    let route = CURRENT.route(route);
    assert!(letter.body.contains(route.title), "{}", letter.body);
    for step in route.steps.iter().map(|step| step.of(&CURRENT)) {
        assert!(letter.body.contains(&format!("\n- {step}")), "{step}");
    }
}

/// Every bracket is one of these, and none contains another.
#[test]
fn brackets_are_the_known_ones() {
    let known = [
        " ",
        "ACE username",
        "Keep this sentence only if a customs broker makes the request:",
        "ACE username, or the last one known",
        "address on the form",
        "case number",
        "company name",
        "date",
        "day",
        "full legal name",
        "full legal name of the TAO",
        "full legal name of the former TAO",
        "full legal name of the new TAO",
        "full legal name of the officer",
        "full legal name of the current TAO",
        "legal company name",
        "name",
        "name of the account owner",
        "name of the broker",
        "name of the new account owner",
        "name of the person",
        "name of the proxy",
        "new e-mail address",
        "new e-mail address, or “no change”",
        "numbers of the entries this broker filed",
        "only if a broker sends this: proof of the broker license and of the authorization",
        "signature",
        "telephone number",
        "time",
        "title of the officer",
        "what you tried, and what ACE showed",
        "your importer of record number",
        "your importer of record numbers",
        "your name",
    ];
    for letter in different_letters() {
        for bracket in letter.body.split('[').skip(1) {
            let (inside, _) = bracket.split_once(']').unwrap();
            assert!(known.contains(&inside), "[{inside}]");
        }
    }
}

/// Without known days and names, a body has only the guidance's figures.
#[test]
fn bodies_have_only_known_figures() {
    let mut guidance: Vec<String> = Vec::new();
    for route in CURRENT.routes {
        let steps = layout::steps(route, &CURRENT).into_iter();
        let texts = steps
            .chain(layout::plain(route.documents))
            .chain([route.title.into()]);
        guidance.extend(texts.flat_map(|text| [layout::capitalized(&text), text.into_owned()]));
    }
    for contact in CURRENT.contacts {
        guidance.extend(contact.phone.map(|phone| phone.number.to_owned()));
        guidance.extend(contact.phone.map(|phone| phone.options.to_owned()));
        guidance.extend(contact.hours.map(str::to_owned));
    }
    guidance.push(format!("{} days", CURRENT.clock.days));
    guidance.sort_by_key(|text| std::cmp::Reverse(text.len()));
    every_case(|facts| {
        if matches!(facts.people[0].last_login, Some(LastLogin::On(_))) {
            return;
        }
        let mut facts = facts.clone();
        for person in &mut facts.people[1..] {
            person.last_login = None;
        }
        for letter in all_letters(&facts) {
            let mut rest = letter.body.clone();
            for text in &guidance {
                rest = rest.replace(text, "");
            }
            assert!(!rest.contains(|c: char| c.is_ascii_digit()), "{rest}");
        }
    });
}

/// "Unknown" has the same effect as no answer.
#[test]
fn unknown_answers_act_like_unanswered_ones() {
    let silent = |facts: &Facts| {
        let mut facts = facts.clone();
        for person in &mut facts.people {
            person.password = person.password.or(Some(Password::Unknown));
            person.security_answers = person.security_answers.or(Some(SecurityAnswers::Unknown));
            person.employment = person.employment.or(Some(Employment::Unknown));
            person.deactivation = person.deactivation.or(Some(Deactivation::NotShown));
            person.mailbox = person.mailbox.or(Some(Mailbox::Unknown));
        }
        facts
    };
    every_case(|facts| assert_eq!(letters(facts, 0), letters(&silent(facts), 0)));
}

#[test]
fn only_the_people_concerned_are_named() {
    let bystander = Person {
        label: label("Zelda"),
        last_login: login(2026, 6, 10),
        ..person("p9", Role::TradeAccountUser)
    };
    let facts = acme(vec![dana(), kim(), bystander]);
    let alone = acme(vec![dana(), kim()]);
    assert_eq!(letters(&facts, 0), letters(&alone, 0));
    assert_eq!(letters(&facts, 1), letters(&alone, 1));
    let others = [letters(&facts, 0), letters(&facts, 1), company_letters(&facts)].concat();
    assert!(others.iter().all(|letter| !everything(letter).contains("Zelda")));
    assert_eq!(ids(&letters(&facts, 2)), ["ask_to_log_in"]);
}

#[test]
fn words_are_plain() {
    for letter in different_letters() {
        let text = everything(letter);
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        assert!(!words.contains(&"must"), "{text}");
        assert!(!text.contains('!') && !text.contains("(s)"), "{text}");
        assert!(
            !text.contains("..") && !text.contains("  ") && !text.contains(" ,"),
            "{text}"
        );
        assert!(!letter.use_it.is_empty() && !letter.title.is_empty() && !letter.reminders.is_empty());
        assert!(!letter.body.contains("\n\n\n") && letter.body.trim() == letter.body);
    }
}

/// Parses a link as a mail program does: address, subject, body.
fn decode(link: &str) -> (String, String, Option<String>) {
    assert!(link.is_ascii());
    let (to, fields) = link.strip_prefix("mailto:").unwrap().split_once('?').unwrap();
    let mut fields = fields.split('&').map(|field| field.split_once('=').unwrap());
    let (name, subject) = fields.next().unwrap();
    assert_eq!(name, "subject");
    let body = fields.next().map(|(name, body)| {
        assert_eq!(name, "body");
        plain(body)
    });
    assert_eq!(fields.next(), None);
    (plain(to), plain(subject), body)
}

fn plain(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let code = std::str::from_utf8(&tail[..2]).unwrap();
            bytes.push(u8::from_str_radix(code, 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn check_link(letter: &Letter) {
    let Some(link) = letter.mailto() else {
        assert_ne!(letter.kind, Kind::Email);
        assert!(!letter.link_holds_body());
        return;
    };
    assert_eq!(letter.kind, Kind::Email);
    let (to, subject, body) = decode(&link);
    assert_eq!(to, letter.to.unwrap_or_default());
    assert_eq!(Some(subject), letter.subject);
    assert_eq!(body.is_some(), letter.link_holds_body());
    if let Some(body) = body {
        assert_eq!(body.matches('\n').count(), body.matches("\r\n").count());
        assert_eq!(body.replace("\r\n", "\n"), letter.body);
    }
    assert!(link.len() <= Letter::LONGEST_LINK);
}

#[test]
fn links_decode_to_the_same_text() {
    for letter in different_letters() {
        check_link(letter);
        assert_eq!(
            letter.link_holds_body(),
            letter.kind == Kind::Email,
            "{:?} {:?}",
            letter.id,
            letter.link(Some(&letter.body)).map(|link| link.len())
        );
    }
    let mut facts = acme(vec![dana()]);
    facts.entries = (0..60).map(|at| entry(at, None)).collect();
    let long = find(company_letters(&facts), LetterId::BrokerRequest);
    assert!(!long.link_holds_body());
    assert_eq!(
        long.mailto().as_deref(),
        Some("mailto:?subject=CAPE%20declaration%20for%20entries%20you%20filed%3A%20Acme%20Inc.")
    );
}

#[test]
fn hostile_labels_stay_on_their_line() {
    let named = |text: &str| {
        let mut facts = acme(vec![dana(), kim()]);
        facts.company.label = label(text);
        facts.entries = vec![entry(0, None)];
        facts.entries[0].label = label(text);
        for person in &mut facts.people {
            person.label = label(text);
        }
        facts
    };
    let (plain, hostile) = (all_letters(&named("A")), all_letters(&named(HOSTILE)));
    assert_eq!(ids(&plain), ids(&hostile));
    for (plain, hostile) in plain.iter().zip(&hostile) {
        let (before, after) = (everything(plain), everything(hostile));
        assert_eq!(before.lines().count(), after.lines().count());
        assert_eq!(plain.text().lines().count(), hostile.text().lines().count());
        assert!(!after.contains(|c: char| c.is_control() && c != '\n'));
        assert!(!after.contains(['\u{202e}', '\u{2066}', '\u{2028}']));
        assert!(!after.lines().any(|line| line.starts_with("Bcc")));
        check_link(hostile);
    }
    let blank = all_letters(&named("\r\n\u{202e}"));
    assert!(blank.iter().any(|letter| letter.body.contains("[company name]")));
}
