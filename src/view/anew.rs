//! Drawing from nothing. A browser that translates the page replaces every text node; one that Leptos keeps and updates
//! is no longer on the page, so that the old words stay beside the new. Elements are left alone.
//!
//! So what is drawn again goes through [`anew`], and a text that changes in place is its element's `prop:textContent`.

use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;

/// Draws, and draws again as something new each time that what `draw` looked at changes. What it draws begins and ends
/// with an element: a text node of its own would stay behind once it is translated.
pub(super) fn anew<V: IntoView + 'static>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    drawn(Box::new(move || draw().into_any()))
}

/// Compiled once: the list that Leptos keeps of what is drawn is large for each type of view in it.
fn drawn(mut draw: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    let mut times = 0_u32;
    let list = move || {
        times = times.wrapping_add(1);
        keyed(
            [(times, draw())],
            |(time, _)| *time,
            |_, (_, view)| (|_| (), view),
        )
    };
    list.into_any()
}
