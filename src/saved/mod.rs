//! The self-check file: what is stored in the browser, saved, opened, shared, and embedded.
//!
//! Reading refuses a document with any problem and reports all of them; nothing is applied from a refused file. The
//! `assessment` in a file is never trusted: it is computed again.

mod facts;
mod file;
mod names;
mod node;
mod outcome;
mod outline;
mod pointer;
mod read;
mod scan;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "schema")]
mod shapes;
mod text;
mod v1;

pub use outline::Outline;
#[cfg(feature = "schema")]
pub use schema::schema;

use crate::assessment::{Assessment, assess};
use crate::facts::{Expected, Facts, Found, Problem, problems};
use crate::guidance::Guidance;
use crate::steps::{Pause, at_once};
use chrono::NaiveDate;
use names::Names;
pub(crate) use node::{Node, expected as not_json};
pub(crate) use pointer::Pointer;
pub(crate) use read::Reader;

/// The name every file begins with.
pub const FORMAT: &str = "ace-self-check";
/// The version this program writes.
pub const VERSION: u64 = 2;
pub const MOST_BYTES: usize = 16 * 1024 * 1024;

#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub facts: Facts,
    /// The file's own assessment, in outline, if it had one.
    pub stated: Option<Outline>,
    /// The version it was written in, at most [`VERSION`].
    pub version: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The problems, in the document's order; never empty.
    pub problems: Vec<Problem>,
    /// How many further problems are not listed.
    pub more: usize,
}

/// Reads a document.
///
/// # Errors
/// If anything in it breaks the format; every problem has its place.
pub fn read(bytes: &[u8], today: NaiveDate) -> Result<Opened, Refused> {
    read_but(bytes, today, |_| false)
}

/// The same in steps.
///
/// # Errors
/// As [`read`].
pub async fn read_in_steps(bytes: &[u8], today: NaiveDate, pause: Pause<'_>) -> Result<Opened, Refused> {
    read_by(bytes, today, |_| false, pause).await
}

/// Reads a document, allowing some problems of its facts.
fn read_but(bytes: &[u8], today: NaiveDate, allowed: fn(&Problem) -> bool) -> Result<Opened, Refused> {
    at_once(async |pause| read_by(bytes, today, allowed, pause).await)
}

async fn read_by(
    bytes: &[u8],
    today: NaiveDate,
    allowed: fn(&Problem) -> bool,
    pause: Pause<'_>,
) -> Result<Opened, Refused> {
    pause(0).await;
    let document = parse(bytes).map_err(|problem| Refused {
        problems: vec![problem],
        more: 0,
    })?;
    pause(300).await;
    let mut reader = Reader::default();
    reader.names_once(&document, &Pointer::ROOT);
    pause(500).await;
    let read = read_inside(&document, &Pointer::ROOT, &mut reader, today, allowed);
    pause(800).await;
    read.ok_or_else(|| reader.refusal())
}

/// Reads a check that is part of another document; `None` if there were problems.
pub(crate) fn read_inside(
    node: &Node,
    at: &Pointer,
    reader: &mut Reader,
    today: NaiveDate,
    allowed: fn(&Problem) -> bool,
) -> Option<Opened> {
    let (facts, stated, version) = read_file(node, at, reader)?;
    for mut problem in problems(&facts, today)
        .into_iter()
        .filter(|problem| !allowed(problem))
    {
        problem.at.insert_str(0, &at.to_string());
        reader.problem(problem);
    }
    reader.is_clean().then_some(Opened {
        facts,
        stated,
        version,
    })
}

/// Reads what this browser stored. Unlike [`read`], it accepts answers after today: the clock may have been set back
/// since.
///
/// # Errors
/// As [`read`], except for that.
pub fn read_kept(bytes: &[u8], today: NaiveDate) -> Result<Opened, Refused> {
    read_but(bytes, today, |problem| {
        matches!(problem.expected, Expected::NotAfter(_))
    })
}

/// Writes facts, with an assessment if given, as one line of JSON.
pub fn write(facts: &Facts, assessment: Option<&Assessment>) -> String {
    let assessment = assessment.map(|assessment| outcome::Assessment::of(assessment, facts));
    let file = file::File::of(facts, assessment);
    // `serde_json` can't fail on text keys and plain values.
    serde_json::to_string(&file).unwrap_or_default()
}

/// The name of a saved file: `ace-self-check-` and the day of the check.
pub fn file_name(as_of: NaiveDate) -> String {
    format!("{FORMAT}-{}.json", crate::calendar::Iso(as_of))
}

