//! What would make the plan more precise: a link each, which comes back to the plan.

use super::super::common::href;
use super::super::questions::add_person;
use crate::assessment::PersonFinding;
use crate::browser::screen;
use crate::interview::{Improvement, improvements, once_back};
use crate::view::prelude::*;
use crate::wording::{self, ui};

/// How many are shown, the most useful first; the rest is collapsed if there is one column.
const SHOWN: usize = 3;

#[component]
pub(super) fn Improvements() -> impl IntoView {
    let session = Session::get();
    let can_sign_in =
        move || session.with_assessment(|found| found.people.iter().any(PersonFinding::is_usable_now));
    let list = move || {
        let able = can_sign_in();
        let (found, waits) =
            session.interview_with(|interview| (improvements(interview, able), once_back(interview, able)));
        let row = |one: Improvement| {
            let (says, why) = session.peek(|facts| wording::improvement(facts, &one));
            let link = match one.page() {
                Some(page) => view! { <a href=href(&page)>{says}</a> }.into_any(),
                None => view! { <span><button type="button" class="asc-link" on:click=on(move |_| add_person(session))>{says}</button>" "<a href="#/table/people">{ui::FROM_SPREADSHEET}</a></span> }.into_any(),
            };
            view! { <li class="asc-row">{link}<span class="asc-quiet">{why}</span></li> }
        };
        let waits = move || {
            waits.then(|| view! { <p class="asc-quiet">{ui::ONCE_BACK}" "<a href="#/setup">{ui::ONCE_BACK_LINK}</a></p> })
        };
        let mut rows: Vec<AnyView> = found.into_iter().map(|one| row(one).into_any()).collect();
        let rest = rows.split_off(rows.len().min(SHOWN));
        let more = if rest.is_empty() {
            waits().into_any()
        } else {
            let count = rest.len();
            view! {
                <details class="asc-improvements-more" open=screen::is_wide()>
                    <summary>{wording::more(count, wording::Noun::Question)}</summary>
                    <ul class="asc-rows">{rest}</ul>
                    {waits()}
                </details>
            }
            .into_any()
        };
        (!rows.is_empty()).then(|| {
            view! {
                <section class="asc-improvements" aria-labelledby="asc-improvements">
                    <h2 id="asc-improvements">{ui::IMPROVE}</h2>
                    <ul class="asc-rows">{rows}</ul>
                    {more}
                </section>
            }
        })
    };
    anew(list)
}
