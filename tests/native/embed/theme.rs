//! Any theme that is accepted can be read; one that can't is refused with the pair.

use super::colour::expected;
use super::{reasons, settings};
use crate::any_facts::some;
use ace_self_check::embed::{Palette, Slot, Theme};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};

const COLOURS: [&str; 8] = [
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
fn the_own_theme_can_be_read() {
    can_be_read(&Theme::OWN.light);
    can_be_read(&Theme::OWN.dark);
    assert_eq!(settings(&[]).0.theme, Theme::OWN);
}

/// Any colour; and those near black, white and the middle, where it is hardest.
fn colour() -> impl Strategy<Value = [u8; 3]> {
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
    fn an_accepted_theme_can_be_read(colours in proptest::array::uniform8(option::of(colour()))) {
        let written = colours.map(|colour| colour.map_or(String::new(), |[r, g, b]| format!("#{r:02x}{g:02x}{b:02x}")));
        let given: Vec<_> = COLOURS.into_iter().zip(written.iter().map(String::as_str)).collect();
        let (found, refused) = settings(&given);
        can_be_read(&found.theme.light);
        can_be_read(&found.theme.dark);
        for (at, name) in COLOURS.into_iter().enumerate() {
            let Some(colour) = colours[at] else { continue };
            let palette = if at < 4 { found.theme.light } else { found.theme.dark };
            let slot = [Page, Surface, Text, Accent][at % 4];
            let times = refused.iter().filter(|refused| refused.name == name).count();
            assert!(times == 1 || (times == 0 && palette.get(slot).0 == colour), "{name} {times}");
        }
    }
}

/// Some pages of other sites, which are to be taken as they are.
#[test]
fn usual_themes_are_accepted() {
    for theme in [
        vec![("accent", "#7a1fa2")],
        vec![
            ("accent", "#b00020"),
            ("background", "#fff8e7"),
            ("surface", "#fffdf7"),
            ("text", "#33261d"),
        ],
        vec![
            ("background", "#101418"),
            ("surface", "#181d23"),
            ("text", "#eef2f6"),
            ("accent", "#ffb454"),
        ],
        vec![
            ("accent-dark", "#ffd166"),
            ("background-dark", "#000"),
            ("surface-dark", "#111"),
            ("text-dark", "#fff"),
        ],
    ] {
        assert_eq!(reasons(&theme), [""; 0], "{theme:?}");
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
    assert_eq!(
        reasons(&[("accent", "#9bd"), ("background", "#fff")]),
        ["accent: #99bbdd has 1.9:1 on the background #ffffff; at least 4.5:1 is needed"]
    );
    assert_eq!(
        reasons(&[("background", "#222222")]),
        ["background: the text #1d2329 has 1.0:1 on #222222; at least 4.5:1 is needed"]
    );
    assert_eq!(
        reasons(&[("text-dark", "#000")]),
        ["text-dark: #000000 has 1.1:1 on the background #14181d; at least 4.5:1 is needed"]
    );
}
