//! A text of the guidance. Its figures come from the tables, so that each is written once.

use super::Guidance;
use std::borrow::Cow;

/// A text, with or without figures.
#[derive(Clone, Copy, Debug)]
pub enum Text {
    Plain(&'static str),
    Figured(fn(&Guidance) -> String),
}

impl Text {
    pub fn of(self, guidance: &Guidance) -> Cow<'static, str> {
        match self {
            Self::Plain(text) => Cow::Borrowed(text),
            Self::Figured(text) => Cow::Owned(text(guidance)),
        }
    }
}

/// The engine for JavaScript uses none of these texts, so its module is built without them.
const IS_LEFT_OUT: bool = cfg!(all(feature = "js", not(feature = "app")));

pub(super) const fn says(text: &'static str) -> Text {
    Text::Plain(if IS_LEFT_OUT { "" } else { text })
}

pub(super) const fn with(text: fn(&Guidance) -> String) -> Text {
    if IS_LEFT_OUT {
        return Text::Plain("");
    }
    Text::Figured(text)
}

/// A text with figures: `figured!(|g| "… {} days …", g.clock.days)`.
macro_rules! figured {
    (|$g:ident| $($text:tt)+) => { $crate::guidance::text::with(|$g| format!($($text)+)) };
}
pub(super) use figured;

/// A list of texts. One with figures is in parentheses, as in [`figured`] or as a function of the edition.
macro_rules! texts {
    (@ (|$g:ident| { $($body:tt)+ })) => { $crate::guidance::text::with(|$g| { $($body)+ }) };
    (@ (|$g:ident| $($text:tt)+)) => { $crate::guidance::text::figured!(|$g| $($text)+) };
    (@ ($text:ident)) => { $crate::guidance::text::with($text) };
    (@ $text:literal) => { $crate::guidance::text::says($text) };
    ($($item:tt),* $(,)?) => { &[$(texts!(@ $item)),*] };
}
pub(super) use texts;
