//! Workbooks: the stored values of formulas, and files that would cost more than they are worth.

// What runs out of memory is a process of its own, with limits that only Linux keeps.
#[cfg(all(feature = "cli", target_os = "linux"))]
mod bombs;
pub mod files;
mod formulas;
