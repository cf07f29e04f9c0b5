//! All answers by screen, each with "Change".

use super::super::common::{Heading, href};
use crate::facts::{Place, Request};
use crate::interview::{Page, listed, pages, unused};
use crate::view::prelude::*;
use crate::wording::{self, ui};

#[component]
pub(in crate::view) fn Answers() -> impl IntoView {
    let session = Session::get();
    let groups: Vec<(Page, Vec<Place>)> = session.interview(|interview| {
        let of = |page: Page| {
            let places = listed(interview, &page);
            (page, places)
        };
        pages(interview).into_iter().map(of).collect()
    });
    let moot = session.interview(unused);
    let group = |(page, places): (Page, Vec<Place>)| {
        (!places.is_empty()).then(|| {
            let title = session.peek(|facts| wording::group(facts, &page));
            view! { <Group title=title places=places page=Some(page) /> }
        })
    };
    let nowhere: Option<Page> = None;
    let moot = (!moot.is_empty())
        .then(|| view! { <Group title=ui::NOT_USED.to_owned() places=moot page=nowhere /> });
    view! {
        <Heading text=ui::ANSWERS.to_owned() />
        <p>{ui::AS_OF}" "{wording::long(session.as_of())}". "<a href="#/as-of">{ui::AS_OF_CHANGE}</a></p>
        {groups.into_iter().map(group).collect_view()}
        <Sent />
        {moot}
        <p class="asc-actions">
            <button type="button" class="asc-button" on:click=on(move |_| session.go(Page::Plan))>{ui::SEE_RESULT}</button>
        </p>
    }
}

/// What was sent, each with a button to remove it.
#[component]
fn Sent() -> impl IntoView {
    let session = Session::get();
    let rows = move || {
        session.with(|facts| {
            let row =
                |request: &Request| (request.clone(), wording::sent(facts, session.guidance(), request));
            facts.requests.iter().map(row).collect::<Vec<_>>()
        })
    };
    let row = move |(request, (what, day)): (Request, (String, String))| {
        let about = what.clone();
        let removed = what.clone();
        let remove = move |_| {
            let request = request.clone();
            session.change_undoably(Notice::Removed(removed.clone()), move |facts| {
                let at = facts.requests.iter().position(|one| *one == request);
                at.map(|at| facts.requests.remove(at));
            });
        };
        view! {
            <div class="asc-answer-row">
                <dt>{what}</dt>
                <dd class="asc-answer">{day}" "<button type="button" class="asc-link asc-off-paper" on:click=on(remove)>{ui::REMOVE}<span class="asc-hidden">" "{about}</span></button></dd>
            </div>
        }
    };
    anew(move || {
        let rows = rows();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="asc-group">
                    <h2>{ui::SENT}</h2>
                    <dl class="asc-answers">{rows.into_iter().map(row).collect_view()}</dl>
                </section>
            }
        })
    })
}

#[component]
fn Group(title: String, places: Vec<Place>, page: Option<Page>) -> impl IntoView {
    let session = Session::get();
    let change = page.map(|page| {
        view! { <p class="asc-answer-change"><a href=href(&page)>{ui::CHANGE}<span class="asc-hidden">" "{title.clone()}</span></a></p> }
    });
    let row = |place: Place| {
        let (name, answer, given) = session.peek(|facts| {
            (
                wording::field(place),
                wording::answer(facts, place),
                facts.is_answered(place),
            )
        });
        let class = if given {
            "asc-answer"
        } else {
            "asc-answer asc-answer-open"
        };
        view! { <div class="asc-answer-row"><dt>{name}</dt><dd class=class>{answer}</dd></div> }
    };
    view! {
        <section class="asc-group">
            <h2>{title}</h2>
            {change}
            <dl class="asc-answers">{places.into_iter().map(row).collect_view()}</dl>
        </section>
    }
}
