//! The format's name and its versions.

use super::expect_problem;
use serde_json::json;

/// A newer version is refused with a sentence that says so, and nothing else is said of it.
#[test]
fn a_newer_version_is_refused_as_newer() {
    for version in [3, 4, 1_000_000] {
        let newer = json!({ "format": "ace-self-check", "version": version, "new": {}, "facts": { "people": "new" } });
        expect_problem(&newer.to_string(), "/version", "newer");
    }
}

/// Anything else but 1 and 2 is no version.
#[test]
fn other_versions_are_refused() {
    for version in ["0", "\"1\"", "1.5", "-1", "null", "[1]", "true"] {
        let document = format!(r#"{{ "format": "ace-self-check", "version": {version}, "facts": {{}} }}"#);
        expect_problem(&document, "/version", "expected a version");
    }
    let none = r#"{ "format": "ace-self-check", "facts": {} }"#;
    expect_problem(none, "/version", "expected a version");
}

/// Another format is refused as such, and so is anything that is not an object.
#[test]
fn another_format_is_refused() {
    for document in [
        r#"{ "format": "ace", "version": 1, "facts": {} }"#,
        r#"{ "format": null, "version": 3 }"#,
        r#"{ "version": 1, "facts": {} }"#,
        "{}",
    ] {
        expect_problem(document, "/format", "not a self-check file");
    }
    for document in ["[]", "null", "1", r#""ace-self-check""#, "true"] {
        expect_problem(document, "", "an object");
    }
}

/// A file without facts is none, and an assessment is an object.
#[test]
fn facts_are_an_object() {
    for (rest, at) in [
        ("", "/facts"),
        (r#", "facts": null"#, "/facts"),
        (r#", "facts": {}, "assessment": []"#, "/assessment"),
    ] {
        let document = format!(r#"{{ "format": "ace-self-check", "version": 1{rest} }}"#);
        expect_problem(&document, at, "an object");
    }
}
