//! A client's whole check, read-only: nothing here is stored, and this browser's own answers aren't touched.

use super::desk::Desk;
use super::screen::Screen;
use crate::assessment::{agenda_rows, assess, planned};
use crate::choice::Choice;
use crate::entries::EntryIndex;
use crate::facts::{BrokerAnswer, CompanyAnswer, Facts, PersonAnswer, Place};
use crate::guidance::CURRENT;
use crate::portfolio::words::{self, ui};
use crate::view::common::Heading;
use crate::view::prelude::*;
use crate::wording::{self, broker, ui as common};

#[component]
pub(super) fn WholeScreen(key: u32) -> impl IntoView {
    let desk = Desk::get();
    anew(move || {
        let today = desk.today.get();
        let name = desk.portfolio.with(|all| all.client(key).map(words::name));
        let body = name
            .and_then(|name| Some((name, desk.facts(key)?)))
            .map(|(name, facts)| whole(name, &facts, today));
        view! {
            <p class="asc-back"><a class="asc-back-link" href=Screen::Client(key).href()>{common::BACK}</a></p>
            <div>{body.unwrap_or_else(|| view! { <Heading text=ui::CLIENTS /><p>{ui::GONE}</p> }.into_any())}</div>
        }
    })
}

fn whole(name: String, given: &Facts, today: chrono::NaiveDate) -> AnyView {
    let facts = &broker::named(given);
    let title = broker::title(&planned(facts, &CURRENT, today));
    let found = assess(facts, &CURRENT, today);
    let check = |check: &crate::assessment::Check| {
        let line = |finding| {
            let said = broker::finding(facts, &CURRENT, finding);
            let next = (!said.next.is_empty())
                .then(|| view! { " "<span>{ui::FOR_CLIENT}<strong>{said.next}</strong></span> });
            view! { <li>{said.says}{next}</li> }
        };
        view! { <h3>{wording::check(check.id)}": "{wording::check_status(check.status)}</h3><ul>{check.findings.iter().map(line).collect_view()}</ul> }
    };
    let index = EntryIndex::of(facts);
    let date = |row: &crate::assessment::AgendaRow| view! { <li><strong>{wording::weekday_long(row.on)}</strong>": "{broker::event_row(&index, row)}</li> };
    let places = CompanyAnswer::ALL.iter().map(|answer| Place::Company(*answer));
    let people = (0..facts.people.len()).flat_map(|at| {
        PersonAnswer::ALL
            .iter()
            .map(move |answer| Place::Person(at, *answer))
    });
    let broker = BrokerAnswer::ALL.iter().map(|answer| Place::Broker(*answer));
    let answer = |place: Place| {
        let said = wording::answer(given, place);
        view! { <div class="asc-answer-row"><dt>{wording::place(facts, place)}</dt><dd translate="no">{said}</dd></div> }
    };
    let answers = places.chain(people).chain(broker).map(answer).collect_view();
    let entry = |at: usize| {
        wording::entry_row(facts, &CURRENT, &found, at).map(|row| {
            let notes = row.notes.join(" ");
            view! { <tr><th scope="row" translate="no">{row.name}{row.number.map(|number| view! { " "{number} })}</th><td>{row.about}</td><td>{row.next}</td><td>{notes}</td></tr> }
        })
    };
    let entries = (0..facts.entries.len()).filter_map(entry).collect_view();
    view! {
        <Heading text=Signal::stored(name) is_name=true />
        <p class="asc-quiet">{ui::READ_ONLY}</p>
        <p class="asc-lead">{title}</p>
        <h2>{ui::CHECKS}</h2>
        {found.checks.0.iter().map(check).collect_view()}
        <h2>{ui::DATES}</h2>
        <ul>{agenda_rows(&found.agenda).iter().map(date).collect_view()}</ul>
        <h2>{ui::ANSWERS}</h2>
        <dl class="asc-answers">{answers}</dl>
        <h2 id="asc-all-entries">{common::ENTRIES}</h2>
        <div class="asc-table-frame"><table class="asc-table" aria-labelledby="asc-all-entries"><tbody>{entries}</tbody></table></div>
    }
    .into_any()
}
