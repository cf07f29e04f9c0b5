//! Where a table comes from: pasted, chosen or dropped.

use super::super::field::{ErrorSummary, FieldErrors};
use super::super::progress::Progress;
use super::opening;
use crate::browser::file;
use crate::browser::screen;
use crate::table::{Kind, MOST_BYTES};
use crate::view::prelude::*;
use crate::wording::{self, ui};
use leptos::html;

const PASTE: &str = "asc-paste";
const TABLE_FILE: &str = "asc-table-file";

#[component]
pub(super) fn Source(kind: Kind) -> impl IntoView {
    let session = Session::get();
    let (pasted, errors) = (
        RwSignal::new(pasted_before(session, kind)),
        RwSignal::new(Vec::new()),
    );
    let over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            file::read_chosen(&input, MOST_BYTES, move |name, read| {
                opening::open(session, kind, name, read);
            });
        }
    };
    // The whole page handles drops (view::app); this is only the visual feedback.
    let dragged = move |_: leptos::ev::DragEvent| over.set(true);
    let submit = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let text = pasted.get_untracked();
        if text.trim().is_empty() {
            errors.set(vec![(PASTE.to_owned(), ui::NOTHING_PASTED.to_owned())]);
            session.show_errors();
        } else {
            errors.set(Vec::new());
            opening::open_text(session, kind, None, text.into_bytes());
        }
    };
    let typed = move |event| {
        let text = event_target_value(&event);
        keep_pasted(session, kind, text.clone());
        pasted.set(text);
    };
    let (_, _, example) = wording::table::lead(kind);
    view! {
        <ErrorSummary errors=errors.into() />
        <form class=move || { if over.get() { "asc-drop asc-drop-over" } else { "asc-drop" } } novalidate on:drop=on(move |_| { over.set(false) }) on:dragover=on(dragged) on:dragleave=on(move |_| { over.set(false) })>
            <p class="asc-actions">
                <button type="button" class="asc-button" on:click=on(move |_| { screen::press(TABLE_FILE) })>{ui::CHOOSE_FILE}</button>
                <span class="asc-quiet">{ui::OR_DROP}</span>
            </p>
            <Progress progress=session.progress cancel=Callback::new(move |()| session.cancel_reading()) />
            <input type="file" id=TABLE_FILE accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" aria-label=ui::CHOOSE_FILE tabindex="-1" hidden node_ref=input on:change=on(chosen) />
            <div class="asc-text-field">
                <label for=PASTE>{ui::PASTE}</label>
                <FieldErrors id="asc-paste-error" errors=errors.into() of=PASTE.to_owned() />
                <textarea id=PASTE class="asc-input asc-paste" rows="5" spellcheck="false" autocomplete="off" placeholder=example aria-describedby="asc-paste-error"
                    prop:value=move || { pasted.get() } on:input=on(typed)></textarea>
            </div>
            <p class="asc-actions"><button type="submit" class="asc-button asc-button-quiet" on:click=on(submit)>{ui::READ_PASTED}</button></p>
        </form>
    }
}

fn pasted_before(session: Session, kind: Kind) -> String {
    session.pasted.with_value(|pasted| {
        let own = pasted.iter().find(|(of, _)| *of == kind);
        own.map_or_else(String::new, |(_, text)| text.clone())
    })
}

/// Keeps pasted cells while the page is open; empty once they have been added.
pub(super) fn keep_pasted(session: Session, kind: Kind, text: String) {
    session.pasted.update_value(|pasted| {
        pasted.retain(|(of, _)| *of != kind);
        pasted.push((kind, text));
    });
}
