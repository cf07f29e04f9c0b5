//! The days as calendar files: one for everyone, or one per person.

use super::download::{Offering, Outcome, offer};
use crate::browser::clock;
use crate::export::calendar::{CalendarScope, Stamp, calendar, words};
use crate::facts::Id;
use crate::view::prelude::*;
use crate::wording::{self, ui};

fn save(session: Session, whose: CalendarScope, into: Offering) {
    session.stamp();
    let stamp = Stamp(clock::seconds());
    let text = session.peek_both(|facts, found| calendar(facts, found, session.guidance(), whose, stamp));
    let id = match whose {
        CalendarScope::Everyone => None,
        CalendarScope::Person(id) => Some(id),
    };
    if let Some(text) = text {
        let name = session.peek(|facts| words::file_name(facts, session.as_of(), id));
        let says = words::saved(&name, text.matches("BEGIN:VEVENT").count());
        offer(into, &name, "text/calendar", text, says);
    }
}

pub(super) fn save_all(session: Session, into: Offering) {
    save(session, CalendarScope::Everyone, into);
}

/// What to know about the files, and one for each person.
#[component]
pub(in crate::view) fn PersonCalendars() -> impl IntoView {
    let session = Session::get();
    let people = Memo::new(move |_| {
        session.with(|facts| {
            let person = |(at, person): (usize, &crate::facts::Person)| {
                (person.id.clone(), wording::person(facts, at))
            };
            let current = facts
                .people
                .iter()
                .enumerate()
                .filter(|(_, person)| !person.has_left());
            current.map(person).collect::<Vec<_>>()
        })
    });
    let open = RwSignal::new(false);
    let offered: Offering = RwSignal::new(None);
    let button = move |(id, name): (Id, String)| {
        let save = move |_| save(session, CalendarScope::Person(&id), offered);
        view! { <button type="button" class="asc-button asc-button-quiet" on:click=on(save)>{ui::CALENDAR_FOR}" "{name}</button> }
    };
    view! {
        <div class="asc-calendars">
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" aria-expanded=move || { open.get().to_string() }
                    on:click=on(move |_| { open.update(|open| *open = !*open) })>{ui::ADD_TO_CALENDAR}</button>
            </p>
            <Show when=move || { open.get() }>
                <div class="asc-panel">
                    <p>{ui::calendar_lead(session.guidance())}</p>
                    <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| save_all(session, offered))>{ui::CALENDAR_ALL}</button></p>
                    <Show when=move || { people.with(|people| !people.is_empty()) }>
                        <p>{ui::CALENDAR_PERSON_LEAD}</p>
                        <p class="asc-actions">{anew(move || people.get().into_iter().map(button).collect_view())}</p>
                    </Show>
                    <Outcome offered=offered />
                </div>
            </Show>
        </div>
    }
}
