//! Which module may reach for what: no browser in the domain, one place for the clock.

use crate::source::Source;
use crate::{Place, ROOT, none, sees, sources, text};
use std::path::Path;

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
    for source in &sources("src") {
        if !OUTSIDE.contains(&module_of(&source.path)) {
            none(std::slice::from_ref(source), reaches_out);
        }
    }
}

/// Modules and binaries that are not the domain.
const OUTSIDE: [&str; 10] = [
    "browser",
    "view",
    "cli",
    "page",
    "main",
    "engine",
    "workbook_module",
    "seal_module",
    "clients",
    "lib",
];

/// `src/table/cell.rs` is of `table`, `src/order.rs` of `order`.
fn module_of(path: &str) -> &str {
    let path = path.strip_prefix("src/").unwrap_or(path);
    path.split(['/', '.']).next().unwrap_or_default()
}

/// ARCHITECTURE's table: each module and those it may use, in the order of the rows.
fn layers(architecture: &str) -> Vec<(&str, Vec<&str>)> {
    let mut layers: Vec<(&str, Vec<&str>)> = Vec::new();
    let rows = architecture
        .lines()
        .skip_while(|line| !line.starts_with("| module |"));
    for row in rows.skip(2).take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [name, _, may_use] = cells.as_slice() else {
            panic!("three cells: {row}")
        };
        let named: Vec<&str> = may_use.split('`').skip(1).step_by(2).collect();
        let above = layers.iter().map(|(above, _)| *above);
        let used: Vec<&str> = match may_use.split_once(" but ").map_or(*may_use, |(all, _)| all) {
            "the above" if may_use.contains(" but ") => {
                above.filter(|above| !named.contains(above)).collect()
            }
            "the domain" => above.filter(|above| !OUTSIDE.contains(above)).collect(),
            all if all.starts_with("the above") => above.chain(named).collect(),
            _ => named,
        };
        layers.push((name.trim_matches('`'), used));
    }
    layers
}

/// The lines that use another module than these.
fn uses_others(source: &Source, own: &str, allowed: &[&str]) -> Vec<Place> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let modules = |line: &str| -> Vec<String> {
        let after = line.split("crate::").skip(1);
        after
            .map(|rest| rest.chars().take_while(|c| is_name(*c)).collect())
            .collect()
    };
    let stranger = |name: &String| {
        let is_module = name.is_empty() || Path::new(ROOT).join("src").join(name).is_dir() || name == "order";
        is_module && name != own && !allowed.contains(&name.as_str())
    };
    let lines = source.code.lines().enumerate();
    lines
        .filter(|(_, line)| modules(line).iter().any(stranger))
        .map(|(at, line)| (at + 1, line.trim().to_owned()))
        .collect()
}

#[test]
fn modules_use_what_the_architecture_says() {
    let table = "| module | holds | may use |\n|---|---|---|\n| `order` | a | – |\n| `facts` | b | `order` |\n| `table` | c | the above |\n";
    let read = layers(table);
    assert_eq!(read[1], ("facts", vec!["order"]));
    assert_eq!(read[2], ("table", vec!["order", "facts"]));
    let sample = |text| Source::read("src/table/a.rs".into(), text);
    let found = |text| uses_others(&sample(text), "table", &["facts"]).len();
    assert_eq!(
        found("use crate::facts::Id;\nuse crate::order;\nuse crate::table::Row;"),
        1
    );

    let text = text("ARCHITECTURE.md");
    let layers = layers(&text);
    for source in &sources("src") {
        let own = module_of(&source.path);
        if let Some((_, allowed)) = layers.iter().find(|(name, _)| *name == own) {
            none(std::slice::from_ref(source), |source| {
                uses_others(source, own, allowed)
            });
        } else {
            assert!(
                OUTSIDE.contains(&own),
                "{own} is missing from ARCHITECTURE's table"
            );
        }
    }
}

/// The browser's interfaces are used in one folder.
fn touches_the_browser(source: &Source) -> Vec<Place> {
    // The exports to JavaScript.
    let is_engine = matches!(
        source.path.as_str(),
        "src/engine.rs" | "src/workbook_module.rs" | "src/seal_module.rs" | "src/clients.rs"
    );
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
