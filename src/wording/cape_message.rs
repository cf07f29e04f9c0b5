//! Words of the screen that explains CBP's CAPE messages.

use crate::guidance::{CapeLevel, CapeMessage, Fixer, Guidance};

/// Title and link.
pub const TITLE: &str = "What CBP’s CAPE messages mean";
/// Before the list.
pub const LEAD: &str = "CAPE checks the file you upload, then each entry in it. A message about the file means CAPE accepted nothing from it. A message about an entry stops only that entry.";
/// Before the source.
pub const WHOSE: &str = "Words in capitals are CBP’s; the rest are ours. From";
/// On the page without the app.
pub const HOW_ELSEWHERE: &str = "The interactive check explains how.";
pub const FIND: &str = "Find a message";
pub const FIND_HINT: &str = "Type a word from it, or paste the whole message.";
pub const FIX: &str = "What to do";
pub const ADDRESS: &str = "Link to this message";
/// Before the sources of a fix.
pub const FIX_BASED_ON: &str = "What to do is based on:";
const NONE_FOUND: &str = "No message matches. Try a shorter part of it.";
/// Before the link to the messages, on the entries screen.
pub const FROM_ENTRIES: &str = "Did CBP reject a file or an entry?";

/// Heading over the messages of a level.
pub fn level(level: CapeLevel) -> &'static str {
    match level {
        CapeLevel::File => "About the file",
        CapeLevel::Entry => "About an entry",
    }
}

pub fn fixer(fixer: Fixer) -> &'static str {
    match fixer {
        Fixer::You => "You can fix it",
        Fixer::Broker => "The broker that filed the entry can fix it",
        Fixer::Cbp => "Only CBP can fix it",
        Fixer::Lawyer => "A trade lawyer can help",
        Fixer::Nobody => "Nobody can fix it",
    }
}

/// A message's name, in CBP's own words if known, and the line below it.
pub fn name(guidance: &Guidance, message: &CapeMessage) -> (String, String) {
    let (sense, fixer) = (message.sense.of(guidance).into_owned(), fixer(message.fixer));
    match message.words {
        Some(words) => (words.to_owned(), format!("{sense}. {fixer}")),
        None => (sense, fixer.to_owned()),
    }
}

/// "3 of 26 messages".
pub fn shown(found: usize, of: usize) -> String {
    match found {
        0 => NONE_FOUND.to_owned(),
        _ if found == of => format!("{of} messages"),
        _ => format!("{found} of {of} messages"),
    }
}
