//! Reads the facts by the names of a version. What can't be read is reported and left unanswered.

use super::names::{Names, Table};
use super::node::Node;
use super::pointer::Pointer;
use super::read::{Read, Reader};
use crate::facts::{
    Answer, AnswerKind, AnswerType, AnyChoice, Cents, ChecklistId, Choice, Entry, EntryAnswer, EntryNumber,
    EntryType, Expected, Facts, Group, GroupAnswer, Id, ItemName, Label, LastLogin, Liquidation,
    MOST_ENTRIES, MOST_PEOPLE, MOST_REQUESTS, Person, Request, RequestRoute, Stamp, Value,
};
use chrono::NaiveDate;

/// The one name that a person and an entry have in addition to their answers.
const ID: &str = "id";

/// Reads the facts of a document, using the names of its version.
pub(super) fn read_facts(names: &'static Names, node: &Node, at: &Pointer, reader: &mut Reader) -> Facts {
    let mut facts = Facts::default();
    let mut read = By { names, reader };
    if let Some(ticks) = node.given("checklists") {
        read.ticks(&mut facts, ticks, &at.name("checklists"));
    }
    read.reader.is_object(node, at, names.facts);
    facts.as_of = read.reader.optional(node, at, "as_of");
    if let Some(company) = node.given("company") {
        read.group(&mut facts.company, names.company, company, &at.name("company"));
    }
    if let Some(people) = node.given("people") {
        facts.people = read.list(Person::new, MOST_PEOPLE, names.person, people, &at.name("people"));
    }
    if let Some(broker) = node.given("broker") {
        read.group(&mut facts.broker, names.broker, broker, &at.name("broker"));
    }
    if let Some(filing) = node.given("filing") {
        let at = at.name("filing");
        read.reader.is_object(filing, &at, &["planned_on"]);
        facts.filing.planned_on = read.reader.optional(filing, &at, "planned_on");
    }
    if let Some(entries) = node.given("entries") {
        let at = at.name("entries");
        facts.entries = read.list(Entry::new, MOST_ENTRIES, names.entry, entries, &at);
        read.days_without_liquidation(&facts.entries, entries, &at);
    }
    if let Some(requests) = node.given("requests") {
        facts.requests = read.requests(requests, &at.name("requests"));
    }
    facts
}

/// Reads the stamp that identifies a document's check.
pub(super) fn read_stamp(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Stamp> {
    if !reader.is_object(node, at, &["id", "saved_at"]) {
        return None;
    }
    let id = reader.required(node, at, ID);
    let saved_at = reader.optional(node, at, "saved_at");
    Some(Stamp { id: id?, saved_at })
}

/// A reader with a version's names.
struct By<'r> {
    names: &'static Names,
    reader: &'r mut Reader,
}

