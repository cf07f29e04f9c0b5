//! The answer so far, in one line, from the first question on.

use crate::assessment::planned;
use crate::view::prelude::*;
use crate::wording::{self, ui};

#[component]
pub(super) fn SoFar() -> impl IntoView {
    let session = Session::get();
    let title = Memo::new(move |_| {
        session.with(|facts| {
            let is_begun = facts.company.portal_account.is_some() || facts.has_answers();
            is_begun.then(|| wording::so_far(&planned(facts, session.guidance(), session.today())))
        })
    });
    anew(move || {
        title.get().map(|title| {
            view! {
                <p class="asc-so-far"><span class="asc-quiet">{ui::SO_FAR}": "</span>{title}" "<a href="#/plan">{ui::SEE_RESULT}</a></p>
            }
        })
    })
}
