//! From bytes to text: UTF-8, UTF-16 with or without a byte order mark, or else Windows-1252, as spreadsheets save it.

use super::{Notice, Refused, format};
use crate::steps::{Pause, STEP};

/// The characters of Windows-1252 from 0x80 to 0x9f; the replacement character for undefined bytes.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// The text, without a byte order mark and with LF line ends, and a notice if it wasn't UTF-8.
pub(super) async fn decode(bytes: &[u8], pause: Pause<'_>) -> Result<(String, Option<Notice>), Refused> {
    if let Some(format) = format::of_bytes(bytes) {
        return Err(Refused::NotTable(format));
    }
    let (text, notice) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf_16(rest, u16::from_le_bytes), Some(Notice::Utf16)),
        [0xfe, 0xff, rest @ ..] => (utf_16(rest, u16::from_be_bytes), Some(Notice::Utf16)),
        _ if bytes.contains(&0) => match unmarked_utf_16(bytes) {
            Some(unit) => (utf_16(bytes, unit), Some(Notice::Utf16)),
            None => return Err(Refused::NotText),
        },
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), None),
            Err(_) => (windows_1252(bytes, pause).await, Some(Notice::Windows1252)),
        },
    };
    pause(20).await;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if let Some(format) = format::of_text(text) {
        return Err(Refused::NotTable(format));
    }
    Ok((with_lf(text, pause).await, notice))
}

/// Converts every line end to LF.
async fn with_lf(text: &str, pause: Pause<'_>) -> String {
    if !text.contains('\r') {
        return text.to_owned();
    }
    let mut lines = String::with_capacity(text.len());
    for (at, line) in text.split('\r').enumerate() {
        let line = match line.strip_prefix('\n') {
            // CR LF is a single line end.
            Some(rest) if at > 0 => rest,
            _ => line,
        };
        if at > 0 {
            lines.push('\n');
        }
        lines.push_str(line);
        if at.is_multiple_of(STEP * 8) {
            pause(50).await;
        }
    }
    lines
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| unit([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

/// Detects UTF-16 without a byte order mark: in the first thousand bytes, nearly every second one is zero, and none
/// of the others are.
fn unmarked_utf_16(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let pairs: Vec<&[u8]> = bytes.chunks_exact(2).take(500).collect();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    let most = pairs.len() * 9 / 10;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > most => Some(u16::from_le_bytes),
        (even, 0) if even > most => Some(u16::from_be_bytes),
        _ => None,
    }
}

async fn windows_1252(bytes: &[u8], pause: Pause<'_>) -> String {
    let one = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    let mut text = String::with_capacity(bytes.len());
    for part in bytes.chunks(1 << 19) {
        text.extend(part.iter().map(one));
        pause(10).await;
    }
    text
}
