//! A link that carries the answers behind the `#` of an address.
//!
//! `s=1.` and, in base64url without padding (RFC 4648, section 5): four bytes of CRC-32 of all that
//! follows, two bytes that say how many bytes follow, and the saved file as a DEFLATE stream
//! (RFC 1951) whose preset dictionary is `dictionary-1.txt`. Numbers are big-endian. Whatever
//! inflates can read it; a version keeps its dictionary for ever.
//!
//! `s=2.` has its terms before the stream: whether it is sealed, and the last day it is opened. It is written only where
//! there are any, so that a page that knows version 1 alone still reads the others, and refuses these as newer.

mod deflate;
mod restore;
mod terms;

use crate::facts::Facts;
use crate::saved::{self, Opened, Refused};
use base64ct::{Base64UrlUnpadded, Encoding};
use chrono::NaiveDate;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use deflate::{Refusal, deflate, inflate};
pub use restore::restore;
use terms::Terms;

use super::sealed::OVERHEAD;

/// What every link of ours begins with.
const START: &str = "s=";
/// The version of links without terms.
const PLAIN: u32 = 1;
/// The version of links with terms.
const WITH_TERMS: u32 = 2;
/// What every saved file has in it; texts that stand here cost next to nothing.
const DICTIONARY: &[u8] = include_bytes!("dictionary-1.txt");
/// The most characters a link has, `s=1.` included: longer addresses are cut by some mail programs.
pub const LONGEST: usize = 1_800;
/// The most characters that are looked at.
pub const LONGEST_READ: usize = 8_000;
/// The most bytes of a saved file that a link stands for; also the most that reading takes up.
pub const MOST_BYTES: usize = 256 * 1024;
/// The checksum and the count.
const HEAD: usize = 6;
/// The characters that the head takes, to themselves.
const HEAD_CHARACTERS: usize = 8;
/// CRC-32 as in gzip (RFC 1952, section 8): it finds every change of up to 32 bits in a row. Links
/// are short, so it does without a table.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// A check with too much in it for a link; a file carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Why a link is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkRefused {
    /// It does not begin as our links do.
    NotALink,
    /// It ends too early.
    Cut,
    /// Some of it is not as it was written.
    Altered,
    /// It is of this newer version.
    Newer(u32),
    /// It is longer than any link of ours, or stands for more than [`MOST_BYTES`].
    TooLarge,
    /// It is whole, and its last day is over.
    Expired(NaiveDate),
    /// It is whole, and has a passphrase: what it carries, sealed. Opened, that is for [`read_content`].
    Sealed(Vec<u8>),
    /// It is whole, and what it carries is refused as a file would be.
    Contents(Refused),
}

/// Whether the part of an address behind the `#` is meant to carry answers, whatever was done to it on its way.
#[must_use]
pub fn is_link(fragment: &str) -> bool {
    restore(fragment).is_some()
}

/// Writes the part of an address behind the `#`: ASCII letters, digits and `-_.=` only. The day of
/// the check is kept as it is; without one it is the receiver's own today.
///
/// # Errors
/// When it would be longer than [`LONGEST`].
pub fn write(facts: &Facts) -> Result<String, TooLong> {
    write_until(facts, None)
}

/// The same for a link that is opened up to a day, inclusive.
///
/// # Errors
/// As [`write`].
pub fn write_until(facts: &Facts, until: Option<NaiveDate>) -> Result<String, TooLong> {
    let terms = Terms {
        is_sealed: false,
        until,
    };
    linked(terms, &packed(facts)?)
}

/// What a sealed link carries, to be sealed as bytes for [`write_sealed`].
///
/// # Errors
/// When the link would be longer than [`LONGEST`].
pub fn content(facts: &Facts) -> Result<Vec<u8>, TooLong> {
    let content = packed(facts)?;
    let sealed = vec![0; content.len() + OVERHEAD];
    write_sealed(&sealed, Some(NaiveDate::default())).map(|_| content)
}

/// Writes a link around what was sealed.
///
/// # Errors
/// As [`write`].
pub fn write_sealed(sealed: &[u8], until: Option<NaiveDate>) -> Result<String, TooLong> {
    linked(
        Terms {
            is_sealed: true,
            until,
        },
        sealed,
    )
}

fn packed(facts: &Facts) -> Result<Vec<u8>, TooLong> {
    let file = saved::write(facts, None);
    if file.len() > MOST_BYTES {
        return Err(TooLong);
    }
    Ok(deflate(file.as_bytes(), DICTIONARY))
}

