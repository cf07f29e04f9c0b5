//! What an answer can be: its kind and its value.

use super::{AnyChoice, EntryNumber, EntryType, Label, LastLogin};
use crate::calendar::Iso;
use chrono::NaiveDate;
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    Label,
    Day,
    LastLogin,
    EntryNumber,
    EntryType,
    Cents,
    /// One of these choices, in the order offered.
    Choice(&'static [AnyChoice]),
}

impl AnswerKind {
    /// The choices, in the order offered; empty for every other kind.
    pub fn choices(self) -> &'static [AnyChoice] {
        match self {
            Self::Choice(choices) => choices,
            _ => &[],
        }
    }
}

/// A given answer. `Display` writes it as in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Label(Label),
    Day(NaiveDate),
    LastLogin(LastLogin),
    EntryNumber(EntryNumber),
    EntryType(EntryType),
    Cents(Cents),
    Choice(AnyChoice),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Label(label) => f.write_str(label.as_str()),
            Self::Day(day) => Iso(*day).fmt(f),
            Self::LastLogin(login) => login.fmt(f),
            Self::EntryNumber(number) => f.write_str(number.as_str()),
            Self::EntryType(kind) => kind.fmt(f),
            Self::Cents(cents) => cents.fmt(f),
            Self::Choice(choice) => f.write_str(choice.name()),
        }
    }
}

pub trait AnswerType: Sized {
    const KIND: AnswerKind;

    fn to_value(&self) -> Value;

    /// The answer in a value; `None` for a value of another kind.
    fn of_value(value: Value) -> Option<Self>;
}

impl<T: AnswerType> From<T> for Value {
    fn from(answer: T) -> Self {
        answer.to_value()
    }
}

macro_rules! open {
    ($($type:ident as $kind:ident,)+) => {$(
        impl AnswerType for $type {
            const KIND: AnswerKind = AnswerKind::$kind;

            fn to_value(&self) -> Value {
                Value::$kind(self.clone())
            }

            fn of_value(value: Value) -> Option<Self> {
                match value {
                    Value::$kind(answer) => Some(answer),
                    _ => None,
                }
            }
        }
    )+};
}

open! {
    Label as Label,
    NaiveDate as Day,
    LastLogin as LastLogin,
    EntryNumber as EntryNumber,
    EntryType as EntryType,
    Cents as Cents,
}

/// US dollars in cents, from 0 to [`Cents::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(u64);

impl Cents {
    /// A billion dollars.
    pub const MOST: u64 = 100_000_000_000;

    /// `None` for more than [`Cents::MOST`].
    pub fn new(cents: u64) -> Option<Self> {
        (cents <= Self::MOST).then_some(Self(cents))
    }

    pub const fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
