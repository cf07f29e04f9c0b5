//! The checklist for updating who owns the account.

use super::case::Case;
use super::entered::{self, FILL_IN, FORMER_OWNER, NEW_ADDRESS, NEW_OWNER};
use super::layout::{boxes, bullets, in_words, paragraphs, plain, steps_with_addresses};
use super::{Kind, Letter, LetterId};
use crate::guidance::RouteId;

/// CBP's form for it, and for accounts with several numbers. A test compares it with the guidance.
pub(super) const FORM: &str = "ACE Portal Account Application Web Form";

/// The steps and documents of the guidance, to tick off.
pub(super) fn checklist(case: &Case) -> Letter {
    let route = case.guidance.route(RouteId::OwnerUpdate);
    let mut reminders = in_words(route.notes, case.guidance);
    reminders.extend(plain(&[
        "A lookup of the TAO does not transfer ownership; this form does.",
        FILL_IN,
    ]));
    Letter {
        id: LetterId::OwnershipChecklist,
        kind: Kind::Checklist,
        title: "Checklist: change the account owner".into(),
        use_it: "Go through it with an officer of the company before you submit the form.".into(),
        to: None,
        subject: None,
        body: paragraphs(&[
            bullets(&details(case)),
            "Have ready:".into(),
            boxes(route.documents),
            "Do these in order:".into(),
            boxes(&steps_with_addresses(route, case.guidance)),
            "Afterward:".into(),
            boxes(&[
                "Have the new TAO reactivate the users who cannot sign in, and revoke the logins of people who have left.",
                "Appoint a proxy TAO, so that no single person’s absence locks the company out.",
            ]),
        ]),
        reminders,
    }
}

fn details(case: &Case) -> Vec<String> {
    let (label, bracket, new) = if case.person.has_left() {
        ("Former TAO", FORMER_OWNER, format!("New TAO: {NEW_OWNER}"))
    } else {
        (
            "Current TAO",
            "[full legal name of the current TAO]",
            "New TAO, or the same person: [full legal name of the TAO]".into(),
        )
    };
    vec![
        entered::company_line(case.facts),
        entered::ior_line(case.facts),
        format!("{label}: {}", entered::legal_name(bracket, case.name())),
        new,
        NEW_ADDRESS.into(),
    ]
}
