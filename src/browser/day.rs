//! Noticing that a new day has begun, in a tab that may have been left for days.

use super::dom::{document, listen, on_window};
use super::{clock, screen};
use std::rc::Rc;
use web_sys::Event;

/// The longest timer, since timers don't run while a computer sleeps.
const LONGEST_MS: u32 = 60_000;
/// The shortest timer, so that a stopped clock isn't read constantly.
const SHORTEST_MS: u32 = 1_000;

/// Calls back whenever a new day may have begun: when the page becomes visible or comes back from the back/forward
/// cache, at midnight, and every minute.
pub fn on_maybe_new(check: impl Fn() + 'static) {
    let check: Rc<dyn Fn()> = Rc::new(check);
    let own = || {
        let check = check.clone();
        move |_: Event| check()
    };
    on_window("focus", own());
    on_window("pageshow", own());
    listen(document(), "visibilitychange", own());
    wait(check);
}

fn wait(check: Rc<dyn Fn()>) {
    let wait_ms = clock::until_midnight_ms().clamp(SHORTEST_MS, LONGEST_MS);
    screen::after(i32::try_from(wait_ms).unwrap_or(i32::MAX), move || {
        check();
        wait(check);
    });
}
