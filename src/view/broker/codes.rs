//! The broker's own filer codes: set once, kept on the broker's computer.

use super::Own;
use crate::broker::{FilerCode, filer_codes};
use crate::browser::storage;
use crate::view::prelude::*;
use crate::wording::broker as words;

const FIELD: &str = "asc-codes";

#[component]
pub(super) fn Codes(own: Own) -> impl IntoView {
    let written = |codes: &[FilerCode]| codes.iter().map(FilerCode::as_str).collect::<Vec<_>>().join(", ");
    let typed = RwSignal::new(own.with_untracked(|codes| written(codes)));
    let said = RwSignal::new("");
    let is_wrong = RwSignal::new(false);
    let is_set = own.with_untracked(|codes| !codes.is_empty());
    let session = Session::get();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(codes) = filer_codes(&typed.read_untracked()) else {
            said.set("");
            return is_wrong.set(true);
        };
        is_wrong.set(false);
        let is_kept = storage::keep_filer_codes(&written(&codes));
        said.set(match (is_kept, codes.is_empty()) {
            (false, _) => words::CODES_NOT_SAVED,
            (true, true) => words::CODES_CLEARED,
            (true, false) => words::CODES_SAVED,
        });
        typed.set(written(&codes));
        own.set(codes);
        session.focus.set(Some(FIELD.to_owned()));
    };
    view! {
        <details class="asc-details" open=!is_set>
            <summary>{words::CODES}</summary>
            <form class="asc-text-field" novalidate on:submit=on(save)>
                <label for=FIELD>{words::CODES}</label>
                <p class="asc-hint" id="asc-codes-hint">{words::CODES_HINT}</p>
                <div id="asc-codes-error" role="alert">{anew(move || is_wrong.get().then(|| view! { <p class="asc-error">{words::CODES_WRONG}</p> }))}</div>
                <input type="text" id=FIELD class="asc-input" autocomplete="off" spellcheck="false" maxlength="100" aria-describedby="asc-codes-hint asc-codes-error"
                    aria-invalid=move || { is_wrong.get().then_some("true") } prop:value=move || { typed.get() } on:input=on(move |event| { typed.set(event_target_value(&event)) }) />
                <p class="asc-actions"><button type="submit" class="asc-button asc-button-quiet">{words::SAVE_CODES}</button></p>
                <p role="status" class="asc-told" prop:textContent=move || { said.get() }></p>
            </form>
        </details>
    }
}
