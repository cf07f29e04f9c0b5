//! The terms of a version 2 link: one byte of marks, then, if there is a last day, two bytes for it, as days since
//! January 1, 1970.

use chrono::{Days, NaiveDate};

const SEALED: u8 = 1;
const UNTIL: u8 = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) is_sealed: bool,
    /// The last day, inclusive.
    pub(super) until: Option<NaiveDate>,
}

impl Terms {
    /// Empty if there are no terms.
    pub(super) fn written(self) -> Vec<u8> {
        let day = self.until.and_then(|until| {
            let days = (until - NaiveDate::default()).num_days();
            u16::try_from(days).ok()
        });
        let marks = u8::from(self.is_sealed) * SEALED + u8::from(day.is_some()) * UNTIL;
        let marks = (marks > 0).then_some(marks);
        marks
            .into_iter()
            .chain(day.into_iter().flat_map(u16::to_be_bytes))
            .collect()
    }

    /// The terms, and what follows them; `None` unless they are exactly as [`Self::written`] writes them.
    pub(super) fn read(body: &[u8]) -> Option<(Self, &[u8])> {
        let (marks, rest) = body.split_first()?;
        let is_sealed = marks & SEALED > 0;
        if !(1..=SEALED | UNTIL).contains(marks) {
            return None;
        }
        if marks & UNTIL == 0 {
            return Some((
                Self {
                    is_sealed,
                    until: None,
                },
                rest,
            ));
        }
        let (day, rest) = rest.split_first_chunk()?;
        let until = NaiveDate::default().checked_add_days(Days::new(u16::from_be_bytes(*day).into()));
        Some((Self { is_sealed, until }, rest))
    }
}
