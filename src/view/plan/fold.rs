//! A collapsible section whose heading is the summary.

use crate::view::prelude::*;

#[component]
pub(super) fn Fold(
    id: &'static str,
    #[prop(into)] title: String,
    /// A few words about the contents; may be empty.
    #[prop(into)]
    note: String,
    #[prop(optional)] open: bool,
    /// Set once it is expanded.
    #[prop(optional)]
    expanded: RwSignal<bool>,
    children: Children,
) -> impl IntoView {
    // Once, so that what is expanded inside stays expanded.
    let expand = move |_| {
        if !expanded.get_untracked() {
            expanded.set(true);
        }
    };
    let note = (!note.is_empty()).then(|| view! { <span class="asc-quiet">{note}</span> });
    view! {
        <section aria-labelledby=id>
            <details class="asc-fold" open=open on:toggle=on(expand)>
                <summary><h2 id=id>{title}</h2>{note}</summary>
                <div class="asc-fold-body">{children()}</div>
            </details>
        </section>
    }
}
