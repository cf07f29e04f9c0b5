//! The company's name, asked again before a check is shared without one.

use super::scope::Scope;
use crate::facts::{CompanyAnswer, Label, Place, TypedProblem, Value};
use crate::sharing::Level;
use crate::view::prelude::*;
use crate::wording::{self, sharing as words};

/// Asks for the company's name if it is missing, unless the level leaves it out.
#[component]
pub(super) fn CompanyName(scope: Scope, id: String) -> impl IntoView {
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
