//! The host page's window, when another site shows this page in a frame.

use super::dom::{document, element, function, listen, on_window, root};
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

pub fn is_framed() -> bool {
    around().is_some()
}

/// The host page's window, if there is one: a top-level window is its own parent.
fn around() -> Option<web_sys::Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    let is_alone = JsValue::from(&parent) == JsValue::from(&window);
    (!is_alone).then_some(parent)
}

/// Tells the style sheets that this page is in a frame.
pub fn mark() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-framed", "");
    }
}

/// How much of an element is visible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// All of it.
    Whole,
    /// Something covers it, or it is faded, as far as the browser can tell.
    Covered,
    /// Part of it is out of view.
    Out,
}

/// Watches how much of an element is visible. Calls back at each change.
pub fn watch_seen(id: &str, callback: impl Fn(Seen) + 'static) {
    let Some(element) = element(id) else { return };
    let Some(class) = function(&js_sys::global(), "IntersectionObserver") else {
        return callback(Seen::Whole);
    };
    let listener = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let entry = entries.get(entries.length().saturating_sub(1));
        let says = |name: &str| Reflect::get(&entry, &name.into()).unwrap_or_default();
        // A browser that can't tell what is over it has no `isVisible`.
        let is_covered = says("isVisible").as_bool() == Some(false);
        callback(match (says("isIntersecting").is_truthy(), is_covered) {
            (false, _) => Seen::Out,
            (true, true) => Seen::Covered,
            (true, false) => Seen::Whole,
        });
    });
    let options = Object::new();
    for (name, value) in [
        // A button that isn't aligned to whole pixels always has a sliver outside.
        ("threshold", JsValue::from(0.95)),
        ("trackVisibility", JsValue::TRUE),
        ("delay", JsValue::from(100)),
    ] {
        let _ = Reflect::set(&options, &name.into(), &value);
    }
    let arguments = Array::of2(&listener.into_js_value(), &options);
    // `observe` takes any element; if it fails, the button stays off.
    if let Ok(observer) = Reflect::construct(&class, &arguments)
        && let Some(observe) = function(&observer, "observe")
    {
        let _ = observe.call1(&observer, &element);
    }
}

pub fn random<const N: usize>() -> [u8; N] {
    let mut seed = [0; N];
    if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
        let _ = crypto.get_random_values_with_u8_array(&mut seed);
    }
    seed
}

/// The address's query parameters, in order.
pub fn query() -> Vec<(String, Option<String>)> {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    let Some(params) = search.and_then(|search| web_sys::UrlSearchParams::new_with_str(&search).ok()) else {
        return Vec::new();
    };
    let pair = |pair: JsValue| {
        let pair = Array::from(&pair);
        (
            pair.get(0).as_string().unwrap_or_default(),
            pair.get(1).as_string(),
        )
    };
    Array::from(&params).iter().map(pair).collect()
}

/// Posts a message to the host page, if its origin is the one named; `*` is anyone.
pub fn post(text: &str, target: &str) {
    if let Some(parent) = around() {
        // Fails only if the target isn't an origin: then there is nobody to post to.
        let _ = parent.post_message(&text.into(), target);
    }
}

/// Calls back with each text message from the host page, and its origin, for as long as the page is open. Ignores other
/// windows and texts of more than `most` characters.
pub fn on_message(most: u32, callback: impl Fn(String, String) + 'static) {
    on_window("message", move |event: web_sys::MessageEvent| {
        let parent = around().map(JsValue::from);
        let is_parents = event.source().map(JsValue::from) == parent && parent.is_some();
        if let Some(text) = event.data().dyn_ref::<JsString>()
            && is_parents
            && text.length() <= most
        {
            callback(text.into(), event.origin());
        }
    });
}

/// Calls back when the page is restored from the back/forward cache.
pub fn on_return(callback: impl Fn() + 'static) {
    on_window("pageshow", move |event: web_sys::PageTransitionEvent| {
        if event.persisted() {
            callback();
        }
    });
}

/// Calls back once, before any other listener, when the respondent first presses a key or a button here.
pub fn on_first_act(callback: impl Fn() + Clone + 'static) {
    for name in ["keydown", "click"] {
        let callback = callback.clone();
        let options = web_sys::AddEventListenerOptions::new();
        options.set_capture(true);
        options.set_once(true);
        let listener = Closure::<dyn Fn()>::new(callback);
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
                name,
                listener.as_ref().unchecked_ref(),
                &options,
            );
        }
        listener.forget();
    }
}

/// Calls back when the content's size changes, at most once per frame.
pub fn on_resize(callback: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(callback);
    if let (Some(body), Ok(observer)) = (
        body(),
        web_sys::ResizeObserver::new(listener.as_ref().unchecked_ref()),
    ) {
        observer.observe(&body);
        // The browser keeps an observer as long as what it observes.
    }
    listener.forget();
}

/// The height of the content in whole pixels, independent of the frame's height; 0 if nothing is drawn.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a height is not negative, and a cast of one beyond u32 stops there"
)]
pub fn height() -> u32 {
    body().map_or(0, |body| body.get_bounding_client_rect().height().ceil() as u32)
}

/// Sets properties of the root element's own style, and removes those set before.
pub fn set_style(before: &[(String, String)], now: &[(String, String)]) {
    let Some(style) = root().map(|root| root.style()) else {
        return;
    };
    for (name, _) in before {
        let _ = style.remove_property(name);
    }
    for (name, value) in now {
        let _ = style.set_property(name, value);
    }
}

/// Whether the browser, or the host page, prefers dark.
pub fn prefers_dark() -> bool {
    dark().is_some_and(|query| query.matches())
}

/// Calls back when that changes, for as long as the page is open.
pub fn on_preference(callback: impl Fn() + 'static) {
    listen(dark(), "change", move |_: web_sys::Event| callback());
}

fn dark() -> Option<web_sys::MediaQueryList> {
    let query = web_sys::window()?.match_media("(prefers-color-scheme: dark)");
    query.ok().flatten()
}

fn body() -> Option<web_sys::HtmlElement> {
    document()?.body()
}
