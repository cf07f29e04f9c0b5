//! Why a setting from another page is left out.

use super::theme::Clash;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no such setting.
    Unknown,
    NotText,
    /// It has more characters than this.
    TooLong(usize),
    Invisible,
    /// It has letters or signs that aren't allowed in a name.
    NotLatin,
    LooksLikeCbp,
    /// It isn't an e-mail address.
    NotAnAddress,
    /// It is neither a phone number nor an e-mail address.
    NotAContact,
    /// It is none of these.
    NotOneOf(Vec<&'static str>),
    /// It isn't a color in the form `#rgb` or `#rrggbb`.
    NotAColor,
    /// It isn't a whole number from the first to the second, inclusive.
    NotFromTo(u16, u16),
    NotFonts,
    /// It is unreadable with another color.
    Clash(Clash),
}
