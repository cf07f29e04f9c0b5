//! The case at the Account Service Desk: what to say, and the same by e-mail.

use super::case::{Case, Need};
use super::entered::{
    self, FILL_IN, FORMER_OWNER, LAST_USERNAME, NEW_ADDRESS, NEW_OWNER, NO_PASSWORD, SENDER, TELEPHONE,
};
use super::layout::{bullets, lines, paragraphs, plain, sentences, stop};
use super::ownership::FORM;
use super::{Kind, Letter, LetterId};
use crate::facts::Mailbox;
use crate::guidance::{Contact, RouteId};
use crate::wording::sentence_case;

/// The prefix in the guidance of documents that only a broker needs.
const FOR_A_BROKER: &str = "for a broker: ";
const DOCUMENTS_UNCONFIRMED: &str =
    "The list of documents comes from one publisher. The desk may ask for others, or for fewer.";

/// What to say on the telephone.
pub(super) fn call(case: &Case) -> Letter {
    let desk = desk(case);
    let phone = desk
        .and_then(|desk| desk.phone)
        .map_or_else(String::new, |phone| {
            format!("Call {}, {}.", phone.number, phone.options)
        });
    let hours = desk
        .and_then(|desk| desk.hours)
        .map_or_else(String::new, |hours| format!("The desk is open {hours}."));
    let hello = sentences(&[
        stop(&format!(
            "“Hello. I’m calling for {}",
            entered::company(case.facts)
        )),
        format!("{}”", matter(case)),
    ]);
    let ask = [
        "What is the case number?",
        "Is the login locked only for inactivity, or is there a hold?",
        "Which documents do you need, and where do I send them?",
        "How will I hear from you, and when?",
    ];
    Letter {
        id: LetterId::DeskCall,
        kind: Kind::PhoneScript,
        title: "What to say to the ACE help desk".into(),
        use_it: format!("Call {}, or send the e-mail instead.", case.desk_when()),
        to: None,
        subject: None,
        body: paragraphs(&[
            sentences(&[phone, hours]),
            "Say:".into(),
            hello,
            "If they ask, tell them:".into(),
            details(case),
            "Have ready:".into(),
            bullets(&documents(case).map(sentence_case).collect::<Vec<_>>()),
            "Ask:".into(),
            bullets(&ask),
            "Write down:".into(),
            bullets(&["Case number: [case number]", "Spoke with: [name] on [date]"]),
        ]),
        reminders: plain(&[NO_PASSWORD, DOCUMENTS_UNCONFIRMED, FILL_IN]),
    }
}

/// The same case by e-mail. Its subject avoids the words CBP's automations look for.
pub(super) fn email(case: &Case) -> Letter {
    let company = entered::company(case.facts);
    let tried = if case.finding.ends_at_desk() {
        "Tried so far: [what you tried, and what ACE showed]"
    } else {
        ""
    };
    let brought: Vec<String> = documents(case).map(brought).collect();
    Letter {
        id: LetterId::DeskEmail,
        kind: Kind::Email,
        title: "E-mail to the ACE help desk".into(),
        use_it: format!(
            "Send it {}, with the documents attached, or call instead.",
            case.desk_when()
        ),
        to: desk(case).map(|desk| desk.email),
        subject: Some(format!("ACE Portal access: {company}")),
        body: paragraphs(&[
            "Hello,".into(),
            sentences(&[
                stop(&format!("I am writing for {company}")),
                matter(case),
                entered::plan(case.facts, case.as_of),
            ]),
            details(case),
            tried.into(),
            "Given above or attached:".into(),
            bullets(&brought),
            "Please send me the case number, and tell me what else you need.".into(),
            // The company is named above; the text has to stay short enough for a link.
            lines(&["Thank you,", SENDER, TELEPHONE]),
        ]),
        reminders: plain(&[
            "Attach the documents yourself: a mail link can’t.",
            "Write down the case number when you get it.",
            DOCUMENTS_UNCONFIRMED,
            FILL_IN,
            NO_PASSWORD,
        ]),
    }
}

/// What the problem is, and what we ask the desk to do.
fn matter(case: &Case) -> String {
    let who = case.who();
    match case.need() {
        Need::Restore => sentences(&[
            stop(&format!(
                "One of our ACE Portal logins does not work: the login of {who}"
            )),
            "Please restore it.".into(),
            lost_mailbox(case).into(),
        ]),
        Need::LiftHold => sentences(&[
            stop(&format!(
                "ACE shows a compliance or security hold on one of our ACE Portal logins: the login of {who}"
            )),
            if case.person.has_left() {
                "This person has left, so please do not restore the login. Please tell us what you need to resolve the hold."
            } else {
                "Please tell us what you need to lift the hold, and then restore the login."
            }
            .into(),
        ]),
        Need::ReplaceOwner => sentences(&[
            format!("{who}, has left the company."),
            format!("We submitted the {FORM} on [date] to change the TAO."),
        ]),
    }
}

fn lost_mailbox(case: &Case) -> &'static str {
    if case.person.mailbox == Some(Mailbox::Lost) {
        "We can no longer open the inbox of its e-mail address, so the address has to change too."
    } else {
        ""
    }
}

/// What the desk needs in addition to [`matter`]. If the TAO has left, the former and the new one are listed
/// separately, and what is wrong with the former login no longer matters.
fn details(case: &Case) -> String {
    let numbers = entered::ior_line(case.facts);
    if case.need() != Need::ReplaceOwner {
        let known = [
            numbers,
            case.login_of(),
            LAST_USERNAME.into(),
            address(case).into(),
        ];
        return bullets(&[&known[..], &entered::trouble_lines(case.person)].concat());
    }
    let name = entered::legal_name(FORMER_OWNER, case.name());
    let former = [
        format!("Full legal name: {name}"),
        LAST_USERNAME.into(),
        entered::login_line(case.person),
    ];
    let new = [&format!("Full legal name: {NEW_OWNER}"), NEW_ADDRESS];
    paragraphs(&[
        bullets(&[numbers]),
        "Former TAO:".into(),
        bullets(&former),
        "New TAO:".into(),
        bullets(&new),
    ])
}

fn address(case: &Case) -> &'static str {
    if case.person.has_left() || case.person.mailbox == Some(Mailbox::Lost) {
        NEW_ADDRESS
    } else {
        "New e-mail address: [new e-mail address, or “no change”]"
    }
}

/// The documents of the guidance; a broker's only if a broker may be involved.
fn documents(case: &Case) -> impl Iterator<Item = &'static str> {
    let broker = entered::broker_may_have_filed(case.facts);
    let documents = case
        .guidance
        .route(RouteId::ServiceDesk)
        .documents
        .iter()
        .copied();
    documents.filter(move |document| broker || !document.starts_with(FOR_A_BROKER))
}

/// A document in the e-mail: the broker's in brackets, for the sender to keep or delete.
fn brought(document: &str) -> String {
    document.strip_prefix(FOR_A_BROKER).map_or_else(
        || sentence_case(document),
        |rest| format!("[only if a broker sends this: {rest}]"),
    )
}

fn desk<'a>(case: &Case<'a>) -> Option<&'a Contact> {
    let contact = case.guidance.route(RouteId::ServiceDesk).contact;
    contact.map(|contact| case.guidance.contact(contact))
}
