//! The browser's storage for this site, which may be denied, full, or hold something foreign.

use gloo_storage::Storage;

/// Where the answers are kept.
const ANSWERS: &str = "ace-self-check";
/// Where what could not be read is kept aside.
const UNREADABLE: &str = "ace-self-check.unreadable";

/// Whether the last change was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands in the browser's storage.
    Saved,
    /// Storage is denied, full, or ignores writing: it lives in this page only.
    MemoryOnly,
}

/// The stored answers as text; `None` where there are none or storage is denied.
#[must_use]
pub fn load() -> Option<String> {
    read(ANSWERS)
}

/// Stores the answers and reads them back, since some browsers ignore writing silently.
#[must_use]
pub fn store(text: &str) -> Kept {
    if write(ANSWERS, text) && read(ANSWERS).as_deref() == Some(text) {
        Kept::Saved
    } else {
        Kept::MemoryOnly
    }
}

/// Removes the answers.
#[must_use]
pub fn clear() -> Kept {
    match area() {
        Some(area) if area.remove_item(ANSWERS).is_ok() && read(ANSWERS).is_none() => Kept::Saved,
        _ => Kept::MemoryOnly,
    }
}

/// Keeps text that could not be read aside and gives whether it stands there. What was kept aside
/// before is not overwritten.
#[must_use]
pub fn set_aside(text: &str) -> bool {
    aside_names().any(|name| match read(&name) {
        Some(earlier) => earlier == text,
        None => write(&name, text) && read(&name).as_deref() == Some(text),
    })
}

/// Everything that was kept aside, one after the other; `None` where there is nothing.
#[must_use]
pub fn aside() -> Option<String> {
    let texts: Vec<String> = aside_names().map_while(|name| read(&name)).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

fn aside_names() -> impl Iterator<Item = String> {
    (1..=9).map(|number| format!("{UNREADABLE}.{number}"))
}

fn read(name: &str) -> Option<String> {
    area()?.get_item(name).ok()?
}

fn write(name: &str, text: &str) -> bool {
    area().is_some_and(|area| area.set_item(name, text).is_ok())
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
