//! Results across all entries: groups by next step, the duty at stake, and the list for CAPE.

mod cape_list;
pub mod cape_upload;
mod group;
mod index;

pub use cape_list::{CapeList, Doubtful, cape_list, protest_unanswered};
pub use group::{Group, groups};
pub use index::{EntryIndex, Stake};
