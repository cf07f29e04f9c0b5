//! The entries as a list that is searched and sorted, and as a table in a file.

mod found;
mod table;

pub use found::{Query, Sorted, found};
pub use table::{harmless, quoted, table};
