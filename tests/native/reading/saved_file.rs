//! What must hold of any bytes taken for a saved file.

use super::{TODAY, reads_the_same, tells_why};
use ace_self_check::saved::read;

/// Read or refused; what is read is read again as it was written, alone and with its assessment.
pub fn saved_file(bytes: &[u8]) {
    match read(bytes, TODAY) {
        Ok(opened) => reads_the_same(&opened.facts),
        Err(refused) => tells_why(&refused),
    }
}
