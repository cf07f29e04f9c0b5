//! One entry's answers on one screen. Every change is saved at once.

use super::super::cape_messages::messages_link;
use super::super::common::{BackLink, Heading, Why};
use super::super::external::linked;
use super::super::field::{Choices, DateFields, ErrorSummary, FieldError, FieldErrors, TextField};
use super::super::questions::{text_at, typed_date};
use super::draft::{
    DUE, LABEL, LIQUIDATED, NUMBER, TYPE, confirm_due, confirm_liquidated, keep_due, keep_liquidated,
    keep_text, problems,
};
use crate::assessment::EntryFinding;
use crate::facts::{Answer, Entry, EntryAnswer, Id, Liquidation, Place, TypedDate, TypedEntry};
use crate::guidance::NextStepId;
use crate::interview::Page;
use crate::view::prelude::*;
use crate::wording::{self, ui};

#[component]
pub(in crate::view) fn EntryForm(id: Id) -> impl IntoView {
    let session = Session::get();
    let at = session.peek(|facts| facts.entries.iter().position(|entry| entry.id == id));
    at.map(|at| view! { <Fields at=at /> })
}

#[component]
fn Fields(at: usize) -> impl IntoView {
    let session = Session::get();
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let place = move |answer| Place::Entry(at, answer);
    let entry = session.peek(|facts| facts.entries.get(at).cloned());
    let text = |answer| RwSignal::new(session.peek(|facts| text_at(facts, place(answer))));
    let label = text(EntryAnswer::Label);
    let number = text(EntryAnswer::EntryNumber);
    let type_ = text(EntryAnswer::EntryType);
    let liquidated = typed_date(
        session,
        place(EntryAnswer::LiquidatedOn),
        entry.as_ref().and_then(Entry::liquidated_on),
    );
    let due = typed_date(
        session,
        place(EntryAnswer::ReconciliationDueOn),
        entry.and_then(|entry| entry.reconciliation_due_on),
    );
    let liquidated_typed = Callback::new(move |()| keep_liquidated(session, at, &liquidated.get_untracked()));
    let due_typed = Callback::new(move |()| keep_due(session, at, &due.get_untracked()));
    let has = move |is: fn(&Entry) -> bool| session.with(|facts| facts.entries.get(at).is_some_and(is));
    let is_liquidated = move || has(|entry| matches!(entry.liquidation, Some(Liquidation::Liquidated(_))));
    let is_flagged = move || has(|entry| entry.flagged_for_reconciliation == Some(Answer::Yes));
    let keep_shown = move || {
        if untrack(is_liquidated) {
            keep_liquidated(session, at, &liquidated.get_untracked());
        }
    };
    let check = move || {
        let typed = TypedEntry {
            label: label.get_untracked(),
            entry_number: number.get_untracked(),
            entry_type: type_.get_untracked(),
            liquidated_on: untrack(is_liquidated).then(|| liquidated.get_untracked()),
            reconciliation_due_on: untrack(is_flagged).then(|| due.get_untracked()),
        };
        problems(session, &typed)
    };
    let keep = move |answer| Callback::new(move |text: String| keep_text(session, at, answer, &text));
    let submit = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let found = check();
        if found.is_empty() {
            if untrack(is_liquidated) {
                confirm_liquidated(session, at, &liquidated.get_untracked());
            }
            if untrack(is_flagged) {
                confirm_due(session, at, &due.get_untracked());
            }
            session.go(Page::Entries);
        } else {
            errors.set(found);
            session.show_errors();
        }
    };
    let title = Signal::derive(move || session.with(|facts| wording::entry_name(facts, at)));
    view! {
        <BackLink to=Page::Entries />
        <ErrorSummary errors=errors.into() />
        <form class="asc-form" novalidate>
            <Heading text=title />
            <p class="asc-quiet">{ui::KEPT_AT_ONCE}</p>
            <TextField id=LABEL label=ui::ENTRY_LABEL hint=ui::ENTRY_LABEL_HINT text=label errors=errors
                keep=keep(EntryAnswer::Label) />
            <TextField id=NUMBER label=ui::ENTRY_NUMBER hint=ui::ENTRY_NUMBER_HINT text=number errors=errors
                keep=keep(EntryAnswer::EntryNumber) />
            <TextField id=TYPE label=ui::ENTRY_TYPE hint=ui::ENTRY_TYPE_HINT text=type_ errors=errors
                keep=keep(EntryAnswer::EntryType) />
            <ChoiceField place=place(EntryAnswer::Liquidation) then=Callback::new(move |()| keep_shown()) />
            <Show when=is_liquidated>
                <DateField id=LIQUIDATED answer=EntryAnswer::LiquidatedOn at=at hint=ui::LIQUIDATED_ON_HINT date=liquidated typed=liquidated_typed errors=errors />
            </Show>
            <ChoiceField place=place(EntryAnswer::FlaggedForReconciliation) />
            <Show when=is_flagged>
                <ChoiceField place=place(EntryAnswer::Type09Filed) />
                <DateField id=DUE answer=EntryAnswer::ReconciliationDueOn at=at hint=ui::DATE_HINT date=due typed=due_typed errors=errors />
            </Show>
            <ChoiceField place=place(EntryAnswer::OpenProtest) />
            <ChoiceField place=place(EntryAnswer::CapeAccepted) />
            <p class="asc-actions"><button type="submit" class="asc-button" on:click=on(submit)>{ui::KEEP_ENTRY}</button></p>
        </form>
        <Outcome at=at />
    }
}

