//! Results across all entries: groups by next step, the duty at stake, and the list for CAPE.

mod by_id;
mod cape_list;
pub mod cape_upload;
mod group;
mod stake;

pub use by_id::ById;
pub use cape_list::{CapeList, Doubtful, cape_list, protest_unanswered};
pub use group::{Group, groups};
pub use stake::Stake;
