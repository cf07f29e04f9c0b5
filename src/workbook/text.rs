//! The text of a sheet: one line per row, with quoted cells separated by commas.

use calamine::Dimensions;
use chrono::{NaiveDateTime, NaiveTime, Timelike};
use std::collections::{BTreeMap, HashMap};

/// Builds a sheet's text, from the first row to the last.
pub(super) struct Text {
    lines: String,
    row: u32,
    column: u32,
    /// Cells merged downward: from the column and the first row to the last row.
    merged: BTreeMap<(u32, u32), u32>,
    held: HashMap<(u32, u32), String>,
}

impl Text {
    /// Only the first cell of a merged area has its value; areas that span several rows are filled downward.
    pub(super) fn new(merged: &[Dimensions]) -> Self {
        let down = merged
            .iter()
            .filter(|area| area.start.0 < area.end.0 && area.end.0 - area.start.0 < 1_000);
        Self {
            lines: String::new(),
            row: 0,
            column: 0,
            merged: down
                .map(|area| ((area.start.1, area.start.0), area.end.0))
                .collect(),
            held: HashMap::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Adds a cell. A cell that comes before the previous one is skipped, because no program writes that.
    pub(super) fn put(&mut self, row: u32, column: u32, value: &str) {
        if row < self.row || (row == self.row && column < self.column) {
            return;
        }
        let held = self.value_held(row, column, value);
        let value = held.as_deref().unwrap_or(value);
        if value.is_empty() {
            return;
        }
        while self.row < row {
            self.lines.push('\n');
            self.row += 1;
            self.column = 0;
        }
        while self.column < column {
            self.lines.push(',');
            self.column += 1;
        }
        self.lines.push('"');
        for c in value.chars() {
            match c {
                '"' => self.lines.push_str("\"\""),
                // Each line must remain one row.
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => self.lines.push(' '),
                c => self.lines.push(c),
            }
        }
        self.lines.push('"');
    }

    /// The value of a cell in a merged area: the first cell keeps its value for those below.
    fn value_held(&mut self, row: u32, column: u32, value: &str) -> Option<String> {
        // Areas don't overlap, so only the one that begins nearest above can contain the cell.
        let (area, _) = self
            .merged
            .range((column, 0)..=(column, row))
            .next_back()
            .filter(|(_, last)| row <= **last)?;
        if area.1 == row {
            self.held.insert(*area, value.to_owned());
            return None;
        }
        self.held.get(area).filter(|_| value.is_empty()).cloned()
    }

    pub(super) fn done(mut self) -> String {
        self.lines.push('\n');
        self.lines
    }
}

/// A number as a table has it: an entry number without decimals, never in scientific notation.
pub(super) fn number(number: f64) -> String {
    // Rust writes a float without an exponent, and with only as many digits as identify it.
    format!("{number}")
}

/// A day, with the time if there is one.
pub(super) fn moment(moment: NaiveDateTime) -> String {
    let day = crate::calendar::Iso(moment.date()).to_string();
    if moment.time() == NaiveTime::MIN {
        day
    } else {
        format!("{day} {:02}:{:02}", moment.hour(), moment.minute())
    }
}
