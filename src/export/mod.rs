//! Pictures and files made from an assessment: plain values and bytes, pure and tested natively.

pub mod agenda;
pub mod calendar;
pub mod cape_messages;
pub mod entries;
pub mod refusal;
pub mod static_page;
pub mod timeline;
pub mod words;
