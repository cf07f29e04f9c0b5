//! How to recognize a file sealed with a passphrase. Sealing and opening are in `sharing::seal`, which the page loads
//! as its own module.

/// How a file in the age format begins.
const BINARY: &[u8] = b"age-encryption.org/";
/// How one begins as text.
const ARMORED: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// How many bytes sealing adds to a text of at most 64 KiB: the header with its one recipient, a nonce, and the tag
/// of the one chunk.
pub const OVERHEAD: usize = 182;

/// Whether a file is sealed, as bytes or as text.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(BINARY) || bytes.trim_ascii_start().starts_with(ARMORED)
}

/// Whether to seal as text, for a file, or as bytes, for a link. The page passes these numbers to the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Lines of ASCII, which mail programs and clipboards leave intact.
    Text = 1,
    /// Bytes, a quarter smaller.
    Bytes = 0,
}

/// Why something sealed can't be opened. The module passes these numbers to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsealError {
    /// The passphrase is wrong. In a file, damage to the line with the sealed key looks the same.
    Passphrase = 1,
    /// It was changed after it was written.
    Damaged = 2,
    /// It's sealed to a key, not with a passphrase.
    OtherKey = 3,
    /// It needs more work than `seal::MOST_WORK`, or more memory than there is.
    TooMuchWork = 4,
    /// The module that opens it couldn't be loaded.
    NoModule = 5,
}

impl UnsealError {
    pub fn numbered(number: u32) -> Option<Self> {
        use UnsealError::{Damaged, NoModule, OtherKey, Passphrase, TooMuchWork};
        [Passphrase, Damaged, OtherKey, TooMuchWork, NoModule]
            .into_iter()
            .find(|closed| *closed as u32 == number)
    }
}
