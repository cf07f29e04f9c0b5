//! Sharing a check: what a level hides is nowhere, and a link gives the answers back or is refused.

mod damage;
mod figures;
mod levels;
mod link;
mod mails;
mod mangled;
mod sample;
mod sealed;

use crate::support::day;
use ace_self_check::facts::Facts;
use ace_self_check::sharing::link::{LinkRefused, read};

/// The respondent's own day, where facts name none.
const TODAY: &str = "2026-06-18";

fn open(link: &str) -> Result<Facts, LinkRefused> {
    read(link, day(TODAY)).map(|opened| opened.facts)
}
