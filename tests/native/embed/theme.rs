//! Any theme that is accepted can be read; one that can't is refused with the pair.

use super::color::expected;
use super::{given, reasons, settings};
use crate::any_facts::some;
use crate::support::rows;
use ace_self_check::embed::{Color, Palette, Slot, Theme};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};

const COLORS: [&str; 8] = [
    "background",
    "surface",
    "text",
    "accent",
    "background-dark",
    "surface-dark",
    "text-dark",
    "accent-dark",
];

use Slot::{
    Accent, AccentSoft, AccentStrong, Block, BlockSoft, Field, Focus, Muted, Ok, OkSoft, OnAccent, Page,
    Sunken, Surface, Text, Warn, WarnSoft,
};

/// What stands on what in the style sheets, and the least contrast: words 4.5 (WCAG 2.2, 1.4.3), the
/// lines of fields and of the focus 3 (1.4.11). Words of any kind stand on the page, on cards, in
/// quotations, in notices and in warnings.
fn pairs() -> Vec<(Slot, Slot, f64)> {
    let grounds = [Page, Surface, Sunken, AccentSoft, WarnSoft];
    let on = |slots: &[Slot], grounds: &[Slot], least: f64| {
        let pair = |slot: &Slot| {
            grounds
                .iter()
                .map(|ground| (*slot, *ground, least))
                .collect::<Vec<_>>()
        };
        slots.iter().flat_map(pair).collect::<Vec<_>>()
    };
    [
        on(&[Text, Muted, Accent, AccentStrong], &grounds, 4.5),
        on(&[Field, Focus], &grounds, 3.0),
        on(&[OnAccent], &[Accent, AccentStrong], 4.5),
        on(&[Ok], &[Page, Surface, OkSoft], 4.5),
        on(&[Warn], &[Page, Surface, WarnSoft], 4.5),
        on(&[Block], &[Page, Surface, BlockSoft], 4.5),
    ]
    .concat()
}

#[track_caller]
fn can_be_read(palette: &Palette) {
    for (one, other, least) in pairs() {
        let found = expected(palette.get(one), palette.get(other));
        assert!(found >= least, "{one:?} on {other:?}: {found} in {palette:?}");
    }
}

#[test]
fn default_theme_is_readable() {
    can_be_read(&Theme::OWN.light);
    can_be_read(&Theme::OWN.dark);
    assert_eq!(settings(&[]).0.theme, Theme::OWN);
}

/// Any color; and those near black, white and the middle, where it is hardest.
fn color() -> impl Strategy<Value = [u8; 3]> {
    prop_oneof![
        any::<[u8; 3]>(),
        (0..=255_u8).prop_map(|gray| [gray; 3]),
        (105..=130_u8).prop_map(|gray| [gray; 3]),
        Just([0; 3]),
        Just([255; 3]),
    ]
}

proptest! {
    #![proptest_config(some(3_000))]

    /// What is accepted is used as it is, and everything can be read with it. What is refused is said,
    /// once each, and left out for a reason.
    #[test]
    fn an_accepted_theme_can_be_read(colors in proptest::array::uniform8(option::of(color()))) {
        let written = colors.map(|color| color.map_or(String::new(), |[r, g, b]| format!("#{r:02x}{g:02x}{b:02x}")));
        let given: Vec<_> = COLORS.into_iter().zip(written.iter().map(String::as_str)).collect();
        let (found, refused) = settings(&given);
        can_be_read(&found.theme.light);
        can_be_read(&found.theme.dark);
        for (at, name) in COLORS.into_iter().enumerate() {
            let Some(color) = colors[at] else { continue };
            let palette = if at < 4 { found.theme.light } else { found.theme.dark };
            let slot = [Page, Surface, Text, Accent][at % 4];
            let times = refused.iter().filter(|refused| refused.name == name).count();
            assert!(times == 1 || (times == 0 && palette.get(slot).0 == color), "{name} {times}");
        }
    }
}

/// Some pages of other sites, which are to be taken as they are.
#[test]
fn usual_themes_are_accepted() {
    for theme in [
        "accent #7a1fa2",
        "accent #b00020, background #fff8e7, surface #fffdf7, text #33261d",
        "background #101418, surface #181d23, text #eef2f6, accent #ffb454",
        "accent-dark #ffd166, background-dark #000, surface-dark #111, text-dark #fff",
    ] {
        assert_eq!(reasons(&given(theme)), [""; 0], "{theme}");
    }
}

