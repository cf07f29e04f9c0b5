//! The e-mail a check is sent with: whose it is, what matters most, and how to open it.

use super::TODAY;
use crate::any_facts::{facts, some};
use crate::support::{Case, PLAIN, day, keeps_back, says};
use ace_self_check::assessment::assess;
use ace_self_check::facts::{Choice, Facts, Label};
use ace_self_check::guidance::CURRENT;
use ace_self_check::sharing::{Amounts, Level, redact};
use ace_self_check::wording::mail::Mail;
use ace_self_check::wording::{Carrier, check_mail};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

fn mail(facts: &Facts, carrier: &Carrier) -> Mail {
    check_mail(facts, &assess(facts, &CURRENT, day(TODAY)), carrier)
}

fn hudson() -> Case {
    Case::on("2026-06-18")
        .company("label Hudson Furniture Inc., portal_account yes, ach_refund no")
        .tao("label Ana, last_login 2026-06-17, deactivation none, password known, mailbox controlled, security_answers known, employment current")
        .user("label Bo, last_login 2026-01-05, deactivation inactivity, password known, mailbox controlled, security_answers known, employment current")
        // Days 80 are July 20 and August 20, 2026: a Monday and a Thursday.
        .entry(&format!("{PLAIN}, liquidation liquidated, liquidated_on 2026-05-01"))
        .entry(&format!("{PLAIN}, liquidation liquidated, liquidated_on 2026-06-01"))
        // Day 180 is July 14, 2026, a Tuesday.
        .entry(&format!("{PLAIN}, liquidation liquidated, liquidated_on 2026-01-15"))
}

#[test]
fn three_lines_say_whose_what_and_how() {
    let facts = hudson().facts();
    let link = "https://check.example/#s=1.abc".to_owned();
    let mail = mail(&facts, &Carrier::Link(link.clone()));
    assert_eq!(
        mail.subject,
        "Hudson Furniture Inc.: ACE Self-Check as of June 18, 2026"
    );
    let lines: Vec<&str> = mail.body.lines().collect();
    let [whose, what, how] = lines[..] else {
        panic!("{lines:?}")
    };
    says(whose, "Hudson Furniture Inc|June 18, 2026");
    says(
        what,
        "1 of 2 people|2 entries to file in CAPE, the first by July 20, 2026|1 entry to protest, by July 14, 2026|ACH",
    );
    keeps_back(what, "Ana|Bo");
    assert!(how.ends_with(&link), "{how}");
}

#[test]
fn a_file_is_named_with_the_page_that_opens_it() {
    let facts = redact(&hudson().facts(), Level::RolesOnly, Amounts::Hidden);
    let at = |page: Option<&str>| {
        mail(
            &facts,
            &Carrier::File("check.json".into(), page.map(str::to_owned)),
        )
    };
    let hosted = at(Some("https://check.example/")).body;
    let how = hosted.lines().last().unwrap_or_default();
    assert!(
        how.contains("check.json") && how.ends_with("https://check.example/"),
        "{how}"
    );
    assert!(!at(None).body.contains("http"));
    // Nothing says whose check it is but the sender.
    assert!(!at(None).text(None).contains("Hudson"));
    assert_eq!(at(None).subject, "ACE Self-Check as of June 18, 2026");
}

#[test]
fn what_is_not_known_is_not_claimed() {
    let nothing = mail(&Facts::default(), &Carrier::File("check.json".into(), None));
    says(&nothing.body, "isn’t clear yet whether anyone can sign in");
    let locked = Case::on("2026-06-18").company("portal_account yes").tao(
        "last_login 2026-01-05, deactivation inactivity, password known, mailbox controlled, security_answers known, employment current",
    ).facts();
    let locked = mail(&locked, &Carrier::Link(String::new()));
    says(&locked.body, "Nobody can sign in to ACE right now.");
}

proptest! {
    #![proptest_config(some(200))]

    /// Whatever was typed, the subject is one line, the body three, and a mail link has one subject, one body, and no
    /// other field.
    #[test]
    fn nothing_typed_adds_a_line_or_a_field(facts in facts(), name in "(\\PC|[\r\n&?=%#]){0,40}") {
        let mut facts = facts;
        facts.company.label = Label::parse(&name).ok().or(facts.company.label);
        for level in Level::ALL {
            let seen = redact(&facts, *level, Amounts::Hidden);
            let mail = mail(&seen, &Carrier::Link("https://check.example/#s=1.x".into()));
            prop_assert!(!mail.subject.contains(char::is_control));
            prop_assert_eq!(mail.body.lines().count(), 3);
            let link = mail.link(Some("imports@harbor.example"));
            let (to, query) = link.split_once('?').unwrap();
            prop_assert_eq!(to, "mailto:imports@harbor.example");
            let names: Vec<&str> = query.split('&').map(|pair| pair.split('=').next().unwrap()).collect();
            prop_assert_eq!(names, ["subject", "body"]);
            let subject = query.split('&').next().unwrap();
            prop_assert!(!subject.contains("%0D") && !subject.contains("%0A"));
        }
    }
}
