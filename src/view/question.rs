//! One question a screen: heading, why it is asked, the answer, Continue.

use super::common::{BackLink, Heading, Part};
use super::field::{DateFields, ErrorSummary, FieldError, FieldErrors, Radios, date_field_id};
use super::handler::on;
use super::last_login::LastLoginForm;
use super::session::{HEADING, Session};
use crate::facts::{CompanyAnswer, Facts, Label, PersonAnswer, Place, TypedDate, choices};
use crate::interview::{Mode, Page, after, before};
use crate::wording::{self, ui};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::borrow::Cow;

/// The screen of a question.
#[component]
pub(super) fn Question(place: Place, mode: Mode) -> impl IntoView {
    let back = Session::get().interview(|interview| before(interview, place, mode));
    let form = match place {
        Place::Entries => view! { <EntriesOffer /> }.into_any(),
        Place::PlannedOn => view! { <PlannedOn mode=mode /> }.into_any(),
        Place::Company(CompanyAnswer::Label) | Place::Person(_, PersonAnswer::Label) => {
            view! { <Name place=place mode=mode /> }.into_any()
        }
        place if choices(place).is_empty() => view! { <LastLoginForm place=place mode=mode /> }.into_any(),
        place => view! { <Choice place=place mode=mode /> }.into_any(),
    };
    view! { <BackLink to=back /> <Part place=place /> {form} }
}

/// The frame of a question: errors, the form, Continue. The button is heard, not the form: a frame that may
/// not send forms tells nothing of those, and Enter presses the button.
#[component]
pub(super) fn Form(
    errors: RwSignal<Vec<FieldError>>,
    submit: Callback<()>,
    children: Children,
) -> impl IntoView {
    let on_submit = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        submit.run(());
    };
    view! {
        <ErrorSummary errors=errors.into() />
        <form class="asc-form" novalidate>
            {children()}
            <p class="asc-actions"><button type="submit" class="asc-button" on:click=on(on_submit)>{ui::CONTINUE}</button></p>
        </form>
    }
}

/// The heading of a group of fields, and why the question is asked.
#[component]
pub(super) fn Legend(place: Place) -> impl IntoView {
    let session = Session::get();
    let text = session.peek(|facts| wording::question(facts, session.guidance(), place));
    view! {
        <legend class="asc-legend"><h1 id=HEADING tabindex="-1" class="asc-heading">{text.title}</h1></legend>
        <WhyWeAsk why=text.why />
    }
}

#[component]
fn WhyWeAsk(why: Cow<'static, str>) -> impl IntoView {
    view! {
        <p class="asc-why-we-ask" id="asc-why"><strong>{ui::WHY_WE_ASK}": "</strong>{why}</p>
    }
}

pub(super) fn fail(session: Session, errors: RwSignal<Vec<FieldError>>, problems: Vec<FieldError>) {
    errors.set(problems);
    session.show_errors();
}

pub(super) fn go_on(session: Session, place: Place, mode: Mode) {
    session.go(session.interview(|interview| after(interview, place, mode)));
}

pub(super) const FIELD: &str = "asc-answer";

