//! Workbooks (`.xlsx`, `.xls`, `.ods`), from bytes to the text of their sheets. In the page, this is its own module,
//! loaded when a workbook is opened; [`crate::table`] reads the text.

mod bounds;
mod ods;
mod ole;
mod text;
mod xls;

use crate::table::{Format, Tab};
use calamine::{
    Data, DataRef, DataType, Dimensions, Ods, Reader, SheetType, SheetVisible, Xls, Xlsx, XlsxError,
};
use std::io::Cursor;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use text::Text;

/// The maximum number of bytes of text, and of cells, in all sheets together.
const MOST_TEXT: usize = 96 << 20;
const MOST_CELLS: usize = 6_000_000;
/// The maximum number of sheets: each is read separately.
const MOST_SHEETS: usize = 250;
/// The maximum number of rows and columns in an `.xlsx` sheet.
const ROWS: u32 = 1 << 20;
const COLUMNS: u32 = 1 << 14;

/// Reads the visible sheets without pausing.
///
/// # Errors
/// Same as [`read_in_steps`].
pub fn read(bytes: &[u8]) -> Result<Vec<Tab>, Format> {
    let mut reading = pin!(read_in_steps(bytes, async |_| {}));
    let mut context = Context::from_waker(Waker::noop());
    match reading.as_mut().poll(&mut context) {
        Poll::Ready(read) => read,
        // Unreachable: nothing waits.
        Poll::Pending => Err(Format::Workbook),
    }
}

/// Reads the visible sheets, and awaits `progress` now and then with the thousandths done, so that the page stays
/// responsive.
///
/// # Errors
/// If it isn't a workbook, needs a password, is damaged, or has too much in it.
pub async fn read_in_steps(bytes: &[u8], mut progress: impl AsyncFnMut(u32)) -> Result<Vec<Tab>, Format> {
    progress(0).await;
    let kind = bounds::kind(bytes)?;
    progress(100).await;
    let cursor = Cursor::new(bytes);
    match kind {
        bounds::Kind::Xlsx => xlsx(Xlsx::new(cursor).map_err(|_| Format::Workbook)?, progress).await,
        bounds::Kind::Ods => ranges(Ods::new(cursor).map_err(|_| Format::Workbook)?, progress).await,
        bounds::Kind::Xls => {
            let safe = xls::made_safe(bytes)?;
            let book = Xls::new(Cursor::new(safe.as_slice())).map_err(|_| Format::Workbook)?;
            ranges(book, progress).await
        }
    }
}

/// Reads cell by cell, so that a cell in the last corner costs nothing.
async fn xlsx(mut book: Xlsx<Cursor<&[u8]>>, mut progress: impl AsyncFnMut(u32)) -> Result<Vec<Tab>, Format> {
    // Including hidden ones, because the next line reads them all.
    if book.sheets_metadata().len() > MOST_SHEETS {
        return Err(Format::Workbook);
    }
    // Without them, all cells of a merged area except its first are empty.
    let has_merged = book.load_merged_regions().is_ok();
    let names = shown(&book);
    let mut tabs = Vec::new();
    let mut room = Room::default();
    for (done, name) in names.iter().enumerate() {
        // Asking for those that couldn't be read would panic.
        let merged = has_merged.then(|| book.merged_regions_by_sheet(name));
        let merged: Vec<Dimensions> = merged.iter().flatten().map(|(.., area)| **area).collect();
        let mut cells = match book.worksheet_cells_reader(name) {
            Ok(cells) => cells,
            // A chart can be its own sheet.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(_) => return Err(Format::Workbook),
        };
        let rows = cells.dimensions().end.0.max(1);
        let mut text = Text::new(&merged);
        let mut read = 0_usize;
        while let Some(cell) = cells.next_cell().map_err(|_| Format::Workbook)? {
            let (row, column) = cell.get_position();
            if row >= ROWS || column >= COLUMNS {
                return Err(Format::Workbook);
            }
            text.put(row, column, &of_ref(cell.get_value()));
            room.take(text.len())?;
            read += 1;
            if read.is_multiple_of(5_000) {
                progress(share(done, names.len(), row.min(rows), rows)).await;
            }
        }
        tabs.push(room.tab(name, text));
        // A sheet may have rows without cells.
        progress(share(done, names.len(), 1, 1)).await;
    }
    Ok(tabs)
}

async fn ranges<'a, R: Reader<Cursor<&'a [u8]>>>(
    mut book: R,
    mut progress: impl AsyncFnMut(u32),
) -> Result<Vec<Tab>, Format> {
    let names = shown(&book);
    let mut tabs = Vec::new();
    let mut room = Room::default();
    for (done, name) in names.iter().enumerate() {
        let range = book.worksheet_range(name).map_err(|_| Format::Workbook)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut text = Text::new(&[]);
        for (row, column, value) in range.used_cells() {
            let (row, column) = (u32::try_from(row), u32::try_from(column));
            if let (Ok(row), Ok(column)) = (row, column) {
                text.put(top + row, left + column, &of_cell(value));
                room.take(text.len())?;
            }
        }
        tabs.push(room.tab(name, text));
        progress(share(done, names.len(), 1, 1)).await;
    }
    Ok(tabs)
}

/// The thousandths done after `sheets` sheets and `row` rows of the next; opening counts as a tenth.
fn share(sheets: usize, of: usize, row: u32, rows: u32) -> u32 {
    let of = u64::try_from(of).unwrap_or(1).max(1);
    let sheets = u64::try_from(sheets).unwrap_or(0);
    let done = sheets * 900 / of + u64::from(row) * 900 / (u64::from(rows) * of);
    u32::try_from(100 + done).unwrap_or(1_000).min(1_000)
}

/// The names of the visible sheets, or of all if none are visible.
fn shown<'a, R: Reader<Cursor<&'a [u8]>>>(book: &R) -> Vec<String> {
    let sheets = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let visible = sheets
        .clone()
        .filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    if names.is_empty() {
        sheets.map(|sheet| sheet.name.clone()).collect()
    } else {
        names
    }
}

/// How much more may be read.
#[derive(Default)]
struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    /// Counts one more cell of a sheet whose text now has this length.
    fn take(&mut self, length: usize) -> Result<(), Format> {
        self.cells += 1;
        let fits = self.cells <= MOST_CELLS && self.text + length <= MOST_TEXT;
        fits.then_some(()).ok_or(Format::Workbook)
    }

    fn tab(&mut self, name: &str, text: Text) -> Tab {
        let text = text.done();
        self.text += text.len();
        Tab {
            name: name.to_owned(),
            text,
        }
    }
}

/// A cell's value as text for a table.
fn of_ref(value: &DataRef) -> String {
    match value {
        // Most cells are shared texts, which need no copy before they are quoted.
        DataRef::SharedString(text) => (*text).to_owned(),
        other => of_cell(&Data::from(other.clone())),
    }
}

fn of_cell(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => text::number(*number),
        Data::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(date) if date.is_datetime() => match value.as_datetime() {
            // Excel shows day zero for an empty value.
            _ if date.as_f64() < 1.0 && !date.as_f64().is_sign_negative() => String::new(),
            Some(moment) => text::moment(moment),
            None => text::number(date.as_f64()),
        },
        Data::DateTime(time) => text::number(time.as_f64()),
        Data::Error(error) => error.to_string(),
    }
}
