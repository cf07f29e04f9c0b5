//! Reading values out of a document while collecting every problem.

use super::Refused;
use super::node::Node;
use super::pointer::Pointer;
use crate::facts::{Expected, Found, Problem};
use std::collections::HashSet;

/// Problems beyond this are only counted.
const MOST_PROBLEMS: usize = 1_000;
/// In an object of so few names, looking at each is quicker than hashing them.
const FEW: usize = 32;

#[derive(Default)]
pub(crate) struct Reader {
    problems: Vec<Problem>,
    more: usize,
}

/// Something that can be read out of a document.
pub(crate) trait Read: Sized {
    /// The value at a place, or `None` after reporting what is expected.
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self>;
}

impl Reader {
    pub(crate) fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    pub(crate) fn refusal(self) -> Refused {
        Refused {
            problems: self.problems,
            more: self.more,
        }
    }

    pub(crate) fn expect(&mut self, at: &Pointer, expected: Expected) {
        self.problem(Problem {
            at: at.to_string(),
            expected,
        });
    }

    pub(crate) fn problem(&mut self, problem: Problem) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// Reports every name of an object that the format doesn't have.
    pub(crate) fn known_names(&mut self, object: &Node, at: &Pointer, known: &[&'static str]) {
        let Node::Object(members) = object else { return };
        for (name, _) in members.iter().filter(|(name, _)| !known.contains(&name.as_ref())) {
            self.expect(&at.name(name), Expected::KnownName(known.to_vec()));
        }
    }

    /// Reports every name that an object has twice, at any depth.
    pub(crate) fn names_once(&mut self, node: &Node, at: &Pointer) {
        match node {
            Node::Object(members) => {
                let mut seen = HashSet::new();
                for (index, (name, node)) in members.iter().enumerate() {
                    let is_again = if members.len() > FEW {
                        !seen.insert(name)
                    } else {
                        members[..index].iter().any(|(earlier, _)| earlier == name)
                    };
                    if is_again {
                        self.expect(&at.name(name), Expected::NameOnce);
                    }
                    self.names_once(node, &at.name(name));
                }
            }
            Node::List(items) => {
                for (index, node) in items.iter().enumerate() {
                    self.names_once(node, &at.item(index));
                }
            }
            _ => {}
        }
    }

    /// An optional value: absent and `null` are unanswered.
    pub(crate) fn optional<T: Read>(&mut self, object: &Node, at: &Pointer, name: &str) -> Option<T> {
        let node = object.given(name)?;
        T::read(node, &at.name(name), self)
    }

    pub(crate) fn required<T: Read>(&mut self, object: &Node, at: &Pointer, name: &str) -> Option<T> {
        if object.given(name).is_none() {
            self.expect(&at.name(name), Expected::Present);
            return None;
        }
        self.optional(object, at, name)
    }

    /// A text that `parse` accepts.
    pub(crate) fn shaped<T>(
        &mut self,
        node: &Node,
        at: &Pointer,
        shape: impl Fn(&str) -> Option<T>,
        expected: impl Fn(Found) -> Expected,
    ) -> Option<T> {
        let value = node.text().and_then(shape);
        if value.is_none() {
            self.expect(at, expected(node.found()));
        }
        value
    }

    /// Whether it is an object with only these names; reports anything else.
    pub(crate) fn is_object(&mut self, node: &Node, at: &Pointer, known: &[&'static str]) -> bool {
        if matches!(node, Node::Object(_)) {
            self.known_names(node, at, known);
            return true;
        }
        self.expect(at, Expected::Object(node.found()));
        false
    }

    /// The items of a list; empty if it isn't a list or has more than `most`.
    pub(crate) fn items<'n, 't>(&mut self, node: &'n Node<'t>, at: &Pointer, most: usize) -> &'n [Node<'t>] {
        let Node::List(items) = node else {
            self.expect(at, Expected::List(node.found()));
            return &[];
        };
        let found = items.len();
        if found > most {
            self.expect(at, Expected::AtMostItems { most, found });
            return &[];
        }
        items
    }
}
