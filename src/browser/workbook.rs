//! Loads the workbook module (`src/workbook_module.rs`) when a workbook is opened, or from inside the one-file edition.
//! It reads a little at a time, so that the page stays responsive.

use js_sys::{Function, Object, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The file next to the page.
const MODULE: &str = "workbook.wasm";
/// The element of the one-file edition that holds it.
const INSIDE: &str = "asc-workbook";
/// How many steps run before the page is drawn again.
const AT_A_TIME: usize = 4;
/// The results of the last step.
const READ: u32 = 1_001;
const REFUSED: u32 = 1_002;

/// Why the sheets of a workbook were not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// The module couldn't be loaded: offline, and not in the cache.
    NoModule,
    /// The name of what is wrong with the file.
    Refused(String),
    /// The respondent canceled it.
    Canceled,
}

/// The name and the text of each sheet, or why there are none.
pub type Sheets = Result<Vec<(String, String)>, Unopened>;

/// Reads a workbook and calls back once. `going` gets the progress in thousandths and returns whether to continue.
pub fn read(bytes: Vec<u8>, going: impl Fn(u32) -> bool + 'static, done: impl FnOnce(Sheets) + 'static) {
    fetch(move |module| {
        let Some(module) = module else {
            return done(Err(Unopened::NoModule));
        };
        start(&module, move |instance| {
            match instance.and_then(|instance| Module::new(&instance, &bytes)) {
                Some(module) => module.go_on(going, done),
                None => done(Err(Unopened::NoModule)),
            }
        });
    });
}

/// The module's bytes.
fn fetch(done: impl FnOnce(Option<Uint8Array>) + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(inside) = document.and_then(|document| document.get_element_by_id(INSIDE)) {
        let packed = inside.text_content().unwrap_or_default();
        return done(super::packed::unpacked(&packed).map(|bytes| Uint8Array::from(bytes.as_slice())));
    }
    let Ok(request) = web_sys::XmlHttpRequest::new() else {
        return done(None);
    };
    request.set_response_type(web_sys::XmlHttpRequestResponseType::Arraybuffer);
    if request.open("GET", MODULE).is_err() {
        return done(None);
    }
    let answered = request.clone();
    let listener = Closure::once_into_js(move || {
        let bytes = answered.response().ok().filter(|_| answered.status() == Ok(200));
        done(
            bytes
                .filter(|bytes| !bytes.is_null())
                .map(|bytes| Uint8Array::new(&bytes)),
        );
    });
    request.set_onloadend(Some(listener.unchecked_ref()));
    // Throws only if the policy forbids it, which the same event reports.
    let _ = request.send();
}

/// Compiles and starts the module, with empty functions for its imports.
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
            let nothing = Closure::<dyn Fn()>::new(|| {}).into_js_value();
            let _ = Reflect::set(&group, &name, &nothing);
            let _ = Reflect::set(&asked, &from, &group);
        }
        WebAssembly::instantiate_module(&module, &asked).into()
    });
    let compiling: JsValue = WebAssembly::compile(module).into();
    let promise: js_sys::Promise = compiling.unchecked_into();
    let then = |promise: &JsValue, arguments: &[&JsValue]| {
        let function = Reflect::get(promise, &JsValue::from_str("then"))
            .ok()?
            .dyn_into::<Function>()
            .ok()?;
        let arguments: js_sys::Array = arguments.iter().copied().collect();
        function.apply(promise, &arguments).ok()
    };
    if let Some(next) = then(&promise, &[&compiled]) {
        then(&next, &[&started, &fail]);
    }
}

/// A running module with a workbook.
struct Module {
    exports: Object,
}

impl Module {
    fn new(instance: &WebAssembly::Instance, bytes: &[u8]) -> Option<Self> {
        let module = Self {
            exports: instance.exports(),
        };
        let room = module.call("room", &[u32::try_from(bytes.len()).ok()?])?;
        module
            .memory(room, u32::try_from(bytes.len()).ok()?)?
            .copy_from(bytes);
        Some(module)
    }

    /// Continues after the page was drawn, until it is done.
    fn go_on(self, going: impl Fn(u32) -> bool + 'static, done: impl FnOnce(Sheets) + 'static) {
        for _ in 0..AT_A_TIME {
            match self.call("step", &[]) {
                Some(READ) => return done(Ok(self.sheets())),
                Some(REFUSED) => return done(Err(Unopened::Refused(self.text(0, 0)))),
                // It ran out of memory or crashed.
                None => return done(Err(Unopened::Refused("workbook".to_owned()))),
                Some(thousandths) if !going(thousandths) => return done(Err(Unopened::Canceled)),
                Some(_) => {}
            }
        }
        super::screen::after(0, move || self.go_on(going, done));
    }

    fn sheets(&self) -> Vec<(String, String)> {
        let named = (0..).map(|sheet| (self.text(sheet, 0), sheet));
        let named = named.take_while(|(name, _)| !name.is_empty());
        named.map(|(name, sheet)| (name, self.text(sheet, 1))).collect()
    }

    fn text(&self, sheet: u32, part: u32) -> String {
        let bytes = self
            .call("place", &[sheet, part])
            .zip(self.call("length", &[sheet, part]))
            .and_then(|(place, length)| self.memory(place, length));
        bytes
            .map(|bytes| String::from_utf8(bytes.to_vec()).unwrap_or_default())
            .unwrap_or_default()
    }

    fn call(&self, name: &str, numbers: &[u32]) -> Option<u32> {
        let function: Function = Reflect::get(&self.exports, &JsValue::from_str(name))
            .ok()?
            .dyn_into()
            .ok()?;
        let numbers: js_sys::Array = numbers.iter().map(|number| JsValue::from(*number)).collect();
        let given = function.apply(&JsValue::NULL, &numbers).ok()?.as_f64()?;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a number of 32 bits, perhaps read as signed"
        )]
        Some(given as i64 as u32)
    }

    /// A view of its memory, valid until the memory grows.
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
