//! One route: what to do, how long it takes, what to have ready.

use super::super::common::based_on;
use super::super::session::Session;
use super::letters::Letters;
use crate::guidance::{Route, RouteId};
use crate::wording::letter::Letter;
use crate::wording::ui;
use leptos::prelude::*;

/// A route as a rung of a ladder. The first rung is open, the others fold.
#[component]
pub(super) fn Rung(route: RouteId, open: bool, letters: Vec<Letter>, scope: String) -> impl IntoView {
    let route = Session::get().guidance().route(route);
    view! {
        <li class="asc-rung">
            <details class="asc-rung-details" open=open>
                <summary>{route.title}<span class="asc-quiet">" – "{route.takes}</span></summary>
                <RouteBody route=route />
                <Letters letters=letters scope=scope />
            </details>
        </li>
    }
}

/// What a route asks for, in full.
#[component]
pub(super) fn RouteBody(route: &'static Route) -> impl IntoView {
    let items =
        |items: &'static [&'static str]| items.iter().map(|item| view! { <li>{*item}</li> }).collect_view();
    let documents = (!route.documents.is_empty()).then(|| {
        view! { <p><strong>{ui::DOCUMENTS}</strong></p><ul>{items(route.documents)}</ul> }
    });
    let subject = route.subject.map(|subject| {
        view! { <p><strong>{ui::SUBJECT}": "</strong><code>{subject}</code></p> }
    });
    let notes = route
        .notes
        .iter()
        .map(|note| view! { <p class="asc-quiet">{*note}</p> })
        .collect_view();
    view! {
        <div class="asc-route">
            <p>{route.summary}</p>
            {(!route.steps.is_empty()).then(|| view! { <ol class="asc-steps">{items(route.steps)}</ol> })}
            {subject}
            {documents}
            {notes}
            <p><strong>{ui::TAKES}": "</strong>{route.takes}</p>
            {based_on(route.title.to_owned(), route.cite, Some(([ui::TAKES, ui::COLON, route.takes].concat(), route.time_cite)))}
        </div>
    }
}
