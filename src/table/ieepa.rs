//! The IEEPA lines of an entry: a report of tariff lines has one row per line (docs/ace-reports.md, “Refund reports,
//! bulletin”).

use super::cells::Cells;
use super::column::Column;
use super::money_cell;
use super::problem::CellExpected;
use crate::facts::Cents;

/// How IEEPA tariff numbers begin, without dots.
const IEEPA: [&str; 2] = ["990301", "990302"];

/// Totals of the tariff lines of an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LineTotals {
    with_tariff: usize,
    of_ieepa: usize,
    cents: u64,
    /// Whether the duty of an IEEPA line couldn't be read.
    unread: bool,
}

impl LineTotals {
    pub(super) fn of(cells: &mut Cells) -> Self {
        let Some((_, tariff)) = cells.filled(Column::HtsNumber) else {
            return Self::default();
        };
        let digits: String = tariff.chars().filter(char::is_ascii_digit).collect();
        let mut line = Self {
            with_tariff: 1,
            ..Self::default()
        };
        if IEEPA.iter().any(|start| digits.starts_with(start)) {
            line.of_ieepa = 1;
            match cells
                .cell(Column::LineDuty)
                .map(|(at, text)| (at, text, money_cell::read(text)))
            {
                Some((.., Some(duty))) => line.cents = duty.get(),
                Some((_, "", None)) => {}
                Some((at, text, None)) => {
                    cells.wrong(at, CellExpected::Amount, text);
                    line.unread = true;
                }
                None => line.unread = true,
            }
        }
        line
    }

    /// Adds another row's lines.
    pub(super) fn add(&mut self, other: Self) {
        self.with_tariff += other.with_tariff;
        self.of_ieepa += other.of_ieepa;
        self.cents = self.cents.saturating_add(other.cents);
        self.unread |= other.unread;
    }

    /// The total duty of the IEEPA lines, if each could be read.
    pub(super) fn duty(self) -> Option<Cents> {
        (self.with_tariff > 0 && !self.unread).then(|| Cents::new(self.cents))?
    }

    /// Whether the report has lines for the entry, but no IEEPA line.
    pub(super) fn has_none(self) -> bool {
        self.with_tariff > 0 && self.of_ieepa == 0
    }
}
