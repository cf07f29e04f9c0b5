//! Long work in steps, so that a page can draw and be used in between.

use std::future::ready;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// What work waits for between two steps.
pub type Rest = Pin<Box<dyn Future<Output = ()>>>;

/// Gives what to wait for after a step; hears the thousandths that are done.
pub type Pause<'a> = &'a dyn Fn(u32) -> Rest;

/// How many items make a step: some milliseconds on a slow phone.
pub(crate) const STEP: usize = 256;

/// Does work without resting.
pub(crate) fn at_once<T>(work: impl AsyncFnOnce(Pause) -> T) -> T {
    let mut work = pin!(work(&|_| Box::pin(ready(()))));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}

/// The thousandths that so much is of a whole, moved into a part of them.
pub(crate) fn share(done: usize, of: usize, (from, to): (u32, u32)) -> u32 {
    let done = done.min(of) as u64 * u64::from(to - from) / of.max(1) as u64;
    from + u32::try_from(done).unwrap_or(0)
}
