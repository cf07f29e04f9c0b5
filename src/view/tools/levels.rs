//! The choice of how much of a check is shared, and what the recipient will see.

use crate::facts::{Choice, CompanyAnswer, Facts, Label, Place, TypedProblem, Value};
use crate::sharing::{Amounts, Level, Part, preview, redact};
use crate::view::field::Radios;
use crate::view::prelude::*;
use crate::wording::{self, sharing as words, ui};

/// How much of a check is shared.
#[derive(Clone, Copy)]
pub(in crate::view) struct Scope {
    pub(in crate::view) level: RwSignal<Level>,
    pub(super) amounts: RwSignal<bool>,
}

impl Scope {
    pub(in crate::view) fn new(level: Level) -> Self {
        Self {
            level: RwSignal::new(level),
            amounts: RwSignal::new(false),
        }
    }

    pub(super) fn get(self) -> (Level, Amounts) {
        let amounts = if self.amounts.get() {
            Amounts::Shown
        } else {
            Amounts::Hidden
        };
        (self.level.get(), amounts)
    }

    /// The facts as the recipient will see them, with tracking of the level.
    pub(in crate::view) fn shown(self, facts: &Facts) -> Facts {
        let (level, amounts) = self.get();
        redact(facts, level, amounts)
    }

    /// The same, without tracking.
    pub(super) fn of(self, facts: &Facts) -> Facts {
        let (level, amounts) = untrack(|| self.get());
        redact(facts, level, amounts)
    }
}

/// The maximum number of people that the preview names.
const SHOWN: usize = 20;

/// The choice of how much to share, and what the recipient will see. `name` keeps two such choices on a page apart.
#[component]
pub(in crate::view) fn Levels(scope: Scope, name: &'static str, changed: Callback<()>) -> impl IntoView {
    let session = Session::get();
    let level = scope.level;
    let chosen = Signal::derive(move || Level::ALL.iter().position(|one| *one == level.get()));
    let choose = Callback::new(move |at: usize| {
        changed.run(());
        level.set(Level::ALL.get(at).copied().unwrap_or(Level::RolesOnly));
    });
    let options = Level::ALL
        .iter()
        .map(|level| (level.name(), words::level(*level), words::level_hint(*level)))
        .collect();
    let has_amounts = Memo::new(move |_| session.with(|facts| Part::Amounts.is_in(facts)));
    let amounts_id = format!("{name}-amounts");
    let amounts = move || {
        let id = amounts_id.clone();
        let toggle = move |event| {
            changed.run(());
            scope.amounts.set(event_target_checked(&event));
        };
        view! {
            <div class="asc-check">
                <input type="checkbox" id=id.clone() prop:checked=move || { scope.amounts.get() } on:change=on(toggle) />
                <label for=id>{words::WITH_AMOUNTS}</label>
            </div>
        }
    };
    let seen = Memo::new(move |_| {
        let (level, amounts) = scope.get();
        session.with(|facts| preview(facts, level, amounts))
    });
    let is_unnamed = session.peek(|facts| facts.company.label.is_none());
    let unfit = move || {
        let text = seen.with(words::unfit_for_filing);
        text.map(|text| view! { <p class="asc-notice asc-notice-warn">{text}" "<a href="#/entries">{ui::SEE_CAPE_LIST}</a></p> })
    };
    let lines = move || {
        seen.with(|seen| {
            let sentences = [words::shown(seen), words::hidden(seen)];
            sentences.into_iter().flatten().collect::<Vec<_>>()
        })
    };
    let people = move || seen.with(|seen| words::seen_people(seen).take(SHOWN).collect::<Vec<_>>());
    view! {
        <fieldset class="asc-fieldset"><legend>{ui::SHARE_LEVEL}</legend>
            <Radios name=name options=options chosen=chosen choose=choose />
            {anew(move || has_amounts.get().then(&amounts))}
        </fieldset>
        <div role="status">{anew(unfit)}</div>
        {is_unnamed.then(|| view! { <CompanyName scope=scope id=format!("{name}-company") /> })}
        <h3>{ui::SHARE_PREVIEW}</h3>
        <div role="status">{anew(move || lines().into_iter().map(|line| view! { <p>{line}</p> }).collect_view())}</div>
        <ul>{anew(move || items(people()))}</ul>
    }
}

/// Asks for the company's name if it is missing, unless the level leaves it out.
#[component]
fn CompanyName(scope: Scope, id: String) -> impl IntoView {
    let session = Session::get();
    let error = RwSignal::new(String::new());
    let input = move |event| {
        let typed = Label::typed(&event_target_value(&event));
        error.set(typed.as_ref().map_or_else(
            |refusal| wording::typed_problem(TypedProblem::Label(*refusal)),
            |_| String::new(),
        ));
        let name = typed.ok().flatten().map(Value::from);
        session.change(|facts| facts.set(Place::Company(CompanyAnswer::Label), name));
    };
    let wrong = move || {
        let error = error.get();
        (!error.is_empty()).then(|| view! { <p class="asc-error">{error}</p> })
    };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="asc-text-field" hidden=move || { scope.level.get() == Level::RolesOnly }>
            <label for=id.clone()>{words::COMPANY}</label>
            <p class="asc-hint" id=hint_id>{words::COMPANY_HINT}</p>
            <div id=error_id role="alert">{anew(wrong)}</div>
            <input type="text" id=id class="asc-input" autocomplete="off" maxlength="200" aria-describedby=described
                aria-invalid=move || { (!error.get().is_empty()).then_some("true") } on:input=on(input) />
        </div>
    }
}
