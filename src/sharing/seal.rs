//! Sealing with a passphrase, in the age format (<https://age-encryption.org/v1>), and opening what was sealed.

use super::sealed::{Form, UnsealError};
use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use std::io::{self, Read, Write};
use std::iter::once;

/// The cost of one guess at a passphrase, as the base-2 logarithm of scrypt's N. It is fixed because age would
/// measure the machine to choose one, and what takes a desktop one second takes a phone many. 15 takes 32 MiB and a
/// few hundred milliseconds on a phone.
const WORK: u8 = 15;
/// The maximum cost of opening a file: what the command `age` uses, 256 MiB and a second or two. Without a limit, a
/// file could keep the page busy for as long as its author likes.
pub const MOST_WORK: u8 = 18;
/// The maximum length in bytes of a header: with a passphrase it has about 150. age reads a header anew with every few
/// bytes, so that a long one takes minutes.
const MOST_HEADER: u64 = 4_096;

/// Seals a text. White space around the passphrase is ignored, because keyboards add it.
///
/// # Errors
/// If no randomness is available.
pub fn seal(text: &[u8], passphrase: &str, form: Form) -> io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(secret(passphrase));
    recipient.set_work_factor(WORK);
    let format = match form {
        Form::Text => Format::AsciiArmor,
        Form::Bytes => Format::Binary,
    };
    // Without age's words for the error: one of them is compiled from a hash map, in an order that differs from build to
    // build.
    let encryptor = Encryptor::with_recipients(once(&recipient as &dyn age::Recipient))
        .map_err(|_| io::Error::from(io::ErrorKind::Other))?;
    let armored = ArmoredWriter::wrap_output(Vec::new(), format)?;
    let mut writer = encryptor.wrap_output(armored)?;
    writer.write_all(text)?;
    writer.finish()?.finish()
}

/// Opens what was sealed, whether as text or as bytes.
///
/// # Errors
/// If the passphrase is wrong, or it can't be opened with a passphrase.
pub fn open(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, UnsealError> {
    if !has_short_header(sealed)? {
        return Err(UnsealError::OtherKey);
    }
    let decryptor = Decryptor::new(ArmoredReader::new(sealed)).map_err(|refused| reason(&refused))?;
    if !decryptor.is_scrypt() {
        return Err(UnsealError::OtherKey);
    }
    let mut identity = scrypt::Identity::new(secret(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let mut reader = decryptor
        .decrypt(once(&identity as &dyn age::Identity))
        .map_err(|refused| reason(&refused))?;
    let mut text = Vec::new();
    reader.read_to_end(&mut text).map_err(|_| UnsealError::Damaged)?;
    Ok(text)
}

/// Whether the header ends early enough. Only other keys make it long: a file may be sealed for many of them.
fn has_short_header(sealed: &[u8]) -> Result<bool, UnsealError> {
    let mut start = Vec::new();
    ArmoredReader::new(sealed)
        .take(MOST_HEADER)
        .read_to_end(&mut start)
        .map_err(|_| UnsealError::Damaged)?;
    let is_whole = u64::try_from(start.len()).is_ok_and(|length| length < MOST_HEADER);
    Ok(is_whole || start.windows(5).any(|part| part == b"\n--- "))
}

fn secret(passphrase: &str) -> SecretString {
    passphrase.trim().into()
}

fn reason(refused: &DecryptError) -> UnsealError {
    match refused {
        // The sealed key is checked on its own, before anything else that depends on the passphrase.
        DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => UnsealError::Passphrase,
        DecryptError::ExcessiveWork { .. } => UnsealError::TooMuchWork,
        DecryptError::NoMatchingKeys => UnsealError::OtherKey,
        _ => UnsealError::Damaged,
    }
}
