//! From a person's situation to the routes, and each route step by step.

use super::markup::{Html, classed, joined, tag, tag_with};
use super::words;
use super::{bold, cited, linked, mail, sourced};
use crate::facts::Choice;
use crate::guidance::{Guidance, Ladder, Route, RouteId, Rule, Scope};
use crate::wording::ui;

/// The rules in words, each with its routes. Consecutive rules with the same heading share it.
pub(super) fn situations(guidance: &Guidance) -> Html {
    let people: Vec<(&str, &Rule)> = guidance.rules.iter().filter_map(heading).collect();
    let group = |rules: &[(&str, &Rule)]| -> Html {
        let lines: Html = rules.iter().map(|(_, rule)| situation(guidance, rule)).collect();
        [tag("h3", rules[0].0), tag("ul", lines)].into()
    };
    people
        .chunk_by(|(one, _), (other, _)| one == other)
        .map(group)
        .collect()
}

/// A rule about people, with its heading.
fn heading(rule: &Rule) -> Option<(&'static str, &Rule)> {
    match rule.scope {
        Scope::Person(state, _) => Some((words::situation(state), rule)),
        Scope::Entry | Scope::EntryUnknown | Scope::Check => None,
    }
}

fn situation(guidance: &Guidance, rule: &Rule) -> Html {
    let ways: Vec<Html> = rule
        .ladders()
        .iter()
        .map(|ladder| routes_of(guidance, ladder))
        .collect();
    let ways: Html = if ways.is_empty() {
        "".into()
    } else {
        let label = format!("{}{}", words::WAY, ui::COLON);
        tag("p", [label.into(), joined(ways, words::OR)])
    };
    tag(
        "li",
        [rule.says.of(guidance).into(), cited(guidance, rule.cite), ways],
    )
}

fn routes_of(guidance: &Guidance, ladder: &Ladder) -> Html {
    let links = |routes: &[RouteId]| joined(routes.iter().map(|route| link(guidance, *route)), words::THEN);
    let tried = links(ladder.rungs);
    if ladder.also.is_empty() {
        return tried;
    }
    let label = format!(". {}{}", ui::ALSO, ui::COLON);
    [tried, label.into(), links(ladder.also)].into()
}

fn link(guidance: &Guidance, id: RouteId) -> Html {
    let address = format!("#{}", anchor(id));
    tag_with("a", &[("href", &address)], guidance.route(id).title)
}

fn anchor(id: RouteId) -> String {
    format!("asc-{}", id.name())
}

/// Every route, except the one for a missing answer.
pub(super) fn routes(guidance: &Guidance) -> Html {
    let routes = guidance
        .routes
        .iter()
        .filter(|route| route.id != RouteId::AnswerMore);
    routes.map(|route| article(guidance, route)).collect()
}

fn article(guidance: &Guidance, route: &Route) -> Html {
    let steps: Html = route
        .steps
        .iter()
        .map(|step| {
            let link = linked(guidance, step.link.as_ref());
            tag("li", [step.of(guidance).into(), link])
        })
        .collect();
    let labeled = |label: &str, value: Html| tag("p", [bold(label), ui::COLON.into(), value]);
    let mut parts = vec![
        tag_with("h3", &[("id", &anchor(route.id))], route.title),
        sourced(guidance, "p", route.summary.of(guidance), route.cite),
        tag("ol", steps),
    ];
    if !route.documents.is_empty() {
        parts.push(labeled(ui::DOCUMENTS, "".into()));
        let documents = route.documents.iter().map(|document| tag("li", *document));
        parts.push(tag("ul", documents.collect::<Html>()));
    }
    if let Some(contact) = route.contact {
        parts.push(labeled(ui::TO, mail(guidance.contact(contact).email)));
    }
    if let Some(subject) = route.subject {
        parts.push(labeled(ui::SUBJECT, subject.into()));
    }
    let takes = [route.takes.of(guidance).into(), cited(guidance, route.time_cite)];
    parts.push(labeled(ui::TAKES, takes.into()));
    parts.extend(route.notes.iter().map(|note| tag("p", note.of(guidance))));
    let parts: Html = parts.into_iter().collect();
    classed("article", "asc-card", parts)
}
