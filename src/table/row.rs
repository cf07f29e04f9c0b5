//! A row of cells, and what separates them.

use super::{MOST_COLUMNS, cell};

/// What separates the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// A comma; also used for a table with one column.
    Comma,
    /// A semicolon, as spreadsheets in Europe write it.
    Semicolon,
    /// A tab, as in pasted cells.
    Tab,
    Bar,
    /// Two or more blanks: fixed-width columns, as in a PDF or a terminal.
    Blanks,
}

impl Delimiter {
    // Commas are the most common in texts, so they come last on a tie.
    pub(super) const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Bar, Self::Comma];

    pub fn character(self) -> char {
        char::from(self.byte())
    }

    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
            Self::Blanks => b' ',
        }
    }
}

/// A row that isn't blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file it begins on, counting from 1.
    pub line: usize,
    /// The text of all its cells, concatenated.
    text: Box<str>,
    /// Where each cell ends in the text.
    ends: Box<[u32]>,
}

impl Row {
    /// Takes no more memory than the cells do; a copy of a record would keep what the widest one needed.
    pub(super) fn of(line: usize, record: &csv::StringRecord) -> Self {
        // One more than a table may have, so that the table is refused.
        let cells = 0..record.len().min(MOST_COLUMNS + 1);
        let ends = cells.filter_map(|at| u32::try_from(record.range(at)?.end).ok());
        let ends: Box<[u32]> = ends.collect();
        let end = ends.last().map_or(0, |end| *end as usize);
        Self {
            line,
            text: record.as_slice()[..end].into(),
            ends,
        }
    }

    pub(super) fn of_cells<'a>(line: usize, cells: impl IntoIterator<Item = &'a str>) -> Self {
        Self::of(line, &csv::StringRecord::from_iter(cells))
    }

    /// The number of cells; at least one.
    pub fn width(&self) -> usize {
        self.ends.len()
    }

    /// The cell at a position, counting from 0, without the blanks and wrappers spreadsheets put
    /// around it; empty if the row has no such cell.
    pub fn cell(&self, at: usize) -> &str {
        self.raw(at).map(cell::bare).unwrap_or_default()
    }

    /// The same, with all blanks and wrappers.
    pub(super) fn as_written(&self, at: usize) -> &str {
        self.raw(at).unwrap_or_default()
    }

    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.raws().map(cell::bare)
    }

    fn raw(&self, at: usize) -> Option<&str> {
        let place = |at: usize| self.ends.get(at).map(|end| *end as usize);
        let from = at.checked_sub(1).map_or(Some(0), place)?;
        self.text.get(from..place(at)?)
    }

    pub(super) fn raws(&self) -> impl Iterator<Item = &str> {
        (0..self.width()).filter_map(|at| self.raw(at))
    }
}
