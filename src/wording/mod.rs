//! The words: questions, findings, errors, dates, plurals and lists, in plain American English.

mod closed;
mod problem;

pub use closed::closed;
pub use problem::{problem, refusal};
