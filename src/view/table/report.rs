//! The rows that are not used, and why.

use super::super::session::Session;
use super::preview::{Now, with};
use crate::wording::{self, ui};
use leptos::prelude::*;

/// How many lines are shown; a file with more is mended at its source.
const SHOWN: usize = 100;

/// What is wrong, cell by cell.
#[component]
pub(super) fn Problems(now: Now) -> impl IntoView {
    let session = Session::get();
    let lines = Memo::new(move |_| {
        let now = now.get();
        let Some(Ok(read)) = now.as_deref() else {
            return (0, Vec::new());
        };
        let problems = &read.report().problems;
        let mut lines: Vec<String> = with(session, |draft| match draft.sheet.as_ref() {
            Ok(sheet) => problems
                .iter()
                .take(SHOWN)
                .map(|problem| wording::table::cell_problem(sheet, &draft.plan, problem))
                .collect(),
            Err(_) => Vec::new(),
        });
        lines.extend((problems.len() > SHOWN).then(|| wording::table::more(problems.len() - SHOWN)));
        (read.report().refused_rows(), lines)
    });
    view! { <Lines lines=lines title=ui::ROWS_WITH_PROBLEMS lead=ui::ROWS_WITH_PROBLEMS_LEAD open=true /> }
}

/// The rows that repeat another.
#[component]
pub(super) fn Twice(now: Now) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let now = now.get();
        let Some(Ok(read)) = now.as_deref() else {
            return (0, Vec::new());
        };
        let doubles = &read.report().duplicates;
        let mut lines: Vec<String> = doubles
            .iter()
            .take(SHOWN)
            .map(wording::table::duplicate)
            .collect();
        lines.extend((doubles.len() > SHOWN).then(|| wording::table::more(doubles.len() - SHOWN)));
        (doubles.len(), lines)
    });
    view! { <Lines lines=lines title=ui::ROWS_TWICE lead="" open=false /> }
}

#[component]
fn Lines(
    lines: Memo<(usize, Vec<String>)>,
    title: &'static str,
    lead: &'static str,
    open: bool,
) -> impl IntoView {
    move || {
        let (count, lines) = lines.get();
        (!lines.is_empty()).then(|| {
            view! {
                <details class="asc-details asc-report" open=open>
                    <summary>{title}{wording::in_brackets(count)}</summary>
                    <p class="asc-quiet">{lead}</p>
                    <ul class="asc-problems">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                </details>
            }
        })
    }
}
