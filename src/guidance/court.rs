//! The two-year limit of the Court of International Trade, 28 USC 2636(i).

use super::{Cite, SourceId as S};
use crate::calendar::date;
use chrono::NaiveDate;

/// A conservative first anniversary: it is disputed when the two years begin, so each is a day to ask a lawyer about,
/// not a computed deadline.
#[derive(Clone, Copy, Debug)]
pub struct CourtDate {
    pub on: NaiveDate,
    pub cite: Cite,
}

const fn on(year: i32, month: u32, day: u32) -> CourtDate {
    CourtDate {
        on: date(year, month, day),
        cite: Cite::our_reading(&[S::OurReading, S::ProtestStatutes]),
    }
}

pub(super) const COURT_DATES: &[CourtDate] =
    &[on(2027, 2, 1), on(2027, 2, 4), on(2027, 3, 4), on(2027, 4, 5)];
