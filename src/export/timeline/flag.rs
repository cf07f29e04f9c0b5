//! Labels that stand at a place on the ruler, in lanes so that no two texts overlap.
//!
//! Widths are in em of the labels' own font and estimated, on the wide side. Places are fractions
//! of a drawing that is at least so wide: where texts keep apart at the least width they do at
//! any other, because the stems only move apart and the texts keep their size and their side.

/// How wide a drawing is at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Under the words: 24 em.
    Narrow,
    /// Beside the words: 31 em.
    Wide,
}

impl Scale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// The least width, in em.
    #[must_use]
    pub fn ems(self) -> f64 {
        match self {
            Self::Narrow => 24.0,
            Self::Wide => 31.0,
        }
    }
}

/// From a stem to the text beside it, in em.
pub const STEM_TO_TEXT: f64 = 0.45;
/// From a text to the next thing, in em.
const SPACE: f64 = 0.6;
/// From one lane's baseline to the next one's, in em.
const LANE: f64 = 1.5;
/// From the baseline of lane 0 up to what stands above it, and down to what stands below, in em.
const ABOVE: f64 = 1.3;
const BELOW: f64 = 0.7;

/// The side of the stem the text stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left of it, ending at it.
    Left,
    /// Right of it, beginning at it.
    Right,
}

/// A text at a stem. Lane 0 is the one nearest to what the stem points at.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// Position in the list the flags were made of.
    pub of: usize,
    /// Where the stem stands, as a fraction of the drawing.
    pub at: f64,
    /// The text.
    pub text: String,
    /// Which side of the stem the text is on.
    pub side: Side,
    /// How many lanes lie between the text and what the stem points at.
    pub lane: u16,
}

/// Flags in lanes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flags {
    /// In no particular order.
    pub flags: Vec<Flag>,
    /// How many lanes they need.
    pub lanes: u16,
}

impl Flag {
    /// Where the text begins or ends, in em from the stem; negative to the left.
    #[must_use]
    pub fn offset(&self) -> f64 {
        match self.side {
            Side::Left => -STEM_TO_TEXT,
            Side::Right => STEM_TO_TEXT,
        }
    }

    /// The baseline where flags hang from what they point at: em below it.
    #[must_use]
    pub fn hanging(&self) -> f64 {
        ABOVE + f64::from(self.lane) * LANE
    }
}

impl Flags {
    /// How high the lanes are together, in em.
    #[must_use]
    pub fn height(&self) -> f64 {
        if self.lanes == 0 {
            0.0
        } else {
            ABOVE + BELOW + f64::from(self.lanes - 1) * LANE
        }
    }

    /// The baseline where flags stand on what they point at: em below the top of the lanes.
    #[must_use]
    pub fn standing(&self, flag: &Flag) -> f64 {
        self.height() - BELOW - f64::from(flag.lane) * LANE
    }

    /// Puts a text at each place, given as fractions of a drawing of the scale or wider.
    ///
    /// Each text stands on the side of its stem where it fits; where both do, on the one with
    /// which the fewest stems cross texts, then the fewest of the lines behind do, then the fewest
    /// lanes are needed, then on the right. Of two that are as good, the first text goes left.
    #[must_use]
    pub fn in_lanes(texts: &[(f64, String)], behind: &[f64], scale: Scale) -> Self {
        let behind = |placed: &Placed| lines_crossed(placed, behind, scale);
        let best = sides(texts, scale)
            .map(in_order)
            .map(into_lanes)
            .min_by_key(|placed| (crossings(placed), behind(placed), lanes(placed), lefts(placed)))
            .unwrap_or_default();
        let flags = best.iter().map(|(text, lane)| Flag {
            of: text.of,
            at: texts[text.of].0,
            text: texts[text.of].1.clone(),
            side: text.side,
            lane: *lane,
        });
        Self {
            flags: flags.collect(),
            lanes: lanes(&best),
        }
    }
}

/// Of so many texts every choice of sides is tried; the others take the right where they fit.
const TRIED: usize = 8;

/// A text on the ruler, in em from the left edge.
#[derive(Clone, Copy, Debug)]
struct TextBox {
    of: usize,
    stem: f64,
    from: f64,
    to: f64,
    side: Side,
}

/// A text with its lane.
type Placed = Vec<(TextBox, u16)>;

