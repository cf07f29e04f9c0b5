//! Copying a text to the clipboard, or showing it to be copied by hand if the browser doesn't allow that.

use crate::browser::screen;
use crate::view::prelude::*;

#[derive(Clone, PartialEq)]
pub(super) enum Made {
    Copied,
    /// The browser doesn't copy; has the text itself.
    ByHand(String),
}

/// Copies a text, and records the outcome.
pub(super) fn copy(text: String, made: RwSignal<Option<Made>>) {
    let by_hand = text.clone();
    screen::copy(&text, move |copied| {
        made.set(Some(if copied {
            Made::Copied
        } else {
            Made::ByHand(by_hand)
        }));
    });
}

/// The outcome in words, or the text in a field, to be copied by hand.
#[component]
pub(super) fn Copied(
    made: RwSignal<Option<Made>>,
    copied: &'static str,
    by_hand: &'static str,
) -> impl IntoView {
    let outcome = move |made: Made| {
        match made {
        Made::Copied => view! { <p>{copied}</p> }.into_any(),
        Made::ByHand(text) => view! {
            <div class="asc-text-field">
                <label>{by_hand}<textarea class="asc-input asc-paste" rows="4" readonly>{text}</textarea></label>
            </div>
        }
        .into_any(),
    }
    };
    view! { <div role="status">{anew(move || made.get().map(outcome))}</div> }
}
