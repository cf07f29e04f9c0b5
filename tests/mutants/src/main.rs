//! Puts every mutant into one copy of the sources, each behind a question asked as it runs: building
//! once is what makes thousands of mutants affordable.
//!
//!     instrument ROOT LIST SKIP OUT
//!
//! ROOT is a copy of the checkout, rewritten in place. LIST is what `cargo mutants --list --json` says
//! of it. SKIP holds the names of mutants to leave out, a line each: those that do not compile, and
//! `const NAME` for a constant that has to stay one. OUT receives a line for each mutant put in:
//! number, kind, file, line, what it changes, separated by tabs; and, with number 0, those that
//! cannot be put in.

mod edit;
mod lazy;
mod listed;
mod site;
mod walk;

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// A mutant by number; what it changes is told to people only.
struct Mutant {
    number: u32,
    kind: &'static str,
    file: String,
    line: usize,
    what: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [root, list, skip, out] = arguments.as_slice() else {
        return Err("instrument ROOT LIST SKIP OUT".into());
    };
    let root = Path::new(root);
    let skipped: BTreeSet<String> = fs::read_to_string(skip)?.lines().map(str::to_owned).collect();
    let mut listed = listed::read(&fs::read_to_string(list)?, &skipped)?;
    let mut sources = Vec::new();
    for folder in ["src", "tests/native", "tests/every_path"] {
        sources_in(&root.join(folder), &mut sources)?;
    }
    sources.push(root.join("tests/every_path.rs"));
    let mut parsed = Vec::new();
    for path in sources {
        let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
        let text = fs::read_to_string(&path)?;
        let tree = syn::parse_file(&text)?;
        parsed.push((path, name, text, tree));
    }
    let constants = lazy::constants(
        parsed.iter().map(|(_, name, _, tree)| (name.as_str(), tree)),
        &skipped,
    );
    let mut mutants = Vec::new();
    for (path, name, text, tree) in &parsed {
        let edits = site::edits(name, text, tree, &constants, &mut listed, &skipped, &mut mutants);
        let mut text = edit::applied(text, edits);
        if name == "src/lib.rs" {
            text.push_str("\n#[allow(missing_docs)]\npub mod mutant;\n");
        }
        fs::write(path, text)?;
    }
    fs::write(root.join("src/mutant.rs"), include_str!("switch.rs.txt"))?;
    let mut lines = String::new();
    for mutant in &mutants {
        let Mutant {
            number,
            kind,
            file,
            line,
            what,
        } = mutant;
        writeln!(lines, "{number}\t{kind}\t{file}\t{line}\t{what}")?;
    }
    for left in listed.left() {
        writeln!(lines, "0\tlisted\t{}\t{}\t{}", left.file, left.line, left.name)?;
    }
    fs::write(out, lines)?;
    Ok(())
}

fn sources_in(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let shell =
            ["src/view", "src/browser", "src/cli", "src/main.rs", "src/page.rs"].iter().any(|shell| path.ends_with(shell));
        if path.is_dir() && !shell {
            sources_in(&path, found)?;
        } else if path.extension().is_some_and(|end| end == "rs") && !shell {
            found.push(path);
        }
    }
    found.sort();
    Ok(())
}
