//! Makes an `.xls` safe to read. calamine reserves memory for the dimensions that a sheet declares, allocates every
//! cell of the area in use, copies a shared text into each cell that has it, and follows endless chains of sectors.
//! So the records are checked first, and calamine gets them in a new container.

use super::ole::{Checked, DAMAGED, container, number, position, short, stream};
use super::{MOST_CELLS, MOST_SHEETS, MOST_TEXT};

/// The same workbook in a new container, without declared dimensions and without formulas, of which only the stored
/// values are read.
pub(super) fn made_safe(bytes: &[u8]) -> Checked<Vec<u8>> {
    let mut stream = stream(bytes)?;
    check(&mut stream)?;
    Ok(container(stream))
}

/// The position and length of a record's data.
#[derive(Clone, Copy)]
struct Record {
    kind: u16,
    at: usize,
    length: usize,
}

fn record(stream: &[u8], at: usize) -> Checked<Record> {
    let (kind, length) = (short(stream, at)?, usize::from(short(stream, at + 2)?));
    let at = at + 4;
    (at + length <= stream.len())
        .then_some(Record { kind, at, length })
        .ok_or(DAMAGED)
}

/// Ends the workbook's records or a sheet's.
const EOF: u16 = 0x000a;

/// Checks every sheet the way calamine will read it, and removes what only costs memory.
fn check(stream: &mut [u8]) -> Checked<()> {
    let (mut sheets, mut texts, mut at) = (Vec::new(), Vec::new(), 0);
    while at + 4 <= stream.len() {
        let one = record(stream, at)?;
        match one.kind {
            EOF => break,
            // BoundSheet8: where a sheet begins.
            0x0085 => sheets.push(position(number(stream, one.at)?)),
            // SST: the shared texts.
            0x00fc => texts = lengths(stream, one),
            _ => {}
        }
        at = one.at + one.length;
    }
    if sheets.len() > MOST_SHEETS {
        return Err(DAMAGED);
    }
    let mut room = Room {
        cells: MOST_CELLS,
        text: MOST_TEXT,
        // Sheets don't overlap.
        bytes: stream.len(),
    };
    sheets
        .into_iter()
        .try_for_each(|from| sheet(stream, from, &texts, &mut room))
}

/// How much more may be read.
struct Room {
    cells: usize,
    text: usize,
    bytes: usize,
}

fn take(room: &mut usize, some: usize) -> Checked<()> {
    *room = room.checked_sub(some).ok_or(DAMAGED)?;
    Ok(())
}

fn sheet(stream: &mut [u8], from: usize, texts: &[usize], room: &mut Room) -> Checked<()> {
    // The first and the last row and column with a value.
    let mut used: Option<[u16; 4]> = None;
    // The cell of a formula whose text is in a separate record.
    let mut formula = (0, 0);
    let mut at = from;
    while at + 4 <= stream.len() {
        let one = record(stream, at)?;
        at = one.at + one.length;
        take(&mut room.bytes, one.length + 4)?;
        match one.kind {
            EOF => break,
            // Dimensions: turned into an empty cell, which is skipped.
            0x0200 => stream[one.at - 4..one.at - 2].copy_from_slice(&[1, 2]),
            // Number, Label, BoolErr, String, Rk, LabelSst, MulRk, Formula.
            0x0203 | 0x0204 | 0x0205 | 0x0207 | 0x027e | 0x00fd | 0x00bd | 0x0006 => {
                let (row, column) = match one.kind {
                    0x0207 => formula,
                    _ => (short(stream, one.at)?, short(stream, one.at + 2)?),
                };
                let last = match one.kind {
                    0x00bd if one.length >= 6 => short(stream, one.at + one.length - 2)?,
                    _ => column,
                };
                if last < column {
                    return Err(DAMAGED);
                }
                let [top, bottom, left, right] = used.unwrap_or([row, row, column, last]);
                used = Some([top.min(row), bottom.max(row), left.min(column), right.max(last)]);
                match one.kind {
                    0x00fd => {
                        let text = number(stream, one.at + 6)?;
                        take(&mut room.text, texts.get(position(text)).copied().unwrap_or(0))?;
                    }
                    0x0006 => {
                        formula = (row, column);
                        without_formula(stream, one)?;
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let Some([top, bottom, left, right]) = used else {
        return Ok(());
    };
    let area = (usize::from(bottom - top) + 1) * (usize::from(right - left) + 1);
    take(&mut room.cells, area)
}

/// Replaces a formula with the number 0: its length, and the token for a number.
fn without_formula(stream: &mut [u8], one: Record) -> Checked<()> {
    let formula = stream.get_mut(one.at + 20..one.at + one.length).ok_or(DAMAGED)?;
    let short: &[u8] = if formula.len() < 5 {
        &[0, 0]
    } else {
        &[3, 0, 0x1e, 0, 0]
    };
    formula
        .get_mut(..short.len())
        .ok_or(DAMAGED)?
        .copy_from_slice(short);
    Ok(())
}

/// The length in characters of each shared text, as far as they can be read; a text may continue in the records that
/// follow.
fn lengths(stream: &[u8], one: Record) -> Vec<usize> {
    let mut parts = vec![&stream[one.at..one.at + one.length]];
    let mut at = one.at + one.length;
    while let Ok(next) = record(stream, at) {
        if next.kind != 0x003c {
            break;
        }
        parts.push(&stream[next.at..next.at + next.length]);
        at = next.at + next.length;
    }
    let mut parts = parts.into_iter();
    // Skips the counts of texts.
    let mut rest = parts.next().and_then(|part| part.get(8..)).unwrap_or_default();
    let mut lengths = Vec::new();
    loop {
        if rest.is_empty() {
            let Some(part) = parts.next() else { return lengths };
            rest = part;
        }
        let Some(length) = text(&mut rest, &mut parts) else {
            return lengths;
        };
        lengths.push(length);
    }
}

/// Skips one shared text (MS-XLS 2.5.293) and returns its length in characters.
fn text<'s>(rest: &mut &'s [u8], parts: &mut impl Iterator<Item = &'s [u8]>) -> Option<usize> {
    let length = usize::from(short(rest, 0).ok()?);
    let mut flags = *rest.get(2)?;
    let mut start = 3;
    let mut after = 0;
    if flags & 8 != 0 {
        after += usize::from(short(rest, start).ok()?) * 4;
        start += 2;
    }
    if flags & 4 != 0 {
        after += position(number(rest, start).ok()?);
        start += 4;
    }
    *rest = rest.get(start..)?;
    let mut left = length;
    loop {
        let width = if flags & 1 == 0 { 1 } else { 2 };
        let here = left.min(rest.len() / width);
        *rest = &rest[here * width..];
        left -= here;
        if left == 0 {
            break;
        }
        // A continuation restates the width of its characters.
        let (first, others) = parts.next()?.split_first()?;
        (flags, *rest) = (*first, others);
    }
    while after > rest.len() {
        after -= rest.len();
        *rest = parts.next()?;
    }
    *rest = &rest[after..];
    Some(length)
}
