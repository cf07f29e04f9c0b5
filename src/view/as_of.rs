//! The day the check is made for.

use super::common::{BackLink, Heading};
use super::field::{DateFields, ErrorSummary, FieldErrors, date_field_id};
use super::prelude::*;
use crate::facts::{Facts, Place, TypedDate, problems};
use crate::interview::Page;
use crate::wording::{self, ui};

const FIELD: &str = "asc-as-of";

#[component]
pub(super) fn AsOf() -> impl IntoView {
    let session = Session::get();
    let errors = RwSignal::new(Vec::new());
    let text = session.peek(|facts| wording::question(facts, session.guidance(), Place::AsOf));
    // What is typed becomes an answer only with Continue.
    let given = || session.peek(|facts| facts.as_of).map(TypedDate::of);
    let date = RwSignal::new(session.draft(Place::AsOf).or_else(given).unwrap_or_default());
    let typed = Callback::new(move |()| session.keep_draft(Place::AsOf, Some(date.get_untracked())));
    let submit = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let day = date.with_untracked(|date| {
            if date.is_empty() {
                Ok(None)
            } else {
                date.day().map(Some)
            }
        });
        let found = match day {
            Ok(day) => session.peek(|facts| {
                let moved = Facts {
                    as_of: day,
                    ..facts.clone()
                };
                let later = problems(&moved, session.today());
                later
                    .iter()
                    .map(|problem| {
                        let says = wording::placed_problem(facts, session.guidance(), problem);
                        (format!("{FIELD}-month"), says)
                    })
                    .collect()
            }),
            Err(problem) => vec![(
                date_field_id(FIELD, problem.field()),
                wording::date_problem(problem),
            )],
        };
        if found.is_empty() {
            session.keep_draft(Place::AsOf, None);
            session.change(|facts| facts.as_of = day.ok().flatten());
            session.go(Page::Plan);
        } else {
            errors.set(found);
            session.show_errors();
        }
    };
    view! {
        <BackLink to=Page::Plan />
        <ErrorSummary errors=errors.into() />
        <form class="asc-form" novalidate>
            <Heading text=text.title />
            <p class="asc-why-we-ask" id="asc-why">{text.why}</p>
            <fieldset class="asc-fieldset" aria-describedby="asc-why asc-hint asc-error">
                <legend>{ui::AS_OF}</legend>
                <p class="asc-hint" id="asc-hint">{ui::DATE_HINT}</p>
                <FieldErrors id="asc-error" errors=errors.into() of=FIELD.to_owned() />
                <DateFields id=FIELD described="asc-hint asc-error" date=date typed=typed errors=errors />
            </fieldset>
            <p class="asc-actions"><button type="submit" class="asc-button" on:click=on(submit)>{ui::CONTINUE}</button></p>
        </form>
    }
}
