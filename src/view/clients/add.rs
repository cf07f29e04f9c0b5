//! Adding files, folders, and links; progress; and whether two files belong to the same client.

use super::desk::Desk;
use crate::browser::{clients, screen};
use crate::portfolio::Count;
use crate::portfolio::words::{self, ui};
use crate::view::prelude::*;
use crate::wording::ui as common;
use leptos::tachys::dom::event_target;

/// How many files with a problem are drawn: a long list of them would block the page.
const SHOWN: usize = 100;

#[component]
pub(super) fn Add() -> impl IntoView {
    let links = RwSignal::new(String::new());
    let chosen = |event: leptos::ev::Event| clients::input(&event_target(&event));
    let folder = leptos::attr::custom::custom_attribute("webkitdirectory", "");
    let read = move |_| {
        let text = links.get_untracked();
        if !text.trim().is_empty() {
            clients::text("", &text);
            links.set(String::new());
        }
    };
    view! {
        <div class="asc-clients-add">
            <p class="asc-field">
                <label for="asc-files">{ui::FILES}</label>
                <input id="asc-files" type="file" multiple accept=".json,.jsonl,.txt,.age,application/json" on:change=on(chosen) />
            </p>
            <p class="asc-field">
                <label for="asc-folder">{ui::FOLDER}</label>
                <input id="asc-folder" type="file" multiple {..folder} on:change=on(chosen) />
            </p>
            <p class="asc-quiet">{ui::DROP}</p>
            <p class="asc-field">
                <label for="asc-links">{ui::LINKS}</label>
                <textarea id="asc-links" rows="3" spellcheck="false" prop:value=move || { links.get() } on:input=on(move |event| links.set(event_target_value(&event)))></textarea>
            </p>
            <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(read)>{ui::READ_LINKS}</button></p>
        </div>
    }
}

#[component]
pub(super) fn Reading() -> impl IntoView {
    let desk = Desk::get();
    let is_reading = Memo::new(move |_| desk.reading.with(Option::is_some));
    let says = move || match desk.reading.get() {
        Some((done, of)) => ui::reading(done, of),
        None => desk.says.get(),
    };
    let removed = move || {
        let put_back = move |_| {
            desk.put_back();
            screen::focus(HEADING);
        };
        let said = desk
            .removed
            .with(|client| client.as_ref().map(|client| ui::removed(&words::name(client))));
        said.map(|said| {
            view! { <p><span translate="no">{said}</span>" "<button type="button" class="asc-link" on:click=on(put_back)>{common::UNDO}</button></p> }
        })
    };
    view! {
        <div class="asc-clients-reading">
            <p role="status" prop:textContent=says></p>
            <div role="status">{anew(removed)}</div>
            <Show when=move || { is_reading.get() }>
                <progress aria-label=ui::ALL_READ max=move || { desk.reading.get().map_or(1, |(_, of)| of.max(1)) } value=move || { desk.reading.get().map_or(0, |(done, _)| done) }></progress>
                <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| clients::cancel())>{ui::CANCEL}</button>
            </Show>
        </div>
    }
}

/// Asks, one by one, about checks that may belong to a listed client.
#[component]
pub(super) fn Asked() -> impl IntoView {
    let desk = Desk::get();
    let asked = Memo::new(move |_| {
        desk.portfolio.with(|all| {
            let (incoming, key) = all.asked.first()?;
            Some((
                words::name(all.client(*key)?),
                incoming.file.clone(),
                *key,
                all.asked.len(),
            ))
        })
    });
    let decide = move |is_same: bool| {
        let mut decided = None;
        desk.change(|all| decided = all.decide(is_same));
        if let Some(key) = decided {
            desk.keep(key);
        }
    };
    anew(move || {
        asked.get().map(|(name, file, ..)| {
            view! {
                <section class="asc-notice" aria-labelledby="asc-asked">
                    <h2 id="asc-asked" class="asc-clients-asked">{ui::same_client(&name, &file)}</h2>
                    <p class="asc-actions">
                        <button type="button" class="asc-button" on:click=on(move |_| decide(true))>{ui::SAME}</button>
                        <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| decide(false))>{ui::ANOTHER}</button>
                    </p>
                </section>
            }
        })
    })
}

/// The heading of the files that couldn't be read.
pub(super) const UNREAD: &str = "asc-unread";

#[component]
pub(super) fn UnreadFiles() -> impl IntoView {
    let desk = Desk::get();
    let unread = Memo::new(move |_| desk.portfolio.with(|all| all.unread.clone()));
    let dismiss = move |_| {
        desk.change(|all| all.unread.clear());
        desk.query
            .update(|query| query.count = query.count.filter(|count| *count != Count::Unread));
        screen::focus(HEADING);
    };
    anew(move || {
        let unread = unread.get();
        (!unread.is_empty()).then(|| {
            let row = |one: crate::portfolio::Unread| {
                let more = items(one.why.iter().skip(1).take(20).cloned());
                view! {
                    <tr>
                        <th scope="row" translate="no">{one.file.clone()}</th>
                        <td>{one.why.first().cloned().unwrap_or_default()}{(one.why.len() > 1).then(|| view! { <ul>{more}</ul> })}</td>
                    </tr>
                }
            };
            let more = unread.len().saturating_sub(SHOWN);
            let more = (more > 0).then(|| view! { <p>{ui::more_unread(more)}</p> });
            view! {
                <section aria-labelledby=UNREAD>
                    <h2 id=UNREAD tabindex="-1">{ui::UNREAD}</h2>
                    <div class="asc-table-frame"><table class="asc-table" aria-labelledby=UNREAD><tbody>{unread.into_iter().take(SHOWN).map(row).collect_view()}</tbody></table></div>
                    {more}
                    <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(dismiss)>{ui::DISMISS}</button></p>
                </section>
            }
        })
    })
}
