//! A file that was offered: its name, and its text to copy where the browser saved nothing. No page can know whether it
//! did: phones, in-app browsers, and some frames drop a download without a word.

use crate::browser::file;
use crate::view::anew::anew;
use crate::view::embed::{Copied, Made, copy};
use crate::view::handler::on;
use crate::wording::ui;
use leptos::prelude::*;

/// What was offered last.
#[derive(Clone, PartialEq)]
pub(in crate::view) struct Offered {
    says: String,
    text: String,
}

pub(in crate::view) type Offering = RwSignal<Option<Offered>>;

/// Offers a text as a download, and keeps what was offered. `says` is what to know once it is saved.
pub(in crate::view) fn offer(into: Offering, name: &str, mime: &str, text: String, says: String) {
    file::download(name, mime, &text);
    into.set(Some(Offered { says, text }));
}

/// What was offered. `id` is of the field that shows the text where the browser does not copy.
#[component]
pub(in crate::view) fn Outcome(offered: Offering, id: &'static str) -> impl IntoView {
    let made = RwSignal::new(None::<Made>);
    let copy = move |_| {
        if let Some(offered) = offered.get_untracked() {
            copy(offered.text, made);
        }
    };
    let said = move || {
        // What was copied before was another text.
        made.set(None);
        offered.get().map(|offered| view! { <p>{offered.says}</p> })
    };
    view! {
        <div role="status">{anew(said)}</div>
        <Show when=move || { offered.with(Option::is_some) }>
            <p class="asc-quiet">{ui::NOTHING_SAVED}" "<button type="button" class="asc-link" on:click=on(copy)>{ui::COPY_INSTEAD}</button></p>
        </Show>
        <Copied made=made id=id copied=ui::TEXT_COPIED by_hand=ui::TEXT_BY_HAND />
    }
}
