//! Rows that list entries.

use super::column::{Column, EntryColumn as E};
use super::date_cell::{self, DateCell, Written};
use super::plan::Plan;
use super::reading::{self, CellExpected, Cells, Listed, Notice, Reading};
use super::{Refused, Sheet, number_cell, word_cell};
use crate::facts::{
    Answer, Choice, EntryNumber, EntryType, Label, Liquidation, LiquidationStatus, MOST_ENTRIES,
};
use chrono::NaiveDate;

/// An entry as a row gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// The line of the file it begins in, counting from 1.
    pub line: usize,
    /// Its number, where the table has such a column. Whether it is kept is the respondent's choice.
    pub number: Option<EntryNumber>,
    /// A name of the respondent's own.
    pub label: Option<Label>,
    /// Its type.
    pub entry_type: Option<EntryType>,
    /// Where liquidation stands.
    pub liquidation: Option<Liquidation>,
    /// Whether it is flagged for reconciliation.
    pub flagged_for_reconciliation: Option<Answer>,
    /// Whether the type 09 is filed.
    pub type_09_filed: Option<Answer>,
    /// The day reconciliation is due.
    pub reconciliation_due_on: Option<NaiveDate>,
    /// Whether a protest is open.
    pub open_protest: Option<Answer>,
}

/// Reads a table of entries for a day of the check.
///
/// # Errors
/// When no column is taken for anything, or more entries can be used than a check may list.
pub fn read_entries(sheet: &Sheet, plan: &Plan, as_of: NaiveDate) -> Result<Reading<EntryRow>, Refused> {
    reading::rows(sheet, plan, as_of)
}

impl Listed for EntryRow {
    type Key = EntryNumber;

    const MOST: usize = MOST_ENTRIES;

    fn says_little(cells: &Cells<Self>) -> bool {
        cells.says_little()
    }

    fn read(cells: &mut Cells<Self>) -> Self {
        cells.entry()
    }

    fn line(&self) -> usize {
        self.line
    }

    fn key(&self) -> Option<Self::Key> {
        self.number.clone()
    }

    fn differing(&self, other: &Self) -> Vec<Column> {
        differing(self, other)
    }
}

fn differing(one: &EntryRow, other: &EntryRow) -> Vec<Column> {
    let day = |entry: &EntryRow| match entry.liquidation {
        Some(Liquidation::Liquidated(day)) => day,
        _ => None,
    };
    let status = |entry: &EntryRow| entry.liquidation.map(Liquidation::status);
    let pairs = [
        (E::Label, one.label != other.label),
        (E::EntryType, one.entry_type != other.entry_type),
        (E::Liquidation, status(one) != status(other)),
        (E::LiquidatedOn, day(one) != day(other)),
        (
            E::FlaggedForReconciliation,
            one.flagged_for_reconciliation != other.flagged_for_reconciliation,
        ),
        (E::Type09Filed, one.type_09_filed != other.type_09_filed),
        (
            E::ReconciliationDueOn,
            one.reconciliation_due_on != other.reconciliation_due_on,
        ),
        (E::OpenProtest, one.open_protest != other.open_protest),
    ];
    let differs = pairs.into_iter().filter(|(_, differs)| *differs);
    differs.map(|(column, _)| Column::Entry(column)).collect()
}

impl<'a> Cells<'a, EntryRow> {
    fn entry(&mut self) -> EntryRow {
        EntryRow {
            line: self.row.line,
            number: self.number(),
            label: self.label(),
            entry_type: self.entry_type(),
            liquidation: self.liquidation(),
            flagged_for_reconciliation: self
                .answer(E::FlaggedForReconciliation, word_cell::flag)
                .or_else(|| self.answer(E::ReconciliationIssueCode, |text| Some(word_cell::issue(text)))),
            type_09_filed: self.answer(E::Type09Filed, word_cell::answer),
            reconciliation_due_on: self.date(E::ReconciliationDueOn),
            open_protest: self.answer(E::OpenProtest, word_cell::answer),
        }
    }

    /// A cell's position and text, where the table has the column.
    fn cell(&self, column: E) -> Option<(usize, &'a str)> {
        let at = self.setting.places.position(Column::Entry(column))?;
        Some((at, self.row.cell(at)))
    }

    fn number_cell(&self) -> Option<number_cell::NumberCell> {
        let (_, text) = self.cell(E::EntryNumber)?;
        number_cell::read(text, self.cell(E::FilerCode).map(|(_, filer)| filer))
    }

