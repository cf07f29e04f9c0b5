//! WebAssembly modules, fetched on demand from next to the page or embedded in the one-file edition. Only numbers go in
//! and out; this file reads and writes their memory.

use super::dom::{element, function};
use super::{dom, frame};
use base64ct::{Base64, Encoding};
use js_sys::{Object, Reflect, Uint8Array, WebAssembly};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::XmlHttpRequestResponseType;

/// Part of the name of the import for randomness; all other imports do nothing.
const RANDOM: &str = "random_bits";

pub(super) struct Module {
    exports: Object,
}

/// Fetches and starts a module, given its file name and the id of the element that holds it in the one-file edition.
/// Calls back with `None` if that fails, for example offline with no stored copy.
pub(super) fn load(name: &str, inside: &str, done: impl FnOnce(Option<Module>) + 'static) {
    fetch(name, inside, move |bytes| {
        let Some(bytes) = bytes else {
            return done(None);
        };
        start(&bytes, move |instance: Option<WebAssembly::Instance>| {
            done(instance.map(|instance| Module {
                exports: instance.exports(),
            }));
        });
    });
}

fn fetch(name: &str, inside: &str, done: impl FnOnce(Option<Uint8Array>) + 'static) {
    if let Some(inside) = element(inside) {
        let packed = inside.text_content().unwrap_or_default();
        return done(unpacked(&packed).map(|bytes| Uint8Array::from(bytes.as_slice())));
    }
    dom::fetch(name, XmlHttpRequestResponseType::Arraybuffer, |bytes| {
        done(bytes.map(|bytes| Uint8Array::new(&bytes)));
    });
}

/// The most bytes of a part; more than any has.
const MOST_UNPACKED: usize = 16 << 20;

/// Unpacks a part of the one-file edition, base64 of DEFLATE, as tools/build/one-file.mjs writes it; `None` if the text isn't what the build wrote.
fn unpacked(text: &str) -> Option<Vec<u8>> {
    let packed = Base64::decode_vec(text.trim()).ok()?;
    decompress_to_vec_with_limit(&packed, MOST_UNPACKED).ok()
}

/// Compiles and starts the module, with functions for its imports.
fn start(module: &Uint8Array, done: impl FnOnce(Option<WebAssembly::Instance>) + 'static) {
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let failed = done.clone();
    let fail = Closure::once_into_js(move |_: JsValue| {
        if let Some(done) = failed.take() {
            done(None);
        }
    });
    let started = Closure::once_into_js(move |instance: JsValue| {
        if let Some(done) = done.take() {
            done(instance.dyn_into().ok());
        }
    });
    let compiled = Closure::once_into_js(move |module: JsValue| -> JsValue {
        let module: WebAssembly::Module = module.unchecked_into();
        let asked = Object::new();
        for import in WebAssembly::Module::imports(&module).iter() {
            let text = |name: &str| Reflect::get(&import, &JsValue::from_str(name)).unwrap_or_default();
            let (from, name) = (text("module"), text("name"));
            let group = Reflect::get(&asked, &from)
                .ok()
                .filter(JsValue::is_object)
                .unwrap_or_else(|| Object::new().into());
            let is_random = name.as_string().is_some_and(|name| name.contains(RANDOM));
            let function = if is_random {
                Closure::<dyn Fn() -> u32>::new(random_bits).into_js_value()
            } else {
                Closure::<dyn Fn()>::new(|| {}).into_js_value()
            };
            let _ = Reflect::set(&group, &name, &function);
            let _ = Reflect::set(&asked, &from, &group);
        }
        WebAssembly::instantiate_module(&module, &asked).into()
    });
    let compiling: JsValue = WebAssembly::compile(module).into();
    let promise: js_sys::Promise = compiling.unchecked_into();
    let then = |promise: &JsValue, arguments: &[&JsValue]| {
        let arguments: js_sys::Array = arguments.iter().copied().collect();
        function(promise, "then")?.apply(promise, &arguments).ok()
    };
    if let Some(next) = then(&promise, &[&compiled]) {
        then(&next, &[&started, &fail]);
    }
}

/// 32 unpredictable bits; 0 if the browser has none, which the module refuses.
fn random_bits() -> u32 {
    u32::from_le_bytes(frame::random())
}

impl Module {
    /// Copies bytes into the room that the module makes for them; `None` if it can't.
    pub(super) fn give(&self, bytes: &[u8]) -> Option<()> {
        let length = u32::try_from(bytes.len()).ok()?;
        let room = self.call("room", &[length])?;
        self.memory(room, length)?.copy_from(bytes);
        Some(())
    }

    /// The bytes whose position and length the module's functions return.
    pub(super) fn bytes(&self, which: &[u32]) -> Option<Vec<u8>> {
        let (place, length) = self.call("place", which).zip(self.call("length", which))?;
        self.memory(place, length).map(|bytes| bytes.to_vec())
    }

    /// Calls one of its functions; `None` if it trapped, for example when out of memory.
    pub(super) fn call(&self, name: &str, numbers: &[u32]) -> Option<u32> {
        let numbers: js_sys::Array = numbers.iter().map(|number| JsValue::from(*number)).collect();
        let given = function(&self.exports, name)?.apply(&JsValue::NULL, &numbers);
        let given = given.ok()?.as_f64()?;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a number of 32 bits, perhaps read as signed"
        )]
        Some(given as i64 as u32)
    }

    /// A view of part of its current memory; invalid once the memory grows.
    fn memory(&self, place: u32, length: u32) -> Option<Uint8Array> {
        let memory: WebAssembly::Memory = Reflect::get(&self.exports, &JsValue::from_str("memory"))
            .ok()?
            .dyn_into()
            .ok()?;
        Some(Uint8Array::new_with_byte_offset_and_length(
            &memory.buffer(),
            place,
            length,
        ))
    }
}
