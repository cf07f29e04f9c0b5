//! Entry exports: everything as CSV, and the list for a CAPE declaration.

use super::super::cape_messages::messages_link;
use super::super::tools::{Offering, Outcome, offer};
use crate::entries::{CapeList, Doubtful, cape_list};
use crate::export::entries::table;
use crate::view::prelude::*;
use crate::wording::{self, ui};
use chrono::NaiveDate;

const CSV: &str = "text/csv";

#[component]
pub(super) fn Exports() -> impl IntoView {
    let session = Session::get();
    let asking = RwSignal::new(false);
    let anyway = RwSignal::new(false);
    let offered: Offering = RwSignal::new(None);
    let all = move |_| {
        let name = session.peek(|facts| wording::entries_file(facts, session.as_of()));
        let text = session.peek_both(|facts, found| table(facts, found, session.guidance()));
        let says = wording::saved(&name);
        offer(offered, &name, CSV, text, says);
    };
    // Made only while it is shown. The file's name includes the day.
    let list = Memo::new(move |_| {
        let guidance = session.guidance();
        let doubtful = if anyway.get() {
            Doubtful::Listed
        } else {
            Doubtful::LeftOut
        };
        asking.get().then(|| {
            session.with_both(|facts, found| (cape_list(facts, guidance, found, doubtful), found.as_of))
        })
    });
    let panel = move || {
        let (list, as_of) = list.get()?;
        Some(view! { <CapePanel list=list as_of=as_of anyway=anyway /> })
    };
    view! {
        <section aria-labelledby="asc-exports">
            <h2 id="asc-exports">{ui::EXPORTS}</h2>
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" on:click=on(all)>{ui::EXPORT_ENTRIES}</button>
                <button type="button" class="asc-button asc-button-quiet" aria-expanded=move || { asking.get().to_string() }
                    on:click=on(move |_| { asking.update(|asking| *asking = !*asking) })>{ui::CAPE_LIST}</button>
            </p>
            <Outcome offered=offered />
            {anew(panel)}
        </section>
    }
}

/// What is on the list, what isn't and why, and the files.
#[component]
fn CapePanel(list: CapeList, as_of: NaiveDate, anyway: RwSignal<bool>) -> impl IntoView {
    let session = Session::get();
    let offered: Offering = RwSignal::new(None);
    let lines = session.peek(|facts| wording::cape_list_lines(facts, &list));
    let is_doubtful = !(list.check_digit.is_empty() && list.no_duty.is_empty());
    let toggle = move |event| anyway.set(event_target_checked(&event));
    let anyway = is_doubtful.then(|| {
        view! {
            <div class="asc-check">
                <input type="checkbox" id="asc-cape-anyway" prop:checked=anyway.get_untracked() on:change=on(toggle) />
                <label for="asc-cape-anyway">{ui::CAPE_LIST_ANYWAY}</label>
            </div>
        }
    });
    let several = list.files.len() > 1;
    let button = move |(at, text): (usize, String)| {
        let name = session.peek(|facts| wording::cape_file(facts, as_of, several.then_some(at + 1)));
        let label = name.clone();
        let download = move |_| offer(offered, &name, CSV, text.clone(), wording::saved(&name));
        view! { <button type="button" class="asc-button" on:click=on(download)>{ui::DOWNLOAD}" "{label}</button> }
    };
    view! {
        <div class="asc-panel" role="status">
            <p>{ui::CAPE_LIST_LEAD}</p>
            <ul>{items(lines)}</ul>
            {anyway}
            <p class="asc-actions">{list.files.into_iter().enumerate().map(button).collect_view()}</p>
            <Outcome offered=offered />
            {messages_link()}
        </div>
    }
}