/// Reads a document and writes it back with its `assessment` filled in.
///
/// # Errors
/// As [`read`].
pub fn assess_document(bytes: &[u8], guidance: &Guidance, today: NaiveDate) -> Result<String, Refused> {
    let opened = read(bytes, today)?;
    let assessment = assess(&opened.facts, guidance, today);
    Ok(write(&opened.facts, Some(&assessment)))
}

/// The refusal of a file of more than [`MOST_BYTES`].
pub fn too_large() -> Refused {
    Refused {
        problems: vec![refuse(Expected::AtMostBytes(MOST_BYTES))],
        more: 0,
    }
}

/// A problem of the document as a whole.
fn refuse(expected: Expected) -> Problem {
    Problem {
        at: String::new(),
        expected,
    }
}

/// Parses a document, within the limits for a check.
pub(crate) fn parse(bytes: &[u8]) -> Result<Node<'_>, Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(refuse(Expected::AtMostBytes(MOST_BYTES)));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| refuse(Expected::Utf8))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    scan::scan(text).map_err(refuse)?;
    Node::parse(text).map_err(refuse)
}

/// The names of a version. Those of older versions are frozen, each in its own file; those of the newest are declared
/// with the facts.
fn names_of(version: u64) -> Option<&'static Names> {
    match version {
        1 => Some(&v1::NAMES),
        newest if newest == VERSION => Some(&names::TODAY),
        _ => None,
    }
}

/// Reads the outermost object. A wrong format or version is reported alone: the other names then mean nothing.
fn read_file(document: &Node, root: &Pointer, reader: &mut Reader) -> Option<(Facts, Option<Outline>, u64)> {
    let newest = VERSION;
    let found = |name: &str| document.get(name).map_or(Found::Null, Node::found);
    let mut refuse = |at: &Pointer, expected| {
        reader.expect(at, expected);
        None
    };
    if !matches!(document, Node::Object(_)) {
        return refuse(root, Expected::Object(document.found()));
    }
    if !matches!(document.get("format"), Some(Node::Text(name)) if name == FORMAT) {
        return refuse(&root.name("format"), Expected::FormatName(found("format")));
    }
    let (version, names) = match document.get("version") {
        Some(Node::Whole(version)) if let Some(names) = names_of(*version) => (*version, names),
        other => {
            let found = found("version");
            let expected = if other.is_some_and(|version| version.is_number_over(newest)) {
                Expected::NotNewerThan { newest, found }
            } else {
                Expected::Version { newest, found }
            };
            return refuse(&root.name("version"), expected);
        }
    };
    reader.known_names(document, root, names.file);
    let check = document.given("check");
    let check = check.and_then(|check| facts::read_stamp(check, &root.name("check"), reader));
    let Some(node @ Node::Object(_)) = document.get("facts") else {
        reader.expect(&root.name("facts"), Expected::Object(found("facts")));
        return None;
    };
    let mut facts = facts::read_facts(names, node, &root.name("facts"), reader);
    facts.check = check;
    let stated = match document.get("assessment") {
        None | Some(Node::Null) => None,
        Some(stated @ Node::Object(_)) => Some(Outline::of_node(stated)),
        Some(other) => {
            reader.expect(&root.name("assessment"), Expected::Object(other.found()));
            None
        }
    };
    Some((facts, stated, version))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::Choice;
    use crate::facts::{AnyChoice, ChecklistId, GroupAnswer, ItemId};

    fn all<A: GroupAnswer>(table: names::Table<A>) {
        for answer in A::ALL {
            let names = table.iter().filter(|(_, of)| of == answer).count();
            let (group, name) = (A::GROUP, answer.name());
            assert_eq!(
                names, 1,
                "version {VERSION} can't have {group}'s {name}: see docs/how-to/new-file-version.md"
            );
        }
    }

    /// Whatever is declared after a version was frozen needs a new version.
    #[test]
    fn newest_version_names_everything() {
        let names = names_of(VERSION).unwrap();
        all(names.company);
        all(names.person);
        all(names.broker);
        all(names.entry);
        for (_, choice) in AnyChoice::NAMED {
            assert!(names.words.iter().any(|(_, of)| of == choice), "{choice:?}");
        }
        for list in ChecklistId::ALL {
            assert!(names.lists.iter().any(|(_, of)| of == list), "{list:?}");
        }
        for item in ItemId::ALL {
            assert_eq!((names.item)(item.name()), Some(*item));
        }
    }
}
