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
    /// A text stands right of its stem where it fits and left of it elsewhere. Of texts on the
    /// same side, those that reach over another one's stem stand farther out, so that the stem
    /// does not cross them.
    #[must_use]
    pub fn in_lanes(texts: &[(f64, String)], scale: Scale) -> Self {
        let mut boxes: Vec<TextBox> = texts
            .iter()
            .enumerate()
            .map(|(of, (at, text))| TextBox::new(of, at * scale.ems(), text, scale.ems()))
            .collect();
        boxes.sort_by(|one, other| one.order().total_cmp(&other.order()));
        let mut placed: Vec<(TextBox, u16)> = Vec::new();
        for next in boxes {
            let lane = lane_for(next, &placed);
            placed.push((next, lane));
        }
        let flags = placed.iter().map(|(text, lane)| Flag {
            of: text.of,
            at: texts[text.of].0,
            text: texts[text.of].1.clone(),
            side: text.side,
            lane: *lane,
        });
        Self {
            flags: flags.collect(),
            lanes: placed.iter().map(|(_, lane)| lane + 1).max().unwrap_or(0),
        }
    }
}

/// A text on the ruler, in em from the left edge.
#[derive(Clone, Copy, Debug)]
struct TextBox {
    of: usize,
    stem: f64,
    from: f64,
    to: f64,
    side: Side,
}

impl TextBox {
    fn new(of: usize, stem: f64, text: &str, room: f64) -> Self {
        let width = STEM_TO_TEXT + text_width(text);
        let (side, from, to) = if stem + width <= room {
            (Side::Right, stem, stem + width + SPACE)
        } else {
            (Side::Left, stem - width - SPACE, stem)
        };
        Self {
            of,
            stem,
            from,
            to,
            side,
        }
    }

    /// Texts left of their stems from left to right, then the others from right to left: each
    /// comes after those whose stems it reaches over.
    fn order(self) -> f64 {
        match self.side {
            Side::Left => self.stem - 1e6,
            Side::Right => -self.stem,
        }
    }

    fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    fn reaches_over(self, stem: f64) -> bool {
        self.from < stem && stem < self.to
    }
}

/// The nearest lane where the text meets no other, no stem crosses it, and its own stem crosses
/// no text; where there is none, its own stem may.
fn lane_for(text: TextBox, placed: &[(TextBox, u16)]) -> u16 {
    let free = |lane: u16| {
        placed.iter().all(|(other, at)| {
            (*at != lane || !text.overlaps(*other)) && (*at < lane || !text.reaches_over(other.stem))
        })
    };
    let stem_is_free =
        |lane: u16| (placed.iter()).all(|(other, at)| *at >= lane || !other.reaches_over(text.stem));
    let outermost = placed.iter().map(|(_, at)| at + 1).max().unwrap_or(0);
    let mut lanes = (0..=outermost).filter(|lane| free(*lane));
    let nearest = lanes.next().unwrap_or(outermost);
    std::iter::once(nearest)
        .chain(lanes)
        .find(|lane| stem_is_free(*lane))
        .unwrap_or(nearest)
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

    fn lanes(texts: &[(f64, &str)], scale: Scale) -> Vec<(u16, Side)> {
        let texts: Vec<(f64, String)> = texts.iter().map(|(at, text)| (*at, (*text).into())).collect();
        let mut flags = Flags::in_lanes(&texts, scale).flags;
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
        let found = lanes(
            &[
                (0.1, "Today, Oct 6"),
                (0.2, "Planned filing, Oct 20"),
                (0.3, "Week before"),
            ],
            Scale::Narrow,
        );
        assert_eq!(found, [(2, Right), (1, Right), (0, Right)]);
        let found = lanes(
            &[(0.9, "Oct 20 (12)"), (0.95, "Oct 23 (4)"), (0.1, "Oct 1")],
            Scale::Narrow,
        );
        assert_eq!(found, [(0, Left), (1, Left), (0, Right)]);
        let far = lanes(
            &[(0.0, "Today, Oct 6"), (0.5, "Planned filing, Oct 20")],
            Scale::Wide,
        );
        assert_eq!(far, [(0, Right), (0, Right)]);
    }

    #[test]
    fn nothing_needs_no_lane() {
        assert_eq!(Flags::in_lanes(&[], Scale::Narrow), Flags::default());
    }

    fn labels() -> impl Strategy<Value = Vec<(f64, String)>> {
        let texts = vec!["Today Oct 6", "Planned filing Nov 30", "Oct 20 (9,999)", "May 1"];
        prop::collection::vec((0.0..=1.0_f64, prop::sample::select(texts)), 0..9).prop_map(|labels| {
            let labels = labels.into_iter();
            labels.map(|(at, text)| (at, text.to_owned())).collect()
        })
    }

    proptest! {
        /// No two texts overlap, at the least width and at any other, and none leaves the drawing.
        #[test]
        fn texts_never_overlap(labels in labels(), wider in 1.0..4.0_f64) {
            for scale in Scale::ALL {
                let flags = Flags::in_lanes(&labels, scale);
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

        /// No stem crosses a text of its own side.
        #[test]
        fn stems_pass_the_texts_of_their_side(labels in labels()) {
            let flags = Flags::in_lanes(&labels, Scale::Narrow).flags;
            for one in &flags {
                for other in flags.iter().filter(|other| other.side == one.side && other.lane < one.lane) {
                    let (from, to) = text_box(other, Scale::Narrow.ems());
                    let stem = one.at * Scale::Narrow.ems();
                    prop_assert!(stem <= from || to <= stem, "{one:?} crosses {other:?}");
                }
            }
        }
    }
}
