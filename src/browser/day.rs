//! Noticing that a new day has begun, in a tab that may have been left for days.

use super::{clock, screen};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The longest timer, since timers don't run while a computer sleeps.
const LONGEST_MS: u32 = 60_000;
/// The shortest timer, so that a stopped clock isn't read constantly.
const SHORTEST_MS: u32 = 1_000;

/// Calls back whenever a new day may have begun: when the page becomes visible or comes back from the back/forward
/// cache, at midnight, and every minute.
pub fn on_maybe_new(check: impl Fn() + 'static) {
    let check: Rc<dyn Fn()> = Rc::new(check);
    let own = check.clone();
    let listener = Closure::<dyn Fn()>::new(move || own());
    if let Some(window) = web_sys::window() {
        let callback = listener.as_ref().unchecked_ref();
        for event in ["focus", "pageshow"] {
            let _ = window.add_event_listener_with_callback(event, callback);
        }
        if let Some(document) = window.document() {
            let _ = document.add_event_listener_with_callback("visibilitychange", callback);
        }
    }
    // Lives as long as the page.
    listener.forget();
    wait(check);
}

fn wait(check: Rc<dyn Fn()>) {
    let wait_ms = clock::until_midnight_ms().clamp(SHORTEST_MS, LONGEST_MS);
    screen::after(i32::try_from(wait_ms).unwrap_or(i32::MAX), move || {
        check();
        wait(check);
    });
}
