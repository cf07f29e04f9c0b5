//! This machine's clock, for a program without a page.

use ace_self_check::calendar::{date, parse_date};
use ace_self_check::export::calendar::Stamp;
use chrono::{Datelike, NaiveDate};

/// The day to count from where a file names none.
#[derive(clap::Args)]
pub(super) struct Today {
    /// The date for files that have none of their own; this machine's date by default
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    today: Option<NaiveDate>,
}

impl Today {
    pub(super) fn day(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| now().1)
    }
}

pub(super) fn day(text: &str) -> Result<NaiveDate, &'static str> {
    parse_date(text).ok_or("expected a date YYYY-MM-DD")
}

/// Now, and today.
#[allow(clippy::disallowed_methods, reason = "the one clock of the command line")]
pub(super) fn now() -> (Stamp, NaiveDate) {
    let now = chrono::Local::now();
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    (Stamp(seconds), date(now.year(), now.month(), now.day()))
}
