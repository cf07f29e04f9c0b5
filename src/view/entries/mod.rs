//! Entries in any number: grouped by next step, filtered, listed a page at a time, changed together.

mod draft;
mod export;
mod filter;
mod form;
mod groups;
mod list;
mod selection;

pub(super) use form::EntryForm;
pub(super) use list::cells;

use super::cape_messages::messages_link;
use super::common::{BackLink, Heading};
use crate::facts::{Entry, MOST_ENTRIES};
use crate::interview::Page;
use crate::view::prelude::*;
use crate::wording::ui;
use export::Exports;
use filter::Filter;
use groups::Groups;
use list::{LIST, List};

#[component]
pub(super) fn Entries() -> impl IntoView {
    let session = Session::get();
    let none = Memo::new(move |_| session.with(|facts| facts.entries.is_empty()));
    let add = move |_| {
        if session.peek(|facts| facts.entries.len() >= MOST_ENTRIES) {
            return session.tell(Notice::Failed(ui::entries_full()));
        }
        let id = session.fresh_id('e');
        session.change(|facts| facts.entries.push(Entry::new(id.clone())));
        session.go(Page::Entry(id));
    };
    view! {
        <BackLink to=Page::Plan />
        <Heading text=ui::ENTRIES.to_owned() />
        <p>{ui::entries_lead(session.guidance())}</p>
        {messages_link()}
        <Show when=move || { none.get() }><p class="asc-empty">{ui::NO_ENTRIES}</p></Show>
        <p class="asc-actions">
            <button type="button" class="asc-button asc-button-quiet" on:click=on(add)>{ui::ADD_ENTRY}</button>
            <a class="asc-button asc-button-quiet" href="#/table/entries">{ui::TABLE_ENTRIES}</a>
        </p>
        <Show when=move || { !none.get() }>
            <Groups />
            <section aria-labelledby=LIST>
                <h2 id=LIST tabindex="-1">{ui::LIST_OF_ENTRIES}</h2>
                <Filter />
                <List />
            </section>
            <Exports />
        </Show>
        <p class="asc-actions">
            <button type="button" class="asc-button" on:click=on(move |_| session.go(Page::Plan))>{ui::SEE_RESULT}</button>
        </p>
    }
}
