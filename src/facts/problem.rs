//! What is wrong with a text, a file or a set of facts: where, and what is expected there.

use super::{Place, Refusal};
use chrono::NaiveDate;

/// One thing that is wrong. Its words stand in `wording`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A JSON pointer into the document; empty for the document as a whole.
    pub at: String,
    /// What is expected there.
    pub expected: Expected,
}

impl Problem {
    /// A problem with an answer.
    #[must_use]
    pub fn of(place: Place, expected: Expected) -> Self {
        Self {
            at: place.to_string(),
            expected,
        }
    }
}

/// What a place should hold, and what it holds instead where that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A JSON document; the reader stopped at this line and column, counting from 1.
    Json {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What the reader met.
        met: Malformed,
    },
    /// At most so many bytes.
    AtMostBytes(usize),
    /// At most so many values in the whole document.
    AtMostValues(usize),
    /// At most so many characters in each text.
    AtMostCharacters(usize),
    /// UTF-8 text.
    Utf8,
    /// A name that has not been used in the object.
    NameOnce,
    /// A name of the format; these are the names of the object.
    KnownName(Vec<&'static str>),
    /// This value has to be there.
    Present,
    /// An object.
    Object(Found),
    /// A list.
    List(Found),
    /// A text.
    Text(Found),
    /// One of these words.
    OneOf(Vec<&'static str>, Found),
    /// The format's name.
    FormatName(Found),
    /// A version this program reads; `newest` is the newest it knows.
    Version {
        /// The newest version this program reads.
        newest: u64,
        /// What was found.
        found: Found,
    },
    /// A version this program reads; the file is of a newer one.
    NotNewerThan {
        /// The newest version this program reads.
        newest: u64,
        /// The version of the file.
        found: Found,
    },
    /// A date `YYYY-MM-DD` from 1990 to 2100.
    Date(Found),
    /// A whole number from 0 to so many.
    UpTo(u64, Found),
    /// The id of a check: 12 to 26 of a–z and 0–9.
    CheckKey(Found),
    /// A moment in UTC, `2026-06-18T14:03:22Z`.
    Moment(Found),
    /// The id of a listed person.
    KnownPerson,
    /// Nobody: the request concerns the company.
    NoPerson,
    /// A last login: a date, a month `YYYY-MM`, unknown or never.
    LastLogin(Found),
    /// A day up to this one, inclusive.
    NotAfter(NaiveDate),
    /// A date only beside the liquidation status "liquidated".
    OnlyWithLiquidated,
    /// An id: 1 to 40 characters of a–z, 0–9 and the hyphen.
    IdShape(Found),
    /// An id not used before; it stands at this pointer already.
    IdOnce(String),
    /// The name of a checklist's item: 1 to 60 characters of a–z, 0–9 and the underscore.
    ItemShape(Found),
    /// Two digits.
    EntryType(Found),
    /// Eleven characters without dashes.
    EntryNumber(Found),
    /// A label that is allowed.
    Label(Refusal),
    /// At most so many items.
    AtMostItems {
        /// The most there may be.
        most: usize,
        /// How many there are.
        found: usize,
    },
}

/// What stands in the place, in short. Never a whole text: it may be long, or private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth,
    /// A number.
    Number(String),
    /// A text, cut after 40 characters.
    Text(String),
    /// A list.
    List,
    /// An object.
    Object,
}

/// Why a document is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// It ends too early.
    Ends,
    /// It is nested too deeply.
    TooDeep,
    /// Something that does not belong there.
    Syntax,
    /// Something follows the end of the document.
    Trailing,
}
