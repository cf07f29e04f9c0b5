//! ACE Self-Check: whether dormant ACE Portal logins keep a US importer from its IEEPA duty refund, and what to do
//! about it.
//!
//! [`facts::Facts`] is what the respondent says, [`guidance::CURRENT`] what CBP says; [`assessment::assess`] is a pure
//! function of the two and a day. [`saved`] reads and writes the file, [`portfolio`] many of them, [`table`]
//! spreadsheets, [`workbook`] their files, [`interview`] knows what to ask next, [`embed`] what another site's page may
//! set and say, [`wording`] holds the words. `browser` and `view` (feature `app`) are the page. The command line
//! (feature `cli`) is `src/main.rs` and `src/cli`, on top of this.

pub mod assessment;
pub mod broker;
#[cfg(feature = "js")]
pub mod browser;
pub mod calendar;
pub mod choice;
pub mod embed;
mod english;
pub mod entries;
pub mod export;
pub mod facts;
pub mod guidance;
pub mod interview;
mod order;
pub mod portfolio;
pub mod saved;
pub mod sharing;
pub mod steps;
pub mod table;
#[cfg(feature = "app")]
pub mod view;
pub mod wording;
pub mod workbook;
