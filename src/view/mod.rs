//! The page: Leptos views over one writable `Facts` and one memo of the assessment.
//!
//! Views compute nothing a native test could check and hold no words of their own.

mod abilities;
mod anew;
mod app;
mod as_of;
mod asked;
mod broker;
mod cape_messages;
mod clients;
mod common;
mod copied;
mod embed;
mod entries;
mod external;
mod field;
mod handler;
mod incoming;
mod items;
mod keeping;
mod newer;
mod notice;
mod notices;
mod plan;
mod prelude;
mod progress;
mod questions;
mod session;
mod shell;
mod sources;
mod start;
mod table;
mod timeline;
mod tools;
mod unseal;

pub use app::mount;
pub use clients::mount_clients;
