//! Flags keep clear of each other and of the edges.

use super::*;
use proptest::prelude::*;

fn lanes_of(texts: &[(f64, &str)], scale: Scale) -> Vec<(u16, Side)> {
    let texts: Vec<(f64, String)> = texts.iter().map(|(at, text)| (*at, (*text).into())).collect();
    let mut flags = Flags::in_lanes(&texts, &[], scale).flags;
    flags.sort_by_key(|flag| flag.of);
    flags.iter().map(|flag| (flag.lane, flag.side)).collect()
}

/// The text of a flag in a drawing of some width, in em.
fn text_box(flag: &Flag, width: f64) -> (f64, f64) {
    let stem = flag.at * width;
    match flag.side {
        Side::Right => (stem + STEM_TO_TEXT, stem + STEM_TO_TEXT + text_width(&flag.text)),
        Side::Left => (stem - STEM_TO_TEXT - text_width(&flag.text), stem - STEM_TO_TEXT),
    }
}

#[test]
fn texts_step_down_towards_the_right() {
    use Side::{Left, Right};
    let found = lanes_of(
        &[
            (0.1, "Today, Oct 6"),
            (0.2, "Planned filing, Oct 20"),
            (0.3, "Week before"),
        ],
        Scale::Narrow,
    );
    assert_eq!(found, [(2, Right), (1, Right), (0, Right)]);
    let found = lanes_of(
        &[(0.9, "Oct 20 (12)"), (0.95, "Oct 23 (4)"), (0.1, "Oct 1")],
        Scale::Narrow,
    );
    assert_eq!(found, [(0, Left), (1, Left), (0, Right)]);
    let found = lanes_of(
        &[
            (0.64, "As of Jun 18"),
            (0.74, "Phase 2 Jun 29"),
            (0.78, "Planned filing Jul 2"),
        ],
        Scale::Narrow,
    );
    assert_eq!(
        found,
        [(0, Left), (1, Left), (2, Left)],
        "no text stands across a stem"
    );
    let beside = |line| Flags::in_lanes(&[(0.5, "Oct 20".to_owned())], &[line], Scale::Narrow).flags[0].side;
    assert_eq!(
        [beside(0.6), beside(0.4)],
        [Left, Right],
        "no line behind crosses it"
    );
    let far = lanes_of(
        &[(0.0, "Today, Oct 6"), (0.5, "Planned filing, Oct 20")],
        Scale::Wide,
    );
    assert_eq!(far, [(0, Right), (0, Right)]);
}

/// Ten digits are 6.5 em wide, two 1.3; with its stem a text takes 0.45 em more, and leaves 0.6.
#[test]
fn sides_by_hand() {
    use Side::{Left, Right};
    let in_ems = |texts: &[(f64, usize)], lines: &[f64]| {
        let texts: Vec<(f64, String)> = texts
            .iter()
            .map(|(at, count)| (at / 24.0, "0".repeat(*count)))
            .collect();
        let lines: Vec<f64> = lines.iter().map(|at| at / 24.0).collect();
        let mut flags = Flags::in_lanes(&texts, &lines, Scale::Narrow).flags;
        flags.sort_by_key(|flag| flag.of);
        flags
            .iter()
            .map(|flag| (flag.lane, flag.side))
            .collect::<Vec<_>>()
    };
    for (texts, lines, expected) in [
        // Up to the edges and no farther.
        (&[(17.0, 10)][..], &[][..], &[(0, Right)][..]),
        (&[(17.1, 10)], &[], &[(0, Left)]),
        (&[(7.0, 10)], &[10.0], &[(0, Left)]),
        (&[(6.9, 10)], &[10.0], &[(0, Right)]),
        // Room between two on one side, or none.
        (&[(0.0, 10), (7.6, 20)], &[], &[(0, Right), (0, Right)]),
        (&[(0.0, 10), (7.5, 20)], &[], &[(1, Right), (0, Right)]),
        // Each keeps beside the line it would cross, the other where it is.
        (&[(12.0, 2), (4.8, 2)], &[13.0, 3.6], &[(0, Left), (0, Right)]),
        // At one place they read from left to right.
        (&[(12.0, 2), (12.0, 2)], &[], &[(0, Left), (0, Right)]),
        // Where one has to give way, the one on the left of its stem comes first.
        (&[(4.8, 20), (21.6, 10)], &[], &[(1, Right), (0, Left)]),
    ] {
        assert_eq!(in_ems(texts, lines), expected, "{texts:?} {lines:?}");
    }
}

fn right(stem: f64, to: f64) -> TextBox {
    TextBox {
        of: 0,
        stem,
        from: stem,
        to,
        side: Side::Right,
    }
}

fn left(stem: f64, from: f64) -> TextBox {
    TextBox {
        from,
        to: stem,
        side: Side::Left,
        ..right(stem, stem)
    }
}

