//! A JSON document as written, repeated names included.

use crate::facts::{Expected, Found, Malformed};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A JSON value. Objects keep every name, in order. Texts borrow from the document, except those with escapes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node<'t> {
    Null,
    Truth(bool),
    Whole(u64),
    Negative(i64),
    Number(f64),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Object(Vec<(Cow<'t, str>, Node<'t>)>),
}

impl<'t> Node<'t> {
    /// Reads one document. Nesting deeper than serde's limit of 128 is refused.
    pub(crate) fn parse(text: &'t str) -> Result<Self, Expected> {
        serde_json::from_str(text).map_err(|error| expected(&error))
    }

    /// The first value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The value of a name; `null` counts as absent.
    pub(crate) fn given(&self, name: &str) -> Option<&Self> {
        self.get(name).filter(|node| **node != Self::Null)
    }

    /// Whether it is a number greater than another, however large.
    #[allow(
        clippy::cast_precision_loss,
        reason = "only numbers beyond whole ones are compared so"
    )]
    pub(crate) fn is_number_over(&self, other: u64) -> bool {
        match self {
            Self::Whole(number) => *number > other,
            Self::Number(number) => *number >= (other + 1) as f64,
            _ => false,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items; empty unless it is a list.
    pub(crate) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn found(&self) -> Found {
        match self {
            Self::Null => Found::Null,
            Self::Truth(_) => Found::Truth,
            Self::Whole(number) => Found::Number(number.to_string()),
            Self::Negative(number) => Found::Number(number.to_string()),
            Self::Number(number) => Found::Number(format!("{number:?}")),
            Self::Text(text) => Found::Text(shortened(text)),
            Self::List(_) => Found::List,
            Self::Object(_) => Found::Object,
        }
    }
}

/// At most 40 characters, with control characters escaped.
fn shortened(text: &str) -> String {
    let start: String = text
        .chars()
        .take(40)
        .flat_map(|c| {
            if c.is_control() {
                c.escape_default().collect()
            } else {
                vec![c]
            }
        })
        .collect();
    if text.chars().nth(40).is_some() {
        start + "…"
    } else {
        start
    }
}

pub(crate) fn expected(error: &serde_json::Error) -> Expected {
    Expected::Json {
        line: error.line(),
        column: error.column(),
        met: malformed(error),
    }
}

fn malformed(error: &serde_json::Error) -> Malformed {
    // serde_json tells these apart only by message.
    let words = error.to_string();
    if error.is_eof() {
        Malformed::Ends
    } else if words.starts_with("recursion limit") {
        Malformed::TooDeep
    } else if words.starts_with("trailing characters") {
        Malformed::Trailing
    } else {
        Malformed::Syntax
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Node<'de>, E> {
        Ok(Node::Truth(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node<'de>, E> {
        Ok(Node::Whole(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node<'de>, E> {
        Ok(Node::Negative(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(text.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(text.to_owned().into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node<'de>, A::Error> {
        let mut object = Vec::new();
        while let Some((name, node)) = members.next_entry()? {
            // Names in JSON are always texts.
            if let Node::Text(name) = name {
                object.push((name, node));
            }
        }
        Ok(Node::Object(object))
    }
}
