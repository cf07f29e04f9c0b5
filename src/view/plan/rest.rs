//! States easily confused with a dormant login, fallbacks if access comes too late, and contacts.

use super::super::common::based_on;
use super::fold::Fold;
use crate::guidance::{Contact, Fallback, LOOKALIKES, Lookalike};
use crate::view::prelude::*;
use crate::wording::{cape_message, lookalike as words, ui};

#[component]
pub(super) fn Fallbacks() -> impl IntoView {
    let session = Session::get();
    let one = move |fallback: &'static Fallback| {
        let conditions = fallback.conditions.iter();
        let conditions = items(conditions.map(|condition| condition.of(session.guidance())));
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
        <Fold id="asc-fallbacks" title=ui::FALLBACKS note=ui::FALLBACKS_NOTE>
            <p>{ui::FALLBACKS_LEAD}</p>
            <ul class="asc-cards">{session.guidance().fallbacks.iter().map(one).collect_view()}</ul>
        </Fold>
    }
}

#[component]
pub(super) fn Contacts() -> impl IntoView {
    let one = |contact: &'static Contact| {
        let phone = contact
            .phone
            .map(|phone| view! { <br /><a translate="no" href=phone.address()>{phone.number}</a>", "{phone.options} });
        let hours = contact
            .hours
            .map(|hours| view! { <br /><span class="asc-quiet">{hours}</span> });
        view! {
            <div class="asc-answer-row">
                <dt>{contact.name}<br /><span class="asc-quiet">{contact.answers}</span></dt>
                <dd><a translate="no" href=format!("mailto:{}", contact.email)>{contact.email}</a>{phone}{hours}</dd>
            </div>
        }
    };
    view! {
        <h3>{ui::CONTACTS}</h3>
        <p>{ui::NEVER_ASKED}</p>
        <dl class="asc-answers">{Session::get().guidance().contacts.iter().map(one).collect_view()}</dl>
    }
}

#[component]
pub(super) fn Lookalikes() -> impl IntoView {
    view! {
        <Fold id="asc-lookalikes" title=words::TITLE note=words::NOTE>
            <p>{words::LEAD}</p>
            <ul class="asc-tiles">{LOOKALIKES.iter().map(state).collect::<Vec<_>>()}</ul>
        </Fold>
    }
}

fn state(state: &'static Lookalike) -> AnyView {
    let guidance = Session::get().guidance();
    view! {
        <li>
            <h3>{state.name}</h3>
            <p>{state.meaning.of(guidance).into_owned()}</p>
            <p>{state.fix.of(guidance).into_owned()}</p>
            <p>
                {ui::SUBJECT}": "<code translate="no">{state.subject}</code><br />
                {words::address_label(state)}": "<a href=words::mail(state)>{state.email}</a>
            </p>
            {based_on(state.name.to_owned(), state.cite, Some((cape_message::FIX_BASED_ON.to_owned(), state.fix_cite)))}
        </li>
    }
    .into_any()
}