/// Where the page is always dark, a color means the dark one, and is judged there: #ffd166 has 12.2:1 on #14181d, but
/// 1.3:1 on #f7f7f5.
#[test]
fn a_page_that_is_always_dark_takes_a_light_accent() {
    let (found, refused) = settings(&[("scheme", "dark"), ("accent", "#ffd166")]);
    assert_eq!(refused, []);
    assert_eq!(found.theme.dark.get(Accent).to_string(), "#ffd166");
    // What is refused there has the name it was given by.
    let refused_names = |line: &str| {
        let refused = settings(&given(line)).1.into_iter();
        refused.map(|one| one.name).collect::<Vec<_>>()
    };
    for (line, names) in [
        ("scheme dark, background #fff", &["background"][..]),
        ("scheme dark, background #fff, background-dark #000", &[]),
        ("scheme dark, accent #fff, accent-dark #222", &["accent-dark"]),
        ("scheme light, accent #ffd166", &["accent"]),
    ] {
        assert_eq!(refused_names(line), names, "{line}");
    }
    // One that is too dark is lightened, as for a page that is dark at times.
    let (found, refused) = settings(&[("scheme", "dark"), ("accent", "#222")]);
    assert_eq!(refused, []);
    can_be_read(&found.theme.dark);
}

/// Black or white in `parts` of 255, as painters mix: each channel by itself, rounded.
fn mixed([r, g, b]: [u8; 3], end: u8, parts: u16) -> Color {
    let channel = |from: u8| {
        let parts = f64::from(parts) / 255.0;
        let exact = f64::from(from) * (1.0 - parts) + f64::from(end) * parts;
        (0..=255_u8)
            .find(|byte| (f64::from(*byte) - exact).abs() <= 0.5)
            .unwrap()
    };
    Color([channel(r), channel(g), channel(b)])
}

proptest! {
    #![proptest_config(some(2_000))]

    /// The nearest color passes where the refused one failed, and none with less black or white in it does.
    #[test]
    fn the_nearest_accent_passes_and_no_nearer_one_does(accent in color()) {
        let written = Color(accent).to_string();
        let (_, refused) = settings(&[("accent", &written)]);
        let passes = |color: Color| {
            let own = Theme::OWN.light;
            expected(color, own.get(Page)) >= 4.5 && expected(color, own.get(Surface)) >= 4.5
        };
        assert_eq!(refused.is_empty(), passes(Color(accent)), "{written}");
        if let [refused] = refused.as_slice() {
            let steps = (1..=255).flat_map(|parts| [mixed(accent, 0, parts), mixed(accent, 255, parts)]);
            let first = steps.into_iter().find(|color| passes(*color));
            assert_eq!(refused.nearest(), first, "{written}");
            assert!(settings(&[("accent", &first.unwrap().to_string())]).1.is_empty());
        }
    }
}

/// A page in black and cards in near-white: they have 18:1, and 4.5:1 on both takes 20.25:1, so there is none to name.
#[test]
fn no_color_is_suggested_where_none_passes() {
    let (_, refused) = settings(&given("background #000, surface #eee, accent #666, text #777"));
    assert!(!refused.is_empty());
    let is_unfit = |name: &str| ["accent", "text"].contains(&name);
    for one in refused.iter().filter(|one| is_unfit(&one.name)) {
        assert_eq!(one.nearest(), None, "{one:?}");
    }
}

/// A lone accent serves the dark scheme too, as light as it has to be there.
#[test]
fn an_accent_is_lightened_for_the_dark() {
    let (found, refused) = settings(&[("accent", "#7a1fa2")]);
    assert_eq!(refused, []);
    assert_eq!(found.theme.light.get(Accent).to_string(), "#7a1fa2");
    assert_ne!(found.theme.dark.get(Accent), Theme::OWN.dark.get(Accent));
    can_be_read(&found.theme.dark);
}

/// The pair, its ratio and what is needed. The figures are those of WCAG's formula, cut to tenths:
/// #99bbdd on #ffffff has 1.998, #1d2329 on #222222 has 1.003.
#[test]
fn a_refusal_names_the_pair() {
    for [line, pair, nearest] in rows(
        "accent #9bd, background #fff | accent: #99bbdd has 1.9:1 on the background #ffffff      | #63798f
         background #222222           | background: the text #1d2329 has 1.0:1 on #222222        | #c7c7c7
         text-dark #000               | text-dark: #000000 has 1.1:1 on the background #14181d   | #898989",
    ) {
        let needed = "at least 4.5:1 is needed. The nearest color that works is";
        assert_eq!(reasons(&given(line)), [format!("{pair}; {needed} {nearest}")]);
    }
}
