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
mod tests;
