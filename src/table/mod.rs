//! Reading spreadsheets: a CSV file or pasted cells become proposed entries or people.
//!
//! [`open`] finds the text, the delimiter, and the rows; [`Plan::propose`] maps each column, and the
//! respondent may change it; [`read()`] returns the rows that can be used, what is wrong with the
//! others and where, and repeated rows. Nothing touches the facts until [`Read::import`].

mod cell;
mod cells;
mod column;
mod date_cell;
mod decode;
mod draft;
mod entry;
mod fixed_width;
mod format;
mod guess;
mod header;
mod heading;
mod ieepa;
mod import;
mod money_cell;
mod number_cell;
mod number_list;
mod person;
mod plan;
mod problem;
mod read;
mod reading;
mod records;
mod row;
mod row_reader;
mod sheet;
mod upload;
mod word_cell;

pub(crate) use cell::trimmed;
pub use column::{Column, Kind};
pub use date_cell::DateOrder;
pub use draft::Draft;
pub use format::{Format, may_be_workbook};
pub use import::{ImportCounts, ImportMode, import_entries, import_people};
pub use plan::Plan;
pub use problem::{CellExpected, CellProblem, Notice, UncertainWord};
pub use read::{Read, read, read_entries, read_in_steps, read_people};
pub use reading::{Duplicate, Reading, Record, Report};
pub use row::{Delimiter, Row};
pub use sheet::{
    Sheet, Tab, best_sheet, open, open_in_steps, open_sheet_of_workbook, open_sheet_of_workbook_in_steps,
};
pub use upload::{File, Upload, upload, upload_in_steps};

use crate::choice::Choice;

/// The maximum size of a table in bytes: 16 MiB, the same as for a self-check file.
pub const MOST_BYTES: usize = crate::saved::MOST_BYTES;

/// The maximum number of cells in a row.
pub const MOST_COLUMNS: usize = 1_000;

/// Why a table as a whole is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing but blanks.
    Empty,
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// Bytes that aren't text.
    NotText,
    /// A file of another kind.
    NotTable(Format),
    /// More than [`MOST_COLUMNS`].
    TooManyColumns,
    NoColumns,
    /// More usable rows than a check may list.
    TooManyRows {
        found: usize,
        most: usize,
    },
}

impl Refused {
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too_large",
            Self::NotText => "not_text",
            Self::NotTable(format) => format.name(),
            Self::TooManyColumns => "too_many_columns",
            Self::NoColumns => "no_columns",
            Self::TooManyRows { .. } => "too_many_rows",
        }
    }
}
