//! The part of the page's address behind `#`.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The address behind `#`, without it and without what follows a `?`; `/` where there is none, or one that names a place
/// in the page without JavaScript.
#[must_use]
pub fn current() -> String {
    let fragment = fragment();
    let address = fragment.split('?').next().unwrap_or_default();
    let address = if address.starts_with('/') { address } else { "/" };
    address.to_owned()
}

/// Everything behind `#`, whatever it is.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The address of this page with something else behind `#`.
#[must_use]
pub fn with_fragment(fragment: &str) -> String {
    let here = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Whether this page was opened from a disk, where a link to it leads nobody else.
#[must_use]
pub fn is_on_disk() -> bool {
    web_sys::window()
        .and_then(|window| window.location().protocol().ok())
        .is_some_and(|protocol| protocol == "file:")
}

/// The address of this page to be given away: without the settings of a page around it, which stand
/// behind `?`, and with something else, or nothing, behind `#`.
#[must_use]
pub fn to_give(fragment: Option<&str>) -> String {
    let here = with_fragment("");
    let page = here.split(['?', '#']).next().unwrap_or_default();
    fragment.map_or_else(|| page.to_owned(), |fragment| format!("{page}#{fragment}"))
}

/// Puts another address in place of this one: the browser's Back does not come back here.
pub fn replace(address: &str) {
    if let Some(window) = web_sys::window() {
        // Refused only in frames that may not navigate: what was there stays.
        let _ = window.location().replace(&with_fragment(address));
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

/// The address of a file next to this page, with something behind `#`.
#[must_use]
pub fn beside(name: &str, fragment: &str) -> String {
    let here = to_give(None);
    let folder = here.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{name}#{fragment}")
}
