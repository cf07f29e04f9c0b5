//! An entry of goods whose IEEPA duties are to come back.

use super::{Answer, EntryAnswer, Id, Label, LiquidationStatus};
use chrono::NaiveDate;
use std::fmt;

/// An entry of goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Unique in the file.
    pub id: Id,
    /// A name for the page and the file.
    pub label: Option<Label>,
    /// The entry number, kept only if the respondent chooses.
    pub entry_number: Option<EntryNumber>,
    /// The entry type.
    pub entry_type: Option<EntryType>,
    /// Where liquidation stands.
    pub liquidation: Option<Liquidation>,
    /// Whether it is flagged for reconciliation.
    pub flagged_for_reconciliation: Option<Answer>,
    /// Whether the reconciliation entry (type 09) has been filed.
    pub type_09_filed: Option<Answer>,
    /// The day the reconciliation entry is due.
    pub reconciliation_due_on: Option<NaiveDate>,
    /// Whether a protest on it is open.
    pub open_protest: Option<Answer>,
}

impl Entry {
    /// An entry nothing is known of yet.
    #[must_use]
    pub fn new(id: Id) -> Self {
        Self {
            id,
            label: None,
            entry_number: None,
            entry_type: None,
            liquidation: None,
            flagged_for_reconciliation: None,
            type_09_filed: None,
            reconciliation_due_on: None,
            open_protest: None,
        }
    }

    /// Whether an answer is given.
    #[must_use]
    pub fn is_answered(&self, answer: EntryAnswer) -> bool {
        match answer {
            EntryAnswer::Label => self.label.is_some(),
            EntryAnswer::EntryNumber => self.entry_number.is_some(),
            EntryAnswer::EntryType => self.entry_type.is_some(),
            EntryAnswer::Liquidation => self.liquidation.is_some(),
            EntryAnswer::LiquidatedOn => self.liquidated_on().is_some(),
            EntryAnswer::FlaggedForReconciliation => self.flagged_for_reconciliation.is_some(),
            EntryAnswer::Type09Filed => self.type_09_filed.is_some(),
            EntryAnswer::ReconciliationDueOn => self.reconciliation_due_on.is_some(),
            EntryAnswer::OpenProtest => self.open_protest.is_some(),
        }
    }

    /// The day of liquidation, when it is liquidated and the day is known.
    #[must_use]
    pub fn liquidated_on(&self) -> Option<NaiveDate> {
        match self.liquidation {
            Some(Liquidation::Liquidated(on)) => on,
            _ => None,
        }
    }
}

/// Where liquidation stands. A date can only stand beside "liquidated".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Liquidation {
    /// Not liquidated.
    Unliquidated,
    /// Suspended.
    Suspended,
    /// Extended.
    Extended,
    /// Liquidated, on this day where it is known.
    Liquidated(Option<NaiveDate>),
    /// The respondent does not know.
    Unknown,
}

impl Liquidation {
    /// The status without the day.
    #[must_use]
    pub fn status(self) -> LiquidationStatus {
        match self {
            Self::Unliquidated => LiquidationStatus::Unliquidated,
            Self::Suspended => LiquidationStatus::Suspended,
            Self::Extended => LiquidationStatus::Extended,
            Self::Liquidated(_) => LiquidationStatus::Liquidated,
            Self::Unknown => LiquidationStatus::Unknown,
        }
    }

    /// The status with a day; a day beside any other status than "liquidated" is not kept.
    #[must_use]
    pub fn from_parts(status: LiquidationStatus, on: Option<NaiveDate>) -> Self {
        match status {
            LiquidationStatus::Unliquidated => Self::Unliquidated,
            LiquidationStatus::Suspended => Self::Suspended,
            LiquidationStatus::Extended => Self::Extended,
            LiquidationStatus::Liquidated => Self::Liquidated(on),
            LiquidationStatus::Unknown => Self::Unknown,
        }
    }
}

/// An entry type code, two digits, such as 01 for a consumption entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EntryType(u8);

impl EntryType {
    /// The type with this number, 0 to 99.
    ///
    /// # Panics
    /// At compile time (in a constant) for a number over 99.
    #[must_use]
    pub const fn of(number: u8) -> Self {
        assert!(number < 100, "an entry type has two digits");
        Self(number)
    }

    /// Reads exactly two digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse().ok().map(Self))?
    }
}

impl fmt::Display for EntryType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

/// An entry number: filer code (three letters or digits), seven digits and a check digit,
/// without dashes. The check digit is not verified here.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EntryNumber(String);

impl EntryNumber {
    /// Reads exactly eleven characters: three of A–Z and 0–9, then eight digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (filer, rest) = text.split_at_checked(3)?;
        let filer_fits = filer
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let rest_fits = rest.len() == 8 && rest.bytes().all(|byte| byte.is_ascii_digit());
        (filer_fits && rest_fits).then(|| Self(text.to_owned()))
    }

    /// The eleven characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the last digit is the one CBP computes from the ten characters before it (CATAIR,
    /// Appendix E): letters count 1 to 9 twice over and S to Z 2 to 9; from the right every other
    /// digit counts double, as the sum of its digits; the check digit fills the sum up to a ten.
    #[must_use]
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
        // All zeros but for a letter: in the second place it counts double (A 2, J 2, S 4, Z 9), in
        // the first and third it does not (A 1, J 1, S 2, Z 9).
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

    /// One of ten last digits fits, whatever stands before it.
    #[test]
    fn one_digit_fits() {
        for ten in ["ABC1234567", "0010000001", "ZZ99999999", "9AB7654321"] {
            let fitting = (0..10).filter(|digit| fits(&format!("{ten}{digit}")) == Some(true));
            assert_eq!(fitting.count(), 1, "{ten}");
        }
    }
}
