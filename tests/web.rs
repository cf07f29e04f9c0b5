//! Facts about the browser: its clock, its storage, and its addresses.
#![cfg(target_arch = "wasm32")]

use ace_self_check::browser::storage::{Kept, Mark, Stored};
use ace_self_check::browser::{address, clock, storage};
use ace_self_check::calendar::Iso;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[allow(clippy::expect_used, reason = "a script of the test itself")]
fn eval(script: &str) -> wasm_bindgen::JsValue {
    js_sys::Function::new_no_args(script)
        .call0(&wasm_bindgen::JsValue::NULL)
        .expect("the script runs")
}

/// Today is the browser's civil date, as JavaScript writes it.
#[wasm_bindgen_test]
fn today_is_the_civil_date() {
    let written = eval(
        "const now = new Date(); const two = (n) => String(n).padStart(2, '0'); return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`",
    );
    assert_eq!(written.as_string(), Some(Iso(clock::today()).to_string()));
}

/// The wrong thing to keep aside is none; what is stored is read back, what is removed is gone.
#[wasm_bindgen_test]
fn storage_keeps_and_clears() {
    let empty = Mark::of(&Stored::Nothing);
    let (kept, base) = storage::store(Some("one"), &empty);
    assert_eq!(kept, Kept::Saved);
    assert_eq!(storage::load(), Stored::Text("one".into()));
    assert_eq!(base, Mark::of(&storage::load()));
    assert!(storage::set_aside("broken") && storage::set_aside("broken") && storage::set_aside("other"));
    assert_eq!(storage::aside().as_deref(), Some("broken\nother"));
    assert_eq!(storage::store(None, &base), (Kept::Saved, empty));
    assert_eq!(storage::load(), Stored::Nothing);
    storage::forget_unreadable("broken");
    assert_eq!(storage::aside(), None);
    eval("localStorage.clear()");
}

/// What another tab wrote is not overwritten; what was emptied is filled again.
#[wasm_bindgen_test]
fn storage_is_compared_before_it_is_written() {
    let (_, base) = storage::store(Some("mine"), &Mark::of(&Stored::Nothing));
    eval("localStorage.setItem('ace-self-check', 'theirs')");
    assert_eq!(
        storage::store(Some("mine too"), &base),
        (Kept::Elsewhere, base.clone())
    );
    assert_eq!(storage::store(None, &base), (Kept::Elsewhere, base.clone()));
    assert_eq!(storage::load(), Stored::Text("theirs".into()));
    eval("localStorage.clear()");
    assert_eq!(storage::store(Some("mine too"), &base).0, Kept::Saved);
    eval("localStorage.clear()");
}

/// Storage that throws, or silently ignores writing, is told and never panics; what cannot be read
/// is not written over.
#[wasm_bindgen_test]
fn storage_that_fails_is_told() {
    let empty = Mark::of(&Stored::Nothing);
    let store = |text| storage::store(Some(text), &empty).0;
    eval(
        "globalThis.keep = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new Error('full') }",
    );
    assert_eq!(store("one"), Kept::MemoryOnly);
    assert!(!storage::works() && !storage::set_aside("broken"));
    eval("Storage.prototype.setItem = () => {}");
    assert_eq!(store("one"), Kept::MemoryOnly);
    assert!(!storage::works());
    eval("Storage.prototype.setItem = globalThis.keep");
    eval(
        "localStorage.setItem('ace-self-check', 'before'); globalThis.look = Storage.prototype.getItem; Storage.prototype.getItem = () => { throw new Error('denied') }",
    );
    assert_eq!(storage::load(), Stored::Denied);
    assert_eq!(store("one"), Kept::MemoryOnly);
    eval("Storage.prototype.getItem = globalThis.look");
    assert_eq!(storage::load(), Stored::Text("before".into()));
    eval(
        "localStorage.clear(); globalThis.door = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')",
    );
    eval(
        "Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new Error('denied') } })",
    );
    assert_eq!(store("one"), Kept::MemoryOnly);
    assert_eq!(storage::load(), Stored::Denied);
    assert!(!storage::works());
    eval("Object.defineProperty(globalThis, 'localStorage', globalThis.door)");
}

/// An address that is set is the current one; what a broker's link asks for comes after it.
#[wasm_bindgen_test]
fn addresses_are_set_and_read() {
    address::set("/result");
    assert_eq!(address::current(), "/result");
    address::set("/people/p1?broker=Harbor");
    assert_eq!(address::current(), "/people/p1");
    address::set("/");
}
