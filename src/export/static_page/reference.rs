//! The reference sections: entries, checks, contacts, checklists, fallbacks, sources.

use super::markup::{Html, classed, tag, tag_with};
use super::words;
use super::{bold, cited, external, linked, mail, sourced};
use crate::assessment::CheckId;
use crate::facts::Choice;
use crate::guidance::{Checklist, Contact, Fallback, Guidance, NextStep, Rule, Scope, Source, Text};
use crate::wording::{self, ui};

pub(super) fn entries(guidance: &Guidance) -> Html {
    let window = &guidance.entry_window;
    // A page without answers has nothing to say about missing ones.
    let rules = guidance.rules.iter().filter(|rule| rule.scope == Scope::Entry);
    let rule = |rule: &Rule| sourced(guidance, "li", rule.says.of(guidance), rule.cite);
    [
        sourced(guidance, "p", ui::entries_lead(guidance), window.cite),
        sourced(guidance, "p", words::PRECEDING_DAY, window.preceding_day_cite),
        tag("p", words::ENTRY_FIRST_FIT),
        tag("ol", rules.map(rule).collect::<Html>()),
        next_steps(guidance),
    ]
    .into()
}

/// What to know before a next step, and which page to open.
fn next_steps(guidance: &Guidance) -> Html {
    let step = |step: &NextStep| -> Html {
        let notes = step.notes.iter().map(|note| tag("li", note.of(guidance)));
        let links = step.links.iter().map(|link| linked(guidance, Some(link)));
        [
            tag("h3", step.title.of(guidance)),
            sourced(
                guidance,
                "p",
                [step.summary.of(guidance).into(), links.collect()],
                step.cite,
            ),
            tag("ul", notes.collect::<Html>()),
        ]
        .into()
    };
    // The others repeat a rule.
    let steps = guidance.next_steps.iter().filter(|row| !row.notes.is_empty());
    steps.map(step).collect()
}

pub(super) fn checks(guidance: &Guidance) -> Html {
    let check = |id: &CheckId| {
        let rule = guidance.rule(id.rule());
        let says = [
            bold(wording::check(*id)),
            ui::COLON.into(),
            rule.says.of(guidance).into(),
        ];
        sourced(guidance, "li", says, rule.cite)
    };
    tag("ul", CheckId::ALL.iter().map(check).collect::<Html>())
}

pub(super) fn contacts(guidance: &Guidance) -> Html {
    let contact = |contact: &Contact| {
        let mut parts = vec![
            bold(contact.name),
            ui::COLON.into(),
            contact.answers.into(),
            cited(guidance, contact.cite),
            tag("p", mail(contact.email)),
        ];
        if let Some(phone) = &contact.phone {
            let link = tag_with("a", &[("href", &*phone.address())], phone.number);
            let cite = cited(guidance, phone.cite);
            parts.push(tag("p", [link, ", ".into(), phone.options.into(), cite]));
        }
        parts.extend(contact.hours.map(|hours| tag("p", hours)));
        tag("li", parts.into_iter().collect::<Html>())
    };
    let rows: Html = guidance.contacts.iter().map(contact).collect();
    [tag("ul", rows), tag("p", ui::NEVER_ASKED)].into()
}

pub(super) fn checklists(guidance: &Guidance) -> Html {
    let list = |list: &Checklist| {
        let item = |text: Text| tag("li", [words::BOX.into(), text.of(guidance).into()]);
        let items: Html = list.items.iter().map(|row| item(row.text)).collect();
        let parts: [Html; 3] = [
            tag("h3", list.title),
            tag("p", list.summary.of(guidance)),
            classed("ul", "asc-boxes", items),
        ];
        tag("section", parts)
    };
    guidance.checklists.iter().map(list).collect()
}

pub(super) fn fallbacks(guidance: &Guidance) -> Html {
    let fallback = |row: &Fallback| -> Html {
        let condition = |text: &Text| tag("li", text.of(guidance));
        [
            tag("h3", row.title),
            sourced(guidance, "p", row.summary.of(guidance), row.cite),
            tag("ul", row.conditions.iter().map(condition).collect::<Html>()),
        ]
        .into()
    };
    let rows: Html = guidance.fallbacks.iter().map(fallback).collect();
    [tag("p", ui::FALLBACKS_LEAD), rows].into()
}

pub(super) fn sources(guidance: &Guidance) -> Html {
    let source = |source: &Source| {
        let name = match source.address {
            Some(address) => external(address, source.name),
            None => source.name.into(),
        };
        tag("li", [name, ", ".into(), source.dated.of(guidance).into()])
    };
    tag("ol", guidance.sources.iter().map(source).collect::<Html>())
}
