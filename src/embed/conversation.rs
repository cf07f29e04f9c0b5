//! The state of one exchange with the host page: who the host is, and what has been said.

use super::message::{LONGEST_SAID, MessageKind, Step, quoted, read, write};
use super::settings::{Given, Refused};
use crate::facts::Choice;

/// An exchange with the host page. It begins with this page's nonce; the host is whoever answers with it first, and
/// remains so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    nonce: String,
    host: Option<String>,
    stated: Option<(Step, u32)>,
    has_others: bool,
    /// The number of the last result; 0 before the first.
    results: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// These settings replace all earlier ones.
    Settings(Vec<Given>),
    /// Its answer to the last result.
    Answer(Answer),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is still working on it.
    Receiving,
    /// It has accepted it.
    Received,
    /// It couldn't.
    Failed,
}

/// Origins of pages that have none, and of files, which browsers don't tell apart.
const NO_ORIGIN: [&str; 2] = ["null", "file://"];
/// The target of a message that anyone may read.
const ANYONE: &str = "*";

impl Conversation {
    /// A new exchange; `seed` is random, and becomes the nonce of 32 hexadecimal digits.
    pub fn new(seed: [u8; 16]) -> Self {
        let digits = seed.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let nonce = digits.filter_map(|digit| char::from_digit(u32::from(digit), 16));
        Self {
            nonce: nonce.collect(),
            host: None,
            stated: None,
            has_others: false,
            results: 0,
        }
    }

    /// Handles a message from the host's window, whose origin the browser vouches for. `None`, without a change, unless
    /// it belongs to this exchange.
    pub fn hear(&mut self, text: &str, origin: &str) -> Option<Heard> {
        let is_other = self.host.as_ref().is_some_and(|host| host != origin);
        let message = if is_other { None } else { read(text, &self.nonce) }?;
        let answer = match message.kind {
            MessageKind::Welcome => {
                self.host = Some(origin.to_owned());
                self.stated = None;
                None
            }
            MessageKind::Configure if self.host.is_some() => None,
            MessageKind::Receiving => Some(Answer::Receiving),
            MessageKind::Received => Some(Answer::Received),
            MessageKind::Failed => Some(Answer::Failed),
            _ => return None,
        };
        let Some(answer) = answer else {
            self.has_others = message.checks.is_some_and(|checks| checks > 1);
            return Some(Heard::Settings(message.settings));
        };
        // An answer to an earlier result doesn't count for this one.
        let is_last = message.number.is_none_or(|number| number == self.results);
        (self.host.is_some() && is_last).then_some(Heard::Answer(answer))
    }

    /// Whether the host page has more checks than this one.
    pub fn has_others(&self) -> bool {
        self.has_others
    }

    /// The target of everything but hello: the host's origin, or anyone if it has none and so can't be named. `None`
    /// before the host has answered.
    pub fn target(&self) -> Option<&str> {
        let host = self.host.as_deref()?;
        Some(if NO_ORIGIN.contains(&host) { ANYONE } else { host })
    }

    /// The host's origin, if a result can be given to it and nobody else.
    pub fn receiver(&self) -> Option<&str> {
        self.host.as_deref().filter(|host| !NO_ORIGIN.contains(host))
    }

    /// Says that the page is there, to whatever page is around it, and nothing else.
    pub fn hello(&self) -> (String, &'static str) {
        (write(MessageKind::Hello, &self.nonce, ""), ANYONE)
    }

    /// The screen and the height of its content in whole pixels; `None` if the host already knows both, there is no
    /// host, or nothing is drawn.
    pub fn state(&mut self, step: Step, height: u32) -> Option<String> {
        let state = Some((step, height));
        if self.host.is_none() || height == 0 || self.stated == state {
            return None;
        }
        self.stated = state;
        let rest = format!(r#","step":"{}","height":{height}"#, step.name());
        Some(write(MessageKind::State, &self.nonce, &rest))
    }

    /// The refused settings, each with its reason in words.
    pub fn settings(&self, refused: &[(Refused, String)]) -> String {
        let member = |(refused, reason): &(Refused, String)| {
            let nearest = refused
                .nearest()
                .map(|nearest| format!(r#","nearest":"{nearest}""#));
            let (name, reason) = (quoted(&refused.name), quoted(reason));
            format!(
                r#"{{"name":{name},"reason":{reason}{}}}"#,
                nearest.unwrap_or_default()
            )
        };
        let refused = refused.iter().map(member).collect::<Vec<_>>().join(",");
        write(
            MessageKind::Settings,
            &self.nonce,
            &format!(r#","refused":[{refused}]"#),
        )
    }

    /// The file the respondent shares; `None` if there is nobody to give it to, or it is too long for a message.
    pub fn result(&mut self, file: &str) -> Option<String> {
        self.receiver()?;
        self.results += 1;
        let rest = format!(r#","number":{},"file":{}"#, self.results, quoted(file));
        let message = write(MessageKind::Result, &self.nonce, &rest);
        (message.len() <= LONGEST_SAID).then_some(message)
    }
}
