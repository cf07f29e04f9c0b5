//! Asks for the passphrase of a file or a link.

use super::prelude::*;
use super::session::{SEALED, Sealed};
use crate::browser::screen;
use crate::sharing::sealed::UnsealError;
use crate::wording::{sharing as words, ui};
use leptos::html;

const FIELD: &str = "asc-open-passphrase";

#[component]
pub(super) fn Unseal(sealed: Sealed) -> impl IntoView {
    let session = Session::get();
    let is_link = sealed.is_link();
    let field = NodeRef::<html::Input>::new();
    let is_busy = RwSignal::new(false);
    let error = RwSignal::new(None::<UnsealError>);
    let submit = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let typed = field
            .get_untracked()
            .map_or_else(String::new, |field| field.value());
        if is_busy.get_untracked() || typed.trim().is_empty() {
            return screen::focus(FIELD);
        }
        is_busy.set(true);
        error.set(None);
        session.unseal(&typed, move |reason| {
            is_busy.set(false);
            error.set(Some(reason));
            screen::focus(FIELD);
        });
    };
    let cancel = move |_| {
        session.sealed.set(None);
        session.focus.set(Some(HEADING.to_owned()));
    };
    let wrong = move || {
        let text = error.get().map(|error| words::unseal_error(error, is_link));
        text.map(|text| view! { <p class="asc-error">{text}</p> })
    };
    let says = move || {
        is_busy
            .get()
            .then(|| view! { <p class="asc-quiet">{words::OPENING}</p> })
    };
    view! {
        <section class="asc-notice" aria-labelledby=SEALED>
            <h2 id=SEALED tabindex="-1">{words::is_sealed(is_link)}</h2>
            <form novalidate>
                <div class="asc-text-field">
                    <label for=FIELD>{words::THEIR_PASSPHRASE}</label>
                    <p class="asc-hint" id="asc-open-passphrase-hint">{words::THEIR_PASSPHRASE_HINT}</p>
                    <div id="asc-open-passphrase-error" role="alert">{anew(wrong)}</div>
                    // Plain text, so that what has to be typed exactly is visible and browsers don't offer to store it.
                    <input type="text" id=FIELD class="asc-input" autocomplete="off" autocapitalize="none" spellcheck="false" translate="no" node_ref=field
                        aria-describedby="asc-open-passphrase-hint asc-open-passphrase-error" aria-invalid=move || { error.get().map(|_| "true") } />
                </div>
                <div role="status">{anew(says)}</div>
                <p class="asc-actions">
                    <button type="submit" class="asc-button" on:click=on(submit)>{words::OPEN_SEALED}</button>
                    <button type="button" class="asc-button asc-button-quiet" on:click=on(cancel)>{ui::CANCEL}</button>
                </p>
            </form>
        </section>
    }
}
