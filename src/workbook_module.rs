//! The workbook module, fetched when a workbook is opened. It needs no glue: only numbers go in and out, and
//! `src/browser/workbook.rs` reads and writes its memory. Each instance reads one workbook.

use ace_self_check::choice::Choice;
use ace_self_check::table::{Format, Tab};
use ace_self_check::workbook::read_in_steps;
use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

type Reading = Pin<Box<dyn Future<Output = Result<Vec<Tab>, Format>>>>;

thread_local! {
    static BYTES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
    static DONE: Cell<u32> = const { Cell::new(0) };
    static RESULT: RefCell<Result<Vec<Tab>, Format>> = const { RefCell::new(Ok(Vec::new())) };
}

/// Makes room for a workbook's bytes, and returns its address.
#[wasm_bindgen]
pub fn room(length: usize) -> usize {
    BYTES.with_borrow_mut(|bytes| {
        *bytes = vec![0; length];
        bytes.as_ptr() as usize
    })
}

/// Reads a little more. Returns the progress in thousandths while there is more to do; then 1001 if the sheets are
/// read, or 1002 if they can't be.
#[wasm_bindgen]
pub fn step() -> u32 {
    let mut reading = READING.take().unwrap_or_else(|| {
        let bytes = BYTES.take();
        Box::pin(async move { read_in_steps(&bytes, pause).await })
    });
    match reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Pending => {
            READING.set(Some(reading));
            DONE.get()
        }
        Poll::Ready(result) => {
            let is_read = result.is_ok();
            RESULT.set(result);
            if is_read { 1_001 } else { 1_002 }
        }
    }
}

/// Waits for the next step.
async fn pause(done: u32) {
    DONE.set(done);
    let mut waited = false;
    poll_fn(|_| {
        let ready = waited;
        waited = true;
        if ready { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// The address of a text: the name (0) or the text (1) of a sheet; without sheets, the name of what is wrong.
#[wasm_bindgen]
pub fn place(sheet: usize, part: u32) -> usize {
    part_of(sheet, part, |text| text.as_ptr() as usize)
}

/// Its length in bytes of UTF-8; 0 after the last sheet.
#[wasm_bindgen]
pub fn length(sheet: usize, part: u32) -> usize {
    part_of(sheet, part, str::len)
}

fn part_of(sheet: usize, part: u32, look: impl Fn(&str) -> usize) -> usize {
    RESULT.with_borrow(|result| match result {
        Ok(tabs) => tabs
            .get(sheet)
            .map_or(0, |tab| look(if part == 0 { &tab.name } else { &tab.text })),
        Err(format) if sheet == 0 => look(format.name()),
        Err(_) => 0,
    })
}
