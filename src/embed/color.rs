//! Colors, and their contrast (WCAG 2.2).

use std::fmt;

/// An sRGB color: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

impl Color {
    pub const WHITE: Self = Self([255; 3]);
    pub const BLACK: Self = Self([0; 3]);

    /// Reads `#rgb` or `#rrggbb`, in either case; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?.as_bytes();
        let digit = |at: usize| {
            let value = char::from(*digits.get(at)?).to_digit(16)?;
            u8::try_from(value).ok()
        };
        let channel = |at: usize| match digits.len() {
            3 => Some(digit(at)? * 17),
            6 => Some(digit(2 * at)? * 16 + digit(2 * at + 1)?),
            _ => None,
        };
        Some(Self([channel(0)?, channel(1)?, channel(2)?]))
    }

    /// This color mixed with `parts` of `whole` of another, from none to all.
    #[must_use]
    pub fn mixed(self, other: Self, parts: u16, whole: u16) -> Self {
        let channel = |at: usize| {
            let (from, to) = (u16::from(self.0[at]), u16::from(other.0[at]));
            let sum = from * (whole - parts) + to * parts + whole / 2;
            // The mean of two bytes is a byte.
            u8::try_from(sum / whole).unwrap_or(u8::MAX)
        };
        Self([channel(0), channel(1), channel(2)])
    }

    /// The relative luminance, from 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// As in CSS: `#rrggbb`.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#")?;
        self.0
            .iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .try_for_each(|digit| write!(f, "{digit:x}"))
    }
}

/// The contrast ratio of two colors, from 1 to 21, in either order.
pub fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A channel's linear value, as WCAG 2.2 defines it for relative luminance.
fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 {
        share / 12.92
    } else {
        to_the_2_4((share + 0.055) / 1.055)
    }
}

/// A number between 0 and 1 to the power of 2.4: the fifth root of its twelfth power, by Newton's method. `powf` would
/// add 2 kB to the page for this one exponent.
fn to_the_2_4(base: f64) -> f64 {
    let square = base * base;
    let twelfth = square * square * square * square * square * square;
    // From above, where each step gets closer: ten steps are enough for 0.09, the smallest input.
    (0..16).fold(square, |root, _| {
        let fourth = root * root * root * root;
        (4.0 * root + twelfth / fourth) / 5.0
    })
}
