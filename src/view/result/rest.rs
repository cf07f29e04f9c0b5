//! What is left when access comes too late, and who answers what.

use super::super::common::based_on;
use super::super::session::Session;
use crate::guidance::{Contact, Fallback};
use crate::wording::ui;
use leptos::prelude::*;

#[component]
pub(super) fn Fallbacks() -> impl IntoView {
    let session = Session::get();
    let late = session.peek(|facts| session.peek_assessment(|found| found.may_be_late(facts)));
    let one = |fallback: &'static Fallback| {
        let conditions = fallback
            .conditions
            .iter()
            .map(|condition| view! { <li>{condition.of(session.guidance())}</li> })
            .collect_view();
        view! {
            <li class="asc-card">
                <h3>{fallback.title}</h3>
                <p>{fallback.summary.of(session.guidance())}</p>
                <p><strong>{ui::CONDITIONS}</strong></p>
                <ul>{conditions}</ul>
                {based_on(fallback.title.to_owned(), fallback.cite, None)}
            </li>
        }
    };
    view! {
        <section aria-labelledby="asc-fallbacks">
            <h2 id="asc-fallbacks">{ui::FALLBACKS}</h2>
            <p>{ui::FALLBACKS_LEAD}</p>
            <details class="asc-details asc-list-details" open=late>
                <summary>{ui::SHOW_FALLBACKS}</summary>
                <ul class="asc-cards">{session.guidance().fallbacks.iter().map(one).collect_view()}</ul>
            </details>
        </section>
    }
}

#[component]
pub(super) fn Contacts() -> impl IntoView {
    let one = |contact: &'static Contact| {
        let phone = contact
            .phone
            .map(|phone| view! { <br /><a href=phone.address()>{phone.number}</a>", "{phone.options} });
        let hours = contact
            .hours
            .map(|hours| view! { <br /><span class="asc-quiet">{hours}</span> });
        view! {
            <div class="asc-answer-row">
                <dt>{contact.name}<br /><span class="asc-quiet">{contact.answers}</span></dt>
                <dd><a href=format!("mailto:{}", contact.email)>{contact.email}</a>{phone}{hours}</dd>
            </div>
        }
    };
    view! {
        <section aria-labelledby="asc-contacts">
            <h2 id="asc-contacts">{ui::CONTACTS}</h2>
            <dl class="asc-answers">{Session::get().guidance().contacts.iter().map(one).collect_view()}</dl>
        </section>
    }
}
