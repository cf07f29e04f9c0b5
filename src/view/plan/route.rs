//! One route: what to do, how long it takes, what to have ready.

use super::super::common::Sources;
use super::super::external::linked;
use super::letters::Letters;
use crate::guidance::{Route, RouteId, Step};
use crate::view::prelude::*;
use crate::wording::letter::Letter;
use crate::wording::ui;

/// A route as a rung of a ladder, collapsed.
#[component]
pub(super) fn Rung(route: RouteId, letters: Vec<Letter>, scope: String) -> impl IntoView {
    let guidance = Session::get().guidance();
    let route = guidance.route(route);
    view! {
        <li class="asc-rung">
            <details class="asc-rung-details">
                <summary>{route.title}<span class="asc-quiet">" – "{route.takes.of(guidance)}</span></summary>
                <RouteBody route=route />
                <Letters letters=letters scope=scope />
            </details>
        </li>
    }
}

/// A route in full.
#[component]
pub(super) fn RouteBody(route: &'static Route) -> impl IntoView {
    let guidance = Session::get().guidance();
    let documents = (!route.documents.is_empty()).then(|| {
        view! { <p><strong>{ui::DOCUMENTS}</strong></p><ul>{items(route.documents.iter().copied())}</ul> }
    });
    let steps = (!route.steps.is_empty()).then(|| {
        let step = |step: &Step| {
            let link = step.link.map(|link| view! { " "{linked(link)} });
            view! { <li>{step.of(guidance)}{link}</li> }
        };
        let steps = route.steps.iter().map(step);
        view! { <ol class="asc-steps">{steps.collect_view()}</ol> }
    });
    let subject = route.subject.map(|subject| {
        view! { <p><strong>{ui::SUBJECT}": "</strong><code translate="no">{subject}</code></p> }
    });
    let notes = route
        .notes
        .iter()
        .map(|note| view! { <p class="asc-quiet">{note.of(guidance)}</p> })
        .collect_view();
    view! {
        <div class="asc-route">
            <p>{route.summary.of(guidance)}</p>
            {steps}
            {subject}
            {documents}
            {notes}
            <p><strong>{ui::TAKES}": "</strong>{route.takes.of(guidance)}</p>
            <details class="asc-details">
                <summary>{ui::BASED_ON}<span class="asc-hidden">" "{route.title}</span></summary>
                <div class="asc-details-body">
                    <Sources cite=route.cite />
                    <p><strong>{ui::TAKES}": "</strong>{route.takes.of(guidance)}</p>
                    <Sources cite=route.time_cite />
                </div>
            </details>
        </div>
    }
}
