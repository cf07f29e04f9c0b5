//! What kind of workbook a file is, and whether it is safe to read: a small file can unpack to more than fits in
//! memory.

use crate::table::Format;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// The maximum total size in bytes of a workbook's unpacked parts.
const MOST_UNPACKED: u64 = 320 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Xls,
    Ods,
}

/// Detects the kind of workbook from its contents.
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
    if kind == Kind::Ods {
        let content = archive.by_name("content.xml").map_err(|_| Format::Workbook)?;
        super::ods::check(BufReader::new(content))?;
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

/// Unpacks everything and discards it, because the sizes that a file declares may be false.
fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Format> {
    let mut room = MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Format::Workbook)?;
        // Pictures aren't read.
        if part.name().contains("media/") || part.name().starts_with("Pictures/") {
            continue;
        }
        let read =
            std::io::copy(&mut part.take(room + 1), &mut std::io::sink()).map_err(|_| Format::Workbook)?;
        room = room.checked_sub(read).ok_or(Format::Workbook)?;
    }
    Ok(())
}
