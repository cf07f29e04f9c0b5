//! Entry numbers as spreadsheets hold them.

use crate::facts::{EntryNumber, Label, Refusal};

/// An entry number in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberCell {
    /// The number.
    pub(super) number: EntryNumber,
    /// Whether leading zeros a spreadsheet dropped were restored.
    pub(super) zeros_restored: bool,
}

/// The eleven characters of an entry number.
const LENGTH: usize = 11;

/// Reads an entry number; the filer code may stand in a cell of its own, where the table has such a
/// column. Without one, a number of 10 digits is one whose numeric filer code lost its zero. What looks
/// like an EIN, an SSN or a CBP-assigned number, as 9 digits do, is no entry number: it would be kept.
pub(super) fn read(text: &str, filer: Option<&str>) -> Option<NumberCell> {
    let identifies = matches!(Label::parse(text), Err(refusal) if refusal != Refusal::TooLong);
    if filer.is_none() && identifies {
        return None;
    }
    // A spreadsheet saved the number as one with a decimal.
    let text = text
        .strip_suffix(".0")
        .filter(|whole| is_number(whole))
        .unwrap_or(text);
    let text = EntryNumber::plain(text)?;
    let digits = is_number(&text);
    let (text, zeros_restored) = match (filer, text.len()) {
        (_, LENGTH) => (text, false),
        (Some(filer), length) if digits && (6..=8).contains(&length) => {
            let filer = EntryNumber::plain(filer)?;
            // Only of a number does a spreadsheet drop zeros; no filer code is no code of zeros.
            let short = filer.len() < 3;
            if short && !is_number(&filer) {
                return None;
            }
            (format!("{filer:0>3}{text:0>8}"), length < 8 || short)
        }
        (None, 10) if digits => (format!("{text:0>11}"), true),
        _ => return None,
    };
    let number = EntryNumber::parse(&text)?;
    Some(NumberCell {
        number,
        zeros_restored,
    })
}

/// Whether a cell is an entry number, or what a spreadsheet made of one.
pub(super) fn is_near(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    read(text, None).is_some() || digits >= 6
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, filer: Option<&str>) -> Option<(String, bool)> {
        read(text, filer).map(|cell| (cell.number.as_str().to_owned(), cell.zeros_restored))
    }

    #[test]
    fn reads_what_people_write() {
        for text in [
            "ABC12345678",
            "abc-1234567-8",
            " ABC 1234567 8 ",
            "ABC.1234567.8",
            "ABC–1234567–8",
        ] {
            assert_eq!(number(text, None), Some(("ABC12345678".into(), false)), "{text}");
        }
        assert_eq!(number("12345678901.0", None), Some(("12345678901".into(), false)));
        assert_eq!(number("2345678901", None), Some(("02345678901".into(), true)));
        assert_eq!(
            number("12345678", Some("ABC")),
            Some(("ABC12345678".into(), false))
        );
        assert_eq!(number("1234567", Some("4")), Some(("00401234567".into(), true)));
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
            "AB*12345678",
            "2345678901234",
            "345678901",
            "12-3456789",
            "12-345678900",
            "123-45-6789",
        ] {
            assert_eq!(number(text, None), None, "{text}");
        }
        assert_eq!(number("12345", Some("ABC")), None);
        // Not the whole of a filer code, and none.
        assert_eq!(number("12345678", Some("AB")), None);
        assert_eq!(number("12345678", Some("")), None);
    }
}
