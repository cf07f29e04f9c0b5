//! What the broker notes about a client.

use super::desk::Desk;
use super::settings;
use crate::choice::Choice;
use crate::portfolio::words::{self, ui};
use crate::portfolio::{Marks, Stage};
use crate::view::prelude::*;

/// A text field of the notes: how to read it, and how to write it.
#[derive(Clone, Copy)]
struct Text {
    id: &'static str,
    label: &'static str,
    get: fn(&mut Marks) -> &mut String,
}

const TEXTS: [Text; 3] = [
    Text {
        id: "asc-alias",
        label: ui::ALIAS,
        get: |marks| &mut marks.alias,
    },
    Text {
        id: "asc-number",
        label: ui::NUMBER,
        get: |marks| &mut marks.number,
    },
    Text {
        id: "asc-assignee",
        label: ui::ASSIGNEE,
        get: |marks| &mut marks.assignee,
    },
];

#[component]
pub(super) fn Notes(key: u32) -> impl IntoView {
    let desk = Desk::get();
    let marks = desk
        .portfolio
        .with_untracked(|all| all.client(key).map(|client| client.marks.clone()))
        .unwrap_or_default();
    let is_closed = RwSignal::new(marks.stage == Stage::Closed);
    let write = move |get: fn(&mut Marks) -> &mut String, text: String| {
        desk.change_client(key, |client| {
            *get(&mut client.marks) = text.trim().chars().take(Marks::LONGEST).collect();
        });
    };
    let mut values = marks.clone();
    let field = |text: Text| {
        let value = (text.get)(&mut values).clone();
        view! {
            <p class="asc-field">
                <label for=text.id>{text.label}</label>
                <input id=text.id autocomplete="off" maxlength="200" prop:value=value on:change=on(move |event| write(text.get, event_target_value(&event))) />
            </p>
        }
    };
    let fields = TEXTS.map(field).into_iter().collect_view();
    let contact = move |text: &str| {
        let contact = Marks::read_contact(text);
        let fits = contact.is_some();
        if let Some(contact) = contact {
            desk.change_client(key, |client| client.marks.contact = contact);
        }
        fits
    };
    let stage = move |event| {
        if let Some(stage) = Stage::from_name(&event_target_value(&event)) {
            is_closed.set(stage == Stage::Closed);
            desk.change_client(key, |client| client.marks.stage = stage);
        }
    };
    let option = |one: &Stage| view! { <option value=one.name() selected={*one == marks.stage}>{words::stage(*one)}</option> };
    let (because, note) = (marks.closed_because.clone(), marks.note.clone());
    view! {
        <section aria-labelledby="asc-notes">
            <h2 id="asc-notes">{ui::NOTES}</h2>
            <p class="asc-quiet">{ui::NOTES_HINT}</p>
            <div class="asc-clients-notes">
                {fields}
                {settings::field("asc-contact", ui::CONTACT, None, marks.contact.clone(), ui::CONTACT_WRONG, contact)}
                <p class="asc-field">
                    <label for="asc-stage">{ui::STAGE}</label>
                    <select id="asc-stage" on:change=on(stage)>{Stage::ALL.iter().map(option).collect_view()}</select>
                </p>
                <Show when=move || { is_closed.get() }><p class="asc-field">
                    <label for="asc-because">{ui::CLOSED_BECAUSE}</label>
                    <input id="asc-because" maxlength="200" prop:value=because.clone() on:change=on(move |event| write(|marks| &mut marks.closed_because, event_target_value(&event))) />
                </p></Show>
            </div>
            <p class="asc-field">
                <label for="asc-note">{ui::NOTE}</label>
                <textarea id="asc-note" rows="4" maxlength="2000" prop:value=note on:change=on(move |event| write(|marks| &mut marks.note, event_target_value(&event)))></textarea>
            </p>
        </section>
    }
}
