//! Everything about one person on one screen.

use super::super::common::BackLink;
use super::super::field::ErrorSummary;
use super::field::Field;
use super::{Form, ScreenHeading, SoFar, ephemeral, go_on, nobody_knows};
use crate::facts::{Id, MOST_PEOPLE, Person, PersonAnswer, Place};
use crate::interview::{Page, before, is_asked, is_under_more, questions};
use crate::view::prelude::*;
use crate::wording::{self, ui};

/// Adds a person and shows their screen.
pub(in crate::view) fn add_person(session: Session) {
    if session.peek(|facts| facts.people.len() >= MOST_PEOPLE) {
        return session.tell(Notice::Failed(ui::people_full()));
    }
    let id = session.fresh_id('p');
    session.change(|facts| facts.people.push(Person::new(id.clone())));
    session.go(Page::Person(id));
}

/// Removes a person about whom nothing was said.
fn drop_unsaid(session: Session, id: &Id) {
    let unsaid = Person::new(id.clone());
    if session.peek(|facts| facts.people.contains(&unsaid)) {
        session.change(|facts| {
            facts.people.retain(|person| *person != unsaid);
            facts.drop_requests_for_nobody();
        });
    }
}

#[component]
pub(in crate::view) fn PersonScreen(id: Id) -> impl IntoView {
    let session = Session::get();
    let at = session.peek(|facts| facts.people.iter().position(|person| person.id == id));
    at.map(|at| view! { <About at=at id=id /> })
}

#[component]
fn About(at: usize, id: Id) -> impl IntoView {
    let session = Session::get();
    let form = Form::new();
    let page = Page::Person(id.clone());
    let back = session.interview(|interview| before(interview, &page));
    let text = session.peek(|facts| wording::page_heading(facts, &page));
    let places = session.interview(|interview| questions(interview, &page));
    let role = Place::Person(at, PersonAnswer::Role);
    // If the heading says that this is the owner, the role isn't asked up front. Decided once, so that the field stays
    // put.
    let is_owner = session.interview(|interview| is_under_more(interview, role));
    let is_first = is_owner && at == 0;
    let is_main = move |place: Place| {
        let asked = session.interview_with(|interview| is_asked(interview, place));
        asked && !(place == role && is_owner)
    };
    let is_more = move |place: Place| {
        let more = session.interview_with(|interview| is_under_more(interview, place));
        (more && place != role) || (place == role && is_owner)
    };
    let field = move |place: Place, is_shown: Signal<bool>| {
        view! { <Show when=move || { is_shown.get() }><Field place=place form=form /></Show> }
    };
    let main = places.iter().map(|place| {
        let place = *place;
        field(place, Signal::derive(move || is_main(place)))
    });
    let more = places.iter().map(|place| {
        let place = *place;
        field(place, Signal::derive(move || is_more(place)))
    });
    let (main, more) = (main.collect_view(), more.collect_view());
    let has_left = move || session.with(|facts| facts.people.get(at).is_some_and(Person::has_left));
    // Once something is known about the owner, somebody knows who it is.
    let is_unknown =
        move || is_first && session.with(|facts| facts.people.get(at).is_some_and(Person::is_unknown_owner));
    let others = RwSignal::new(None::<usize>);
    let shown = {
        let places = places.clone();
        move || {
            places
                .iter()
                .copied()
                .filter(|place| untrack(|| is_main(*place) || is_more(*place)))
                .collect::<Vec<_>>()
        }
    };
    let submit = {
        let (page, id) = (page.clone(), id.clone());
        move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            if !form.validate(session, &shown()) {
                return;
            }
            drop_unsaid(session, &id);
            if untrack(has_left) && others.get_untracked() == Some(0) {
                return add_person(session);
            }
            go_on(session, &page);
        }
    };
    let nobody = {
        let id = id.clone();
        move |_| nobody_knows(session, &id)
    };
    let remove = move |_| {
        let name = session.peek(|facts| wording::person_name(facts, &id));
        let id = id.clone();
        session.go(Page::Plan);
        session.change_undoably(Notice::Removed(name), move |facts| {
            facts.people.retain(|person| person.id != id);
            facts.drop_requests_for_nobody();
        });
    };
    view! {
        <BackLink to=back />
        <ErrorSummary errors=form.errors.into() />
        <form class="asc-form" novalidate autocomplete="off">
            <ScreenHeading title=text.title why=text.why.into_owned() />
            {main}
            <Show when=has_left>{ephemeral("asc-others", ui::ANYONE_ELSE.to_owned(), others)}</Show>
            <details class="asc-details asc-more">
                <summary>{ui::MORE_ABOUT}</summary>
                <div class="asc-details-body">
                    {more}
                    <p><button type="button" class="asc-link" on:click=on(remove)>{ui::REMOVE_PERSON}</button></p>
                </div>
            </details>
            <p class="asc-actions">
                <button type="submit" class="asc-button" on:click=on(submit)>{ui::CONTINUE}</button>
                <Show when=is_unknown><button type="button" class="asc-link" on:click=on(nobody.clone())>{ui::NOBODY_KNOWS}</button></Show>
            </p>
        </form>
        <SoFar />
    }
}
