//! The last sign-in: a day, a month, never, or not known.

use super::super::field::{DateFields, FieldErrors, Radios, date_field_id};
use super::Form;
use super::legend::{Legend, field_id};
use crate::choice::Choice;
use crate::facts::{AnswerType, LastLogin, LoginKind, Place, TypedDate, Value};
use crate::view::prelude::*;
use crate::wording::{self, ui};

/// The last sign-in. It may be left unanswered, but a date that was begun has to be valid.
#[component]
pub(super) fn LastLoginField(place: Place, form: Form) -> impl IntoView {
    let session = Session::get();
    let id = field_id(place);
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
        let without_date = match kind {
            Some(LoginKind::Never) => Some(LastLogin::Never),
            Some(LoginKind::Unknown) => Some(LastLogin::Unknown),
            Some(LoginKind::Dated) | None => None,
        };
        match without_date {
            Some(login) => session.change(|facts| facts.set(place, Some(Value::from(login)))),
            None => keep_date(),
        }
    });
    let own = id.clone();
    form.check(place, move || {
        if chosen.get_untracked() != Some(LoginKind::Dated) {
            return None;
        }
        // A day that was in the future when typed becomes an answer once the day of the check has reached it.
        keep_date();
        let problem = date
            .with_untracked(|date| date.login_up_to(session.as_of()))
            .err()?;
        Some((
            date_field_id(&own, problem.field()),
            wording::login_problem(problem),
        ))
    });
    let option = |kind: &LoginKind| (kind.name(), wording::login_kind(*kind), "");
    let options = LoginKind::ALL.iter().map(option).collect();
    let shown = Signal::derive(move || LoginKind::ALL.iter().position(|kind| chosen.get() == Some(*kind)));
    let text = session.peek(|facts| wording::question(facts, session.guidance(), place));
    let (why_id, error_id, hint_id) = (format!("{id}-why"), format!("{id}-error"), format!("{id}-hint"));
    let described = format!("{why_id} {error_id}");
    let of_date = format!("{hint_id} {error_id}");
    let date_id = id.clone();
    view! {
        <fieldset class="asc-fieldset" aria-describedby=described>
            <Legend place=place />
            <p class="asc-hint" id=why_id>{text.why.into_owned()}</p>
            <FieldErrors id=error_id errors=form.errors.into() of=id.clone() />
            <Radios name=id.clone() options=options chosen=shown choose=choose />
        </fieldset>
        <Show when=move || { chosen.get() == Some(LoginKind::Dated) }>
            <fieldset class="asc-fieldset asc-conditional" aria-describedby=hint_id.clone()>
                <legend>{ui::LOGIN_LEGEND}</legend>
                <p class="asc-hint" id=hint_id.clone()>{ui::LOGIN_HINT}</p>
                <DateFields id=date_id.clone() described=of_date.clone() date=date typed=typed errors=form.errors />
            </fieldset>
        </Show>
    }
}
