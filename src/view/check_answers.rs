//! All answers, each with Change, which returns here.

use super::common::{Heading, change_page, href};
use super::handler::on;
use super::session::Session;
use crate::facts::{PersonAnswer, Place};
use crate::interview::{Page, Section, sections, unused};
use crate::wording::{self, ui};
use leptos::prelude::*;

#[component]
pub(super) fn CheckAnswers() -> impl IntoView {
    let session = Session::get();
    let groups = session.interview(sections);
    let moot = session.interview(unused);
    let group = |(section, places): (Section, Vec<Place>)| {
        (!places.is_empty()).then(|| view! { <Group title=wording::section(section) places=places /> })
    };
    let moot = (!moot.is_empty()).then(|| view! { <Group title=ui::NOT_USED places=moot /> });
    view! {
        <Heading text=ui::CHECK_ANSWERS.to_owned() />
        <p>{ui::AS_OF}" "{wording::long(session.as_of())}". "<a href="#/as-of">{ui::AS_OF_CHANGE}</a></p>
        {groups.into_iter().map(group).collect_view()}
        {moot}
        <p class="asc-actions">
            <button type="button" class="asc-button" on:click=on(move |_| session.go(Page::Result))>{ui::SEE_RESULT}</button>
        </p>
    }
}

#[component]
fn Group(title: &'static str, places: Vec<Place>) -> impl IntoView {
    view! {
        <section class="asc-group">
            <h2>{title}</h2>
            <dl class="asc-answers">{places.into_iter().map(|place| view! { <Row place=place /> }).collect_view()}</dl>
        </section>
    }
}

#[component]
fn Row(place: Place) -> impl IntoView {
    let session = Session::get();
    let (name, answer, given) = session.peek(|facts| {
        (
            wording::place(facts, place),
            wording::answer(facts, place),
            facts.is_answered(place),
        )
    });
    let class = if given {
        "asc-answer"
    } else {
        "asc-answer asc-answer-open"
    };
    let begins_a_person = matches!(place, Place::Person(_, PersonAnswer::Label));
    let row = if begins_a_person {
        "asc-answer-row asc-answer-row-first"
    } else {
        "asc-answer-row"
    };
    view! {
        <div class=row>
            <dt>{name.clone()}</dt>
            <dd class=class>{answer}</dd>
            <dd class="asc-answer-change"><a href=href(session, &change_page(session, place))>{ui::CHANGE}<span class="asc-hidden">" "{name}</span></a></dd>
        </div>
    }
}
