//! Sharing, the calendar, printing, saving, opening, and starting again.

mod calendar;
mod download;
mod levels;
mod print;
mod protect;
mod share;

pub(super) use calendar::PersonCalendars;
pub(super) use download::{Offering, Outcome, offer};
pub(super) use levels::{Levels, Scope};
pub(super) use print::Annexes;
pub(super) use share::{save_shared, to_share};

use crate::browser::{file, screen};
use crate::saved::{self, MOST_BYTES};
use crate::view::prelude::*;
use crate::wording::{self, ui};
use leptos::html;
use print::{PRINT, PrintPanel};
use share::{SHARE, Share};

/// The id of the file input, which buttons click.
const FILE_INPUT: &str = "asc-file";

/// The id of "Start again", which gets the focus back on Cancel.
const START_AGAIN: &str = "asc-start-again";

/// The hidden file input, clicked by "Open file".
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
        <input type="file" id=FILE_INPUT class="asc-file" accept=".json,.age,application/json" aria-label=ui::OPEN_FILE tabindex="-1" hidden node_ref=input on:change=chosen />
    }
}

/// Opens a saved file; may look like a link, so that it doesn't compete with the main button.
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

/// Offers the answers, and what follows from them, as a file.
pub(super) fn save_file(session: Session, into: Offering) {
    session.stamp();
    let name = session.peek(|facts| wording::sharing::saved_file(facts, session.as_of()));
    let text = session.peek_both(|facts, found| saved::write(facts, Some(found)));
    let says = wording::sharing::saved_check(&name);
    offer(into, &name, "application/json", text, says);
}

/// What is open under the buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Share,
    Print,
    StartAgain,
}

/// Share, Calendar, Print, Save, Open, Start again.
#[component]
pub(super) fn Tools(annexes: Annexes) -> impl IntoView {
    let session = Session::get();
    let panel = RwSignal::new(None::<Panel>);
    let offered: Offering = RwSignal::new(None);
    let is_open = move |one: Panel| panel.get() == Some(one);
    let toggle = move |one: Panel, heading: &'static str| {
        offered.set(None);
        panel.update(|panel| *panel = (*panel != Some(one)).then_some(one));
        if panel.get_untracked() == Some(one) {
            session.focus.set(Some(heading.to_owned()));
        }
    };
    let offering = move |make: fn(Session, Offering)| {
        panel.set(None);
        make(session, offered);
    };
    // Someone else's check isn't stored.
    let is_own = move || session.looking.get().is_none();
    let cancel = move |_| {
        panel.set(None);
        screen::focus(START_AGAIN);
    };
    view! {
        <div class="asc-file-buttons">
            <button type="button" class="asc-button asc-button-quiet" aria-expanded=move || { is_open(Panel::Share).to_string() } on:click=on(move |_| toggle(Panel::Share, SHARE))>{ui::SHARE}</button>
            <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| offering(calendar::save_all))>{ui::CALENDAR}</button>
            <button type="button" class="asc-button asc-button-quiet" aria-expanded=move || { is_open(Panel::Print).to_string() } on:click=on(move |_| toggle(Panel::Print, PRINT))>{ui::PRINT}</button>
            <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| offering(save_file))>{ui::SAVE_FILE}</button>
        </div>
        <Outcome offered=offered />
        <Show when=is_own><p class="asc-quiet asc-lasting">{ui::LASTING}</p></Show>
        <p class="asc-tools-more">
            <a class="asc-link" href="#/answers">{ui::CHANGE_ANSWERS}</a>
            <OpenButton is_link=true />
            <Show when=is_own><button type="button" class="asc-link" id=START_AGAIN aria-expanded=move || { is_open(Panel::StartAgain).to_string() } on:click=on(move |_| toggle(Panel::StartAgain, START_AGAIN))>{ui::START_AGAIN}</button></Show>
        </p>
        <Show when=move || { is_open(Panel::Share) }><Share /></Show>
        <Show when=move || { is_open(Panel::Print) }><PrintPanel annexes=annexes /></Show>
        <Show when=move || { is_open(Panel::StartAgain) }>
            <div class="asc-notice asc-tool-panel" role="alert">
                <p>{ui::START_AGAIN_ASK}</p>
                <p class="asc-actions">
                    <button type="button" class="asc-button" on:click=on(move |_| session.start_again())>{ui::START_AGAIN_CONFIRM}</button>
                    <button type="button" class="asc-button asc-button-quiet" on:click=on(cancel)>{ui::CANCEL}</button>
                </p>
            </div>
        </Show>
    }
}
