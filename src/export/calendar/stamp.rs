//! When a calendar was made.

use crate::calendar::{add_days, date};
use chrono::{Datelike, NaiveDate};

const DAY: u64 = 24 * 60 * 60;
/// Seconds from 1970-01-01T00:00:00Z to 2026-01-01T00:00:00Z.
const YEAR_2026: u64 = 1_767_225_600;
/// 9999-12-31T23:59:59Z: a year has four digits.
const LAST: u64 = 253_402_300_799;
/// The greatest INTEGER of RFC 5545 (section 3.3.8).
const GREATEST: u64 = 2_147_483_647;

/// When the calendar was made, in whole seconds since 1970-01-01T00:00:00Z, capped at the end of the year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp(pub u64);

impl Stamp {
    /// As `YYYYMMDDThhmmssZ`.
    pub(super) fn utc(self) -> String {
        let seconds = self.0.min(LAST);
        let days = i64::try_from(seconds / DAY).unwrap_or(0);
        let time = seconds % DAY;
        let (hours, minutes) = (time / 3600, time / 60 % 60);
        let day = basic(add_days(date(1970, 1, 1), days));
        format!("{day}T{hours:02}{minutes:02}{:02}Z", time % 60)
    }

    /// Seconds since the start of 2026, so that a later export is a later version of its events without stored state. 0
    /// before 2026, and the greatest INTEGER from 2094 on.
    pub(super) fn sequence(self) -> u64 {
        self.0.saturating_sub(YEAR_2026).min(GREATEST)
    }
}

/// A day as `YYYYMMDD`.
pub(super) fn basic(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checked against `date -u -d @SECONDS`.
    #[test]
    fn stamps_are_utc() {
        for (seconds, text) in [
            (0, "19700101T000000Z"),
            (951_782_399, "20000228T235959Z"),
            (951_868_799, "20000229T235959Z"),
            (1_767_225_600, "20260101T000000Z"),
            (1_795_176_489, "20261120T120809Z"),
            (u64::MAX, "99991231T235959Z"),
        ] {
            assert_eq!(Stamp(seconds).utc(), text);
        }
    }

    #[test]
    fn a_later_export_is_a_later_version() {
        let sequence = |seconds| Stamp(seconds).sequence();
        assert_eq!(sequence(0), 0);
        assert_eq!(sequence(1_767_225_600), 0);
        assert_eq!(sequence(1_767_225_601), 1);
        assert_eq!(sequence(1_795_176_489), 27_950_889);
        assert_eq!(sequence(u64::MAX), 2_147_483_647);
    }
}
