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
    if let Some(codes) = node.given("filer_codes") {
        let at = at.name("filer_codes");
        firm.filer_codes.clear();
        for (index, code) in reader.items(codes, &at, Firm::MOST).iter().enumerate() {
            let fits = |text: &str| FilerCode::parse(text).map(|code| code.as_str().to_owned());
            firm.filer_codes
                .extend(reader.shaped(code, &at.item(index), fits, Expected::Text));
        }
    }
    if let Some(days) = node.given("warning_days") {
        let at = at.name("warning_days");
        firm.warning_days.clear();
        for (index, day) in reader.items(days, &at, Firm::MOST).iter().enumerate() {
            firm.warning_days
                .extend(number(day, &at.item(index), reader, most));
        }
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
    let mut marks = Marks {
        alias: words(node, at, "alias", reader),
        number: words(node, at, "number", reader),
        assignee: words(node, at, "assignee", reader),
        contact: contact(node, at, reader),
        stage: one_of(node, at, "stage", reader).unwrap_or_default(),
        closed_because: words(node, at, "closed_because", reader),
        note: words(node, at, "note", reader),
        ..Marks::default()
    };
    if let Some(list) = node.given("done") {
        let at = at.name("done");
        for (index, node) in reader.items(list, &at, Marks::MOST_DONE).iter().enumerate() {
            let at = at.item(index);
            reader.is_object(node, &at, &["on", "what", "noted_on", "by", "reason"]);
            let on = reader.required(node, &at, "on");
            let what = one_of(node, &at, "what", reader);
            let noted_on = reader.required(node, &at, "noted_on");
            let (by, reason) = (words(node, &at, "by", reader), words(node, &at, "reason", reader));
            if let (Some(on), Some(what), Some(noted_on)) = (on, what, noted_on) {
                marks.done.push(Done {
                    on,
                    what,
                    noted_on,
                    by,
                    reason,
                });
            }
        }
    }
    if let Some(list) = node.given("missed") {
        let at = at.name("missed");
        for (index, node) in reader.items(list, &at, Marks::MOST_DONE).iter().enumerate() {
            marks.missed.extend(missed(node, &at.item(index), reader));
        }
    }
    marks
}

fn missed(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Due> {
    reader.is_object(node, at, &["on", "what", "acts", "people", "entries", "ours"]);
    let mut names = |name: &'static str| {
        let at = at.name(name);
        let list = node
            .given(name)
            .map_or(&[][..], |list| reader.items(list, &at, MOST_ENTRIES));
        let texts = list.iter().enumerate();
        texts
            .filter_map(|(index, node)| text(node, &at.item(index), reader))
            .collect::<Vec<String>>()
    };
    let (people, entries) = (names("people"), names("entries"));
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
