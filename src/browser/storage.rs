//! The browser's storage for this site, which may be denied, full, shared with another tab, or contain something
//! foreign. Nothing is overwritten that this page hasn't read.

use super::dom::on_window;
use gloo_storage::Storage;
use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

const ANSWERS: &str = "ace-self-check";
/// Where unreadable data is set aside.
const UNREADABLE: &str = "ace-self-check.unreadable";
/// Where this tab keeps what is being typed.
const TYPED: &str = "ace-self-check.typed";
/// Where this tab keeps a broker's request.
const INVITATION: &str = "ace-self-check.invitation";
/// Where this tab notes that nothing is to be kept.
const OFF: &str = "ace-self-check.off";
/// Where a broker's own filer codes are kept.
const FILER_CODES: &str = "ace-self-check.filer-codes";
/// Written and removed again, to test whether storage works.
const PROBE: &str = "ace-self-check.probe";

/// Whether the last change was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Saved,
    /// It is waiting for its turn to be written.
    Saving,
    /// The respondent wants nothing kept, or hasn't opted in where nothing is kept by default.
    Off,
    /// Storage is denied, full, or ignores writes: the change exists only in this page.
    MemoryOnly,
    /// Storage holds other answers that this page hasn't seen: they are not overwritten.
    Elsewhere,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    Text(String),
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

/// What this page last read or wrote, to tell whether another tab has written since. The text stays in JavaScript,
/// which compares it: megabytes copied at each change would fragment the module's memory.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark(Option<JsString>);

impl Mark {
    /// The mark of what storage holds.
    pub fn of(stored: &Stored) -> Self {
        match stored {
            Stored::Text(text) => Self::of_answers(Some(text)),
            Stored::Nothing | Stored::Denied => Self(None),
        }
    }

    /// The mark of what is stored as the answers now.
    pub fn of_now() -> Self {
        Self(item(ANSWERS).unwrap_or_default())
    }

    /// The mark of these answers once stored; `None` means there are none.
    pub fn of_answers(text: Option<&str>) -> Self {
        Self(text.map(JsString::from))
    }
}

#[wasm_bindgen]
extern "C" {
    /// A storage area whose texts stay in JavaScript.
    #[wasm_bindgen(js_name = Storage)]
    type Area;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get(this: &Area, name: &str) -> Result<Option<JsString>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set(this: &Area, name: &str, text: &JsString) -> Result<(), JsValue>;
}

pub fn load() -> Stored {
    read(ANSWERS)
}

/// Whether something written is there afterwards.
pub fn works() -> bool {
    let works = write(PROBE, PROBE) && read(PROBE).is(PROBE);
    remove(PROBE);
    works
}

/// Stores the answers, or removes them if there are none, provided storage holds what this page left there; reads them
/// back, since some browsers silently ignore writes. Storage emptied in the meantime is filled again; identical answers
/// from another tab count as stored.
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
        // This page has now seen what is stored.
        (Kept::MemoryOnly, Mark(now.unwrap_or_default()))
    }
}

/// Sets unreadable text aside and returns whether that worked. Never overwrites what was set aside before.
pub fn set_aside(text: &str) -> bool {
    aside_names().any(|name| match read(&name) {
        Stored::Text(earlier) => earlier == text,
        Stored::Nothing => write(&name, text) && read(&name).is(text),
        Stored::Denied => false,
    })
}

/// Everything that was set aside, concatenated; `None` if there is nothing.
pub fn aside() -> Option<String> {
    let texts: Vec<String> = aside_names().map_while(|name| read(&name).text()).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// Removes what was set aside, and what is stored as the answers if it is still this text.
pub fn forget_unreadable(text: &str) {
    for name in aside_names() {
        remove(&name);
    }
    if read(ANSWERS).is(text) {
        remove(ANSWERS);
    }
}

/// Calls back when another tab writes or clears the answers, for as long as the page is open.
pub fn on_change_elsewhere(callback: impl Fn() + 'static) {
    on_window("storage", move |event: web_sys::StorageEvent| {
        if event.key().is_none_or(|key| key == ANSWERS) {
            callback();
        }
    });
}

/// What was being typed in this tab before a reload; empty if nothing was, or if it can't be read.
pub fn typed() -> String {
    of_tab(TYPED)
}

/// Keeps what is being typed until this tab is closed, if the browser allows it.
pub fn keep_typed(text: &str) {
    keep_in_tab(TYPED, text);
}

/// Whether nothing is to be kept in this tab.
pub fn is_off() -> bool {
    !of_tab(OFF).is_empty()
}

/// Notes whether nothing is to be kept, until this tab is closed.
pub fn keep_off(is_off: bool) {
    keep_in_tab(OFF, if is_off { "off" } else { "" });
}

/// The broker's request that this tab was opened with; empty if there was none.
pub fn invitation() -> String {
    of_tab(INVITATION)
}

/// Keeps a broker's request until this tab is closed; an empty text forgets it.
pub fn keep_invitation(text: &str) {
    keep_in_tab(INVITATION, text);
}

/// A broker's own filer codes, as typed; empty if there are none.
pub fn filer_codes() -> String {
    read(FILER_CODES).text().unwrap_or_default()
}

/// Keeps a broker's own filer codes on this computer. Returns whether that worked.
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

fn read(name: &str) -> Stored {
    match item(name) {
        Ok(Some(text)) => Stored::Text(text.into()),
        Ok(None) => Stored::Nothing,
        Err(_) => Stored::Denied,
    }
}

/// The same, without copying the text into the module.
///
/// # Errors
/// If access is denied: the browser's error, if any.
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

/// The storage area, or `None` if the browser denies it: `gloo_storage` would panic, so access is tried first.
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place that touches storage"
)]
fn area() -> Option<web_sys::Storage> {
    let allowed = web_sys::window()?.local_storage().ok().flatten().is_some();
    allowed.then(gloo_storage::LocalStorage::raw)
}

/// The same for the tab's session storage.
#[allow(clippy::disallowed_methods, reason = "the one place that touches storage")]
fn tab_area() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
