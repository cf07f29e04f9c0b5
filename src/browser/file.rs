//! Files the respondent saves and opens. Nothing is sent anywhere.

use super::dom::{document, fetch, on_window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, XmlHttpRequestResponseType};

/// Why a chosen file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is larger than the limit; it was not read at all.
    TooLarge,
    /// The browser could not read it from the disk.
    Disk,
}

/// Offers a text as a download.
pub fn download(name: &str, mime: &str, text: &str) {
    // Fails only if the browser has no documents or blobs.
    let _ = try_download(name, mime, text);
}

/// Offers a file next to the page as a download, and calls back once with whether that worked. Fetched by the page,
/// because downloads by link bypass the service worker.
pub fn download_beside(name: &'static str, done: impl FnOnce(bool) + 'static) {
    fetch(name, XmlHttpRequestResponseType::Blob, move |file| {
        let file = file.and_then(|file| file.dyn_into::<web_sys::Blob>().ok());
        done(file.is_some_and(|file| offer(name, &file).is_ok()));
    });
}

fn try_download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    offer(name, &blob)
}

fn offer(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let address = web_sys::Url::create_object_url_with_blob(blob)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Delayed: the browser may not have begun to read a large file yet, and its download would fail.
    super::screen::after(KEPT_FOR, move || {
        let _ = web_sys::Url::revoke_object_url(&address);
    });
    Ok(())
}

/// How long the browser can still read an offered file, in milliseconds.
const KEPT_FOR: i32 = 60_000;

/// Reads the file chosen in an `<input type="file">` and empties the input, so that the same file can be chosen again.
/// Calls back once with its name, or never if no file was chosen.
pub fn read_chosen(
    input: &web_sys::HtmlInputElement,
    most: usize,
    callback: impl FnOnce(String, Result<Vec<u8>, Unread>) + 'static,
) {
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    if let Some(file) = file {
        read(&file, most, callback);
    }
}

/// Reads the first of the files dropped anywhere on the page, for as long as it is open; dragged text is left to the
/// browser. Without this the browser would leave the page and show the file.
pub fn on_dropped(most: usize, callback: impl Fn(String, Result<Vec<u8>, Unread>) + Clone + 'static) {
    let has_files = |event: &DragEvent| {
        let types = event.data_transfer().map(|transfer| transfer.types());
        types.is_some_and(|types| types.includes(&JsValue::from_str("Files"), 0))
    };
    on_window("dragover", move |event: DragEvent| {
        if has_files(&event) {
            event.prevent_default();
        }
    });
    on_window("drop", move |event: DragEvent| {
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            event.prevent_default();
            read(&file, most, callback.clone());
        }
    });
}

fn read(file: &web_sys::File, most: usize, callback: impl FnOnce(String, Result<Vec<u8>, Unread>) + 'static) {
    let name = file.name();
    #[allow(clippy::cast_precision_loss, reason = "a limit of some megabytes")]
    let too_large = file.size() > most as f64;
    let reader = match web_sys::FileReader::new() {
        Ok(reader) if !too_large => reader,
        Ok(_) => return callback(name, Err(Unread::TooLarge)),
        Err(_) => return callback(name, Err(Unread::Disk)),
    };
    let done = reader.clone();
    let listener = Closure::once_into_js(move || {
        let buffer = done.result().ok().filter(|result| !result.is_null());
        let bytes = buffer
            .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec())
            .ok_or(Unread::Disk);
        callback(name, bytes);
    });
    reader.set_onloadend(Some(listener.unchecked_ref()));
    let _ = reader.read_as_array_buffer(file);
}
