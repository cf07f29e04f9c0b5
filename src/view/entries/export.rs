//! The entries as files: everything as CSV, and the list for a CAPE declaration.

use super::super::anew::anew;
use super::super::cape_messages::messages_link;
use super::super::handler::on;
use super::super::session::Session;
use crate::assessment::Assessment;
use crate::browser::file;
use crate::export::entries::{CapeList, cape_list, table};
use crate::wording::{self, ui};
use chrono::NaiveDate;
use leptos::prelude::*;

const CSV: &str = "text/csv";

#[component]
pub(super) fn Exports() -> impl IntoView {
    let session = Session::get();
    let asking = RwSignal::new(false);
    let all = move |_| {
        let text =
            session.peek(|facts| session.peek_assessment(|found| table(facts, found, session.guidance())));
        file::download(&wording::entries_file(session.as_of()), CSV, &text);
    };
    // Made only while it is looked at. The day is in the name of its file.
    let list = Memo::new(move |_| {
        let guidance = session.guidance();
        let list = |found: &Assessment| {
            (
                session.peek(|facts| cape_list(facts, guidance, found)),
                found.as_of,
            )
        };
        asking.get().then(|| session.with_assessment(list))
    });
    let panel = move || {
        let (list, as_of) = list.get()?;
        Some(view! { <CapePanel list=list as_of=as_of /> })
    };
    view! {
        <section aria-labelledby="asc-exports">
            <h2 id="asc-exports">{ui::EXPORTS}</h2>
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" on:click=on(all)>{ui::EXPORT_ENTRIES}</button>
                <button type="button" class="asc-button asc-button-quiet" aria-expanded=move || { asking.get().to_string() }
                    on:click=on(move |_| { asking.update(|asking| *asking = !*asking) })>{ui::CAPE_LIST}</button>
            </p>
            {anew(panel)}
        </section>
    }
}

/// What stands in the list, what does not and why, and the files.
#[component]
fn CapePanel(list: CapeList, as_of: NaiveDate) -> impl IntoView {
    let session = Session::get();
    let lines = session.peek(|facts| wording::cape_list_lines(facts, &list));
    let several = list.files.len() > 1;
    let button = move |(at, text): (usize, String)| {
        let name = wording::cape_file(as_of, several.then_some(at + 1));
        let label = name.clone();
        let download = move |_| file::download(&name, CSV, &text);
        view! { <button type="button" class="asc-button" on:click=on(download)>{ui::DOWNLOAD}" "{label}</button> }
    };
    view! {
        <div class="asc-panel" role="status">
            <p>{ui::CAPE_LIST_LEAD}</p>
            <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <p class="asc-actions">{list.files.into_iter().enumerate().map(button).collect_view()}</p>
            {messages_link()}
        </div>
    }
}
