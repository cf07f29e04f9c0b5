//! What follows from many entries at once: groups with one next step, the duty at stake, the list for CAPE.

mod cape_list;
pub mod cape_upload;
mod group;
mod stake;

pub use cape_list::{CapeList, Doubtful, cape_list, protest_unanswered};
pub use group::{Group, groups};
pub use stake::{Stake, stake};
