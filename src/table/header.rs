//! Which row names the columns.

use super::column::{Column, Kind};
use super::{Row, Sheet};

/// How many rows are looked at: reports print a title, a date and their filters above.
const LOOKED_AT: usize = 20;

/// The position of the first row in which at least two cells (one, where the table has one column)
/// are names of columns.
pub(super) fn position(sheet: &Sheet, kind: Kind) -> Option<usize> {
    let enough = sheet.width().min(2);
    let names = |row: &Row| {
        row.cells()
            .filter(|cell| Column::named(cell, kind).is_some())
            .count()
    };
    sheet
        .rows
        .iter()
        .take(LOOKED_AT)
        .position(|row| names(row) >= enough)
}

/// Whether a row sums up the others.
pub(super) fn is_total(row: &Row) -> bool {
    let first = row
        .cells()
        .find(|cell| !cell.is_empty())
        .unwrap_or_default()
        .to_lowercase();
    let word = first
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    matches!(word, "total" | "totals" | "grand" | "count" | "sum" | "subtotal")
}
