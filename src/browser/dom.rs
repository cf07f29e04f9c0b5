//! What the other files of this folder share: elements, listening to events, functions of objects, and fetching files.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, EventTarget, HtmlElement, XmlHttpRequest, XmlHttpRequestResponseType};

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The `<html>` element.
pub(super) fn root() -> Option<HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

pub(super) fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Listens to an event of the window for as long as the page is open.
pub(super) fn on_window<E: FromWasmAbi + 'static>(event: &str, callback: impl Fn(E) + 'static) {
    listen(web_sys::window(), event, callback);
}

/// Listens to an event for as long as the page is open.
pub(super) fn listen<E: FromWasmAbi + 'static>(
    target: Option<impl AsRef<EventTarget>>,
    event: &str,
    callback: impl Fn(E) + 'static,
) {
    let listener = Closure::<dyn Fn(E)>::new(callback);
    if let Some(target) = target {
        let target = target.as_ref();
        let _ = target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// A function of an object; `None` if it has none of this name.
pub(super) fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// Fetches a file from next to the page, and calls back once: with `None` if that fails, for example offline with no
/// stored copy.
pub(super) fn fetch(
    name: &str,
    kind: XmlHttpRequestResponseType,
    done: impl FnOnce(Option<JsValue>) + 'static,
) {
    let Ok(request) = XmlHttpRequest::new() else {
        return done(None);
    };
    request.set_response_type(kind);
    if request.open("GET", name).is_err() {
        return done(None);
    }
    let answered = request.clone();
    let listener = Closure::once_into_js(move || {
        let is_found = answered.status() == Ok(200);
        done(
            answered
                .response()
                .ok()
                .filter(|file| is_found && !file.is_null()),
        );
    });
    request.set_onloadend(Some(listener.unchecked_ref()));
    // Throws only if the policy forbids it, which the same event reports.
    let _ = request.send();
}
