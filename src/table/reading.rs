//! What a table gives: rows that can be used, what is wrong with the others, and what stands twice.

use super::{Column, DateOrder, PersonColumn, Plan, Refused, Row, Sheet};
use crate::facts::{Label, Refusal, choice_names};
use chrono::NaiveDate;
use std::collections::BTreeSet;

choice_names! {
    /// Something the respondent should know about how the table was read.
    Notice {
        /// Slash dates could be read either way; the month was taken to come first.
        AmbiguousDates = "ambiguous_dates",
        /// Slash dates were read with the day first.
        DayFirst = "day_first",
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
            Self::Nothing => "cells",
        }
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
        let secret = [PersonColumn::Password, PersonColumn::SecurityAnswers].map(Column::Person);
        let private = matches!(expected, CellExpected::Nothing)
            || matches!(expected, CellExpected::Word(column) if secret.contains(&column))
            || Label::parse(&found.chars().take(Label::LONGEST).collect::<String>()).is_err();
        Self {
            line,
            column: at + 1,
            expected,
            found: (!private).then(|| found.chars().take(40).collect()),
        }
    }
}

/// A row that names what an earlier row names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The line it begins in.
    pub line: usize,
    /// The line of the row that is used.
    pub first: usize,
    /// The columns in which the two differ.
    pub differs: Vec<Column>,
}

/// What a table gives under a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<R> {
    /// The rows that can be used, in the file's order.
    pub accepted: Vec<R>,
    /// What became of the others.
    pub report: Report,
}

/// What the respondent should know about how a table was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How many rows hold data.
    pub rows: usize,
    /// The lines that were passed over: above the header, and totals.
    pub skipped: Vec<usize>,
    /// Every cell that cannot be used, in the file's order; its row is not used either.
    pub problems: Vec<CellProblem>,
    /// Rows that stand twice; only the first is used.
    pub duplicates: Vec<Duplicate>,
    /// What was done on the way.
    pub notices: BTreeSet<Notice>,
}

impl Report {
    /// How many rows are not used because of a problem.
    #[must_use]
    pub fn refused_rows(&self) -> usize {
        let mut lines: Vec<usize> = self.problems.iter().map(|problem| problem.line).collect();
        crate::order::sort_by_key(&mut lines, |line| *line);
        lines.dedup();
        lines.len()
    }
}

impl<R> Reading<R> {
    /// A reading before its first row: what is known of the table as a whole.
    pub(super) fn begun(sheet: &Sheet, plan: &Plan, order: DateOrder, ambiguous: bool) -> Self {
        let skipped: Vec<usize> = sheet.rows[..plan.header.unwrap_or(0)]
            .iter()
            .map(|row| row.line)
            .collect();
        let notices = [
            sheet.encoding,
            (!skipped.is_empty()).then_some(Notice::TitleRows),
            (order == DateOrder::DayFirst && plan.order.is_none()).then_some(Notice::DayFirst),
            ambiguous.then_some(Notice::AmbiguousDates),
        ];
        Self {
            accepted: Vec::new(),
            report: Report {
                rows: 0,
                skipped,
                problems: Vec::new(),
                duplicates: Vec::new(),
                notices: notices.into_iter().flatten().collect(),
            },
        }
    }

    /// At most so many rows can be used.
    pub(super) fn limited(self, most: usize) -> Result<Self, Refused> {
        let found = self.accepted.len();
        if found > most {
            return Err(Refused::TooManyRows { found, most });
        }
        Ok(self)
    }
}

/// A cell beyond the header's last, where something stands in it.
pub(super) fn extra_cells(row: &Row, header_width: usize) -> Vec<CellProblem> {
    let extra = row
        .cells()
        .enumerate()
        .skip(header_width)
        .find(|(_, cell)| !cell.is_empty());
    let problem = |(at, text)| CellProblem::new(row.line, at, CellExpected::Nothing, text);
    extra.map(problem).into_iter().collect()
}
