//! The brokers' page, Clients: a module of its own. The page mounts it; its worker only reads files with it.

use ace_self_check::guidance::CURRENT;
use ace_self_check::portfolio::{self, Piece, Settings};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    ace_self_check::view::mount_clients();
}

thread_local! {
    static OPEN: RefCell<(Vec<u8>, Vec<Piece>)> = const { RefCell::new((Vec::new(), Vec::new())) };
}

/// Opens a file, and returns how many pieces it has.
#[wasm_bindgen]
pub fn open(bytes: Vec<u8>, name: &str) -> usize {
    let pieces = portfolio::pieces(name, &bytes);
    let count = pieces.len();
    OPEN.set((bytes, pieces));
    count
}

/// Reads one piece, as JSON: see [`portfolio::Read`]. Empty if there is no such piece.
#[wasm_bindgen]
pub fn piece(at: usize, settings: &str) -> String {
    let Ok(settings) = serde_json::from_str::<Settings>(settings) else {
        return String::new();
    };
    OPEN.with_borrow(|(bytes, pieces)| {
        let read = |piece| portfolio::read_piece(piece, bytes, &CURRENT, &settings);
        pieces
            .get(at)
            .map(read)
            .map_or_else(String::new, |read| json(&read))
    })
}

/// The result for a file that the browser couldn't read.
#[wasm_bindgen]
pub fn unread(name: &str, is_too_large: bool) -> String {
    json(&portfolio::unread(name, is_too_large))
}

/// `serde_json` can't fail on text keys and plain values.
fn json(read: &portfolio::Read) -> String {
    serde_json::to_string(read).unwrap_or_default()
}
