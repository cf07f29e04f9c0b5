//! A link that carries the answers after the `#` of an address.
//!
//! `s=1.` and, in base64url without padding (RFC 4648, section 5): four bytes with the CRC-32 of
//! everything that follows, two bytes with the number of bytes that follow, and the saved file as a
//! DEFLATE stream (RFC 1951) whose preset dictionary is `dictionary-1.txt`. Numbers are big-endian.
//! Any inflater can read it; a version keeps its dictionary forever.
//!
//! `s=2.` has its terms before the stream: whether it is sealed, and the last day it can be opened. It is written
//! only if there are terms, so a page that knows only version 1 still reads all other links, and refuses these as
//! newer.

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
const PLAIN: u32 = 1;
const WITH_TERMS: u32 = 2;
/// What every saved file contains; text that is in it costs next to nothing.
const DICTIONARY: &[u8] = include_bytes!("dictionary-1.txt");
/// The maximum length of a link in characters, including `s=1.`: some mail programs cut off longer addresses.
pub const LONGEST: usize = 1_800;
/// The maximum number of characters that are examined.
pub const LONGEST_READ: usize = 8_000;
/// The maximum size in bytes of the saved file in a link; also the most memory that reading it takes.
pub const MOST_BYTES: usize = 256 * 1024;
/// The bytes of the checksum and the count.
const HEAD: usize = 6;
/// The characters that encode the head and nothing else.
const HEAD_CHARACTERS: usize = 8;
/// CRC-32 as in gzip (RFC 1952, section 8): it detects every burst of up to 32 changed bits. Links
/// are short, so it needs no table.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The check is too large for a link; a file can carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkRefused {
    /// It doesn't begin like our links.
    NotALink,
    Cut,
    /// Some of it was changed after it was written.
    Altered,
    Newer(u32),
    /// It is longer than any link of ours, or inflates to more than [`MOST_BYTES`].
    TooLarge,
    /// It is whole, but its last day has passed.
    Expired(NaiveDate),
    /// It is whole and has a passphrase. These are its sealed contents; once opened, pass them to [`read_content`].
    Sealed(Vec<u8>),
    /// It is whole, but its contents are refused as a file would be.
    Contents(Refused),
}

/// Whether the part of an address after the `#` is meant to carry answers, whatever was done to it on its way.
pub fn is_link(fragment: &str) -> bool {
    restore(fragment).is_some()
}

/// Writes the part of an address after the `#`: ASCII letters, digits, and `-_.=` only. The day of
/// the check is kept as is; without one, it is the receiver's current day.
///
/// # Errors
/// If it would be longer than [`LONGEST`].
pub fn write(facts: &Facts) -> Result<String, TooLong> {
    write_until(facts, None)
}

/// Like [`write`], for a link that can be opened through the day `until`, inclusive.
///
/// # Errors
/// Same as [`write`].
pub fn write_until(facts: &Facts, until: Option<NaiveDate>) -> Result<String, TooLong> {
    let terms = Terms {
        is_sealed: false,
        until,
    };
    linked(terms, &packed(facts)?)
}

/// The contents of a sealed link, to be sealed as bytes for [`write_sealed`].
///
/// # Errors
/// If the link would be longer than [`LONGEST`].
pub fn content(facts: &Facts) -> Result<Vec<u8>, TooLong> {
    let content = packed(facts)?;
    let sealed = vec![0; content.len() + OVERHEAD];
    write_sealed(&sealed, Some(NaiveDate::default())).map(|_| content)
}

/// Writes a link that carries sealed contents.
///
/// # Errors
/// Same as [`write`].
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

/// Reads the part of an address after the `#`.
///
/// # Errors
/// If it isn't a whole link of a known version, its last day has passed, it has a passphrase, or its contents have any
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

/// Reads the contents of a link.
///
/// # Errors
/// If they have any problem.
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

/// How many characters a payload has according to its head; `None` if that can't be read.
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
