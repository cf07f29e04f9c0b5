//! The timeline as tables.

use crate::export::timeline::Timeline;
use crate::wording::timeline as words;
use leptos::prelude::*;

/// Everyone's days and the marked days, folded on a screen, open on paper.
#[component]
pub fn TimelineTable(
    /// What the picture shows.
    timeline: Timeline,
) -> impl IntoView {
    let people = timeline
        .people
        .iter()
        .map(|row| words::people_row(row, timeline.today).to_vec());
    let days = words::day_rows(&timeline).into_iter().map(|row| row.to_vec());
    view! {
        <details class="asc-details asc-list-details asc-timeline-same">
            <summary>{words::TABLE_SUMMARY}</summary>
            {table(words::PEOPLE_CAPTION, &words::PEOPLE_COLUMNS, people.collect())}
            {table(words::DAYS_CAPTION, &words::DAYS_COLUMNS, days.collect())}
        </details>
    }
}

/// A table with a heading in each row. On a narrow screen each row is a block and each cell has
/// its column's name before it; the roles keep it a table all the same.
fn table(caption: &'static str, columns: &'static [&'static str], rows: Vec<Vec<String>>) -> impl IntoView {
    let heads = columns
        .iter()
        .map(|name| view! { <th scope="col" role="columnheader">{*name}</th> });
    let heads = heads.collect_view();
    let rows = rows.into_iter().map(|cells| row(columns, cells)).collect_view();
    view! {
        <table class="asc-table asc-timeline-table" role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(columns: &'static [&'static str], cells: Vec<String>) -> impl IntoView {
    let mut cells = cells.into_iter().zip(columns);
    let head = cells
        .next()
        .map(|(cell, _)| view! { <th scope="row" role="rowheader">{cell}</th> });
    let rest = cells.map(|(cell, name)| view! { <td role="cell" data-label=*name>{cell}</td> });
    let rest = rest.collect_view();
    view! { <tr role="row">{head}{rest}</tr> }
}
