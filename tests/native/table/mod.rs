//! Tables: where their rows stand, how much they may hold, what is never repeated of them, and what
//! becomes of them in the facts.

mod bytes;
mod cells;
mod columns;
mod import;
mod limits;
mod lines;
mod privacy;
mod report;
mod round_trip;
mod steps;
mod upload;

use crate::support::day;
use ace_self_check::facts::{Entry, Person};
use ace_self_check::table::{Kind, Plan, Reading, Refused, open, read_entries, read_people};

/// A table of entries, read as proposed.
pub fn entries(text: &str) -> Result<Reading<Entry>, Refused> {
    let sheet = open(text.as_bytes())?;
    read_entries(&sheet, &Plan::propose(&sheet, Kind::Entries), day("2026-06-18"))
}

/// A table of people, read as proposed.
pub fn people(text: &str) -> Result<Reading<Person>, Refused> {
    let sheet = open(text.as_bytes())?;
    read_people(&sheet, &Plan::propose(&sheet, Kind::People), day("2026-06-18"))
}

/// So many rows, counted from 0.
fn rows(count: usize, row: impl Fn(usize) -> String) -> String {
    (0..count).map(row).collect::<Vec<_>>().concat()
}
