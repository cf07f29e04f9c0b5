//! Which ready-made texts there are, and what they say. Expectations come from docs/guidance.md and docs/file-format.md,
//! not from the tables under test.

use crate::support::{Case, each, keeps_back, rows, says, words};
use crate::texts::{contacts, routes};
use ace_self_check::assessment::{Assessment, assess};
use ace_self_check::calendar::date;
use ace_self_check::facts::{
    Choice, Deactivation, Employment, Facts, Label, LastLogin, Mailbox, Password, SecurityAnswers,
};
use ace_self_check::guidance::{CURRENT, RouteId, RuleId, Scope};
use ace_self_check::wording::letter::{Kind, Letter, LetterId, for_company, for_person, of_route};
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use LetterId as L;

const AS_OF: &str = "2026-06-18";
/// A TAO, dormant since April, with password and mailbox: R12.
const DANA: &str = "company label Acme Inc., ior_count one; tao label Dana, last_login 2026-02-24, password known, mailbox controlled";
/// An entry that isn't flagged, without its liquidation.
const UNFLAGGED: &str = "entry_type 01, flagged_for_reconciliation no";
/// A dormant trade account user: R8.
const KIM: &str = "user label Kim, last_login 2026-03-02";

/// Facts and what follows from them.
struct Checked(Facts, Assessment);

impl Checked {
    fn new(facts: Facts) -> Self {
        let assessment = assess(&facts, &CURRENT, date(2026, 6, 18));
        Self(facts, assessment)
    }

    #[track_caller]
    fn of(line: &str) -> Self {
        Self::new(Case::of(AS_OF, line).facts())
    }

    /// A check with Dana, and more of her answers or of the check.
    #[track_caller]
    fn of_dana(more: &str) -> Self {
        Self::of(&format!("{DANA}{more}"))
    }

    /// The letters of a person, counting from 0.
    fn person(&self, at: usize) -> Vec<Letter> {
        for_person(&self.0, &CURRENT, &self.1, at)
    }

    fn company(&self) -> Vec<Letter> {
        for_company(&self.0, &CURRENT, &self.1)
    }

    fn all(&self) -> Vec<Letter> {
        let people = (0..self.0.people.len()).flat_map(|at| self.person(at));
        people.chain(self.company()).collect()
    }

    /// The first letter of a kind.
    #[track_caller]
    fn letter(&self, id: LetterId) -> Letter {
        let found = self.all().into_iter().find(|letter| letter.id == id);
        found.unwrap_or_else(|| panic!("no {}", id.name()))
    }
}

/// The first letter of a kind, of a check described.
#[track_caller]
fn letter(line: &str, id: LetterId) -> Letter {
    Checked::of(line).letter(id)
}

/// The first letter of a kind, of a check with Dana.
#[track_caller]
fn danas(more: &str, id: LetterId) -> Letter {
    Checked::of_dana(more).letter(id)
}

fn ids(letters: &[Letter]) -> Vec<&'static str> {
    letters.iter().map(|letter| letter.id.name()).collect()
}

/// Everything that is shown of a letter.
fn everything(letter: &Letter) -> String {
    let subject = letter.subject.clone().unwrap_or_default();
    let reminders = letter.reminders.join("\n");
    [&letter.title, &letter.use_it, &subject, &letter.body, &reminders]
        .map(String::as_str)
        .join("\n")
}

/// One person in every state the rules distinguish, with every kind of helper.
fn every_case() -> impl Iterator<Item = Facts> {
    let left = "employment left, mailbox controlled";
    let others = [
        "company owner_known unknown".to_owned(),
        "company owner_known no".to_owned(),
        "company portal_account no, ior_count one".to_owned(),
        "company portal_account no, ior_count several".to_owned(),
        "company portal_account no".to_owned(),
        "tao last_login 2026-06-10, mailbox controlled".to_owned(),
        "tao last_login 2026-01-01, mailbox controlled".to_owned(),
        format!("tao last_login 2026-01-01, {left}; proxy last_login 2026-06-10"),
    ];
    let tao = "role trade_account_owner";
    let (proxy, user) = ("role proxy_trade_account_owner", "role trade_account_user");
    let mut people = vec!["person id p1".to_owned()];
    for answers in [
        &["", tao, proxy, user, "role unknown"][..],
        &[
            "",
            "ACTIVE",
            "last_login 2026-02-24",
            "last_login 2024-01-01",
            "last_login never",
        ],
        &["", "deactivation inactivity", "HELD"],
        &["", "password known", "password forgotten"],
        &["", "mailbox controlled", "mailbox lost"],
        &["", "security_answers lost"],
        &["", "employment left"],
    ] {
        people = each(&people, answers);
    }
    others.into_iter().flat_map(move |others| {
        let cases = people
            .iter()
            .map(|person| Case::of(AS_OF, &format!("{person}; {others}")).facts());
        cases.collect::<Vec<_>>()
    })
}