/// A question with a closed answer. Choosing keeps the answer at once.
#[component]
fn Choice(place: Place, mode: Mode) -> impl IntoView {
    let session = Session::get();
    let errors = RwSignal::new(Vec::new());
    let chosen = Signal::derive(move || session.with(|facts| facts.choice(place)));
    let choose = Callback::new(move |name: &'static str| session.change(|facts| facts.choose(place, name)));
    let submit = Callback::new(move |()| {
        if chosen.get_untracked().is_some() {
            go_on(session, place, mode);
        } else {
            fail(
                session,
                errors,
                vec![(FIELD.to_owned(), wording::missing_answer().to_owned())],
            );
        }
    });
    view! {
        <Form errors=errors submit=submit>
            <fieldset class="asc-fieldset" aria-describedby="asc-why asc-error">
                <Legend place=place />
                <FieldErrors id="asc-error" errors=errors.into() of=FIELD.to_owned() />
                <Radios name=FIELD options=wording::option(place) chosen=chosen choose=choose />
            </fieldset>
        </Form>
    }
}

/// A name, which may stay empty. A name that is allowed is kept as it is typed.
#[component]
fn Name(place: Place, mode: Mode) -> impl IntoView {
    let session = Session::get();
    let errors = RwSignal::new(Vec::new());
    let typed = RwSignal::new(session.peek(|facts| label_at(facts, place)));
    let text = session.peek(|facts| wording::question(facts, session.guidance(), place));
    let keep = move || {
        let label = Label::parse(typed.get_untracked().trim());
        let kept = label.clone().ok().filter(|label| !label.as_str().is_empty());
        session.change(|facts| set_label(facts, place, kept));
        label.map(|_| ())
    };
    let input = move |event| {
        typed.set(event_target_value(&event));
        let _ = keep();
    };
    let submit = Callback::new(move |()| match keep() {
        Ok(()) => go_on(session, place, mode),
        Err(refusal) => fail(
            session,
            errors,
            vec![(FIELD.to_owned(), wording::label(refusal).to_owned())],
        ),
    });
    view! {
        <Form errors=errors submit=submit>
            <Heading text=text.title />
            <WhyWeAsk why=text.why />
            <FieldErrors id="asc-error" errors=errors.into() of=FIELD.to_owned() />
            <p class="asc-text-field">
                <label for=FIELD>{ui::NAME_LABEL}</label>
                <input type="text" id=FIELD class="asc-input" autocomplete="off" aria-describedby="asc-why asc-error"
                    aria-invalid=move || { (!errors.with(Vec::is_empty)).then_some("true") }
                    prop:value=move || { typed.get() } on:input=on(input) />
            </p>
        </Form>
    }
}

fn label_at(facts: &Facts, place: Place) -> String {
    let label = match place {
        Place::Company(CompanyAnswer::Label) => facts.company.label.as_ref(),
        Place::Person(at, _) => facts.people.get(at).and_then(|person| person.label.as_ref()),
        _ => None,
    };
    label.map_or_else(String::new, |label| label.as_str().to_owned())
}

fn set_label(facts: &mut Facts, place: Place, label: Option<Label>) {
    match place {
        Place::Company(CompanyAnswer::Label) => facts.company.label = label,
        Place::Person(at, _) => {
            if let Some(person) = facts.people.get_mut(at) {
                person.label = label;
            }
        }
        _ => {}
    }
}

/// The date in the fields of a place: what is half typed there, or the stored answer.
pub(super) fn typed_date(session: Session, place: Place, day: Option<NaiveDate>) -> RwSignal<TypedDate> {
    let draft = session.draft(place);
    RwSignal::new(draft.or_else(|| day.map(TypedDate::of)).unwrap_or_default())
}

/// The planned filing, which may stay empty.
#[component]
fn PlannedOn(mode: Mode) -> impl IntoView {
    let session = Session::get();
    let errors = RwSignal::new(Vec::new());
    let place = Place::PlannedOn;
    let date = typed_date(session, place, session.peek(|facts| facts.filing.planned_on));
    let typed = Callback::new(move |()| {
        date.with_untracked(|date| {
            session.keep_typed(place, date, date.day().ok(), |facts, day| {
                facts.filing.planned_on = Some(day);
            });
        });
    });
    let submit = Callback::new(
        move |()| match date.with_untracked(|date| (date.is_empty(), date.day())) {
            (true, _) => {
                session.change(|facts| facts.filing.planned_on = None);
                go_on(session, place, mode);
            }
            (false, Ok(_)) => go_on(session, place, mode),
            (false, Err(problem)) => {
                let field = date_field_id(FIELD, problem.field());
                fail(session, errors, vec![(field, wording::date_problem(problem))]);
            }
        },
    );
    view! {
        <Form errors=errors submit=submit>
            <fieldset class="asc-fieldset" aria-describedby="asc-why asc-hint asc-error">
                <Legend place=place />
                <p class="asc-hint" id="asc-hint">{ui::DATE_HINT}</p>
                <FieldErrors id="asc-error" errors=errors.into() of=FIELD.to_owned() />
                <DateFields id=FIELD described="asc-hint asc-error" date=date typed=typed invalid=Signal::derive(move || !errors.with(Vec::is_empty)) />
            </fieldset>
        </Form>
    }
}

/// Whether to list entries now.
#[component]
fn EntriesOffer() -> impl IntoView {
    let session = Session::get();
    let text = session.peek(|facts| wording::question(facts, session.guidance(), Place::Entries));
    let listed = session.peek(|facts| wording::answer(facts, Place::Entries));
    view! {
        <Heading text=text.title />
        <WhyWeAsk why=text.why />
        <p>{wording::field(Place::Entries)}": "{listed}</p>
        <p class="asc-actions">
            <button type="button" class="asc-button" on:click=on(move |_| session.go(Page::Entries))>{ui::ENTRIES_NOW}</button>
            <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| session.go(Page::CheckAnswers))>{ui::CONTINUE}</button>
        </p>
    }
}
