//! Reads a file with one column of entry numbers as strictly as CAPE reads an upload: docs/ace-reports.md, “The CAPE
//! upload itself”. [`crate::entries::cape_upload`] decides what CBP would say about it.

use super::number_cell::{self, Parts};
use super::{Column, Kind, Notice, Plan, Row, Sheet, heading};
use crate::facts::{EntryAnswer, EntryNumber};
use crate::steps::{Pause, STEP, at_once, share};
use std::collections::HashMap;

/// The only heading CAPE accepts, spelled exactly like this.
const HEADING: &str = "Entry Number";
/// The characters of an entry number without dashes.
const LENGTH: usize = 11;
const NUMBER: Column = Column::Entry(EntryAnswer::EntryNumber);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File {
    pub bytes: usize,
    /// Whether it is text whose name ends in `.csv`.
    pub is_csv: bool,
}

impl File {
    /// A file, judged by its name. A name without an extension, such as that of standard input, may be CSV.
    pub fn named(name: &str, bytes: usize) -> Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        Self {
            bytes,
            is_csv: ending.is_none_or(|ending| ending.eq_ignore_ascii_case("csv")),
        }
    }
}

/// What CAPE would check in a file. Line numbers start at 1 and ascend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub file: File,
    /// The first nonblank line, unless it is line 1 with exactly the heading “Entry Number”.
    pub wrong_heading: Option<usize>,
    /// The line of each number, readable or not.
    pub numbers: Vec<usize>,
    /// The lines of numbers that appear on an earlier line, with or without dashes.
    pub duplicates: Vec<usize>,
    /// The lines of numbers that aren’t 11 characters long.
    pub not_11_characters: Vec<usize>,
    /// The lines of numbers that no entry can have: the check digit doesn’t match, or there are characters other than
    /// the capitals and digits that belong there.
    pub not_a_number: Vec<usize>,
    /// Each readable number once, with its line.
    pub listed: Vec<(usize, EntryNumber)>,
}

/// Reads a file as CAPE would; `None` if it isn’t purely a list of entry numbers.
pub fn upload(sheet: &Sheet, plan: &Plan, file: File) -> Option<Upload> {
    at_once(async |pause| upload_in_steps(sheet, plan, file, pause).await)
}

/// The same, in steps.
pub async fn upload_in_steps(sheet: &Sheet, plan: &Plan, file: File, pause: Pause<'_>) -> Option<Upload> {
    let top = sheet.rows.first()?;
    let at = top.cells().position(|cell| !cell.is_empty())?;
    let is_named = || {
        let named = heading::named(&plan.column_name(sheet, at)?, Kind::Entries)?;
        Some(named.column == NUMBER)
    };
    let is_listed = plan.columns.get(at) == Some(&Some(NUMBER)) || is_named() == Some(true);
    if plan.kind != Kind::Entries || !is_listed {
        return None;
    }
    let has_heading = top.line == 1 && top.as_written(0) == HEADING;
    // If no header was recognized, anything on the first line that doesn't resemble a number is a misspelled header.
    let is_headed = has_heading || !number_cell::is_near(top.cell(at));
    let body = plan.header.map_or(usize::from(is_headed), |header| header + 1);
    let mut found = Upload {
        file: File {
            is_csv: file.is_csv && sheet.encoding != Some(Notice::Utf16),
            ..file
        },
        wrong_heading: (!has_heading).then_some(top.line),
        numbers: Vec::new(),
        duplicates: Vec::new(),
        not_11_characters: Vec::new(),
        not_a_number: Vec::new(),
        listed: Vec::new(),
    };
    // The same type as elsewhere, so the page includes its code only once.
    let mut seen = HashMap::new();
    for (done, row) in sheet.rows.iter().enumerate() {
        let mut cells = row.cells().enumerate();
        if cells.any(|(other, cell)| other != at && !cell.is_empty()) {
            return None;
        }
        if done >= body {
            found.take(row, at, &mut seen);
        }
        if done.is_multiple_of(STEP) {
            pause(share(done, sheet.rows.len(), (0, 1_000))).await;
        }
    }
    Some(found)
}

impl Upload {
    fn take(&mut self, row: &Row, at: usize, seen: &mut HashMap<EntryNumber, usize>) {
        let line = row.line;
        // Several numbers on a line were split.
        let shares_line = self.numbers.last() == Some(&line);
        self.numbers.push(line);
        let written = row.as_written(at);
        // CBP's own advice for a zero that a spreadsheet would drop.
        let kept = written.strip_prefix('\'').filter(|rest| rest.starts_with('0'));
        let written = kept.unwrap_or(written);
        let is_11 = written.chars().count() == LENGTH;
        if (!is_11 || shares_line) && self.not_11_characters.last() != Some(&line) {
            self.not_11_characters.push(line);
        }
        let number = number_cell::read(row.cell(at), Parts::default()).map(|cell| cell.number);
        let is_wrong = is_11 && EntryNumber::parse(written).is_none();
        if is_wrong || number.as_ref().is_some_and(|number| !number.check_digit_fits()) {
            self.not_a_number.push(line);
        }
        let Some(number) = number else { return };
        if seen.insert(number.clone(), line).is_none() {
            self.listed.push((line, number));
        } else {
            self.duplicates.push(line);
        }
    }
}
