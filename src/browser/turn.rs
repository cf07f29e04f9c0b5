//! Taking turns with other tabs of this site, by Web Locks if available.

use super::dom::{function, on_window};
use js_sys::Reflect;
use std::cell::RefCell;
use std::collections::VecDeque;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

const LOCK: &str = "ace-self-check";

thread_local! {
    /// The work waiting for its turn.
    static WAITING: RefCell<VecDeque<Box<dyn FnOnce()>>> = const { RefCell::new(VecDeque::new()) };
    /// Does the next piece of work. Shared by all requests: the browser calls either the callback for a grant or the
    /// one for a refusal, so with one closure each, the other would leak.
    static NEXT: Closure<dyn Fn()> = Closure::new(next);
}

/// Does something while no other tab does it; at once if the page has no locks. It runs exactly once and must be short:
/// the lock is held until it returns.
pub fn take(work: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(Box::new(work)));
    if NEXT.with(|next| request_lock(next.as_ref())).is_none() {
        next();
    }
}

fn next() {
    // Taken out first, because the work may ask for a turn itself.
    let work = WAITING.with_borrow_mut(VecDeque::pop_front);
    if let Some(work) = work {
        work();
    }
}

/// Asks for the lock; `None` if the browser has no locks. `next` is called when it is granted, or refused, as in a
/// frame without storage.
fn request_lock(next: &JsValue) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let promise = function(&locks, "request")?
        .call2(&locks, &LOCK.into(), next)
        .ok()?;
    function(&promise, "catch")?.call1(&promise, next).ok()?;
    Some(())
}

/// Calls back when the page is left or hidden, which is the last chance to write.
pub fn on_leaving(callback: impl Fn() + 'static) {
    on_window("pagehide", move |_: web_sys::Event| callback());
}
