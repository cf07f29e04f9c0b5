//! What every fuzz target has: the properties that the native tests hold too, and a bound on memory.

#[path = "../../tests/native/reading/mod.rs"]
pub mod reading;

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Holds a property of an input, and that it takes at most so many MiB. Inputs have at most 64 KiB.
pub fn bounded(property: impl Fn(&[u8]), input: &[u8], most: usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    property(input);
    let taken = MEMORY.peak_usage().saturating_sub(before);
    assert!(taken <= most << 20, "{} bytes make {taken}", input.len());
}
