//! The part of the page's address behind `#`.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The address behind `#`, without it; `/` where there is none, or one that names a place in the
/// page without JavaScript.
#[must_use]
pub fn current() -> String {
    let hash = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    match hash.strip_prefix('#') {
        Some(address) if address.starts_with('/') => address.to_owned(),
        _ => "/".to_owned(),
    }
}

/// Goes to an address, so that the browser's Back comes back here.
pub fn set(address: &str) {
    if let Some(window) = web_sys::window().filter(|_| current() != address) {
        // Refused only in frames that may not navigate: the screen changes all the same.
        let _ = window.location().set_hash(address);
    }
}

/// Calls back when the address changes, for as long as the page lives.
pub fn on_change(mut callback: impl FnMut(String) + 'static) {
    let listener = Closure::<dyn FnMut()>::new(move || callback(current()));
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    }
    // The page has one listener, for as long as it lives.
    listener.forget();
}
