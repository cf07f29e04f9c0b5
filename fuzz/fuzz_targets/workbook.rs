#![no_main]

#[path = "../../tests/native/workbook/files.rs"]
#[allow(dead_code)]
mod files;

use ace_self_check_fuzz::{bounded, reading};
use files::{biff, ods, xls, xlsx};

// Behind its first byte, an input is the inside of a sheet, so that what changes is read at all: few changes leave a ZIP or
// OLE file intact. Other inputs are taken as they are.
libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let whole = match input.split_first() {
        Some((b'x', rest)) => xlsx(1, &String::from_utf8_lossy(rest)),
        Some((b'o', rest)) => ods(&String::from_utf8_lossy(rest)),
        Some((b'b', rest)) => xls(&biff(&["Entry Number", "ABC12345676"], 1, rest)),
        _ => input.to_vec(),
    };
    bounded(reading::workbook, &whole, 512);
});
