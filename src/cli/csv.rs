//! Tables for Excel, pandas, and the like: UTF-8 with a byte order mark, without which Excel reads another encoding;
//! commas, CR LF, dates `YYYY-MM-DD`.

use super::Fault;
use ace_self_check::calendar::Iso;
use ace_self_check::export::entries::harmless;
use chrono::NaiveDate;
use std::io::Write;

pub(super) struct Csv<'a, W: Write>(::csv::Writer<&'a mut W>);

impl<'a, W: Write> Csv<'a, W> {
    /// Begins a file with its column names.
    pub(super) fn new(out: &'a mut W, columns: &[&str]) -> Result<Self, Fault> {
        out.write_all("\u{feff}".as_bytes())
            .map_err(|error| error.to_string())?;
        let mut writer = ::csv::WriterBuilder::new()
            .terminator(::csv::Terminator::CRLF)
            .quote_style(::csv::QuoteStyle::Always)
            .from_writer(out);
        writer.write_record(columns).map_err(|error| error.to_string())?;
        Ok(Self(writer))
    }

    /// Adds a row, with formulas neutralized.
    pub(super) fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) -> Result<(), Fault> {
        let cells = cells.into_iter().map(|cell| harmless(cell.as_ref()));
        self.0.write_record(cells).map_err(|error| error.to_string())
    }

    pub(super) fn finish(mut self) -> Result<(), Fault> {
        self.0.flush().map_err(|error| error.to_string())
    }
}

/// A day, or nothing.
pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |day| Iso(day).to_string())
}
