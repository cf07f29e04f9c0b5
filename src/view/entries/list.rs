//! The entries found, a page at a time.

use super::super::anew::anew;
use super::super::cape_messages::messages_link;
use super::super::common::href;
use super::super::handler::on;
use super::super::notice::Notice;
use super::super::session::Session;
use super::selection::Selection;
use crate::assessment::{EntryFinding, Risk};
use crate::calendar::days_between;
use crate::export::entries::found;
use crate::facts::Id;
use crate::interview::Page;
use crate::wording::{self, ui};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::collections::HashSet;

/// The heading of the list.
pub(super) const LIST: &str = "asc-list";

/// How many entries a page shows.
const ON_A_PAGE: usize = 25;

/// The ids of the entries that are selected.
pub(super) type Selected = RwSignal<HashSet<Id>>;

#[component]
pub(super) fn List() -> impl IntoView {
    let session = Session::get();
    let selected: Selected = RwSignal::new(HashSet::new());
    let turned = RwSignal::new(0_usize);
    let positions = Memo::new(move |_| {
        let query = session.query.get();
        session.with(|facts| session.with_assessment(|assessment| found(facts, assessment, &query)))
    });
    let count = Memo::new(move |_| positions.with(Vec::len));
    // What is looked for changes: back to the first page.
    let at = Memo::new(move |before: Option<&(crate::export::entries::Query, usize)>| {
        let query = session.query.get();
        let wanted = turned.get();
        let same = before.is_some_and(|(earlier, _)| *earlier == query);
        let last = count.get().saturating_sub(1) / ON_A_PAGE;
        if !same && before.is_some() {
            turned.set(0);
            return (query, 0);
        }
        (query, wanted.min(last))
    });
    let page = move || at.with(|(_, page)| *page);
    let shown = Memo::new(move |_| {
        let from = page() * ON_A_PAGE;
        positions.with(|positions| {
            session.with(|facts| {
                positions
                    .iter()
                    .skip(from)
                    .take(ON_A_PAGE)
                    .filter_map(|at| facts.entries.get(*at).map(|entry| (*at, entry.id.clone())))
                    .collect::<Vec<_>>()
            })
        })
    });
    let range = move || wording::shown_of(page() * ON_A_PAGE, shown.with(Vec::len), count.get());
    // The new page is read from its top; a button that is used up would lose the focus.
    let turn = move |to: usize| {
        turned.set(to);
        session.focus.set(Some(LIST.to_owned()));
    };
    let has_pages = move || count.get() > ON_A_PAGE;
    let last = move || (page() + 1) * ON_A_PAGE >= count.get();
    view! {
        <Selection selected=selected positions=positions />
        <p role="status" class="asc-quiet" prop:textContent=move || { if count.get() == 0 { ui::NONE_FOUND.to_owned() } else { range() } }></p>
        <Show when=move || { count.get() == 0 }>{messages_link()}</Show>
        <Show when=has_pages><p class="asc-on-paper">{ui::MORE_ON_PAPER}</p></Show>
        <ul class="asc-entries">
            <For each=move || { shown.get() } key=Clone::clone children=move |(at, id)| view! { <Row at=at id=id selected=selected /> } />
        </ul>
        <Show when=has_pages>
            <nav class="asc-actions asc-pages" aria-label=ui::PAGES>
                <button type="button" class="asc-button asc-button-quiet" disabled=move || { page() == 0 }
                    on:click=on(move |_| { turn(page().saturating_sub(1)) })>{ui::PREVIOUS}</button>
                <span class="asc-quiet" prop:textContent=range></span>
                <button type="button" class="asc-button asc-button-quiet" disabled=last
                    on:click=on(move |_| { turn(page() + 1) })>{ui::NEXT_PAGE}</button>
            </nav>
        </Show>
    }
}

