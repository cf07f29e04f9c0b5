//! The pages in docs/ and what refers to them: links lead to a file and a heading in this repository,
//! and a comment that cites a page names a heading it has.

use crate::{Place, ends, files, texts};
use std::collections::{BTreeMap, BTreeSet};

/// The pages by path, each with its headings.
type Pages = BTreeMap<String, Vec<String>>;

fn pages() -> Pages {
    let pages = texts().into_iter().filter(|(path, _)| ends(path, "md"));
    pages.map(|(path, text)| (path, headings(&text))).collect()
}

/// The headings of a page; a line that begins with # inside a block of code is none.
fn headings(text: &str) -> Vec<String> {
    let mut in_code = false;
    let heading = |line: &str| {
        in_code ^= line.trim_start().starts_with("```");
        let heading = line.trim_start_matches('#').strip_prefix(' ')?;
        (line.starts_with('#') && !in_code).then(|| heading.to_owned())
    };
    text.lines().filter_map(heading).collect()
}

/// The anchor GitHub gives a heading.
fn anchor(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || [' ', '-', '_'].contains(c);
    let lower = heading.to_lowercase();
    lower.chars().filter(kept).collect::<String>().replace(' ', "-")
}

/// Where a relative link leads, from the root; `None` for one that leaves the repository.
fn target(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()?),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The links of a page that lead nowhere.
fn broken_links(path: &str, text: &str, paths: &BTreeSet<String>, pages: &Pages) -> Vec<Place> {
    let leads = |link: &str| {
        let (file, at) = link.split_once('#').unwrap_or((link, ""));
        let Some(file) =
            target(path, file).map(|found| if file.is_empty() { path.to_owned() } else { found })
        else {
            return false;
        };
        let folder = format!("{file}/");
        let exists = paths.contains(&file) || paths.iter().any(|path| path.starts_with(&folder));
        let has = |headings: &Vec<String>| headings.iter().any(|heading| anchor(heading) == at);
        exists && (at.is_empty() || pages.get(&file).is_some_and(has))
    };
    let mut broken = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let links = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let relative = links.filter(|link| !link.starts_with("http"));
        broken.extend(
            relative
                .filter(|link| !leads(link))
                .map(|link| (at + 1, link.to_owned())),
        );
    }
    broken
}

/// The headings cited as `docs/PAGE.md, “HEADING”` that the page lacks. A citation may break across
/// lines of a comment, and may name only the beginning of a heading.
fn broken_citations(text: &str, pages: &Pages) -> Vec<String> {
    let signs = |c: char| c.is_whitespace() || ['/', '!', '#', '*'].contains(&c);
    let lines: Vec<&str> = text.lines().map(|line| line.trim_matches(signs)).collect();
    let joined = lines.join(" ");
    let mut broken = Vec::new();
    for rest in joined.split("docs/").skip(1) {
        let Some((name, rest)) = rest.split_once(".md, “") else {
            continue;
        };
        let Some((heading, _)) = rest.split_once('”') else {
            continue;
        };
        if name.contains(|c: char| !c.is_ascii_lowercase() && c != '-' && c != '/') {
            continue;
        }
        let page = pages.get(&format!("docs/{name}.md"));
        if !page.is_some_and(|page| page.iter().any(|known| known.starts_with(heading))) {
            broken.push(format!("docs/{name}.md, “{heading}”"));
        }
    }
    broken
}

#[test]
fn links_lead_somewhere() {
    let paths: BTreeSet<String> = files().into_iter().map(|(path, _)| path).collect();
    let pages = pages();
    for (link, leads) in [
        ("../README.md", true),
        ("guidance.md#5-entries", true),
        ("pictures", true),
        ("../../elsewhere.md", false),
        ("mock/", false),
        ("guidance.md#5-entrances", false),
    ] {
        let found = broken_links("docs/experience.md", &format!("a [b]({link})"), &paths, &pages);
        assert_eq!(found.is_empty(), leads, "{link}");
    }
    for (path, text) in texts().into_iter().filter(|(path, _)| ends(path, "md")) {
        let broken = broken_links(&path, &text, &paths, &pages);
        assert!(broken.is_empty(), "{path}: {broken:?}");
    }
}

#[test]
fn cited_headings_exist() {
    let pages = pages();
    for (heading, known) in [("5. Entries", true), ("5. Exits", false)] {
        let sample = format!("/// docs/guidance.md,\n/// “{heading}”");
        assert_eq!(broken_citations(&sample, &pages).is_empty(), known, "{heading}");
    }
    for (path, text) in texts() {
        // This file's samples break the rule on purpose.
        if path != "tests/tidy/docs.rs" {
            let broken = broken_citations(&text, &pages);
            assert!(broken.is_empty(), "{path}: {broken:?}");
        }
    }
}
