//! The plan: the verdict, what to do today, what comes next; everything else is collapsed.

mod agenda;
mod annexes;
mod checklists;
mod checks;
mod fold;
mod improvements;
mod letters;
mod people;
mod rest;
mod route;
mod steps;
mod then;
mod verdict;

use super::embed::PassOn;
use super::tools::{Annexes, Tools};
use crate::assessment::{Planned, planned};
use crate::entries::{Group, groups};
use crate::facts::problems;
use crate::view::prelude::*;
use crate::wording::{self, ui};
use agenda::Agenda;
use annexes::AnnexPages;
use checklists::Checklists;
use checks::Checks;
use improvements::Improvements;
use letters::CompanyLetters;
use people::{CompanyRoute, Lookup, People};
use rest::{Fallbacks, Lookalikes};
use steps::Steps;
use then::Then;
use verdict::Verdict;

#[component]
pub(super) fn PlanScreen() -> impl IntoView {
    let session = Session::get();
    let plan = Memo::new(move |_| session.with(|facts| planned(facts, session.guidance(), session.today())));
    let day = move || session.with_assessment(|found| wording::weekday_long(found.as_of));
    let is_set = session.peek(|facts| facts.as_of.is_some_and(|day| day != session.today()));
    let other_day = is_set.then(|| view! { <p class="asc-notice asc-as-of">{ui::AS_OF}" "<span prop:textContent=day></span>". "<a href="#/as-of">{ui::AS_OF_CHANGE}</a></p> });
    let annexes: Annexes = RwSignal::new(Vec::new());
    view! {
        {other_day}
        <Unfitting />
        <Verdict plan=plan />
        <div class="asc-two">
            <div>
                <Steps plan=plan />
                <Assumed plan=plan />
                <PassOn />
                <Tools annexes=annexes />
            </div>
            <div>
                <Then plan=plan />
                <Improvements />
            </div>
        </div>
        <People plan=plan />
        <EntriesSummary />
        <Checks />
        <div class="asc-plan-more">
            <CompanyRoute plan=plan />
            <Lookup plan=plan />
            <Agenda />
            <Lookalikes />
            <Fallbacks />
            <Checklists />
            <CompanyLetters />
        </div>
        <p class="asc-quiet asc-dates-from">{ui::AS_OF}" "<span prop:textContent=day></span>". "<a href="#/as-of">{ui::AS_OF_CHANGE}</a></p>
        <AnnexPages chosen=annexes plan=plan />
    }
}

#[component]
fn Assumed(plan: Memo<Planned>) -> impl IntoView {
    let session = Session::get();
    let line = move || {
        let text = plan.with(|plan| wording::assumed(&plan.assumed, session.guidance()));
        text.map(|text| view! { <p class="asc-assumed">{text}</p> })
    };
    anew(line)
}

/// The entries by next step, one line each, if any are listed.
#[component]
fn EntriesSummary() -> impl IntoView {
    let session = Session::get();
    let found = Memo::new(move |_| session.with_both(groups));
    anew(move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            let row = |group: Group| {
                let title = session.guidance().next_step(group.next).title.of(session.guidance());
                let choose = move |_| session.query.update(|query| query.next = Some(group.next));
                view! {
                    <li class="asc-row"><a href="#/entries" on:click=on(choose)>{title}</a><span>{wording::entries_line(group.count, group.nearest, group.stake)}</span></li>
                }
            };
            view! {
                <section aria-labelledby="asc-entries">
                    <h2 id="asc-entries" class="asc-people-title">{ui::ENTRIES}</h2>
                    <ul class="asc-rows">{found.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    })
}

/// Answers with dates after the day of the check.
#[component]
fn Unfitting() -> impl IntoView {
    let session = Session::get();
    let lines = session.peek(|facts| {
        let found = problems(facts, session.today());
        found
            .iter()
            .map(|problem| wording::placed_problem(facts, session.guidance(), problem))
            .collect::<Vec<_>>()
    });
    (!lines.is_empty()).then(|| {
        view! { <div class="asc-notice asc-notice-warn" role="alert"><p>{ui::FACTS_PROBLEM}</p><ul>{items(lines)}</ul></div> }
    })
}
