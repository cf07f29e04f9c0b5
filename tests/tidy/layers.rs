//! Which module may reach for what: no browser in the domain, one place for the clock.

use crate::source::Source;
use crate::{Place, ends, none, sees, sources, texts};

const DOMAIN: [&str; 13] = [
    "calendar",
    "english",
    "guidance",
    "facts",
    "interview",
    "assessment",
    "saved",
    "sharing",
    "embed",
    "table",
    "export",
    "wording",
    "workbook",
];
const WEB: [&str; 8] = [
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo",
    "gloo_storage",
    "gloo_timers",
];

/// Facts, rules and words know nothing of a browser, nor of the page or the command line.
fn reaches_out(source: &Source) -> Vec<Place> {
    let page = source.pieces(&["crate::browser", "crate::view", "crate::cli"]);
    source.words(&WEB).into_iter().chain(page).collect()
}

#[test]
fn the_domain_knows_no_browser() {
    sees(
        reaches_out,
        "use web_sys::window;",
        "// web_sys\nlet a = \"leptos\";",
    );
    sees(
        reaches_out,
        "use crate::view::App;",
        "use crate::interview::View;",
    );
    for module in DOMAIN {
        none(&sources(&format!("src/{module}")), reaches_out);
    }
}

/// The browser's interfaces are used in one folder.
fn touches_the_browser(source: &Source) -> Vec<Place> {
    // The exports to JavaScript.
    let is_engine = matches!(source.path.as_str(), "src/engine.rs" | "src/workbook_module.rs");
    let is_browser = source.path.starts_with("src/browser/");
    let found = source.words(&["web_sys", "js_sys", "gloo", "gloo_storage", "gloo_timers"]);
    let exported = source.words(&["wasm_bindgen"]).into_iter().filter(|_| !is_engine);
    found
        .into_iter()
        .chain(exported)
        .filter(|_| !is_browser)
        .collect()
}

#[test]
fn browser_interfaces_stay_in_one_folder() {
    sees(
        touches_the_browser,
        "let a = js_sys::Date::new_0();\nuse wasm_bindgen::JsValue;",
        "let js_system = 1;",
    );
    none(&sources("src"), touches_the_browser);
}

/// Today is an argument; one file of the page reads the clock, and one of the command line.
fn reads_the_clock(source: &Source) -> Vec<Place> {
    let allowed = source.path.starts_with("src/browser/") || source.path == "src/cli/clock.rs";
    let clocks = [
        "Utc::now",
        "Local::now",
        "SystemTime",
        "Instant::now",
        "Date::now",
        "Date::new_0",
        "performance",
    ];
    source.pieces(&clocks).into_iter().filter(|_| !allowed).collect()
}

#[test]
fn one_file_reads_the_clock() {
    sees(reads_the_clock, "let a = Utc::now();", "let now = today;");
    none(&sources("src"), reads_the_clock);
    none(&sources("examples"), reads_the_clock);
    // Nor does a script beside the page.
    for (path, text) in texts()
        .into_iter()
        .filter(|(path, _)| !path.contains('/') && ends(path, "js"))
    {
        assert!(
            !text.contains("Date.now") && !text.contains("new Date") && !text.contains("performance.now"),
            "{path}"
        );
    }
}

/// Nothing stops the page but a fault that is proven impossible.
fn may_stop(source: &Source) -> Vec<Place> {
    // With a message in quotes: the reader of files has an `expect` of its own.
    source.pieces(&[".unwrap()", ".expect(\"", "unreachable!("])
}

#[test]
fn nothing_is_unwrapped() {
    sees(
        may_stop,
        "let a = b.unwrap();",
        "let a = b.unwrap_or(1);\n#[cfg(test)]\nmod tests { fn a() { b.unwrap(); } }",
    );
    sees(
        may_stop,
        "let a = b\n    .expect(\"c\");",
        "reader.expect(at, b);",
    );
    none(&sources("src"), may_stop);
}

/// Signals lead to views by themselves: an effect is for focus and nothing else.
#[test]
fn there_is_one_effect() {
    let effects: Vec<_> = sources("src")
        .iter()
        .flat_map(|source| source.pieces(&["Effect::new", "create_effect", "RenderEffect::new"]))
        .collect();
    assert!(effects.len() <= 1, "{effects:?}");
}
