//! The last login: a day, a month, never, or not known.

use super::field::{DateFields, FieldErrors, Radios, date_field_id};
use super::question::{FIELD, Form, Legend, fail, go_on};
use super::session::Session;
use crate::choice::Choice;
use crate::facts::{AnswerType, LastLogin, LoginKind, Place, TypedDate, Value};
use crate::interview::Mode;
use crate::wording::{self, ui};
use leptos::prelude::*;

/// The last login: a day or a month, never, or not known.
#[component]
pub(super) fn LastLoginForm(place: Place, mode: Mode) -> impl IntoView {
    let session = Session::get();
    let errors = RwSignal::new(Vec::new());
    let given = session
        .peek(|facts| facts.get(place))
        .and_then(LastLogin::of_value);
    let draft = session.draft(place);
    let date = RwSignal::new(
        draft
            .or_else(|| given.and_then(TypedDate::of_login))
            .unwrap_or_default(),
    );
    let start = session.is_typing(place).then_some(LoginKind::Dated);
    let chosen = RwSignal::new(start.or_else(|| given.map(LastLogin::kind)));
    let read = move || match chosen.get_untracked() {
        Some(LoginKind::Never) => Ok(Some(LastLogin::Never)),
        Some(LoginKind::Unknown) => Ok(Some(LastLogin::Unknown)),
        Some(LoginKind::Dated) => date
            .with_untracked(|date| date.login_up_to(session.as_of()))
            .map(Some),
        None => Ok(None),
    };
    let keep_date = move || {
        date.with_untracked(|date| {
            let login = date.login_up_to(session.as_of()).ok();
            session.keep_typed(place, date, login);
        });
    };
    let typed = Callback::new(move |()| {
        chosen.set(Some(LoginKind::Dated));
        keep_date();
    });
    let choose = Callback::new(move |at: usize| {
        let kind = LoginKind::ALL.get(at).copied();
        chosen.set(kind);
        match read() {
            Ok(Some(login)) if kind != Some(LoginKind::Dated) => {
                session.change(|facts| facts.set(place, Some(Value::from(login))));
            }
            _ => keep_date(),
        }
    });
    let submit = Callback::new(move |()| match read() {
        Ok(Some(_)) => {
            // A day that lay ahead when it was typed is an answer once the day of the check has come to it.
            if chosen.get_untracked() == Some(LoginKind::Dated) {
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
    let option = |kind: &LoginKind| (kind.name(), wording::login_kind(*kind), "");
    let options = LoginKind::ALL.iter().map(option).collect();
    let shown = Signal::derive(move || LoginKind::ALL.iter().position(|kind| chosen.get() == Some(*kind)));
    view! {
        <Form errors=errors submit=submit>
            <fieldset class="asc-fieldset" aria-describedby="asc-why asc-error">
                <Legend place=place />
                <FieldErrors id="asc-error" errors=errors.into() of=FIELD.to_owned() />
                <Radios name=FIELD options=options chosen=shown choose=choose />
            </fieldset>
            <Show when=move || { chosen.get() == Some(LoginKind::Dated) }>
                <fieldset class="asc-fieldset asc-conditional" aria-describedby="asc-hint">
                    <legend>{ui::LOGIN_LEGEND}</legend>
                    <p class="asc-hint" id="asc-hint">{ui::LOGIN_HINT}</p>
                    <DateFields id=FIELD described="asc-hint asc-error" date=date typed=typed invalid=Signal::derive(move || !errors.with(Vec::is_empty)) />
                </fieldset>
            </Show>
        </Form>
    }
}
