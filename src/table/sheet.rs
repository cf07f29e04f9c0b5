//! From text to rows. The delimiter is the one that gives the most regular table.

use super::decode::decode;
use super::records::{LONGEST_GUESS, LOOKED_AT, Records, start};
use super::row::{Delimiter, Row};
use super::{Kind, MOST_BYTES, MOST_COLUMNS, Notice, Refused, header, number_list};
use crate::steps::{Pause, STEP, at_once};
use std::borrow::Cow;

/// A table split into rows and cells, not interpreted yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub delimiter: Delimiter,
    /// The rows that aren't blank; at least one.
    pub rows: Vec<Row>,
    /// A notice about its encoding, if any.
    pub encoding: Option<Notice>,
}

impl Sheet {
    /// The width of its widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Row::width).max().unwrap_or(0)
    }
}

/// Splits a file or pasted cells into rows.
///
/// # Errors
/// If it is too large, isn't text, or has nothing but blanks.
pub fn open(bytes: &[u8]) -> Result<Sheet, Refused> {
    at_once(async |pause| open_in_steps(bytes, pause).await)
}

/// The same, in steps.
///
/// # Errors
/// Same as [`open`].
pub async fn open_in_steps(bytes: &[u8], pause: Pause<'_>) -> Result<Sheet, Refused> {
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    pause(0).await;
    let (text, encoding) = decode(bytes, pause).await?;
    let (named, body, first_line) = named_delimiter(&text);
    let delimiter = named.unwrap_or_else(|| best_delimiter(body));
    pause(100).await;
    let rows = rows_of(body, delimiter, first_line, pause).await?;
    sheet(delimiter, rows, encoding, pause).await
}

async fn sheet(
    delimiter: Delimiter,
    rows: Vec<Row>,
    encoding: Option<Notice>,
    pause: Pause<'_>,
) -> Result<Sheet, Refused> {
    let rows = number_list::parted(rows, pause).await;
    if rows.is_empty() {
        return Err(Refused::Empty);
    }
    Ok(Sheet {
        delimiter,
        rows,
        encoding,
    })
}

/// Reads one sheet as the workbook module returns it: quoted cells separated by commas, one line per row of the
/// workbook.
///
/// # Errors
/// If it has nothing but blanks.
pub fn open_sheet_of_workbook(text: &str) -> Result<Sheet, Refused> {
    at_once(async |pause| open_sheet_of_workbook_in_steps(text, pause).await)
}

/// The same, in steps.
///
/// # Errors
/// Same as [`open_sheet_of_workbook`].
pub async fn open_sheet_of_workbook_in_steps(text: &str, pause: Pause<'_>) -> Result<Sheet, Refused> {
    let mut records = Records::new(text, Delimiter::Comma, 1, true);
    let rows = records.all(pause, |_| false).await?;
    sheet(Delimiter::Comma, rows, None, pause).await
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub name: String,
    /// Its cells, quoted and separated by commas, one line per row of the sheet. Dates are `YYYY-MM-DD`; formulas
    /// appear as their stored values.
    pub text: String,
}

/// The position of the sheet whose header names the most columns of a kind; on a tie, the first that isn't empty.
pub fn best_sheet(tabs: &[Tab], kind: Kind) -> usize {
    let score = |text: &str| {
        let first = Records::new(text, Delimiter::Comma, 1, true).first();
        (
            first
                .iter()
                .map(|row| header::understood(row.cells(), kind))
                .max()
                .unwrap_or(0),
            first.len().min(2),
        )
    };
    let mut best = (0, (0, 0));
    for (at, tab) in tabs.iter().enumerate() {
        let found = score(&tab.text);
        if found > best.1 {
            best = (at, found);
        }
    }
    best.0
}

async fn rows_of(
    body: &str,
    delimiter: Delimiter,
    first_line: usize,
    pause: Pause<'_>,
) -> Result<Vec<Row>, Refused> {
    if delimiter == Delimiter::Blanks {
        return super::fixed_width::rows(body, first_line, usize::MAX, pause).await;
    }
    let is_wide = |row: &Row| row.width() > MOST_COLUMNS;
    // Checked before a row of millions of cells is read in full.
    if Records::new(start(body, LONGEST_GUESS), delimiter, first_line, true)
        .first()
        .iter()
        .any(is_wide)
    {
        return Err(Refused::TooManyColumns);
    }
    let body = with_quotes_first(body, delimiter, pause).await;
    let mut records = Records::new(&body, delimiter, first_line, true);
    let rows = records.all(pause, swallows_lines).await?;
    if records.stopped {
        return Records::new(&body, delimiter, first_line, false)
            .all(pause, |_| false)
            .await;
    }
    Ok(rows)
}

/// Removes blanks between a delimiter and a quote, because a quote counts only at the start of a cell. A quote inside a
/// cell is doubled, and one at its end precedes a delimiter, so only one before a letter or digit begins a cell.
async fn with_quotes_first<'t>(text: &'t str, delimiter: Delimiter, pause: Pause<'_>) -> Cow<'t, str> {
    let character = delimiter.character();
    if !text.contains(&format!("{character} \"")) {
        return text.into();
    }
    let mut changed = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = 0_usize;
    while let Some(at) = rest.find([character, '\n']) {
        found += 1;
        if found.is_multiple_of(STEP * 8) {
            pause(100).await;
        }
        let (start, end) = rest.split_at(at + 1);
        changed.push_str(start);
        let quoted = end.trim_start_matches(' ');
        let mut next = quoted.chars();
        let begins = next.next() == Some('"') && next.next().is_some_and(|c| c.is_alphanumeric() || c == '=');
        rest = if begins { quoted } else { end };
    }
    changed.push_str(rest);
    changed.into()
}

/// A first line such as `sep=;`, which Excel writes and obeys: the delimiter, the remaining text, and the number of its
/// first line.
fn named_delimiter(text: &str) -> (Option<Delimiter>, &str, usize) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| line.get(4..))
        .and_then(|sign| {
            Delimiter::ALL
                .into_iter()
                .find(|one| sign.starts_with(one.character()))
        });
    match named {
        Some(delimiter) => (Some(delimiter), rest, 2),
        None => (None, text, 1),
    }
}

/// An unclosed quote turns the rest of the file into one cell; no cell that people write has
/// this many lines.
fn swallows_lines(row: &Row) -> bool {
    row.raws().any(|cell| cell.matches('\n').count() > 20)
}

/// The delimiter with which some row names the most columns; on a tie, the one that splits the
/// most rows into the same number of cells, at least two.
fn best_delimiter(text: &str) -> Delimiter {
    let text = start(text, LONGEST_GUESS);
    let score = |delimiter: Delimiter| {
        let rows = Records::new(text, delimiter, 1, true).first();
        let names = rows.iter().map(header::most_names).max().unwrap_or(0);
        let widths: Vec<usize> = rows.iter().map(Row::width).collect();
        let same = |width: usize| widths.iter().filter(|other| **other == width).count();
        let regular = widths
            .iter()
            .filter(|width| **width > 1)
            .map(|width| (same(*width), *width))
            .max();
        (names, regular)
    };
    let mut best = (Delimiter::Comma, (0, None));
    for delimiter in Delimiter::ALL {
        let found = score(delimiter);
        if found > best.1 && found.1.is_some() {
            best = (delimiter, found);
        }
    }
    let blanks = super::fixed_width::first(text, LOOKED_AT);
    let names = blanks.iter().map(header::most_names).max().unwrap_or(0);
    if names > 1 && names > best.1.0 {
        return Delimiter::Blanks;
    }
    best.0
}
