//! The two e-mails that CBP's automation answers: reactivation and lookup.

use super::case::Case;
use super::entered::{self, FILL_IN, LEGAL_NAME, NO_PASSWORD, SENDER};
use super::layout::{bullets, lines, paragraphs, plain, sentences, stop};
use super::{Kind, Letter, LetterId};
use crate::facts::Facts;
use crate::guidance::{Guidance, RouteId};

/// The Trade Account Owner's own e-mail. The automation looks for a word in the subject.
pub(super) fn reactivation(case: &Case) -> Letter {
    let (to, word) = address_and_subject(case.guidance, RouteId::EmailReactivation);
    let company = entered::company(case.facts);
    let opening = format!(
        "Please reactivate my ACE Portal account. I am the Trade Account Owner (TAO) of {company} and am writing from the e-mail address on that account."
    );
    let details = bullets(&[
        entered::company_line(case.facts),
        entered::ior_line(case.facts),
        LEGAL_NAME.into(),
        "ACE username: [ACE username]".into(),
        entered::login_line(case.person),
    ]);
    let name = case.name().unwrap_or_else(|| SENDER.into());
    Letter {
        id: LetterId::TaoReactivation,
        kind: Kind::Email,
        title: "E-mail to CBP: reactivate the account".into(),
        use_it: "The account owner (Trade Account Owner, TAO) sends it from the e-mail address on the TAO account, then follows CBP’s automatic confirmation or instructions.".into(),
        to,
        subject: Some(format!("ACE Portal TAO account {word}")),
        body: paragraphs(&[
            "Hello,".into(),
            opening,
            details,
            "Please reply to this address if you need anything else.".into(),
            lines(&["Thank you,".to_owned(), name, company]),
        ]),
        reminders: plain(&[
            "Send it from the e-mail address on the TAO account. It doesn’t work from any other address.",
            "If that address was a former employee’s, don’t send this: change the account owner instead.",
            "Keep the subject as it is: CBP’s system looks for a word in it.",
            FILL_IN,
            NO_PASSWORD,
        ]),
    }
}

/// Asks who the Trade Account Owner is. The automation needs this exact subject.
pub(super) fn lookup(facts: &Facts, guidance: &Guidance) -> Letter {
    let (to, subject) = address_and_subject(guidance, RouteId::OwnerLookup);
    let company = entered::company(facts);
    Letter {
        id: LetterId::TaoLookup,
        kind: Kind::Email,
        title: "E-mail to CBP: who is the account owner?".into(),
        use_it: "Send it if nobody at your company knows who the account owner is. Then watch for CBP’s confirmation."
            .into(),
        to,
        subject: Some(subject.into()),
        body: paragraphs(&[
            "Hello,".into(),
            sentences(&[
                stop(&format!("I work for {company}")),
                "Nobody here knows who the Trade Account Owner (TAO) of our ACE Portal account is.".into(),
                "Please identify the TAO.".into(),
            ]),
            bullets(&[
                LEGAL_NAME.into(),
                entered::company_line(facts),
                entered::ior_line(facts),
            ]),
            lines(&["Thank you,".to_owned(), "[full legal name]".into(), company]),
        ]),
        reminders: plain(&[
            "A lookup does not transfer ownership. If the account owner (TAO) turns out to have left, change the owner.",
            "CBP notifies the current TAO that someone is asking, and sends you a confirmation. It doesn’t promise you the name.",
            "Keep the subject exactly as it is.",
            "Type your full legal name and the importer number in the e-mail, never in ACE Self-Check.",
        ]),
    }
}

/// The recipient of a route's e-mail, and its subject line or the word that has to be in it.
fn address_and_subject(guidance: &Guidance, route: RouteId) -> (Option<&'static str>, &'static str) {
    let route = guidance.route(route);
    let to = route.contact.map(|contact| guidance.contact(contact).email);
    (to, route.subject.unwrap_or_default())
}
