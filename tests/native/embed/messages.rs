//! Messages: only those of the exchange are heard, whatever comes; what is said is as agreed.

use crate::any_facts::some;
use ace_self_check::embed::{Answer, Conversation, Heard, LONGEST_HEARD, Reason, Refused, Step};
use ace_self_check::facts::Choice;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::sample::{Index, select};
use serde_json::{Value, json};

const HOST: &str = "https://broker.example";
pub const NONCE: &str = "000102030405060708090a0b0c0d0eff";

/// An exchange that has begun with a known nonce.
pub fn new() -> Conversation {
    Conversation::new([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255])
}

/// A message of the host as agreed.
pub fn from_host(kind: &str, rest: Value) -> String {
    let mut message = json!({ "ace-self-check": 1, "type": kind, "nonce": NONCE });
    for (name, value) in rest.as_object().unwrap() {
        message[name] = value.clone();
    }
    message.to_string()
}

/// The host answers the hello.
#[track_caller]
fn welcome(exchange: &mut Conversation, origin: &str) {
    let message = from_host("welcome", json!({ "settings": {} }));
    assert!(exchange.hear(&message, origin).is_some());
}

pub fn begun() -> Conversation {
    let mut exchange = new();
    welcome(&mut exchange, HOST);
    exchange
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn hello_holds_the_nonce_and_nothing_else() {
    let (text, to) = new().hello();
    assert_eq!(to, "*");
    assert_eq!(
        parsed(&text),
        json!({ "ace-self-check": 1, "type": "hello", "nonce": NONCE })
    );
}

#[test]
fn settings_are_heard_in_their_order() {
    let mut exchange = new();
    let welcome = from_host(
        "welcome",
        json!({ "settings": { "width": "900", "accent": 7 }, "more": [1] }),
    );
    let given = vec![
        ("accent".to_owned(), None),
        ("width".to_owned(), Some("900".to_owned())),
    ];
    let heard = exchange.hear(&welcome, HOST);
    let Some(Heard::Settings(mut heard)) = heard else {
        panic!("{heard:?}")
    };
    heard.sort();
    assert_eq!(heard, given);
    assert_eq!(exchange.target(), Some(HOST));
    let configure = from_host("configure", json!({ "settings": {} }));
    assert_eq!(exchange.hear(&configure, HOST), Some(Heard::Settings(vec![])));
}

/// An answer to a result counts if it names no result, as older hosts do, or the last one.
#[test]
fn answers_to_the_last_result_are_heard() {
    let mut exchange = begun();
    let number = |text: Option<String>| parsed(&text.unwrap())["number"].clone();
    assert_eq!(number(exchange.result("{}")), 1);
    assert_eq!(number(exchange.result("{}")), 2);
    for (kind, answer) in [
        ("receiving", Answer::Receiving),
        ("received", Answer::Received),
        ("failed", Answer::Failed),
    ] {
        let mut hear = |rest: Value| exchange.hear(&from_host(kind, rest), HOST);
        assert_eq!(hear(json!({})), Some(Heard::Answer(answer)));
        assert_eq!(hear(json!({ "number": 2 })), Some(Heard::Answer(answer)));
        assert_eq!(hear(json!({ "number": 1 })), None);
        assert_eq!(hear(json!({ "number": 3 })), None);
    }
}

/// With each settings the host says how many checks its page has; if it doesn't, this is the only one.
#[test]
fn number_of_checks_on_the_page_is_heard() {
    let mut exchange = begun();
    assert!(!exchange.has_others());
    for (rest, expected) in [
        (json!({ "checks": 2 }), true),
        (json!({ "checks": 1 }), false),
        (json!({ "checks": 3 }), true),
        (json!({ "checks": "3" }), false),
    ] {
        assert!(exchange.hear(&from_host("configure", rest), HOST).is_some());
        assert_eq!(exchange.has_others(), expected);
    }
}

/// Before the host has answered nothing but hello is said, and nothing but welcome heard.
#[test]
fn nothing_is_said_before_welcome() {
    let mut exchange = new();
    for kind in "configure|received|receiving|failed|hello|state|result|settings|other".split('|') {
        assert_eq!(
            exchange.hear(&from_host(kind, json!({ "settings": {} })), HOST),
            None,
            "{kind}"
        );
    }
    assert_eq!(exchange, new());
    assert_eq!((exchange.target(), exchange.receiver()), (None, None));
    assert_eq!(
        (exchange.state(Step::Start, 700), exchange.result("{}")),
        (None, None)
    );
}

/// The origin of the first welcome is the host's for good.
#[test]
fn another_origin_is_not_heard() {
    let mut exchange = begun();
    for origin in ["https://other.example", "null", "", "https://broker.example:8443"] {
        for kind in ["welcome", "configure", "receiving", "received", "failed"] {
            assert_eq!(
                exchange.hear(&from_host(kind, json!({ "settings": {} })), origin),
                None
            );
        }
    }
    assert_eq!(exchange, begun());
}

#[test]
fn malformed_messages_are_ignored() {
    let fine = parsed(&from_host("configure", json!({ "settings": {} })));
    let with = |name: &str, value: Value| {
        let mut message = fine.clone();
        message[name] = value;
        message.to_string()
    };
    let without = |name: &str| {
        let mut message = fine.clone();
        message.as_object_mut().unwrap().remove(name);
        message.to_string()
    };
    let long = with("pad", json!("x".repeat(LONGEST_HEARD)));
    for text in [
        String::new(),
        "null".into(),
        format!("[{fine}]"),
        format!("{fine} x"),
        with("ace-self-check", json!(2)),
        with("ace-self-check", json!("1")),
        with("nonce", json!("000102030405060708090a0b0c0d0efe")),
        with("nonce", json!(NONCE.to_uppercase())),
        with("nonce", json!(null)),
        with("type", json!("Configure")),
        with("type", json!(["configure"])),
        with("settings", json!([])),
        with("settings", json!("accent")),
        with("settings", json!(null)),
        without("ace-self-check"),
        without("nonce"),
        without("type"),
        long,
    ] {
        let mut exchange = begun();
        assert_eq!(exchange.hear(&text, HOST), None, "{text}");
        assert_eq!(exchange, begun());
    }
    assert!(begun().hear(&fine.to_string(), HOST).is_some());
}

/// The longest message has exactly the agreed 16 KiB.
#[test]
fn longest_message_is_16_kib() {
    let empty = from_host("configure", json!({ "settings": {}, "pad": "" })).len();
    let of = |length: usize| {
        from_host(
            "configure",
            json!({ "settings": {}, "pad": "x".repeat(length - empty) }),
        )
    };
    assert!(begun().hear(&of(16 * 1024), HOST).is_some());
    assert!(begun().hear(&of(16 * 1024 + 1), HOST).is_none());
}

#[test]
fn a_state_is_not_repeated() {
    let mut exchange = begun();
    let text = exchange.state(Step::CheckAnswers, 1_234).unwrap();
    let expected = json!({ "ace-self-check": 1, "type": "state", "nonce": NONCE, "step": "check-answers", "height": 1234 });
    assert_eq!(parsed(&text), expected);
    assert_eq!(exchange.state(Step::CheckAnswers, 1_234), None);
    assert!(exchange.state(Step::CheckAnswers, 1_235).is_some());
    assert!(exchange.state(Step::Result, 1_235).is_some());
    assert_eq!(exchange.state(Step::Result, 0), None);
    // A host that greets again knows nothing yet.
    welcome(&mut exchange, HOST);
    assert!(exchange.state(Step::Result, 1_235).is_some());
}

#[test]
fn names_reasons_and_files_are_quoted() {
    let odd = "\"},\u{1}\n</script>\u{2028}";
    let unknown = Refused {
        name: odd.to_owned(),
        reason: Reason::Unknown,
    };
    let refused = vec![(unknown, odd.to_owned())];
    let said = parsed(&begun().settings(&refused));
    assert_eq!(said["refused"], json!([{ "name": odd, "reason": odd }]));
    assert_eq!(parsed(&begun().settings(&[]))["refused"], json!([]));
    assert_eq!(parsed(&begun().result(odd).unwrap())["file"], odd);
}

/// A page without an origin, or a file, is told where the respondent is, never the result: it cannot be
/// named as the receiver.
#[test]
fn a_host_without_origin_gets_no_result() {
    for origin in ["null", "file://"] {
        let mut exchange = new();
        welcome(&mut exchange, origin);
        assert_eq!((exchange.target(), exchange.receiver()), (Some("*"), None));
        assert!(exchange.state(Step::Start, 500).is_some());
        assert_eq!(exchange.result("{}"), None);
    }
}

/// The largest file fits; what would not is not said.
#[test]
fn a_result_has_a_limit() {
    assert!(begun().result(&"x".repeat(24 * 1024 * 1024 - 200)).is_some());
    assert_eq!(begun().result(&"x".repeat(24 * 1024 * 1024)), None);
}

/// Any bytes; and messages as agreed with a stretch of them cut out or written over.
fn any_text() -> impl Strategy<Value = String> {
    let fine = select(["welcome", "configure", "receiving", "received", "failed"].as_slice())
        .prop_map(|kind| from_host(kind, json!({ "settings": { "accent": "#123456" } })));
    let damaged =
        (fine, any::<Index>(), any::<Index>(), vec(any::<u8>(), 0..6)).prop_map(|(text, from, to, put)| {
            let mut bytes = text.into_bytes();
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            bytes.splice(from.min(to)..from.max(to), put);
            bytes
        });
    prop_oneof![vec(any::<u8>(), 0..600), damaged]
        .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

proptest! {
    #![proptest_config(some(4_000))]

    /// No text is anything but heard or ignored; one that is ignored changes nothing, and one that is
    /// heard is a message as another reader of JSON sees it.
    #[test]
    fn any_text_is_heard_or_ignored(text in any_text(), has_begun in any::<bool>(), step in select(Step::ALL)) {
        let mut exchange = if has_begun { begun() } else { new() };
        let before = exchange.clone();
        if exchange.hear(&text, HOST).is_none() {
            assert_eq!(exchange, before);
        } else {
            let message = parsed(&text);
            assert_eq!((&message["ace-self-check"], &message["nonce"]), (&json!(1), &json!(NONCE)));
            assert!(["welcome", "configure", "receiving", "received", "failed"].contains(&message["type"].as_str().unwrap()));
        }
        if let Some(said) = exchange.state(step, 1) {
            assert_eq!(parsed(&said)["step"], step.name());
        }
    }

    /// Nesting, however deep, is no way in.
    #[test]
    fn nesting_is_ignored(depth in 1..16_000_usize) {
        assert_eq!(begun().hear(&"[".repeat(depth), HOST), None);
    }
}
