//! The published schema of the messages: what the code says fits it, and its lists are the code's. What
//! the page really says is held against it by another validator in tests/browser/frame.spec.js.

use super::messages::{NONCE, begun, from_host, new};
use crate::any_facts::some;
use ace_self_check::embed::{
    Density, Given, LONGEST_HEARD, LONGEST_SAID, MessageKind, Refused, Scheme, Setting, Step, VERSION, read,
};
use ace_self_check::facts::Choice;
use ace_self_check::wording;
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use proptest::sample::select;
use serde_json::{Value, json};

fn schema() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/embed-messages.schema.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn names<C: Choice>() -> Vec<&'static str> {
    C::ALL.iter().map(|choice| choice.name()).collect()
}

/// Whether a document fits, by the keywords this schema uses; any other keyword stops the test.
fn fits(root: &Value, schema: &Value, document: &Value) -> bool {
    let keyword = |(name, says): (&String, &Value)| match name.as_str() {
        "$schema" | "$defs" | "title" | "description" => true,
        "$ref" => fits(
            root,
            root.pointer(says.as_str().unwrap().strip_prefix('#').unwrap())
                .unwrap(),
            document,
        ),
        "oneOf" => {
            says.as_array()
                .unwrap()
                .iter()
                .filter(|one| fits(root, one, document))
                .count()
                == 1
        }
        "const" => document == says,
        "enum" => says.as_array().unwrap().contains(document),
        "type" => match says.as_str().unwrap() {
            "object" => document.is_object(),
            "array" => document.is_array(),
            "string" => document.is_string(),
            "integer" => document.is_u64(),
            other => panic!("type {other}"),
        },
        "required" => says
            .as_array()
            .unwrap()
            .iter()
            .all(|name| document.get(name.as_str().unwrap()).is_some()),
        "properties" => {
            let member = |(name, schema): (&String, &Value)| {
                document.get(name).is_none_or(|value| fits(root, schema, value))
            };
            says.as_object().unwrap().iter().all(member)
        }
        "additionalProperties" => {
            let known = schema["properties"].as_object().unwrap();
            *says == json!(false)
                && document
                    .as_object()
                    .unwrap()
                    .keys()
                    .all(|name| known.contains_key(name))
        }
        "items" => document
            .as_array()
            .unwrap()
            .iter()
            .all(|item| fits(root, says, item)),
        "maxItems" => document.as_array().unwrap().len() as u64 <= says.as_u64().unwrap(),
        "minimum" => document.as_u64().unwrap() >= says.as_u64().unwrap(),
        "maximum" => document.as_u64().unwrap() <= says.as_u64().unwrap(),
        "maxLength" => document.as_str().unwrap().chars().count() as u64 <= says.as_u64().unwrap(),
        "pattern" => matches(says.as_str().unwrap(), document.as_str().unwrap_or_default()),
        other => panic!("keyword {other}"),
    };
    schema.as_object().unwrap().iter().all(keyword)
}

/// The three patterns of the schema, written out.
fn matches(pattern: &str, text: &str) -> bool {
    let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    match pattern {
        r"^[0-9a-f]{32}$(?!\n)" => text.len() == 32 && is_hex(text) && text.to_lowercase() == text,
        r"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))?$(?!\n)" => {
            text.is_empty()
                || text
                    .strip_prefix('#')
                    .is_some_and(|hex| is_hex(hex) && [3, 6].contains(&hex.len()))
        }
        r"^([0-9]+(px)?)?$(?!\n)" => text
            .strip_suffix("px")
            .unwrap_or(text)
            .bytes()
            .all(|byte| byte.is_ascii_digit()),
        other => panic!("pattern {other}"),
    }
}

#[track_caller]
fn says(text: &str, kind: &str) {
    let (schema, message) = (schema(), serde_json::from_str::<Value>(text).unwrap());
    assert_eq!(message["type"], kind);
    assert!(fits(&schema, &schema, &message), "{text}");
}

