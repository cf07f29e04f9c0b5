//! Sharing a check: how much of it is shown, and a link that carries it.
//!
//! [`redact`] hides names before anything leaves the page, [`preview`] lists what the receiver will
//! see, and [`link`] puts the answers behind the `#` of an address, which no server is sent.

mod initials;
pub mod link;
mod preview;
mod redact;

pub use initials::initials;
pub use preview::{Part, Preview, preview};
pub use redact::{Amounts, Level, redact};
