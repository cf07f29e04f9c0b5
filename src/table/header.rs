//! Which row names the columns.

use super::column::{Column, Kind};
use super::{Row, Sheet};
use crate::facts::EntryAnswer;

/// How many rows are looked at: reports print a title, a date and their filters above.
const LOOKED_AT: usize = 20;

/// The position of the first row in which at least two cells (one, where the table has one column)
/// are names of columns. Where there is none, the first row that names the entry number and holds
/// neither dates nor numbers: a report cut down to one column of use.
pub(super) fn position(sheet: &Sheet, kind: Kind) -> Option<usize> {
    let enough = sheet.width().min(2);
    let names = |row: &Row| named(row, kind);
    let number = Some(Column::Entry(EntryAnswer::EntryNumber));
    let names_number = |row: &Row| {
        row.cells().any(|cell| Column::named(cell, kind) == number)
            && !row
                .cells()
                .any(|cell| cell.starts_with(|c: char| c.is_ascii_digit()))
    };
    let first = || sheet.rows.iter().take(LOOKED_AT);
    first()
        .position(|row| names(row) >= enough)
        .or_else(|| first().position(names_number))
}

/// How many cells of a row are names of columns of one kind of table.
pub(super) fn most_names(row: &Row) -> usize {
    named(row, Kind::Entries).max(named(row, Kind::People))
}

fn named(row: &Row, kind: Kind) -> usize {
    row.cells()
        .filter(|cell| Column::named(cell, kind).is_some())
        .count()
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
