//! Next to the login: states easily confused with a dormant login.

use super::super::common::based_on;
use super::fold::Fold;
use crate::guidance::{LOOKALIKES, Lookalike};
use crate::view::prelude::*;
use crate::wording::{cape_message, lookalike as words, ui};

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
