//! The progress of long-running work, with a button that stops it.

use super::prelude::*;
use crate::wording::{import, ui};

#[component]
pub(super) fn Progress(progress: RwSignal<Option<u32>>, cancel: Callback<()>) -> impl IntoView {
    let said = move || {
        progress.get().map(|thousandths| match thousandths {
            0 => ui::READING.to_owned(),
            _ => import::reading(thousandths),
        })
    };
    let line = move || said().map(|said| view! { <p class="asc-quiet">{said}</p> });
    view! {
        <div role="status">{anew(line)}</div>
        <Show when=move || { progress.get().is_some() }>
            <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| { cancel.run(()) })>{import::STOP}</button></p>
        </Show>
    }
}
