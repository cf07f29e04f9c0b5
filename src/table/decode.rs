//! From bytes to text: UTF-8, UTF-16 with its mark, or else Windows-1252, as spreadsheets save it.

use super::{Notice, Refused};

/// How files begin that are no text: zip (xlsx, ods), the old Office container (xls), PDF.
const NOT_TEXT: [&[u8]; 3] = [b"PK\x03\x04", &[0xd0, 0xcf, 0x11, 0xe0], b"%PDF"];

/// The characters Windows-1252 has at 0x80 to 0x9f; where it has none, the replacement character.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// The text, without a byte order mark and with LF for every line end, and what was noticed.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Option<Notice>), Refused> {
    if NOT_TEXT.iter().any(|start| bytes.starts_with(start)) {
        return Err(Refused::NotText);
    }
    let (text, notice) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf_16(rest, u16::from_le_bytes), Some(Notice::Utf16)),
        [0xfe, 0xff, rest @ ..] => (utf_16(rest, u16::from_be_bytes), Some(Notice::Utf16)),
        _ if bytes.contains(&0) => return Err(Refused::NotText),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), None),
            Err(_) => (windows_1252(bytes), Some(Notice::Windows1252)),
        },
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok((text.replace("\r\n", "\n").replace('\r', "\n"), notice))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| unit([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

fn windows_1252(bytes: &[u8]) -> String {
    let one = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    bytes.iter().map(one).collect()
}
