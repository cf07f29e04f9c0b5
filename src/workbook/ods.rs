//! The size of an `OpenDocument` sheet once repeated cells and rows are expanded, as calamine does.

use super::{MOST_CELLS, MOST_SHEETS, MOST_TEXT};
use crate::table::Format;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Decoder, Reader};
use std::io::BufRead;

/// Fails if a document has more cells or more text than a table may have, or if its elements don't end as they began:
/// calamine would read on forever.
pub(super) fn check(content: impl BufRead) -> Result<(), Format> {
    let mut reader = Reader::from_reader(content);
    // The same as in calamine.
    reader.config_mut().expand_empty_elements = true;
    let decoder = reader.decoder();
    let (mut sheets, mut sheet, mut row, mut all) = (0, Sheet::default(), Row::default(), Held::default());
    let (mut buffer, mut open) = (Vec::new(), 0_usize);
    loop {
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(|_| Format::Workbook)?;
        match &event {
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            Event::Eof if open > 0 => return Err(Format::Workbook),
            _ => {}
        }
        match event {
            Event::Start(tag) => match tag.name().as_ref() {
                b"table:table" => {
                    sheets += 1;
                    sheet = Sheet::default();
                }
                b"table:table-row" => {
                    row = Row {
                        repeated: count(&tag, b"table:number-rows-repeated", decoder, 1)?,
                        ..Row::default()
                    }
                }
                b"table:table-cell" | b"table:covered-table-cell" => row.cell(&tag, decoder)?,
                b"text:s" => row.hold(count(&tag, b"text:c", decoder, 1)?),
                _ => row.fill(),
            },
            Event::Text(text) => row.hold(text.len() as u64),
            Event::CData(text) => row.hold(text.len() as u64),
            Event::GeneralRef(_) => row.hold(1),
            Event::End(tag) => match tag.name().as_ref() {
                b"table:table-row" => sheet.add(&std::mem::take(&mut row)),
                b"table:table-cell" | b"table:covered-table-cell" => row.is_in_cell = false,
                b"table:table" => {
                    let cells = sheet.rows.saturating_mul(sheet.widest);
                    all.cells = all.cells.saturating_add(cells);
                    all.text = all.text.saturating_add(sheet.text);
                }
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
        let fits = |held: u64, most: usize| usize::try_from(held).is_ok_and(|held| held <= most);
        if sheets > MOST_SHEETS || !fits(all.cells, MOST_CELLS) || !fits(all.text, MOST_TEXT) {
            return Err(Format::Workbook);
        }
        buffer.clear();
    }
}

#[derive(Default)]
struct Held {
    cells: u64,
    text: u64,
}

/// Counts from the first row to the last with a value.
#[derive(Default)]
struct Sheet {
    rows: u64,
    widest: u64,
    text: u64,
    /// Empty rows since the last one with a value.
    empty: u64,
}

impl Sheet {
    fn add(&mut self, row: &Row) {
        if row.filled == 0 {
            self.empty = self.empty.saturating_add(row.repeated);
            return;
        }
        let rows = std::mem::take(&mut self.empty).saturating_add(row.repeated);
        self.rows = self.rows.saturating_add(rows);
        self.widest = self.widest.max(row.filled);
        self.text = self.text.saturating_add(row.text.saturating_mul(row.repeated));
    }
}

#[derive(Default)]
struct Row {
    repeated: u64,
    width: u64,
    /// The width up to the last cell with a value.
    filled: u64,
    text: u64,
    /// How many times the current cell is repeated.
    times: u64,
    is_in_cell: bool,
}

impl Row {
    fn cell(&mut self, tag: &BytesStart, decoder: Decoder) -> Result<(), Format> {
        self.times = count(tag, b"table:number-columns-repeated", decoder, 1)?;
        self.width = self.width.saturating_add(self.times);
        self.is_in_cell = true;
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|_| Format::Workbook)?;
            let key = attribute.key.as_ref();
            if key.starts_with(b"office:") || key == b"table:formula" {
                self.fill();
                self.hold(attribute.value.len() as u64);
            }
        }
        Ok(())
    }

    /// Contents of a cell, which may be its value.
    fn fill(&mut self) {
        if self.is_in_cell {
            self.filled = self.width;
        }
    }

    fn hold(&mut self, length: u64) {
        if self.is_in_cell {
            self.text = self.text.saturating_add(length.saturating_mul(self.times));
        }
    }
}

/// A numeric attribute; `otherwise` if it is missing.
fn count(tag: &BytesStart, name: &[u8], decoder: Decoder, otherwise: u64) -> Result<u64, Format> {
    let attribute = tag.try_get_attribute(name).map_err(|_| Format::Workbook)?;
    let Some(attribute) = attribute else {
        return Ok(otherwise);
    };
    let value = attribute.decode_and_unescape_value(decoder);
    value
        .ok()
        .and_then(|value| value.parse().ok())
        .ok_or(Format::Workbook)
}