/// What follows for the entry as answered so far.
#[component]
fn Outcome(at: usize) -> impl IntoView {
    let session = Session::get();
    let found = Memo::new(move |_| session.with_assessment(|found| found.entries.get(at).cloned()));
    anew(move || {
        found.get().map(|found| {
            let next = session.guidance().next_step(found.next);
            let title = next.title.of(session.guidance());
            let notes = (!next.notes.is_empty()).then(|| {
                let notes = next.notes.iter().map(|note| note.of(session.guidance()));
                view! { <ul>{items(notes)}</ul> }
            });
            let links = next
                .links
                .iter()
                .map(|link| view! { <p>{linked(*link)}</p> })
                .collect_view();
            let sums = session.peek(|facts| {
                facts.entries.get(at).map_or_else(Vec::new, |entry| {
                    EntryFinding::arithmetic(entry, session.guidance())
                })
            });
            view! {
                <section class="asc-panel" aria-labelledby="asc-next">
                    <h2 id="asc-next">{ui::NEXT}": "{title.clone()}</h2>
                    <p>{next.summary.of(session.guidance())}</p>
                    {notes}
                    {links}
                    {(found.next == NextStepId::FileCape).then(messages_link)}
                    <Why rule=found.rule because=found.because sums=sums about=title.into_owned() />
                </section>
            }
        })
    })
}

/// A closed answer; `then` runs once it is given.
#[component]
fn ChoiceField(place: Place, #[prop(optional)] then: Option<Callback<()>>) -> impl IntoView {
    let name = place.to_string().replace('/', "-");
    let hint_id = format!("asc{name}-why");
    let described = hint_id.clone();
    view! {
        <fieldset class="asc-fieldset" aria-describedby=described>
            <legend>{wording::field(place)}</legend>
            <p class="asc-hint" id=hint_id>{wording::field_hint(place)}</p>
            <Choices place=place name=format!("asc{name}") then=then.unwrap_or_else(|| Callback::new(|()| ())) />
        </fieldset>
    }
}

#[component]
fn DateField(
    id: &'static str,
    answer: EntryAnswer,
    at: usize,
    hint: &'static str,
    date: RwSignal<TypedDate>,
    typed: Callback<()>,
    errors: RwSignal<Vec<FieldError>>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    view! {
        <fieldset class="asc-fieldset asc-conditional" aria-describedby=described.clone()>
            <legend>{wording::field(Place::Entry(at, answer))}</legend>
            <p class="asc-hint" id=hint_id>{hint}</p>
            <FieldErrors id=error_id errors=errors.into() of=id.to_owned() />
            <DateFields id=id described=described.clone() date=date typed=typed errors=errors />
        </fieldset>
    }
}
