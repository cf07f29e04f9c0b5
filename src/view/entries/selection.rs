//! Changing or removing many entries at once; each such change can be undone.

use super::super::anew::anew;
use super::super::field::DateFields;
use super::super::handler::on;
use super::super::notice::Notice;
use super::super::session::Session;
use super::draft::typed_type;
use super::list::Selected;
use crate::facts::{DateProblem, EntryAnswer, EntryType, Facts, Liquidation, Place, TypedDate, choices};
use crate::wording::{self, Noun, ui};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The answers that can be given to many entries at once.
const ANSWERS: [EntryAnswer; 6] = [
    EntryAnswer::FlaggedForReconciliation,
    EntryAnswer::Type09Filed,
    EntryAnswer::OpenProtest,
    EntryAnswer::EntryType,
    EntryAnswer::Liquidation,
    EntryAnswer::LiquidatedOn,
];

/// A new answer for many entries.
#[derive(Clone, Copy)]
enum New {
    Chosen(&'static str),
    Type(Option<EntryType>),
    LiquidatedOn(NaiveDate),
}

impl New {
    /// The answer in words.
    fn words(self, place: Place) -> String {
        match self {
            Self::Chosen("") | Self::Type(None) => ui::TAKE_BACK_ANSWER.to_owned(),
            Self::Chosen(name) => wording::choice_label(place, name).to_owned(),
            Self::Type(Some(kind)) => kind.to_string(),
            Self::LiquidatedOn(day) => wording::long(day),
        }
    }
}

/// The value of the choice that takes an answer back.
const TAKE_BACK: &str = "take-back";

#[component]
pub(super) fn Selection(selected: Selected, positions: Memo<Vec<usize>>) -> impl IntoView {
    let session = Session::get();
    let count = Memo::new(move |_| {
        session.with(|facts| {
            selected.with(|selected| {
                facts
                    .entries
                    .iter()
                    .filter(|entry| selected.contains(&entry.id))
                    .count()
            })
        })
    });
    let all = move |_| {
        let ids = positions.with_untracked(|positions| {
            session.peek(|facts| {
                let entry = |at: &usize| facts.entries.get(*at).map(|entry| entry.id.clone());
                positions.iter().filter_map(entry).collect()
            })
        });
        selected.set(ids);
    };
    let number = move || match count.get() {
        0 => String::new(),
        count => wording::selected(count, Noun::Entry),
    };
    let remove = move |_| {
        let ids = selected.get_untracked();
        let text = wording::removed(count.get_untracked(), Noun::Entry);
        selected.update(std::collections::HashSet::clear);
        session.change_undoably(Notice::Done(text), move |facts| {
            facts.entries.retain(|entry| !ids.contains(&entry.id));
        });
    };
    view! {
        <div class="asc-selection">
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" disabled=move || { positions.with(Vec::is_empty) } on:click=on(all)
                    prop:textContent=move || { wording::select_all(positions.with(Vec::len)) }></button>
                <Show when=move || { count.get() > 0 }>
                    <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| selected.update(std::collections::HashSet::clear))>{ui::SELECT_NONE}</button>
                    <button type="button" class="asc-button asc-button-quiet" on:click=on(remove)>{ui::REMOVE_SELECTED}</button>
                </Show>
                <span role="status" prop:textContent=number></span>
            </p>
            <Show when=move || { count.get() > 0 }><Change selected=selected count=count /></Show>
        </div>
    }
}

