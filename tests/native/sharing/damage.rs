//! A link that is not as it was sent is refused, however little is wrong with it.

use super::{open, sample};
use crate::support::day;
use ace_self_check::sharing::link::{LONGEST_READ, LinkRefused, write_until};
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};

const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%# ";
const EDITS: usize = 10_000;

fn links() -> Vec<String> {
    let checks = [
        (0, sample::Names::Usual),
        (1, sample::Names::Usual),
        (3, sample::Names::Long),
        (10, sample::Names::Long),
        (0, sample::Names::Usual),
    ];
    // The last one has a last day.
    let until = |at: usize| (at == checks.len() - 1).then(|| day("2026-12-31"));
    let link = |(at, (people, names))| write_until(&sample::check(people, names, 7), until(at)).unwrap();
    checks.into_iter().enumerate().map(link).collect()
}

fn below(random: &mut TestRng, most: usize) -> usize {
    random.next_u32() as usize % most
}

/// Cut after any character.
#[test]
fn every_link_that_is_cut_is_refused() {
    for link in links() {
        for at in 0..link.len() {
            let expected = if at == 0 {
                LinkRefused::NotALink
            } else {
                LinkRefused::Cut
            };
            assert_eq!(open(&link[..at]), Err(expected), "{at} of {link}");
        }
    }
}

/// One character changed, left out, added, or swapped with the next.
#[test]
fn every_link_that_is_edited_is_refused() {
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let links = links();
    let (mut refused, mut told_as_cut) = (0, 0);
    for round in 0..EDITS {
        for kind in 0..4 {
            let link = &links[round % links.len()];
            let mut edited = link.clone().into_bytes();
            let at = below(&mut random, edited.len());
            let other = ALPHABET[below(&mut random, ALPHABET.len())];
            match kind {
                0 => edited[at] = other,
                1 => drop(edited.remove(at)),
                2 => edited.insert(at, other),
                _ => edited.swap(at, (at + 1) % link.len()),
            }
            let edited = String::from_utf8(edited).unwrap();
            if edited != *link {
                let found = open(&edited).expect_err(&edited);
                refused += 1;
                told_as_cut += usize::from(found == LinkRefused::Cut);
            }
        }
    }
    println!("{refused} edited links refused, {told_as_cut} of them as cut; 0 read");
    assert!(refused > 3 * EDITS);
}

/// Each character of a link changed to each other one: none is read.
#[test]
fn no_single_character_can_be_changed() {
    let mut refused = 0;
    for link in [0, 1, 4].map(|at| links().swap_remove(at)) {
        for at in 0..link.len() {
            for other in ALPHABET.iter().filter(|other| **other != link.as_bytes()[at]) {
                let mut edited = link.clone().into_bytes();
                edited[at] = *other;
                let edited = String::from_utf8(edited).unwrap();
                assert!(open(&edited).is_err(), "{edited}");
                refused += 1;
            }
        }
    }
    println!("{refused} links with one other character refused; 0 read");
}

/// A text of any length is not looked at beyond the limit.
#[test]
fn what_is_too_large_is_not_looked_at() {
    let link = format!("s=1.{}", "A".repeat(LONGEST_READ - 3));
    assert_eq!(open(&link), Err(LinkRefused::TooLarge));
    assert_eq!(
        open(&format!("s=1.{}", "\u{1f45f}".repeat(5_000_000))),
        Err(LinkRefused::TooLarge)
    );
}