impl By<'_> {
    /// Reads an object with the answers of a group and nothing else.
    fn group<G: Group>(&mut self, group: &mut G, table: Table<G::Answer>, node: &Node, at: &Pointer) {
        self.reader.is_object(node, at, &names_of(table));
        self.answers(group, table, node, at);
    }

    /// Reads a list of groups with ids. Unreadable ones keep their place, so that problems in the rest are found, too.
    fn list<G: Group>(
        &mut self,
        new: fn(Id) -> G,
        most: usize,
        table: Table<G::Answer>,
        node: &Node,
        at: &Pointer,
    ) -> Vec<G> {
        let known = [&[ID][..], &names_of(table)].concat();
        let mut groups = Vec::new();
        for (index, node) in self.reader.items(node, at, most).iter().enumerate() {
            let at = at.item(index);
            let id = if self.reader.is_object(node, &at, &known) {
                self.reader.required(node, &at, ID)
            } else {
                None
            };
            let mut group = new(id.unwrap_or_else(|| placeholder(&at)));
            self.answers(&mut group, table, node, &at);
            groups.push(group);
        }
        groups
    }

    fn requests(&mut self, node: &Node, at: &Pointer) -> Vec<Request> {
        let mut requests = Vec::new();
        for (index, node) in self.reader.items(node, at, MOST_REQUESTS).iter().enumerate() {
            requests.extend(self.request(node, &at.item(index)));
        }
        requests
    }

    fn request(&mut self, node: &Node, at: &Pointer) -> Option<Request> {
        if !self.reader.is_object(node, at, &["route", "who", "sent_on"]) {
            return None;
        }
        let known = || RequestRoute::ALL.iter().map(|route| route.name()).collect();
        let name = at.name("route");
        let route = if let Some(route) = node.given("route") {
            let expected = |found| Expected::OneOf(known(), found);
            self.reader.shaped(route, &name, self.names.requests, expected)
        } else {
            self.reader.expect(&name, Expected::Present);
            None
        };
        let who = self.reader.optional(node, at, "who");
        let sent_on = self.reader.required(node, at, "sent_on");
        Some(Request {
            route: route?,
            who,
            sent_on: sent_on?,
        })
    }

    fn answers<G: Group>(&mut self, group: &mut G, table: Table<G::Answer>, node: &Node, at: &Pointer) {
        for (name, answer) in table {
            if let Some(node) = node.given(name) {
                group.set(*answer, self.value(answer.kind(), node, &at.name(name)));
            }
        }
    }

    fn value(&mut self, kind: AnswerKind, node: &Node, at: &Pointer) -> Option<Value> {
        let reader = &mut *self.reader;
        match kind {
            AnswerKind::Label => Label::read(node, at, reader).map(Value::Label),
            AnswerKind::Day => NaiveDate::read(node, at, reader).map(Value::Day),
            AnswerKind::LastLogin => LastLogin::read(node, at, reader).map(Value::LastLogin),
            AnswerKind::EntryNumber => EntryNumber::read(node, at, reader).map(Value::EntryNumber),
            AnswerKind::EntryType => EntryType::read(node, at, reader).map(Value::EntryType),
            AnswerKind::Cents => Cents::read(node, at, reader).map(Value::Cents),
            AnswerKind::Choice(choices) => self.choice(choices, node, at).map(Value::Choice),
        }
    }

    /// Reads a choice, by its name in the version.
    fn choice(&mut self, choices: &[AnyChoice], node: &Node, at: &Pointer) -> Option<AnyChoice> {
        let words = self.names.words.iter();
        let words = words.filter(|(_, choice)| choices.contains(choice));
        let find = |text: &str| {
            words
                .clone()
                .find(|(word, _)| *word == text)
                .map(|(_, choice)| *choice)
        };
        let all = || words.clone().map(|(word, _)| *word).collect();
        self.reader
            .shaped(node, at, find, |found| Expected::OneOf(all(), found))
    }

    /// A day of liquidation is allowed only with `liquidated`.
    fn days_without_liquidation(&mut self, entries: &[Entry], node: &Node, at: &Pointer) {
        let mut table = self.names.entry.iter();
        let Some((name, _)) = table.find(|(_, answer)| *answer == EntryAnswer::LiquidatedOn) else {
            return;
        };
        for (index, (entry, node)) in entries.iter().zip(node.items()).enumerate() {
            let is_liquidated = matches!(entry.liquidation, Some(Liquidation::Liquidated(_)));
            if node.given(name).is_some() && !is_liquidated {
                self.reader
                    .expect(&at.item(index).name(name), Expected::OnlyWithLiquidated);
            }
        }
    }

    fn ticks(&mut self, facts: &mut Facts, node: &Node, at: &Pointer) {
        if !self.reader.is_object(node, at, &names_of(self.names.lists)) {
            return;
        }
        for (name, list) in self.names.lists {
            let at = at.name(name);
            match node.given(name) {
                None => {}
                Some(Node::Object(members)) => {
                    for (name, answer) in members {
                        self.tick(facts, *list, name, answer, &at.name(name));
                    }
                }
                Some(other) => self.reader.expect(&at, Expected::Object(other.found())),
            }
        }
    }

    /// A tick on an item that the guidance doesn't have is kept by name.
    fn tick(&mut self, facts: &mut Facts, list: ChecklistId, name: &str, answer: &Node, at: &Pointer) {
        let item = (self.names.item)(name);
        let other = ItemName::parse(name);
        if item.is_none() && other.is_none() {
            return self
                .reader
                .expect(at, Expected::ItemShape(Node::Text(name.into()).found()));
        }
        if *answer == Node::Null {
            return;
        }
        let choice = self.choice(Answer::KIND.choices(), answer, at);
        let Some(answer) = choice.map(Value::Choice).and_then(Answer::of_value) else {
            return;
        };
        match (item, other) {
            (Some(item), _) => _ = facts.checklists.insert((list, item), answer),
            (None, Some(other)) => _ = facts.other_ticks.insert((list, other), answer),
            (None, None) => {}
        }
    }
}

fn names_of<T>(table: Table<T>) -> Vec<&'static str> {
    table.iter().map(|(name, _)| *name).collect()
}

/// A placeholder for an unreadable id, in a file that is refused.
fn placeholder(at: &Pointer) -> Id {
    let dashed = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let place: String = at.to_string().chars().map(dashed).collect();
    Id::parse(&format!("unread{place}")).unwrap_or_else(|| Id::fresh('u', std::iter::empty()))
}
