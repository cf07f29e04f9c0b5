//! Search for CAPE messages.

use crate::guidance::{CAPE_MESSAGES, CapeMessage, Guidance};
use crate::table::Report;
use crate::wording::cape_message::name;
use crate::wording::{Noun, counted};

/// The messages that match the most words of the search, in any case; a word may be the beginning of a longer one.
/// Those that match more words in their names come first.
///
/// So a whole line can be pasted: words in no message, such as an entry number, make no difference. Nothing matches if
/// no word does; everything matches an empty search.
pub fn found(guidance: &Guidance, text: &str) -> Vec<&'static CapeMessage> {
    let wanted = plain(text);
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    let scores: Vec<[usize; 2]> = CAPE_MESSAGES
        .iter()
        .map(|message| score(guidance, message, &wanted))
        .collect();
    let best = scores.iter().max().copied().unwrap_or_default();
    let mut found = Vec::new();
    if best[0] == 0 && !wanted.is_empty() {
        return found;
    }
    for in_name in (0..=best[1]).rev() {
        for (score, message) in scores.iter().zip(CAPE_MESSAGES) {
            if *score == [best[0], in_name] {
                found.push(message);
            }
        }
    }
    found
}

/// How many of the words a message has, in total and in its name.
fn score(guidance: &Guidance, message: &CapeMessage, wanted: &[&str]) -> [usize; 2] {
    let (name, note) = name(guidance, message);
    let (meaning, fix) = (message.meaning.of(guidance), message.fix.of(guidance));
    let has = |text: &str| {
        let text = plain(text);
        wanted.iter().filter(|word| is_in(&text, word)).count()
    };
    [has(&format!("{name} {note} {meaning} {fix}")), has(&name)]
}

/// Whether a word of a plain text begins this way. A number has to match in full.
fn is_in(text: &str, wanted: &str) -> bool {
    let is_number = wanted.bytes().all(|byte| byte.is_ascii_digit());
    text.contains(&if is_number {
        format!(" {wanted} ")
    } else {
        format!(" {wanted}")
    })
}

/// A text's words in lower case, with a space around each.
fn plain(text: &str) -> String {
    let letter = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    format!(" {text} ")
        .chars()
        .map(letter)
        .collect::<String>()
        .to_lowercase()
}

/// Each error of a CAPE claim, with what it means and what to do.
pub fn claim_errors(guidance: &Guidance, report: &Report) -> Vec<String> {
    let line = |(error, count): &(String, usize)| {
        let start = format!("“{error}” ({})", counted(*count, Noun::Entry));
        match found(guidance, error).first() {
            Some(message) => format!(
                "{start}: {} {}",
                message.meaning.of(guidance),
                message.fix.of(guidance)
            ),
            None => start,
        }
    };
    report.claim_errors.iter().map(line).collect()
}
