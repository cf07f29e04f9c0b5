//! The stories of `tests/scenarios`: each a page of prose with two JSON blocks, a document
//! and what its assessment contains.
//!
//! In the second block an object may leave names out, at any depth; a list has exactly the items
//! given. The first four are opened in a browser by the Playwright tests too; those in `native` are read
//! here only.

use crate::support::differences;
use ace_self_check::calendar::parse_date;
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::assess_document;
use serde_json::Value;
use std::path::Path;

const SCENARIOS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/scenarios");

/// The JSON blocks of a page.
fn blocks(page: &str) -> Vec<&str> {
    let rest = page.split("```json\n").skip(1);
    rest.map(|block| block.split("\n```").next().unwrap_or_default())
        .collect()
}

fn holds(page: &Path) {
    let name = page.display();
    let text = std::fs::read_to_string(page).unwrap();
    let blocks = blocks(&text);
    assert_eq!(blocks.len(), 2, "{name}: a document and what follows");
    let [document, expected] = [blocks[0], blocks[1]];
    // Each story names its own day, so that today makes no difference.
    let today = parse_date("2030-01-01").unwrap();
    let answer = assess_document(document.as_bytes(), &CURRENT, today);
    let answer = answer.unwrap_or_else(|refused| panic!("{name}: {refused:?}"));
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let expected: Value = serde_json::from_str(expected).unwrap_or_else(|error| panic!("{name}: {error}"));
    let differences = differences(&answer["assessment"], &expected, "");
    assert!(differences.is_empty(), "{name}:\n{}", differences.join("\n"));
}

/// Every story in a folder comes out as its page says.
fn all_hold(folder: &Path, count: usize) {
    let mut pages: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.sort();
    assert_eq!(pages.len(), count, "{}", folder.display());
    for page in pages {
        holds(&page);
    }
}

#[test]
fn stories_match_their_pages() {
    all_hold(Path::new(SCENARIOS), 4);
}

/// What the edition of November 30, 2026 changed, worked out by hand from docs/guidance.md.
#[test]
fn stories_of_the_new_edition_match_their_pages() {
    all_hold(&Path::new(SCENARIOS).join("native"), 8);
}

/// docs/file-format.md, “Example”. Of the findings, reasons, items and days the page prints some, or none.
#[test]
fn the_example_of_the_file_format_holds() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/file-format.md")).unwrap();
    let printed = page
        .split("```jsonc\n")
        .nth(1)
        .unwrap()
        .split("\n```")
        .next()
        .unwrap();
    let document: String = printed
        .lines()
        .map(|line| line.split("//").next().unwrap())
        .collect();
    let mut printed: Value = serde_json::from_str(&document).unwrap();
    let answer = assess_document(document.as_bytes(), &CURRENT, parse_date("2030-01-01").unwrap()).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    for (list, is_shown) in [
        ("/checks/login/findings", false),
        ("/people/0/because", false),
        ("/checklists/june_29/items", true),
        ("/agenda", true),
    ] {
        let place = format!("/assessment{list}");
        let all = answer.pointer(&place).unwrap();
        let some = std::mem::replace(printed.pointer_mut(&place).unwrap(), all.clone());
        for item in some.as_array().unwrap().iter().filter(|_| is_shown) {
            let is_there = |one: &Value| differences(one, item, "").is_empty();
            assert!(all.as_array().unwrap().iter().any(is_there), "{item} in {place}");
        }
    }
    let differences = differences(&answer, &printed, "");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The comparison itself sees what is missing, different or too long.
#[test]
fn the_comparison_sees_differences() {
    let of = |found: &str, expected: &str| {
        let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        differences(&parse(found), &parse(expected), "").len()
    };
    assert_eq!(of(r#"{"a":{"b":1,"c":2}}"#, r#"{"a":{"b":1}}"#), 0);
    assert_eq!(of(r#"{"a":{"b":1}}"#, r#"{"a":{"b":2}}"#), 1);
    assert_eq!(of(r#"{"a":{"b":1}}"#, r#"{"a":{"c":2}}"#), 1);
    assert_eq!(of("[1,2]", "[1]"), 1);
    assert_eq!(of(r#"[{"a":1,"b":2},{"a":3}]"#, r#"[{"a":1},{"a":4}]"#), 1);
    // A value that is missing is not the same as one that is false or empty.
    assert_eq!(of(r#"{"a":null}"#, r#"{"a":[]}"#), 1);
}
