//! Names, contacts, and addresses that a host page, a link, or a file shows here: none may be mistaken for CBP.

use super::reason::Reason;
use crate::guidance::CURRENT;

/// Names of CBP. Matched anywhere, even run together with other words.
const ANYWHERE: [&str; 5] = [
    "customs and border",
    "border protection",
    "border patrol",
    "homeland security",
    "automated commercial environment",
];

/// More names of CBP, its help desks, and its portal. Matched only from the start of a word, because "Grace Support"
/// and "Nexus Customs" are other names.
const FROM_A_WORD: [&str; 23] = [
    "cbp",
    "dhs",
    "us customs",
    "usa customs",
    "usa custom service",
    "federal customs",
    "us custom service",
    "united states customs",
    "united states custom service",
    "account service desk",
    "technology service desk",
    "ace service desk",
    "ace help",
    "ace helpline",
    "ace hotline",
    "ace support",
    "ace account",
    "ace portal",
    "ace secure data",
    "cape help",
    "cape support",
    "cape portal",
    "cape service desk",
];

/// Initials that are also matched inside words.
const INITIALS: [&str; 2] = ["cbp", "dhs"];

/// What may follow CBP's initials in one word, as "help" does. Any other letters may follow them in an address, such as
/// that of C. B. Parker.
const GOES_ON: [&str; 15] = [
    "help", "support", "service", "desk", "gov", "refund", "portal", "trade", "customs", "cape", "info",
    "offic", "online", "team", "pay",
];

/// Signs that together pass for a letter.
const DRAWN: [(&str, &str); 9] = [
    ("13", "b"),
    ("i3", "b"),
    ("l3", "b"),
    ("6", "b"),
    ("1>", "p"),
    ("i>", "p"),
    ("l>", "p"),
    ("i-i", "h"),
    ("1-1", "h"),
];

/// The signs allowed in a broker's name, including both kinds of spaces.
const SIGNS: &str = " \u{a0}.,:&'‘’\"“”-–()/+<>=";

/// Letters with accents that look like a letter of CBP's names: one line per letter, the letter first. Made from
/// Unicode's confusables by tests/drivers/lookalikes.rs, and compared with them by a test.
const LOOKALIKES: &str = include_str!("lookalikes.txt");

/// The name of the broker who offers the check: one line of at most 60 characters, in Latin letters, that can't be
/// mistaken for CBP. Other alphabets have too many letters that look like Latin ones.
pub(super) fn broker(value: &str) -> Result<String, Reason> {
    let name = line(value, 60)?;
    if !is_latin_text(&name) {
        Err(Reason::NotLatin)
    } else if looks_like_cbp(&name) {
        Err(Reason::LooksLikeCbp)
    } else {
        Ok(name)
    }
}

/// One phone number or one e-mail address, not CBP's, and nothing else.
pub(crate) fn contact(value: &str) -> Result<String, Reason> {
    match phone(value) {
        Some(number) if is_cbps_phone(number) => Err(Reason::LooksLikeCbp),
        Some(number) => Ok(number.to_owned()),
        None => address(value).map_err(|reason| match reason {
            Reason::NotAnAddress => Reason::NotAContact,
            other => other,
        }),
    }
}

