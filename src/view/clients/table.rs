//! The table. A row stays as drawn until a listed client, the day, or the columns change.

use super::desk::{Desk, FIRST, MORE};
use super::screen::Screen;
use crate::assessment::{CheckId, CheckStatus};
use crate::calendar::days_between;
use crate::choice::Choice;
use crate::portfolio::words::{self, ui};
use crate::portfolio::{Client, Column, Grouping, Sorting, found, groups};
use crate::view::common::status_badge;
use crate::view::prelude::*;
use crate::wording;
use chrono::NaiveDate;

/// With more columns than this the table needs a wide screen (style/clients/clients.css).
const WIDE: usize = 14;

/// What a row shows, and what it was drawn with: while all of it stays the same, so does the row.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    item: Item,
    /// [`Desk::version`].
    version: u32,
    today: NaiveDate,
    columns: Vec<Column>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum Item {
    /// A group's name, and how many clients it has.
    Group(String, usize),
    Client(u32),
}

#[component]
pub(super) fn Table() -> impl IntoView {
    let desk = Desk::get();
    let order = Memo::new(move |_| order(desk, desk.today.get()));
    let lines = move || {
        desk.portfolio.track();
        let (version, today, columns) = (desk.version.get_value(), desk.today.get(), columns(desk));
        let line = |item: &Item| Line {
            item: item.clone(),
            version,
            today,
            columns: columns.clone(),
        };
        order.with(|order| order.iter().take(desk.rows.get()).map(line).collect::<Vec<_>>())
    };
    let draw = move |line: Line| match line.item {
        Item::Group(name, count) => group_row(&name, count, line.columns.len()),
        Item::Client(key) => desk.portfolio.with_untracked(|all| {
            all.client(key)
                .map_or_else(|| ().into_any(), |client| row(client, &line.columns, line.today))
        }),
    };
    let has_more = move || order.with(|order| order.len() > desk.rows.get());
    let is_wide = move || desk.columns.with(|shown| shown.len() > WIDE);
    let is_empty = move || order.with(Vec::is_empty);
    view! {
        <div class="asc-table-frame asc-clients-frame" tabindex="0" role="region" aria-label=ui::LIST>
            <table class="asc-clients-table" class:asc-clients-wide=is_wide aria-label=ui::LIST>
                <thead><Head /></thead>
                <tbody><For each=lines key=Line::clone children=draw /></tbody>
            </table>
        </div>
        <Show when=is_empty><p>{ui::NONE_FOUND}</p></Show>
        <Show when=has_more>
            <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" data-more="" on:click=on(move |_| desk.rows.update(|rows| *rows += MORE))>{ui::MORE}</button></p>
        </Show>
    }
}

/// What the table lists, in order.
fn order(desk: Desk, today: NaiveDate) -> Vec<Item> {
    desk.portfolio.with(|all| {
        desk.query.with(|query| {
            let positions = found(all, query, today);
            let client = |at: usize| Item::Client(all.clients[at].key);
            if query.grouping == Grouping::None {
                return positions.into_iter().map(client).collect();
            }
            let groups = groups(all, &positions, query.grouping, today);
            groups
                .into_iter()
                .flat_map(|(name, at)| {
                    let head = Item::Group(words::group(query.grouping, &name), at.len());
                    std::iter::once(head).chain(at.into_iter().map(client))
                })
                .collect()
        })
    })
}

/// The columns shown, in order.
fn columns(desk: Desk) -> Vec<Column> {
    desk.columns.with(|shown| {
        Column::ALL
            .iter()
            .copied()
            .filter(|column| shown.contains(column))
            .collect()
    })
}

/// The headings sort. They aren't redrawn with the rows, so that the focus stays.
#[component]
fn Head() -> impl IntoView {
    let desk = Desk::get();
    let heading = move |column: Column| {
        let sorted = move || {
            desk.query
                .with(|query| query.sorting.filter(|sorting| sorting.column == column))
        };
        let aria = move || {
            sorted().map_or("none", |sorting| {
                if sorting.is_descending {
                    "descending"
                } else {
                    "ascending"
                }
            })
        };
        let sort = move |_| {
            desk.query.update(|query| {
                query.sorting = match query.sorting {
                    Some(Sorting {
                        column: of,
                        is_descending: false,
                    }) if of == column => Some(Sorting {
                        column,
                        is_descending: true,
                    }),
                    Some(Sorting {
                        column: of,
                        is_descending: true,
                    }) if of == column => None,
                    _ => Some(Sorting {
                        column,
                        is_descending: false,
                    }),
                };
            });
            desk.rows.set(FIRST);
        };
        view! {
            <th scope="col" class=format!("asc-clients-{}", column.name()) aria-sort=aria>
                <button type="button" class="asc-clients-sort" on:click=on(sort)>{words::column(column)}</button>
            </th>
        }
    };
    anew(move || {
        view! { <tr>{columns(desk).into_iter().map(heading).collect_view()}</tr> }
    })
}

