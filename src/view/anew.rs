//! Drawing from scratch. A browser that translates the page replaces every text node; if Leptos kept and updated one,
//! it would no longer be on the page, and the old words would stay next to the new. Elements are left alone.
//!
//! So what is drawn again goes through [`anew`], and text that changes in place is set as its element's
//! `prop:textContent`.

use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;

/// Draws, and draws from scratch whenever something `draw` looked at changes. What it draws has to begin and end with
/// an element: a bare text node would stay behind once translated.
pub(super) fn anew<V: IntoView + 'static>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    drawn(Box::new(move || draw().into_any()))
}

/// Compiled once: Leptos' code for what is drawn is large for each view type.
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
