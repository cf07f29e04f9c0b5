//! The list: what changed, counts that filter, search, and the table.

use super::add::{Add, UNREAD, UnreadFiles};
use super::desk::{Desk, FIRST};
use super::table::Table;
use crate::browser::screen;
use crate::choice::Choice;
use crate::guidance::CURRENT;
use crate::portfolio::words::{self, ui};
use crate::portfolio::{Column, Count, Grouping, Query, found};
use crate::view::common::Heading;
use crate::view::prelude::*;

#[component]
pub(super) fn ListScreen() -> impl IntoView {
    let desk = Desk::get();
    let has_clients = Memo::new(move |_| desk.portfolio.with(|all| !all.clients.is_empty()));
    let shows_unread = Memo::new(move |_| {
        desk.query.with(|query| query.count == Some(Count::Unread))
            && desk.portfolio.with(|all| !all.unread.is_empty())
    });
    let body = move || {
        if has_clients.get() {
            view! { <Since /><Counts /><Tools /><Show when=move || { !shows_unread.get() }><Table /></Show> }
                .into_any()
        } else {
            view! { <p class="asc-lead">{ui::LEAD}</p><Add /> }.into_any()
        }
    };
    view! {
        <Heading text=ui::CLIENTS />
        <div>{anew(body)}</div>
        <UnreadFiles />
    }
}

/// What changed by itself since the last visit.
#[component]
fn Since() -> impl IntoView {
    let desk = Desk::get();
    let says = Memo::new(move |_| {
        desk.portfolio
            .with(|all| words::since(all, &CURRENT, desk.today.get()))
    });
    anew(move || {
        says.get()
            .map(|says| view! { <p class="asc-clients-since">{says}</p> })
    })
}

#[component]
fn Counts() -> impl IntoView {
    let desk = Desk::get();
    let counts = Memo::new(move |_| {
        let today = desk.today.get();
        desk.portfolio.with(|all| {
            (
                Count::ALL
                    .iter()
                    .map(|count| count.of(all, today))
                    .collect::<Vec<_>>(),
                all.firm.stale_after,
            )
        })
    });
    let button = move |count: Count| {
        let number = move || counts.with(|(counts, _)| counts[count as usize]);
        let is_on = move || desk.query.with(|query| query.count == Some(count));
        let press = move |_| {
            desk.query.update(|query| {
                query.count = if query.count == Some(count) {
                    None
                } else {
                    Some(count)
                }
            });
            desk.rows.set(FIRST);
            if count == Count::Unread && is_on() {
                screen::focus(UNREAD);
            }
        };
        let hint = move || counts.with(|(_, stale)| words::count_hint(count, *stale));
        let pressed = move || is_on().to_string();
        view! {
            <li>
                <button type="button" class="asc-clients-count" class:asc-clients-count-none=move || { number() == 0 } aria-pressed=pressed title=hint on:click=on(press)>
                    <strong translate="no" prop:textContent=move || { number().to_string() }></strong>
                    <span>{words::count(count)}</span>
                </button>
            </li>
        }
    };
    view! { <ul class="asc-clients-counts" aria-label=ui::COUNTS>{Count::ALL.iter().copied().map(button).collect_view()}</ul> }
}

#[component]
fn Tools() -> impl IntoView {
    let desk = Desk::get();
    let search = move |event| {
        desk.query.update(|query| query.text = event_target_value(&event));
        desk.rows.set(FIRST);
    };
    let group = move |event| {
        if let Some(grouping) = Grouping::from_name(&event_target_value(&event)) {
            desk.query.update(|query| query.grouping = grouping);
            desk.rows.set(FIRST);
        }
    };
    let option = |one: &Grouping| {
        let chosen = desk.query.with_untracked(|query| query.grouping) == *one;
        view! { <option value=one.name() selected=chosen>{words::grouping(*one)}</option> }
    };
    let column = move |one: Column| {
        let id = format!("asc-column-{}", one.name());
        let toggle = move |event| {
            let is_shown = event_target_checked(&event);
            desk.columns.update(|shown| {
                shown.retain(|other| *other != one);
                if is_shown {
                    shown.push(one);
                }
            });
        };
        view! {
            <li class="asc-check">
                <input type="checkbox" id=id.clone() prop:checked=move || { desk.columns.with(|shown| shown.contains(&one)) } on:change=on(toggle) />
                <label for=id>{words::column(one)}</label>
            </li>
        }
    };
    let shown = move || {
        let today = desk.today.get();
        desk.portfolio.with(|all| {
            desk.query
                .with(|query| ui::shown(found(all, query, today).len(), all.clients.len()))
        })
    };
    let is_narrowed = move || {
        desk.query
            .with(|query| query.count.is_some() || !query.text.is_empty() || query.sorting.is_some())
    };
    let everything = move |_| {
        desk.query.update(|query| {
            *query = Query {
                grouping: query.grouping,
                ..Query::default()
            }
        });
    };
    view! {
        <div class="asc-clients-tools">
            <p class="asc-field asc-clients-search">
                <label for="asc-search">{ui::SEARCH}</label>
                <input id="asc-search" type="search" spellcheck="false" autocomplete="off" prop:value=move || { desk.query.with(|query| query.text.clone()) } on:input=on(search) />
            </p>
            <p class="asc-field">
                <label for="asc-group">{ui::GROUP}</label>
                <select id="asc-group" on:change=on(group)>{Grouping::ALL.iter().map(option).collect_view()}</select>
            </p>
            <details class="asc-details">
                <summary>{ui::COLUMNS}</summary>
                <ul class="asc-clients-columns">{Column::ALL.iter().copied().filter(|column| *column != Column::Client).map(column).collect_view()}</ul>
            </details>
            <details class="asc-details">
                <summary>{ui::ADD}</summary>
                <Add />
            </details>
        </div>
        <p class="asc-clients-shown">
            <span role="status" prop:textContent=shown></span>
            <Show when=is_narrowed><button type="button" class="asc-link" on:click=on(everything)>{ui::SHOW_ALL}</button></Show>
        </p>
    }
}
