//! What the brokers' page needs from the browser besides the screen: `ascClients` in boot/clients, which reads files in
//! a worker and keeps records on this computer.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ascClients, js_name = begin)]
    fn begin_hearing(heard: &Closure<dyn Fn(String, String, u32, u32)>);

    /// Sets the settings for reading, as JSON.
    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn settings(text: &str);

    /// Reads the files chosen in an input, and empties it.
    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn input(input: &web_sys::HtmlInputElement);

    /// Reads a text as if it were a file.
    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn text(name: &str, text: &str);

    /// Reads listed checks again: JSON pairs of a client's key and its check.
    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn again(list: &str);

    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn cancel();

    /// Reads what is kept on this computer.
    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn load();

    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn keep(key: &str, text: &str);

    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn remove(key: &str);

    #[wasm_bindgen(js_namespace = ascClients)]
    pub fn forget();
}

/// The key of the record about the firm.
pub const HEAD: &str = "head";

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Something was read, as JSON.
    Read(String),
    /// What was read is to be shown, with progress and total.
    Show(u32, u32),
    Done,
    Canceled,
    /// What is kept about the firm; empty if nothing is.
    Kept(String),
    /// How many bytes are kept.
    Size(u64),
    NotKept,
    Forgotten,
}

/// Calls back for as long as the page is open.
pub fn begin(heard: impl Fn(Heard) + 'static) {
    let listener = Closure::new(move |what: String, text: String, done, of| {
        let what = match what.as_str() {
            "read" => Heard::Read(text),
            "show" => Heard::Show(done, of),
            "done" => Heard::Done,
            "canceled" => Heard::Canceled,
            "kept" => Heard::Kept(text),
            "size" => Heard::Size(text.parse().unwrap_or(0)),
            "not kept" => Heard::NotKept,
            _ => Heard::Forgotten,
        };
        heard(what);
    });
    begin_hearing(&listener);
    listener.forget();
}
