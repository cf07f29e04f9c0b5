//! Files and links with a passphrase, and links with a last day.

use super::{TODAY, sample};
use crate::support::day;
use ace_self_check::guidance::CURRENT;
use ace_self_check::portfolio::{Read, Settings, pieces, read_piece};
use ace_self_check::sharing::link::{LONGEST, LinkRefused, content, read, write_sealed, write_until};
use ace_self_check::sharing::sealed::is_sealed;
use ace_self_check::wording::sharing::link_refused;

/// Sealed by another implementation (age-encryption 0.3.1, in JavaScript).
const BY_OTHERS: &[u8] = include_bytes!("../../corpus/v2/01-check.json.age");

#[test]
fn link_is_refused_the_day_after_its_last() {
    let facts = sample::check(2, sample::Names::Usual, 1);
    let link = write_until(&facts, Some(day("2026-07-18"))).unwrap();
    assert_eq!(
        read(&link, day("2026-07-18")).map(|opened| opened.facts),
        Ok(facts)
    );
    let refused = read(&link, day("2026-07-19")).unwrap_err();
    assert_eq!(refused, LinkRefused::Expired(day("2026-07-18")));
    let says = link_refused(&refused);
    assert!(
        says.contains("July 18, 2026") && says.contains("Ask the sender"),
        "{says}"
    );
}

#[test]
fn sealed_link_says_it_is_sealed_until_its_last_day() {
    let link = write_sealed(b"sealed", Some(day("2026-07-18"))).unwrap();
    assert_eq!(
        read(&link, day("2026-07-18")).unwrap_err(),
        LinkRefused::Sealed(b"sealed".to_vec())
    );
    assert!(matches!(
        read(&link, day("2026-07-19")),
        Err(LinkRefused::Expired(_))
    ));
}

#[test]
fn whatever_can_be_sealed_fits_into_a_link() {
    use ace_self_check::sharing::sealed::OVERHEAD;
    let mut longest = 0;
    for people in 1..40 {
        if let Ok(content) = content(&sample::check(people, sample::Names::Long, 3)) {
            let link = write_sealed(&vec![7; content.len() + OVERHEAD], Some(day("2026-07-18"))).unwrap();
            longest = longest.max(link.len());
        }
    }
    assert!((LONGEST - 200..=LONGEST).contains(&longest), "{longest}");
}

#[test]
fn sealed_files_are_known_by_their_first_line() {
    assert!(is_sealed(BY_OTHERS) && is_sealed(b"age-encryption.org/v1\n-> scrypt"));
    assert!(is_sealed(&[b"\r\n", BY_OTHERS].concat()));
    for other in [&b""[..], b"{}", b"age", b"PK\x03\x04"] {
        assert!(!is_sealed(other), "{other:?}");
    }
}

/// A broker's list doesn't ask for passphrases, and says what to do.
#[test]
fn sealed_files_and_links_are_named_among_clients() {
    let link = format!(
        "https://check.example/#{}",
        write_sealed(b"sealed", None).unwrap()
    );
    for bytes in [BY_OTHERS, link.as_bytes()] {
        let settings = Settings {
            today: day(TODAY),
            filer_codes: Vec::new(),
            since: None,
        };
        let found = pieces("a.json.age", bytes);
        let [piece] = &found[..] else {
            panic!("{} pieces", found.len())
        };
        let Read::Refused { why, .. } = read_piece(piece, bytes, &CURRENT, &settings) else {
            panic!("read")
        };
        assert!(
            why[0].contains("passphrase") && why[0].contains("Open it in the check"),
            "{why:?}"
        );
    }
}

#[cfg(feature = "seal")]
mod with_passphrase {
    use super::*;
    use ace_self_check::sharing::link::read_content;
    use ace_self_check::sharing::seal::{MOST_WORK, open, seal};
    use ace_self_check::sharing::sealed::{Form, OVERHEAD, UnsealError};

    const PASSPHRASE: &str = "walnut ferry copper lamp";

    #[test]
    fn sealed_text_opens_with_its_passphrase_and_no_other() {
        for form in [Form::Text, Form::Bytes] {
            let sealed = seal(b"a check", PASSPHRASE, form).unwrap();
            assert!(is_sealed(&sealed));
            assert_eq!(open(&sealed, PASSPHRASE), Ok(b"a check".to_vec()));
            // Keyboards add white space.
            assert_eq!(open(&sealed, &format!(" {PASSPHRASE} ")), Ok(b"a check".to_vec()));
            assert_eq!(
                open(&sealed, "walnut ferry copper lamps"),
                Err(UnsealError::Passphrase)
            );
            assert!(!sealed.windows(7).any(|part| part == b"a check"));
        }
    }

