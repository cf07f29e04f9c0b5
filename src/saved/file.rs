//! The file as written: version, facts, and assessment.

use super::outcome;
use super::text::{Day, Key, Moment, StampId};
use super::{FORMAT, VERSION};
use crate::facts::{
    self, Answer, Broker, ChecklistId, Choice, Company, Entry, Group, Person, Request, RequestRoute, Value,
};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// A self-check: what the respondent said and what followed.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "ACE Self-Check file"))]
pub(super) struct File<'a> {
    /// Always `ace-self-check`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::shapes::format"))]
    format: &'static str,
    /// The version of the format.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::shapes::version"))]
    version: u64,
    /// Which check it is; absent before it is first saved, shared, or linked to.
    #[serde(skip_serializing_if = "Option::is_none")]
    check: Option<Stamp>,
    /// What the respondent said. Unanswered is null or absent.
    facts: Facts<'a>,
    /// What followed. Never trusted on reading: it is computed again.
    #[serde(skip_serializing_if = "Option::is_none")]
    assessment: Option<outcome::Assessment>,
}

/// Which check a file holds.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Stamp {
    /// Random, made at the first save, share, or link.
    id: StampId,
    /// When it was last saved or shared.
    #[serde(skip_serializing_if = "Option::is_none")]
    saved_at: Option<Moment>,
}

/// What the respondent said.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Facts<'a> {
    /// The day the check is made for; null for the respondent's own today.
    as_of: Option<Day>,
    /// The importer.
    company: Option<Object<'a, Company>>,
    /// People with a portal login.
    people: Option<People<'a>>,
    /// The customs broker or brokers.
    broker: Option<Object<'a, Broker>>,
    /// The planned CAPE declaration.
    filing: Option<Filing>,
    /// Entries.
    entries: Option<Entries<'a>>,
    /// What was sent to CBP or the broker; absent where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    requests: Option<Requests<'a>>,
    /// Ticks of the respondent, by list and item.
    checklists: Option<Checklists<'a>>,
}

/// The planned CAPE declaration.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Filing {
    /// The day it is planned for.
    planned_on: Option<Day>,
}

/// What was sent to CBP or the broker, at most 100.
pub(super) struct Requests<'a>(&'a [Request]);

/// Something that was sent to CBP or the broker.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Request", transform = super::shapes::of_a_person))]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// What.
    route: RequestRoute,
    /// The person it is for; absent for what concerns the company.
    #[serde(skip_serializing_if = "Option::is_none")]
    who: Option<Key>,
    /// The day it was sent.
    sent_on: Day,
}

/// The answers of a group, each under its declared name.
pub(super) struct Object<'a, G>(&'a G);

/// The people, at most 500.
pub(super) struct People<'a>(&'a [Person]);

/// The entries, at most 9,999.
pub(super) struct Entries<'a>(&'a [Entry]);

/// Ticks by list and item.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = super::shapes::none_is_required))]
#[serde(deny_unknown_fields)]
struct Checklists<'a> {
    /// Ready for CAPE Phase 2.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::shapes::june_29"))]
    june_29: Ticks<'a>,
    /// The week before the filing.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::shapes::week_before"))]
    week_before: Ticks<'a>,
    /// While the refund is on its way.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::shapes::pipeline"))]
    pipeline: Ticks<'a>,
}

type Ticks<'a> = BTreeMap<&'a str, Answer>;

impl<'a> File<'a> {
    pub(super) fn of(facts: &'a facts::Facts, assessment: Option<outcome::Assessment>) -> Self {
        Self {
            format: FORMAT,
            version: VERSION,
            check: facts.check.as_ref().map(|check| Stamp {
                id: StampId(check.id.clone()),
                saved_at: check.saved_at.map(Moment),
            }),
            facts: Facts::of(facts),
            assessment,
        }
    }
}

impl<'a> Facts<'a> {
    fn of(facts: &'a facts::Facts) -> Self {
        Self {
            as_of: facts.as_of.map(Day),
            company: Some(Object(&facts.company)),
            people: Some(People(&facts.people)),
            broker: Some(Object(&facts.broker)),
            filing: Some(Filing {
                planned_on: facts.filing.planned_on.map(Day),
            }),
            entries: Some(Entries(&facts.entries)),
            requests: Some(Requests(&facts.requests)).filter(|requests| !requests.0.is_empty()),
            checklists: Some(Checklists {
                june_29: ticks(facts, ChecklistId::June29),
                week_before: ticks(facts, ChecklistId::WeekBefore),
                pipeline: ticks(facts, ChecklistId::Pipeline),
            }),
        }
    }
}

fn ticks(facts: &facts::Facts, list: ChecklistId) -> Ticks<'_> {
    // One by one: `collect` would compile another sort (see [`crate::order`]).
    let mut own = BTreeMap::new();
    for ((_, item), answer) in facts.checklists.iter().filter(|((of, _), _)| *of == list) {
        own.insert(item.name(), *answer);
    }
    for ((_, item), answer) in facts.other_ticks.iter().filter(|((of, _), _)| *of == list) {
        own.insert(item.as_str(), *answer);
    }
    own
}

impl<G: Group> Serialize for Object<'_, G> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        if let Some(id) = self.0.id() {
            object.serialize_entry("id", &Key(id.clone()))?;
        }
        for answer in G::Answer::ALL {
            object.serialize_entry(answer.name(), &self.0.get(*answer))?;
        }
        object.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Cents(cents) => serializer.serialize_u64(cents.get()),
            _ => serializer.collect_str(self),
        }
    }
}

impl Serialize for Requests<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|request| Asked {
            route: request.route,
            who: request.who.clone().map(Key),
            sent_on: Day(request.sent_on),
        }))
    }
}

impl Serialize for People<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Object))
    }
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Object))
    }
}
