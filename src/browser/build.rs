//! Which build of the page this is, and whether a newer one waits. boot/updates.js asks the browser; it tells
//! by an attribute of `<html>` and an event, and is told by another.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Set on `<html>` by the one-file edition.
const EDITION: &str = "data-edition";
/// Set on `<html>` once a newer build waits.
const UPDATE: &str = "data-update";

/// Whether this is the one-file edition, which opens from a disk and has nothing beside it.
#[must_use]
pub fn is_one_file() -> bool {
    has(EDITION)
}

/// Whether the browser may keep this build, to open it without a connection: not from plain http.
#[must_use]
pub fn may_be_kept() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

/// Calls back as soon as a newer build waits, at once where one does already; more than once where
/// several come one after the other.
pub fn on_newer(callback: impl Fn() + 'static) {
    if has(UPDATE) {
        callback();
    }
    let listener = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("asc-update", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Changes over to the newer build: this page is loaded again.
pub fn take_newer() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("asc-take-update")) {
        let _ = window.dispatch_event(&event);
    }
}

fn has(attribute: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.has_attribute(attribute))
}
