//! Reading the parts of a portfolio file; every problem names its place in it.

use crate::assessment::Event;
use crate::broker::FilerCode;
use crate::choice::Choice;
use crate::facts::{Expected, MOST_ENTRIES};
use crate::portfolio::marks::{Done, Firm, Marks, Seen};
use crate::portfolio::{Acts, Due};
use crate::saved::{self, Node, Opened, Pointer, Reader, Refused};
use chrono::NaiveDate;

pub(in crate::portfolio) struct Kept {
    pub(in crate::portfolio) file: String,
    pub(in crate::portfolio) opened: Opened,
    pub(in crate::portfolio) marks: Marks,
    pub(in crate::portfolio) saved_on: Option<NaiveDate>,
}

/// Reads one client of a portfolio file; every problem names its place in the file.
pub(in crate::portfolio) fn read_client(
    text: &[u8],
    index: usize,
    today: NaiveDate,
) -> Result<Kept, Refused> {
    let root = Pointer::ROOT;
    let clients = root.name("clients");
    let at = clients.item(index);
    let node = saved::parse(text).map_err(|mut problem| {
        problem.at = at.to_string();
        Refused {
            problems: vec![problem],
            more: 0,
        }
    })?;
    let mut reader = Reader::default();
    reader.names_once(&node, &at);
    reader.is_object(&node, &at, &["file", "saved_on", "marks", "check"]);
    let marks = node
        .given("marks")
        .map(|marks| read_marks(marks, &at.name("marks"), &mut reader));
    let file = words(&node, &at, "file", &mut reader);
    let saved_on = reader.optional(&node, &at, "saved_on");
    let place = at.name("check");
    let check = node.get("check").unwrap_or(&Node::Null);
    let opened = saved::read_inside(check, &place, &mut reader, today, |_| false);
    match opened {
        Some(opened) => Ok(Kept {
            file,
            opened,
            marks: marks.unwrap_or_default(),
            saved_on,
        }),
        None => Err(reader.refusal()),
    }
}

pub(super) fn firm(node: &Node, at: &Pointer, reader: &mut Reader) -> Firm {
    let mut firm = Firm::default();
    let most = Firm::MOST_DAYS.unsigned_abs();
    reader.is_object(node, at, &["filer_codes", "warning_days", "stale_after"]);
    firm.filer_codes = each(node, at, "filer_codes", Firm::MOST, reader, |node, at, reader| {
        let fits = |text: &str| FilerCode::parse(text).map(|code| code.as_str().to_owned());
        reader.shaped(node, at, fits, Expected::Text)
    });
    if node.given("warning_days").is_some() {
        firm.warning_days = each(
            node,
            at,
            "warning_days",
            Firm::MOST,
            reader,
            |node, at, reader| number(node, at, reader, most),
        );
    }
    if let Some(days) = node.given("stale_after") {
        let days = number(days, &at.name("stale_after"), reader, most);
        firm.stale_after = days.unwrap_or(firm.stale_after);
    }
    firm
}

