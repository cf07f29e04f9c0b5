//! What is wrong with a cell, and what the respondent should know about how a table was read.

use super::Column;
use crate::choice::choice_names;
use crate::facts::{AnyChoice, Label, Refusal};
use chrono::NaiveDate;

choice_names! {
    /// Something the respondent should know about how the table was read.
    Notice {
        /// Slash dates could be read either way; the month was taken to come first.
        AmbiguousDates = "ambiguous_dates",
        /// Slash dates were read with the day first.
        DayFirst = "day_first",
        /// Entries have tariff lines here, and none of IEEPA.
        NoIeepaLine = "no_ieepa_line",
        /// Leading zeros were restored.
        LeadingZeros = "leading_zeros",
        /// Days of liquidation in the future were taken as scheduled, not as liquidated.
        ScheduledDates = "scheduled_dates",
        /// Excel's serial numbers were read as dates.
        SerialDates = "serial_dates",
        /// Lines above the header were passed over.
        TitleRows = "title_rows",
        /// Total rows were passed over.
        TotalRows = "total_rows",
        /// Years of two digits were read as 20xx.
        TwoDigitYears = "two_digit_years",
        /// The file is UTF-16.
        Utf16 = "utf_16",
        /// The file is Windows-1252.
        Windows1252 = "windows_1252",
    }
}

/// What a cell should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellExpected {
    /// An entry number.
    EntryNumber,
    /// A two-digit entry type.
    EntryType,
    /// A date.
    Date,
    /// A day up to this one, inclusive.
    NotAfter(NaiveDate),
    /// No day of liquidation, because the row says it is not liquidated.
    Contradiction,
    /// One of the words of this column.
    Word(Column),
    /// A label that is allowed.
    Label(Refusal),
    /// An amount of money.
    Amount,
    /// Nothing: the header has no such column.
    Nothing,
}

impl CellExpected {
    /// Its short name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EntryNumber => "entry_number",
            Self::EntryType => "entry_type",
            Self::Date => "date",
            Self::NotAfter(_) => "not_after",
            Self::Contradiction => "contradiction",
            Self::Word(column) => column.word_name(),
            Self::Label(_) => "label",
            Self::Amount => "amount",
            Self::Nothing => "cells",
        }
    }

    /// Whether the row is not used either: it doesn't say what it is about, or its cells are in other columns.
    #[must_use]
    pub fn drops_row(self) -> bool {
        matches!(self, Self::EntryNumber | Self::Nothing)
    }
}

/// A word that isn't certain, to be asked once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The column it is in.
    pub column: Column,
    /// The word as the first cell has it.
    pub word: String,
    /// How many rows have it, in any spelling of case and signs.
    pub rows: usize,
}

impl Asked {
    /// As much of a cell as is shown.
    pub(super) fn shown(cell: &str) -> String {
        cell.chars().take(60).collect()
    }
}

/// A cell that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// The line of the file its row begins in, counting from 1.
    pub line: usize,
    /// Its column, counting from 1.
    pub column: usize,
    /// What is expected there.
    pub expected: CellExpected,
    /// What stands there, cut after 40 characters; `None` where it must not be shown.
    pub found: Option<String>,
}

impl CellProblem {
    pub(super) fn new(line: usize, at: usize, expected: CellExpected, found: &str) -> Self {
        // What looks like a password, or like a number that identifies an importer, is not repeated.
        let is_secret = |column: Column| {
            let choices = column.choices();
            matches!(
                choices,
                [AnyChoice::Password(_) | AnyChoice::SecurityAnswers(_), ..]
            )
        };
        let private = matches!(expected, CellExpected::Nothing)
            || matches!(expected, CellExpected::Word(column) if is_secret(column))
            || Label::parse(&found.chars().take(Label::LONGEST).collect::<String>()).is_err();
        Self {
            line,
            column: at + 1,
            expected,
            found: (!private).then(|| found.chars().take(40).collect()),
        }
    }
}
