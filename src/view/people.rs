//! The list of people: add, change, remove.

use super::common::{BackLink, Heading, Part};
use super::handler::on;
use super::notice::Notice;
use super::session::Session;
use crate::facts::{Id, MOST_PEOPLE, Person, PersonAnswer, Place};
use crate::interview::{Mode, Page, after, before, questions_about};
use crate::wording::{self, ui};
use leptos::prelude::*;

#[component]
pub(super) fn People(mode: Mode) -> impl IntoView {
    let session = Session::get();
    let place = Place::People;
    let text = session.peek(|facts| wording::question(facts, session.guidance(), place));
    let back = session.interview(|interview| before(interview, place, mode));
    let ids = move || {
        session.with(|facts| {
            facts
                .people
                .iter()
                .map(|person| person.id.clone())
                .collect::<Vec<_>>()
        })
    };
    let add = move |_| {
        if session.peek(|facts| facts.people.len() >= MOST_PEOPLE) {
            return session.tell(Notice::Failed(ui::people_full()));
        }
        session.forget_removed();
        let id = session.peek(|facts| Id::fresh('p', facts.ids()));
        session.change(|facts| facts.people.push(Person::new(id)));
        let at = session.peek(|facts| facts.people.len() - 1);
        session.go(Page::Question(
            Place::Person(at, PersonAnswer::Label),
            Mode::InTurn,
        ));
    };
    let go_on = move |_| session.go(session.interview(|interview| after(interview, place, mode)));
    view! {
        <BackLink to=back />
        <Part place=place />
        <Heading text=text.title />
        <p class="asc-why-we-ask"><strong>{ui::WHY_WE_ASK}": "</strong>{text.why}</p>
        <Show when=move || { ids().is_empty() }><p class="asc-empty">{ui::NOBODY_YET}</p></Show>
        <ul class="asc-cards">
            <For each=ids key=Id::clone children=|id| view! { <PersonCard id=id /> } />
        </ul>
        <p class="asc-actions">
            <button type="button" class="asc-button asc-button-quiet" on:click=on(add)>{ui::ADD_PERSON}</button>
            <a class="asc-button asc-button-quiet" href="#/table/people">{ui::TABLE_PEOPLE}</a>
            <button type="button" class="asc-button" on:click=on(go_on)>{ui::CONTINUE}</button>
        </p>
    }
}

/// A person on the list, with what is still open.
#[component]
fn PersonCard(id: Id) -> impl IntoView {
    let session = Session::get();
    let position = {
        let id = id.clone();
        move || session.with(|facts| facts.people.iter().position(|person| person.id == id))
    };
    let at = Memo::new(move |_| position());
    let name = move || {
        at.get()
            .map_or_else(String::new, |at| session.with(|facts| wording::person(facts, at)))
    };
    let role = move || {
        at.get().map_or("", |at| {
            session.with(|facts| wording::role(facts.people.get(at).and_then(|person| person.role)))
        })
    };
    let open = move || {
        let at = at.get()?;
        session.interview_with(|interview| {
            questions_about(interview, at)
                .into_iter()
                .find(|place| !interview.facts.is_answered(*place))
        })
    };
    let change = move |_| {
        let first = at
            .get_untracked()
            .map(|at| Place::Person(at, PersonAnswer::Label));
        if let Some(place) = untrack(open).or(first) {
            session.go(Page::Question(place, Mode::InTurn));
        }
    };
    let (removed, of) = (name, move || [" ", &name()].concat());
    let remove = move |_| {
        let id = id.clone();
        let name = untrack(removed);
        session.change_undoably(Notice::Removed(name), move |facts| {
            facts.people.retain(|person| person.id != id);
            facts.drop_requests_for_nobody();
        });
    };
    view! {
        <li class="asc-card">
            <div class="asc-card-text">
                <h2 class="asc-card-title" prop:textContent=name></h2>
                <p prop:textContent=role></p>
                <p class="asc-quiet" prop:textContent=move || { if open().is_some() { ui::PERSON_OPEN } else { ui::PERSON_COMPLETE } }></p>
            </div>
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" on:click=on(change)>
                    <span prop:textContent=move || { if open().is_some() { ui::PERSON_ANSWER } else { ui::CHANGE } }></span><span class="asc-hidden" prop:textContent=of></span>
                </button>
                <button type="button" class="asc-button asc-button-quiet" on:click=on(remove)>
                    {ui::REMOVE}<span class="asc-hidden" prop:textContent=of></span>
                </button>
            </p>
        </li>
    }
}
