//! A file that was offered as a download: its name, and its text to copy if the browser saved nothing. A page can't
//! tell: phones, in-app browsers, and some frames silently drop downloads.

use crate::browser::file;
use crate::view::copied::{Copied, Made, copy};
use crate::view::prelude::*;
use crate::wording::ui;

/// What was offered last.
#[derive(Clone, PartialEq)]
pub(in crate::view) struct Offered {
    says: String,
    text: String,
}

pub(in crate::view) type Offering = RwSignal<Option<Offered>>;

/// Offers a text as a download, and remembers it. `says` is shown once it is saved.
pub(in crate::view) fn offer(into: Offering, name: &str, mime: &str, text: String, says: String) {
    file::download(name, mime, &text);
    into.set(Some(Offered { says, text }));
}

/// What was offered, with a way to copy it instead.
#[component]
pub(in crate::view) fn Outcome(offered: Offering) -> impl IntoView {
    let made = RwSignal::new(None::<Made>);
    let copy = move |_| {
        if let Some(offered) = offered.get_untracked() {
            copy(offered.text, made);
        }
    };
    let said = move || {
        // The outcome of copying belongs to the previous text.
        made.set(None);
        offered.get().map(|offered| view! { <p>{offered.says}</p> })
    };
    view! {
        <div role="status">{anew(said)}</div>
        <Show when=move || { offered.with(Option::is_some) }>
            <p class="asc-quiet">{ui::NOTHING_SAVED}" "<button type="button" class="asc-link" on:click=on(copy)>{ui::COPY_INSTEAD}</button></p>
        </Show>
        <Copied made=made copied=ui::TEXT_COPIED by_hand=ui::TEXT_BY_HAND />
    }
}
