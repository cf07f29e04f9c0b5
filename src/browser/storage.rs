//! The browser's storage for this site, which may be denied, full, shared with another tab, or hold
//! something foreign. Nothing is written over what this page has not read.

use gloo_storage::Storage;
use js_sys::JsString;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// Where the answers are kept.
const ANSWERS: &str = "ace-self-check";
/// Where what could not be read is kept aside.
const UNREADABLE: &str = "ace-self-check.unreadable";
/// Where this tab keeps what is being typed.
const TYPED: &str = "ace-self-check.typed";
/// Where this tab keeps a broker's request.
const INVITATION: &str = "ace-self-check.invitation";
/// Where a broker's own filer codes are kept.
const FILER_CODES: &str = "ace-self-check.filer-codes";
/// Written and removed again, to learn whether storage works.
const PROBE: &str = "ace-self-check.probe";

/// Whether the last change was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is in the browser's storage.
    Saved,
    /// It waits for its turn to be written.
    Saving,
    /// The respondent wants nothing kept, or has not chosen to keep it where nothing is by default.
    Off,
    /// Storage is denied, full, or ignores writing: it lives in this page only.
    MemoryOnly,
    /// Other answers stand there, which this page has not seen: they are not overwritten.
    Elsewhere,
}

/// What stands in the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// A text.
    Text(String),
    /// Nothing.
    Nothing,
    /// The browser does not let this page read.
    Denied,
}

impl Stored {
    fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Nothing | Self::Denied => None,
        }
    }

    fn is(&self, wanted: &str) -> bool {
        matches!(self, Self::Text(text) if text == wanted)
    }
}

/// What this page last read or wrote, by which it knows whether another tab has written since. The text stays with the
/// browser, which compares it: megabytes that come and go with each change would leave holes in the module's memory.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark(Option<JsString>);

impl Mark {
    /// The mark of what stands in the storage.
    #[must_use]
    pub fn of(stored: &Stored) -> Self {
        match stored {
            Stored::Text(text) => Self::of_answers(Some(text)),
            Stored::Nothing | Stored::Denied => Self(None),
        }
    }

    /// The mark of what stands in the place of the answers now.
    #[must_use]
    pub fn of_now() -> Self {
        Self(item(ANSWERS).unwrap_or_default())
    }

    /// The mark of answers once they are stored; `None` where there are none.
    #[must_use]
    pub fn of_answers(text: Option<&str>) -> Self {
        Self(text.map(JsString::from))
    }
}

#[wasm_bindgen]
extern "C" {
    /// A storage area whose texts stay with the browser.
    #[wasm_bindgen(js_name = Storage)]
    type Area;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get(this: &Area, name: &str) -> Result<Option<JsString>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set(this: &Area, name: &str, text: &JsString) -> Result<(), JsValue>;
}

/// The stored answers.
#[must_use]
pub fn load() -> Stored {
    read(ANSWERS)
}

/// Whether something can be written and is there afterwards.
#[must_use]
pub fn works() -> bool {
    let works = write(PROBE, PROBE) && read(PROBE).is(PROBE);
    remove(PROBE);
    works
}

/// Stores the answers, or removes them where there are none to store, if what stands there is what
/// this page left; reads them back, since some browsers ignore writing silently. Storage that was
/// emptied in the meantime is filled again; where another tab has stored the very same, they stand there.
#[must_use]
pub fn store(text: Option<&str>, base: &Mark) -> (Kept, Mark) {
    let wanted = Mark::of_answers(text);
    match item(ANSWERS) {
        Err(_) => return (Kept::MemoryOnly, base.clone()),
        Ok(stored) if stored.is_some() && stored == wanted.0 => return (Kept::Saved, wanted),
        Ok(stored) if stored.is_some() && stored != base.0 => return (Kept::Elsewhere, base.clone()),
        Ok(_) => {}
    }
    let written = match &wanted.0 {
        Some(text) => put(ANSWERS, text),
        None => remove(ANSWERS) && works(),
    };
    let now = item(ANSWERS);
    if written && now.as_ref() == Ok(&wanted.0) {
        (Kept::Saved, wanted)
    } else {
        // What stands there now, this page has seen.
        (Kept::MemoryOnly, Mark(now.unwrap_or_default()))
    }
}

