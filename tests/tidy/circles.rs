//! No files of a folder import each other in a circle.

use crate::source::Source;
use crate::sources;
use std::collections::{BTreeMap, BTreeSet};

/// Each file and those that it imports by their names.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// What follows one `super::` at each place: a name, or those of a group. Two of them lead out of the folder.
fn names_after_super(code: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let first = |text: &str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    let places = code.match_indices("super::");
    let places = places.filter(|(at, _)| !code[..*at].ends_with("super::"));
    let after = places.map(|(at, name)| &code[at + name.len()..]);
    let names = |rest: &'_ str| -> Vec<(usize, usize)> {
        let Some(group) = rest.strip_prefix('{') else {
            return vec![(0, first(rest))];
        };
        let (mut depth, mut from, mut found) = (0, 1, Vec::new());
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    let blank = rest[from..=at].len() - rest[from..=at].trim_start().len();
                    found.push((from + blank, first(&rest[from + blank..])));
                    from = at + 2;
                    if c == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
        found
    };
    after
        .flat_map(|rest| {
            let found = names(rest);
            found
                .into_iter()
                .map(move |(from, length)| &rest[from..from + length])
        })
        .collect()
}

/// The imports among files of one folder. A `mod.rs` is left out: it hands on what the others hold.
fn imports(sources: &[Source]) -> Imports {
    let paths: BTreeSet<&str> = sources.iter().map(|source| source.path.as_str()).collect();
    let files = sources.iter().filter(|source| !source.path.ends_with("/mod.rs"));
    files
        .filter_map(|source| {
            let (folder, _) = source.path.rsplit_once('/')?;
            let named = names_after_super(&source.code).into_iter();
            let siblings = named.map(|name| format!("{folder}/{name}.rs"));
            let siblings = siblings.filter(|path| paths.contains(path.as_str()));
            Some((source.path.clone(), siblings.collect()))
        })
        .collect()
}

/// The files that import themselves by way of others.
fn in_circles(imports: &Imports) -> Vec<&str> {
    let comes_back = |start: &str| {
        let (mut reached, mut next) = (BTreeSet::new(), vec![start]);
        while let Some(path) = next.pop() {
            for to in imports.get(path).into_iter().flatten() {
                if reached.insert(to.as_str()) {
                    next.push(to);
                }
            }
        }
        reached.contains(start)
    };
    let paths = imports.keys().map(String::as_str);
    paths.filter(|path| comes_back(path)).collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let sample = |name: &str, text| Source::read(format!("src/x/{name}.rs"), text);
    let circle = [
        sample("a", "use super::{MOST, b::{B, C}};"),
        sample("b", "use super::super::d::D;\nuse super::c::look;"),
        sample("c", "fn f() { super::a::g() }"),
        sample("d", "use super::a::A;\n// super::d"),
    ];
    let circle = imports(&circle);
    assert_eq!(in_circles(&circle), ["src/x/a.rs", "src/x/b.rs", "src/x/c.rs"]);

    let sources = sources("src");
    let imports = imports(&sources);
    assert!(imports.values().filter(|to| !to.is_empty()).count() > 50);
    assert_eq!(in_circles(&imports), Vec::<&str>::new());
}
