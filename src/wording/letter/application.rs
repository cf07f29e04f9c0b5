//! The checklist for applying for an account.

use super::entered::{self, FILL_IN};
use super::layout::{boxes, bullets, in_words, paragraphs, steps_with_addresses};
use super::{Kind, Letter, LetterId};
use crate::facts::Facts;
use crate::guidance::{Guidance, RouteId};

/// The steps and documents of the guidance for one of the two forms, to tick off. With one
/// importer of record number they hold the e-mail on Form 5106 and the code that expires.
pub(super) fn checklist(facts: &Facts, guidance: &Guidance, route: RouteId) -> Letter {
    let code = match route {
        RouteId::ApplyImporterAccount => bullets(&[
            "Point-of-contact e-mail: [address on the form]",
            "Code requested at: [time]",
            "Code entered at: [time]",
        ]),
        _ => String::new(),
    };
    let route = guidance.route(route);
    let mut reminders = in_words(route.notes, guidance);
    reminders.push(FILL_IN.into());
    Letter {
        id: LetterId::ApplicationChecklist,
        kind: Kind::Checklist,
        title: format!("Checklist: {}", lower_first(route.title)),
        use_it: "Get everything ready before you open the form, then check off each step.".into(),
        to: None,
        subject: None,
        body: paragraphs(&[
            bullets(&[entered::company_line(facts), entered::ior_line(facts)]),
            "Have ready:".into(),
            boxes(route.documents),
            "Do these in order:".into(),
            boxes(&steps_with_addresses(route, guidance)),
            code,
        ]),
        reminders,
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
