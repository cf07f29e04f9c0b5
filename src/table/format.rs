//! Recognizes files that aren't tables.

use crate::choice::choice_names;

choice_names! {
    /// The format of a file.
    Format {
        /// A web page; websites often save one as `.xls`.
        Html = "html",
        /// XML, often from Excel 2003, saved as `.xls`.
        Xml = "xml",
        Rtf = "rtf",
        SelfCheck = "self_check",
        /// Other JSON.
        Json = "json",
        Pdf = "pdf",
        Picture = "picture",
        /// A text document or presentation.
        Document = "document",
        /// A workbook that needs a password.
        Locked = "locked",
        /// A workbook that is damaged or of an unsupported kind.
        Workbook = "workbook",
        /// A ZIP archive or another packed file.
        Archive = "archive",
        /// An e-mail saved as a file.
        Mail = "mail",
    }
}

/// How a ZIP file (`.xlsx`, `.ods`) and the container of Office before 2007 (`.xls`) begin.
const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Whether the bytes may be a workbook, for the workbook module.
pub fn may_be_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(OLE)
}

/// The format by the first bytes; `None` for text.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Format> {
    const STARTS: [(&[u8], Format); 10] = [
        (b"%PDF", Format::Pdf),
        (b"{\\rtf", Format::Rtf),
        (b"\x89PNG", Format::Picture),
        (b"\xff\xd8\xff", Format::Picture),
        (b"GIF8", Format::Picture),
        (b"\x1f\x8b", Format::Archive),
        (b"7z\xbc\xaf", Format::Archive),
        (b"Rar!", Format::Archive),
        (ZIP, Format::Workbook),
        (OLE, Format::Workbook),
    ];
    STARTS
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, format)| *format)
}

/// The format of a text that isn't a table.
pub(super) fn of_text(text: &str) -> Option<Format> {
    let text = text.trim_start();
    let start: String = text.chars().take(400).collect::<String>().to_lowercase();
    if start.starts_with('{') || start.starts_with("[{") {
        let is_own = start.contains("\"ace-self-check\"");
        return Some(if is_own { Format::SelfCheck } else { Format::Json });
    }
    if start.starts_with("mime-version:")
        || start.starts_with("received:")
        || start.starts_with("return-path:")
    {
        let is_page = start.contains("multipart/related");
        return Some(if is_page { Format::Html } else { Format::Mail });
    }
    if !start.starts_with('<') {
        return None;
    }
    let is_page = [
        "<html",
        "doctype html",
        "<table",
        "<head",
        "<body",
        "<div",
        "<meta",
        "<style",
    ];
    if is_page.iter().any(|tag| start.contains(tag)) {
        return Some(Format::Html);
    }
    (start.starts_with("<?xml") || start.contains("xmlns") || text.trim_end().ends_with('>'))
        .then_some(Format::Xml)
}
