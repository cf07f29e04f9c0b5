//! Guesses what a column is from its cells.

use super::column::Column;
use super::date_cell::{self, DateCell, DateOrder};
use super::number_cell::{self, Parts};
use super::{Row, money_cell, word_cell};
use crate::facts::{AnswerKind, EntryAnswer, Label, PersonAnswer};

/// A guess is based on this many filled cells.
const LOOKED_AT: usize = 50;

/// The number of rows searched for them: more than twice the entries a check may list.
const LOOKED_THROUGH: usize = 20_000;

/// The first filled cells of each column, collected in one pass, because a table can be as wide as it is long.
pub(super) struct ColumnSamples<'a>(Vec<Vec<&'a str>>);

impl<'a> ColumnSamples<'a> {
    pub(super) fn of(body: &'a [Row]) -> Self {
        let mut columns: Vec<Vec<&str>> = Vec::new();
        for row in body.iter().take(LOOKED_THROUGH) {
            columns.resize(columns.len().max(row.width()), Vec::new());
            let cells = row.cells().zip(&mut columns);
            for (cell, column) in cells.filter(|(cell, column)| !cell.is_empty() && column.len() < LOOKED_AT)
            {
                column.push(cell);
            }
        }
        Self(columns)
    }

    /// How many of a column's filled cells pass a test; `None` if none are filled.
    pub(super) fn ratio(&self, at: usize, test: impl Fn(&str) -> bool) -> Option<Ratio> {
        let cells = self.0.get(at).filter(|cells| !cells.is_empty())?;
        Some(Ratio {
            passed: cells.iter().filter(|cell| test(cell)).count(),
            of: cells.len(),
        })
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Ratio {
    passed: usize,
    of: usize,
}

impl Ratio {
    pub(super) fn is_half(self) -> bool {
        self.passed * 2 >= self.of
    }

    pub(super) fn is_most(self) -> bool {
        self.passed * 2 > self.of
    }
}

/// Whether a cell can be read as what its column is mapped to.
pub(super) fn reads(column: Column, cell: &str) -> bool {
    match column {
        Column::FilerCode => cell.len() <= 3,
        Column::CheckDigit => cell.len() == 1,
        Column::FirstName => Label::parse(cell).is_ok(),
        Column::Entry(EntryAnswer::FlaggedForReconciliation) => word_cell::flag(cell).is_some(),
        Column::ProtestStatus => word_cell::protest(cell).is_some(),
        Column::ClaimStatus => word_cell::claim(cell).is_some(),
        Column::Person(PersonAnswer::Deactivation) if word_cell::is_revoked(cell) => true,
        Column::LineDuty => money_cell::read(cell).is_some(),
        Column::HtsNumber => cell.bytes().filter(u8::is_ascii_digit).count() >= 4,
        Column::ReconciliationIssueCode | Column::ProtestNumber | Column::ClaimError => true,
        Column::Entry(_) | Column::Person(_) | Column::EventDate => {
            column.kind().is_some_and(|kind| reads_kind(kind, cell))
        }
    }
}

fn reads_kind(kind: AnswerKind, cell: &str) -> bool {
    match kind {
        AnswerKind::Label => Label::parse(cell).is_ok(),
        AnswerKind::EntryNumber => number_cell::is_near(cell),
        AnswerKind::Cents => money_cell::read(cell).is_some(),
        AnswerKind::EntryType => word_cell::entry_type(cell).is_some(),
        AnswerKind::Choice(choices) => word_cell::read(choices, cell).is_some(),
        AnswerKind::Day | AnswerKind::LastLogin => {
            let orders = [DateOrder::MonthFirst, DateOrder::DayFirst];
            orders
                .into_iter()
                .any(|order| date_cell::read(cell, order).is_some())
        }
    }
}

/// Whether a cell alone shows what it is; a single digit or letter doesn't.
pub(super) fn shows(column: Column, cell: &str) -> bool {
    match column.kind() {
        Some(AnswerKind::EntryNumber) => number_cell::read(cell, Parts::default()).is_some(),
        Some(AnswerKind::EntryType) => cell.len() == 2 && word_cell::entry_type(cell).is_some(),
        Some(AnswerKind::Day | AnswerKind::LastLogin) => {
            let date = date_cell::read(cell, DateOrder::MonthFirst);
            date_cell::numbers_in_doubt(cell).is_some()
                || matches!(date, Some(DateCell::Day(..) | DateCell::Month(_)))
        }
        Some(AnswerKind::Label) => cell.chars().any(char::is_alphabetic),
        Some(AnswerKind::Cents) => false,
        Some(AnswerKind::Choice(_)) | None => cell.len() > 2 && reads(column, cell),
    }
}
