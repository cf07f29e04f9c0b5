//! Undoes what mail programs, trackers, and link protectors do to the part of an address after the `#`. The checksum
//! decides whether the answers are then as they were written; nothing here guesses at them.

use super::{LONGEST_READ, PLAIN, START, WITH_TERMS, expected_length};

/// How many times a link may have been percent-encoded: once by each program it passed through.
const MOST_ENCODED: usize = 4;
/// The maximum number of characters that are examined, with each one encoded that many times: `%25252541`.
const LONGEST_MANGLED: usize = LONGEST_READ * 9;

/// The link in the part of an address after the `#`, for [`read`](super::read); `None` if there is none.
///
/// It undoes percent-encoding and removes a second `#`, other programs' parameters before and after the link, spaces,
/// line breaks, and what follows it in a text: punctuation, brackets, quotes, and words.
pub fn restore(fragment: &str) -> Option<String> {
    if fragment.len() > LONGEST_MANGLED {
        // Far longer than any link of ours, so it is refused as is.
        return fragment.starts_with(START).then(|| fragment.to_owned());
    }
    let decoded = decoded(fragment);
    let link = decoded
        .split(['#', '?', '&'])
        .enumerate()
        .find_map(|(at, part)| {
            let link = part.trim_start_matches(is_before).strip_prefix(START)?;
            // Another program's parameter may have the same name, such as "s=20".
            (at == 0 || is_versioned(link)).then_some(link)
        })?;
    // In an e-mail's source, "=" is written as "=3D" (RFC 2045, section 6.7).
    let link = link.strip_prefix("3D").unwrap_or(link);
    let link: String = link.chars().filter(|c| !is_blank(*c)).collect();
    let Some((version, payload)) = link.split_once('.').filter(|(version, _)| {
        [PLAIN, WITH_TERMS]
            .iter()
            .any(|known| *version == known.to_string())
    }) else {
        let link = link.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
        return Some(format!("{START}{link}"));
    };
    let payload = written(payload);
    let whole = expected_length(&payload)
        .filter(|_| payload.len() <= LONGEST_READ)
        .and_then(|length| payload.get(..length))
        .unwrap_or(&payload);
    Some(format!("{START}{version}.{whole}"))
}

fn is_versioned(link: &str) -> bool {
    let link = link.strip_prefix("3D").unwrap_or(link);
    link.split_once('.')
        .is_some_and(|(version, _)| !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Only the characters of a payload, with an e-mail program's dashes turned back into the hyphens they replaced.
fn written(payload: &str) -> String {
    let mut written = String::with_capacity(payload.len());
    for c in payload.chars() {
        match c {
            '\u{2014}' => written.push_str("--"),
            '\u{2010}'..='\u{2013}' | '\u{2212}' => written.push('-'),
            c if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') => written.push(c),
            _ => {}
        }
    }
    written
}

/// What may come before a link in a text or an address.
fn is_before(c: char) -> bool {
    is_blank(c)
        || matches!(
            c,
            '/' | '!' | '<' | '(' | '[' | '{' | '"' | '\'' | '“' | '‘' | '«'
        )
}

/// White space and invisible marks.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Removes percent-encoding, however many times it was applied. Anything that isn't an encoding is left as is.
fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_ENCODED {
        if !text.contains('%') {
            break;
        }
        text = decoded_once(&text);
    }
    text
}

fn decoded_once(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let encoded = match after {
            [high, low, ..] if first == b'%' => digit(*high).zip(digit(*low)),
            _ => None,
        };
        decoded.push(encoded.map_or(first, |(high, low)| high * 16 + low));
        rest = encoded.map_or(after, |_| &after[2..]);
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn digit(of: u8) -> Option<u8> {
    char::from(of)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}
