//! Sharing a check: how much of it is shown, and a link that carries it.
//!
//! [`redact`] hides names before anything leaves the page, [`preview`] lists what the receiver will
//! see, [`link`] puts the answers behind the `#` of an address, which no server is sent, and `seal` puts a passphrase on
//! a link or a file.

mod initials;
pub mod link;
mod preview;
mod redact;
#[cfg(feature = "seal")]
pub mod seal;
pub mod sealed;

pub use initials::initials;
pub use preview::{Part, Preview, preview};
pub use redact::{Amounts, Level, redact};
