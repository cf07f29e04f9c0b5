//! Unpacks the parts of the one-file edition: base64 of DEFLATE, as tools/build/one-file.mjs writes them.

use base64ct::{Base64, Encoding};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The most bytes of a part; more than any has.
const MOST: usize = 16 << 20;

/// The bytes; `None` if the text isn't what the build wrote.
pub(super) fn unpacked(text: &str) -> Option<Vec<u8>> {
    let packed = Base64::decode_vec(text.trim()).ok()?;
    decompress_to_vec_with_limit(&packed, MOST).ok()
}
