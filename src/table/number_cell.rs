//! Entry numbers as people write them and spreadsheets store them. Nothing is made up: a zero that a spreadsheet
//! dropped is restored only if the check digit then matches.

use super::cell::folded;
use crate::facts::{EntryNumber, Label, Refusal};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberCell {
    pub(super) number: EntryNumber,
    /// Whether leading zeros that a spreadsheet dropped were restored.
    pub(super) zeros_restored: bool,
}

/// Parts of a number that may have their own columns.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts<'a> {
    pub(super) filer: Option<&'a str>,
    pub(super) check_digit: Option<&'a str>,
}

/// The length of an entry number, and of the part between the filer code and the check digit.
const LENGTH: usize = 11;
const MIDDLE: usize = 7;
/// The maximum number of bytes examined for one number; a cell may have megabytes.
const LONGEST: usize = 200;

/// Reads an entry number, alone or from parts in their own columns. Anything that looks like an EIN, SSN, or
/// CBP-assigned number, such as 9 digits, is rejected, because an entry number would be kept.
pub(super) fn read(text: &str, parts: Parts) -> Option<NumberCell> {
    if text.len() > LONGEST {
        return None;
    }
    let identifies = matches!(Label::parse(text), Err(refusal) if refusal != Refusal::TooLong);
    if identifies && parts.filer.is_none() {
        return None;
    }
    let text = folded(without_decimals(text)).to_ascii_uppercase();
    let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    // Letters of other alphabets aren't separators.
    if text.chars().any(|c| c.is_alphanumeric() && !c.is_ascii()) {
        return None;
    }
    if let Some(filer) = parts.filer {
        if let Some(found) = joined(&plain, filer, parts.check_digit) {
            return Some(found);
        }
        return (plain.len() == LENGTH).then(|| whole(&plain))?;
    }
    if let Some(digit) = parts.check_digit.filter(|_| plain.len() < LENGTH) {
        let digit = digits(digit, 1)?;
        return fitting(&plain, LENGTH - 1, digit).or_else(|| whole(&format!("{plain}{digit}")));
    }
    match plain.len() {
        LENGTH => whole(&plain),
        // A ten-digit number lost a zero if the check digit says so.
        10 if is_number(&plain) => fitting(&plain, LENGTH, "").filter(|_| !text.contains(['+', '.'])),
        _ => alone(&text),
    }
}

/// All numbers in a cell, as written; `None` if it holds anything else.
pub(super) fn all(cell: &str) -> Option<Vec<String>> {
    let text = folded(cell).to_ascii_uppercase();
    let (numbers, others) = scan(&text);
    (others.is_empty() && !numbers.is_empty()).then_some(numbers)
}

/// A number among words or before a line number: `#ABC-1234567-8`, `ABC-1234567-8-001`.
fn alone(text: &str) -> Option<NumberCell> {
    let (numbers, others) = scan(text);
    let [number] = numbers.as_slice() else {
        return None;
    };
    let harmless =
        |word: &String| word.bytes().all(|byte| byte.is_ascii_alphabetic()) || digits(word, 3).is_some();
    others.iter().all(harmless).then(|| whole(number))?
}

/// The entry numbers in an upper-case text, and its other words.
fn scan(text: &str) -> (Vec<String>, Vec<String>) {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let (mut numbers, mut others, mut at) = (Vec::new(), Vec::new(), 0);
    while at < words.len() {
        // In one, two, or three pieces.
        let found = [1, 2, 3].into_iter().find_map(|count| {
            let pieces = words.get(at..at + count)?;
            let lengths: Vec<usize> = pieces.iter().map(|piece| piece.len()).collect();
            let fits = matches!(lengths.as_slice(), [11] | [3, 8] | [10, 1] | [3, 7, 1]);
            let number = pieces.concat();
            (fits && EntryNumber::parse(&number).is_some()).then_some((number, count))
        });
        if let Some((number, count)) = found {
            numbers.push(number);
            at += count;
        } else {
            others.push(words[at].to_owned());
            at += 1;
        }
    }
    (numbers, others)
}

