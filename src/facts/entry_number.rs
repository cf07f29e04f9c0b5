//! The number of an entry.

/// An entry number: filer code (three letters or digits), seven digits and a check digit,
/// without dashes. A wrong check digit is marked, never refused: see [`Self::check_digit_fits`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EntryNumber(String);

impl EntryNumber {
    /// Reads exactly eleven characters: three of A–Z and 0–9, then eight digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (filer, rest) = text.split_at_checked(3)?;
        let filer_fits = filer
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let rest_fits = rest.len() == 8 && rest.bytes().all(|byte| byte.is_ascii_digit());
        (filer_fits && rest_fits).then(|| Self(text.to_owned()))
    }

    /// Reads a number as typed, with or without dashes and spaces, in either case.
    pub fn typed(text: &str) -> Option<Self> {
        Self::plain(text).and_then(|text| Self::parse(&text))
    }

    /// Upper-cased letters and digits, without dashes and spaces; `None` with anything else.
    pub(crate) fn plain(text: &str) -> Option<String> {
        let joiner = |c: &char| !(c.is_whitespace() || "-.–—‑".contains(*c));
        let text: String = text.chars().filter(joiner).collect();
        let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_plain.then(|| text.to_ascii_uppercase())
    }

    /// The eleven characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As ACE and invoices show it: "9VK-1205335-9".
    pub fn dashed(&self) -> String {
        let (filer, rest) = self.0.split_at(3);
        let (number, check) = rest.split_at(7);
        format!("{filer}-{number}-{check}")
    }

    /// Whether the last digit is the one CBP computes from the ten characters before it (docs/ace-reports.md, “Entry
    /// numbers”): letters become digits, every second place is doubled, a product over 9 counts as the sum of its
    /// digits, and the check digit brings the total to a multiple of ten.
    pub fn check_digit_fits(&self) -> bool {
        let value = |byte: u8| match byte {
            b'A'..=b'I' => byte - b'A' + 1,
            b'J'..=b'R' => byte - b'J' + 1,
            b'S'..=b'Z' => byte - b'S' + 2,
            digit => digit.wrapping_sub(b'0'),
        };
        let counted = |(at, byte): (usize, u8)| {
            let value = u32::from(value(byte));
            if at % 2 == 1 {
                value * 2 / 10 + value * 2 % 10
            } else {
                value
            }
        };
        let sum: u32 = self.0.bytes().rev().enumerate().map(counted).sum();
        sum.is_multiple_of(10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_typed() {
        for text in ["ABC12345678", "abc-1234567-8", " ABC 1234567 8 "] {
            assert_eq!(
                EntryNumber::typed(text),
                EntryNumber::parse("ABC12345678"),
                "{text}"
            );
        }
        for text in ["", "ABC-1234567", "ABC/1234567/8"] {
            assert_eq!(EntryNumber::typed(text), None, "{text}");
        }
    }

    fn fits(text: &str) -> Option<bool> {
        EntryNumber::parse(text).map(|number| number.check_digit_fits())
    }

    /// Worked by hand: B76 0324527 is 2 7 6 0 3 2 4 5 2 7; doubled from the right at every other
    /// place 2 5 6 0 3 4 4 1 2 5, together 32, so the digit is 8.
    #[test]
    fn the_check_digit_is_cbps() {
        assert_eq!(fits("B7603245278"), Some(true));
        for wrong in [
            "B7603245270",
            "B7603245279",
            "B7603245728",
            "B7630245278",
            "C7603245278",
        ] {
            assert_eq!(fits(wrong), Some(false), "{wrong}");
        }
        // All zeros except one letter: doubled in the second place (A 2, J 2, S 4, Z 9), but not in the first and third
        // (A 1, J 1, S 2, Z 9).
        for fitting in [
            "0A000000008",
            "0J000000008",
            "0S000000006",
            "0Z000000001",
            "A0000000009",
            "00J00000009",
            "S0000000008",
            "00Z00000001",
        ] {
            assert_eq!(fits(fitting), Some(true), "{fitting}");
        }
    }

    /// The numbers CBP works out in its entry summary chapter, as docs/ace-reports.md quotes them.
    #[test]
    fn cbps_own_examples_fit() {
        for number in ["ABC12345676", "99999999990", "60576069342"] {
            assert_eq!(fits(number), Some(true), "{number}");
        }
    }

    /// Exactly one of the ten last digits fits, whatever comes before it.
    #[test]
    fn exactly_one_check_digit_fits() {
        for ten in ["ABC1234567", "0010000001", "ZZ99999999", "9AB7654321"] {
            let fitting = (0..10).filter(|digit| fits(&format!("{ten}{digit}")) == Some(true));
            assert_eq!(fitting.count(), 1, "{ten}");
        }
    }
}
