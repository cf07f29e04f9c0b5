//! The document: title, focus, scrolling, printing, copying.

use super::dom::{document, element, function};
use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to an element once the screen has been drawn.
pub fn focus_after_drawing(id: String) {
    in_next_frame(move || focus(&id));
}

/// Calls back when the screen is about to be drawn.
pub fn in_next_frame(callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::once_into_js(callback);
    let _ = window.request_animation_frame(callback.unchecked_ref());
}

/// Moves the focus to an element, and scrolls it into view.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// If the focused element is gone once the screen has been drawn, and nothing else has taken the focus, moves it to the
/// new element of the same id, or else to the given one.
pub fn focus_if_lost(id: &'static str) {
    let focused = || document().and_then(|document| document.active_element());
    let before = focused();
    in_next_frame(move || {
        let Some(lost) = before.filter(|before| !before.is_connected()) else {
            return;
        };
        if focused().is_none_or(|now| now.tag_name() == "BODY") {
            let again = lost.id();
            focus(if element(&again).is_some() { &again } else { id });
        }
    });
}

pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Clicks a file input.
pub fn press(id: &str) {
    if let Some(element) = element(id) {
        element.click();
    }
}

/// Calls back once the current screen has been drawn.
pub fn after_drawing(done: impl FnOnce() + 'static) {
    // A frame's callbacks run before it is drawn, so the work waits one turn.
    in_next_frame(move || after(0, done));
}

pub fn after(milliseconds: i32, done: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::once_into_js(done);
    let _ =
        window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
}

/// Yields, so that the page can draw and handle input.
pub async fn rest() {
    let mut is_asked = false;
    let is_over = Rc::new(Cell::new(false));
    poll_fn(|context| {
        if is_over.get() {
            return Poll::Ready(());
        }
        if !is_asked {
            is_asked = true;
            let (is_over, waker) = (is_over.clone(), context.waker().clone());
            after(0, move || {
                is_over.set(true);
                waker.wake();
            });
        }
        Poll::Pending
    })
    .await;
}

/// Opens the print dialog once the screen has been drawn, and calls back when it is closed.
pub fn print_after_drawing(done: impl FnOnce() + 'static) {
    in_next_frame(move || {
        print();
        done();
    });
}

/// Copies a text and calls back with whether that worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok();
    if clipboard.is_none_or(|clipboard| clipboard.is_undefined()) {
        return done(false);
    }
    // Whichever runs first takes the callback; both live as long as the page.
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let listener = |copied: bool| {
        let done = done.clone();
        Closure::<dyn FnMut(wasm_bindgen::JsValue)>::new(move |_| {
            if let Some(done) = done.take() {
                done(copied);
            }
        })
    };
    let (copied, refused) = (listener(true), listener(false));
    let _ = window
        .navigator()
        .clipboard()
        .write_text(text)
        .then2(&copied, &refused);
    copied.forget();
    refused.forget();
}

/// Whether the window is wide enough for two columns, as in style/plan.css.
pub fn is_wide() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(min-width: 56rem)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Whether the device has a share sheet.
pub fn can_share() -> bool {
    share_function().is_some()
}

/// Opens the device's share sheet with a text. Nobody learns whether it was sent.
pub fn share(text: &str) {
    let (Some(share), Some(window)) = (share_function(), web_sys::window()) else {
        return;
    };
    let data = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&data, &"text".into(), &text.into());
    let promise = share.call1(&window.navigator(), &data);
    // Closing the sheet rejects the promise.
    if let Some(promise) = promise
        .ok()
        .and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok())
    {
        let closed = Closure::<dyn FnMut(wasm_bindgen::JsValue)>::new(|_| {});
        let _ = promise.catch(&closed);
        closed.forget();
    }
}

fn share_function() -> Option<js_sys::Function> {
    let navigator = web_sys::window()?.navigator();
    function(&navigator, "share")
}

/// The element to put the page into, emptied; `None` if there is none.
pub fn emptied(id: &str) -> Option<web_sys::HtmlElement> {
    let element = element(id)?;
    element.replace_children_with_node_0();
    Some(element)
}
