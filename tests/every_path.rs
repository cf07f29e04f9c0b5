//! The finite is tested exhaustively: every combination of answers about a person, and about an
//! entry, compared with the tables in docs/guidance.md, “3. The route for each person” and “5. Entries”.
//!
//! The tables stand here a second time, line by line, with what each line gives. A combination
//! takes the first line that fits; the answer has to be that line's, and every line has to be
//! reached. Days are literals, counted with another calendar than the crate's.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[path = "every_path/entry.rs"]
mod entry;
#[path = "every_path/person.rs"]
mod person;

use ace_self_check::calendar::parse_date;
use ace_self_check::facts::{Choice, Id};
use chrono::NaiveDate;
use std::io::Write;
use std::time::Instant;

/// An answer and all its choices: unanswered first.
fn answers<T: Choice>() -> impl Iterator<Item = Option<T>> + Clone {
    std::iter::once(None).chain(T::ALL.iter().copied().map(Some))
}

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// The answers at a position of an endless round through all choices, for answers that a rule
/// must not look at: never constant, yet not multiplied.
fn in_turn<T: Choice>(at: usize) -> Option<T> {
    answers().cycle().nth(at % (T::ALL.len() + 1)).flatten()
}

/// A clock for the figure beside the number of cases.
#[allow(
    clippy::disallowed_methods,
    reason = "measures the test itself; no rule sees it"
)]
fn now() -> Instant {
    Instant::now()
}

/// Says how many cases took how long. Written past the test harness, which keeps back what a
/// passing test prints.
fn report(what: &str, cases: usize, began: Instant) {
    let seconds = began.elapsed().as_secs_f32();
    let line = format!("every path: {cases} {what} in {seconds:.1} s\n");
    std::io::stdout().write_all(line.as_bytes()).unwrap();
}
