//! Long work in steps, so that the page stays responsive.

use std::future::ready;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A pause between two steps.
pub type Rest = Pin<Box<dyn Future<Output = ()>>>;

/// Called after each step with the progress in thousandths; returns what to wait for.
pub type Pause<'a> = &'a dyn Fn(u32) -> Rest;

/// How many items make a step: a few milliseconds on a slow phone.
pub(crate) const STEP: usize = 256;

/// Does work without pausing.
pub(crate) fn at_once<T>(work: impl AsyncFnOnce(Pause) -> T) -> T {
    let mut work = pin!(work(&|_| Box::pin(ready(()))));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}

/// Progress in thousandths, scaled into a part of the whole.
pub(crate) fn share(done: usize, of: usize, (from, to): (u32, u32)) -> u32 {
    let done = done.min(of) as u64 * u64::from(to - from) / of.max(1) as u64;
    from + u32::try_from(done).unwrap_or(0)
}
