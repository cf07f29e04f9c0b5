//! The published JSON Schema (draft 2020-12), derived from the declarations.

use super::file::{Asked, Entries, File, Object, People, Requests};
use super::shapes::{EntryNumber, EntryType, LastLogin, Name};
use super::text::{Day, Key};
use crate::facts::{
    AnswerKind, Cents, Choice, Entry, EntryAnswer, Group, GroupAnswer, LiquidationStatus, MOST_ENTRIES,
    MOST_PEOPLE, MOST_REQUESTS, Person,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};
use std::borrow::Cow;

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
