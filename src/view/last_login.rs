//! The last login: a day, a month, never, or not known.

use super::field::{DateFields, FieldErrors, Radios, date_field_id};
use super::question::{FIELD, Form, Legend, fail, go_on};
use super::session::Session;
use crate::facts::{Facts, LastLogin, Place, TypedDate};
use crate::interview::Mode;
use crate::wording::{self, ui};
use leptos::prelude::*;

const ON: &str = "on";

/// The last login: a day or a month, never, or not known.
#[component]
pub(super) fn LastLoginForm(place: Place, mode: Mode) -> impl IntoView {
    let session = Session::get();
    let errors = RwSignal::new(Vec::new());
    let given = session.peek(|facts| login_at(facts, place));
    let draft = session.draft(place);
    let date = RwSignal::new(draft.or_else(|| given.and_then(typed_login)).unwrap_or_default());
    let start = session.is_typing(place).then_some(ON);
    let chosen = RwSignal::new(start.or_else(|| given.map(kind_of)));
    let read = move || match chosen.get_untracked() {
        Some("never") => Ok(Some(LastLogin::Never)),
        Some("unknown") => Ok(Some(LastLogin::Unknown)),
        Some(_) => date
            .with_untracked(|date| date.login_up_to(session.as_of()))
            .map(Some),
        None => Ok(None),
    };
    let keep_date = move || {
        date.with_untracked(|date| {
            let login = date.login_up_to(session.as_of()).ok();
            session.keep_typed(place, date, login, |facts, login| set_login(facts, place, login));
        });
    };
    let typed = Callback::new(move |()| {
        chosen.set(Some(ON));
        keep_date();
    });
    let choose = Callback::new(move |name: &'static str| {
        chosen.set(Some(name));
        match read() {
            Ok(Some(login)) if name != ON => session.change(|facts| set_login(facts, place, login)),
            _ => keep_date(),
        }
    });
    let submit = Callback::new(move |()| match read() {
        Ok(Some(_)) => {
            // A day that lay ahead when it was typed is an answer once the day of the check has come to it.
            if chosen.get_untracked() == Some(ON) {
                keep_date();
            }
            go_on(session, place, mode);
        }
        Ok(None) => fail(
            session,
            errors,
            vec![(FIELD.to_owned(), wording::missing_answer().to_owned())],
        ),
        Err(problem) => {
            let field = date_field_id(FIELD, problem.field());
            fail(session, errors, vec![(field, wording::date_problem(problem))]);
        }
    });
    let options = vec![
        (ON, ui::LOGIN_ON, ""),
        ("never", ui::LOGIN_NEVER, ""),
        ("unknown", ui::DONT_KNOW, ""),
    ];
    view! {
        <Form errors=errors submit=submit>
            <fieldset class="asc-fieldset" aria-describedby="asc-why asc-error">
                <Legend place=place />
                <FieldErrors id="asc-error" errors=errors.into() of=FIELD.to_owned() />
                <Radios name=FIELD options=options chosen=chosen choose=choose />
            </fieldset>
            <Show when=move || { chosen.get() == Some(ON) }>
                <fieldset class="asc-fieldset asc-conditional" aria-describedby="asc-hint">
                    <legend>{ui::LOGIN_LEGEND}</legend>
                    <p class="asc-hint" id="asc-hint">{ui::LOGIN_HINT}</p>
                    <DateFields id=FIELD described="asc-hint asc-error" date=date typed=typed invalid=Signal::derive(move || !errors.with(Vec::is_empty)) />
                </fieldset>
            </Show>
        </Form>
    }
}

fn login_at(facts: &Facts, place: Place) -> Option<LastLogin> {
    match place {
        Place::Person(at, _) => facts.people.get(at).and_then(|person| person.last_login),
        _ => None,
    }
}

fn set_login(facts: &mut Facts, place: Place, login: LastLogin) {
    if let Place::Person(at, _) = place
        && let Some(person) = facts.people.get_mut(at)
    {
        person.last_login = Some(login);
    }
}

fn typed_login(login: LastLogin) -> Option<TypedDate> {
    match login {
        LastLogin::On(day) => Some(TypedDate::of(day)),
        LastLogin::During(month) => Some(TypedDate::of_month(month)),
        LastLogin::Unknown | LastLogin::Never => None,
    }
}

fn kind_of(login: LastLogin) -> &'static str {
    match login {
        LastLogin::On(_) | LastLogin::During(_) => ON,
        LastLogin::Unknown => "unknown",
        LastLogin::Never => "never",
    }
}
