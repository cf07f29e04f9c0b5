//! From a person's situation to the routes, and each route step by step.

use super::markup::{Html, joined, tag, tag_with};
use super::{bold, cited, mail};
use crate::facts::Choice;
use crate::guidance::{Guidance, Route, RouteId, RuleId};
use crate::wording::{static_page as words, ui};

/// Routes for those a rule applies to.
pub(super) struct Way {
    /// The rule.
    pub(super) rule: RuleId,
    /// Tried in order.
    pub(super) tried: &'static [RouteId],
    /// Worth trying at the same time.
    pub(super) also: &'static [RouteId],
}

const fn way(rule: RuleId, tried: &'static [RouteId], also: &'static [RouteId]) -> Way {
    Way { rule, tried, also }
}

use RouteId as To;
use RuleId as R;

/// What `assessment` does with each rule; a test holds that the two agree. R7 without the security
/// answers goes where a locked person goes, as its rule says.
pub(super) const WAYS: [Way; 13] = [
    way(R::R0, &[To::ApplyImporterAccount], &[]),
    way(R::R0, &[To::ApplyPortalAccount], &[]),
    way(R::R1, &[To::ServiceDesk], &[]),
    way(R::R2, &[To::OwnerUpdate], &[To::ServiceDesk]),
    way(R::R3, &[To::RemoveUser], &[]),
    way(R::R6, &[To::KeepWarm], &[]),
    way(R::R7, &[To::ResetPassword, To::ServiceDesk], &[]),
    way(R::R8, &[To::OwnerReactivates], &[]),
    way(R::R8, &[To::OwnerLookup, To::OwnerReactivates], &[]),
    way(R::R9, &[To::ServiceDesk], &[To::OwnerUpdate]),
    way(R::R11, &[To::ServiceDesk], &[To::EmailReactivation]),
    way(R::R12, &[To::LogIn, To::EmailReactivation, To::ServiceDesk], &[]),
    way(
        R::R13,
        &[To::ResetPassword, To::EmailReactivation, To::ServiceDesk],
        &[],
    ),
];

/// The rules in the order they are tried, in groups.
const SITUATIONS: [&[RuleId]; 5] = [
    &[R::R0, R::R1, R::R2, R::R3],
    &[R::R4, R::R5],
    &[R::R6, R::R7],
    &[R::R8],
    &[R::R9, R::R10, R::R11, R::R12, R::R13],
];

/// The rules in words, each with its routes.
pub(super) fn situations(guidance: &Guidance) -> Html {
    let group = |rules: &&[RuleId]| {
        let lines: Html = rules.iter().map(|rule| situation(guidance, *rule)).collect();
        [tag("h3", words::situation(rules[0])), tag("ul", lines)].into()
    };
    SITUATIONS.iter().map(group).collect()
}

fn situation(guidance: &Guidance, id: RuleId) -> Html {
    let rule = guidance.rule(id);
    let ways: Vec<Html> = WAYS
        .iter()
        .filter(|way| way.rule == id)
        .map(|way| routes_of(guidance, way))
        .collect();
    let ways: Html = if ways.is_empty() {
        "".into()
    } else {
        let label = format!("{}{}", words::WAY, ui::COLON);
        tag("p", [label.into(), joined(ways, words::OR)])
    };
    tag("li", [rule.says.into(), cited(guidance, rule.cite), ways])
}

fn routes_of(guidance: &Guidance, way: &Way) -> Html {
    let links = |routes: &[RouteId]| joined(routes.iter().map(|route| link(guidance, *route)), words::THEN);
    let tried = links(way.tried);
    if way.also.is_empty() {
        return tried;
    }
    let label = format!(". {}{}", ui::ALSO, ui::COLON);
    [tried, label.into(), links(way.also)].into()
}

fn link(guidance: &Guidance, id: RouteId) -> Html {
    let address = format!("#{}", anchor(id));
    tag_with("a", &[("href", &address)], guidance.route(id).title)
}

fn anchor(id: RouteId) -> String {
    format!("asc-{}", id.name())
}

/// Every route; a missing answer is none.
pub(super) fn routes(guidance: &Guidance) -> Html {
    let routes = guidance
        .routes
        .iter()
        .filter(|route| route.id != RouteId::AnswerMore);
    routes.map(|route| article(guidance, route)).collect()
}

fn article(guidance: &Guidance, route: &Route) -> Html {
    let list = |name, items: &[&str]| tag(name, items.iter().map(|item| tag("li", *item)).collect::<Html>());
    let labeled = |label: &str, value: Html| tag("p", [bold(label), ui::COLON.into(), value]);
    let mut parts = vec![
        tag_with("h3", &[("id", &anchor(route.id))], route.title),
        tag("p", [route.summary.into(), cited(guidance, route.cite)]),
        list("ol", route.steps),
    ];
    if !route.documents.is_empty() {
        parts.push(labeled(ui::DOCUMENTS, "".into()));
        parts.push(list("ul", route.documents));
    }
    if let Some(contact) = route.contact {
        parts.push(labeled(ui::TO, mail(guidance.contact(contact).email)));
    }
    if let Some(subject) = route.subject {
        parts.push(labeled(ui::SUBJECT, subject.into()));
    }
    let takes = [route.takes.into(), cited(guidance, route.time_cite)];
    parts.push(labeled(ui::TAKES, takes.into()));
    parts.extend(route.notes.iter().map(|note| tag("p", *note)));
    let parts: Html = parts.into_iter().collect();
    tag_with("article", &[("class", "asc-card")], parts)
}
