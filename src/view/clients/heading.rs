//! The heading of a screen.

use super::desk::HEADING;
use leptos::prelude::*;

/// Takes the focus when the screen appears.
#[component]
pub(super) fn Heading(#[prop(into)] text: Signal<String>, #[prop(optional)] is_name: bool) -> impl IntoView {
    view! { <h1 id=HEADING tabindex="-1" class="asc-heading" translate=is_name.then_some("no") prop:textContent=move || { text.get() }></h1> }
}
