//! The browser's storage for this site, which may be denied, full, shared with another tab, or hold
//! something foreign. Nothing is written over what this page has not read.

use gloo_storage::Storage;
use std::hash::{DefaultHasher, Hash, Hasher};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Where the answers are kept.
const ANSWERS: &str = "ace-self-check";
/// Where what could not be read is kept aside.
const UNREADABLE: &str = "ace-self-check.unreadable";
/// Where this tab keeps what is being typed.
const TYPED: &str = "ace-self-check.typed";
/// Written and removed again, to learn whether storage works.
const PROBE: &str = "ace-self-check.probe";

/// Whether the last change was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands in the browser's storage.
    Saved,
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

/// What this page last read or wrote, by which it knows whether another tab has written since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(Option<u64>);

impl Mark {
    /// The mark of what stands in the storage.
    #[must_use]
    pub fn of(stored: &Stored) -> Self {
        match stored {
            Stored::Text(text) => Self::of_text(text),
            Stored::Nothing | Stored::Denied => Self(None),
        }
    }

    /// The mark of answers once they are stored; `None` where there are none.
    #[must_use]
    pub fn of_answers(text: Option<&str>) -> Self {
        text.map_or(Self(None), Self::of_text)
    }

    fn of_text(text: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        Self(Some(hasher.finish()))
    }
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
pub fn store(text: Option<&str>, base: Mark) -> (Kept, Mark) {
    let stored = load();
    if stored == Stored::Denied {
        return (Kept::MemoryOnly, base);
    }
    let wanted = Mark::of_answers(text);
    let found = Mark::of(&stored);
    if stored != Stored::Nothing && found == wanted {
        return (Kept::Saved, wanted);
    }
    if stored != Stored::Nothing && found != base {
        return (Kept::Elsewhere, base);
    }
    let written = match text {
        Some(text) => write(ANSWERS, text),
        None => remove(ANSWERS) && works(),
    };
    let now = load();
    if written && now != Stored::Denied && Mark::of(&now) == wanted {
        (Kept::Saved, wanted)
    } else {
        // What stands there now, this page has seen.
        (Kept::MemoryOnly, Mark::of(&now))
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
    tab_area()
        .and_then(|area| area.get_item(TYPED).ok().flatten())
        .unwrap_or_default()
}

/// Keeps what is being typed until this tab is closed, where the browser lets it.
pub fn keep_typed(text: &str) {
    if let Some(area) = tab_area() {
        let _ = match text {
            "" => area.remove_item(TYPED),
            _ => area.set_item(TYPED, text),
        };
    }
}

fn aside_names() -> impl Iterator<Item = String> {
    (1..=9).map(|number| format!("{UNREADABLE}.{number}"))
}

/// What stands under a name.
fn read(name: &str) -> Stored {
    match area().map(|area| area.get_item(name)) {
        Some(Ok(Some(text))) => Stored::Text(text),
        Some(Ok(None)) => Stored::Nothing,
        Some(Err(_)) | None => Stored::Denied,
    }
}

fn write(name: &str, text: &str) -> bool {
    area().is_some_and(|area| area.set_item(name, text).is_ok())
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
