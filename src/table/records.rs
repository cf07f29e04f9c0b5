//! Reads records from text, one after another.

use super::row::{Delimiter, Row};
use super::{MOST_COLUMNS, Refused};
use crate::steps::{Pause, STEP, share};

/// The start of a text, at most `most` bytes.
pub(super) fn start(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

/// Whether a backslash precedes a quote that neither ends its cell nor is doubled.
fn has_escaped_quotes(text: &str) -> bool {
    let mut after = text
        .match_indices("\\\"")
        .map(|(at, _)| text[at + 2..].chars().next());
    after
        .clone()
        .any(|next| next.is_some_and(|c| c.is_alphanumeric() || c == ' '))
        && after.all(|next| next != Some('"'))
}

/// The delimiter is guessed from this many records.
pub(super) const LOOKED_AT: usize = 100;
/// And from at most this many bytes.
pub(super) const LONGEST_GUESS: usize = 1 << 18;

/// Reads the records of a text, each with its line number.
pub(super) struct Records<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    record: csv::StringRecord,
    counted_to: usize,
    line: usize,
    /// Whether a row stopped reading.
    pub(super) stopped: bool,
}

impl<'t> Records<'t> {
    pub(super) fn new(text: &'t str, delimiter: Delimiter, first_line: usize, quotes: bool) -> Self {
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.byte())
            .has_headers(false)
            .flexible(true)
            .quoting(quotes)
            // MySQL escapes a quote in a cell like this.
            .escape(has_escaped_quotes(text).then_some(b'\\'))
            .from_reader(text.as_bytes());
        Self {
            text,
            reader,
            record: csv::StringRecord::new(),
            counted_to: 0,
            line: first_line,
            stopped: false,
        }
    }

    /// The first rows that aren't blank.
    pub(super) fn first(&mut self) -> Vec<Row> {
        std::iter::from_fn(|| self.next())
            .take(LOOKED_AT)
            .flatten()
            .collect()
    }

    /// All rows that aren't blank, up to one that stops reading.
    pub(super) async fn all(
        &mut self,
        pause: Pause<'_>,
        stops: fn(&Row) -> bool,
    ) -> Result<Vec<Row>, Refused> {
        let mut rows = Vec::new();
        while let Some(row) = self.next() {
            let Some(row) = row else { continue };
            if row.width() > MOST_COLUMNS {
                return Err(Refused::TooManyColumns);
            }
            self.stopped = stops(&row);
            if self.stopped {
                break;
            }
            rows.push(row);
            if rows.len().is_multiple_of(STEP) {
                pause(share(self.counted_to, self.text.len(), (100, 700))).await;
            }
        }
        Ok(rows)
    }

    /// The next record, or `Some(None)` if it is blank; `None` after the last.
    #[allow(clippy::option_option, reason = "blank is not the end")]
    fn next(&mut self) -> Option<Option<Row>> {
        // Reading from memory can't fail: the text is UTF-8, and rows may differ in length.
        self.reader
            .read_record(&mut self.record)
            .ok()
            .filter(|is_read| *is_read)?;
        let from = self
            .record
            .position()
            .map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        // The reader skips empty lines after it has noted its position.
        let blanks = self.text[from..]
            .bytes()
            .take_while(|byte| *byte == b'\n')
            .count();
        let begins = from + blanks;
        self.line += self.text[self.counted_to..begins].matches('\n').count();
        self.counted_to = begins;
        // A Markdown table has a line of dashes below its header.
        let is_rule = |cell: &str| cell.chars().all(|c| "-=_:+".contains(c)) && cell.len() >= 3;
        let row = Row::of(self.line, &self.record);
        let is_filled = row.cells().any(|cell| !cell.is_empty() && !is_rule(cell));
        Some(is_filled.then_some(row))
    }
}
