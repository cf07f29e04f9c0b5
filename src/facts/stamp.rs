//! Which check a file holds, and when it was saved.

use super::shaped::shaped;
use crate::calendar::{Iso, in_range, parse_date};
use chrono::{NaiveDateTime, NaiveTime, Timelike};
use std::fmt;

/// Which check a file holds, and when it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Made at the first save, share, or link, and kept from then on.
    pub id: CheckKey,
    pub saved_at: Option<SavedAt>,
}

shaped! {
    /// The random id of a check: 12 to 26 of a–z and 0–9.
    CheckKey, (12..=26)
}

impl CheckKey {
    /// An id of 20 characters from 20 random bytes.
    pub fn of_random(bytes: [u8; 20]) -> Self {
        const ALPHABET: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
        let letter = |byte: u8| char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]);
        Self(bytes.into_iter().map(letter).collect())
    }
}

/// A moment in UTC, to the second, from 1990 to 2100. `Display` writes it as in a file: `2026-06-18T14:03:22Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SavedAt(NaiveDateTime);

impl SavedAt {
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
        let day = parse_date(day).filter(|day| in_range(*day))?;
        let is_time = time.len() == 8
            && time.bytes().enumerate().all(|(at, byte)| match at {
                2 | 5 => byte == b':',
                _ => byte.is_ascii_digit(),
            });
        let part = |at: usize| time.get(at..at + 2)?.parse::<u32>().ok();
        let time = is_time.then(|| NaiveTime::from_hms_opt(part(0)?, part(3)?, part(6)?))??;
        Some(Self(day.and_time(time)))
    }

    /// The day, UTC.
    pub fn day(self) -> chrono::NaiveDate {
        self.0.date()
    }

    /// From Unix time; `None` outside 1990 to 2100.
    pub fn of_unix_seconds(seconds: i64) -> Option<Self> {
        let moment = chrono::DateTime::from_timestamp(seconds, 0)?.naive_utc();
        in_range(moment.date()).then_some(Self(moment))
    }
}

impl fmt::Display for SavedAt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second) = (self.0.hour(), self.0.minute(), self.0.second());
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}Z", Iso(self.0.date()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_round_trip() {
        for text in [
            "2026-06-18T14:03:22Z",
            "1990-01-01T00:00:00Z",
            "2100-12-31T23:59:59Z",
        ] {
            assert_eq!(
                SavedAt::parse(text).map(|moment| moment.to_string()),
                Some(text.to_owned())
            );
        }
        for text in [
            "2026-06-18T14:03:22",
            "2026-06-18 14:03:22Z",
            "2026-06-18T14:03Z",
            "2026-06-18T24:00:00Z",
            "2026-06-18T14:03:60Z",
            "2026-06-18T14:03:22.5Z",
            "2026-06-18T14:03:22+00:00",
            "2026-02-30T14:03:22Z",
            "1989-12-31T23:59:59Z",
            "2026-06-18T+1:03:22Z",
        ] {
            assert_eq!(SavedAt::parse(text), None, "{text}");
        }
        let noon = SavedAt::of_unix_seconds(1_781_784_000);
        assert_eq!(
            noon.map(|moment| moment.to_string()).as_deref(),
            Some("2026-06-18T12:00:00Z")
        );
        assert_eq!(SavedAt::of_unix_seconds(0), None);
    }

    #[test]
    fn ids_are_twelve_to_twenty_six_letters_and_digits() {
        let id = CheckKey::of_random(std::array::from_fn(|at| u8::try_from(at * 13).unwrap_or(0)));
        assert_eq!(CheckKey::parse(id.as_str()), Some(id));
        assert!(CheckKey::parse(&"a".repeat(12)).is_some() && CheckKey::parse(&"9".repeat(26)).is_some());
        for text in [
            "a".repeat(11),
            "a".repeat(27),
            "A".repeat(12),
            "a-b-c-d-e-f-g".into(),
        ] {
            assert_eq!(CheckKey::parse(&text), None, "{text}");
        }
    }
}
