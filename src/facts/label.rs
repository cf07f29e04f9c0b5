//! Free text that names a company, a person, or an entry, and what it may not contain.

/// A name or initials: at most 80 characters, and nothing that looks like a number that
/// identifies an importer (EIN, SSN, CBP-assigned number).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has more than [`Label::LONGEST`] characters.
    TooLong,
    /// It holds something that looks like an Employer Identification Number, with or without
    /// the two characters CBP adds.
    LooksLikeEin,
    /// It holds something that looks like a Social Security number.
    LooksLikeSsn,
    /// It holds something that looks like a CBP-assigned importer number.
    LooksLikeCbpAssigned,
}

impl Label {
    /// In characters (Unicode scalar values).
    pub const LONGEST: usize = 80;

    /// Accepts a text as it is.
    ///
    /// # Errors
    /// If the text is too long or looks like a number this tool never keeps. An entry number (eleven characters, or with its
    /// two dashes) is fine.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        if text.chars().count() > Self::LONGEST {
            return Err(Refusal::TooLong);
        }
        match forbidden_number(text) {
            Some(refusal) => Err(refusal),
            None => Ok(Self(text.to_owned())),
        }
    }

    /// Accepts a text as typed, trimmed; an empty one is no label.
    ///
    /// # Errors
    /// As [`Label::parse`].
    pub fn typed(text: &str) -> Result<Option<Self>, Refusal> {
        let label = Self::parse(text.trim())?;
        Ok(Some(label).filter(|label| !label.as_str().is_empty()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text as shown: trimmed; `None` if it is blank.
    pub fn shown(&self) -> Option<&str> {
        Some(self.0.trim()).filter(|text| !text.is_empty())
    }
}

/// Which kind of number identifying an importer a text looks like, if any.
///
/// The text is split into runs of letters and digits connected by joiners (dashes of any kind, spaces, dots, slashes);
/// each run is classified by the lengths of its groups.
fn forbidden_number(text: &str) -> Option<Refusal> {
    let plain: Vec<char> = text.chars().filter_map(fold).collect();
    runs(&plain).into_iter().find_map(|run| number_shape(&run))
}

/// Folds look-alikes: full-width and Arabic-Indic digits to any ASCII digit, since only the shape matters; every dash
/// to a hyphen; drops invisible characters.
fn fold(c: char) -> Option<char> {
    match c {
        '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        '\u{ff10}'..='\u{ff19}' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Some('0'),
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' => Some(' '),
        other => Some(other),
    }
}

/// Maximal runs with a digit: groups of letters and digits with the joiners between them.
fn runs(text: &[char]) -> Vec<Vec<Group>> {
    let mut found = Vec::new();
    let mut run: Vec<Group> = Vec::new();
    for word in words(text) {
        let joined = run.last().is_some_and(|group: &Group| group.joined_to_next);
        // The first run is empty, and an empty run has no shape.
        if !joined {
            found.push(std::mem::take(&mut run));
        }
        run.push(word);
    }
    found.push(run);
    found
}

/// A group of letters and digits, and whether a joiner connects it to the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    text: String,
    joined_to_next: bool,
}

fn words(text: &[char]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let length = text[at..].iter().take_while(|c| c.is_alphanumeric()).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let end = at + length;
        // Spaces around a hyphen join like the hyphen; so does a single space, dot, or slash.
        let gap: String = text[end..].iter().take_while(|c| !c.is_alphanumeric()).collect();
        // Any number of spaces, dashes, dots, and slashes joins; a comma or a bracket separates.
        let joins = gap
            .chars()
            .all(|c| c.is_whitespace() || c.is_control() || "-./_".contains(c));
        groups.push(Group {
            text: text[at..end].iter().collect(),
            joined_to_next: joins,
        });
        at = end + gap.chars().count();
    }
    groups
}

/// Reads one run: skips entry numbers, then looks for each forbidden shape among adjacent groups.
fn number_shape(run: &[Group]) -> Option<Refusal> {
    let mut at = 0;
    while at < run.len() {
        if let Some(length) = entry_number_at(&run[at..]) {
            at += length;
            continue;
        }
        let refusal = forbidden_at(&run[at..]);
        if refusal.is_some() {
            return refusal;
        }
        at += 1;
    }
    None
}

