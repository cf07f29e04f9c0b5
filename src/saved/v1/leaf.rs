//! The smallest parts of the file: words, dates, labels.

use super::super::node::Node;
use super::super::pointer::Pointer;
use super::super::read::{Read, Reader};
use crate::calendar::{FIRST_DAY, Iso, LAST_DAY, YearMonth, in_range, parse_date};
use crate::facts::{
    Answer, Choice, Deactivation, Employment, EntriesFiledBy, EntryNumber, EntryType, Expected, Id, IorCount,
    Label, LastLogin, LiquidationStatus, Mailbox, Password, Place, Role, SecurityAnswers,
};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// Reads a word of a closed list.
fn word<T: Choice>(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<T> {
    let names = || T::ALL.iter().map(|choice| choice.name()).collect();
    reader.shaped(node, at, T::from_name, |found| Expected::OneOf(names(), found))
}

macro_rules! words {
    ($($kind:ty),+) => {$(
        impl Read for $kind {
            fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
                word(node, at, reader)
            }
        }
    )+};
}

words!(
    Answer,
    Deactivation,
    Employment,
    EntriesFiledBy,
    IorCount,
    LiquidationStatus,
    Mailbox,
    Password,
    Role,
    SecurityAnswers
);

/// Declares the twin of a value that is written as a text: as what is given of it is shown.
macro_rules! text_twin {
    ($($(#[$meta:meta])* $twin:ident($kind:ty), |$value:ident| $shown:expr, $schema:tt;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub(super) struct $twin(pub(super) $kind);

        impl Serialize for $twin {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = &self.0;
                serializer.collect_str(&$shown)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $twin {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($twin).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    )+};
}

text_twin! {
    /// A civil date.
    Day(NaiveDate), |day| Iso(*day), {
        "type": "string", "format": "date", "pattern": pattern::whole(pattern::DAY),
        "description": "A civil date from 1990 to 2100."
    };
    /// A civil date that follows from answers; one of 2100 may lead beyond.
    Reached(NaiveDate), |day| Iso(*day), {
        "type": "string", "format": "date", "pattern": pattern::whole("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        "description": "A civil date."
    };
    /// A last login.
    Login(LastLogin), |login| login, {
        "type": "string",
        "pattern": pattern::whole(&format!("{}|{}|unknown|never", pattern::DAY, pattern::MONTH)),
        "description": "A civil date or a month from 1990 to 2100, unknown or never."
    };
    /// The place of an answer.
    At(Place), |place| place, {
        "type": "string", "pattern": pattern::whole("(/[a-z0-9_]+)+"),
        "description": "A JSON pointer to an answer."
    };
    /// An id.
    Key(Id), |id| id, { "type": "string", "pattern": pattern::whole("[a-z0-9-]{1,40}") };
    /// A label.
    Name(Label), |label| label.as_str(), {
        "type": "string", "maxLength": Label::LONGEST,
        "description": "A name or initials; nothing that looks like an EIN, SSN or CBP-assigned number."
    };
    /// An entry number.
    Number(EntryNumber), |number| number.as_str(), {
        "type": "string", "pattern": pattern::whole("[A-Z0-9]{3}[0-9]{8}"),
        "description": "Filer code, seven digits and check digit, without dashes."
    };
    /// An entry type.
    Type(EntryType), |kind| kind, { "type": "string", "pattern": pattern::whole("[0-9]{2}") };
}

/// The shapes of texts as regular expressions, for the schema.
#[cfg(feature = "schema")]
mod pattern {
    /// A day that exists, from 1990 to 2100: months of 31 days, of 30, February, and its leap days.
    pub(super) const DAY: &str = "(199[0-9]|20[0-9]{2}|2100)-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])\
        |(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))\
        |(199[26]|20([02468][048]|[13579][26]))-02-29";
    /// A month from 1990 to 2100.
    pub(super) const MONTH: &str = "(199[0-9]|20[0-9]{2}|2100)-(0[1-9]|1[0-2])";

    /// Nothing before it and nothing after it; in some languages `$` also stands before a last line break.
    pub(super) fn whole(shape: &str) -> String {
        format!("^({shape})$(?!\\n)")
    }
}

impl Read for Day {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        let shape = |text: &str| parse_date(text).filter(|day| in_range(*day)).map(Day);
        reader.shaped(node, at, shape, Expected::Date)
    }
}

impl Read for Login {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(node, at, |text| last_login(text).map(Login), Expected::LastLogin)
    }
}

fn last_login(text: &str) -> Option<LastLogin> {
    let month_in_range = |month: &YearMonth| FIRST_DAY <= month.first_day() && month.last_day() <= LAST_DAY;
    match text {
        "unknown" => Some(LastLogin::Unknown),
        "never" => Some(LastLogin::Never),
        text => {
            let day = parse_date(text).filter(|day| in_range(*day)).map(LastLogin::On);
            day.or_else(|| {
                YearMonth::parse(text)
                    .filter(month_in_range)
                    .map(LastLogin::During)
            })
        }
    }
}

impl Read for Key {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(node, at, |text| Id::parse(text).map(Key), Expected::IdShape)
    }
}

impl Key {
    /// Stands for an id that could not be read, in a file that is refused.
    pub(super) fn placeholder(at: &Pointer) -> Self {
        let place: String = at
            .to_string()
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        Self(Id::parse(&format!("unread{place}")).unwrap_or_else(|| Id::fresh('u', std::iter::empty())))
    }
}

impl Read for Name {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        let text = reader.shaped(node, at, |text| Some(text.to_owned()), Expected::Text)?;
        match Label::parse(&text) {
            Ok(label) => Some(Self(label)),
            Err(refusal) => {
                reader.expect(at, Expected::Label(refusal));
                None
            }
        }
    }
}

impl Read for Number {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(
            node,
            at,
            |text| EntryNumber::parse(text).map(Number),
            Expected::EntryNumber,
        )
    }
}

impl Read for Type {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(
            node,
            at,
            |text| EntryType::parse(text).map(Type),
            Expected::EntryType,
        )
    }
}

#[cfg(feature = "schema")]
pub(super) fn format_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "const": super::super::FORMAT })
}

#[cfg(feature = "schema")]
pub(super) fn version_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "const": super::super::VERSION })
}

/// The schema of a value that may not be null although its Rust type is optional.
#[cfg(feature = "schema")]
pub(super) fn required_schema<T: schemars::JsonSchema>(
    generator: &mut schemars::SchemaGenerator,
) -> schemars::Schema {
    generator.subschema_for::<T>()
}