/// Filer code, number, and check digit from up to three cells.
fn joined(number: &str, filer: &str, check_digit: Option<&str>) -> Option<NumberCell> {
    let filer: String = folded(filer)
        .to_ascii_uppercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    // A spreadsheet drops zeros only from numbers; an empty filer code isn't one of all zeros.
    let short = filer.len() < 3;
    if filer.is_empty() || filer.len() > 3 || !is_number(number) || (short && !is_number(&filer)) {
        return None;
    }
    let own = check_digit.filter(|digit| !digit.is_empty() && number.len() <= MIDDLE);
    let digit = match own {
        Some(digit) => digits(without_decimals(digit), 1)?,
        None => "",
    };
    let length = if digit.is_empty() { MIDDLE + 1 } else { MIDDLE };
    if number.len() == length && !short {
        return whole(&format!("{filer}{number}{digit}"));
    }
    // Anything with fewer than six digits is something else.
    let fits = number.len() <= length && number.len() + 2 >= length;
    let restored = EntryNumber::parse(&format!("{filer:0>3}{number:0>length$}{digit}"))?;
    (fits && restored.check_digit_fits()).then_some(NumberCell {
        number: restored,
        zeros_restored: true,
    })
}

/// The digits with one leading zero restored, if the check digit then matches.
fn fitting(text: &str, length: usize, digit: &str) -> Option<NumberCell> {
    let number = EntryNumber::parse(&format!("{text:0>length$}{digit}"))?;
    let is_restored = text.len() + 1 == length && is_number(text) && number.check_digit_fits();
    is_restored.then_some(NumberCell {
        number,
        zeros_restored: true,
    })
}

fn whole(text: &str) -> Option<NumberCell> {
    EntryNumber::parse(text).map(|number| NumberCell {
        number,
        zeros_restored: false,
    })
}

/// Removes the decimals that a spreadsheet added to a number.
fn without_decimals(text: &str) -> &str {
    text.strip_suffix(".0")
        .filter(|whole| is_number(whole))
        .unwrap_or(text)
}

/// Whether a cell is an entry number, or what a spreadsheet turned one into.
pub(super) fn is_near(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    read(text, Parts::default()).is_some() || digits >= 6
}

fn digits(text: &str, count: usize) -> Option<&str> {
    (text.len() == count && is_number(text)).then_some(text)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, filer: Option<&str>, check_digit: Option<&str>) -> Option<(String, bool)> {
        let cell = read(text, Parts { filer, check_digit });
        cell.map(|cell| (cell.number.as_str().to_owned(), cell.zeros_restored))
    }

    #[test]
    fn reads_what_people_write() {
        for text in [
            "ABC12345678",
            "abc-1234567-8",
            " ABC 1234567 8 ",
            "ABC.1234567.8",
            "ABC–1234567–8",
            "ABC/1234567/8",
            "ABC_1234567_8",
            "#ABC12345678",
            "ABC-1234567-8-001",
            "(ABC)1234567-8",
            "ABC-1234567-8*",
            "ＡＢＣ１２３４５６７８",
            "Entry ABC-1234567-8",
        ] {
            assert_eq!(
                number(text, None, None),
                Some(("ABC12345678".into(), false)),
                "{text}"
            );
        }
        for text in ["12345678901.0", "12,345,678,901"] {
            assert_eq!(number(text, None, None), Some(("12345678901".into(), false)));
        }
        assert_eq!(
            number("12345678", Some("ABC"), None),
            Some(("ABC12345678".into(), false))
        );
        assert_eq!(
            number("1234567", Some("ABC"), Some("8")),
            Some(("ABC12345678".into(), false))
        );
    }

    /// By CBP's rule, 0057606934 and ABC0123456 have the check digit 8.
    #[test]
    fn a_zero_is_put_back_where_the_check_digit_fits() {
        assert_eq!(
            number("0576069348", None, None),
            Some(("00576069348".into(), true))
        );
        assert_eq!(number("0576069347", None, None), None);
        assert_eq!(
            number("123456", Some("ABC"), Some("8")),
            Some(("ABC01234568".into(), true))
        );
        assert_eq!(number("123456", Some("ABC"), Some("9")), None);
        assert_eq!(
            number("1234568", Some("ABC"), None),
            Some(("ABC01234568".into(), true))
        );
        assert_eq!(number("1234567", Some("ABC"), None), None);
    }

    #[test]
    fn refuses_the_rest() {
        for text in [
            "",
            "1.23457E+10",
            "12345678",
            "ABC1234567",
            "ABC123456789",
            "ABCD2345678",
            "2345678901234",
            "345678901",
            "12-3456789",
            "12-345678900",
            "123-45-6789",
            "ABC12345678 ABC12345679",
            "ABC12345678 2026",
        ] {
            assert_eq!(number(text, None, None), None, "{text}");
        }
        assert_eq!(number("12345", Some("ABC"), None), None);
        // An incomplete filer code, and an empty one.
        assert_eq!(number("12345678", Some("AB"), None), None);
        assert_eq!(number("12345678", Some(""), None), None);
    }
}
