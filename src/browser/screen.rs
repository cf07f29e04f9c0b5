//! The document: title, focus, scrolling, printing, copying.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element of an id once the screen has been drawn.
pub fn focus_after_drawing(id: String) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::once_into_js(move || focus(&id));
    let _ = window.request_animation_frame(callback.unchecked_ref());
}

/// Moves the focus to the element of an id, and scrolls it into view.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Scrolls to the top.
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

/// Presses the file input of an id.
pub fn press(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.click();
    }
}

/// Copies a text; gives whether the browser takes it up (it may still refuse later).
#[must_use]
pub fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok();
    if clipboard.is_none_or(|clipboard| clipboard.is_undefined()) {
        return false;
    }
    let _ = window.navigator().clipboard().write_text(text);
    true
}

/// The element of an id, emptied, to put the page into; `None` where there is none.
#[must_use]
pub fn emptied(id: &str) -> Option<web_sys::HtmlElement> {
    let element = document()?
        .get_element_by_id(id)?
        .dyn_into::<web_sys::HtmlElement>()
        .ok()?;
    element.replace_children_with_node_0();
    Some(element)
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
