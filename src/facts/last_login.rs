//! When someone last logged in.

use crate::calendar::{Iso, YearMonth, in_range, parse_date};
use crate::choice::choice_names;
use chrono::NaiveDate;
use std::fmt;

/// When someone last logged in, as closely as the respondent knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LastLogin {
    On(NaiveDate),
    /// On some day of this month.
    During(YearMonth),
    Unknown,
    Never,
}

choice_names! {
    /// How a last login is known.
    LoginKind {
        /// A day or a month.
        Dated = "on",
        Never = "never",
        Unknown = "unknown",
    }
}

impl LastLogin {
    pub fn kind(self) -> LoginKind {
        match self {
            Self::On(_) | Self::During(_) => LoginKind::Dated,
            Self::Unknown => LoginKind::Unknown,
            Self::Never => LoginKind::Never,
        }
    }

    /// Reads a day or a month from 1990 to 2100, "unknown" or "never".
    pub fn parse(text: &str) -> Option<Self> {
        let month_in_range = |month: &YearMonth| in_range(month.first_day()) && in_range(month.last_day());
        match text {
            "unknown" => Some(Self::Unknown),
            "never" => Some(Self::Never),
            text => {
                let day = parse_date(text).filter(|day| in_range(*day)).map(Self::On);
                day.or_else(|| YearMonth::parse(text).filter(month_in_range).map(Self::During))
            }
        }
    }

    /// The earliest day it may mean; `None` for unknown and never.
    pub fn earliest(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::During(month) => Some(month.first_day()),
            Self::Unknown | Self::Never => None,
        }
    }

    /// The latest day it may mean, up to `as_of`; `None` for unknown and never.
    pub fn latest(self, as_of: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::During(month) => Some(month.last_day().min(as_of)),
            Self::Unknown | Self::Never => None,
        }
    }
}

impl fmt::Display for LastLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(day) => Iso(*day).fmt(f),
            Self::During(month) => month.fmt(f),
            Self::Unknown => f.write_str("unknown"),
            Self::Never => f.write_str("never"),
        }
    }
}