#[test]
fn every_message_fits() {
    says(r#"{"ace-self-check":1,"type":"loading"}"#, "loading");
    says(&new().hello().0, "hello");
    for step in Step::ALL {
        says(&begun().state(*step, 1).unwrap(), "state");
        says(&begun().state(*step, u32::MAX).unwrap(), "state");
    }
    says(&begun().settings(&[]), "settings");
    let pale = [("accent".to_owned(), Some("#9bd".to_owned()))];
    let answer = begun().settings(&in_words(&pale));
    assert!(answer.contains("nearest"));
    says(&answer, "settings");
    says(&begun().result("{}").unwrap(), "result");
    let settings =
        json!({ "settings": { "broker": "Harbor", "accent": "#9bd", "scheme": "dark", "radius": "4px" } });
    says(&from_host("welcome", settings.clone()), "welcome");
    says(&from_host("configure", settings), "configure");
    for kind in ["receiving", "received", "failed"] {
        says(&from_host(kind, json!({})), kind);
        says(&from_host(kind, json!({ "number": 1 })), kind);
    }
    says(
        &from_host("welcome", json!({ "settings": {}, "checks": 2 })),
        "welcome",
    );
}

/// What is refused of these, and why.
fn in_words(given: &[Given]) -> Vec<(Refused, String)> {
    let refused = read(given).1;
    let reason = |one: Refused| {
        let reason = wording::embed::refused(&one);
        (one, reason)
    };
    refused.into_iter().map(reason).collect()
}

/// It is no schema that takes anything.
#[test]
fn malformed_messages_do_not_fit_the_schema() {
    let (schema, envelope) = (
        schema(),
        |kind: &str| json!({ "ace-self-check": 1, "type": kind, "nonce": NONCE }),
    );
    let with = |kind: &str, name: &str, value: Value| {
        let mut message = envelope(kind);
        message[name] = value;
        message
    };
    for message in [
        json!({}),
        json!([]),
        envelope("state"),
        envelope("result"),
        envelope("other"),
        with("hello", "ace-self-check", json!(2)),
        with("hello", "nonce", json!("00")),
        with("result", "file", json!({})),
        with("welcome", "settings", json!({ "acent": "#123" })),
        with("welcome", "settings", json!({ "accent": 123 })),
        with("configure", "settings", json!({ "scheme": "dim" })),
    ] {
        assert!(!fits(&schema, &schema, &message), "{message}");
    }
    assert!(fits(&schema, &schema, &with("hello", "more", json!([]))));
}

/// Its lists and figures are the code's.
#[test]
fn schema_lists_match_the_code() {
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let defs = &schema["$defs"];
    assert_eq!(defs["version"]["const"], VERSION);
    assert_eq!(defs["step"]["enum"], json!(names::<Step>()));
    let kinds: Vec<_> = names::<MessageKind>()
        .iter()
        .map(|kind| json!({ "$ref": format!("#/$defs/{kind}") }))
        .collect();
    assert_eq!(schema["oneOf"], json!(kinds));
    let given = &defs["given"]["properties"];
    let mut settings = names::<Setting>();
    settings.sort_unstable();
    let mut known: Vec<_> = given.as_object().unwrap().keys().map(String::as_str).collect();
    known.sort_unstable();
    assert_eq!(known, settings);
    // And an empty one, which counts as none.
    assert_eq!(
        given["scheme"]["enum"],
        json!([names::<Scheme>(), vec![""]].concat())
    );
    assert_eq!(
        given["density"]["enum"],
        json!([names::<Density>(), vec![""]].concat())
    );
    let limits = schema["description"].as_str().unwrap().replace(',', "");
    assert!(limits.contains(&LONGEST_HEARD.to_string()) && limits.contains(&LONGEST_SAID.to_string()));
}

proptest! {
    #![proptest_config(some(300))]

    /// Whatever a host gives, the answer fits.
    #[test]
    fn every_answer_fits(given in vec((select(names::<Setting>()), any::<String>()), 0..70), unknown in any::<String>()) {
        let mut given: Vec<_> = given.into_iter().map(|(name, value)| (name.to_owned(), Some(value))).collect();
        given.push((unknown, None));
        says(&begun().settings(&in_words(&given)), "settings");
    }
}
