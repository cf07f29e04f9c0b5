//! The published JSON Schema (draft 2020-12), derived from the declarations.

use super::file::{Asked, Entries, File, Object, People, Requests};
use super::text::{At, Day, Key, Moment, Reached, StampId};
use super::{FORMAT, VERSION};
use crate::facts::{
    Answer, AnswerKind, Cents, ChecklistId, Choice, Entry, EntryAnswer, Group, GroupAnswer, ItemName, Label,
    LiquidationStatus, MOST_ENTRIES, MOST_PEOPLE, MOST_REQUESTS, Person, RequestRoute,
};
use crate::guidance::CURRENT;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The schema of a file.
#[must_use]
pub fn schema() -> String {
    // Formats such as `uint` aren't JSON Schema formats; strict validators refuse them.
    let only_known = |schema: &mut Schema| {
        if schema.get("format").is_some_and(|format| format != "date") {
            schema.remove("format");
        }
    };
    let settings = schemars::generate::SchemaSettings::draft2020_12()
        .with_transform(schemars::transform::RecursiveTransform(only_known));
    let schema = settings.into_generator().into_root_schema_for::<File>();
    serde_json::to_string_pretty(&schema).unwrap_or_default()
}

/// An object with its id, and its answers, each of which may be absent or null.
impl<G: Group> JsonSchema for Object<'_, G> {
    fn schema_name() -> Cow<'static, str> {
        G::Answer::GROUP.into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = Map::new();
        for answer in G::Answer::ALL {
            let kind = kind(answer.kind(), generator);
            let about = answer.about().trim();
            let property = json_schema!({ "description": about, "anyOf": [kind, { "type": "null" }] });
            properties.insert(answer.name().to_owned(), property.to_value());
        }
        let about = G::Answer::ABOUT.trim();
        let mut schema =
            json_schema!({ "description": about, "type": "object", "additionalProperties": false });
        if G::HAS_ID {
            let mut id = generator.subschema_for::<Key>();
            id.insert(
                "description".into(),
                "Unique in the file, across people and entries.".into(),
            );
            properties.insert("id".to_owned(), id.to_value());
            schema.insert("required".into(), serde_json::json!(["id"]));
        }
        schema.insert("properties".into(), Value::Object(properties));
        if G::Answer::GROUP == EntryAnswer::GROUP {
            day_only_with_liquidated(&mut schema);
        }
        schema
    }
}

fn kind(kind: AnswerKind, generator: &mut SchemaGenerator) -> Schema {
    match kind {
        AnswerKind::Label => generator.subschema_for::<Name>(),
        AnswerKind::Day => generator.subschema_for::<Day>(),
        AnswerKind::LastLogin => generator.subschema_for::<LastLogin>(),
        AnswerKind::EntryNumber => generator.subschema_for::<EntryNumber>(),
        AnswerKind::EntryType => generator.subschema_for::<EntryType>(),
        AnswerKind::Cents => json_schema!({ "type": "integer", "minimum": 0, "maximum": Cents::MOST }),
        AnswerKind::Choice(choices) => choices
            .first()
            .map_or_else(Schema::default, |any| any.schema(generator)),
    }
}

fn day_only_with_liquidated(entry: &mut Schema) {
    let (day, status) = (EntryAnswer::LiquidatedOn.name(), EntryAnswer::Liquidation.name());
    let liquidated = LiquidationStatus::Liquidated.name();
    entry.insert(
        "if".into(),
        serde_json::json!({ "required": [day], "properties": { (day): { "type": "string" } } }),
    );
    entry.insert(
        "then".into(),
        serde_json::json!({ "required": [status], "properties": { (status): { "const": liquidated } } }),
    );
}

macro_rules! lists {
    ($($list:ident of $group:ty, at most $most:ident, $about:literal;)+) => {$(
        impl JsonSchema for $list<'_> {
            fn schema_name() -> Cow<'static, str> {
                stringify!($list).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let items = generator.subschema_for::<$group>();
                json_schema!({ "description": $about, "type": "array", "items": items, "maxItems": $most })
            }
        }
    )+};
}

lists! {
    People of Object<Person>, at most MOST_PEOPLE, "At most 500 people.";
    Entries of Object<Entry>, at most MOST_ENTRIES, "At most 9,999 entries.";
    Requests of Asked, at most MOST_REQUESTS, "At most 100 requests.";
}