/// One answer, given to all selected.
#[component]
fn Change(selected: Selected, count: Memo<usize>) -> impl IntoView {
    let session = Session::get();
    let answer = RwSignal::new(ANSWERS[0]);
    let (value, date) = (RwSignal::new(String::new()), RwSignal::new(TypedDate::default()));
    let error = RwSignal::new(String::new());
    let place = move || Place::Entry(0, answer.get());
    let options = move || choices(place());
    let is_date = move || answer.get() == EntryAnswer::LiquidatedOn;
    let is_text = move || answer.get() == EntryAnswer::EntryType;
    let pick = move |event| {
        let name = event_target_value(&event);
        let picked = ANSWERS.into_iter().find(|answer| answer.name() == name);
        answer.set(picked.unwrap_or(ANSWERS[0]));
        value.set(String::new());
        error.set(String::new());
    };
    let submit = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let new = new_answer(
            session,
            answer.get_untracked(),
            &value.get_untracked(),
            &date.get_untracked(),
        );
        match new {
            Err(text) => error.set(text),
            Ok(new) => {
                error.set(String::new());
                let (ids, answer) = (selected.get_untracked(), answer.get_untracked());
                let place = Place::Entry(0, answer);
                let text = wording::changed(count.get_untracked(), place, &new.words(place));
                // What was looked for may hold none of them any more.
                selected.update(std::collections::HashSet::clear);
                session.change_undoably(Notice::Done(text), |facts| {
                    for at in 0..facts.entries.len() {
                        if ids.contains(&facts.entries[at].id) {
                            give(facts, at, answer, new);
                        }
                    }
                });
                let any = |next| {
                    session.peek_assessment(|found| found.entries.iter().any(|entry| entry.next == next))
                };
                session
                    .query
                    .update(|query| query.next = query.next.filter(|next| any(*next)));
            }
        }
    };
    let problem = move || {
        let error = error.get();
        (!error.is_empty()).then(|| view! { <p class="asc-error">{error}</p> })
    };
    let choice = move |name: &'static str| {
        view! { <option value=name>{wording::choice_label(place(), name)}</option> }
    };
    view! {
        <form class="asc-filter" novalidate>
            <div class="asc-text-field">
                <label for="asc-change">{ui::CHANGE_ANSWER}</label>
                <select id="asc-change" class="asc-input" on:change=on(pick)>
                    {ANSWERS.map(|answer| view! { <option value=answer.name()>{wording::field(Place::Entry(0, answer))}</option> }).collect_view()}
                </select>
            </div>
            <Show when=move || { !is_date() && !is_text() }>
                <div class="asc-text-field">
                    <label for="asc-new">{ui::NEW_ANSWER}</label>
                    <select id="asc-new" class="asc-input" aria-describedby="asc-new-error" on:change=on(move |event| { value.set(event_target_value(&event)) })>
                        <option value="" prop:selected=move || { value.with(String::is_empty) }>{ui::CHOOSE_ANSWER}</option>
                        {anew(move || options().into_iter().map(choice).collect_view())}
                        <option value=TAKE_BACK>{ui::TAKE_BACK_ANSWER}</option>
                    </select>
                </div>
            </Show>
            <Show when=is_text>
                <div class="asc-text-field">
                    <label for="asc-new">{ui::NEW_ANSWER}</label>
                    <input type="text" id="asc-new" class="asc-input" autocomplete="off" aria-describedby="asc-new-error" prop:value=move || { value.get() } on:input=on(move |event| { value.set(event_target_value(&event)) }) />
                </div>
            </Show>
            <Show when=is_date>
                <fieldset class="asc-fieldset"><legend>{ui::NEW_ANSWER}</legend>
                    <DateFields id="asc-new" described="asc-new-error" date=date typed=Callback::new(|()| ()) invalid=Signal::derive(move || !error.with(String::is_empty)) />
                </fieldset>
            </Show>
            <div id="asc-new-error" role="alert">{anew(problem)}</div>
            <p class="asc-actions"><button type="submit" class="asc-button" on:click=on(submit)>{ui::APPLY}" "<span prop:textContent=move || { wording::counted(count.get(), Noun::Entry) }></span></button></p>
        </form>
    }
}

/// The answer as it stands in the form, or what is wrong with it.
fn new_answer(session: Session, answer: EntryAnswer, value: &str, date: &TypedDate) -> Result<New, String> {
    match answer {
        EntryAnswer::EntryType if value.trim().is_empty() => Ok(New::Type(None)),
        EntryAnswer::EntryType => typed_type(value)
            .map(|kind| New::Type(Some(kind)))
            .ok_or_else(|| wording::entry_type_problem().to_owned()),
        EntryAnswer::LiquidatedOn => date
            .day_up_to(session.as_of())
            .map(New::LiquidatedOn)
            .map_err(|problem: DateProblem| wording::date_problem(problem)),
        answer => {
            if value.is_empty() {
                return Err(ui::CHOOSE_FIRST.to_owned());
            }
            let known = choices(Place::Entry(0, answer))
                .into_iter()
                .find(|name| *name == value);
            Ok(New::Chosen(known.unwrap_or_default()))
        }
    }
}

fn give(facts: &mut Facts, at: usize, answer: EntryAnswer, new: New) {
    match new {
        New::Chosen(name) => facts.choose(Place::Entry(at, answer), name),
        New::Type(kind) => facts.entries[at].entry_type = kind,
        New::LiquidatedOn(day) => facts.entries[at].liquidation = Some(Liquidation::Liquidated(Some(day))),
    }
}
