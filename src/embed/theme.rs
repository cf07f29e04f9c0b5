//! The colors of the page: its own, and those derived from the host page's settings.
//!
//! Four colors can be set in each scheme. Text and accent are refused if they have too little contrast on the page or
//! its surfaces; the other fourteen are derived, each moved toward one that is known to fit until it fits too. So every
//! accepted theme is readable.

use super::color::{Color, contrast};
use crate::choice::choice_names;

choice_names! {
    /// A color of the page: `--asc-color-` and this name in `style/tokens.css`.
    Slot {
        /// The page's background.
        Page = "page",
        /// The background of cards, fields, and the header.
        Surface = "surface",
        /// The background of quotations and collapsed parts.
        Sunken = "sunken",
        /// Text.
        Text = "text",
        /// Less important text.
        Muted = "muted",
        /// Decorative lines; nothing depends on seeing them.
        Line = "line",
        /// Borders of controls.
        Field = "field",
        /// Links, and the background of buttons.
        Accent = "accent",
        /// The same under the pointer.
        AccentStrong = "accent-strong",
        /// Text of buttons.
        OnAccent = "on-accent",
        /// The background of notices and selections.
        AccentSoft = "accent-soft",
        /// What is clear.
        Ok = "ok",
        /// The background of its word.
        OkSoft = "ok-soft",
        /// What is at risk.
        Warn = "warn",
        /// The background of its word, and of warnings.
        WarnSoft = "warn-soft",
        /// What is blocked.
        Block = "block",
        /// The background of its word.
        BlockSoft = "block-soft",
        /// The focus outline.
        Focus = "focus",
    }
}

/// A color for each [`Slot`], in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette(pub [Color; 18]);

impl Palette {
    pub fn get(&self, slot: Slot) -> Color {
        self.0[slot as usize]
    }

    fn set(&mut self, slot: Slot, color: Color) {
        self.0[slot as usize] = color;
    }
}

const fn hex(rgb: u32) -> Color {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color([red, green, blue])
}

/// The page's own light colors.
#[allow(clippy::unreadable_literal, reason = "colors, as CSS writes them")]
pub const LIGHT: Palette = Palette([
    hex(0xf7f7f5),
    hex(0xffffff),
    hex(0xefefeb),
    hex(0x1d2329),
    hex(0x565f69),
    hex(0xd7d8d3),
    hex(0x767d85),
    hex(0x14568c),
    hex(0x0d3f69),
    hex(0xffffff),
    hex(0xe6eff7),
    hex(0x1c6b3c),
    hex(0xe5f2e9),
    hex(0x855100),
    hex(0xfbf0dc),
    hex(0xa3261d),
    hex(0xfbe9e7),
    hex(0x14568c),
]);

/// The page's own dark colors.
#[allow(clippy::unreadable_literal, reason = "colors, as CSS writes them")]
pub const DARK: Palette = Palette([
    hex(0x14181d),
    hex(0x1d232a),
    hex(0x262d35),
    hex(0xe9ecef),
    hex(0xadb5be),
    hex(0x39424c),
    hex(0x8b95a0),
    hex(0x86bdf0),
    hex(0xb3d6f7),
    hex(0x0b1d2e),
    hex(0x1c3247),
    hex(0x7fd19c),
    hex(0x183425),
    hex(0xf0bd6b),
    hex(0x3a2c13),
    hex(0xf59a91),
    hex(0x421f1c),
    hex(0xb3d6f7),
]);

/// The minimum contrast of text (WCAG 2.2, 1.4.3).
const OF_TEXT: f64 = 4.5;
/// The minimum contrast of controls and the focus outline (WCAG 2.2, 1.4.11).
const OF_LINES: f64 = 3.0;

use Slot::{
    Accent, AccentSoft, AccentStrong, Block, BlockSoft, Field, Focus, Line, Muted, Ok, OkSoft, OnAccent,
    Page, Sunken, Surface, Text, Warn, WarnSoft,
};

