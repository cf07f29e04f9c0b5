//! The published schema.

use crate::support::Case;
use ace_self_check::saved::schema;
use serde_json::Value;
use std::collections::BTreeSet;

const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/self-check-file.schema.json");

/// The file that ships with the page is the schema of the types.
#[test]
fn the_published_schema_is_the_types() {
    let committed = std::fs::read_to_string(COMMITTED).unwrap_or_default();
    assert!(
        committed.trim_end() == schema().trim_end(),
        "public/self-check-file.schema.json is not the schema of the types; to write it again:\n\
         cargo run --no-default-features --features schema --example schema > public/self-check-file.schema.json"
    );
}

/// It asks for format, version and facts, and takes no further names where the reader takes none.
#[test]
fn the_schema_is_as_strict_as_the_reader() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    assert_eq!(
        schema["required"],
        serde_json::json!(["format", "version", "facts"])
    );
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["properties"]["format"]["const"], "ace-self-check");
    assert_eq!(schema["properties"]["version"]["const"], 2);
    for name in "Facts|Company|Person|Broker|Filing|Entry|Checklists|Request|Stamp".split('|') {
        assert_eq!(schema["$defs"][name]["additionalProperties"], false, "{name}");
    }
    assert_eq!(schema["$defs"]["People"]["maxItems"], 500);
    assert_eq!(schema["$defs"]["Entries"]["maxItems"], 9_999);
    assert_eq!(schema["$defs"]["Requests"]["maxItems"], 100);
}

/// It is of draft 2020-12, and knows every name that is written.
#[test]
fn the_schema_knows_every_name() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let mut known = BTreeSet::new();
    properties(&schema, &mut known);
    let case = Case::on("2026-06-18")
        .planned_on("2026-06-29")
        .tao("last_login 2026-05-01, password known, mailbox controlled")
        .liquidated("2026-05-15");
    let mut written = BTreeSet::new();
    names(&case.check().0, &mut written);
    names(&serde_json::from_str(&case.document()).unwrap(), &mut written);
    let unknown: Vec<_> = written.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// The names that a schema declares.
fn properties(schema: &Value, known: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Object(properties)) = members.get("properties") {
                known.extend(properties.keys().cloned());
            }
            members.values().for_each(|member| properties(member, known));
        }
        Value::Array(items) => items.iter().for_each(|item| properties(item, known)),
        _ => {}
    }
}

/// The names that a document uses.
fn names(document: &Value, used: &mut BTreeSet<String>) {
    match document {
        Value::Object(members) => {
            used.extend(members.keys().cloned());
            members.values().for_each(|member| names(member, used));
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, used)),
        _ => {}
    }
}
