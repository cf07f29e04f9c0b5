//! What the fields of a question share: its id and its legend.

use crate::facts::Place;
use crate::view::prelude::*;
use crate::wording;

pub(super) fn field_id(place: Place) -> String {
    format!("asc{}", place.to_string().replace(['/', '_'], "-"))
}

/// The question over a group of fields; updates with the name in it.
#[component]
pub(super) fn Legend(place: Place) -> impl IntoView {
    let session = Session::get();
    let title = move || session.with(|facts| wording::question(facts, session.guidance(), place).title);
    view! { <legend prop:textContent=title></legend> }
}
