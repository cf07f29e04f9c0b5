//! Saving, opening, printing and starting again: the same buttons wherever they stand.

use super::calendar::CalendarButton;
use super::embed::{CopyFile, Embed};
use super::session::Session;
use super::share::{SHARE, Share};
use crate::browser::file;
use crate::browser::screen;
use crate::saved::{self, MOST_BYTES};
use crate::wording::ui;
use leptos::html;
use leptos::prelude::*;

/// The id of the one file input; buttons press it.
const FILE_INPUT: &str = "asc-file";

/// The id of "Start again", which takes the focus back when it is canceled.
const START_AGAIN: &str = "asc-start-again";

/// The file input, hidden: "Open file" presses it.
#[component]
pub(super) fn FileInput() -> impl IntoView {
    let session = Session::get();
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            file::read_chosen(&input, MOST_BYTES, move |_, read| {
                session.open(read);
            });
        }
    };
    view! {
        <input type="file" id=FILE_INPUT class="asc-file" accept=".json,application/json" aria-label=ui::OPEN_FILE tabindex="-1" hidden node_ref=input on:change=chosen />
    }
}

/// Opens a saved file; looks like a link where there is one thing to press first.
#[component]
pub(super) fn OpenButton(#[prop(optional)] is_link: bool) -> impl IntoView {
    let class = if is_link {
        "asc-link"
    } else {
        "asc-button asc-button-quiet"
    };
    view! {
        <button type="button" class=class on:click=move |_| screen::press(FILE_INPUT)>{ui::OPEN_FILE}</button>
    }
}

/// The answers, and what follows from them, as the text of a file.
pub(super) fn file_text(session: Session) -> String {
    session.peek(|facts| session.peek_assessment(|assessment| saved::write(facts, Some(assessment))))
}

/// Offers the answers, and what follows from them, as a file.
pub(super) fn save_file(session: Session) {
    session.stamp();
    let name = saved::file_name(session.as_of());
    file::download(&name, "application/json", &file_text(session));
}

/// Save file, Open file, Share, Calendar, Print, Start again.
#[component]
pub(super) fn FileButtons() -> impl IntoView {
    let session = Session::get();
    let (asking, sharing) = (RwSignal::new(false), RwSignal::new(false));
    let share = move |_| {
        sharing.update(|sharing| *sharing = !*sharing);
        if sharing.get_untracked() {
            session.focus.set(Some(SHARE.to_owned()));
        }
    };
    let cancel = move |_| {
        asking.set(false);
        screen::focus(START_AGAIN);
    };
    view! {
        <div class="asc-file-buttons">
            <button type="button" class="asc-button asc-button-quiet" aria-expanded=move || { sharing.get().to_string() } on:click=share>{ui::SHARE}</button>
            <CalendarButton />
            <button type="button" class="asc-button asc-button-quiet" on:click=move |_| screen::print()>{ui::PRINT}</button>
            <button type="button" class="asc-button asc-button-quiet" on:click=move |_| save_file(session)>{ui::SAVE_FILE}</button>
        </div>
        <p class="asc-quiet asc-lasting">{ui::LASTING}</p>
        <p class="asc-tools-more">
            <OpenButton is_link=true />
            <button type="button" class="asc-link" id=START_AGAIN aria-expanded=move || { asking.get().to_string() } on:click=move |_| { asking.update(|asking| *asking = !*asking) }>{ui::START_AGAIN}</button>
        </p>
        <p role="status" class="asc-quiet" prop:textContent=move || { session.told.get() }></p>
        {Embed::get().is_framed.then(|| view! { <CopyFile /> })}
        <Show when=move || { sharing.get() }><Share /></Show>
        <Show when=move || { asking.get() }>
            <div class="asc-notice" role="alert">
                <p>{ui::START_AGAIN_ASK}</p>
                <p class="asc-actions">
                    <button type="button" class="asc-button" on:click=move |_| session.start_again()>{ui::START_AGAIN_CONFIRM}</button>
                    <button type="button" class="asc-button asc-button-quiet" on:click=cancel>{ui::CANCEL}</button>
                </p>
            </div>
        </Show>
    }
}
