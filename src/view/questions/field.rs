//! One answer: a choice, a name, a date, or a last sign-in.

use super::super::field::{Choices, DateFields, FieldErrors, TextField, date_field_id};
use super::Form;
use super::last_login::LastLoginField;
use super::legend::{Legend, field_id};
use crate::facts::{CompanyAnswer, Facts, Label, PersonAnswer, Place, TypedDate, TypedProblem, Value};
use crate::view::prelude::*;
use crate::wording::{self, ui};
use chrono::NaiveDate;

/// The id of a screen's first answer, and of its first radio button.
pub(super) const FIELD: &str = "asc-answer";

/// The field for an answer, by kind.
#[component]
pub(super) fn Field(
    place: Place,
    form: Form,
    #[prop(optional)] is_heading: bool,
    #[prop(optional)] is_required: bool,
) -> impl IntoView {
    match place {
        Place::PlannedOn => view! { <DayField place=place form=form /> }.into_any(),
        Place::Company(CompanyAnswer::Label) | Place::Person(_, PersonAnswer::Label) => {
            view! { <NameField place=place form=form /> }.into_any()
        }
        Place::Person(_, PersonAnswer::LastLogin) => {
            view! { <LastLoginField place=place form=form /> }.into_any()
        }
        _ => view! { <ChoiceField place=place form=form is_heading=is_heading is_required=is_required /> }
            .into_any(),
    }
}

/// A closed answer, stored as soon as it is chosen.
#[component]
fn ChoiceField(place: Place, form: Form, is_heading: bool, is_required: bool) -> impl IntoView {
    let session = Session::get();
    let text = session.peek(|facts| wording::question(facts, session.guidance(), place));
    let id = if is_heading {
        FIELD.to_owned()
    } else {
        field_id(place)
    };
    let why_id = if is_heading {
        "asc-why".to_owned()
    } else {
        format!("{id}-why")
    };
    let error_id = format!("{id}-error");
    let described = format!("{why_id} {error_id}");
    if is_required {
        let id = id.clone();
        form.check(place, move || {
            let is_missing = session.peek(|facts| !facts.is_answered(place));
            is_missing.then(|| (id.clone(), wording::missing_answer().to_owned()))
        });
    }
    let title = text.title;
    let legend = if is_heading {
        view! { <legend class="asc-legend"><h1 id=HEADING tabindex="-1" class="asc-heading">{title}</h1></legend> }.into_any()
    } else {
        view! { <Legend place=place /> }.into_any()
    };
    let why = text.why.into_owned();
    let class = if is_heading { "asc-why-we-ask" } else { "asc-hint" };
    let why = (!why.is_empty()).then(|| view! { <p class=class id=why_id>{why}</p> });
    view! {
        <fieldset class="asc-fieldset" aria-describedby=described>
            {legend}
            {why}
            <FieldErrors id=error_id errors=form.errors.into() of=id.clone() />
            <Choices place=place name=id />
        </fieldset>
    }
}

pub(in crate::view) fn text_at(facts: &Facts, place: Place) -> String {
    facts
        .get(place)
        .map_or_else(String::new, |answer| answer.to_string())
}

/// A name, which may be empty. Stored while it is typed, if allowed.
#[component]
fn NameField(place: Place, form: Form) -> impl IntoView {
    let session = Session::get();
    let id = field_id(place);
    let typed = RwSignal::new(session.peek(|facts| text_at(facts, place)));
    let text = session.peek(|facts| wording::question(facts, session.guidance(), place));
    let keep = Callback::new(move |text: String| {
        let label = Label::typed(&text).ok().flatten();
        session.change(|facts| facts.set(place, label.map(Value::from)));
    });
    let own = id.clone();
    form.check(place, move || {
        let refusal = Label::typed(&typed.get_untracked()).err()?;
        Some((own.clone(), wording::typed_problem(TypedProblem::Label(refusal))))
    });
    view! { <TextField id=id label=text.title hint=text.why.into_owned() most="200" text=typed errors=form.errors keep=keep /> }
}

/// The date to show at a place: the half-typed one, or the stored answer.
pub(in crate::view) fn typed_date(
    session: Session,
    place: Place,
    day: Option<NaiveDate>,
) -> RwSignal<TypedDate> {
    let draft = session.draft(place);
    RwSignal::new(draft.or_else(|| day.map(TypedDate::of)).unwrap_or_default())
}

/// The planned filing, which may be empty.
#[component]
fn DayField(place: Place, form: Form) -> impl IntoView {
    let session = Session::get();
    let id = field_id(place);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let of_date = described.clone();
    let date = typed_date(session, place, session.peek(|facts| facts.filing.planned_on));
    let typed = Callback::new(move |()| {
        date.with_untracked(|date| {
            session.keep_typed(place, date, date.day().ok());
        });
    });
    let own = id.clone();
    form.check(place, move || {
        let (is_empty, day) = date.with_untracked(|date| (date.is_empty(), date.day()));
        if is_empty {
            session.change(|facts| facts.set(place, None));
            return None;
        }
        let problem = day.err()?;
        Some((
            date_field_id(&own, problem.field()),
            wording::date_problem(problem),
        ))
    });
    let text = session.peek(|facts| wording::question(facts, session.guidance(), place));
    view! {
        <fieldset class="asc-fieldset" aria-describedby=described.clone()>
            <legend>{text.title}</legend>
            <p class="asc-hint" id=hint_id>{text.why.into_owned()}" "{ui::DATE_HINT}</p>
            <FieldErrors id=error_id errors=form.errors.into() of=id.clone() />
            <DateFields id=id described=of_date date=date typed=typed errors=form.errors />
        </fieldset>
    }
}
