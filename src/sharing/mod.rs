//! Sharing a check: how much of it is shown, and a link that carries it.
//!
//! [`redact`] hides names before anything leaves the page, [`preview`] lists what the receiver will see, [`link`]
//! puts the answers after the `#` of an address, which isn't sent to any server, and `seal` protects a link or a file
//! with a passphrase.

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