pub(super) fn seen(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Seen> {
    reader.is_object(node, at, &["on", "guidance"]);
    let on = reader.required(node, at, "on");
    let guidance = reader.required(node, at, "guidance");
    Some(Seen {
        on: on?,
        guidance: guidance?,
    })
}

fn read_marks(node: &Node, at: &Pointer, reader: &mut Reader) -> Marks {
    const NAMES: [&str; 9] = [
        "alias",
        "number",
        "assignee",
        "contact",
        "stage",
        "closed_because",
        "note",
        "done",
        "missed",
    ];
    reader.is_object(node, at, &NAMES);
    Marks {
        alias: words(node, at, "alias", reader),
        number: words(node, at, "number", reader),
        assignee: words(node, at, "assignee", reader),
        contact: contact(node, at, reader),
        stage: one_of(node, at, "stage", reader).unwrap_or_default(),
        closed_because: words(node, at, "closed_because", reader),
        note: words(node, at, "note", reader),
        done: each(node, at, "done", Marks::MOST_DONE, reader, done),
        missed: each(node, at, "missed", Marks::MOST_DONE, reader, missed),
    }
}

fn done(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Done> {
    reader.is_object(node, at, &["on", "what", "noted_on", "by", "reason"]);
    let on = reader.required(node, at, "on");
    let what = one_of(node, at, "what", reader);
    let noted_on = reader.required(node, at, "noted_on");
    let (by, reason) = (words(node, at, "by", reader), words(node, at, "reason", reader));
    Some(Done {
        on: on?,
        what: what?,
        noted_on: noted_on?,
        by,
        reason,
    })
}

fn missed(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Due> {
    reader.is_object(node, at, &["on", "what", "acts", "people", "entries", "ours"]);
    let people = each(node, at, "people", MOST_ENTRIES, reader, text);
    let entries = each(node, at, "entries", MOST_ENTRIES, reader, text);
    let ours = node
        .given("ours")
        .and_then(|node| number(node, &at.name("ours"), reader, 9_999));
    let on = reader.required(node, at, "on");
    let what = one_of::<Event>(node, at, "what", reader);
    let acts = one_of::<Acts>(node, at, "acts", reader);
    Some(Due {
        on: on?,
        what: what?,
        acts: acts?,
        people,
        entries,
        ours: usize::try_from(ours.unwrap_or(0)).unwrap_or(0),
    })
}

/// Reads each item of a list; empty if absent.
fn each<T>(
    node: &Node,
    at: &Pointer,
    name: &str,
    most: usize,
    reader: &mut Reader,
    one: impl Fn(&Node, &Pointer, &mut Reader) -> Option<T>,
) -> Vec<T> {
    let Some(list) = node.given(name) else {
        return Vec::new();
    };
    let at = at.name(name);
    let items = reader.items(list, &at, most).iter().enumerate();
    items
        .filter_map(|(index, node)| one(node, &at.item(index), reader))
        .collect()
}

/// An e-mail address or a phone number; empty if absent. Anything more could add a line to an e-mail's header.
fn contact(node: &Node, at: &Pointer, reader: &mut Reader) -> String {
    let expected = |found| Expected::OneOf(vec!["an e-mail address", "a phone number"], found);
    let Some(node) = node.given("contact") else {
        return String::new();
    };
    let contact = reader.shaped(node, &at.name("contact"), Marks::read_contact, expected);
    contact.unwrap_or_default()
}

/// A text of at most [`Marks::LONGEST`] characters; empty if absent.
fn words(node: &Node, at: &Pointer, name: &str, reader: &mut Reader) -> String {
    let Some(node) = node.given(name) else {
        return String::new();
    };
    let at = at.name(name);
    let text = text(node, &at, reader).unwrap_or_default();
    if text.chars().count() > Marks::LONGEST {
        reader.expect(&at, Expected::AtMostCharacters(Marks::LONGEST));
    }
    text
}

fn text(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<String> {
    reader.shaped(node, at, |text| Some(text.to_owned()), Expected::Text)
}

fn one_of<C: Choice>(node: &Node, at: &Pointer, name: &str, reader: &mut Reader) -> Option<C> {
    let at = at.name(name);
    let Some(node) = node.given(name) else {
        reader.expect(&at, Expected::Present);
        return None;
    };
    let all = || C::ALL.iter().map(|choice| choice.name()).collect();
    reader.shaped(node, &at, C::from_name, |found| Expected::OneOf(all(), found))
}

fn number(node: &Node, at: &Pointer, reader: &mut Reader, most: u64) -> Option<i64> {
    match node {
        Node::Whole(number) if *number <= most => i64::try_from(*number).ok(),
        _ => {
            reader.expect(at, Expected::UpTo(most, node.found()));
            None
        }
    }
}
