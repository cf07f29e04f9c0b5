//! What would make the plan sharper: a link each, and back to the plan.

use super::super::anew::anew;
use super::super::common::href;
use super::super::handler::on;
use super::super::questions::add_person;
use super::super::session::Session;
use crate::assessment::PersonFinding;
use crate::interview::{Sharper, once_back, sharpen};
use crate::wording::{self, ui};
use leptos::prelude::*;

/// So many are shown: the most telling.
const SHOWN: usize = 5;

#[component]
pub(super) fn Sharpen() -> impl IntoView {
    let session = Session::get();
    let can_sign_in =
        move || session.with_assessment(|found| found.people.iter().any(PersonFinding::is_usable_now));
    let list = move || {
        let able = can_sign_in();
        let (found, waits) =
            session.interview_with(|interview| (sharpen(interview, able), once_back(interview, able)));
        let row = |one: Sharper| {
            let (says, why) = session.peek(|facts| wording::sharper(facts, &one));
            let link = match one.page() {
                Some(page) => view! { <a href=href(&page)>{says}</a> }.into_any(),
                None => view! { <span><button type="button" class="asc-link" on:click=on(move |_| add_person(session))>{says}</button>" "<a href="#/table/people">{ui::FROM_SPREADSHEET}</a></span> }.into_any(),
            };
            view! { <li class="asc-row">{link}<span class="asc-quiet">{why}</span></li> }
        };
        let waits = waits.then(|| view! { <p class="asc-quiet">{ui::ONCE_BACK}" "<a href="#/setup">{ui::ONCE_BACK_LINK}</a></p> });
        (!found.is_empty()).then(|| {
            view! {
                <section class="asc-sharpen" aria-labelledby="asc-sharpen">
                    <h2 id="asc-sharpen">{ui::SHARPEN}</h2>
                    <ul class="asc-rows">{found.into_iter().take(SHOWN).map(row).collect_view()}</ul>
                    {waits}
                </section>
            }
        })
    };
    anew(list)
}
