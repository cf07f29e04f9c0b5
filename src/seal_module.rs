//! Passphrases for the page, in their own module, fetched when one is used. It needs no glue: only numbers go in and
//! out, and `src/browser/seal.rs` reads and writes its memory. Each instance handles one text.

use ace_self_check::sharing::seal as sealing;
use ace_self_check::sharing::sealed::{Form, UnsealError};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

#[wasm_bindgen]
extern "C" {
    /// 32 bits from `crypto.getRandomValues`.
    fn random_bits() -> u32;
}

getrandom::register_custom_getrandom!(fill);

/// Fails if the page keeps returning the same bits. age then stops, so nothing is sealed with a predictable key.
fn fill(bytes: &mut [u8]) -> Result<(), getrandom::Error> {
    let drawn: Vec<[u8; 4]> = bytes.chunks(4).map(|_| random_bits().to_le_bytes()).collect();
    if drawn.len() > 1 && drawn.iter().all(|bits| *bits == drawn[0]) {
        return Err(getrandom::Error::UNSUPPORTED);
    }
    bytes.copy_from_slice(&drawn.concat()[..bytes.len()]);
    Ok(())
}

thread_local! {
    static GIVEN: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static RESULT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for the passphrase and, right after it, the text to seal or open; returns its address.
#[wasm_bindgen]
pub fn room(length: usize) -> usize {
    GIVEN.with_borrow_mut(|given| {
        *given = vec![0; length];
        given.as_ptr() as usize
    })
}

/// Seals what follows a passphrase of this many bytes: as text if `as_text` is 1, otherwise as bytes. Returns 0 when
/// done.
#[wasm_bindgen]
pub fn seal(passphrase: usize, as_text: u32) -> u32 {
    let form = if as_text == 1 { Form::Text } else { Form::Bytes };
    work(passphrase, |passphrase, text| {
        sealing::seal(text, passphrase, form).map_err(|_| UnsealError::NoModule)
    })
}

/// Opens what follows a passphrase of this many bytes. Returns 0, or the number of the reason it can't be opened.
#[wasm_bindgen]
pub fn open(passphrase: usize) -> u32 {
    work(passphrase, |passphrase, sealed| sealing::open(sealed, passphrase))
}

fn work(passphrase: usize, how: impl FnOnce(&str, &[u8]) -> Result<Vec<u8>, UnsealError>) -> u32 {
    let given = GIVEN.take();
    let (passphrase, text) = given.split_at(passphrase.min(given.len()));
    match how(&String::from_utf8_lossy(passphrase), text) {
        Ok(result) => {
            RESULT.set(result);
            0
        }
        Err(closed) => closed as u32,
    }
}

/// The address of the result.
#[wasm_bindgen]
pub fn place() -> usize {
    RESULT.with_borrow(|result| result.as_ptr() as usize)
}

/// Its length in bytes.
#[wasm_bindgen]
pub fn length() -> usize {
    RESULT.with_borrow(Vec::len)
}
