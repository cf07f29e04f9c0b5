//! A text of the guidance. Its figures come from the tables, so that each is written once.

use super::Guidance;
use std::borrow::Cow;

/// A text, with or without figures.
#[derive(Clone, Copy, Debug)]
pub enum Text {
    /// Without.
    Plain(&'static str),
    /// With figures from the edition it is read under.
    Figured(fn(&Guidance) -> String),
}

impl Text {
    /// The text under an edition.
    #[must_use]
    pub fn of(self, guidance: &Guidance) -> Cow<'static, str> {
        match self {
            Self::Plain(text) => Cow::Borrowed(text),
            Self::Figured(text) => Cow::Owned(text(guidance)),
        }
    }
}

pub(super) const fn says(text: &'static str) -> Text {
    Text::Plain(text)
}

pub(super) const fn with(text: fn(&Guidance) -> String) -> Text {
    Text::Figured(text)
}
