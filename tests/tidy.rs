//! What ARCHITECTURE.md promises of the sources, held by reading them as text.
//!
//! Each rule is a plain function from a text to the places that break it, so that it is seen to
//! fail on a sample before it is trusted with the sources.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[path = "tidy/circles.rs"]
mod circles;
#[path = "tidy/docs.rs"]
mod docs;
#[path = "tidy/layers.rs"]
mod layers;
#[path = "tidy/repository.rs"]
mod repository;
#[path = "tidy/rules.rs"]
mod rules;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/styles.rs"]
mod styles;
#[path = "tidy/view.rs"]
mod view;
#[path = "tidy/words.rs"]
mod words;

use source::Source;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A place that breaks a rule: the line, counting from 1, and what stands there.
type Place = (usize, String);

/// Every file of the checkout that is not built, installed or git's own, with its path from the
/// root.
fn files() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    walk(Path::new(ROOT), &mut found);
    found.sort();
    assert!(found.iter().any(|(path, _)| path == "Cargo.toml") && found.len() > 50);
    found
}

/// What .gitignore names, and git's own folder.
fn walk(folder: &Path, found: &mut Vec<(String, PathBuf)>) {
    let ignored = std::fs::read_to_string(Path::new(ROOT).join(".gitignore")).unwrap_or_default();
    let is_ignored = |path: &str| {
        ignored.lines().any(|line| match line.strip_prefix('/') {
            Some(from_root) => path == from_root,
            None => !line.is_empty() && path.rsplit('/').next() == Some(line),
        })
    };
    for entry in std::fs::read_dir(folder).unwrap() {
        let full = entry.unwrap().path();
        let path = full.strip_prefix(ROOT).unwrap().to_string_lossy().into_owned();
        if path == ".git" || is_ignored(&path) {
            continue;
        }
        if full.is_dir() {
            walk(&full, found);
        } else {
            found.push((path, full));
        }
    }
}

/// The texts among the files, with their paths.
fn texts() -> Vec<(String, String)> {
    let read = |(path, full): (String, PathBuf)| Some((path, std::fs::read_to_string(full).ok()?));
    files().into_iter().filter_map(read).collect()
}

/// The text of a file, by its path.
fn text(path: &str) -> String {
    texts()
        .into_iter()
        .find(|(name, _)| name == path)
        .unwrap_or_else(|| panic!("no {path}"))
        .1
}

/// Whether a file's name ends so, after a dot.
fn ends(path: &str, extension: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|found| found == extension)
}

/// The Rust sources under a folder.
fn sources(folder: &str) -> Vec<Source> {
    let prefix = format!("{folder}/");
    let is_source = |path: &str| path.starts_with(&prefix) && ends(path, "rs");
    let found: Vec<_> = texts()
        .into_iter()
        .filter(|(path, _)| is_source(path))
        .map(|(path, text)| Source::read(path, &text))
        .collect();
    assert!(!found.is_empty(), "no sources in {folder}");
    found
}

/// Holds sources against a rule.
#[track_caller]
fn none(sources: &[Source], rule: impl Fn(&Source) -> Vec<Place>) {
    let broken: Vec<_> = sources
        .iter()
        .flat_map(|source| {
            rule(source)
                .into_iter()
                .map(|(line, what)| format!("{}:{line}: {what}", source.path))
        })
        .collect();
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// Sees a rule fail on one sample and pass on another.
#[track_caller]
fn sees(rule: impl Fn(&Source) -> Vec<Place>, broken: &str, fine: &str) {
    let of = |text: &str| rule(&Source::read("sample.rs".into(), text));
    assert!(!of(broken).is_empty(), "the rule does not see: {broken}");
    assert!(
        of(fine).is_empty(),
        "the rule refuses what is fine: {:?}",
        of(fine)
    );
}
