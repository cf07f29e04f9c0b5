//! The native tests, by subject. What they expect comes from docs/guidance.md and
//! docs/file-format.md, never from the code.

#![allow(clippy::unwrap_used, reason = "a test may stop where it fails")]

mod agenda;
mod any_facts;
mod broker;
mod calendar;
mod cape_messages;
mod changed;
mod checklists;
mod checks;
#[cfg(feature = "cli")]
mod cli;
mod clock;
mod corpus;
mod embed;
mod entries;
mod export;
mod file;
mod guidance;
mod interview;
mod letters;
mod lookalikes;
mod numbers;
mod portfolio;
mod readers;
mod readiness;
mod reading;
mod reading_grade;
mod reasons;
mod requests;
#[cfg(feature = "schema")]
mod schema;
mod sharing;
mod static_page;
mod stories;
mod support;
mod table;
mod tasks;
mod texts;
mod timeline;
mod wording;
mod workbook;
