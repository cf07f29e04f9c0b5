//! Whatever facts there are: what is written is read, and what is damaged is read or refused.

use super::{TODAY, open};
use crate::any_facts::{facts, some};
use crate::support::day;
use ace_self_check::assessment::assess;
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::{Opened, Outline, read, write};
use ace_self_check::wording;
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;

proptest! {
    #![proptest_config(some(400))]

    /// Whatever facts are written, the same facts are read.
    #[test]
    fn what_is_written_is_read(facts in facts()) {
        let opened = open(&write(&facts, None));
        prop_assert_eq!(opened, Ok(Opened { facts, stated: None, version: 2 }));
    }

    /// Also beside an assessment, whose outline is read as it was written.
    #[test]
    fn what_is_written_with_its_assessment_is_read(facts in facts()) {
        let assessment = assess(&facts, &CURRENT, day(TODAY));
        let opened = open(&write(&facts, Some(&assessment))).unwrap();
        prop_assert_eq!(opened.stated, Some(Outline::of(&assessment)));
        prop_assert_eq!(opened.facts, facts);
    }

    /// A file cut off anywhere is refused, with a reason.
    #[test]
    fn what_is_cut_off_is_refused(facts in facts(), at in any::<Index>()) {
        let document = write(&facts, None);
        let refused = read(&document.as_bytes()[..at.index(document.len())], day(TODAY)).unwrap_err();
        prop_assert!(!refused.problems.is_empty());
    }

    /// One byte changed: read or refused, never a panic, and a refusal always has a reason.
    #[test]
    fn what_is_damaged_is_read_or_refused(facts in facts(), at in any::<Index>(), byte in any::<u8>()) {
        let mut document = write(&facts, None).into_bytes();
        let at = at.index(document.len());
        document[at] = byte;
        if let Err(refused) = read(&document, day(TODAY)) {
            prop_assert!(!refused.problems.is_empty());
            prop_assert!(!wording::refusal(&refused).contains('\n'));
        }
    }

    /// Any bytes at all.
    #[test]
    fn noise_is_refused(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&bytes, day(TODAY)).is_err());
    }
}
