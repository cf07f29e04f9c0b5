//! A link gives back the facts it was written from.

use super::{TODAY, open, sample};
use crate::any_facts::{facts, some};
use crate::support::day;
use ace_self_check::assessment::assess;
use ace_self_check::guidance::CURRENT;
use ace_self_check::sharing::link::{LONGEST, LinkRefused, TooLong, is_link, read, restore, write};
use ace_self_check::sharing::{Amounts, Level, redact};
use ace_self_check::wording::sharing::too_long;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

proptest! {
    #![proptest_config(some(400))]

    /// Whatever facts fit into a link are read from it as they were, the day of the check too; what
    /// follows from them is then the same.
    #[test]
    fn what_is_written_is_read(mut facts in facts(), without_names in any::<bool>()) {
        if without_names {
            facts = redact(&facts, Level::RolesOnly, Amounts::Hidden);
        }
        match write(&facts) {
            Ok(link) => {
                prop_assert!(link.len() <= LONGEST && is_link(&link));
                prop_assert_eq!(restore(&link), Some(link.clone()));
                prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.=".contains(&byte)));
                let read = open(&link).unwrap();
                prop_assert_eq!(assess(&read, &CURRENT, day(TODAY)), assess(&facts, &CURRENT, day(TODAY)));
                prop_assert_eq!(read, facts);
            }
            // Names of any characters at all cannot be made shorter.
            Err(TooLong) => prop_assert!(!without_names),
        }
    }
}

/// Ten people whose names are as long as a name may be fit into a link.
#[test]
fn ten_people_with_long_names_fit() {
    for seed in 0..200 {
        let facts = sample::check(10, sample::Names::Long, seed);
        let link = write(&facts);
        let link = link.unwrap_or_else(|TooLong| panic!("seed {seed}"));
        assert_eq!(open(&link), Ok(facts));
    }
}

/// The day of the check stays; without one the receiver's own today counts.
#[test]
fn the_day_of_the_check_is_kept() {
    let mut facts = sample::check(3, sample::Names::Usual, 1);
    for as_of in [Some(day("2026-06-17")), None] {
        facts.as_of = as_of;
        let link = write(&facts).unwrap();
        assert_eq!(
            read(&link, day("2026-09-01")).map(|opened| opened.facts.as_of),
            Ok(as_of)
        );
    }
    // A receiver whose clock is behind sees days that have not come yet, as in a file.
    let link = write(&facts).unwrap();
    assert!(matches!(
        read(&link, day("2020-01-01")),
        Err(LinkRefused::Contents(_))
    ));
}

/// What is too long for a link says so and names the other way.
#[test]
fn what_is_too_long_says_so() {
    let facts = sample::check(10, sample::Names::Worst, 1);
    assert_eq!(write(&facts), Err(TooLong));
    assert!(too_long().contains("1,800") && too_long().contains("file"));
    let named = redact(&facts, Level::InitialsOnly, Amounts::Hidden);
    assert!(write(&named).is_ok());
}

/// Screens and links do not share an address.
#[test]
fn no_screen_is_taken_for_a_link() {
    use Page::{Answers, AsOf, Entries, Plan, Sources, Start};
    use ace_self_check::interview::Page;
    for address in [Start, Answers, Plan, Entries, AsOf, Sources].map(|page| page.address()) {
        assert!(!is_link(&address), "{address}");
        assert_eq!(open(&address), Err(LinkRefused::NotALink), "{address}");
    }
}
