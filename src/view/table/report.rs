//! The rows that are not used, and why.

use super::draft::{Now, with};
use crate::view::prelude::*;
use crate::wording::{self, ui};

/// How many lines are shown; a file with more is better fixed at its source.
const SHOWN: usize = 100;

/// A list of rows, collapsed or not.
#[derive(Clone, Default, PartialEq)]
struct Rows {
    count: usize,
    lines: Vec<String>,
    open: bool,
}

/// What is wrong, cell by cell: rows that aren't added, and cells left empty in rows that are.
#[component]
pub(super) fn Problems(now: Now) -> impl IntoView {
    view! {
        <ProblemList now=now drops=true title=ui::ROWS_WITH_PROBLEMS lead=ui::ROWS_WITH_PROBLEMS_LEAD />
        <ProblemList now=now drops=false title=ui::CELLS_LEFT_EMPTY lead=ui::CELLS_LEFT_EMPTY_LEAD />
    }
}

#[component]
fn ProblemList(now: Now, drops: bool, title: &'static str, lead: &'static str) -> impl IntoView {
    let session = Session::get();
    let lines = Memo::new(move |_| {
        let now = now.get();
        let Some(Ok(read)) = now.as_deref() else {
            return Rows::default();
        };
        let problems = read.report().problems.iter();
        let problems: Vec<_> = problems.filter(|one| one.expected.drops_row() == drops).collect();
        let mut lines: Vec<String> = with(session, |draft| match draft.sheet.as_ref() {
            Ok(sheet) => problems
                .iter()
                .take(SHOWN)
                .map(|problem| wording::table::cell_problem(sheet, &draft.plan, problem))
                .collect(),
            Err(_) => Vec::new(),
        });
        lines.extend((problems.len() > SHOWN).then(|| wording::table::more(problems.len() - SHOWN)));
        Rows {
            count: if drops {
                read.report().refused_rows()
            } else {
                problems.len()
            },
            lines,
            open: true,
        }
    });
    view! { <Lines lines=lines title=title lead=lead /> }
}

/// The rows that repeat another.
#[component]
pub(super) fn Twice(now: Now) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let now = now.get();
        let Some(Ok(read)) = now.as_deref() else {
            return Rows::default();
        };
        // Those that differ matter: they come first, and aren't collapsed.
        let doubles = &read.report().duplicates;
        let of = |differ: bool| {
            doubles
                .iter()
                .filter(move |double| (double.is_newer || !double.differs.is_empty()) == differ)
        };
        let shown = of(true).chain(of(false)).take(SHOWN);
        let mut lines: Vec<String> = shown.map(wording::table::duplicate).collect();
        lines.extend((doubles.len() > SHOWN).then(|| wording::table::more(doubles.len() - SHOWN)));
        Rows {
            count: doubles.len(),
            lines,
            open: of(true).next().is_some(),
        }
    });
    view! { <Lines lines=lines title=ui::ROWS_TWICE lead="" /> }
}

#[component]
fn Lines(lines: Memo<Rows>, title: &'static str, lead: &'static str) -> impl IntoView {
    anew(move || {
        let Rows { count, lines, open } = lines.get();
        (!lines.is_empty()).then(|| {
            view! {
                <details class="asc-details asc-report" open=open>
                    <summary>{title}{wording::in_brackets(count)}</summary>
                    <p class="asc-quiet">{lead}</p>
                    <ul class="asc-problems">{items(lines)}</ul>
                </details>
            }
        })
    })
}