fn linked(terms: Terms, carried: &[u8]) -> Result<String, TooLong> {
    let (version, terms) = match terms.written() {
        terms if terms.is_empty() => (PLAIN, terms),
        terms => (WITH_TERMS, terms),
    };
    let body = [&terms, carried].concat();
    let count = u16::try_from(body.len()).map_err(|_| TooLong)?;
    let counted = [&count.to_be_bytes()[..], &body].concat();
    let sum = CHECKSUM.checksum(&counted).to_be_bytes();
    let bytes = [&sum[..], &counted].concat();
    let link = format!("{START}{version}.{}", Base64UrlUnpadded::encode_string(&bytes));
    (link.len() <= LONGEST).then_some(link).ok_or(TooLong)
}

/// Reads the part of an address behind the `#`.
///
/// # Errors
/// When it is no whole link of a version known here, its last day is over, it has a passphrase, or what it carries has any
/// problem.
pub fn read(fragment: &str, today: NaiveDate) -> Result<Opened, LinkRefused> {
    let (version, payload) = versioned(fragment)?;
    let body = whole(payload)?;
    if version == PLAIN {
        return read_content(&body, today);
    }
    let (terms, carried) = Terms::read(&body).ok_or(LinkRefused::Altered)?;
    match terms.until {
        Some(until) if until < today => Err(LinkRefused::Expired(until)),
        _ if terms.is_sealed => Err(LinkRefused::Sealed(carried.to_vec())),
        _ => read_content(carried, today),
    }
}

/// Reads what a link carries.
///
/// # Errors
/// When it has any problem.
pub fn read_content(content: &[u8], today: NaiveDate) -> Result<Opened, LinkRefused> {
    let file = inflate(content, DICTIONARY, MOST_BYTES).map_err(|refusal| match refusal {
        Refusal::Malformed => LinkRefused::Altered,
        Refusal::TooLarge => LinkRefused::TooLarge,
    })?;
    saved::read(&file, today).map_err(LinkRefused::Contents)
}

/// The version, and what follows it.
fn versioned(fragment: &str) -> Result<(u32, &str), LinkRefused> {
    let Some(versioned) = fragment.strip_prefix(START) else {
        let cut = !fragment.is_empty() && START.starts_with(fragment);
        return Err(if cut {
            LinkRefused::Cut
        } else {
            LinkRefused::NotALink
        });
    };
    if fragment.len() > LONGEST_READ {
        return Err(LinkRefused::TooLarge);
    }
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    match versioned.split_once('.') {
        None if is_number(versioned) => Err(LinkRefused::Cut),
        Some((version, payload)) if is_number(version) => match version.parse() {
            Ok(version @ (PLAIN | WITH_TERMS)) => Ok((version, payload)),
            Ok(newer) => Err(LinkRefused::Newer(newer)),
            Err(_) => Err(LinkRefused::Altered),
        },
        _ => Err(LinkRefused::Altered),
    }
}

/// How many characters a payload has by its head; `None` where that can't be read.
fn expected_length(payload: &str) -> Option<usize> {
    let head = payload.as_bytes().get(..HEAD_CHARACTERS)?;
    let mut bytes = [0; HEAD];
    let Ok(&[_, _, _, _, high, low]) = Base64UrlUnpadded::decode(head, &mut bytes) else {
        return None;
    };
    let count = usize::from(u16::from_be_bytes([high, low]));
    Some(((HEAD + count) * 8).div_ceil(6))
}

/// What follows the checksum and the count in a payload.
fn whole(payload: &str) -> Result<Vec<u8>, LinkRefused> {
    if payload.len() < HEAD_CHARACTERS {
        return Err(LinkRefused::Cut);
    }
    let expected = expected_length(payload).ok_or(LinkRefused::Altered)?;
    if payload.len() < expected {
        return Err(LinkRefused::Cut);
    }
    let mut bytes = Base64UrlUnpadded::decode_vec(payload).map_err(|_| LinkRefused::Altered)?;
    let (sum, counted) = bytes.split_at(4);
    let is_whole = payload.len() == expected && sum == CHECKSUM.checksum(counted).to_be_bytes();
    is_whole
        .then(|| bytes.split_off(HEAD))
        .ok_or(LinkRefused::Altered)
}

#[cfg(test)]
mod tests;
