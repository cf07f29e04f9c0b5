//! The passphrase module (`src/seal_module.rs`), fetched when a passphrase is used.

use super::module::{Module, load};
use super::screen;
use crate::sharing::sealed::{Form, UnsealError};
use js_sys::JsString;

/// The file's name, next to the page.
const MODULE: &str = "seal.wasm";
/// The element of the one-file edition that holds it.
const INSIDE: &str = "asc-seal";

/// Seals bytes with a passphrase, and calls back once.
pub fn seal(
    bytes: Vec<u8>,
    passphrase: &str,
    form: Form,
    done: impl FnOnce(Result<Vec<u8>, UnsealError>) + 'static,
) {
    work("seal", bytes, passphrase, form as u32, done);
}

/// Opens what was sealed, and calls back once.
pub fn open(sealed: Vec<u8>, passphrase: &str, done: impl FnOnce(Result<Vec<u8>, UnsealError>) + 'static) {
    work("open", sealed, passphrase, 0, done);
}

fn work(
    function: &'static str,
    bytes: Vec<u8>,
    passphrase: &str,
    form: u32,
    done: impl FnOnce(Result<Vec<u8>, UnsealError>) + 'static,
) {
    // Keyboards write "é" in two ways; both must give the same passphrase.
    let passphrase = String::from(JsString::from(passphrase.trim()).normalize("NFC"));
    load(MODULE, INSIDE, move |module| {
        let Some(module) = module else {
            return done(Err(UnsealError::NoModule));
        };
        // It blocks the page for a moment, so draw the progress message first.
        screen::after_drawing(move || done(worked(&module, function, &bytes, &passphrase, form)));
    });
}

fn worked(
    module: &Module,
    function: &str,
    bytes: &[u8],
    passphrase: &str,
    form: u32,
) -> Result<Vec<u8>, UnsealError> {
    let length = u32::try_from(passphrase.len()).unwrap_or(u32::MAX);
    let given = module.give(&[passphrase.as_bytes(), bytes].concat());
    // It traps if there is too little memory for the work, or no randomness.
    let stopped = UnsealError::TooMuchWork;
    match given
        .and_then(|()| module.call(function, &[length, form]))
        .ok_or(stopped)?
    {
        0 => module.bytes(&[]).ok_or(stopped),
        number => Err(UnsealError::numbered(number).unwrap_or(stopped)),
    }
}
