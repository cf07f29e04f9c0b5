//! The shapes of single values in the schema.

use super::text::{At, Day, Key, Moment, Reached, StampId};
use super::{FORMAT, VERSION};
use crate::facts::{Answer, ChecklistId, Choice, ItemName, Label, RequestRoute};
use crate::guidance::CURRENT;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// Declares the schemas of texts. The structs below only name a schema; no value has their type.
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

pub(super) struct LastLogin;
pub(super) struct Name;
pub(super) struct EntryNumber;
pub(super) struct EntryType;

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

/// The shapes of texts as regular expressions, for the schema.
mod pattern {
    /// A day that exists, from 1990 to 2100: months of 31 days, of 30, February, and its leap days.
    pub(super) const DAY: &str = "(199[0-9]|20[0-9]{2}|2100)-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])\
        |(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))\
        |(199[26]|20([02468][048]|[13579][26]))-02-29";
    /// A month from 1990 to 2100.
    pub(super) const MONTH: &str = "(199[0-9]|20[0-9]{2}|2100)-(0[1-9]|1[0-2])";

    /// Matches the whole text; in some languages, `$` also matches before a trailing line break.
    pub(super) fn whole(shape: &str) -> String {
        format!("^({shape})$(?!\\n)")
    }
}

/// Requires a request for a person to name one, and a request for the company to name nobody.
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

/// Ticks on the items of a list, each answered or null. Items of another edition are kept, so any name of that
/// shape is allowed.
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

/// Otherwise, a name with its own schema would be required.
pub(super) fn none_is_required(lists: &mut Schema) {
    lists.remove("required");
}
