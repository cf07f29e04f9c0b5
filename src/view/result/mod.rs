//! The result: one calm page, most important first.

mod agenda;
mod checklists;
mod letters;
mod lookalikes;
mod people;
mod rest;
mod route;
mod top;

use super::anew::anew;
use super::common::Heading;
use super::embed::{Embed, PassOn};
use super::entries::Groups;
use super::file::FileButtons;
use super::session::Session;
use super::timeline::{TimelinePicture, TimelineTable};
use crate::export::timeline::Timeline;
use crate::facts::problems;
use crate::wording::{self, ui};
use agenda::Agenda;
use checklists::Checklists;
use leptos::prelude::*;
use letters::CompanyLetters;
use lookalikes::Lookalikes;
use people::{CompanyRoute, Lookup, People};
use rest::{Contacts, Fallbacks};
use top::{FiveChecks, Top};

#[component]
pub(super) fn ResultScreen() -> impl IntoView {
    let session = Session::get();
    view! {
        <Heading text=ui::RESULT_TITLE.to_owned() />
        <p class="asc-as-of"><span prop:textContent=move || { session.with(wording::company_line) }></span>{ui::AS_OF}" "<span prop:textContent=move || { session.with_assessment(|found| wording::weekday_long(found.as_of)) }></span>". "<a href="#/as-of">{ui::AS_OF_CHANGE}</a></p>
        <Stale />
        <Top />
        {Embed::get().is_framed.then(|| view! { <PassOn /> })}
        <FileButtons />
        <Unfitting />
        <FiveChecks />
        <Lookalikes />
        <TimelineSection />
        <CompanyRoute />
        <Lookup />
        <People />
        <Agenda />
        <EntriesSummary />
        <Checklists />
        <Fallbacks />
        <CompanyLetters />
        <Contacts />
    }
}

/// The guidance is older than it should be relied on.
#[component]
fn Stale() -> impl IntoView {
    let session = Session::get();
    let stale = session.guidance().is_stale(session.today());
    stale
        .then(|| view! { <p class="asc-notice asc-notice-warn">{ui::guidance_stale(session.guidance())}</p> })
}

/// The picture of everyone's days, and the same as a table.
#[component]
fn TimelineSection() -> impl IntoView {
    let session = Session::get();
    let timeline = Memo::new(move |_| {
        session.with(|facts| session.with_assessment(|found| Timeline::of(facts, session.guidance(), found)))
    });
    anew(move || {
        timeline.get().map(|timeline| {
            view! {
                <section aria-labelledby="asc-timeline">
                    <h2 id="asc-timeline">{ui::TIMELINE}</h2>
                    <TimelinePicture timeline=timeline.clone() />
                    <TimelineTable timeline=timeline />
                </section>
            }
        })
    })
}

/// The entries by next step, where any are listed.
#[component]
fn EntriesSummary() -> impl IntoView {
    let session = Session::get();
    let some = Memo::new(move |_| session.with(|facts| !facts.entries.is_empty()));
    view! {
        <Show when=move || { some.get() }>
            <Groups />
        </Show>
    }
}

/// Answers that lie after the day of the check.
#[component]
fn Unfitting() -> impl IntoView {
    let session = Session::get();
    let lines = session.peek(|facts| {
        let found = problems(facts, session.today());
        found
            .iter()
            .map(|problem| wording::placed_problem(facts, problem))
            .collect::<Vec<_>>()
    });
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <div class="asc-notice asc-notice-warn" role="alert"><p>{ui::FACTS_PROBLEM}</p><ul>{lines}</ul></div> }
    })
}
