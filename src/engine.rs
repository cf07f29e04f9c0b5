//! The engine for sites with their own form: a module without the page. `public/assess.js` loads it.

use ace_self_check::browser::clock;
use ace_self_check::export::refusal;
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Reads a self-check file and returns it with its `assessment` filled in, for the day in `as_of` or the browser's
/// today.
///
/// Never throws for a document it refuses: that gives a JSON object with `error`, one sentence, and `problems`, a list
/// of `{ at, message }` with a JSON pointer each.
#[wasm_bindgen]
pub fn assess(json: &str) -> String {
    saved::assess_document(json.as_bytes(), &CURRENT, clock::today())
        .unwrap_or_else(|refused| refusal::document(&refused))
}
