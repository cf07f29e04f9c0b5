//! What must hold of any text taken for the part of an address behind the `#`.

use super::{TODAY, reads_the_same, tells_why};
use ace_self_check::saved::Opened;
use ace_self_check::sharing::link::{self, LONGEST, LinkRefused};
use ace_self_check::wording;
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc};

/// Of so many packed bytes a link is made that is not too long to be read.
const MOST_PACKED: usize = 5_000;

/// The bytes as a link, as what a whole link carries packed, and as the saved file in one that
/// stores without packing: read or refused; what is read makes a link that is read the same.
pub fn share_link(bytes: &[u8]) {
    look(&String::from_utf8_lossy(bytes));
    for version in [1, 2] {
        let told = look(&whole(version, bytes));
        assert!(!matches!(
            told,
            Some(LinkRefused::Cut | LinkRefused::NotALink | LinkRefused::Newer(_))
        ));
    }
    // A stored block of DEFLATE (RFC 1951, section 3.2.4): its length and that length's complement.
    let file = &bytes[..bytes.len().min(MOST_PACKED - 5)];
    if let Ok(length) = u16::try_from(file.len()) {
        let head = [&[1][..], &length.to_le_bytes(), &(!length).to_le_bytes()].concat();
        let told = look(&whole(1, &[&head, file].concat()));
        assert!(
            matches!(
                told,
                None | Some(LinkRefused::Contents(_) | LinkRefused::TooLarge)
            ),
            "{told:?}"
        );
    }
}

/// A link that holds these bytes behind the right checksum and count, the first of them at least.
fn whole(version: u32, packed: &[u8]) -> String {
    let packed = &packed[..packed.len().min(MOST_PACKED)];
    let count = u16::try_from(packed.len()).unwrap_or_default();
    let counted = [&count.to_be_bytes()[..], packed].concat();
    let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&counted);
    let bytes = [&sum.to_be_bytes()[..], &counted].concat();
    format!("s={version}.{}", Base64UrlUnpadded::encode_string(&bytes))
}

/// Why it is refused; `None` when it is read.
fn look(fragment: &str) -> Option<LinkRefused> {
    match link::read(fragment, TODAY) {
        Ok(Opened { facts, .. }) => {
            reads_the_same(&facts);
            if let Ok(written) = link::write(&facts) {
                assert!(written.len() <= LONGEST && link::is_link(&written));
                assert_eq!(link::read(&written, TODAY).unwrap().facts, facts);
            }
            None
        }
        Err(refused) => {
            let says = wording::sharing::link_refused(&refused);
            assert!(says.ends_with('.') && !says.contains(char::is_control), "{says}");
            if let LinkRefused::Contents(problems) = &refused {
                tells_why(problems);
            }
            Some(refused)
        }
    }
}
