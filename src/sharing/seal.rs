//! Sealing with a passphrase, in the age format (<https://age-encryption.org/v1>), and opening what was sealed.

use super::sealed::{Closed, Form};
use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use std::io::{self, Read, Write};
use std::iter::once;

/// How much work a guess at a passphrase is, as the power of two that scrypt calls N. Fixed: age measures the machine to
/// choose one, and what takes a desktop a second would keep a phone busy for many. 15 takes 32 MiB and a few hundred
/// milliseconds on a phone.
const WORK: u8 = 15;
/// The most that is done to open a file: what the command `age` uses, 256 MiB and a second or two. A file that asks for
/// more could keep the page busy for as long as its maker likes.
pub const MOST_WORK: u8 = 18;

/// Seals a text. The passphrase counts without the white space around it, which keyboards add.
///
/// # Errors
/// When there is no randomness.
pub fn seal(text: &[u8], passphrase: &str, form: Form) -> io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(secret(passphrase));
    recipient.set_work_factor(WORK);
    let format = match form {
        Form::Text => Format::AsciiArmor,
        Form::Bytes => Format::Binary,
    };
    let encryptor =
        Encryptor::with_recipients(once(&recipient as &dyn age::Recipient)).map_err(io::Error::other)?;
    let armored = ArmoredWriter::wrap_output(Vec::new(), format)?;
    let mut writer = encryptor.wrap_output(armored)?;
    writer.write_all(text)?;
    writer.finish()?.finish()
}

/// Opens what was sealed, as text or as bytes.
///
/// # Errors
/// When the passphrase is wrong, or it can't be opened by one.
pub fn open(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, Closed> {
    let decryptor = Decryptor::new(ArmoredReader::new(sealed)).map_err(|refused| reason(&refused))?;
    if !decryptor.is_scrypt() {
        return Err(Closed::OtherKey);
    }
    let mut identity = scrypt::Identity::new(secret(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let mut reader = decryptor
        .decrypt(once(&identity as &dyn age::Identity))
        .map_err(|refused| reason(&refused))?;
    let mut text = Vec::new();
    reader.read_to_end(&mut text).map_err(|_| Closed::Damaged)?;
    Ok(text)
}

fn secret(passphrase: &str) -> SecretString {
    passphrase.trim().into()
}

fn reason(refused: &DecryptError) -> Closed {
    match refused {
        // The sealed key is checked by itself, before anything else that depends on the passphrase.
        DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => Closed::Passphrase,
        DecryptError::ExcessiveWork { .. } => Closed::TooMuchWork,
        DecryptError::NoMatchingKeys => Closed::OtherKey,
        _ => Closed::Damaged,
    }
}
