//! What a file is, and whether it is small enough to be read: a small file can hold more than any memory.

use crate::table::Format;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most bytes that the parts of a workbook may have when unpacked, together.
const MOST_UNPACKED: u64 = 320 << 20;
/// The most cells of an `OpenDocument` sheet, with those that are only repeated.
const MOST_REPEATED: u64 = 6_000_000;

/// The kinds that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Xls,
    Ods,
}

/// What a workbook is by what is in it.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Format> {
    if bytes.starts_with(b"PK") {
        return packed(bytes);
    }
    // Names in the container are UTF-16.
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Err(Format::Locked)
    } else if has("WordDocument") || has("PowerPoint Document") {
        Err(Format::Document)
    } else if has("__properties_version1.0") {
        Err(Format::Mail)
    } else {
        Ok(Kind::Xls)
    }
}

fn packed(bytes: &[u8]) -> Result<Kind, Format> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Format::Workbook)?;
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    let kind = if has("xl/") {
        Kind::Xlsx
    } else if has("word/") || has("ppt/") {
        return Err(Format::Document);
    } else if has("content.xml") && is_spreadsheet(&mut archive) {
        Kind::Ods
    } else {
        return Err(if has("content.xml") {
            Format::Document
        } else {
            Format::Archive
        });
    };
    unpacked(&mut archive)?;
    if kind == Kind::Ods && cells(&mut archive)? > MOST_REPEATED {
        return Err(Format::Workbook);
    }
    Ok(kind)
}

fn is_spreadsheet(archive: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    let mut name = String::new();
    let part = archive.by_name("mimetype");
    part.is_ok_and(|part| {
        part.take(200).read_to_string(&mut name).is_ok() && name.contains("opendocument.spreadsheet")
    })
}

/// Unpacks everything to nowhere: what a file says of its sizes need not be true.
fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Format> {
    let mut room = MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Format::Workbook)?;
        // Pictures are not read.
        if part.name().contains("media/") || part.name().starts_with("Pictures/") {
            continue;
        }
        let read =
            std::io::copy(&mut part.take(room + 1), &mut std::io::sink()).map_err(|_| Format::Workbook)?;
        room = room.checked_sub(read).ok_or(Format::Workbook)?;
    }
    Ok(())
}

/// How many cells the sheets of an `OpenDocument` file have, from the first row to the last with a value.
fn cells(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<u64, Format> {
    let mut content = String::new();
    let mut part = archive.by_name("content.xml").map_err(|_| Format::Workbook)?;
    part.read_to_string(&mut content).map_err(|_| Format::Workbook)?;
    let (mut all, mut rows, mut widest, mut empty) = (0_u64, 0_u64, 0_u64, 0_u64);
    let (mut repeated, mut width, mut filled) = (1_u64, 0_u64, 0_u64);
    for tag in content.split('<') {
        if tag.starts_with("table:table ") {
            (rows, widest, empty) = (0, 0, 0);
        } else if tag.starts_with("table:table-row") {
            (repeated, width, filled) = (count(tag, "table:number-rows-repeated=\""), 0, 0);
        } else if tag.starts_with("table:table-cell") || tag.starts_with("table:covered-table-cell") {
            width = width.saturating_add(count(tag, "table:number-columns-repeated=\""));
            if tag.contains("value-type=") || tag.contains("formula=") {
                filled = width;
            }
        } else if tag.starts_with("text:p") {
            filled = width;
        } else if tag.starts_with("/table:table-row") {
            if filled == 0 {
                empty = empty.saturating_add(repeated);
            } else {
                rows = rows.saturating_add(empty).saturating_add(repeated);
                widest = widest.max(filled);
                empty = 0;
            }
        } else if tag.starts_with("/table:table>") {
            all = all.saturating_add(rows.saturating_mul(widest));
        }
    }
    Ok(all)
}

/// How often a cell or row is repeated.
fn count(tag: &str, attribute: &str) -> u64 {
    let value = tag
        .split_once(attribute)
        .and_then(|(_, rest)| rest.split('"').next());
    value.and_then(|value| value.parse().ok()).unwrap_or(1)
}