/// Lanes of texts one after the other; and how many stems, and lines at 9.5 and 12 em, cross texts,
/// how many lanes there are, and how many texts stand left.
#[test]
fn lanes_by_hand() {
    let lines = [9.5, 12.0].map(|at| at / 24.0);
    for (texts, expected, counts) in [
        (vec![], vec![], (0, 0, 0, 0)),
        // What only touches shares a lane, and no stem crosses where a text begins or ends.
        (
            vec![right(10.0, 12.0), right(5.0, 10.0)],
            vec![0, 0],
            (0, 1, 1, 0),
        ),
        (
            vec![right(12.0, 14.0), left(12.0, 10.0)],
            vec![0, 0],
            (0, 0, 1, 1),
        ),
        (
            vec![right(10.0, 13.0), right(9.0, 11.0)],
            vec![0, 1],
            (0, 2, 2, 0),
        ),
        // A lane nearer is taken again, over a stem that does not reach so far.
        (
            vec![
                right(20.0, 22.0),
                right(19.0, 21.0),
                right(10.0, 12.0),
                right(9.0, 11.0),
            ],
            vec![0, 1, 0, 1],
            (0, 1, 2, 0),
        ),
        // No text lies across a stem that goes farther out; its own stem may have to cross one.
        (
            vec![right(10.0, 12.0), right(9.0, 13.0), left(9.7, 8.0)],
            vec![0, 1, 2],
            (1, 3, 3, 1),
        ),
    ] {
        let placed = into_lanes(texts);
        let found: Vec<u16> = placed.iter().map(|(_, lane)| *lane).collect();
        assert_eq!(found, expected, "{placed:?}");
        let crossed = lines_crossed(&placed, &lines, Scale::Narrow);
        let found = (crossings(&placed), crossed, lanes(&placed), lefts(&placed));
        assert_eq!(found, counts, "{placed:?}");
    }
}

/// Helvetica's widths as Adobe publishes them, in thousandths of an em: no text is wider than we
/// reckon, and none is less so by more than 0.3 em a letter.
#[test]
fn widths_are_helveticas_or_a_little_more() {
    for (letters, thousandths) in [
        ("'", 191),
        ("ijl’", 222),
        ("ft ,.:;I", 278),
        ("r()-", 333),
        ("ckszvxyJ", 500),
        ("abdeghnopqu0123456789L", 556),
        ("FTZ", 611),
        ("ABEKPSVXY", 667),
        ("wCDHNRU", 722),
        ("GOQ", 778),
        ("mM", 833),
        ("W", 944),
        ("…—", 1_000),
    ] {
        for letter in letters.chars() {
            let (helvetica, ours) = (f64::from(thousandths) / 1_000.0, text_width(&letter.to_string()));
            assert!((helvetica..=helvetica + 0.3).contains(&ours), "{letter}: {ours}");
        }
    }
}

#[test]
fn nothing_needs_no_lane() {
    assert_eq!(Flags::in_lanes(&[], &[], Scale::Narrow), Flags::default());
}

/// A line of text is some 1.2 em high; its letters rise about 1 em over the baseline and reach 0.3 em
/// below. Lanes that hang are those that stand, seen from the other end.
#[test]
fn lanes_leave_room_for_a_line() {
    assert!(Flags::default().height().abs() < 1e-9);
    let texts = [
        (0.1, "Today, Oct 6"),
        (0.2, "Planned filing, Oct 20"),
        (0.3, "Week before"),
    ];
    let texts = texts.map(|(at, text)| (at, text.to_owned()));
    let mut placed = Flags::in_lanes(&texts, &[], Scale::Narrow);
    placed.flags.sort_by_key(|flag| flag.lane);
    let hanging: Vec<f64> = placed.flags.iter().map(Flag::hanging).collect();
    assert!(hanging[0] >= 1.0 && placed.height() - hanging[2] >= 0.3);
    assert!(
        hanging
            .windows(2)
            .all(|two| (1.2..2.0).contains(&(two[1] - two[0])))
    );
    for (flag, mirrored) in placed.flags.iter().zip(hanging.iter().rev()) {
        assert!((placed.standing(flag) - mirrored).abs() < 1e-9);
        assert!(flag.side == Side::Right && flag.offset() > 0.0);
    }
    let last = Flags::in_lanes(&[(1.0, "Oct 20".to_owned())], &[], Scale::Narrow);
    assert!(last.flags[0].side == Side::Left && last.flags[0].offset() < 0.0);
}

fn labels() -> impl Strategy<Value = Vec<(f64, String)>> {
    let texts = vec!["Today Oct 6", "Planned filing Nov 30", "Oct 20 (9,999)", "May 1"];
    prop::collection::vec((0.0..=1.0_f64, prop::sample::select(texts)), 0..8).prop_map(|labels| {
        let labels = labels.into_iter();
        labels.map(|(at, text)| (at, text.to_owned())).collect()
    })
}

proptest! {
    /// No two texts overlap, at the least width and at any other, and none leaves the drawing.
    #[test]
    fn texts_never_overlap(labels in labels(), wider in 1.0..4.0_f64) {
        for scale in Scale::ALL {
            let flags = Flags::in_lanes(&labels, &[0.4], scale);
            prop_assert_eq!(flags.flags.len(), labels.len());
            let width = scale.ems() * wider;
            for (at, one) in flags.flags.iter().enumerate() {
                prop_assert!(one.lane < flags.lanes);
                let (from, to) = text_box(one, width);
                prop_assert!(from >= 0.0 && to <= width, "{one:?} leaves {width}");
                for other in flags.flags.iter().skip(at + 1).filter(|other| other.lane == one.lane) {
                    let (other_from, other_to) = text_box(other, width);
                    prop_assert!(to < other_from || other_to < from, "{one:?} {other:?}");
                }
            }
        }
    }

    /// No stem crosses a text where all texts fit on the same side.
    #[test]
    fn stems_pass_the_texts(labels in labels()) {
        let width = Scale::Narrow.ems();
        let reach = |text: &str| STEM_TO_TEXT + text_width(text);
        let right = labels.iter().all(|(at, text)| at * width + reach(text) <= width);
        let left = labels.iter().all(|(at, text)| at * width >= reach(text));
        prop_assume!(right || left);
        let flags = Flags::in_lanes(&labels, &[0.4], Scale::Narrow).flags;
        for one in &flags {
            for other in flags.iter().filter(|other| other.lane < one.lane) {
                let (from, to) = text_box(other, width);
                let stem = one.at * width;
                prop_assert!(stem <= from || to <= stem, "{one:?} crosses {other:?}");
            }
        }
    }
}
