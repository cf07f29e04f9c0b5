//! Entries in any number: filtered, grouped, and exported.

mod cape_list;
mod found;
mod group;
mod stake;
mod table;

pub use cape_list::{CapeList, Doubtful, cape_list, protest_unanswered};
pub use found::{Query, Sorted, found};
pub use group::{Group, groups};
pub use stake::{Stake, stake};
pub use table::{harmless, quoted, table};
