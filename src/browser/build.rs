//! Which build of the page this is, whether it opens without a connection, and whether a newer one is waiting.
//! boot/updates.js asks the browser, and reports by attributes of `<html>` and events; one event goes the other way.

use super::dom::{on_window, root};

/// Set on `<html>` by the one-file edition.
const EDITION: &str = "data-edition";
/// Set on `<html>` once it is known whether this build opens without a connection.
const OFFLINE: &str = "data-offline";
/// Set on `<html>` once a newer build is waiting.
const UPDATE: &str = "data-update";

/// Whether this is the one-file edition, which opens from a disk and has no files next to it.
pub fn is_one_file() -> bool {
    root().is_some_and(|root| root.has_attribute(EDITION))
}

/// Calls back once it is known whether this build opens without a connection: a worker has all of it, or rejected it.
/// Never without a worker.
pub fn on_offline(callback: impl Fn(bool) + 'static) {
    listen("asc-offline", OFFLINE, move |state| callback(state == "ready"));
}

/// Calls back when a newer build is waiting, at once if one already is; again for each further one.
pub fn on_newer(callback: impl Fn() + 'static) {
    listen("asc-update", UPDATE, move |_| callback());
}

/// Calls back with the value of an attribute of `<html>`: at once if it is set, and at each event.
fn listen(event: &str, attribute: &'static str, callback: impl Fn(String) + 'static) {
    let look = move || {
        if let Some(state) = root().and_then(|root| root.get_attribute(attribute)) {
            callback(state);
        }
    };
    look();
    on_window(event, move |_: web_sys::Event| look());
}

/// Switches to the newer build by reloading the page.
pub fn take_newer() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("asc-take-update")) {
        let _ = window.dispatch_event(&event);
    }
}
