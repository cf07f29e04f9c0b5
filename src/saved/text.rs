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

/// Declares how values are read from a text, and what is expected of it.
macro_rules! read {
    ($($type:ident: $shape:expr, $expected:ident;)+) => {$(
        impl Read for $type {
            fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
                reader.shaped(node, at, $shape, Expected::$expected)
            }
        }
    )+};
}

read! {
    NaiveDate: |text| parse_date(text).filter(|day| in_range(*day)), Date;
    LastLogin: Self::parse, LastLogin;
    Id: Self::parse, IdShape;
    EntryNumber: Self::parse, EntryNumber;
    EntryType: Self::parse, EntryType;
    CheckKey: Self::parse, CheckKey;
    SavedAt: Self::parse, Moment;
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
