//! Names, contacts, and addresses that a host page, a link, or a file shows here: none may be mistaken for CBP.

use super::reason::Reason;

/// Words for CBP or its ACE help desk.
const CBP: [&str; 14] = [
    "cbp",
    "us cbp",
    "dhs",
    "us customs",
    "united states customs",
    "customs and border",
    "border protection",
    "homeland security",
    "border patrol",
    "account service desk",
    "ace service desk",
    "ace help",
    "ace account",
    "ace portal",
];

/// Characters that look like a letter in [`CBP`]: one line per letter, the letter first. Made from Unicode's
/// confusables by tests/drivers/lookalikes.rs, and compared with them by a test.
const LOOKALIKES: &str = include_str!("lookalikes.txt");

/// The name of who offers the check: one line of at most 60 characters that can't be mistaken for CBP.
pub(super) fn broker(value: &str) -> Result<String, Reason> {
    let name = line(value, 60)?;
    if looks_like_cbp(&name) {
        Err(Reason::LooksLikeCbp)
    } else {
        Ok(name)
    }
}

/// One phone number or one e-mail address, and nothing else.
pub(super) fn contact(value: &str) -> Result<String, Reason> {
    let number = phone(value).map(str::to_owned);
    number
        .map_or_else(|| address(value), Ok)
        .map_err(|reason| match reason {
            Reason::NotAnAddress => Reason::NotAContact,
            other => other,
        })
}

/// A phone number as people write it, with or without an extension.
fn phone(value: &str) -> Option<&str> {
    const MOST: usize = 40;
    let lower = value.to_ascii_lowercase();
    let (number, extension) = ["ext.", "ext", "x"]
        .into_iter()
        .find_map(|word| lower.split_once(word))
        .unwrap_or((&lower, "0"));
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let is_written = |text: &str| text.chars().all(|c| c.is_ascii_digit() || " +-.()/".contains(c));
    let fits = value.len() <= MOST
        && is_written(number)
        && (7..=15).contains(&digits(number))
        && is_written(extension)
        && (1..=6).contains(&digits(extension));
    fits.then_some(value)
}

/// One line of at most `most` visible characters.
pub(super) fn line(value: &str, most: usize) -> Result<String, Reason> {
    if value.chars().any(is_invisible) {
        Err(Reason::Invisible)
    } else if value.chars().count() > most {
        Err(Reason::TooLong(most))
    } else {
        Ok(value.to_owned())
    }
}

/// Controls, line breaks, zero-width characters, blank letters, and marks that change the text direction.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{17b4}'
                | '\u{17b5}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
        )
        || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a name, or the words of an address, could be mistaken for CBP or its help desk, whatever characters and
/// spacing it uses.
#[must_use]
pub fn looks_like_cbp(name: &str) -> bool {
    let words = words(name);
    CBP.iter().any(|cbp| {
        let wanted: String = plain(cbp).split_whitespace().collect();
        (0..words.len()).any(|from| begins_with(&words[from..], &wanted))
    })
}

/// Whether some leading words, joined, spell the wanted one.
fn begins_with(words: &[String], wanted: &str) -> bool {
    let mut rest = wanted;
    for word in words {
        match rest.strip_prefix(word.as_str()) {
            Some("") => return true,
            Some(after) => rest = after,
            None => return false,
        }
    }
    false
}

/// The words of a name, as the letters they look like.
fn words(name: &str) -> Vec<String> {
    let plain = plain(&name.replace('&', " and "));
    plain.split_whitespace().map(str::to_owned).collect()
}

/// In the lowercase letters it looks like, with spaces for signs and without combining marks.
fn plain(name: &str) -> String {
    let letters: String = name.chars().filter(|c| !is_mark(*c)).map(folded).collect();
    // As some fonts draw them.
    letters.replace("rn", "m").replace("vv", "w")
}

/// Combining marks, by Unicode block.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
        || matches!(c, '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

fn folded(c: char) -> char {
    let c = match c {
        // Full-width forms.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        // Mathematical letters: repeated alphabets, capitals first.
        '\u{1d400}'..='\u{1d6a3}' => mathematical(c as u32 - 0x1d400),
        other => other,
    };
    match c {
        c if c.is_ascii() => ascii(c),
        c => {
            let line = LOOKALIKES.lines().find(|line| line.contains(c));
            let other = if c.is_alphanumeric() { c } else { ' ' };
            line.and_then(|line| line.chars().next()).map_or(other, ascii)
        }
    }
}

fn mathematical(at: u32) -> char {
    char::from_u32(u32::from('a') + at % 26).unwrap_or(' ')
}

/// Lowercase letters. Those of one stroke count as the same, and digits as the letters they resemble.
fn ascii(c: char) -> char {
    match c.to_ascii_lowercase() {
        'i' | '1' | '|' | '!' => 'l',
        '0' => 'o',
        '3' => 'e',
        '5' | '$' => 's',
        '8' => 'b',
        c if c.is_ascii_alphanumeric() => c,
        _ => ' ',
    }
}

/// One e-mail address as commonly written: no quotes, no comments, nothing a mail link would read as a second address
/// or another field.
pub(super) fn address(value: &str) -> Result<String, Reason> {
    const LONGEST: usize = 254;
    let is_part = |part: &str, also: &[u8]| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || also.contains(&byte);
        !part.is_empty() && part.len() <= 63 && part.bytes().all(fits)
    };
    let is_address = |value: &str| {
        let (local, domain) = value.split_once('@')?;
        let is_local = local.len() <= 64 && local.split('.').all(|part| is_part(part, b"!#$%'*+-/=?^_`{|}~"));
        let is_label = |label: &str| is_part(label, b"-") && !label.starts_with('-') && !label.ends_with('-');
        (is_local && domain.contains('.') && domain.split('.').all(is_label)).then_some(())
    };
    if value.len() > LONGEST || is_address(value).is_none() {
        Err(Reason::NotAnAddress)
    } else if looks_like_cbp(value) {
        Err(Reason::LooksLikeCbp)
    } else {
        Ok(value.to_owned())
    }
}
