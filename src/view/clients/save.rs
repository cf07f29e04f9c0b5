//! Exports and keeping: tables, the calendar, CAPE lists, e-mails, the portfolio file, and storage.

use super::desk::{Desk, Keeping, take_turn};
use super::mails::Mails;
use crate::browser::{build, clients, clock, file, screen};
use crate::entries::Doubtful;
use crate::export::calendar::Stamp;
use crate::guidance::CURRENT;
use crate::portfolio::words::{self, ui};
use crate::portfolio::{
    Cape, Gathered, Portfolio, Query, calendar, clients_csv, docket, docket_csv, found, write,
};
use crate::view::common::Heading;
use crate::view::prelude::*;

/// This page as one file, next to it.
const ONE_FILE: &str = "ace-clients.html";
/// The heading of what is about keeping, and the button that confirms: they take the focus when buttons go.
const KEEPING: &str = "asc-keeping";
const SURE: &str = "asc-sure";
const CSV: &str = "text/csv;charset=utf-8";

#[component]
pub(super) fn SaveScreen() -> impl IntoView {
    let desk = Desk::get();
    let save = move |name: String, mime: &str, text: &str| {
        file::download(&name, mime, text);
        desk.says.set(ui::saved(&name));
    };
    let today = move || desk.today.get_untracked();
    let list = move |_| {
        let text = desk
            .portfolio
            .with_untracked(|all| clients_csv(all, &found(all, &Query::default(), today()), today()));
        save(words::export_name("clients", "csv", today()), CSV, &text);
    };
    let days = move |_| {
        let text = desk
            .portfolio
            .with_untracked(|all| docket_csv(&docket(all, today(), i64::MAX)));
        save(words::export_name("docket", "csv", today()), CSV, &text);
    };
    let dates = move |_| {
        let made = desk
            .portfolio
            .with_untracked(|all| calendar(all, &CURRENT, today(), Stamp(clock::seconds())));
        match made {
            Some((text, _)) => save(
                words::export_name("clients", "ics", today()),
                "text/calendar",
                &text,
            ),
            None => desk.says.set(ui::NOTHING_DUE.to_owned()),
        }
    };
    let whole = move |_| {
        let text = desk
            .portfolio
            .with_untracked(|all| write(&all.firm, Some(desk.now()), &all.clients));
        save(
            words::export_name("ace-portfolio", "json", today()),
            "application/json",
            &text,
        );
        desk.is_unsaved.set(false);
    };
    let page = move |_| {
        file::download_beside(ONE_FILE, move |is_saved| {
            desk.says.set(if is_saved {
                ui::saved(ONE_FILE)
            } else {
                ui::NO_ONE_FILE.to_owned()
            });
        });
    };
    let button = |says: &'static str, press: Box<dyn FnMut(leptos::ev::MouseEvent)>| view! { <button type="button" class="asc-button asc-button-quiet" on:click=press>{says}</button> };
    view! {
        <Heading text=ui::SAVE />
        <section aria-labelledby=KEEPING>
            <h2 id=KEEPING tabindex="-1">{ui::KEEPING}</h2>
            <p>{ui::KEEP_LEAD}</p>
            <p class="asc-actions">{button(ui::SAVE_PORTFOLIO, on(whole))}{(!build::is_one_file()).then(|| button(ui::ONE_FILE, on(page)))}</p>
            <Keep />
        </section>
        <section aria-labelledby="asc-tables">
            <h2 id="asc-tables">{ui::TABLES}</h2>
            <p class="asc-actions">{button(ui::SAVE_CLIENTS, on(list))}{button(ui::SAVE_DOCKET, on(days))}{button(ui::SAVE_CALENDAR, on(dates))}</p>
        </section>
        <Lists />
        <Mails />
    }
}

/// Keeping on this computer, only on request.
#[component]
fn Keep() -> impl IntoView {
    let desk = Desk::get();
    let asks = RwSignal::new(false);
    let forget = move |_| {
        desk.keeping.set(Keeping::No);
        desk.change(Portfolio::clear);
        clients::forget();
        asks.set(false);
        screen::focus(KEEPING);
    };
    let ask = move |_| {
        asks.set(true);
        screen::focus_after_drawing(SURE.to_owned());
    };
    let start = move |_| {
        desk.start_keeping();
        screen::focus(KEEPING);
    };
    let quiet = "asc-button asc-button-quiet";
    let body = move || {
        let keep = view! { <p class="asc-actions"><button type="button" class=quiet on:click=on(start)>{ui::KEEP}</button></p> };
        let forgets = || {
            let sure = asks.get().then(|| view! { <button type="button" id=SURE class="asc-button" on:click=on(forget)>{ui::FORGET_CONFIRM}</button> });
            view! {
                <p class="asc-actions"><button type="button" class=quiet on:click=on(ask)>{ui::FORGET}</button>{sure}</p>
                <p class="asc-quiet">{ui::FORGET_HINT}</p>
            }
        };
        match desk.keeping.get() {
            Keeping::No => keep.into_any(),
            // Earlier records may still be stored.
            Keeping::Failed => view! { <p>{ui::NOT_KEPT}</p>{keep}{forgets()} }.into_any(),
            Keeping::Yes(bytes) => view! { <p>{ui::kept(bytes)}</p>{forgets()} }.into_any(),
        }
    };
    view! { <div>{anew(body)}</div> }
}

