#![no_main]

use ace_self_check_fuzz::{bounded, reading};

libfuzzer_sys::fuzz_target!(|input: &[u8]| bounded(reading::saved_file, input, 64));
