//! Names, contacts, and addresses that another page or a link puts into this one.

use super::settings::Reason;

/// Words that say CBP, and names of which each stands for it; in the letters of [`plain`].
const CBP: [&str; 9] = [
    " cbp ",
    " uscbp ",
    " dhs ",
    " us customs ",
    " united states customs ",
    " customs and border ",
    " border protection ",
    " homeland security ",
    " border patrol ",
];

/// The name of who offers the check: a line of at most 60 characters that nobody takes for CBP.
pub(super) fn broker(value: &str) -> Result<String, Reason> {
    not_cbp(line(value, 60)?)
}

/// How to reach them: one phone number or one e-mail address, so that nobody puts a message into it.
pub(super) fn contact(value: &str) -> Result<String, Reason> {
    let line = line(value, 160)?;
    if is_phone(&line) {
        Ok(line)
    } else {
        address(&line).map_err(not_a_contact)
    }
}

fn not_a_contact(reason: Reason) -> Reason {
    match reason {
        Reason::NotAnAddress => Reason::NotAContact,
        other => other,
    }
}

/// A number as people write it: 7 to 15 digits (ITU-T E.164 has at most 15), perhaps an extension of up to 6.
fn is_phone(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let (number, extension) = match lower.split_once(['e', 'x']) {
        Some((number, rest)) => (number, Some(rest.trim_start_matches(['t', 'x', '.', ' ']))),
        None => (lower.as_str(), None),
    };
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let is_written = |c: char| c.is_ascii_digit() || " ()-./".contains(c);
    let number = number.strip_prefix('+').unwrap_or(number);
    let is_extension = |text: &str| (1..=6).contains(&text.len()) && digits(text) == text.len();
    number.chars().all(is_written) && (7..=15).contains(&digits(number)) && extension.is_none_or(is_extension)
}

fn not_cbp(text: String) -> Result<String, Reason> {
    let words = plain(&text);
    if CBP.iter().any(|cbp| words.contains(cbp)) {
        Err(Reason::LooksLikeCbp)
    } else {
        Ok(text)
    }
}

/// One line of at most so many characters, each of which is seen as it is.
pub(super) fn line(value: &str, most: usize) -> Result<String, Reason> {
    if value.chars().any(is_invisible) {
        Err(Reason::Invisible)
    } else if value.chars().count() > most {
        Err(Reason::TooLong(most))
    } else {
        Ok(value.to_owned())
    }
}

/// Controls, line breaks, what has no width, and what turns the direction of what follows.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
        )
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The words of a name, in small letters with a space around each. Letters that look like the ones CBP
/// is written with count as these; letters that stand alone make one word, as in "C. B. P.".
fn plain(name: &str) -> String {
    let spaced: String = name.replace('&', " and ").chars().map(folded).collect();
    let mut words = String::from(" ");
    let mut was_single = false;
    for word in spaced.split_whitespace() {
        let is_single = word.chars().nth(1).is_none();
        if is_single && was_single {
            words.pop();
        }
        words.push_str(word);
        words.push(' ');
        was_single = is_single;
    }
    words
}

fn folded(c: char) -> char {
    let c = match c {
        // Full-width forms.
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        // Cyrillic and Greek capitals and small letters of the same shape.
        'С' | 'с' | 'Ϲ' | 'ϲ' => 'c',
        'В' | 'в' | 'Β' | 'ß' => 'b',
        'Р' | 'р' | 'Ρ' | 'ρ' => 'p',
        'Ѕ' | 'ѕ' => 's',
        'О' | 'о' | 'Ο' | 'ο' => 'o',
        'Т' | 'т' | 'Τ' | 'τ' => 't',
        'М' | 'м' | 'Μ' => 'm',
        'Н' | 'н' | 'Η' => 'h',
        'Е' | 'е' | 'Ε' => 'e',
        'А' | 'а' | 'Α' => 'a',
        other => other,
    };
    match c {
        c if c.is_alphanumeric() => c.to_lowercase().next().unwrap_or(c),
        _ => ' ',
    }
}

/// One e-mail address as it is commonly written: no quotes, no comments, nothing a mail link would read
/// as a second address or a further field; and no address that could be CBP's.
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
    if value.len() <= LONGEST && is_address(value).is_some() {
        not_cbp(value.to_owned())
    } else {
        Err(Reason::NotAnAddress)
    }
}
