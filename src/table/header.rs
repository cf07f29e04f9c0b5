//! Finds the row that names the columns, and the rows below it that hold no data.

use super::cell::listed;
use super::column::{Column, Kind};
use super::{Row, Sheet, heading};
use crate::facts::EntryAnswer;

/// How many rows are examined: reports print a title, a date, and their filters above the header.
const LOOKED_AT: usize = 100;

/// How a totals row, and a row about the report itself, begin.
const TOTALS: &str = "total totals grand count sum subtotal subtotals";
const ABOUT_THE_REPORT: &str = "page report end records record number rows lines generated printed run prepared created source note \
    notes disclaimer confidential entries date as showing results copyright users people filters \
    exported";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// Its position among the sheet's rows; if the header has two rows, that of the second.
    pub(super) at: usize,
    /// Whether the names begin in the row above.
    pub(super) is_double: bool,
}

/// The first row with the most recognized headings: at least two, or one if the table has one column. If there is none,
/// the first row that names the entry number and has no dates or numbers: a report cut down to one useful column.
pub(super) fn position(sheet: &Sheet, kind: Kind) -> Option<Header> {
    let enough = sheet.width().min(2);
    let rows = || sheet.rows.iter().take(LOOKED_AT).enumerate();
    let single = |(at, row): (usize, &Row)| {
        let header = Header { at, is_double: false };
        (understood(row.cells(), kind), header)
    };
    let double = |(at, row): (usize, &Row)| {
        let above = &sheet.rows[at.checked_sub(1)?];
        let is_text = |row: &Row| {
            row.cells()
                .all(|cell| cell.bytes().filter(u8::is_ascii_digit).count() < 3)
        };
        let both = is_text(above) && is_text(row) && above.line + 1 == row.line;
        let names = names(above, row);
        let count = both.then(|| understood(names.iter().map(String::as_str), kind))?;
        Some((count, Header { at, is_double: true }))
    };
    let mut best: Option<(usize, Header)> = None;
    for (count, header) in rows().map(single).chain(rows().filter_map(double)) {
        // On a tie, the first wins, and one row wins over two.
        if count >= enough && best.is_none_or(|(most, _)| count > most) {
            best = Some((count, header));
        }
    }
    let number = Column::Entry(EntryAnswer::EntryNumber);
    let names_number = |row: &Row| {
        row.cells()
            .any(|cell| heading::named(cell, kind).is_some_and(|named| named.column == number))
            && !row
                .cells()
                .any(|cell| cell.starts_with(|c: char| c.is_ascii_digit()))
    };
    let lone = || {
        rows()
            .find(|(_, row)| names_number(row))
            .map(|(at, _)| Header { at, is_double: false })
    };
    best.map(|(_, header)| header).or_else(lone)
}

/// Column names that span two rows: “Entry Type” above “Code”.
pub(super) fn names(above: &Row, row: &Row) -> Vec<String> {
    let width = above.width().max(row.width());
    let name = |at: usize| format!("{} {}", above.cell(at), row.cell(at)).trim().to_owned();
    (0..width).map(name).collect()
}

/// How many distinct columns of one kind the headings name.
pub(super) fn understood<'a>(cells: impl Iterator<Item = &'a str>, kind: Kind) -> usize {
    let mut found: Vec<Column> = Vec::new();
    for named in cells.filter_map(|cell| heading::named(cell, kind)) {
        if !found.contains(&named.column) {
            found.push(named.column);
        }
    }
    found.len()
}

/// The most columns that a row names for either kind of table.
pub(super) fn most_names(row: &Row) -> usize {
    understood(row.cells(), Kind::Entries).max(understood(row.cells(), Kind::People))
}

/// Whether a row repeats the header, as reports do on every page.
pub(super) fn is_repeated(row: &Row, header: &Row) -> bool {
    let filled = header.cells().filter(|cell| !cell.is_empty()).count();
    let same = row
        .cells()
        .zip(header.cells())
        .filter(|(cell, name)| !name.is_empty() && cell == name)
        .count();
    filled > 0 && same == filled
}

pub(super) fn is_total(row: &Row) -> bool {
    listed(TOTALS, &first_word(row))
}

/// Whether a row is about the report itself: a page number, its author, the number of lines.
///
/// Set `is_name` if its cell may also be a name.
pub(super) fn is_footer(row: &Row, is_name: bool) -> bool {
    let mut filled = row.cells().filter(|cell| !cell.is_empty());
    let (Some(first), other) = (filled.next(), filled.next()) else {
        return false;
    };
    let words = first
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() >= 2)
        .count();
    let starts = listed(ABOUT_THE_REPORT, &first_word(row));
    let marked = !is_name && (first.starts_with(['*', '©', '†']) || first.contains(": "));
    (starts || marked) && words > 0 && other.is_none_or(|other| other.len() <= 12)
}

fn first_word(row: &Row) -> String {
    let first = row
        .cells()
        .find(|cell| !cell.is_empty())
        .unwrap_or_default()
        .to_lowercase();
    first
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default()
        .to_owned()
}
