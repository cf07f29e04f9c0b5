//! What kind of workbook a file is, and whether it is safe to read: a small file can unpack to more than fits in
//! memory.

use crate::table::Format;
use quick_xml::events::Event;
use quick_xml::events::attributes::Attribute;
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Cursor, Read};
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
    if kind == Kind::Xlsx && shares_a_sheet(&mut archive)? {
        return Err(Format::Workbook);
    }
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

/// Whether two sheets are one part. No program writes that, and a large part would be read again for each of them.
fn shares_a_sheet(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<bool, Format> {
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Format::Workbook)?;
        let name = part.name().to_ascii_lowercase();
        let (tag, attribute) = if name.ends_with("workbook.xml") {
            ("sheet", "id")
        } else if name.ends_with("workbook.xml.rels") {
            ("Relationship", "Target")
        } else {
            continue;
        };
        if repeats(BufReader::new(part), tag, attribute)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether two elements have the same value of an attribute, or paths to sheets whose last part is the same. Compares
/// them as written, as calamine does.
fn repeats(part: impl BufRead, tag: &str, attribute: &str) -> Result<bool, Format> {
    let mut reader = quick_xml::Reader::from_reader(part);
    // The same as in calamine.
    reader.config_mut().check_end_names = false;
    let (mut seen, mut buffer) = (HashSet::new(), Vec::new());
    loop {
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(|_| Format::Workbook)?;
        match &event {
            Event::Eof => return Ok(false),
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == tag.as_bytes() =>
            {
                let is_wanted = |found: &Attribute| found.key.local_name().as_ref() == attribute.as_bytes();
                for found in element.attributes().flatten().filter(is_wanted) {
                    let value = String::from_utf8_lossy(&found.value).to_lowercase();
                    // A chart that is a sheet has a folder of its own.
                    let is_sheet = !value.contains('/') || value.contains("worksheets/");
                    if is_sheet && !seen.insert(value.rsplit('/').next().map(str::to_owned)) {
                        return Ok(true);
                    }
                }
            }
            _ => {}
        }
        buffer.clear();
    }
}

/// Whether a part isn't read. A sheet can be in any other folder, such as `xl/worksheets/media`.
fn is_picture(name: &str) -> bool {
    name.starts_with("xl/media/") || name.starts_with("Pictures/")
}

/// Unpacks everything and discards it, because the sizes that a file declares may be false.
fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Format> {
    let mut room = MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Format::Workbook)?;
        if is_picture(part.name()) {
            continue;
        }
        let read =
            std::io::copy(&mut part.take(room + 1), &mut std::io::sink()).map_err(|_| Format::Workbook)?;
        room = room.checked_sub(read).ok_or(Format::Workbook)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_picture;

    #[test]
    fn sheets_count_wherever_they_are() {
        assert!(is_picture("xl/media/image1.png") && is_picture("Pictures/1.png"));
        assert!(!is_picture("xl/worksheets/media/sheet1.xml") && !is_picture("media/sheet1.xml"));
    }
}