/// The lists made: the client's key, or `None` for all clients, and the list.
type Made = Vec<(Option<u32>, Cape)>;

#[component]
fn Lists() -> impl IntoView {
    let desk = Desk::get();
    let doubtful = RwSignal::new(false);
    let made = RwSignal::new(Made::new());
    let turn = StoredValue::new(0);
    let make = move |is_merged: bool| {
        made.set(Made::new());
        let kind = if doubtful.get_untracked() {
            Doubtful::Listed
        } else {
            Doubtful::LeftOut
        };
        let keys = desk.portfolio.with_untracked(|all| {
            let today = desk.today.get_untracked();
            found(all, &Query::default(), today)
                .into_iter()
                .map(|at| all.clients[at].key)
                .collect::<Vec<_>>()
        });
        let is_last = take_turn(turn);
        gather(desk, keys, is_merged, kind, Gathered::default(), made, is_last);
    };
    let shown = move || {
        let made = made.get();
        (!made.is_empty()).then(|| view! { <ul class="asc-clients-lists">{made.into_iter().map(|(key, cape)| list(desk, key, cape)).collect_view()}</ul> })
    };
    view! {
        <section aria-labelledby="asc-cape">
            <h2 id="asc-cape">{ui::CAPE_LISTS}</h2>
            <p>{ui::CAPE_LEAD}</p>
            <p class="asc-check">
                <input type="checkbox" id="asc-doubtful" prop:checked=move || { doubtful.get() } on:change=on(move |event| doubtful.set(event_target_checked(&event))) />
                <label for="asc-doubtful">{ui::DOUBTFUL}</label>
            </p>
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| make(true))>{ui::MERGED}</button>
                <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| make(false))>{ui::EACH}</button>
            </p>
            <div role="status">{anew(shown)}</div>
        </section>
    }
}

/// Gathers the next clients' entries, a few at a time, because reading a check takes milliseconds, for as long as nothing
/// else was asked for.
fn gather(
    desk: Desk,
    mut keys: Vec<u32>,
    is_merged: bool,
    kind: Doubtful,
    mut gathered: Gathered,
    made: RwSignal<Made>,
    is_last: impl Fn() -> bool + 'static,
) {
    if !is_last() {
        return;
    }
    let today = desk.today.get_untracked();
    let few: Vec<u32> = keys.drain(..keys.len().min(4)).collect();
    desk.portfolio.with_untracked(|all| {
        for client in few.iter().filter_map(|key| all.client(*key)) {
            if is_merged {
                gathered.add(client, &all.firm, &CURRENT, today);
            } else {
                let mut own = Gathered::default();
                own.add(client, &all.firm, &CURRENT, today);
                if let Some(cape) = own.list(&CURRENT, kind).filter(|cape| !cape.is_empty()) {
                    made.update(|made| made.push((Some(client.key), cape)));
                }
            }
        }
    });
    if !keys.is_empty() {
        screen::after(0, move || {
            gather(desk, keys, is_merged, kind, gathered, made, is_last);
        });
    } else if is_merged {
        made.set(
            gathered
                .list(&CURRENT, kind)
                .map(|cape| (None, cape))
                .into_iter()
                .collect(),
        );
    }
}

fn list(desk: Desk, key: Option<u32>, cape: Cape) -> AnyView {
    let today = desk.today.get_untracked();
    let name = desk
        .portfolio
        .with_untracked(|all| key.and_then(|key| all.client(key)).map(words::name));
    let of = cape.list.files.len();
    let files = cape.list.files.iter().enumerate().map(|(at, text)| {
        let number = (of > 1).then_some(at + 1);
        let file = desk.portfolio.with_untracked(|all| words::cape_file(key.and_then(|key| all.client(key)), number, today));
        let (text, shown) = (text.clone(), file.clone());
        let save = move |_| {
            file::download(&file, CSV, &text);
            desk.says.set(ui::saved(&file));
        };
        view! { <button type="button" class="asc-button asc-button-quiet" translate="no" on:click=on(save)>{shown}</button> }
    }).collect_view();
    let reason = |(why, names): (String, Vec<String>)| {
        let names = (!names.is_empty()).then(|| view! { <details class="asc-details"><summary>{why.clone()}</summary><p translate="no">{names.join(", ")}</p></details> }.into_any());
        view! { <li>{names.unwrap_or_else(|| why.into_any())}</li> }
    };
    let left_out = words::cape_left_out(&cape).into_iter().map(reason).collect_view();
    view! { <li><p>{name.map(|name| view! { <strong translate="no">{name}</strong>" " })}{words::cape_said(&cape)}</p><p class="asc-actions">{files}</p><ul>{left_out}</ul></li> }.into_any()
}
