//! Checks the style sheets: their colors match the ones the domain checks, and in a frame no height
//! depends on the window's.

use crate::texts;
use ace_self_check::embed::{DARK, LIGHT, Palette, Slot};
use ace_self_check::facts::Choice;

fn sheets() -> Vec<(String, String)> {
    let is_sheet = |(path, _): &(String, String)| path.starts_with("style/");
    texts().into_iter().filter(is_sheet).collect()
}

/// The colors a sheet declares, in order: names without `--asc-color-`, and values.
fn colors(sheet: &str) -> Vec<(String, String)> {
    let declared = sheet.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--asc-color-")?.split_once(": ")?;
        Some((name.to_owned(), value.trim_end_matches(';').to_owned()))
    });
    declared.collect()
}

/// The palettes of `embed::theme` are the tokens.
#[test]
fn the_palettes_are_the_tokens() {
    let (_, tokens) = sheets()
        .into_iter()
        .find(|(path, _)| path == "style/tokens.css")
        .unwrap();
    let (light, dark) = tokens.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let of = |palette: Palette| {
        let color = |slot: &Slot| (slot.name().to_owned(), palette.get(*slot).to_string());
        Slot::ALL.iter().map(color).collect::<Vec<_>>()
    };
    assert_eq!(colors(light), of(LIGHT));
    assert_eq!(colors(dark), of(DARK));
}

/// Declarations that depend on the window's height or stay in place when it scrolls, except in rules for
/// pages outside a frame.
fn hangs_on_the_window(sheet: &str) -> Vec<String> {
    let rules = sheet.split('}').filter_map(|rule| rule.rsplit_once('{'));
    let hangs = |line: &str| {
        let units = ["vh", "vmin", "vmax", "vb", "svh", "lvh", "dvh"];
        let has_unit = line
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '.')
            .any(|word| {
                let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
                unit != word && units.contains(&unit)
            });
        has_unit
            || line.contains("sticky")
            || line.contains("position: fixed")
            || line.contains("height: 100%")
    };
    // An element that fills a box placed in its own row has that row's height.
    let is_placed = |selector: &str| selector.contains(":not([data-framed])") || selector.contains("-behind");
    let found = rules.filter(|(selector, _)| !is_placed(selector));
    let lines = found.flat_map(|(_, body)| body.lines().filter(|line| hangs(line)).map(str::trim));
    lines.map(str::to_owned).collect()
}

#[test]
fn no_height_hangs_on_the_frame() {
    for broken in [
        "a { min-height: 60vh; }",
        "a { top: 0; position: sticky; }",
        "@media x { a {\n  height: 100%;\n} }",
        "a { height: calc(1.5dvh + 2px); }",
    ] {
        assert!(!hangs_on_the_window(broken).is_empty(), "{broken}");
    }
    for fine in [
        "html:not([data-framed]) .asc-a { min-height: 60vh; }",
        "a { width: 60vw; color: #60b; }",
    ] {
        assert!(hangs_on_the_window(fine).is_empty(), "{fine}");
    }
    for (path, sheet) in sheets() {
        assert_eq!(hangs_on_the_window(&sheet), [""; 0], "{path}");
    }
}