/// The colors that can be set.
pub(super) const ASKED: [Slot; 4] = [Page, Surface, Text, Accent];
/// The backgrounds that any text may have.
const GROUNDS: [Slot; 5] = [Page, Surface, Sunken, AccentSoft, WarnSoft];
/// Clear, at risk, and blocked, each with the background of its word.
const STATES: [(Slot, Slot); 3] = [(Ok, OkSoft), (Warn, WarnSoft), (Block, BlockSoft)];

/// The colors set in one scheme; `None` keeps the page's own.
pub(super) type Asked = [Option<Color>; 4];

/// Two colors with too little contrast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    pub refused: Slot,
    /// Its value, as set.
    pub color: Color,
    /// The color it clashes with.
    pub with: Slot,
    /// That color's value.
    pub against: Color,
    /// Their contrast in tenths, rounded down; at least 45 is needed.
    pub tenths: u8,
    /// The nearest color that works: the refused one mixed with as little black or white as possible.
    pub nearest: Option<Color>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    pub light: Palette,
    pub dark: Palette,
}

impl Default for Theme {
    fn default() -> Self {
        Self::OWN
    }
}

impl Theme {
    /// The page's own.
    pub const OWN: Self = Self {
        light: LIGHT,
        dark: DARK,
    };

    /// Makes both schemes from the colors set, and returns what had to be refused in each. A light accent without a
    /// dark one is lightened for the dark scheme as far as needed; if the light scheme is never shown, it isn't checked
    /// there.
    pub(super) fn of(light: Asked, dark: Asked, shows_light: bool) -> (Self, Vec<Clash>, Vec<Clash>) {
        let (light, in_light) = if shows_light {
            accepted(light, &LIGHT)
        } else {
            (light, Vec::new())
        };
        let (mut dark, in_dark) = accepted(dark, &DARK);
        let [.., accent] = &mut dark;
        if let (None, Some(given)) = (*accent, light[3]) {
            let fits = |color: Color| {
                let read = |at: usize| contrast(color, dark[at].unwrap_or(DARK.get(ASKED[at]))) >= OF_TEXT;
                read(0) && read(1)
            };
            let text = dark[2].unwrap_or(DARK.get(Text));
            dark[3] = Some(towards(given, text, &fits));
        }
        let theme = Self {
            light: if shows_light { made(light, &LIGHT) } else { LIGHT },
            dark: made(dark, &DARK),
        };
        (theme, in_light, in_dark)
    }
}

/// Splits the colors set into accepted and refused.
fn accepted(mut asked: Asked, own: &Palette) -> (Asked, Vec<Clash>) {
    let mut refused = Vec::new();
    while let Some((at, clash)) = clash(&asked, own) {
        asked[at] = None;
        refused.push(clash);
    }
    (asked, refused)
}

/// The first pair with too little contrast. The text or accent is refused if it was set, otherwise its background: two
/// of the page's own colors never clash.
fn clash(asked: &Asked, own: &Palette) -> Option<(usize, Clash)> {
    let color = |at: usize| asked[at].unwrap_or(own.get(ASKED[at]));
    [(2, 0), (2, 1), (3, 0), (3, 1)]
        .into_iter()
        .find_map(|(fore, ground)| {
            let found = contrast(color(fore), color(ground));
            let (refused, with) = if asked[fore].is_some() {
                (fore, ground)
            } else {
                (ground, fore)
            };
            if found >= OF_TEXT {
                return None;
            }
            // Text and accent on page and surface, and the other way around.
            let others = if refused < 2 { [2, 3] } else { [0, 1] };
            let fits = |one: Color| others.iter().all(|at| contrast(one, color(*at)) >= OF_TEXT);
            let clash = Clash {
                refused: ASKED[refused],
                color: asked[refused]?,
                with: ASKED[with],
                against: color(with),
                tenths: tenths(found),
                nearest: nearest(asked[refused]?, &fits),
            };
            Some((refused, clash))
        })
}

