//! The checkout as a whole: what is left over, what names a machine, and how long files are.

use crate::source::Source;
use crate::{Place, none, sees, sources, text, texts};

/// What is left over from working; put together here so that this file does not hold them.
fn leftovers() -> [String; 4] {
    [("to", "do!"), ("unimple", "mented!"), ("db", "g!"), ("FIX", "ME")]
        .map(|(one, other)| format!("{one}{other}"))
}

#[test]
fn nothing_is_left_over() {
    for (path, text) in texts() {
        assert!(!path.contains(".tmp."), "{path}");
        for (at, line) in text.lines().enumerate() {
            for left in leftovers() {
                assert!(!line.contains(&left), "{path}:{}: {left}", at + 1);
            }
        }
    }
}

/// No file knows where it was written, or which host served a package.
#[test]
fn no_file_names_a_machine() {
    let folders = ["root", "home", "work", "Users"].map(|folder| format!("/{folder}/"));
    for (path, text) in texts() {
        for (at, line) in text.lines().enumerate() {
            for folder in &folders {
                assert!(!line.contains(folder.as_str()), "{path}:{}: {line}", at + 1);
            }
        }
    }
}

/// Lock files and settings name no registry but crates.io's index.
#[test]
fn packages_come_from_nowhere_in_particular() {
    let index = "registry+https://github.com/rust-lang/crates.io-index";
    for line in text("Cargo.lock")
        .lines()
        .filter(|line| line.starts_with("source ="))
    {
        assert_eq!(line, format!("source = \"{index}\""));
    }
    for (path, text) in texts() {
        let is_lock = path.ends_with("-lock.json");
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_setting = [".npmrc", "config.toml", "Cargo.toml"].contains(&name);
        let words = [
            "\"resolved\"",
            "registry =",
            "registry=",
            "replace-with",
            "index =",
            "http://",
            "https://",
        ];
        for word in words.iter().filter(|_| is_lock || is_setting) {
            // Homepages and licenses are no hosts of packages.
            let lines = text
                .lines()
                .filter(|line| line.contains(word) && !line.contains("\"url\""));
            assert_eq!(lines.count(), 0, "{path}: {word}");
        }
    }
}

/// Dependencies without a line above that says why they are there.
fn unexplained(manifest: &str) -> Vec<String> {
    let (mut in_dependencies, mut before, mut found) = (false, "", Vec::new());
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            in_dependencies = section.trim_end_matches(']').ends_with("dependencies");
        } else if in_dependencies
            && line.starts_with(|c: char| c.is_alphanumeric())
            && !before.starts_with('#')
        {
            found.push(line.split([' ', '=']).next().unwrap_or_default().to_owned());
        }
        before = line;
    }
    found
}

#[test]
fn every_dependency_says_why() {
    let sample = "[package]\nname = \"x\"\n[dependencies]\n# Because.\na = \"1\"\nb = { version = \"1\", features = [\n    \"c\",\n] }\n";
    assert_eq!(unexplained(sample), ["b"]);
    let found = unexplained(&text("Cargo.toml"));
    assert!(found.is_empty(), "no comment above {found:?}");
}

/// Lines of code, the rest being blank, comments and tests.
fn length(source: &Source) -> usize {
    source.code.lines().filter(|line| !line.trim().is_empty()).count()
}

/// Files that may be long, and why.
const LONG: [(&str, &str); 4] = [
    ("src/guidance/", "tables: what CBP says, a row for each fact"),
    (
        "src/saved/outcome.rs",
        "a table: a declaration for each name of the assessment",
    ),
    ("src/wording/ui.rs", "a table: a word for each control"),
    ("src/wording/question.rs", "a table: a text for each question"),
];

/// One concept a file: about 250 lines of code at most, tables excepted.
fn too_long(source: &Source) -> Vec<Place> {
    let is_table = LONG.iter().any(|(path, _)| source.path.starts_with(path));
    let lines = length(source);
    (lines > 260 && !is_table)
        .then(|| (1, format!("{lines} lines of code")))
        .into_iter()
        .collect()
}

#[test]
fn files_are_short() {
    let long = "let a = 1;\n".repeat(261);
    sees(
        too_long,
        &long,
        &format!("{}// one more\n\n", "let a = 1;\n".repeat(260)),
    );
    none(&sources("src"), too_long);
}

/// The policy stands in the page, which holds wherever it is served from, and in the headers, which
/// add who may embed it, and that the brokers' page may show it. Else both say the same.
#[test]
fn the_policy_is_the_same_in_the_page_and_in_the_headers() {
    let page = text("index.html");
    let (_, rest) = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .expect("the policy stands there");
    let page = rest.split('"').next().unwrap_or_default();
    let headers = sent_with_everything(&text("public/_headers"));
    let (_, policy) = headers
        .iter()
        .find(|(name, _)| name == "Content-Security-Policy")
        .expect("the policy stands there");
    let (shared, ancestors) = policy
        .split_once("; frame-src 'self'; frame-ancestors ")
        .expect("who may embed it");
    assert_eq!(shared, page);
    assert_eq!(ancestors, "'self'");
    assert!(page.starts_with("default-src 'none';") && !page.contains("unsafe-inline"));
    // The brokers' page has the same.
    assert!(text("clients.html").contains(&format!("content=\"{page}\"")));
}

/// The headers of the rule for every path in a `_headers` file.
fn sent_with_everything(headers: &str) -> Vec<(String, String)> {
    let rule = headers.lines().skip_while(|line| *line != "/*").skip(1);
    rule.take_while(|line| line.starts_with(' '))
        .filter_map(|line| line.trim().split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// The headers that lines of a server's settings give with these words before and after, in quotes.
fn set_by(settings: &str, before: &str, after: &str) -> Vec<(String, String)> {
    let header = |line: &str| {
        let (name, value) = line
            .trim()
            .strip_prefix(before)?
            .strip_suffix(after)?
            .split_once(" \"")?;
        // Only what is sent with everything: no matcher before the name, no condition after the value.
        let is_plain = !name.contains(' ') && !value.contains('"');
        is_plain.then(|| (name.to_owned(), value.to_owned()))
    };
    settings.lines().filter_map(header).collect()
}

/// Every server that settings are shipped for sends the headers that `_headers` names.
#[test]
fn the_headers_are_the_same_for_every_server() {
    let sample = "/*\n  A: b; 'c'\n  D: e\n\n/f\n  G: h\n";
    let found = [("A", "b; 'c'"), ("D", "e")].map(|(name, value)| (name.into(), value.into()));
    assert_eq!(sent_with_everything(sample), found);
    let sample = "# set A \"no\" on;\n  set A \"b; 'c'\" on;\nset D \"e\" on;\nset F $g on;\nset @h I \"j\" on;\nset K \"l\" \"m\" on;\n";
    assert_eq!(set_by(sample, "set ", "\" on;"), found);

    let asked = sent_with_everything(&text("public/_headers"));
    assert!(asked.len() > 4);
    for (path, before, after) in SERVERS {
        assert_eq!(set_by(&text(path), before, after), asked, "{path}");
    }
}

/// Settings of servers, and what stands around a header in them.
const SERVERS: [(&str, &str, &str); 3] = [
    ("hosting/apache/ace-self-check.conf", "Header always set ", "\""),
    ("hosting/caddy/ace-self-check.caddy", "header ", "\""),
    ("hosting/nginx/ace-self-check.conf", "add_header ", "\" always;"),
];
