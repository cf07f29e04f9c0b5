//! Why a setting of another page is left out.

use super::theme::Clash;

/// Why a setting was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no such setting.
    Unknown,
    /// Its value is no text.
    NotText,
    /// It has more characters than this.
    TooLong(usize),
    /// It has characters that cannot be seen.
    Invisible,
    /// It has other letters or signs than a name may have.
    NotLatin,
    /// It could be mistaken for CBP.
    LooksLikeCbp,
    /// It is no e-mail address.
    NotAnAddress,
    /// It is neither a phone number nor an e-mail address.
    NotAContact,
    /// It is none of these.
    NotOneOf(Vec<&'static str>),
    /// It is no color as `#rgb` or `#rrggbb`.
    NotAColor,
    /// It is no whole number from the first to the second.
    NotFromTo(u16, u16),
    /// It is no list of fonts.
    NotFonts,
    /// It cannot be read with another color.
    Clash(Clash),
}
