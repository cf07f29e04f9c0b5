//! What the one-file edition holds as text: base64 of DEFLATE, as tools/build/one-file.mjs writes it.

use base64ct::{Base64, Encoding};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// More than any part has.
const MOST: usize = 16 << 20;

/// The bytes; `None` where the text is not what the build wrote.
pub(super) fn unpacked(text: &str) -> Option<Vec<u8>> {
    let packed = Base64::decode_vec(text.trim()).ok()?;
    decompress_to_vec_with_limit(&packed, MOST).ok()
}