/// How many groups from the start of the run make an entry number: `AAA99999999` or
/// `AAA-9999999-9`, the filer code of letters or digits.
fn entry_number_at(run: &[Group]) -> Option<usize> {
    let text = |at: usize| run.get(at).map_or("", |group| group.text.as_str());
    let filer = |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let whole = text(0);
    if whole.get(..3).is_some_and(filer) && whole.get(3..).is_some_and(|rest| digits(rest, 8)) {
        return Some(1);
    }
    let dashed = filer(whole) && digits(text(1), 7) && digits(text(2), 1);
    dashed.then_some(3)
}

fn forbidden_at(run: &[Group]) -> Option<Refusal> {
    let text = |at: usize| run.get(at).map_or("", |group| group.text.as_str());
    // Letters may come right before the number, as in "EIN12-3456789".
    let first = text(0).trim_start_matches(|c: char| !c.is_ascii_digit());
    let (second, third) = (text(1), text(2));
    if digits(first, 3) && digits(second, 2) && digits(third, 4) {
        return Some(Refusal::LooksLikeSsn);
    }
    if digits(first, 6) && digits(second, 5) {
        return Some(Refusal::LooksLikeCbpAssigned);
    }
    if (digits(first, 2) && with_suffix(second, 7)) || with_suffix(first, 9) {
        return Some(Refusal::LooksLikeEin);
    }
    None
}

fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `count` digits, alone or with the two letters or digits CBP adds to an EIN.
fn with_suffix(text: &str, count: usize) -> bool {
    let Some((number, suffix)) = text.split_at_checked(count) else {
        return false;
    };
    let suffix_fits =
        suffix.is_empty() || (suffix.len() == 2 && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    digits(number, count) && suffix_fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_identifies_an_importer() {
        use Refusal::{LooksLikeCbpAssigned as Cbp, LooksLikeEin as Ein, LooksLikeSsn as Ssn};
        for (text, refusal) in [
            ("12-3456789", Ein),
            ("EIN 12-3456789", Ein),
            ("12-345678900", Ein),
            ("12-3456789AB", Ein),
            ("12\u{2013}3456789", Ein),
            ("12 - 3456789", Ein),
            ("123456789", Ein),
            ("Dana (123456789)", Ein),
            ("123456789AB", Ein),
            ("\u{ff11}\u{ff12}-3456789", Ein),
            ("12\u{200b}-3456789", Ein),
            ("123-45-6789", Ssn),
            ("123 45 6789", Ssn),
            ("Dana 123.45.6789", Ssn),
            ("12-3456789-0", Ein),
            ("260615-00042", Cbp),
        ] {
            assert_eq!(Label::parse(text), Err(refusal), "{text}");
        }
    }

    #[test]
    fn reads_what_is_typed() {
        assert_eq!(Label::typed(" Dana "), Label::parse("Dana").map(Some));
        assert_eq!(Label::typed(" \u{a0}"), Ok(None));
        assert_eq!(Label::typed(" 12-3456789 "), Err(Refusal::LooksLikeEin));
    }

    #[test]
    fn keeps_names_dates_and_entry_numbers() {
        for text in [
            "",
            "Dana",
            "D. K.",
            "spring shoes",
            "ABC-1234567-8",
            "ABC12345678",
            "123-4567890-1",
            "12345678901",
            "A12-3456789-0",
            "entry 123-4567890-1",
            "2026-06-18",
            "202-555-0100",
            "PO 4711",
            "2026",
            "12-34",
            "471122",
            "shoes 12345",
            "12, 3456789",
            "dock 12 (3456789)",
            "\u{1f45f} \u{5d0}",
            "a\r\nb\0",
        ] {
            assert!(Label::parse(text).is_ok(), "{text}");
        }
        assert!(Label::parse(&"é".repeat(80)).is_ok());
        assert_eq!(Label::parse(&"é".repeat(81)), Err(Refusal::TooLong));
    }
}
