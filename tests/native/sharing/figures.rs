//! How long links are. `cargo test --no-default-features --test native figures -- --nocapture`

use super::sample::{Names, check};
use ace_self_check::facts::Choice;
use ace_self_check::sharing::link::{LONGEST, write};
use ace_self_check::sharing::{Amounts, Level, redact};

const SEEDS: std::ops::Range<u8> = 0..100;

/// The shortest, the middle and the longest of a hundred links; a level below full is never longer.
#[test]
fn how_long_links_are() {
    println!(
        "people  names  level     shortest  middle  longest   (all {LONGEST} or less, - where too long)"
    );
    for people in [0, 1, 3, 10] {
        for names in [Names::Usual, Names::Long, Names::Noise, Names::Worst] {
            for level in Level::ALL {
                let length = |seed| {
                    write(&redact(&check(people, names, seed), *level, Amounts::Hidden))
                        .map_or(usize::MAX, |link| link.len())
                };
                let mut lengths: Vec<_> = SEEDS.map(length).collect();
                lengths.sort_unstable();
                let [least, middle, most] =
                    [0, lengths.len() / 2, lengths.len() - 1].map(|at| match lengths[at] {
                        usize::MAX => "-".into(),
                        length => length.to_string(),
                    });
                println!(
                    "{people:6}  {:5}  {:8}  {least:>8}  {middle:>6}  {most:>7}",
                    format!("{names:?}"),
                    level.name()
                );
                assert!(*level == Level::Full || lengths.iter().all(|length| *length < LONGEST * 2 / 3));
            }
        }
    }
}

/// How many people with usual names fit, each question answered and each checklist ticked.
#[test]
fn how_many_people_fit() {
    let fits = |people: &usize| {
        SEEDS
            .take(20)
            .all(|seed| write(&check(*people, Names::Usual, seed)).is_ok())
    };
    let most = (1..200).take_while(fits).last();
    println!("people with usual names that always fit: {most:?}");
    assert!(most > Some(20));
}
