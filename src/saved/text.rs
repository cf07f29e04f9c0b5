//! Texts of the file: dates, ids, names, and numbers.

use super::node::Node;
use super::pointer::Pointer;
use super::read::{Read, Reader};
use crate::calendar::{Iso, in_range, parse_date};
use crate::facts::{Cents, CheckKey, EntryNumber, EntryType, Expected, Id, Label, LastLogin, Place, SavedAt};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// Declares a value that is written as a text.
macro_rules! written {
    ($($(#[$meta:meta])* $written:ident($type:ty), |$value:ident| $shown:expr;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub(super) struct $written(pub(super) $type);

        impl Serialize for $written {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = &self.0;
                serializer.collect_str(&$shown)
            }
        }
    )+};
}

written! {
    Day(NaiveDate), |day| Iso(*day);
    /// A computed civil date, which may be after 2100.
    Reached(NaiveDate), |day| Iso(*day);
    At(Place), |place| place;
    Key(Id), |id| id;
    StampId(CheckKey), |id| id;
    Moment(SavedAt), |moment| moment;
}

impl Read for NaiveDate {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        let shape = |text: &str| parse_date(text).filter(|day| in_range(*day));
        reader.shaped(node, at, shape, Expected::Date)
    }
}

impl Read for LastLogin {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(node, at, Self::parse, Expected::LastLogin)
    }
}

impl Read for Id {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(node, at, Self::parse, Expected::IdShape)
    }
}

impl Read for Label {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        let text = reader.shaped(node, at, |text| Some(text.to_owned()), Expected::Text)?;
        let label = Self::parse(&text);
        label
            .map_err(|refusal| reader.expect(at, Expected::Label(refusal)))
            .ok()
    }
}

impl Read for EntryNumber {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(node, at, Self::parse, Expected::EntryNumber)
    }
}

impl Read for EntryType {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(node, at, Self::parse, Expected::EntryType)
    }
}

impl Read for CheckKey {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(node, at, Self::parse, Expected::CheckKey)
    }
}

impl Read for SavedAt {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.shaped(node, at, Self::parse, Expected::Moment)
    }
}

impl Read for Cents {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        let cents = match node {
            Node::Whole(cents) => Self::new(*cents),
            _ => None,
        };
        if cents.is_none() {
            reader.expect(at, Expected::UpTo(Self::MOST, node.found()));
        }
        cents
    }
}
