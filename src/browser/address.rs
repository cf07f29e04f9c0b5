//! The part of the page's address after `#`.

use super::dom::on_window;

/// The address after `#`, up to any `?`; `/` if there is none, or if it is an anchor of the page without JavaScript.
pub fn current() -> String {
    let fragment = fragment();
    let address = fragment.split('?').next().unwrap_or_default();
    let address = if address.starts_with('/') { address } else { "/" };
    address.to_owned()
}

/// Everything after `#`.
pub fn fragment() -> String {
    let hash = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The address of this page with another fragment.
pub fn with_fragment(fragment: &str) -> String {
    let here = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Whether this page was opened from a disk, so that a link to it works for nobody else.
pub fn is_on_disk() -> bool {
    web_sys::window()
        .and_then(|window| window.location().protocol().ok())
        .is_some_and(|protocol| protocol == "file:")
}

/// The address of this page for sharing: without the host page's settings after `?`, and with the given fragment, or
/// none, after `#`.
pub fn to_give(fragment: Option<&str>) -> String {
    let here = with_fragment("");
    let page = here.split(['?', '#']).next().unwrap_or_default();
    fragment.map_or_else(|| page.to_owned(), |fragment| format!("{page}#{fragment}"))
}

pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Replaces the address, without a history entry.
pub fn replace(address: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only in frames that may not navigate: the address stays.
        let _ = window.location().replace(&with_fragment(address));
    }
}

/// Goes to an address, with a history entry.
pub fn set(address: &str) {
    if let Some(window) = web_sys::window().filter(|_| current() != address) {
        // Fails only in frames that may not navigate: the screen changes anyway.
        let _ = window.location().set_hash(address);
    }
}

/// Calls back when the address changes, for as long as the page is open.
pub fn on_change(callback: impl Fn(String) + 'static) {
    on_window("hashchange", move |_: web_sys::Event| callback(current()));
}

/// The address of a file next to this page, with a fragment.
pub fn beside(name: &str, fragment: &str) -> String {
    let here = to_give(None);
    let folder = here.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{name}#{fragment}")
}