fn group_row(name: &str, count: usize, columns: usize) -> AnyView {
    view! { <tr class="asc-clients-group"><th scope="rowgroup" colspan=columns.to_string()><span>{name.to_owned()}</span>" "<span translate="no">{count.to_string()}</span></th></tr> }.into_any()
}

fn row(client: &Client, columns: &[Column], today: NaiveDate) -> AnyView {
    let cells = columns
        .iter()
        .map(|column| cell(client, *column, today))
        .collect_view();
    view! { <tr class:asc-clients-over=client.marks.stage.is_over()>{cells}</tr> }.into_any()
}

fn cell(client: &Client, column: Column, today: NaiveDate) -> AnyView {
    let row = &client.row;
    let plain = |text: String| {
        let class = format!("asc-clients-{}", if text == "–" { "none" } else { column.name() });
        view! { <td data-label=words::column(column) class=class>{text}</td> }.into_any()
    };
    let count = |count: usize| {
        plain(if count == 0 {
            "–".into()
        } else {
            count.to_string()
        })
    };
    let typed = |text: &str| {
        view! { <td data-label=words::column(column) translate="no">{text.to_owned()}</td> }.into_any()
    };
    match column {
        Column::Client => name(client),
        Column::Next => next(client, today),
        Column::Acts => plain(client.acts(today).map_or("–", words::acts).to_owned()),
        Column::Cape => plain(words::cape(client, today)),
        Column::Protests => plain(words::protests(client, today)),
        Column::Login => status(row.check(CheckId::Login), column, Some(words::login(client))),
        Column::Ach => status(row.check(CheckId::Ach), column, None),
        Column::Broker => status(row.check(CheckId::Broker), column, None),
        Column::Structure => status(row.check(CheckId::Structure), column, None),
        Column::Entries => status(row.check(CheckId::Entries), column, None),
        Column::AtRisk => count(client.at_risk()),
        Column::Others => count(row.not_ours),
        Column::Holds => plain(words::holds(row)),
        Column::Planned => plain(row.planned_on.map_or_else(|| "–".into(), wording::short)),
        Column::Missing => count(row.missing),
        Column::Age => plain(words::age(client.age(today))),
        Column::Stage => plain(words::stage(client.marks.stage).to_owned()),
        Column::Assignee => typed(&client.marks.assignee),
        Column::Note => typed(&client.marks.note),
    }
}

fn name(client: &Client) -> AnyView {
    let row = &client.row;
    let href = Screen::Client(client.key).href();
    let link = match client.name() {
        Some(name) => view! { <a href=href translate="no">{name.to_owned()}</a> }.into_any(),
        None => view! { <a href=href>{words::UNNAMED}</a>" "<span class="asc-quiet" translate="no">{client.file.clone()}</span> }.into_any(),
    };
    let number = (!client.marks.number.is_empty())
        .then(|| view! { " "<span class="asc-quiet" translate="no">{client.marks.number.clone()}</span> });
    let note = |says: String| view! { <span class="asc-clients-hint">{says}</span> };
    let updated = words::updated(client).map(note);
    let fixed = row.fixed_to.map(|day| note(ui::fixed(day)));
    let initials =
        (row.numbers.is_empty() && row.without_number > 0).then(|| note(ui::NO_NUMBERS.to_owned()));
    view! { <th scope="row" class="asc-clients-name">{link}{number}{updated}{fixed}{initials}</th> }
        .into_any()
}

fn next(client: &Client, today: NaiveDate) -> AnyView {
    let overdue = client.overdue(today);
    let late = overdue.first().map(|due| {
        let left = days_between(today, due.on);
        view! { <span class="asc-overdue">{ui::OVERDUE}": "{words::when_due(due.on, left)}", "{words::next(due)}</span> }
    });
    let next = client.next(today);
    let body = match client.next_on(today) {
        Some(on) => {
            let left = days_between(today, on);
            let things = next
                .into_iter()
                .map(|due| view! { <span class="asc-clients-hint">{words::next(due)}</span> });
            view! { <strong class:asc-overdue=left <= 3>{words::when_due(on, left)}</strong>" "{things.collect_view()} }.into_any()
        }
        None => view! { <span>{words::no_day(client, today)}</span> }.into_any(),
    };
    view! { <td data-label=words::column(Column::Next)>{late}{body}</td> }.into_any()
}

fn status(of: CheckStatus, column: Column, more: Option<String>) -> AnyView {
    let more = more.map(|more| view! { " "<span class="asc-clients-hint">{more}</span> });
    view! { <td data-label=words::column(column)>{status_badge(of)}{more}</td> }.into_any()
}
