//! Rows that list entries.

use super::cells::Cells;
use super::column::{Column, Kind};
use super::reading::{self, CellExpected, Listed, Notice, Reading};
use super::{Plan, Refused, Sheet, word_cell};
use crate::choice::Choice;
use crate::facts::{
    Answer, AnswerType, Entry, EntryAnswer as E, EntryNumber, Group, GroupAnswer, Id, Liquidation,
    LiquidationStatus, MOST_ENTRIES,
};
use chrono::NaiveDate;

/// Reads a table of entries for a day of the check.
///
/// # Errors
/// When no column is mapped to anything, or more entries can be used than a check may list.
pub fn read_entries(sheet: &Sheet, plan: &Plan, as_of: NaiveDate) -> Result<Reading<Entry>, Refused> {
    reading::rows(sheet, plan, as_of)
}

impl Listed for Entry {
    type Key = EntryNumber;

    const MOST: usize = MOST_ENTRIES;
    const NAMED_BY: E = E::EntryNumber;

    fn column(answer: E) -> Column {
        Column::Entry(answer)
    }

    /// Neither a number nor, in a list by names, any answer: a total, not an entry called Sum.
    fn says_little(cells: &Cells) -> bool {
        if cells.cell(Column::Entry(E::EntryNumber)).is_some() {
            return cells.number(Column::Entry(E::EntryNumber)).is_none();
        }
        cells.is_empty_but(Kind::Entries, Column::Entry(E::Label))
    }

    fn read(cells: &mut Cells) -> Self {
        let mut entry = Entry::new(Id::numbered('e', cells.line()));
        for answer in E::ALL {
            match answer {
                // Together with the day.
                E::Liquidation => entry.liquidation = liquidation(cells),
                // The second and third have no column.
                E::LiquidatedOn | E::CapeAccepted | E::IeepaCents => {}
                E::FlaggedForReconciliation => entry.flagged_for_reconciliation = flag(cells),
                E::Label
                | E::EntryNumber
                | E::EntryType
                | E::Type09Filed
                | E::ReconciliationDueOn
                | E::OpenProtest => entry.set(*answer, cells.value(Column::Entry(*answer), answer.kind())),
            }
        }
        entry
    }

    fn key(&self) -> Option<Self::Key> {
        self.entry_number.clone()
    }
}

/// The flag, or else the code of the issue.
fn flag(cells: &mut Cells) -> Option<Answer> {
    let flag = cells.answer(Column::Entry(E::FlaggedForReconciliation), word_cell::flag);
    flag.or_else(|| {
        cells.answer(Column::ReconciliationIssueCode, |text| {
            Some(word_cell::issue(text))
        })
    })
}

/// Status and day together: a day in the future is only scheduled, and a day with a status other than "liquidated"
/// contradicts it.
fn liquidation(cells: &mut Cells) -> Option<Liquidation> {
    let (status, on) = (Column::Entry(E::Liquidation), Column::Entry(E::LiquidatedOn));
    let status = cells.value(status, E::Liquidation.kind());
    let status = status.and_then(LiquidationStatus::of_value);
    let day = cells.date(on);
    let (at, text) = cells.cell(on).unwrap_or_default();
    let as_of = cells.setting.as_of;
    match (status, day) {
        (None, None) => None,
        (Some(status), None) => Some(Liquidation::from_parts(status, None)),
        (Some(LiquidationStatus::Liquidated), Some(day)) if day > as_of => {
            cells.wrong(at, CellExpected::NotAfter(as_of), text);
            None
        }
        (None | Some(LiquidationStatus::Liquidated), Some(day)) if day <= as_of => {
            Some(Liquidation::Liquidated(Some(day)))
        }
        (status, Some(day)) if day > as_of => {
            cells.notices.insert(Notice::ScheduledDates);
            let status = status.unwrap_or(LiquidationStatus::Unliquidated);
            Some(Liquidation::from_parts(status, None))
        }
        (_, Some(_)) => {
            cells.wrong(at, CellExpected::Contradiction, text);
            None
        }
    }
}