#[component]
fn Row(at: usize, id: Id, selected: Selected) -> impl IntoView {
    let session = Session::get();
    // With the day the check is made for, which the days left are counted from.
    let finding = Memo::new(move |_| {
        session.with_assessment(|found| Some((found.entries.get(at).cloned()?, found.as_of)))
    });
    let body = move || {
        let (finding, as_of) = finding.get()?;
        Some(view! { <Body at=at finding=finding as_of=as_of /> })
    };
    let name = Memo::new(move |_| session.with(|facts| wording::entry_name(facts, at)));
    let of = move || name.with(|name| [" ", name].concat());
    let change = href(&Page::Entry(id.clone()));
    let box_id = format!("asc-select-{id}");
    let (checked, toggled, removed) = (id.clone(), id.clone(), id);
    let toggle = move |event| {
        let id = toggled.clone();
        selected.update(|selected| {
            if event_target_checked(&event) {
                selected.insert(id);
            } else {
                selected.remove(&id);
            }
        });
    };
    let remove = move |_| {
        let id = removed.clone();
        selected.update(|selected| {
            selected.remove(&id);
        });
        session.change_undoably(Notice::Removed(name.get_untracked()), move |facts| {
            facts.entries.retain(|entry| entry.id != id);
        });
    };
    view! {
        <li class="asc-entry">
            <div class="asc-check">
                <input type="checkbox" id=box_id.clone() prop:checked=move || { selected.with(|selected| selected.contains(&checked)) } on:change=on(toggle) />
                <label for=box_id><span class="asc-hidden">{ui::SELECT}" "</span><strong prop:textContent=move || { name.get() }></strong></label>
            </div>
            {anew(body)}
            <p class="asc-actions">
                <a class="asc-button asc-button-quiet" href=change>{ui::CHANGE}<span class="asc-hidden" prop:textContent=of></span></a>
                <button type="button" class="asc-button asc-button-quiet" on:click=on(remove)>{ui::REMOVE}<span class="asc-hidden" prop:textContent=of></span></button>
            </p>
        </li>
    }
}

/// What to do about an entry, and by when.
#[component]
fn Body(at: usize, finding: EntryFinding, as_of: NaiveDate) -> impl IntoView {
    let session = Session::get();
    let next = session.guidance().next_step(finding.next);
    let risk = (finding.risk != Risk::None)
        .then(|| view! { <p class="asc-remedy">{wording::risk(finding.risk)}</p> });
    let liquidated = session
        .peek(|facts| {
            let entry = facts.entries.get(at);
            entry.and_then(|entry| wording::liquidated(entry, as_of))
        })
        .map(|text| view! { <li>{text}</li> });
    let missing = (!finding.ask.is_empty()).then(|| {
        let names: Vec<String> = finding
            .ask
            .iter()
            .map(|place| wording::field(*place).to_owned())
            .collect();
        view! { <p class="asc-quiet">{ui::MISSING_ANSWERS}": "{wording::and_list(&names)}</p> }
    });
    let day = |label: &'static str, day: Option<NaiveDate>| {
        day.map(|day| view! { <li>{label}": "<strong>{wording::weekday_long(day)}</strong>" ("{wording::days_left(days_between(as_of, day))}")"</li> })
    };
    let possible = finding.possible_cape_by(as_of);
    let cape = session.peek(|facts| {
        let entry = facts.entries.get(at);
        entry.map(|entry| wording::cape(session.guidance(), entry, &finding))
    });
    view! {
        <div class="asc-entry-text">
            <p><strong>{ui::NEXT}": "</strong>{next.title.of(session.guidance())}" – "{cape}</p>
            <ul class="asc-entry-days">
                {liquidated}
                {day(ui::CAPE_BY, finding.open_cape_by())}
                {day(ui::CAPE_BY_POSSIBLY, possible)}
                {day(ui::PROTEST_BY, finding.dates.map(|dates| dates.protest_by))}
            </ul>
            {missing}
            {risk}
        </div>
    }
}