    /// Whether neither a number nor, in a list by names, any answer stands in the row: a total, not
    /// an entry called Sum.
    fn says_little(&self) -> bool {
        if self.cell(E::EntryNumber).is_some() {
            return self.number_cell().is_none();
        }
        E::ALL
            .iter()
            .filter(|column| **column != E::Label)
            .all(|column| self.cell(*column).is_none_or(|(_, text)| text.is_empty()))
    }

    fn number(&mut self) -> Option<EntryNumber> {
        let (at, text) = self.cell(E::EntryNumber)?;
        if text.is_empty() && self.cell(E::Label).is_some_and(|(_, label)| !label.is_empty()) {
            return None;
        }
        let Some(cell) = self.number_cell() else {
            self.wrong(at, CellExpected::EntryNumber, text);
            return None;
        };
        if cell.zeros_restored {
            self.notices.insert(Notice::LeadingZeros);
        }
        Some(cell.number)
    }

    fn label(&mut self) -> Option<Label> {
        let (at, text) = self.cell(E::Label)?;
        match Label::parse(text) {
            Ok(_) if text.is_empty() => None,
            Ok(label) => Some(label),
            Err(refusal) => {
                self.wrong(at, CellExpected::Label(refusal), text);
                None
            }
        }
    }

    fn entry_type(&mut self) -> Option<EntryType> {
        let (at, text) = self.cell(E::EntryType).filter(|(_, text)| !text.is_empty())?;
        let Some((kind, zero_restored)) = word_cell::entry_type(text) else {
            self.wrong(at, CellExpected::EntryType, text);
            return None;
        };
        if zero_restored {
            self.notices.insert(Notice::LeadingZeros);
        }
        Some(kind)
    }

    fn answer(&mut self, column: E, read: fn(&str) -> Option<Answer>) -> Option<Answer> {
        let (at, text) = self.cell(column)?;
        if text.is_empty() {
            return self.setting.plan.empty_is_no.then_some(Answer::No);
        }
        let answer = read(text);
        if answer.is_none() {
            self.wrong(at, CellExpected::Word(Column::Entry(column)), text);
        }
        answer
    }

    fn date(&mut self, column: E) -> Option<NaiveDate> {
        let (at, text) = self.cell(column)?;
        match date_cell::read(text, self.setting.order) {
            Some(DateCell::Day(day, written)) => {
                self.notices.extend(noticed(written));
                Some(day)
            }
            Some(DateCell::Empty) => None,
            Some(DateCell::Month(_)) | None => {
                self.wrong(at, CellExpected::Date, text);
                None
            }
        }
    }

    /// Status and day together: a day in the future is only scheduled, and a day beside a status
    /// that is not "liquidated" contradicts it.
    fn liquidation(&mut self) -> Option<Liquidation> {
        let status = self.status();
        let day = self.date(E::LiquidatedOn);
        let (at, text) = self.cell(E::LiquidatedOn).unwrap_or_default();
        match (status, day) {
            (None, None) => None,
            (Some(status), None) => Some(Liquidation::from_parts(status, None)),
            (Some(LiquidationStatus::Liquidated), Some(day)) if day > self.setting.as_of => {
                self.wrong(at, CellExpected::NotAfter(self.setting.as_of), text);
                None
            }
            (None | Some(LiquidationStatus::Liquidated), Some(day)) if day <= self.setting.as_of => {
                Some(Liquidation::Liquidated(Some(day)))
            }
            (status, Some(day)) if day > self.setting.as_of => {
                self.notices.insert(Notice::ScheduledDates);
                let status = status.unwrap_or(LiquidationStatus::Unliquidated);
                Some(Liquidation::from_parts(status, None))
            }
            (_, Some(_)) => {
                self.wrong(at, CellExpected::Contradiction, text);
                None
            }
        }
    }

    fn status(&mut self) -> Option<LiquidationStatus> {
        let (at, text) = self.cell(E::Liquidation).filter(|(_, text)| !text.is_empty())?;
        let status = word_cell::liquidation(text);
        if status.is_none() {
            self.wrong(at, CellExpected::Word(Column::Entry(E::Liquidation)), text);
        }
        status
    }
}

pub(super) fn noticed(written: Written) -> Option<Notice> {
    match written {
        Written::Plainly => None,
        Written::TwoDigitYear => Some(Notice::TwoDigitYears),
        Written::Serial => Some(Notice::SerialDates),
    }
}
