//! Taking turns with other tabs of this site, by Web Locks if available.

use js_sys::{Function, Promise, Reflect};
use std::cell::RefCell;
use std::collections::VecDeque;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

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
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = request.call2(&locks, &LOCK.into(), next).ok()?.dyn_into().ok()?;
    let catch: Function = Reflect::get(&promise, &"catch".into()).ok()?.dyn_into().ok()?;
    catch.call1(&promise, next).ok()?;
    Some(())
}

/// Calls back when the page is left or hidden, which is the last chance to write.
pub fn on_leaving(callback: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("pagehide", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
