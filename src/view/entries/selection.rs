//! Changing or removing many entries at once; each such change can be undone.

use super::super::field::{DateFields, FieldError, date_field_id};
use crate::choice::Choice;
use crate::facts::{AnswerKind, AnyChoice, FOR_MANY, GroupAnswer, Id, Place, TypedAnswer, TypedDate};
use crate::view::prelude::*;
use crate::wording::{self, Noun, ui};
use std::collections::HashSet;

/// The ids of the entries that are selected.
pub(super) type Selected = RwSignal<HashSet<Id>>;

/// The value of the choice that clears an answer.
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
    let answer = RwSignal::new(FOR_MANY[0]);
    let (chosen, text) = (RwSignal::new(None), RwSignal::new(String::new()));
    let date = RwSignal::new(TypedDate::default());
    let error = RwSignal::new(String::new());
    let place = move || Place::Entry(0, answer.get());
    let is_date = move || answer.get().kind() == AnswerKind::Day;
    let is_text = move || answer.get().kind() == AnswerKind::EntryType;
    let pick = move |event| {
        let name = event_target_value(&event);
        let picked = FOR_MANY.into_iter().find(|answer| answer.name() == name);
        answer.set(picked.unwrap_or(FOR_MANY[0]));
        chosen.set(None);
        text.set(String::new());
        error.set(String::new());
    };
    let submit = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let typed = TypedAnswer {
            chosen: chosen.get_untracked(),
            text: text.get_untracked(),
            date: date.get_untracked(),
        };
        match typed.read(answer.get_untracked(), session.as_of()) {
            Err(problem) => error.set(wording::typed_problem(problem)),
            Ok(new) => {
                error.set(String::new());
                let (ids, answer) = (selected.get_untracked(), answer.get_untracked());
                let words = new
                    .as_ref()
                    .map_or_else(|| ui::TAKE_BACK_ANSWER.to_owned(), wording::value);
                let text = wording::changed(count.get_untracked(), Place::Entry(0, answer), &words);
                // The filter may no longer match any of them.
                selected.update(std::collections::HashSet::clear);
                session.change_undoably(Notice::Done(text), |facts| facts.give_to_many(&ids, answer, &new));
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
    let option = move |choice: &AnyChoice| {
        view! { <option value=choice.name()>{wording::choice_label(*choice)}</option> }
    };
    let options = move || place().choices().iter().map(option).collect_view();
    let choose = move |event| {
        let name = event_target_value(&event);
        let choice = place()
            .choices()
            .iter()
            .find(|choice| choice.name() == name)
            .copied();
        chosen.set(choice.map(Some).or((name == TAKE_BACK).then_some(None)));
    };
    let invalid = move || error.with(|error| !error.is_empty()).then_some("true");
    // The date field the error is about.
    let wrong = move || {
        let problem = date.with(|date| date.day().err());
        let shown = problem.filter(|_| !error.with(String::is_empty));
        let field = |problem: crate::facts::DateProblem| date_field_id("asc-new", problem.field());
        shown
            .map(|problem| (field(problem), String::new()))
            .into_iter()
            .collect::<Vec<FieldError>>()
    };
    view! {
        <form class="asc-filter" novalidate>
            <div class="asc-text-field">
                <label for="asc-change">{ui::CHANGE_ANSWER}</label>
                <select id="asc-change" class="asc-input" on:change=on(pick)>
                    {FOR_MANY.map(|answer| view! { <option value=answer.name()>{wording::field(Place::Entry(0, answer))}</option> }).collect_view()}
                </select>
            </div>
            <Show when=move || { !is_date() && !is_text() }>
                <div class="asc-text-field">
                    <label for="asc-new">{ui::NEW_ANSWER}</label>
                    <select id="asc-new" class="asc-input" aria-describedby="asc-new-error" aria-invalid=invalid on:change=on(choose)>
                        <option value="" prop:selected=move || { chosen.with(Option::is_none) }>{ui::CHOOSE_ANSWER}</option>
                        {anew(options)}
                        <option value=TAKE_BACK>{ui::TAKE_BACK_ANSWER}</option>
                    </select>
                </div>
            </Show>
            <Show when=is_text>
                <div class="asc-text-field">
                    <label for="asc-new">{ui::NEW_ANSWER}</label>
                    <input type="text" id="asc-new" class="asc-input" autocomplete="off" aria-describedby="asc-new-error" aria-invalid=invalid prop:value=move || { text.get() } on:input=on(move |event| { text.set(event_target_value(&event)) }) />
                </div>
            </Show>
            <Show when=is_date>
                <fieldset class="asc-fieldset"><legend>{ui::NEW_ANSWER}</legend>
                    <DateFields id="asc-new" described="asc-new-error" date=date typed=Callback::new(|()| ()) errors=Signal::derive(wrong) />
                </fieldset>
            </Show>
            <div id="asc-new-error" role="alert">{anew(problem)}</div>
            <p class="asc-actions"><button type="submit" class="asc-button" on:click=on(submit)>{ui::APPLY}" "<span prop:textContent=move || { wording::counted(count.get(), Noun::Entry) }></span></button></p>
        </form>
    }
}
