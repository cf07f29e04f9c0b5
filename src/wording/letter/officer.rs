//! The letter on letterhead in which a current officer authorizes the request.

use super::case::{Case, Need};
use super::entered::{
    self, FILL_IN, FORMER_OWNER, LAST_USERNAME, LEGAL_COMPANY, NEW_ADDRESS, NEW_OWNER, TELEPHONE,
};
use super::layout::{bullets, lines, paragraphs, plain, sentences};
use super::{Kind, Letter, LetterId};
use crate::facts::Mailbox;
use crate::guidance::RouteId;

const KEEP_OR_DELETE_BROKER: &str = "Before anyone signs it, delete the bracketed note about a customs broker. If no broker is involved, delete the sentence after it too.";

/// The letter, to attach to the desk case or to the change of TAO.
pub(super) fn letter(case: &Case) -> Letter {
    let broker = entered::broker_may_have_filed(case.facts);
    let mut reminders = vec![
        "Print it on company letterhead and have a current officer sign it.",
        "One publisher reports that CBP wants this letter. CBP publishes no list of documents.",
        FILL_IN,
    ];
    reminders.extend(broker.then_some(KEEP_OR_DELETE_BROKER));
    Letter {
        id: LetterId::OfficerLetter,
        kind: Kind::Letter,
        title: "Officer’s letter on company letterhead".into(),
        use_it: use_it(case).into(),
        to: None,
        subject: None,
        body: paragraphs(&[
            "[date]".into(),
            addressee(case),
            format!("Re: {}, {}", purpose(case), entered::legal_company(case.facts)),
            authorization(case),
            bullets(&details(case)),
            ownership_too(case).into(),
            if broker { BROKER.into() } else { String::new() },
            format!("Please call {TELEPHONE} or write to the new e-mail address if anything is missing."),
            "Sincerely,".into(),
            "[signature]".into(),
            signature(),
        ]),
        reminders: plain(&reminders),
    }
}

const BROKER: &str = "[Keep this sentence only if a customs broker makes the request:] We authorize [name of the broker] to make this request on our behalf; proof of the broker license and of our authorization is attached.";

fn use_it(case: &Case) -> &'static str {
    if case.need() == Need::ReplaceOwner {
        "Print it on letterhead, have a current officer sign it, and attach it to CBP’s form as proof of who may become the account owner (Trade Account Owner, TAO)."
    } else {
        "Print it on letterhead, have a current officer sign it, and send it to the ACE help desk (CBP calls it the Account Service Desk) with your case."
    }
}

fn addressee(case: &Case) -> String {
    let desk = case.guidance.route(RouteId::ServiceDesk).contact;
    let name = desk.map_or("", |desk| case.guidance.contact(desk).name);
    lines(&["U.S. Customs and Border Protection (CBP)", name])
}

fn purpose(case: &Case) -> &'static str {
    match case.need() {
        Need::Restore => "Authorization to reactivate an ACE Portal login",
        Need::LiftHold => "Authorization of a request about a hold on an ACE Portal login",
        Need::ReplaceOwner => "Authorization to change the Trade Account Owner (TAO)",
    }
}

fn authorization(case: &Case) -> String {
    let officer = format!("I am a current officer of {LEGAL_COMPANY}.");
    // The end of the sentence. If the mailbox isn't lost, the address may stay as it is.
    let new_address = if case.person.mailbox == Some(Mailbox::Lost) {
        ", and to use the new e-mail address below for it."
    } else {
        ". [Keep only if the address changes:] I also authorize the request to use the new e-mail address below for it."
    };
    let request = match case.need() {
        Need::Restore => format!("I authorize the request to reactivate the ACE Portal login named below{new_address}"),
        Need::LiftHold if case.person.has_left() => {
            "I authorize the request about the hold on the ACE Portal login named below. This person has left, so please do not reactivate the login. Please use the new e-mail address below.".into()
        }
        Need::LiftHold => format!(
            "I authorize the request to lift the hold on the ACE Portal login named below and to reactivate the login{new_address}"
        ),
        Need::ReplaceOwner => format!(
            "I authorize {NEW_OWNER} to become Trade Account Owner (TAO) of our ACE Portal account in place of {FORMER_OWNER}, who has left, and to use the new e-mail address below."
        ),
    };
    sentences(&[officer, request])
}

fn details(case: &Case) -> Vec<String> {
    let company = [entered::company_line(case.facts), entered::ior_line(case.facts)];
    let person: Vec<String> = if case.need() == Need::ReplaceOwner {
        vec![
            format!("Former TAO: {}", entered::legal_name(FORMER_OWNER, case.name())),
            format!("New TAO: {NEW_OWNER}"),
        ]
    } else {
        vec![case.login_of(), LAST_USERNAME.into()]
    };
    company
        .into_iter()
        .chain(person)
        .chain([NEW_ADDRESS.into()])
        .collect()
}

/// If the ownership update runs at the same time, one letter is enough for both.
fn ownership_too(case: &Case) -> &'static str {
    if case.finding.also.contains(&RouteId::OwnerUpdate) {
        "If CBP handles this as a change of account ownership, this letter authorizes that too: [full legal name of the TAO] is to be the Trade Account Owner (TAO), at the new e-mail address."
    } else {
        ""
    }
}

fn signature() -> String {
    lines(&[
        "[full legal name of the officer]",
        "[title of the officer]",
        LEGAL_COMPANY,
    ])
}