/// The first that fits of a color mixed with more and more black or white; `None` if not even those fit.
fn nearest(color: Color, fits: &dyn Fn(Color) -> bool) -> Option<Color> {
    let at = |parts: u16| [Color::BLACK, Color::WHITE].map(|end| color.mixed(end, parts, 255));
    (1..=255).flat_map(at).find(|color| fits(*color))
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a contrast is from 1 to 21"
)]
fn tenths(ratio: f64) -> u8 {
    (ratio * 10.0) as u8
}

/// All colors, from the accepted ones and the page's own.
fn made(asked: Asked, own: &Palette) -> Palette {
    let mut made = *own;
    for (slot, color) in ASKED.into_iter().zip(asked) {
        made.set(slot, color.unwrap_or(own.get(slot)));
    }
    let [page, surface, text, accent] = ASKED.map(|slot| made.get(slot));
    let [new_page, new_surface, new_text, new_accent] = asked.map(|color| color.is_some());
    let new_ground = new_page || new_surface || new_text;
    let start = |slot: Slot, is_new: bool, from: Color, to: Color, parts: u16| {
        if is_new {
            from.mixed(to, parts, 100)
        } else {
            own.get(slot)
        }
    };

    // Backgrounds: text and accent have to be readable on them.
    let sunken = start(Sunken, new_ground, page, text, 6);
    let soft = start(AccentSoft, new_accent || new_ground, surface, accent, 10);
    let grounds = [(Sunken, sunken, page), (AccentSoft, soft, surface)];
    let of_states = STATES.map(|(_, soft)| (soft, own.get(soft), surface));
    for (slot, from, to) in grounds.into_iter().chain(of_states) {
        let fits = |ground| contrast(text, ground) >= OF_TEXT && contrast(accent, ground) >= OF_TEXT;
        made.set(slot, towards(from, to, &fits));
    }

    // What is drawn on it.
    let muted = start(Muted, new_ground, text, surface, 30);
    move_until_read(&mut made, Muted, muted, text, &GROUNDS, OF_TEXT);
    let field = start(Field, new_ground, text, surface, 45);
    move_until_read(&mut made, Field, field, text, &GROUNDS, OF_LINES);
    let focus = if new_accent { accent } else { own.get(Focus) };
    move_until_read(&mut made, Focus, focus, accent, &GROUNDS, OF_LINES);
    for (state, soft) in STATES {
        move_until_read(
            &mut made,
            state,
            own.get(state),
            text,
            &[Page, Surface, Sunken, soft],
            OF_TEXT,
        );
    }
    made.set(Line, start(Line, new_ground, surface, text, 18));

    // Buttons: white or black has enough contrast on any color.
    let words = [own.get(OnAccent), Color::WHITE, Color::BLACK];
    let on_accent = words.into_iter().find(|word| contrast(*word, accent) >= OF_TEXT);
    made.set(OnAccent, on_accent.unwrap_or(Color::BLACK));
    let strong = start(AccentStrong, new_accent || new_ground, accent, text, 35);
    let [page, surface, sunken, soft, warn] = GROUNDS;
    let around = [page, surface, sunken, soft, warn, OnAccent];
    move_until_read(&mut made, AccentStrong, strong, accent, &around, OF_TEXT);
    made
}

/// Sets a color, moved toward another until it has enough contrast on some backgrounds.
fn move_until_read(made: &mut Palette, slot: Slot, from: Color, to: Color, grounds: &[Slot], least: f64) {
    let on = grounds.iter().map(|ground| made.get(*ground)).collect::<Vec<_>>();
    let fits = |color: Color| on.iter().all(|ground| contrast(color, *ground) >= least);
    made.set(slot, towards(from, to, &fits));
}

/// The first that fits of eight steps from one color to another, which is known to fit.
fn towards(from: Color, to: Color, fits: &dyn Fn(Color) -> bool) -> Color {
    let mut steps = (0..8).map(|step| from.mixed(to, step, 8));
    steps.find(|color| fits(*color)).unwrap_or(to)
}
