//! Copying a text to the clipboard, or showing it to be copied by hand if the browser doesn't allow that.

use crate::browser::screen;
use crate::view::prelude::*;

#[derive(Clone, PartialEq)]
pub(in crate::view) enum Made {
    Copied,
    /// The browser doesn't copy; has the text itself.
    ByHand(String),
}

/// Copies a text, and records the outcome.
pub(in crate::view) fn copy(text: String, made: RwSignal<Option<Made>>) {
    let by_hand = text.clone();
    screen::copy(&text, move |copied| {
        made.set(Some(if copied {
            Made::Copied
        } else {
            Made::ByHand(by_hand)
        }));
    });
}

/// The outcome in words. `id` is that of the field with a text to be copied by hand.
#[component]
pub(in crate::view) fn Copied(
    made: RwSignal<Option<Made>>,
    id: &'static str,
    copied: &'static str,
    by_hand: &'static str,
) -> impl IntoView {
    let outcome = move |made: Made| match made {
        Made::Copied => view! { <p>{copied}</p> }.into_any(),
        Made::ByHand(text) => view! {
            <div class="asc-text-field">
                <label for=id>{by_hand}</label>
                <textarea id=id class="asc-input asc-paste" rows="4" readonly>{text}</textarea>
            </div>
        }
        .into_any(),
    };
    view! { <div role="status">{anew(move || made.get().map(outcome))}</div> }
}
