//! What is wrong with a cell, and what the respondent should know about how a table was read.

use super::Column;
use crate::choice::choice_names;
use crate::facts::{AnyChoice, Label, Refusal};
use chrono::NaiveDate;

choice_names! {
    /// Something the respondent should know about how the table was read.
    Notice {
        /// Slash dates could be read either way; they were read with the month first.
        AmbiguousDates = "ambiguous_dates",
        /// Slash dates were read with the day first.
        DayFirst = "day_first",
        /// Some entries have tariff lines here, but no IEEPA line.
        NoIeepaLine = "no_ieepa_line",
        /// Leading zeros were restored.
        LeadingZeros = "leading_zeros",
        /// Days of liquidation in the future were read as scheduled, not as liquidated.
        ScheduledDates = "scheduled_dates",
        /// Excel's serial numbers were read as dates.
        SerialDates = "serial_dates",
        /// Lines above the header were skipped.
        TitleRows = "title_rows",
        /// Totals rows were skipped.
        TotalRows = "total_rows",
        /// Two-digit years were read as 20xx.
        TwoDigitYears = "two_digit_years",
        Utf16 = "utf_16",
        Windows1252 = "windows_1252",
    }
}

/// What a cell should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellExpected {
    EntryNumber,
    /// A two-digit entry type.
    EntryType,
    Date,
    /// A day no later than this one.
    NotAfter(NaiveDate),
    /// No day of liquidation, because the row says that the entry isn't liquidated.
    Contradiction,
    /// One of the words of this column.
    Word(Column),
    /// An allowed label.
    Label(Refusal),
    Amount,
    /// Nothing: the header has no such column.
    Nothing,
}

impl CellExpected {
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

    /// Whether the row is dropped, too: it doesn't say what it is about, or its cells are in the wrong columns.
    pub fn drops_row(self) -> bool {
        matches!(self, Self::EntryNumber | Self::Nothing)
    }
}

/// An uncertain word, to be asked about once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UncertainWord {
    pub column: Column,
    /// The word as written in the first cell that has it.
    pub word: String,
    /// How many rows have it, ignoring case and signs.
    pub rows: usize,
}

impl UncertainWord {
    /// The part of a cell that is shown.
    pub(super) fn shown(cell: &str) -> String {
        cell.chars().take(60).collect()
    }
}

/// A cell that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// The line of the file its row begins on, counting from 1.
    pub line: usize,
    /// Its column, counting from 1.
    pub column: usize,
    pub expected: CellExpected,
    /// Its contents, cut off after 40 characters; `None` if they must not be shown.
    pub found: Option<String>,
}

impl CellProblem {
    pub(super) fn new(line: usize, at: usize, expected: CellExpected, found: &str) -> Self {
        // Anything that looks like a password, or like a number that identifies an importer, isn't repeated.
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