impl TextBox {
    fn new(of: usize, stem: f64, text: &str, side: Side) -> Self {
        let width = STEM_TO_TEXT + text_width(text);
        let (from, to) = match side {
            Side::Right => (stem, stem + width + SPACE),
            Side::Left => (stem - width - SPACE, stem),
        };
        Self {
            of,
            stem,
            from,
            to,
            side,
        }
    }

    fn fits(self, scale: Scale) -> bool {
        self.from + SPACE >= 0.0 && self.to - SPACE <= scale.ems()
    }

    fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    fn reaches_over(self, stem: f64) -> bool {
        self.from < stem && stem < self.to
    }

    /// Texts left of their stems from left to right, then the others from right to left: each
    /// comes after those of its side whose stems it reaches over.
    fn order(self) -> f64 {
        match self.side {
            Side::Left => self.stem - 1e6,
            Side::Right => -self.stem,
        }
    }
}

/// Every choice of sides on which the texts fit; the plain one where a text fits on neither.
fn sides(texts: &[(f64, String)], scale: Scale) -> impl Iterator<Item = Vec<TextBox>> {
    let on = move |of: usize, side: Side| {
        let (at, text) = &texts[of];
        TextBox::new(of, at * scale.ems(), text, side)
    };
    let plain = move |of: usize| {
        let right = on(of, Side::Right);
        if right.fits(scale) {
            right
        } else {
            on(of, Side::Left)
        }
    };
    let choices = 0..1_u32 << texts.len().min(TRIED);
    choices.map(move |choice| {
        let chosen = |of: usize| match choice.checked_shr(u32::try_from(of).unwrap_or(u32::MAX)) {
            Some(bits) if bits & 1 == 1 => Some(on(of, Side::Left)).filter(|text| text.fits(scale)),
            _ => None,
        };
        (0..texts.len())
            .map(|of| chosen(of).unwrap_or_else(|| plain(of)))
            .collect()
    })
}

fn in_order(mut texts: Vec<TextBox>) -> Vec<TextBox> {
    crate::order::sort_by(&mut texts, |one, other| one.order().total_cmp(&other.order()));
    texts
}

fn into_lanes(texts: Vec<TextBox>) -> Placed {
    let mut placed = Placed::new();
    for text in texts {
        let lane = lane_for(text, &placed);
        placed.push((text, lane));
    }
    placed
}

/// The nearest lane where the text meets no other and no stem crosses it. Its own stem may cross
/// others: a lane farther out would only have it cross more.
fn lane_for(text: TextBox, placed: &Placed) -> u16 {
    let free = |lane: u16| {
        placed.iter().all(|(other, at)| {
            (*at != lane || !text.overlaps(*other)) && (*at < lane || !text.reaches_over(other.stem))
        })
    };
    let outermost = lanes(placed);
    (0..outermost).find(|lane| free(*lane)).unwrap_or(outermost)
}

fn lanes(placed: &Placed) -> u16 {
    placed.iter().map(|(_, lane)| lane + 1).max().unwrap_or(0)
}

fn lefts(placed: &Placed) -> usize {
    placed.iter().filter(|(text, _)| text.side == Side::Left).count()
}

/// How often a line over the whole height crosses a text.
fn lines_crossed(placed: &Placed, lines: &[f64], scale: Scale) -> usize {
    let crossed = |text: &TextBox| {
        lines
            .iter()
            .filter(|line| text.reaches_over(**line * scale.ems()))
            .count()
    };
    placed.iter().map(|(text, _)| crossed(text)).sum()
}

/// How often a stem crosses a text in a lane it passes.
fn crossings(placed: &Placed) -> usize {
    let crosses =
        |stem: &(TextBox, u16), text: &(TextBox, u16)| text.1 < stem.1 && text.0.reaches_over(stem.0.stem);
    let crossed = |stem| placed.iter().filter(move |text| crosses(stem, text)).count();
    placed.iter().map(crossed).sum()
}

/// How wide a text is at most in the usual system fonts, in em.
#[must_use]
pub fn text_width(text: &str) -> f64 {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | ' ' | ',' | '.' | ':' | ';' | '’' | '\'' => 0.33,
        'f' | 'r' | 't' | '(' | ')' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' => 1.0,
        'A'..='Z' => 0.79,
        ' '..='~' => 0.65,
        _ => 1.1,
    }
}

#[cfg(test)]
mod tests {
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
        let beside =
            |line| Flags::in_lanes(&[(0.5, "Oct 20".to_owned())], &[line], Scale::Narrow).flags[0].side;
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
}
