//! What each column was read as, and how to change it.

use super::draft::with;
use crate::facts::Label;
use crate::table::{Column, Plan, Sheet};
use crate::view::prelude::*;
use crate::wording::{self, ui};

/// How many rows are searched for an example.
const LOOKED_THROUGH: usize = 1_000;

#[derive(Clone, PartialEq)]
struct Shown {
    at: usize,
    name: String,
    example: Option<String>,
}

#[component]
pub(super) fn Columns() -> impl IntoView {
    let session = Session::get();
    let shown = Memo::new(move |_| {
        with(session, |draft| match draft.sheet.as_ref() {
            Ok(sheet) => shown(sheet, &draft.plan),
            Err(_) => Vec::new(),
        })
    });
    // In the original order: a column whose meaning changes stays where it is.
    let read = with(session, |draft| {
        draft.plan.columns.iter().map(Option::is_some).collect::<Vec<_>>()
    });
    // A missing column may be among the others.
    let incomplete = with(session, |draft| wording::table::missing(&draft.plan).is_some());
    let any = read.contains(&true);
    let is_used = move |shown: &Shown| !any || read.get(shown.at).copied().unwrap_or(false);
    let is_used = StoredValue::new(is_used);
    let some = move |wanted: bool| {
        let mut shown = shown.get();
        shown.retain(|shown| is_used.with_value(|is_used| is_used(shown)) == wanted);
        shown
    };
    let is_unfolded = RwSignal::new(incomplete);
    let (used, others) = (move || some(true), move || some(false));
    view! {
        <h3>{ui::COLUMNS}</h3>
        <p class="asc-quiet">{ui::COLUMNS_HINT}</p>
        <table class="asc-table asc-columns">
            <thead><tr>
                <th scope="col">{ui::COLUMN_NAME}</th><th scope="col">{ui::COLUMN_EXAMPLE}</th><th scope="col">{ui::COLUMN_TAKEN}</th>
            </tr></thead>
            <tbody><For each=move || { used() } key=|shown| shown.at children=|shown| view! { <Row shown=shown /> } /></tbody>
        </table>
        <Show when=move || { !others().is_empty() }>
            <details class="asc-details" open=incomplete on:toggle=on(move |_| { is_unfolded.set(true) })>
                <summary prop:textContent=move || { wording::import::other_columns(others().len()) }></summary>
                // A wide table has hundreds, each with a list of all meanings, so they are drawn on request.
                <Show when=move || { is_unfolded.get() }>
                    <table class="asc-table asc-columns">
                        <tbody><For each=move || { others() } key=|shown| shown.at children=|shown| view! { <Row shown=shown /> } /></tbody>
                    </table>
                </Show>
            </details>
        </Show>
    }
}

fn shown(sheet: &Sheet, plan: &Plan) -> Vec<Shown> {
    let example = |at: usize| {
        let rows = sheet.rows.iter().skip(plan.header.map_or(0, |header| header + 1));
        rows.take(LOOKED_THROUGH)
            .map(|row| row.cell(at))
            .find(|cell| !cell.is_empty())
            .map(|cell| cell.chars().take(30).collect::<String>())
    };
    (0..plan.columns.len())
        .map(|at| Shown {
            at,
            name: wording::column_name(sheet, plan, at),
            example: example(at),
        })
        .collect()
}

#[component]
fn Row(shown: Shown) -> impl IntoView {
    let session = Session::get();
    let at = shown.at;
    let taken = move || {
        with(session, |draft| {
            let column = draft.plan.columns.get(at).copied().flatten();
            column.map_or(String::new(), |column| column.name().to_owned())
        })
    };
    let options = session.table.with_untracked(|draft| {
        draft
            .as_ref()
            .map_or_else(Vec::new, |draft| draft.plan.kind.columns())
    });
    let offered = options.clone();
    let choose = move |event| {
        let name = event_target_value(&event);
        let column: Option<Column> = options.iter().copied().find(|column| column.name() == name);
        session.change_table(|draft| draft.plan.take(at, column));
    };
    // A cell that looks like a number identifying an importer isn't shown.
    let example = shown.example.map(|text| match Label::parse(&text) {
        Ok(_) => text,
        Err(_) => ui::NOT_REPEATED.to_owned(),
    });
    let option = move |column: Column| {
        let name = column.name();
        view! { <option value=name prop:selected=move || { taken() == name }>{wording::column(column)}</option> }
    };
    view! {
        <tr>
            <th scope="row">{shown.name.clone()}</th>
            <td data-label=ui::COLUMN_EXAMPLE>{example}</td>
            <td>
                <select class="asc-input" aria-label=format!("{}: {}", ui::COLUMN_TAKEN, shown.name) on:change=on(choose)>
                    <option value="" prop:selected=move || { taken().is_empty() }>{ui::NOT_READ}</option>
                    {offered.into_iter().map(option).collect_view()}
                </select>
            </td>
        </tr>
    }
}
