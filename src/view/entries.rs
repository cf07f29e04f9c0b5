//! The entries: next action and days of each, add, change, remove.

use super::common::{BackLink, Heading, href};
use super::session::{Notice, Session};
use crate::assessment::{EntryFinding, Risk};
use crate::calendar::days_between;
use crate::facts::{Entry, Id};
use crate::interview::Page;
use crate::wording::{self, ui};
use leptos::prelude::*;

#[component]
pub(super) fn Entries() -> impl IntoView {
    let session = Session::get();
    let ids = move || {
        session.with(|facts| {
            facts
                .entries
                .iter()
                .map(|entry| entry.id.clone())
                .collect::<Vec<_>>()
        })
    };
    let add = move |_| {
        let id = session.peek(|facts| Id::fresh('e', facts.ids()));
        session.change(|facts| facts.entries.push(Entry::new(id.clone())));
        session.go(Page::Entry(id));
    };
    view! {
        <BackLink to=Page::CheckAnswers />
        <Heading text=ui::ENTRIES.to_owned() />
        <p>{ui::ENTRIES_LEAD}</p>
        <Show when=move || { ids().is_empty() }><p class="asc-empty">{ui::NO_ENTRIES}</p></Show>
        <ul class="asc-cards">
            <For each=ids key=Id::clone children=|id| view! { <EntryCard id=id /> } />
        </ul>
        <p class="asc-actions">
            <button type="button" class="asc-button asc-button-quiet" on:click=add>{ui::ADD_ENTRY}</button>
            <button type="button" class="asc-button" on:click=move |_| session.go(Page::Result)>{ui::SEE_RESULT}</button>
        </p>
    }
}

#[component]
fn EntryCard(id: Id) -> impl IntoView {
    let session = Session::get();
    let own = id.clone();
    let found = Memo::new(move |_| {
        session.assessment.with(|found| {
            found
                .entries
                .iter()
                .enumerate()
                .find(|(_, entry)| entry.id == own)
                .map(|(at, entry)| (at, entry.clone()))
        })
    });
    let change = href(session, &Page::Entry(id.clone()));
    let remove = Callback::new(move |()| {
        let id = id.clone();
        let name = session.peek(|facts| {
            let at = facts.entries.iter().position(|entry| entry.id == id);
            at.map_or_else(String::new, |at| wording::entry_name(facts, at))
        });
        session.change_undoably(Notice::Removed(name), move |facts| {
            facts.entries.retain(|entry| entry.id != id);
        });
    });
    move || {
        let change = change.clone();
        found.get().map(|(at, entry)| {
            let name = session.with(|facts| wording::entry_name(facts, at));
            view! {
                <li class="asc-card">
                    <div class="asc-card-text">
                        <h2 class="asc-card-title">{name.clone()}</h2>
                        <EntryBody entry=entry />
                    </div>
                    <p class="asc-actions">
                        <a class="asc-button asc-button-quiet" href=change>{ui::CHANGE}<span class="asc-hidden">" "{name.clone()}</span></a>
                        <button type="button" class="asc-button asc-button-quiet" on:click=move |_| remove.run(())>{ui::REMOVE}<span class="asc-hidden">" "{name}</span></button>
                    </p>
                </li>
            }
        })
    }
}

/// What to do about an entry, and by when.
#[component]
fn EntryBody(entry: EntryFinding) -> impl IntoView {
    let session = Session::get();
    let (next, as_of) = (session.guidance.next_step(entry.next), session.as_of());
    let risk =
        (entry.risk != Risk::None).then(|| view! { <p class="asc-remedy">{wording::risk(entry.risk)}</p> });
    let day = |label: &'static str, day: Option<chrono::NaiveDate>| {
        day.map(|day| view! { <p><strong>{label}": "</strong>{wording::weekday_long(day)}" ("{wording::days_left(days_between(as_of, day))}")"</p> })
    };
    view! {
        <p><strong>{ui::NEXT}": "</strong>{next.title}</p>
        <p class="asc-quiet">{next.summary}</p>
        <p><strong>{ui::CAPE}": "</strong>{wording::cape(entry.cape)}</p>
        {day(ui::CAPE_BY, entry.open_cape_by())}
        {day(ui::PROTEST_BY, entry.dates.map(|dates| dates.protest_by))}
        {risk}
    }
}