/// Every different letter of every case, with and without names.
fn different_letters() -> &'static [Letter] {
    static LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| {
        let mut seen = HashSet::new();
        let mut letters = Vec::new();
        for facts in every_case() {
            for facts in [named(&facts), facts] {
                let new = Checked::new(facts).all().into_iter();
                letters.extend(new.filter(|letter| seen.insert(format!("{letter:?}"))));
            }
        }
        letters
    });
    &LETTERS
}

fn named(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.company.label = Label::parse("Consolidated Footwear Importers, Inc.").ok();
    facts.filing.planned_on = Some(date(2026, 9, 30));
    for (person, name) in facts.people.iter_mut().zip(["Dana Whitfield", "T. O.", "Pat"]) {
        person.label = Label::parse(name).ok();
    }
    facts
}

/// The letters for each route, under the route names of docs/file-format.md, “Example”. That each rule leads to its
/// routes is held in `tests/every_path`.
fn expected(route: RouteId) -> &'static [&'static str] {
    match route.name() {
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

#[test]
fn each_letter_appears_exactly_for_its_routes() {
    let (mut rules, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for facts in every_case() {
        let checked = Checked::new(facts);
        let finding = &checked.1.people[0];
        let got = ids(&checked.person(0));
        let mut want: Vec<&str> = Vec::new();
        let routes = finding.ladder.iter().chain(&finding.also);
        for id in routes.flat_map(|route| expected(*route)) {
            if !want.contains(id) {
                want.push(id);
            }
        }
        assert_eq!(got, want, "{:?}", checked.0.people[0]);
        rules.insert(finding.rule);
        seen.extend(got);
        seen.extend(ids(&checked.company()));
    }
    let of_people = |rule: &&RuleId| matches!(CURRENT.rule(**rule).scope, Scope::Person(..));
    assert_eq!(rules, RuleId::ALL.iter().filter(of_people).copied().collect());
    assert_eq!(seen, L::ALL.iter().map(|id| id.name()).collect());
}

/// The lookup appears once: with the person whose ladder holds it, else with the company.
#[test]
fn company_letters_in_order() {
    for [line, company] in rows(
        "                                                     | broker_request who_answers_what
         broker entries_filed_by importer                     | who_answers_what
         broker entries_filed_by importer; company portal_account no | who_answers_what
         broker entries_filed_by importer; company portal_account no, ior_count one | application_checklist who_answers_what
         broker entries_filed_by importer; company portal_account no, ior_count several | application_checklist who_answers_what
         company owner_known no                               | tao_lookup broker_request who_answers_what
         company owner_known no, portal_account yes; user ACTIVE | tao_lookup broker_request who_answers_what
         company owner_known no; user DORMANT                 | broker_request who_answers_what
         company owner_known no; user ACTIVE; user DORMANT    | broker_request who_answers_what
         company owner_known no; tao DORMANT                  | broker_request who_answers_what
         company owner_known no, portal_account no; user ACTIVE | broker_request who_answers_what
         user ACTIVE                                          | broker_request who_answers_what
         company owner_known yes; user ACTIVE                 | broker_request who_answers_what
         company owner_known unknown; user ACTIVE             | broker_request who_answers_what",
    ) {
        let checked = Checked::of(line);
        assert_eq!(ids(&checked.company()), words(company), "{line}");
        let looked_up = checked.all().iter().filter(|letter| letter.id == L::TaoLookup).count();
        let is_missing = line.contains("owner_known no") && !line.contains("tao") && !line.contains("account no");
        assert_eq!(looked_up, usize::from(is_missing), "{line}");
    }
    // Without an account nobody has letters of their own.
    let without = Checked::of_dana(&format!("; {KIM}; company portal_account no"));
    assert_eq!(
        ids(&without.all()),
        ["application_checklist", "broker_request", "who_answers_what"]
    );
    for route in [RouteId::ApplyImporterAccount, RouteId::ApplyPortalAccount] {
        assert_eq!(of_route(route), [L::ApplicationChecklist]);
    }
}

/// docs/guidance.md, “2. Who reactivates whom”. A desk case from another address is not to set off an automation, so no
/// other letter has its words.
#[test]
fn addresses_and_subjects_are_exact() {
    for letter in different_letters().iter().filter(|letter| letter.to.is_some()) {
        assert_eq!(letter.to, Some("ACE.Support@cbp.dhs.gov"));
        let subject = letter.subject.as_deref().unwrap();
        let is_reactivation = subject == "ACE Portal TAO account reactivation";
        let is_lookup = subject == "Trade Account Owner Lookup";
        assert_eq!(is_reactivation, letter.id == L::TaoReactivation, "{subject}");
        assert_eq!(is_lookup, letter.id == L::TaoLookup, "{subject}");
        assert_eq!(subject.contains("reactivation"), is_reactivation, "{subject}");
        assert_eq!(subject.contains("Lookup"), is_lookup, "{subject}");
    }
    let reactivation = danas("", L::TaoReactivation);
    assert!(reactivation.text().starts_with(
        "To: ACE.Support@cbp.dhs.gov\nSubject: ACE Portal TAO account reactivation\n\nHello,\n\n"
    ));
    let reminders = reactivation.reminders.join("\n");
    says(
        &reminders,
        "from the e-mail address on the TAO account|former employee’s|change the account owner",
    );

    let lookup = letter("company owner_known no", L::TaoLookup);
    says(&lookup.body, "[full legal name]|Please identify the TAO.");
    says(&lookup.reminders.join("\n"), "does not transfer ownership");

    let call = danas("", L::DeskCall).body;
    assert!(call.starts_with("Call 1-866-530-4172, option 1, then option 2 for the portal."));
    says(&call, "Saturday 10 p.m. to Sunday 5 a.m. Eastern time");
    says(
        &letter("", L::WhoAnswersWhat).body,
        "traderelations@cbp.dhs.gov|IEEPARefunds@cbp.dhs.gov|ACE.Support@cbp.dhs.gov|IEEPAFraud@cbp.dhs.gov",
    );
}

#[test]
fn checklists_repeat_the_guidance_in_full() {
    let update = danas(", employment left", L::OwnershipChecklist).body;
    let route = CURRENT.route(RouteId::OwnerUpdate);
    let steps = route
        .steps
        .iter()
        .map(|step| format!("\n[ ] {}", step.of(&CURRENT)));
    let documents = route.documents.iter().map(|document| document[1..].to_owned());
    for line in steps.chain(documents) {
        says(&update, &line);
    }
    let form = "ACE Portal Account Application Web Form";
    says(CURRENT.route(RouteId::ApplyPortalAccount).title, form);
    let of = |count: &str| {
        letter(
            &format!("company portal_account no, ior_count {count}"),
            L::ApplicationChecklist,
        )
    };
    let (one, several) = (of("one"), of("several"));
    says(&one.title, "Importer Account Application");
    says(&one.body, "Form 5106, box 2E|within 10 minutes");
    says(&several.title, form);
    says(&several.body, "[your importer of record numbers]");
    keeps_back(&several.body, "[time]");
    says(&several.reminders.join("\n"), "Protest Filer");
}

#[test]
fn papers_of_a_broker_are_asked_for_only_where_one_may_act() {
    let with = danas("; broker entries_filed_by one_broker", L::DeskEmail).body;
    says(
        &with,
        "[only if a broker sends this: proof of the broker license and of the authorization]|IRS Form 147C",
    );
    let without = Checked::of_dana("; broker entries_filed_by importer").person(0);
    for letter in without.iter().filter(|letter| letter.id != L::OwnStep) {
        keeps_back(&letter.text(), "broker");
    }
}

#[test]
fn the_request_names_the_person_who_can_reactivate() {
    let waits = danas(&format!("; {KIM}"), L::ReactivationRequest);
    assert!(waits.body.starts_with("Hello Dana,") && waits.body.ends_with("Thank you,\nKim"));
    says(
        &waits.use_it,
        "Send it to Dana now, ready for when Dana can sign in again",
    );
    says(
        &waits.body,
        "Tools tab|my name, which is a link, then Reactivate|the same day to confirm|If your own login|\
        By our count, my ACE Portal login for Acme Inc. is shut off for inactivity, and I cannot",
    );
    assert_eq!(waits.to, None);
    let link = waits.mailto().unwrap();
    assert!(link.starts_with("mailto:?subject=Please%20reactivate"));

    let now = danas(&format!(", last_login 2026-06-10; {KIM}"), L::ReactivationRequest);
    assert!(now.use_it.starts_with("Send it to Dana now, and"));
    keeps_back(&now.body, "If your own login");

    // An owner who has left is not written to; a proxy may be able to do it today.
    let proxy = "proxy label Pat, last_login 2026-06-10";
    for others in [KIM.to_owned(), format!("{KIM}; {proxy}")] {
        let new = danas(&format!(", employment left; {others}"), L::ReactivationRequest);
        assert!(new.body.starts_with("Hello [name of the new account owner],"));
        keeps_back(&new.text(), "Dana");
    }
    let by_proxy = danas(&format!(", employment left; {KIM}; {proxy}"), L::ProxyRequest).body;
    assert!(by_proxy.starts_with("Hello Pat,"));
    says(&by_proxy, "As a proxy (proxy TAO), you may be able to");
    keeps_back(&by_proxy, "If your own login");
}

#[test]
fn letters_say_what_is_wrong_with_the_login() {
    let request = |kim: &str| danas(&format!("; {KIM}, {kim}"), L::ReactivationRequest).body;
    says(&request("mailbox lost"), "sends a sign-in code there every time");
    says(
        &request("last_login 2026-06-10, mailbox lost"),
        "My ACE Portal login for Acme Inc. is locked or about to be, and I cannot",
    );
    says(
        &request("deactivation inactivity"),
        "ACE shows my ACE Portal login for Acme Inc. as deactivated for inactivity, and",
    );
    let lost = Checked::of_dana(", mailbox lost");
    let address = "\n- New e-mail address: [new e-mail address]\n";
    says(
        &lost.letter(L::DeskEmail).body,
        &format!("so the address has to change too|{address}"),
    );
    says(
        &lost.letter(L::OfficerLetter).body,
        "this letter authorizes that too",
    );
}

#[test]
fn the_officer_authorizes_what_is_asked() {
    let of = |answers: &str| danas(&format!(", {answers}"), L::OfficerLetter);
    let unnamed = letter(
        "tao last_login 2026-02-24, password known, mailbox controlled",
        L::OfficerLetter,
    );
    let reactivate = of("");
    assert_eq!(reactivate.kind, Kind::Letter);
    assert!(
        reactivate
            .body
            .starts_with("[date]\n\nU.S. Customs and Border Protection (CBP)\nACE Account Service Desk\n\n")
    );
    assert!(reactivate.body.ends_with(
        "[signature]\n\n[full legal name of the officer]\n[title of the officer]\n[legal company name]"
    ));
    says(
        &reactivate.body,
        "\n\nRe: Authorization to reactivate an ACE Portal login, [legal company name] (Acme Inc.)\n\n|\
        I am a current officer of [legal company name]. I authorize|\
        New e-mail address: [new e-mail address]|- Company: [legal company name] (Acme Inc.)\n|\
        - Login of: [full legal name] (Dana), Trade Account Owner (TAO)\n|\
        \n\n[Keep this sentence only if a customs broker makes the request:] We authorize [name of the \
        broker]",
    );
    says(
        &unnamed.body,
        "- Login of: [full legal name], Trade Account Owner (TAO)\n",
    );
    says(&of("HELD").body, "to lift the hold");
    says(
        &reactivate.body,
        "[Keep only if the address changes:] I also authorize",
    );
    keeps_back(&of("mailbox lost").body, "only if the address changes");
    says(
        &of("employment left").body,
        "Authorization to change the Trade Account Owner (TAO)|\
        I authorize [full legal name of the new TAO] to become Trade Account Owner (TAO)|\
        in place of [full legal name of the former TAO], who has left|\
        - Former TAO: [full legal name of the former TAO] (Dana)\n- New TAO: [full legal name of the new \
        TAO]\n",
    );
}

#[test]
fn former_and_new_tao_are_listed_separately() {
    let left = Checked::of_dana(", employment left, mailbox lost");
    for id in [L::DeskCall, L::DeskEmail] {
        let letter = left.letter(id);
        says(
            &letter.use_it,
            "as soon as you have submitted the form that changes the account owner",
        );
        says(
            &letter.body,
            "\n\nFormer TAO:\n\n- Full legal name: [full legal name of the former TAO] (Dana)\n\
             - ACE username: [ACE username, or the last one known]\n- Last login: February 24, 2026\n\n\
             New TAO:\n\n- Full legal name: [full legal name of the new TAO]\n\
             - New e-mail address: [new e-mail address]\n\n|\
             We submitted the ACE Portal Account Application Web Form on [date] to change the TAO.",
        );
    }
    let former = "- Former TAO: [full legal name of the former TAO] (Dana)\n";
    says(&left.letter(L::OwnershipChecklist).body, former);
    for letter in different_letters() {
        let text = everything(letter);
        keeps_back(&text, "that person|Still with the company");
        let apart = text.contains("Former TAO:\n") && text.contains("New TAO:\n");
        assert_eq!(text.contains("We submitted"), apart, "{text}");
    }
}

/// June 19, 2026 is Juneteenth, a Friday: the next business day is Monday. However long the silence, the reactivation
/// e-mail comes first (R14).
#[test]
fn the_desk_comes_after_the_earlier_steps() {
    let email = |answers: &str| danas(&format!(", {answers}"), L::DeskEmail);
    let monday = "Send it on Monday, June 22, 2026, if the earlier steps have not worked by then";
    for answers in ["", "last_login 2024-01-01"] {
        assert!(email(answers).use_it.starts_with(monday), "{answers}");
    }
    says(&email("").body, "Tried so far: [|Last login: February 24, 2026");
    let stuck = email("password forgotten, security_answers lost");
    assert!(stuck.use_it.starts_with("Send it now,"));
    keeps_back(&stuck.body, "Tried so far");
}

#[test]
fn letters_give_the_planned_day_until_it_has_passed() {
    let body = |planned: &str| danas(&format!("; {planned}"), L::DeskEmail).body;
    let plan = "We plan to file a CAPE declaration on June 29, 2026.";
    says(&body("planned_on 2026-06-29"), plan);
    for none in ["", "planned_on 2026-06-17"] {
        keeps_back(&body(none), "We plan");
    }
}

/// The body of the request to the broker that filed all entries, on a day.
fn broker_on(as_of: &str, line: &str) -> String {
    let case = Case::of(
        as_of,
        &format!("{DANA}; broker entries_filed_by one_broker; {line}"),
    );
    let (facts, assessment) = case.assessed();
    let mut letters = for_company(&facts, &CURRENT, &assessment).into_iter();
    letters.find(|letter| letter.id == L::BrokerRequest).unwrap().body
}

#[test]
fn the_broker_gets_the_entries_at_risk_first() {
    let body = broker_on(
        AS_OF,
        &format!(
            "entry label shoes 0, {UNFLAGGED}, liquidation unliquidated; entry label shoes 1, {UNFLAGGED}, ON 2026-05-15; \
             entry label shoes 2, {UNFLAGGED}, ON 2026-04-10, entry_number ABC12345678; \
             entry label shoes 9, {UNFLAGGED}, ON 2026-01-05"
        ),
    );
    says(
        &body,
        "Entries for CAPE:\n\n- shoes 2, ABC12345678, file in CAPE by June 29, 2026\n- shoes 1, [entry \
        number], file in CAPE by August 3, 2026\n- shoes 0, [entry number]\n\nCAPE no longer takes these.|\
        watch the protest deadline, and ask us before you file:\n\n- shoes 9, [entry number], protest by \
        July 2, 2026\n\n|You filed the entries below for us.|only for entries it filed itself|\
        before our account was shut off, around April 10, 2026?|CAPE tab|\
        Can you file a CAPE declaration for the entries you filed?|by [day]",
    );
}

#[test]
fn the_broker_is_asked_only_what_is_not_known() {
    let several = "company ior_count several";
    for [broker, asks_about] in rows(
        "broker authorized_before yes, can_file_now yes         | -
         broker authorized_before yes                           | filing
         broker authorized_before yes, can_file_now no          | filing
         broker authorized_before yes, can_file_now unknown     | filing
         broker can_file_now yes                                | authorization
         broker authorized_before no, can_file_now yes          | authorization
         broker authorized_before unknown, can_file_now yes     | authorization
                                                                | authorization filing
         broker authorized_before no, can_file_now no           | authorization filing
         broker authorized_before unknown, can_file_now unknown | authorization filing",
    ) {
        let body = broker_on(AS_OF, &format!("{several}; {broker}"));
        says(
            &body,
            "\n- Importer of record numbers: [your importer of record numbers]\n|\
        for our importer of record numbers before our account was shut off|- When will you file",
        );
        let asks = |what| words(asks_about).contains(&what);
        for (text, is_said) in [
            ("Were you authorized", asks("authorization")),
            ("Does your own ACE login work", asks("filing")),
            ("Can you file", asks("filing")),
            ("We understand that", asks_about.split(' ').count() < 2),
        ] {
            assert_eq!(body.contains(text), is_said, "{broker}: {text}");
        }
    }
    let known = "broker authorized_before yes, can_file_now yes";
    says(
        &broker_on(AS_OF, &format!("{several}; {known}")),
        "We understand that you were authorized for our importer of record numbers before our account was shut off, \
         around April 10, 2026, and that your own ACE login and CAPE tab let you file a declaration now|\
         \n\nPlease let us know by [day]:\n\n- When will you file",
    );
    // With nobody listed there is no day the account was shut off.
    says(
        &letter(known, L::BrokerRequest).body,
        "you are authorized for our importer of record number in ACE, and that|\
        \n- Importer of record number: [your importer of record number]\n",
    );
}

/// Urgent reconciliation and protests are listed separately, and nothing else is listed.
#[test]
fn the_broker_gets_the_other_deadlines_separately() {
    let flagged = "entry_type 01, flagged_for_reconciliation yes, type_09_filed no, liquidation unliquidated, \
                   reconciliation_due_on";
    let body = broker_on(
        AS_OF,
        &format!(
            "entry label shoes 1, {flagged} 2026-07-01; entry label shoes 2, {flagged} 2026-06-01; \
             entry label shoes 3, {UNFLAGGED}, ON 2026-02-02; entry label shoes 4, {UNFLAGGED}, ON 2025-01-06; \
             entry label shoes 5, {UNFLAGGED}, liquidation unliquidated, open_protest yes; \
             entry label shoes 6, entry_type 01, liquidation unliquidated"
        ),
    );
    says(
        &body,
        "\n\nNone of the entries on our list is ready for CAPE today.\n\nThese need their reconciliation \
        entry (type 09) first.|:\n\n- shoes 2, [entry number], type 09 was due June 1, 2026\n- shoes 1, \
        [entry number], type 09 due July 1, 2026\n\nCAPE no longer takes these.|\
        :\n\n- shoes 3, [entry number], protest by July 31, 2026\n\nPlease let us know|\
        - What do you need from us?\n",
    );
    keeps_back(&body, "[numbers of the entries|When will you file");
}

/// The letter's days match the page's, and a day that has passed is called past. Day 80 is Sunday, August 2, 2026.
#[test]
fn the_broker_list_agrees_with_the_page() {
    let entries = format!(
        "entry label shoes 1, {UNFLAGGED}, ON 2026-05-14; entry {UNFLAGGED}, liquidation unliquidated; \
         entry label shoes 3, FLAGGED, liquidation unliquidated, reconciliation_due_on 2026-10-01"
    );
    says(
        &broker_on("2026-07-31", &entries),
        "- shoes 1, [entry number], file in CAPE by July 31, 2026\n|\n- Entry 2, [entry number]\n|\
        \n- shoes 3, [entry number], before its type 09, due October 1, 2026\n",
    );
    let passed = "file in CAPE today: July 31, 2026 has passed, and the last day is August 2, 2026\n";
    says(&broker_on("2026-08-02", &entries), passed);
    says(
        &broker_on("2026-08-03", &entries),
        "shoes 1, [entry number], protest by November 10, 2026\n",
    );
}

#[test]
fn the_broker_list_ends_at_fifty() {
    let entry =
        |rest: &str| format!("entry label shoes, entry_type 01, flagged_for_reconciliation no, {rest}; ");
    for (rest, most) in [("liquidation unliquidated", 50), ("ON 2026-02-02", 20)] {
        for count in [most, most + 1] {
            let body = broker_on(AS_OF, &entry(rest).repeat(count));
            assert_eq!(body.matches("\n- shoes").count(), most, "{rest}");
            assert_eq!(body.contains("\n- and 1 more\n"), count > most, "{rest}");
        }
    }
    says(
        &danas("", L::BrokerRequest).body,
        "\n- [numbers of the entries this broker filed]\n|please leave out any you did not file|\
        Were you authorized",
    );
}

/// The title and every step of the guidance are in the letter that asks a person for the first step; of a login that
/// works, only the steps.
#[test]
fn a_person_is_asked_for_the_first_step() {
    let own = |person: &str, route: RouteId| {
        let own = letter(&format!("company label Acme Inc.; {person}"), L::OwnStep);
        let route = CURRENT.route(route);
        if route.id != RouteId::KeepWarm {
            says(
                &own.body,
                &format!("Please do this today. {}:\n\n- ", route.title),
            );
        }
        for step in route.steps.iter().map(|step| step.of(&CURRENT)) {
            says(&own.body, &format!("\n- {step}"));
        }
        own
    };
    let log_in = own(
        "tao label Dana, last_login 2026-02-24, password known, mailbox controlled",
        RouteId::LogIn,
    );
    let subject = "Please get your ACE Portal login working again today";
    assert_eq!((log_in.to, log_in.subject.as_deref()), (None, Some(subject)));
    says(&log_in.use_it, "If this isn’t your own login, send it today");
    says(
        &log_in.body,
        "Hello Dana,\n\nAcme Inc. needs|IEEPA tariff refund|not used for 45 days|\
        By our count, yours has been shut off since April 10, 2026.|\
        The last sign-in we know of was on February 24, 2026.|\
        (security token) to the address on your account",
    );
    let reset = own(
        "tao last_login 2026-02, mailbox controlled",
        RouteId::ResetPassword,
    );
    says(&reset.body, "The last sign-in we know of was in February 2026.");
    let never = own(
        "tao last_login never, password known, mailbox controlled",
        RouteId::LogIn,
    );
    says(&never.body, "As far as we know, it was never used.");
    let keep = own("user last_login 2026-06-10", RouteId::KeepWarm);
    let subject = "Please sign in to the ACE Portal today, and then once a month";
    assert_eq!(keep.subject.as_deref(), Some(subject));
    says(
        &keep.body,
        "Please sign in today, and then once a month:\n\n- |\
        By our count, the last safe day to use yours is July 24, 2026.",
    );
    keeps_back(&keep.body, "has been shut off");
}

/// What the sender fills in.
const BRACKETS: &str = "\
ACE username|Keep only if the address changes:|\
Keep this sentence only if a customs broker makes the request:|ACE username, or the last one known|\
address on the form|case number|company name|date|day|full legal name|full legal name of the TAO|\
full legal name of the former TAO|full legal name of the new TAO|full legal name of the officer|\
full legal name of the current TAO|legal company name|name|name of the account owner|name of the broker|\
name of the new account owner|name of the person|name of the proxy|new e-mail address|\
new e-mail address, or “no change”|numbers of the entries this broker filed|\
only if a broker sends this: proof of the broker license and of the authorization|signature|telephone number|time|\
title of the officer|what you tried, and what ACE showed|your importer of record number|\
your importer of record numbers|your name| ";

/// Every bracket is a known one, and none holds another; the words are plain, and nothing is left empty.
#[test]
fn brackets_are_known_and_words_are_plain() {
    let known: Vec<&str> = BRACKETS.split('|').collect();
    for letter in different_letters() {
        for bracket in letter.body.split('[').skip(1) {
            let (inside, _) = bracket.split_once(']').unwrap();
            assert!(known.contains(&inside), "[{inside}]");
        }
        let text = everything(letter);
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        assert!(!words.any(|word| word == "must"), "{text}");
        keeps_back(&text, "!|(s)|..|  | ,");
        assert!(!letter.use_it.is_empty() && !letter.title.is_empty() && !letter.reminders.is_empty());
        assert!(!letter.body.contains("\n\n\n") && letter.body.trim() == letter.body);
    }
}

/// Where no day and no name is known, a body has no figures but the guidance's own.
#[test]
fn no_figure_is_made_up() {
    let texts = [routes(&CURRENT), contacts(&CURRENT)].concat().into_iter();
    let mut guidance: Vec<String> = texts.map(|(_, text)| text.to_lowercase()).collect();
    guidance.push(format!("{} days", CURRENT.clock.days));
    guidance.retain(|text| text.contains(|c: char| c.is_ascii_digit()));
    guidance.sort_by_key(|text| std::cmp::Reverse(text.len()));
    for mut facts in every_case() {
        if matches!(facts.people[0].last_login, Some(LastLogin::On(_))) {
            continue;
        }
        for person in &mut facts.people[1..] {
            person.last_login = None;
        }
        for letter in Checked::new(facts).all() {
            let body = letter.body.to_lowercase();
            let rest = guidance.iter().fold(body, |rest, text| rest.replace(text, ""));
            assert!(!rest.contains(|c: char| c.is_ascii_digit()), "{rest}");
        }
    }
}

/// "Unknown" changes no more than no answer does.
#[test]
fn an_unknown_answer_changes_no_letter() {
    for facts in every_case() {
        let mut unknown = facts.clone();
        for person in &mut unknown.people {
            person.password = person.password.or(Some(Password::Unknown));
            person.security_answers = person.security_answers.or(Some(SecurityAnswers::Unknown));
            person.employment = person.employment.or(Some(Employment::Unknown));
            person.deactivation = person.deactivation.or(Some(Deactivation::NotShown));
            person.mailbox = person.mailbox.or(Some(Mailbox::Unknown));
        }
        assert_eq!(Checked::new(facts).person(0), Checked::new(unknown).person(0));
    }
}

#[test]
fn only_the_people_concerned_are_named() {
    let alone = Checked::of_dana(&format!("; {KIM}"));
    let checked = Checked::of_dana(&format!("; {KIM}; user label Zelda, last_login 2026-06-10"));
    for at in 0..2 {
        assert_eq!(checked.person(at), alone.person(at));
    }
    let others = [checked.person(0), checked.person(1), checked.company()].concat();
    assert!(others.iter().all(|letter| !everything(letter).contains("Zelda")));
    assert_eq!(ids(&checked.person(2)), ["ask_to_log_in"]);
}

/// A link decodes to the letter's address, subject and body, which is left out where the link would be too long.
#[track_caller]
fn check_link(letter: &Letter) {
    let Some(link) = letter.mailto() else {
        assert_ne!(letter.kind, Kind::Email);
        return assert!(!letter.link_holds_body());
    };
    assert_eq!(letter.kind, Kind::Email);
    assert!(link.is_ascii() && link.len() <= Letter::LONGEST_LINK);
    let (to, fields) = link.strip_prefix("mailto:").unwrap().split_once('?').unwrap();
    assert_eq!(to, letter.to.unwrap_or_default());
    let fields: Vec<_> = form_urlencoded::parse(fields.as_bytes()).into_owned().collect();
    let field = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let mut expected = vec![field("subject", letter.subject.as_deref().unwrap())];
    if letter.link_holds_body() {
        expected.push(field("body", &letter.body.replace('\n', "\r\n")));
    }
    assert_eq!(fields, expected);
}

#[test]
fn links_decode_to_the_same_text() {
    for letter in different_letters() {
        check_link(letter);
        assert_eq!(
            letter.link_holds_body(),
            letter.kind == Kind::Email,
            "{:?}",
            letter.id
        );
    }
    let entries = "entry label shoes, PLAIN, liquidation unliquidated; ".repeat(60);
    let long = danas(&format!("; {entries}"), L::BrokerRequest);
    check_link(&long);
    assert!(!long.link_holds_body());
}

#[test]
fn hostile_labels_stay_on_their_line() {
    let named = |text: &str| {
        let Checked(mut facts, _) =
            Checked::of_dana(&format!("; {KIM}; entry PLAIN, liquidation unliquidated"));
        let label = Label::parse(text).ok();
        facts.company.label.clone_from(&label);
        facts.entries[0].label.clone_from(&label);
        for person in &mut facts.people {
            person.label.clone_from(&label);
        }
        Checked::new(facts).all()
    };
    let (plain, hostile) = (
        named("A"),
        named("A\r\nBcc: x@y.z\0\u{202e}\u{2066}\u{2028}&body=%0D"),
    );
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
    let blank = named("\r\n\u{202e}");
    assert!(blank.iter().any(|letter| letter.body.contains("[company name]")));
}
