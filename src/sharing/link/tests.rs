//! Round trips of links, their limits, and links crafted to be refused.

use super::*;
use crate::facts::{Id, Label, Person};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Strategy;

fn today() -> NaiveDate {
    crate::calendar::parse_date("2026-06-18").unwrap()
}

/// Bytes with and without repetition.
fn texts() -> impl Strategy<Value = Vec<u8>> {
    let few = vec(proptest::sample::select(&b"abc\",:"[..]), 0..2_000);
    prop_oneof![vec(any::<u8>(), 0..600), few]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// A text survives the round trip, and inflating it needs a limit of at least its own length.
    #[test]
    fn what_is_deflated_is_inflated(text in texts()) {
        for dictionary in [&b""[..], DICTIONARY] {
            let stream = deflate(&text, dictionary);
            prop_assert_eq!(inflate(&stream, dictionary, text.len()), Ok(text.clone()));
            if let Some(less) = text.len().checked_sub(1) {
                prop_assert_eq!(inflate(&stream, dictionary, less), Err(Refusal::TooLarge));
            }
        }
    }

    /// Text that is in the dictionary costs at most 5 bytes: a length and a distance.
    #[test]
    fn the_dictionary_is_copied_from(at in 0..DICTIONARY.len() - 100) {
        let stream = deflate(&DICTIONARY[at..at + 100], DICTIONARY);
        prop_assert!(stream.len() <= 6, "{}", stream.len());
    }

    /// Any bytes are either read or refused, within the limit.
    #[test]
    fn noise_is_no_danger(stream in vec(any::<u8>(), 0..300), most in 0_usize..2_000) {
        if let Ok(text) = inflate(&stream, DICTIONARY, most) {
            assert!(text.len() <= most);
        }
    }
}

/// Text farther back than 32,768 bytes, the window in the standard, is not copied.
#[test]
fn distances_stay_within_the_window() {
    let filler = (0..40_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8);
    let text: Vec<u8> = b"once upon a time"
        .iter()
        .copied()
        .chain(filler)
        .chain(*b"once upon a time")
        .collect();
    assert_eq!(inflate(&deflate(&text, b""), b"", text.len()), Ok(text));
}

/// A link that carries the given packed bytes, with a correct count and checksum.
fn link_of(packed: &[u8]) -> String {
    versioned_link(1, packed)
}

fn versioned_link(version: u32, packed: &[u8]) -> String {
    let counted = [&u16::try_from(packed.len()).unwrap().to_be_bytes()[..], packed].concat();
    let bytes = [&CHECKSUM.checksum(&counted).to_be_bytes()[..], &counted].concat();
    format!("s={version}.{}", Base64UrlUnpadded::encode_string(&bytes))
}

/// Reading stops at the limit, whatever the stream says.
#[test]
fn a_small_link_cannot_stand_for_much() {
    let bomb = deflate(&vec![b' '; 900_000], b"");
    let link = link_of(&bomb);
    assert!(link.len() <= LONGEST_READ, "{}", link.len());
    assert_eq!(read(&link, today()), Err(LinkRefused::TooLarge));
    for (most, expected) in [
        (900_000, Ok(900_000)),
        (899_999, Err(Refusal::TooLarge)),
        (0, Err(Refusal::TooLarge)),
    ] {
        assert_eq!(
            inflate(&bomb, b"", most).map(|text| text.len()),
            expected,
            "{most}"
        );
    }
    // An endless stream: the same copy forever, cut off where the link ends.
    assert_eq!(
        read(&format!("s=1.{}", "A".repeat(LONGEST_READ)), today()),
        Err(LinkRefused::TooLarge)
    );
}