/// Declares the schema of a text. The first three are only read, so they have no type for writing.
macro_rules! texts {
    ($($text:ident, $schema:tt;)+) => {$(
        impl JsonSchema for $text {
            fn schema_name() -> Cow<'static, str> {
                stringify!($text).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}

struct LastLogin;
struct Name;
struct EntryNumber;
struct EntryType;

texts! {
    Day, {
        "type": "string", "format": "date", "pattern": pattern::whole(pattern::DAY),
        "description": "A civil date from 1990 to 2100."
    };
    Reached, {
        "type": "string", "format": "date", "pattern": pattern::whole("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        "description": "A civil date."
    };
    LastLogin, {
        "type": "string",
        "pattern": pattern::whole(&format!("{}|{}|unknown|never", pattern::DAY, pattern::MONTH)),
        "description": "A civil date or a month from 1990 to 2100, unknown or never."
    };
    At, {
        "type": "string", "pattern": pattern::whole("(/[a-z0-9_]+)+"),
        "description": "A JSON pointer to an answer."
    };
    StampId, { "type": "string", "pattern": pattern::whole("[a-z0-9]{12,26}") };
    Moment, {
        "type": "string",
        "pattern": pattern::whole(&format!("({})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z", pattern::DAY)),
        "description": "A moment in UTC, to the second, from 1990 to 2100."
    };
    Key, { "type": "string", "pattern": pattern::whole("[a-z0-9-]{1,40}") };
    Name, {
        "type": "string", "maxLength": Label::LONGEST,
        "description": "A name or initials; nothing that looks like an EIN, SSN or CBP-assigned number."
    };
    EntryNumber, {
        "type": "string", "pattern": pattern::whole("[A-Z0-9]{3}[0-9]{8}"),
        "description": "Filer code, seven digits and check digit, without dashes."
    };
    EntryType, { "type": "string", "pattern": pattern::whole("[0-9]{2}") };
}

/// Regular expressions for the schema.
mod pattern {
    /// A day that exists, from 1990 to 2100: months of 31 days, of 30, February, and its leap days.
    pub(super) const DAY: &str = "(199[0-9]|20[0-9]{2}|2100)-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])\
        |(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))\
        |(199[26]|20([02468][048]|[13579][26]))-02-29";
    /// A month from 1990 to 2100.
    pub(super) const MONTH: &str = "(199[0-9]|20[0-9]{2}|2100)-(0[1-9]|1[0-2])";

    /// Anchored at both ends; in some languages `$` also matches before a final line break.
    pub(super) fn whole(shape: &str) -> String {
        format!("^({shape})$(?!\\n)")
    }
}

/// A request for a person names one, and one for the company names nobody.
pub(super) fn of_a_person(request: &mut Schema) {
    let company: Vec<&str> = RequestRoute::ALL
        .iter()
        .filter(|route| route.is_company())
        .map(|route| route.name())
        .collect();
    request.insert(
        "if".into(),
        serde_json::json!({ "properties": { "route": { "enum": company } } }),
    );
    request.insert(
        "then".into(),
        serde_json::json!({ "properties": { "who": { "type": "null" } } }),
    );
    let key = serde_json::json!({ "required": ["who"], "properties": { "who": { "type": "string" } } });
    request.insert("else".into(), key);
}

pub(super) fn format(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": FORMAT })
}

pub(super) fn version(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": VERSION })
}

pub(super) fn june_29(generator: &mut SchemaGenerator) -> Schema {
    ticks(generator, ChecklistId::June29)
}

pub(super) fn week_before(generator: &mut SchemaGenerator) -> Schema {
    ticks(generator, ChecklistId::WeekBefore)
}

pub(super) fn pipeline(generator: &mut SchemaGenerator) -> Schema {
    ticks(generator, ChecklistId::Pipeline)
}

/// Ticks on the items of a list, each answered or null. Items of another edition are kept, so any well-formed name is
/// allowed.
fn ticks(generator: &mut SchemaGenerator, list: ChecklistId) -> Schema {
    let answer = generator.subschema_for::<Option<Answer>>();
    let items = CURRENT.checklist(list).items.iter();
    let known: Vec<&str> = items.map(|item| item.id.name()).collect();
    let other = pattern::whole(&format!("[a-z0-9_]{{1,{}}}", ItemName::LONGEST));
    json_schema!({
        "type": ["object", "null"],
        "propertyNames": { "anyOf": [{ "enum": known }, { "pattern": other }] },
        "additionalProperties": answer
    })
}

/// Otherwise a name with its own schema would be required.
pub(super) fn none_is_required(lists: &mut Schema) {
    lists.remove("required");
}
