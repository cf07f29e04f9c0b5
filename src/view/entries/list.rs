//! The filtered entries, a page at a time.

use super::super::cape_messages::messages_link;
use super::super::common::href;
use super::selection::{Selected, Selection};
use crate::calendar::days_between;
use crate::export::entries::found;
use crate::facts::Id;
use crate::interview::Page;
use crate::view::prelude::*;
use crate::wording::{self, EntryRow, ui};
use chrono::NaiveDate;
use std::collections::HashSet;

pub(super) const LIST: &str = "asc-list";

/// How many entries a page shows.
const ON_A_PAGE: usize = 25;

#[component]
pub(super) fn List() -> impl IntoView {
    let session = Session::get();
    let selected: Selected = RwSignal::new(HashSet::new());
    let turned = RwSignal::new(0_usize);
    let positions = Memo::new(move |_| {
        let query = session.query.get();
        session.with_both(|facts, assessment| found(facts, assessment, &query))
    });
    let count = Memo::new(move |_| positions.with(Vec::len));
    // A new filter goes back to the first page.
    let at = Memo::new(move |before: Option<&(crate::export::entries::Query, usize)>| {
        let query = session.query.get();
        let wanted = turned.get();
        let same = before.is_some_and(|(earlier, _)| *earlier == query);
        let last = count.get().saturating_sub(1) / ON_A_PAGE;
        if !same && before.is_some() {
            turned.set(0);
            return (query, 0);
        }
        (query, wanted.min(last))
    });
    let page = move || at.with(|(_, page)| *page);
    let shown = Memo::new(move |_| {
        let from = page() * ON_A_PAGE;
        positions.with(|positions| {
            session.with(|facts| {
                positions
                    .iter()
                    .skip(from)
                    .take(ON_A_PAGE)
                    .filter_map(|at| facts.entries.get(*at).map(|entry| (*at, entry.id.clone())))
                    .collect::<Vec<_>>()
            })
        })
    });
    let range = move || wording::shown_of(page() * ON_A_PAGE, shown.with(Vec::len), count.get());
    // The new page is read from its top; a button that gets disabled would lose the focus.
    let turn = move |to: usize| {
        turned.set(to);
        session.focus.set(Some(LIST.to_owned()));
    };
    let has_pages = move || count.get() > ON_A_PAGE;
    let last = move || (page() + 1) * ON_A_PAGE >= count.get();
    view! {
        <Selection selected=selected positions=positions />
        <p role="status" class="asc-quiet" prop:textContent=move || { if count.get() == 0 { ui::NONE_FOUND.to_owned() } else { range() } }></p>
        <Show when=move || { count.get() == 0 }>{messages_link()}</Show>
        <Show when=has_pages><p class="asc-on-paper">{ui::MORE_ON_PAPER}</p></Show>
        <Show when=move || { count.get() > 0 }>
            <table class="asc-table asc-entries" role="table" aria-label=ui::LIST_OF_ENTRIES>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ui::COLUMN_ENTRY}</th><th scope="col" role="columnheader">{ui::COLUMN_NEXT}</th>
                    <th scope="col" role="columnheader">{ui::CAPE_BY}</th><th scope="col" role="columnheader">{ui::PROTEST_BY}</th>
                    <th scope="col" role="columnheader" class="asc-number">{ui::COLUMN_DUTY}</th><th scope="col" role="columnheader" class="asc-off-paper">{ui::COLUMN_CHANGE}</th>
                </tr></thead>
                <tbody role="rowgroup"><For each=move || { shown.get() } key=Clone::clone children=move |(at, id)| view! { <Row at=at id=id selected=selected /> } /></tbody>
            </table>
        </Show>
        <Show when=has_pages>
            <nav class="asc-actions asc-pages" aria-label=ui::PAGES>
                <button type="button" class="asc-button asc-button-quiet" disabled=move || { page() == 0 }
                    on:click=on(move |_| { turn(page().saturating_sub(1)) })>{ui::PREVIOUS}</button>
                <span class="asc-quiet" prop:textContent=range></span>
                <button type="button" class="asc-button asc-button-quiet" disabled=last
                    on:click=on(move |_| { turn(page() + 1) })>{ui::NEXT_PAGE}</button>
            </nav>
        </Show>
    }
}