/// A whole link with bad contents: they are checked as a file's would be.
#[test]
fn what_it_carries_is_read_as_a_file() {
    let told = |file: &str| read(&link_of(&deflate(file.as_bytes(), DICTIONARY)), today());
    for (file, at) in [
        ("", ""),
        ("{}", "/format"),
        (
            r#"{"format":"ace-self-check","version":3,"facts":{}}"#,
            "/version",
        ),
        (
            r#"{"format":"ace-self-check","version":1,"facts":{"people":[{"id":"p1","last_login":"2026-06-19"}]}}"#,
            "/facts/people/0/last_login",
        ),
        (
            r#"{"format":"ace-self-check","version":1,"facts":{"company":{"label":"12-3456789"}}}"#,
            "/facts/company/label",
        ),
    ] {
        let Err(LinkRefused::Contents(refused)) = told(file) else {
            panic!("{file}: {:?}", told(file))
        };
        assert_eq!(refused.problems[0].at, at);
    }
    assert_eq!(
        told(r#"{"format":"ace-self-check","version":1,"facts":{}}"#).map(|opened| opened.facts),
        Ok(Facts::default())
    );
}

#[test]
fn each_refusal_has_its_reason() {
    use LinkRefused::{Altered, Cut, Newer, NotALink};
    let link = write(&Facts::default()).unwrap();
    let changed = |from: &str, to: &str| link.replacen(from, to, 1);
    let whole = deflate(saved::write(&Facts::default(), None).as_bytes(), DICTIONARY);
    for (text, expected) in [
        (String::new(), NotALink),
        ("/result".into(), NotALink),
        ("S=1.".into(), NotALink),
        ("x".repeat(1 << 20), NotALink),
        ("s".into(), Cut),
        ("s=".into(), Cut),
        ("s=1".into(), Cut),
        ("s=1.".into(), Cut),
        (link[..link.len() - 1].into(), Cut),
        (format!("{link}A"), Altered),
        (format!("{link}="), Altered),
        (format!("{link}\u{2026}"), Altered),
        (format!("{}A{}", &link[..20], &link[20..]), Altered),
        (changed("s=1.", "s=01."), Altered),
        (changed("s=1.", "s=0."), Altered),
        (changed("s=1.", "s=."), Altered),
        (changed("s=1.", "s=-1."), Altered),
        (changed("s=1.", "s=99999999999."), Altered),
        ("s=x".into(), Altered),
        ("s=01".into(), Altered),
        (format!("s=1.{}", "A".repeat(LONGEST_READ - 4)), Altered),
        (
            format!("s=1.{}", "A".repeat(LONGEST_READ - 3)),
            LinkRefused::TooLarge,
        ),
        (changed("s=1.", "s=3."), Newer(3)),
        ("s=7.whatever stands here".into(), Newer(7)),
        (link_of(&[]), Altered),
        // Terms that are empty, unknown, or cut off; then a stream where the terms belong.
        (versioned_link(2, &[&[0][..], &whole].concat()), Altered),
        (versioned_link(2, &[&[4][..], &whole].concat()), Altered),
        (versioned_link(2, &[2, 0x50]), Altered),
        (versioned_link(2, &[]), Altered),
        // A block type that doesn't exist; then blocks that end early, declare a wrong length, or have trailing data.
        (link_of(&[0b111, 0]), Altered),
        (link_of(&[0b101, 0]), Altered),
        (link_of(&[0b001, 2, 0, 0xfd, 0xff, b'{']), Altered),
        (link_of(&[0b001, 1, 0, 0xff, 0xff, b'{']), Altered),
        (link_of(&[&whole[..], b" "].concat()), Altered),
        (link_of(&whole[..whole.len() - 1]), Altered),
    ] {
        assert_eq!(
            read(&text, today()),
            Err(expected),
            "{}",
            &text[..text.len().min(60)]
        );
    }
}

/// December 31, 2026 is day 20,818 since January 1, 1970 (docs/file-format.md, "The link").
#[test]
fn the_terms_are_where_the_format_says() {
    let until = crate::calendar::parse_date("2026-12-31");
    let day = 20_818_u16.to_be_bytes();
    let packed = packed(&Facts::default()).unwrap();
    assert_eq!(write(&Facts::default()), Ok(versioned_link(1, &packed)));
    assert_eq!(
        write_until(&Facts::default(), until),
        Ok(versioned_link(2, &[&[2], &day[..], &packed].concat()))
    );
    assert_eq!(
        write_sealed(b"sealed", until),
        Ok(versioned_link(2, &[&[3], &day[..], b"sealed"].concat()))
    );
    assert_eq!(
        write_sealed(b"sealed", None),
        Ok(versioned_link(2, b"\x01sealed"))
    );
}

/// The dictionary of a version never changes: every link ever sent depends on it.
#[test]
fn the_dictionary_is_frozen() {
    assert_eq!(
        (DICTIONARY.len(), CHECKSUM.checksum(DICTIONARY)),
        (4_388, 0x45ff_39db)
    );
}

/// A link is written up to the maximum length, and not beyond.
#[test]
fn a_link_is_never_longer_than_it_may_be() {
    let person = |at: usize| Person {
        label: Label::parse(&format!("{:x}", at.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 8)).ok(),
        ..Person::new(Id::numbered('p', at + 1))
    };
    let mut facts = Facts::default();
    let mut longest = 0;
    while let Ok(link) = write(&facts) {
        assert_eq!(read(&link, today()).map(|opened| opened.facts), Ok(facts.clone()));
        longest = link.len();
        facts.people.push(person(facts.people.len()));
    }
    assert!((LONGEST - 40..=LONGEST).contains(&longest), "{longest}");
    facts.people = (0..500).map(person).collect();
    facts.entries = (0..9_999)
        .map(|at| crate::facts::Entry::new(Id::numbered('e', at + 1)))
        .collect();
    assert_eq!(write(&facts), Err(TooLong));
}
