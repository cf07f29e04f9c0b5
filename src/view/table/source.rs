//! Where a table comes from: pasted, chosen or dropped.

use super::super::field::{ErrorSummary, FieldErrors};
use super::super::handler::on;
use super::super::notice::Notice;
use super::super::session::Session;
use crate::browser::file::{self, Unread};
use crate::browser::screen;
use crate::table::{Draft, Kind, MOST_BYTES, Refused};
use crate::wording::{self, ui};
use leptos::html;
use leptos::prelude::*;

const PASTE: &str = "asc-paste";
const TABLE_FILE: &str = "asc-table-file";
pub(super) const PREVIEW: &str = "asc-preview";

#[component]
pub(super) fn Source(kind: Kind) -> impl IntoView {
    let session = Session::get();
    let (pasted, errors) = (
        RwSignal::new(pasted_before(session, kind)),
        RwSignal::new(Vec::new()),
    );
    let (busy, over) = (RwSignal::new(false), RwSignal::new(false));
    let input = NodeRef::<html::Input>::new();
    // The status is drawn before the work begins, which may take a moment for a long table.
    let take = move |from: String, bytes: Vec<u8>| {
        busy.set(true);
        errors.set(Vec::new());
        screen::after_drawing(move || {
            session.table.set(Some(Draft::new(from, &bytes, kind)));
            busy.set(false);
            session.focus.set(Some(PREVIEW.to_owned()));
        });
    };
    let taken = move |name: String, read: Result<Vec<u8>, Unread>| match read {
        Ok(bytes) => take(name, bytes),
        Err(Unread::Disk) => session.tell(Notice::Disk),
        Err(Unread::TooLarge) => {
            session.tell(Notice::Failed(wording::table::refused(Refused::TooLarge, kind)));
        }
    };
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            file::read_chosen(&input, MOST_BYTES, taken);
        }
    };
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        file::read_dropped(&event, MOST_BYTES, taken);
    };
    let dragged = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let submit = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let text = pasted.get_untracked();
        if text.trim().is_empty() {
            errors.set(vec![(PASTE.to_owned(), ui::NOTHING_PASTED.to_owned())]);
            session.show_errors();
        } else {
            take(ui::PASTED.to_owned(), text.into_bytes());
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
        <form class=move || { if over.get() { "asc-drop asc-drop-over" } else { "asc-drop" } } novalidate on:drop=on(dropped) on:dragover=on(dragged) on:dragleave=on(move |_| { over.set(false) })>
            <p class="asc-actions">
                <button type="button" class="asc-button" on:click=on(move |_| { screen::press(TABLE_FILE) })>{ui::CHOOSE_FILE}</button>
                <span class="asc-quiet">{ui::OR_DROP}</span>
            </p>
            <input type="file" id=TABLE_FILE accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" aria-label=ui::CHOOSE_FILE tabindex="-1" hidden node_ref=input on:change=on(chosen) />
            <div class="asc-text-field">
                <label for=PASTE>{ui::PASTE}</label>
                <FieldErrors id="asc-paste-error" errors=errors.into() of=PASTE.to_owned() />
                <textarea id=PASTE class="asc-input asc-paste" rows="5" spellcheck="false" autocomplete="off" placeholder=example aria-describedby="asc-paste-error"
                    prop:value=move || { pasted.get() } on:input=on(typed)></textarea>
            </div>
            <p class="asc-actions"><button type="submit" class="asc-button asc-button-quiet" on:click=on(submit)>{ui::READ_PASTED}</button></p>
            <p role="status" class="asc-quiet" prop:textContent=move || { if busy.get() { ui::READING } else { "" } }></p>
        </form>
    }
}

fn pasted_before(session: Session, kind: Kind) -> String {
    session.pasted.with_value(|pasted| {
        let own = pasted.iter().find(|(of, _)| *of == kind);
        own.map_or_else(String::new, |(_, text)| text.clone())
    })
}

/// Keeps what is pasted for a table while the page is open; an empty text once it has been added.
pub(super) fn keep_pasted(session: Session, kind: Kind, text: String) {
    session.pasted.update_value(|pasted| {
        pasted.retain(|(of, _)| *of != kind);
        pasted.push((kind, text));
    });
}
