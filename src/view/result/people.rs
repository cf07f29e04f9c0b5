//! Each person's standing and way back; or the company's way in.

use super::super::anew::anew;
use super::super::common::{Arithmetic, Why, change_page, href};
use super::super::session::Session;
use super::letters::{Letters, company_texts};
use super::route::{RouteBody, Rung};
use crate::assessment::{PersonFinding, Standing};
use crate::facts::{Choice, Place};
use crate::guidance::RouteId;
use crate::wording::letter::{self, LetterId};
use crate::wording::{self, ui};
use leptos::prelude::*;

/// The company's own route, where it has one.
#[component]
pub(super) fn CompanyRoute() -> impl IntoView {
    let session = Session::get();
    let company = Memo::new(move |_| session.with_assessment(|found| found.company.clone()));
    anew(move || {
        let company = company.get();
        company.route.map(|id| {
            let route = session.guidance().route(id);
            let usable = (id != RouteId::AnswerMore).then(|| {
                view! { <p><strong>{ui::USABLE}": "</strong>{wording::ready(company.ready, session.as_of())}</p> }
            });
            let texts = company_texts(session, |id| id == LetterId::ApplicationChecklist);
            view! {
                <section aria-labelledby="asc-company">
                    <h2 id="asc-company">{ui::COMPANY_ROUTE}</h2>
                    <div class="asc-card">
                        <h3>{route.title}</h3>
                        {usable}
                        {(id != RouteId::AnswerMore).then(|| view! { <RouteBody route=route /> })}
                        <Letters letters=texts scope="asc-company".to_owned() />
                        <Arithmetic sums=company.arithmetic />
                        <Settle places=company.ask />
                    </div>
                </section>
            }
        })
    })
}

/// CBP's lookup, where nobody knows the TAO and no person's way back begins with it.
#[component]
pub(super) fn Lookup() -> impl IntoView {
    let session = Session::get();
    let missing = session.peek(|facts| session.peek_assessment(|found| found.lookup_is_missing(facts)));
    missing.then(|| {
        let texts = company_texts(session, |id| id == LetterId::TaoLookup);
        let route = session.guidance().route(RouteId::OwnerLookup);
        view! {
            <section aria-labelledby="asc-lookup">
                <h2 id="asc-lookup">{route.title}</h2>
                <div class="asc-card">
                    <RouteBody route=route />
                    <Letters letters=texts scope="asc-lookup-texts".to_owned() />
                </div>
            </section>
        }
    })
}

#[component]
pub(super) fn People() -> impl IntoView {
    let session = Session::get();
    let people = Memo::new(move |_| session.with_assessment(|found| found.people.clone()));
    anew(move || {
        let people = people.get();
        (!people.is_empty()).then(|| {
            let first = people.iter().position(|person| !person.is_usable_now());
            let cards = people
                .into_iter()
                .enumerate()
                .map(|(at, person)| view! { <PersonCard at=at person=person open=Some(at) == first /> });
            view! {
                <section aria-labelledby="asc-people">
                    <h2 id="asc-people">{ui::PEOPLE}</h2>
                    {cards.collect_view()}
                </section>
            }
        })
    })
}

#[component]
fn PersonCard(at: usize, person: PersonFinding, open: bool) -> impl IntoView {
    let session = Session::get();
    let as_of = session.as_of();
    let (name, role, summary) = session.peek(|facts| {
        let role = wording::role(facts.people.get(at).and_then(|person| person.role));
        (
            wording::person(facts, at),
            role,
            wording::person_summary(facts, session.guidance(), &person, as_of),
        )
    });
    let class = format!("asc-badge asc-badge-{}", modifier(person.clock.standing));
    let letters = session.peek(|facts| {
        session.peek_assessment(|found| letter::for_person(facts, session.guidance(), found, at))
    });
    let scope = format!("asc-{}", person.id);
    let rungs = |routes: &[RouteId], first_open: bool| {
        let shown = routes
            .iter()
            .enumerate()
            .filter(|(_, route)| **route != RouteId::AnswerMore);
        let rung = |(rung, route): (usize, &RouteId)| {
            let own = letters
                .iter()
                .filter(|letter| letter::of_route(*route).contains(&letter.id))
                .cloned()
                .collect();
            view! { <Rung route=*route open=first_open && rung == 0 letters=own scope=format!("{scope}-{}", route.name()) /> }
        };
        shown.map(rung).collect_view()
    };
    let also = (!person.also.is_empty())
        .then(|| view! { <h4>{ui::ALSO}</h4><ul class="asc-ladder">{rungs(&person.also, false)}</ul> });
    let order = (person.ladder.len() > 1).then(|| view! { <h4>{ui::LADDER}</h4> });
    let ladder = rungs(&person.ladder, open);
    let sums = [person.clock.arithmetic.clone(), person.arithmetic.clone()].concat();
    view! {
        <article class="asc-card asc-person">
            <h3 class="asc-card-title">{name.clone()}" "<span class="asc-quiet">{role}</span></h3>
            <p><span class=class>{wording::badge(&person)}</span>" "{wording::standing_line(&person, as_of)}</p>
            <p class="asc-summary">{summary}</p>
            <Settle places=person.ask />
            {order}
            <ol class="asc-ladder">{ladder}</ol>
            {also}
            <Why rule=person.rule because=person.because sums=sums about=name />
        </article>
    }
}

/// The answers that would settle a route, each a link to its question.
#[component]
fn Settle(places: Vec<Place>) -> impl IntoView {
    let session = Session::get();
    (!places.is_empty()).then(|| {
        let link = |place: Place| {
            let name = session.peek(|facts| wording::place(facts, place));
            view! { <li><a href=href(session, &change_page(session, place))>{name}</a></li> }
        };
        view! { <p>{ui::WOULD_SETTLE}":"</p><ul>{places.into_iter().map(link).collect_view()}</ul> }
    })
}

fn modifier(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "clear",
        Standing::DueSoon => "at-risk",
        Standing::Dormant | Standing::LongInactive | Standing::Held => "blocked",
        Standing::Unknown => "unknown",
    }
}