#[component]
fn Row(at: usize, id: Id, selected: Selected) -> impl IntoView {
    let session = Session::get();
    // Together with the day of the check, from which the days left are counted.
    let row = Memo::new(move |_| {
        session.with_both(|facts, found| {
            let row = wording::entry_row(facts, session.guidance(), found, at)?;
            Some((row, found.as_of))
        })
    });
    let name = Memo::new(move |_| session.with(|facts| wording::entry_name(facts, at)));
    let of = move || name.with(|name| [" ", name].concat());
    let change = href(&Page::Entry(id.clone()));
    let box_id = format!("asc-select-{id}");
    let (checked, toggled, removed) = (id.clone(), id.clone(), id);
    let toggle = move |event| {
        let id = toggled.clone();
        selected.update(|selected| {
            if event_target_checked(&event) {
                selected.insert(id);
            } else {
                selected.remove(&id);
            }
        });
    };
    let remove = move |_| {
        let id = removed.clone();
        selected.update(|selected| {
            selected.remove(&id);
        });
        session.change_undoably(Notice::Removed(name.get_untracked()), move |facts| {
            facts.entries.retain(|entry| entry.id != id);
        });
    };
    let more = move || row.get().map(|(row, _)| more(row));
    let cells = move || row.get().map(|(row, as_of)| cells(row, as_of));
    view! {
        <tr role="row" class="asc-entry">
            <th scope="row" role="rowheader">
                <div class="asc-check">
                    <input type="checkbox" id=box_id.clone() prop:checked=move || { selected.with(|selected| selected.contains(&checked)) } on:change=on(toggle) />
                    <label for=box_id><span class="asc-hidden">{ui::SELECT}" "</span><strong translate="no" prop:textContent=move || { name.get() }></strong></label>
                </div>
                {anew(more)}
            </th>
            {anew(cells)}
            <td role="cell" class="asc-entry-acts asc-off-paper">
                <a href=change>{ui::CHANGE}<span class="asc-hidden" prop:textContent=of></span></a>
                <button type="button" class="asc-link" on:click=on(remove)>{ui::REMOVE}<span class="asc-hidden" prop:textContent=of></span></button>
            </td>
        </tr>
    }
}

/// The number next to a label, and what is known about the entry.
fn more(row: EntryRow) -> impl IntoView {
    let number = row
        .number
        .map(|number| view! { <span class="asc-entry-number" translate="no">{number}</span> });
    let about = row
        .about
        .map(|about| view! { <span class="asc-quiet">{about}</span> });
    view! { <div class="asc-entry-more">{number}{about}</div> }
}

/// What to do about an entry, by when, and what is at stake.
pub(in crate::view) fn cells(row: EntryRow, as_of: NaiveDate) -> AnyView {
    let day = |label: &'static str, day: Option<NaiveDate>, possibly: bool| {
        let day = day.map(|day| {
            let left = wording::days_left(days_between(as_of, day));
            let possibly = possibly.then(|| view! { <br /><span class="asc-quiet">{ui::IF_CAPE_TAKES_IT}</span> });
            view! { <strong>{wording::weekday_short(day)}</strong><br /><span class="asc-quiet">{left}</span>{possibly} }
        });
        view! { <td role="cell" data-label=label>{day}</td> }
    };
    let notes = row
        .notes
        .into_iter()
        .map(|note| view! { <span class="asc-quiet asc-line">{note}</span> })
        .collect_view();
    let (cape_by, possibly) = row
        .cape_by
        .map_or((None, false), |(day, possibly)| (Some(day), possibly));
    view! {
        <td role="cell" data-label=ui::COLUMN_NEXT><strong class="asc-line">{row.next}</strong>{notes}</td>
        {day(ui::CAPE_BY, cape_by, possibly)}
        {day(ui::PROTEST_BY, row.protest_by, false)}
        <td role="cell" data-label=ui::COLUMN_DUTY class="asc-number">{row.amount}</td>
    }
    .into_any()
}