    /// The header as the age format has it: one scrypt stanza, with a salt of 16 bytes and the work.
    #[test]
    fn header_is_of_the_age_format() {
        let sealed = seal(b"", PASSPHRASE, Form::Bytes).unwrap();
        assert_eq!(sealed.len(), OVERHEAD);
        let text = String::from_utf8_lossy(&sealed);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "age-encryption.org/v1");
        let stanza: Vec<&str> = lines[1].split(' ').collect();
        assert_eq!(
            (stanza[0], stanza[1], stanza[2].len(), stanza[3]),
            ("->", "scrypt", 22, "15")
        );
        assert_ne!(sealed, seal(b"", PASSPHRASE, Form::Bytes).unwrap());
    }

    #[test]
    fn file_of_another_implementation_opens() {
        let text = open(BY_OTHERS, PASSPHRASE).unwrap();
        assert_eq!(text, include_bytes!("../../corpus/v2/01-check.json"));
    }

    #[test]
    fn link_with_a_passphrase_carries_the_check() {
        let facts = sample::check(3, sample::Names::Usual, 1);
        let sealed = seal(&content(&facts).unwrap(), PASSPHRASE, Form::Bytes).unwrap();
        let link = write_sealed(&sealed, None).unwrap();
        let Err(LinkRefused::Sealed(sealed)) = read(&link, day(TODAY)) else {
            panic!("not sealed")
        };
        let content = open(&sealed, PASSPHRASE).unwrap();
        assert_eq!(
            read_content(&content, day(TODAY)).map(|opened| opened.facts),
            Ok(facts)
        );
    }

    /// What comes before the sealed key, and after it, is damage. The key itself can't be told from another passphrase's.
    #[test]
    fn damage_is_told_from_a_wrong_passphrase() {
        for at in [40, 60, BY_OTHERS.len() - 60] {
            assert_eq!(
                open(&BY_OTHERS[..at], PASSPHRASE),
                Err(UnsealError::Damaged),
                "cut at {at}"
            );
        }
        let bytes = seal(b"a check", PASSPHRASE, Form::Bytes).unwrap();
        let changed = |at: usize| {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            open(&changed, PASSPHRASE)
        };
        let mac = String::from_utf8_lossy(&bytes).find("--- ").unwrap() + 8;
        for at in [0, 5, 24, mac, bytes.len() - 30, bytes.len() - 1] {
            assert_eq!(changed(at), Err(UnsealError::Damaged), "byte {at}");
        }
        let mut other_key = bytes.clone();
        let at = mac - 20;
        // Still base64.
        other_key[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        assert_eq!(open(&other_key, PASSPHRASE), Err(UnsealError::Passphrase));
        assert_eq!(
            open(&bytes[..bytes.len() - 1], PASSPHRASE),
            Err(UnsealError::Damaged)
        );
    }

    /// A file may ask for any amount of work, and nothing is done for one that asks for too much.
    #[test]
    fn too_much_work_is_refused() {
        let bytes = seal(b"a check", PASSPHRASE, Form::Bytes).unwrap();
        let head = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let line = head + bytes[head..].iter().position(|byte| *byte == b'\n').unwrap();
        let work = MOST_WORK + 1;
        let asks = [&bytes[..line - 2], work.to_string().as_bytes(), &bytes[line..]].concat();
        assert_eq!(open(&asks, PASSPHRASE), Err(UnsealError::TooMuchWork));
    }

    /// Only the header is limited: what it seals may be as long as a file.
    #[test]
    fn long_text_opens() {
        let text = vec![b'7'; 20_000];
        for form in [Form::Text, Form::Bytes] {
            let sealed = seal(&text, PASSPHRASE, form).unwrap();
            assert!(
                open(&sealed, PASSPHRASE).is_ok_and(|opened| opened == text),
                "{form:?}"
            );
        }
    }

    /// Reading it would take minutes, whatever the passphrase.
    #[test]
    fn header_longer_than_a_passphrase_needs_is_refused() {
        let header = format!("age-encryption.org/v1\n-> X{}\n", " a".repeat(3_000));
        assert_eq!(open(header.as_bytes(), PASSPHRASE), Err(UnsealError::OtherKey));
    }

    #[test]
    fn file_for_a_key_says_so() {
        let key = age::x25519::Identity::generate().to_public();
        let sealed = age::encrypt(&key, b"a check").unwrap();
        assert_eq!(open(&sealed, PASSPHRASE), Err(UnsealError::OtherKey));
    }
}
