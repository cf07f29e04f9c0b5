//! What every fuzz target has: the properties that the native tests hold too, and a bound on memory.

#[path = "../../tests/native/reading/mod.rs"]
pub mod reading;

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The most bytes that one input may make: inputs have at most 64 KiB.
const MOST: usize = 64 * 1024 * 1024;

/// Holds a property of an input, and of what it takes.
pub fn bounded(property: impl Fn(&[u8]), input: &[u8]) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    property(input);
    let taken = MEMORY.peak_usage().saturating_sub(before);
    assert!(taken <= MOST, "{} bytes make {taken}", input.len());
}
