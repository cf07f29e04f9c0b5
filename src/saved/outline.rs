//! The outline of an assessment: enough to tell what changed between a file and today.

use super::node::Node;
use crate::assessment::{Assessment, CheckId};
use crate::calendar::parse_date;
use crate::facts::Choice;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An assessment's results, by their names in the file. Read leniently: it is only compared, never used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    pub as_of: Option<NaiveDate>,
    /// The edition of the guidance it was made under.
    pub guidance: Option<NaiveDate>,
    /// The status of each check, by its name.
    pub checks: BTreeMap<String, String>,
    /// The rule of each person and entry, by its id.
    pub rules: BTreeMap<String, String>,
}

impl Outline {
    pub fn of(assessment: &Assessment) -> Self {
        let people = assessment.people.iter().map(|person| (&person.id, person.rule));
        let entries = assessment.entries.iter().map(|entry| (&entry.id, entry.rule));
        let check = |id: &CheckId| {
            (
                id.name().to_owned(),
                assessment.checks.get(*id).status.name().to_owned(),
            )
        };
        Self {
            as_of: Some(assessment.as_of),
            guidance: Some(assessment.guidance),
            checks: named(&mut CheckId::ALL.iter().map(check)),
            rules: named(
                &mut people
                    .chain(entries)
                    .map(|(id, rule)| (id.to_string(), rule.name().to_owned())),
            ),
        }
    }

    pub(super) fn of_node(node: &Node) -> Self {
        let date = |name: &str| node.get(name).and_then(Node::text).and_then(parse_date);
        let status = |id: &CheckId| {
            let status = node.get("checks")?.get(id.name())?.get("status")?.text()?;
            Some((id.name().to_owned(), status.to_owned()))
        };
        let rules = ["people", "entries"]
            .iter()
            .flat_map(|list| node.get(list).map_or(&[][..], Node::items));
        let rule = |item: &Node| {
            Some((
                item.get("id")?.text()?.to_owned(),
                item.get("rule")?.text()?.to_owned(),
            ))
        };
        Self {
            as_of: date("as_of"),
            guidance: date("guidance"),
            checks: named(&mut CheckId::ALL.iter().filter_map(status)),
            rules: named(&mut rules.filter_map(rule)),
        }
    }

    /// Names of the checks, and ids of the people and entries, on which two outlines differ.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let differing = |ours: &BTreeMap<String, String>, theirs: &BTreeMap<String, String>| {
            let mut names: Vec<&String> = ours.keys().chain(theirs.keys()).collect();
            crate::order::sort_by_key(&mut names, |name| *name);
            names.dedup();
            names
                .into_iter()
                .filter(|name| ours.get(*name) != theirs.get(*name))
                .cloned()
                .collect::<Vec<_>>()
        };
        [
            differing(&self.checks, &other.checks),
            differing(&self.rules, &other.rules),
        ]
        .concat()
    }
}

/// One by one: `collect` would compile another sort (see [`crate::order`]).
fn named(pairs: &mut dyn Iterator<Item = (String, String)>) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for (name, value) in pairs {
        named.insert(name, value);
    }
    named
}
