//! The messages: JSON texts, as in `public/embed-messages.schema.json`.

use super::settings::Given;
use crate::choice::choice_names;
use crate::facts::Choice;
use crate::interview::Page;
use crate::saved::{FORMAT, Node};
use std::borrow::Cow;

/// The version of the messages.
pub const VERSION: u64 = 1;
/// The most bytes of an incoming message; longer ones are ignored.
pub const LONGEST_HEARD: usize = 16 * 1024;
/// The most bytes of an outgoing message. A larger check has to go as a file.
pub const LONGEST_SAID: usize = 24 * 1024 * 1024;

choice_names! {
    /// What a message is.
    MessageKind {
        /// To the host: the HTML has loaded, but not the app. Sent by `boot/`.
        Loading = "loading",
        /// To the host: the app has started.
        Hello = "hello",
        /// To the host: the screen and its height.
        State = "state",
        /// To the host: the settings that were refused.
        Settings = "settings",
        /// To the host: the file the respondent shares.
        Result = "result",
        /// From the host: the answer to hello.
        Welcome = "welcome",
        /// From the host: new settings.
        Configure = "configure",
        /// From the host: it has the result, and is storing or sending it.
        Receiving = "receiving",
        /// From the host: it has accepted the result.
        Received = "received",
        /// From the host: it failed to take the result.
        Failed = "failed",
    }

    /// A kind of screen. It doesn't reveal who or what the screen is about.
    Step {
        /// What the check answers.
        Start = "start",
        /// A question.
        Question = "question",
        /// The list of people.
        People = "people",
        /// All answers.
        CheckAnswers = "check-answers",
        /// The result.
        Result = "result",
        /// The entries, one of them, or what CBP's messages about them mean.
        Entries = "entries",
        /// A table being imported.
        Table = "table",
        /// The day of the check.
        AsOf = "as-of",
        /// The sources.
        Sources = "sources",
        /// What the page can and cannot do.
        Abilities = "abilities",
    }
}

impl Step {
    pub fn of(page: &Page) -> Self {
        match page {
            Page::Start => Self::Start,
            Page::Person(_) => Self::People,
            Page::Account | Page::Broker | Page::Setup | Page::Bank | Page::Filing => Self::Question,
            Page::Answers => Self::CheckAnswers,
            Page::Plan => Self::Result,
            Page::Entries | Page::Entry(_) | Page::CapeMessages(_) => Self::Entries,
            Page::Table(_) => Self::Table,
            Page::AsOf => Self::AsOf,
            Page::Sources => Self::Sources,
            Page::Abilities => Self::Abilities,
        }
    }
}

/// A message from the host, without its envelope.
pub(super) struct Received {
    pub(super) kind: MessageKind,
    /// Settings in the order given; may be empty.
    pub(super) settings: Vec<Given>,
    /// How many checks the host page has, if given.
    pub(super) checks: Option<u64>,
    /// Which result this answers, if given.
    pub(super) number: Option<u64>,
}

/// Reads a message for the page with this nonce; `None` for anything else.
pub(super) fn read(text: &str, nonce: &str) -> Option<Received> {
    if text.len() > LONGEST_HEARD {
        return None;
    }
    let message = Node::parse(text).ok()?;
    let is_ours = matches!(message.get(FORMAT), Some(Node::Whole(VERSION)))
        && message.get("nonce").and_then(Node::text) == Some(nonce);
    let kind = MessageKind::from_name(message.get("type")?.text()?).filter(|_| is_ours)?;
    let settings = match message.get("settings") {
        Some(Node::Object(members)) => members.as_slice(),
        None => &[],
        Some(_) => return None,
    };
    let given = |(name, value): &(Cow<str>, Node)| (name.to_string(), value.text().map(str::to_owned));
    let whole = |name: &str| match message.get(name) {
        Some(Node::Whole(number)) => Some(*number),
        _ => None,
    };
    Some(Received {
        kind,
        settings: settings.iter().map(given).collect(),
        checks: whole("checks"),
        number: whole("number"),
    })
}

/// Writes a message; `rest` is what follows the nonce, each member preceded by a comma.
pub(super) fn write(kind: MessageKind, nonce: &str, rest: &str) -> String {
    let kind = kind.name();
    format!(r#"{{"{FORMAT}":{VERSION},"type":"{kind}","nonce":"{nonce}"{rest}}}"#)
}

/// A text as a JSON string.
pub(super) fn quoted(text: &str) -> String {
    // Any text can be written as JSON.
    serde_json::to_string(text).unwrap_or_default()
}
