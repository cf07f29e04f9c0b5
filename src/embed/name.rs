//! Names, lines and addresses that another page puts into this one.

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
    let name = line(value, 60)?;
    let words = plain(&name);
    if CBP.iter().any(|cbp| words.contains(cbp)) {
        Err(Reason::LooksLikeCbp)
    } else {
        Ok(name)
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
/// as a second address or a further field.
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
        Ok(value.to_owned())
    } else {
        Err(Reason::NotAnAddress)
    }
}
