//! Reads and imports either kind of table the same way.

use super::row_reader::read_rows;
use super::{
    ImportCounts, ImportMode, Kind, Plan, Reading, Refused, Report, Sheet, import_entries, import_people,
};
use crate::facts::{Entry, Facts, Person};
use crate::steps::{Pause, at_once};
use chrono::NaiveDate;

/// The result of reading a table under a plan, whatever it lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    Entries(Reading<Entry>),
    People(Reading<Person>),
}

/// Reads a table of the plan's kind for a day of the check.
///
/// # Errors
/// If no column is mapped to anything, or there are more usable rows than a check may list.
pub fn read(sheet: &Sheet, plan: &Plan, as_of: NaiveDate) -> Result<Read, Refused> {
    at_once(async |pause| read_in_steps(sheet, plan, as_of, pause).await)
}

/// The same, whatever the plan's kind.
///
/// # Errors
/// Same as [`read`].
pub fn read_entries(sheet: &Sheet, plan: &Plan, as_of: NaiveDate) -> Result<Reading<Entry>, Refused> {
    at_once(async |pause| read_rows(sheet, plan, as_of, pause).await)
}

/// The same for people.
///
/// # Errors
/// Same as [`read`].
pub fn read_people(sheet: &Sheet, plan: &Plan, as_of: NaiveDate) -> Result<Reading<Person>, Refused> {
    at_once(async |pause| read_rows(sheet, plan, as_of, pause).await)
}

/// [`read`] in steps.
///
/// # Errors
/// Same as [`read`].
pub async fn read_in_steps(
    sheet: &Sheet,
    plan: &Plan,
    as_of: NaiveDate,
    pause: Pause<'_>,
) -> Result<Read, Refused> {
    match plan.kind {
        Kind::Entries => Ok(Read::Entries(read_rows(sheet, plan, as_of, pause).await?)),
        Kind::People => Ok(Read::People(read_rows(sheet, plan, as_of, pause).await?)),
    }
}

impl Read {
    /// What happened to the rows that aren't used.
    pub fn report(&self) -> &Report {
        match self {
            Self::Entries(reading) => &reading.report,
            Self::People(reading) => &reading.report,
        }
    }

    pub fn accepted(&self) -> usize {
        match self {
            Self::Entries(reading) => reading.accepted.len(),
            Self::People(reading) => reading.accepted.len(),
        }
    }

    /// Imports the rows into the facts; `keep_numbers` is the respondent's choice about entry numbers.
    pub fn import(&self, facts: &mut Facts, mode: ImportMode, keep_numbers: bool) -> ImportCounts {
        match self {
            Self::Entries(reading) => import_entries(facts, &reading.accepted, mode, keep_numbers),
            Self::People(reading) => import_people(facts, &reading.accepted, mode),
        }
    }
}
