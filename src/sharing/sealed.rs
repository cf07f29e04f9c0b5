//! What a file sealed with a passphrase looks like from outside. Sealing and opening are in `sharing::seal`, which the
//! page has in a module of its own.

/// The first line of a file of the age format.
const BINARY: &[u8] = b"age-encryption.org/";
/// The first line of the same as text.
const ARMORED: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// How many bytes longer a sealed text of at most 64 KiB is than the text: the header with its one recipient, a nonce, and
/// the tag of the one chunk.
pub const OVERHEAD: usize = 182;

/// Whether a file is sealed, as bytes or as text.
#[must_use]
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(BINARY) || bytes.trim_ascii_start().starts_with(ARMORED)
}

/// Whether what is sealed becomes text, as for a file, or bytes, as for a link. The numbers pass from the page to the
/// module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Lines of ASCII, which mail programs and clipboards leave alone.
    Text = 1,
    /// Bytes, a quarter shorter.
    Bytes = 0,
}

/// Why something sealed stays closed. The numbers pass from the module to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The passphrase is another one. In a file, damage to the line that holds the sealed key looks the same.
    Passphrase = 1,
    /// It isn't as it was written.
    Damaged = 2,
    /// It's sealed to a key, not with a passphrase.
    OtherKey = 3,
    /// It asks for more work than `seal::MOST_WORK`, or than there is memory for.
    TooMuchWork = 4,
    /// The module that opens it couldn't be loaded.
    NoModule = 5,
}

impl Closed {
    /// The reason of this number.
    #[must_use]
    pub fn numbered(number: u32) -> Option<Self> {
        use Closed::{Damaged, NoModule, OtherKey, Passphrase, TooMuchWork};
        [Passphrase, Damaged, OtherKey, TooMuchWork, NoModule]
            .into_iter()
            .find(|closed| *closed as u32 == number)
    }
}
