//! Taking turns with other tabs of this site, by Web Locks where there are any.

use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The name of the lock.
const LOCK: &str = "ace-self-check";

/// Does something while no other tab does it; at once where there are no locks, or none for this
/// page. It is done exactly once, and is short: the lock is held until it returns.
pub fn take(work: impl FnOnce() + 'static) {
    let work = Rc::new(Cell::new(Some(work)));
    let granted = Closure::once_into_js(once(&work));
    let refused = Closure::once_into_js(once(&work));
    if request_lock(granted, refused).is_none() {
        once(&work)();
    }
}

/// Does the work, if it has not been done.
fn once<F: FnOnce() + 'static>(work: &Rc<Cell<Option<F>>>) -> impl FnOnce() + 'static + use<F> {
    let work = work.clone();
    move || {
        if let Some(work) = work.take() {
            work();
        }
    }
}

/// Asks for the lock; `None` where the browser has none to give. Refused later, as in a frame that
/// may not store anything, `refused` is called.
fn request_lock(granted: JsValue, refused: JsValue) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = request
        .call2(&locks, &LOCK.into(), &granted)
        .ok()?
        .dyn_into()
        .ok()?;
    let catch: Function = Reflect::get(&promise, &"catch".into()).ok()?.dyn_into().ok()?;
    catch.call1(&promise, &refused).ok()?;
    Some(())
}

/// Calls back when the page is left or hidden, for as long as it lives: the last moment to write.
pub fn on_leaving(callback: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("pagehide", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
