//! DEFLATE (RFC 1951) with a preset dictionary: a text copies from it as if it came before the text.

use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The library's most thorough search.
const LEVEL: i32 = 10;
/// Window bits; negative for a raw stream, without the zlib header.
const BARE: i32 = -15;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It isn't a DEFLATE stream, ends too early, or has trailing data.
    Malformed,
    TooLarge,
}

/// Deflates a text as a continuation of a dictionary.
pub(super) fn deflate(text: &[u8], dictionary: &[u8]) -> Vec<u8> {
    // Dynamic codes have to be sent along; for a short text the fixed codes are shorter.
    let made = deflate_with(CompressionStrategy::Default, text, dictionary);
    let fixed = deflate_with(CompressionStrategy::Fixed, text, dictionary);
    if made.len() < fixed.len() { made } else { fixed }
}

fn deflate_with(strategy: CompressionStrategy, text: &[u8], dictionary: &[u8]) -> Vec<u8> {
    let flags = create_comp_flags_from_zip_params(LEVEL, BARE, strategy as i32);
    let mut deflater = CompressorOxide::new(flags);
    let mut stream = Vec::new();
    // A flush ends on a whole byte, so the output for the dictionary can be discarded.
    compress_to_output(&mut deflater, dictionary, TDEFLFlush::Sync, |_| true);
    compress_to_output(&mut deflater, text, TDEFLFlush::Finish, |bytes| {
        stream.extend_from_slice(bytes);
        true
    });
    stream
}

/// Inflates a stream that continues a dictionary, to at most `most` bytes. It stops at that limit:
/// all the memory it writes to is allocated up front.
///
/// # Errors
/// If it isn't such a stream, or inflates to more than `most` bytes.
pub(super) fn inflate(stream: &[u8], dictionary: &[u8], most: usize) -> Result<Vec<u8>, Refusal> {
    let start = dictionary.len();
    let mut all = dictionary.to_vec();
    all.resize(start + most, 0);
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (status, used, written) = decompress(&mut DecompressorOxide::new(), stream, &mut all, start, flags);
    match status {
        TINFLStatus::Done if used == stream.len() => {
            all.truncate(start + written);
            Ok(all.split_off(start))
        }
        TINFLStatus::HasMoreOutput => Err(Refusal::TooLarge),
        _ => Err(Refusal::Malformed),
    }
}