/// Keeps text that could not be read aside and gives whether it stands there. What was kept aside
/// before is not overwritten.
#[must_use]
pub fn set_aside(text: &str) -> bool {
    aside_names().any(|name| match read(&name) {
        Stored::Text(earlier) => earlier == text,
        Stored::Nothing => write(&name, text) && read(&name).is(text),
        Stored::Denied => false,
    })
}

/// Everything that was kept aside, one after the other; `None` where there is nothing.
#[must_use]
pub fn aside() -> Option<String> {
    let texts: Vec<String> = aside_names().map_while(|name| read(&name).text()).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// Removes what was kept aside; and what stands in place of the answers, if it is this text still.
pub fn forget_unreadable(text: &str) {
    for name in aside_names() {
        remove(&name);
    }
    if read(ANSWERS).is(text) {
        remove(ANSWERS);
    }
}

/// Calls back when another tab writes or clears the answers, for as long as the page lives.
pub fn on_change_elsewhere(mut callback: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
        if event.key().is_none_or(|key| key == ANSWERS) {
            callback();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// What was being typed in this tab before it was loaded again; empty where that is nothing, or not to be had.
#[must_use]
pub fn typed() -> String {
    of_tab(TYPED)
}

/// Keeps what is being typed until this tab is closed, where the browser lets it.
pub fn keep_typed(text: &str) {
    keep_in_tab(TYPED, text);
}

/// A broker's request that this tab was opened with; empty where there was none.
#[must_use]
pub fn invitation() -> String {
    of_tab(INVITATION)
}

/// Keeps a broker's request until this tab is closed; an empty one is forgotten.
pub fn keep_invitation(text: &str) {
    keep_in_tab(INVITATION, text);
}

/// A broker's own filer codes, as they were typed; empty where there are none.
#[must_use]
pub fn filer_codes() -> String {
    read(FILER_CODES).text().unwrap_or_default()
}

/// Keeps a broker's own filer codes on this computer. Whether they are.
pub fn keep_filer_codes(text: &str) -> bool {
    match text {
        "" => remove(FILER_CODES),
        _ => write(FILER_CODES, text),
    }
}

fn of_tab(name: &str) -> String {
    tab_area()
        .and_then(|area| area.get_item(name).ok().flatten())
        .unwrap_or_default()
}

fn keep_in_tab(name: &str, text: &str) {
    if let Some(area) = tab_area() {
        let _ = match text {
            "" => area.remove_item(name),
            _ => area.set_item(name, text),
        };
    }
}

fn aside_names() -> impl Iterator<Item = String> {
    (1..=9).map(|number| format!("{UNREADABLE}.{number}"))
}

/// What stands under a name.
fn read(name: &str) -> Stored {
    match item(name) {
        Ok(Some(text)) => Stored::Text(text.into()),
        Ok(None) => Stored::Nothing,
        Err(_) => Stored::Denied,
    }
}

/// The same, left with the browser.
///
/// # Errors
/// Where it is denied: what the browser says of that, if anything.
fn item(name: &str) -> Result<Option<JsString>, JsValue> {
    let area = area().ok_or(JsValue::NULL)?;
    area.unchecked_ref::<Area>().get(name)
}

fn write(name: &str, text: &str) -> bool {
    put(name, &text.into())
}

fn put(name: &str, text: &JsString) -> bool {
    area().is_some_and(|area| area.unchecked_ref::<Area>().set(name, text).is_ok())
}

fn remove(name: &str) -> bool {
    area().is_some_and(|area| area.remove_item(name).is_ok())
}

/// The storage area, or `None` where the browser denies it: `gloo_storage` panics there, so the
/// door is tried first.
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place that touches storage"
)]
fn area() -> Option<web_sys::Storage> {
    let allowed = web_sys::window()?.local_storage().ok().flatten().is_some();
    allowed.then(gloo_storage::LocalStorage::raw)
}

/// The same for the area that lives as long as the tab.
#[allow(clippy::disallowed_methods, reason = "the one place that touches storage")]
fn tab_area() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
