//! Contrast, held against published figures and figures computed to 40 digits elsewhere.

use ace_self_check::embed::{Color, contrast};
use proptest::prelude::{any, proptest};

fn ratio(one: &str, other: &str) -> f64 {
    contrast(Color::parse(one).unwrap(), Color::parse(other).unwrap())
}

/// Computed from the formula of WCAG 2.2 with Python's `decimal` at 40 digits, rounded to nine places.
const COMPUTED: [(&str, &str, f64); 20] = [
    ("#1cf44d", "#2ee433", 1.149_696_645),
    ("#2b7457", "#b8dc86", 3.643_065_426),
    ("#569220", "#9dc40f", 1.869_809_452),
    ("#80cf86", "#6ca7f1", 1.326_239_391),
    ("#124bc8", "#51178f", 1.533_486_770),
    ("#dc80bb", "#c97d00", 1.223_068_817),
    ("#be7eaf", "#e3c3ed", 1.957_234_836),
    ("#8956d9", "#1264ac", 1.276_526_310),
    ("#0e0d40", "#ba6019", 4.151_186_688),
    ("#ee0691", "#a30ddc", 1.389_768_885),
    ("#c29150", "#d8e389", 2.046_773_098),
    ("#5437d3", "#5ad8f2", 4.378_121_192),
    ("#78e52a", "#76118d", 5.834_069_567),
    ("#0c3720", "#5a7b0a", 2.698_921_959),
    ("#a67922", "#58e0a0", 2.339_426_206),
    ("#45fd33", "#b82978", 4.233_044_344),
    ("#0a0b0c", "#000000", 1.066_083_691),
    ("#0b0b0b", "#0a0a0a", 1.005_869_036),
    ("#777777", "#ffffff", 4.478_089_454),
    ("#767676", "#ffffff", 4.542_224_960),
];

#[test]
fn contrast_matches_computed_figures() {
    for (one, other, expected) in COMPUTED {
        assert!((ratio(one, other) - expected).abs() < 1e-9, "{one} {other}");
        assert!((ratio(other, one) - expected).abs() < 1e-9, "{other} {one}");
    }
}

/// The grays that designers know as the last to pass on white: #767676 at 4.5:1, #949494 at 3:1, #595959
/// at 7:1; and black on white, which is 21:1 by definition.
#[test]
fn known_colors_pass_and_fail_wcag() {
    assert!((ratio("#000", "#fff") - 21.0).abs() < 1e-12);
    assert!((ratio("#abc", "#abc") - 1.0).abs() < 1e-12);
    for (passes, fails, least) in [
        ("#767676", "#777777", 4.5),
        ("#949494", "#959595", 3.0),
        ("#595959", "#5a5a5a", 7.0),
    ] {
        assert!(
            ratio(passes, "#fff") >= least && ratio(fails, "#fff") < least,
            "{passes}"
        );
    }
}

#[test]
fn colors_are_read_and_written_as_css_does() {
    assert_eq!(Color::parse("#9bD"), Some(Color([0x99, 0xbb, 0xdd])));
    assert_eq!(Color::parse("#0a1B2c"), Some(Color([0x0a, 0x1b, 0x2c])));
    assert_eq!(Color([0, 0x0f, 0xf0]).to_string(), "#000ff0");
    for none in "|#|9bd|#9b|#9bdd|#99bbd|#99bbddee|#ggg|#+12|#é12|red|rgb(0,0,0)| #fff".split('|') {
        assert_eq!(Color::parse(none), None, "{none}");
    }
}

/// The formula of WCAG 2.2 with the library's own power.
fn luminance(rgb: [u8; 3]) -> f64 {
    let [red, green, blue] = rgb.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

pub fn expected(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one.0), luminance(other.0));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

proptest! {
    #[test]
    fn contrast_is_the_formula(one in any::<[u8; 3]>(), other in any::<[u8; 3]>()) {
        let (one, other) = (Color(one), Color(other));
        assert!((contrast(one, other) - expected(one, other)).abs() < 1e-9);
        assert_eq!(Color::parse(&one.to_string()), Some(one));
    }
}
