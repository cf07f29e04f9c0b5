//! Declares a group of answers once: the struct with their fields, the enumeration of their names, and access by name.
//! The file, its schema, the interview, and the tables are derived from it.

use super::{AnswerKind, Id, Value};
use crate::choice::Choice;

/// The answers about one thing: the company, a person, the broker, or an entry.
pub trait Group {
    type Answer: GroupAnswer;

    const HAS_ID: bool;

    /// The id, where the group has one.
    fn id(&self) -> Option<&Id>;

    /// An answer; `None` if unanswered.
    fn get(&self, answer: Self::Answer) -> Option<Value>;

    /// Sets or clears an answer. A value of the wrong kind clears it.
    fn set(&mut self, answer: Self::Answer, value: Option<Value>);
}

/// The name of an answer in its group. [`Choice::ALL`] is in the file's order.
pub trait GroupAnswer: Choice {
    const GROUP: &'static str;
    /// What the group is about, as the published schema says it.
    const ABOUT: &'static str;
    const NAMED: &'static [(&'static str, Self)];

    fn kind(self) -> AnswerKind;

    /// What is answered, as the published schema says it.
    fn about(self) -> &'static str;
}

/// Declares a group. `Name name: Type` is an answer with its own field. `Name name = Type(get, set)` is part of a field
/// declared in `held`, accessed by two functions of the group.
macro_rules! group {
    (
        #[doc = $about:literal]
        $(#[$meta:meta])*
        $group:ident $(($id:ident: $id_type:ty))?, $answer:ident {
            $(
                #[doc = $note:literal]
                $variant:ident $name:ident $(: $type:ty)? $(= $part:ident($get:ident, $set:ident))?;
            )+
        }
        $(held { $(#[$held_meta:meta])* $held:ident: $held_type:ty })?
    ) => {
        #[doc = $about]
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $group {
            $(
                /// Unique in the file.
                pub $id: $id_type,
            )?
            $($(#[$held_meta])* pub $held: Option<$held_type>,)?
            $($(
                #[doc = $note]
                pub $name: Option<$type>,
            )?)+
        }

        impl $group {
            /// No answer is given yet.
            pub fn new($($id: $id_type)?) -> Self {
                Self { $($id,)? $($held: None,)? $($($name: None::<$type>,)?)+ }
            }
        }

        #[doc = concat!("The answers of [`", stringify!($group), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $answer { $(#[doc = $note] $variant,)+ }

        impl $crate::choice::Choice for $answer {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn name(self) -> &'static str {
                match self { $(Self::$variant => stringify!($name),)+ }
            }
        }

        impl $crate::facts::GroupAnswer for $answer {
            const GROUP: &'static str = stringify!($group);
            const ABOUT: &'static str = $about;
            const NAMED: &'static [(&'static str, Self)] = &[$((stringify!($name), Self::$variant),)+];

            fn kind(self) -> $crate::facts::AnswerKind {
                use $crate::facts::AnswerType;
                match self { $(Self::$variant => $(<$type>::KIND)? $(<$part>::KIND)?,)+ }
            }

            fn about(self) -> &'static str {
                match self { $(Self::$variant => $note,)+ }
            }
        }

        impl $crate::facts::Group for $group {
            type Answer = $answer;

            const HAS_ID: bool = $(!stringify!($id).is_empty() ||)? false;

            fn id(&self) -> Option<&$crate::facts::Id> {
                [$(&self.$id)?].into_iter().next()
            }

            fn get(&self, answer: $answer) -> Option<$crate::facts::Value> {
                use $crate::facts::AnswerType;
                match answer {
                    $($answer::$variant => {
                        $(self.$name.as_ref().map(<$type>::to_value))?
                        $(self.$get().as_ref().map(<$part>::to_value))?
                    })+
                }
            }

            fn set(&mut self, answer: $answer, value: Option<$crate::facts::Value>) {
                use $crate::facts::AnswerType;
                match answer {
                    $($answer::$variant => {
                        $(self.$name = value.and_then(<$type>::of_value);)?
                        $(self.$set(value.and_then(<$part>::of_value));)?
                    })+
                }
            }
        }
    };
}
pub(super) use group;
