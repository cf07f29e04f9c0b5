//! What is wrong with a text, a file, or facts: where, and what is expected there.

use super::{Place, Refusal};
use chrono::NaiveDate;

/// One thing that is wrong. Its text is in `wording`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A JSON pointer into the document; empty for the document as a whole.
    pub at: String,
    pub expected: Expected,
}

impl Problem {
    pub fn of(place: Place, expected: Expected) -> Self {
        Self {
            at: place.to_string(),
            expected,
        }
    }
}

/// What a place should contain, and what it contains instead where that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A JSON document; parsing stopped at this line and column, counting from 1.
    Json {
        line: usize,
        column: usize,
        met: Malformed,
    },
    AtMostBytes(usize),
    /// At most this many values in the whole document.
    AtMostValues(usize),
    /// At most this many characters in each text.
    AtMostCharacters(usize),
    Utf8,
    /// A name that has not been used in the object.
    NameOnce,
    /// One of the object's names in the format.
    KnownName(Vec<&'static str>),
    /// A value, which is missing.
    Present,
    Object(Found),
    List(Found),
    Text(Found),
    OneOf(Vec<&'static str>, Found),
    FormatName(Found),
    /// A version this program reads; `newest` is the newest it knows.
    Version {
        newest: u64,
        found: Found,
    },
    /// A version this program reads; the file is of a newer one.
    NotNewerThan {
        newest: u64,
        found: Found,
    },
    /// A date `YYYY-MM-DD` from 1990 to 2100.
    Date(Found),
    /// A whole number from 0 to this.
    UpTo(u64, Found),
    /// The id of a check: 12 to 26 of a–z and 0–9.
    CheckKey(Found),
    /// A moment in UTC, `2026-06-18T14:03:22Z`.
    Moment(Found),
    KnownPerson,
    /// Nobody: the request concerns the company.
    NoPerson,
    /// A last login: a date, a month `YYYY-MM`, unknown or never.
    LastLogin(Found),
    /// A day up to this one, inclusive.
    NotAfter(NaiveDate),
    OnlyWithLiquidated,
    /// An id: 1 to 40 characters of a–z, 0–9 and the hyphen.
    IdShape(Found),
    /// An unused id; this one is already at the given pointer.
    IdOnce(String),
    /// The name of a checklist's item: 1 to 60 characters of a–z, 0–9 and the underscore.
    ItemShape(Found),
    EntryType(Found),
    EntryNumber(Found),
    Label(Refusal),
    AtMostItems {
        most: usize,
        found: usize,
    },
}

/// A short form of the value found. Never a whole text, which may be long or private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Null,
    Truth,
    Number(String),
    /// A text, cut after 40 characters.
    Text(String),
    List,
    Object,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    Ends,
    TooDeep,
    /// Something that does not belong there.
    Syntax,
    Trailing,
}