/// Whether it is one of CBP's numbers, however it is written, with or without the country code 1.
fn is_cbps_phone(number: &str) -> bool {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let number = digits(number);
    let phones = CURRENT.contacts.iter().filter_map(|contact| contact.phone);
    let known = phones.map(|phone| digits(phone.number));
    known
        .map(|known| known.strip_prefix('1').map_or(known.clone(), str::to_owned))
        .any(|known| number.contains(&known))
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

/// Whether a name has only Latin letters, digits, spaces, and common signs.
fn is_latin_text(name: &str) -> bool {
    // More than two accents on a letter would cover what is around it.
    const MOST_ACCENTS: usize = 2;
    let mut accents = 0;
    name.chars().all(|c| {
        let is_accent = matches!(c, '\u{300}'..='\u{331}');
        accents = if is_accent { accents + 1 } else { 0 };
        accents <= MOST_ACCENTS
            && (is_accent || c.is_ascii_alphanumeric() || is_latin(c) || SIGNS.contains(c))
    })
}

/// Latin letters with accents, and a few others of European languages and of Vietnamese.
fn is_latin(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{17f}' if !matches!(c, '×' | '÷'))
        || matches!(c, 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'ẞ' | '\u{218}'..='\u{21b}')
        || matches!(c, '\u{1e00}'..='\u{1e99}' | '\u{1ea0}'..='\u{1ef9}')
}

/// Whether a name in Latin letters could be mistaken for CBP or its help desk, whatever accents and spacing it uses.
pub fn looks_like_cbp(name: &str) -> bool {
    // These can pass for a C, and these for a B, a P, and an H.
    let with_c = name.replace(['(', '<'], "C");
    let drawn = DRAWN.iter().fold(with_c.to_lowercase(), |name, (signs, letter)| {
        name.replace(signs, letter)
    });
    [name, &with_c, &drawn].into_iter().any(|name| {
        let starts = |word: &String| INITIALS.iter().any(|initials| word.starts_with(initials));
        names_cbp(name) || words(name).iter().any(starts)
    })
}

/// Whether the words of a name or an address include a name of CBP. Unlike in a name, a word in an address may begin
/// with its initials: cbparker.com.
fn names_cbp(text: &str) -> bool {
    let words = words(text);
    let joined = words.concat();
    ANYWHERE.iter().any(|name| joined.contains(&squeezed(name)))
        || FROM_A_WORD.iter().map(|name| squeezed(name)).any(|name| {
            let mut from = (0..words.len()).map(|at| &words[at..]);
            from.any(|words| begins_with(words, &name))
        })
        || words.iter().any(|word| has_initials(word))
        || has_numbered_initials(text)
}

/// Whether some leading words, joined, spell the wanted one, alone or as the beginning of a longer word: "ACE Helpdesk".
fn begins_with(words: &[String], wanted: &str) -> bool {
    let mut rest = wanted;
    for word in words {
        match rest.strip_prefix(word.as_str()) {
            Some("") => return true,
            Some(after) => rest = after,
            None => {
                // "C. B. Phelps" isn't "CBP" with "help".
                let is_more = rest.len() > 1;
                return is_more && word.strip_prefix(rest).is_some_and(goes_on);
            }
        }
    }
    false
}

/// Whether a word contains CBP's initials, at its end or followed by a word such as "help": "myCBP", "myCBPhelp".
fn has_initials(word: &str) -> bool {
    INITIALS.iter().any(|initials| {
        let mut tails = word
            .match_indices(initials)
            .map(|(at, _)| &word[at + initials.len()..]);
        tails.any(|tail| tail.is_empty() || goes_on(tail))
    })
}

/// Whether the initials are next to a digit: "cbp2026". Looked for as typed, because digits are read as letters.
fn has_numbered_initials(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    INITIALS.iter().any(|initials| {
        text.match_indices(initials).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + initials.len()..]);
            let is_digit = |c: char| c.is_ascii_digit();
            before.ends_with(is_digit) || after.starts_with(is_digit)
        })
    })
}

/// Whether the rest of a word still means CBP.
fn goes_on(tail: &str) -> bool {
    tail == "s" || GOES_ON.iter().any(|word| tail.starts_with(&squeezed(word)))
}

/// The words of a name, in the letters they look like.
fn words(name: &str) -> Vec<String> {
    let plain = plain(&name.replace('&', " and "));
    plain.split_whitespace().map(str::to_owned).collect()
}

/// A name without spaces, in the letters it looks like.
fn squeezed(name: &str) -> String {
    plain(name).split_whitespace().collect()
}

/// A name in the lowercase letters it looks like, with spaces for signs and without accents typed after their letter.
fn plain(name: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{300}'..='\u{36f}');
    let letters: String = name.chars().filter(|c| !is_mark(*c)).map(folded).collect();
    // As some fonts draw them.
    letters.replace("rn", "m").replace("vv", "w")
}

fn folded(c: char) -> char {
    if c.is_ascii() {
        return ascii(c);
    }
    let line = LOOKALIKES.lines().find(|line| line.contains(c));
    let other = if c.is_alphanumeric() { c } else { ' ' };
    line.and_then(|line| line.chars().next()).map_or(other, ascii)
}

/// Maps to a lowercase letter. Single-stroke letters count as the same, and digits as the letters they resemble.
fn ascii(c: char) -> char {
    match c.to_ascii_lowercase() {
        'i' | '1' | '|' | '!' => 'l',
        '0' => 'o',
        '3' => 'e',
        '4' => 'a',
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
    } else if names_cbp(value) {
        Err(Reason::LooksLikeCbp)
    } else {
        Ok(value.to_owned())
    }
}
