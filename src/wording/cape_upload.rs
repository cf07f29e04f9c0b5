//! Words about a file that may be uploaded in CAPE.

use super::cape_message::{self, FIX};
use super::{and_more, grouped};
use crate::entries::cape_upload::Expected;
use crate::guidance::{CapeLevel, Guidance};

pub const TITLE: &str = "If you upload this file to CAPE";
/// What only CBP knows.
pub const UNKNOWN: &str = "This page can’t check whether an entry is in ACE and on your account, has an IEEPA tariff line, is under review, or is final. CBP may still reject entries for that.";
/// Lead: nothing was found.
const CLEAR: &str = "We found no problem with the heading, the size, or the form of the numbers.";
/// Lead: something was found.
const FOUND: &str = "Expect these messages from CBP, in the order of its checks.";
pub const NAMED: usize = 5;

/// Whether there is something to fix.
pub fn lead(expected: &[Expected]) -> String {
    match expected {
        [] => CLEAR.to_owned(),
        _ => format!("{FOUND} {}", cape_message::LEAD),
    }
}

/// A message's name, and where it applies, what it stops, what is wrong, and how to fix it: "Line 9. …".
pub fn expected(guidance: &Guidance, expected: &Expected) -> [String; 2] {
    let message = expected.message;
    let (name, note) = cape_message::name(guidance, message);
    let mut rest = format!(
        "{}. {}. {} {FIX}: {}",
        stops(expected),
        note,
        message.meaning.of(guidance),
        message.fix.of(guidance)
    );
    if let Some(lines) = lines(&expected.lines) {
        rest = format!("{lines}. {rest}");
    }
    [name, rest]
}

fn stops(expected: &Expected) -> &'static str {
    match (expected.message.level, expected.lines.len()) {
        (CapeLevel::File, _) => "It stops the whole file",
        (CapeLevel::Entry, 1) => "It stops only this entry",
        (CapeLevel::Entry, _) => "It stops only these entries",
    }
}

/// "Line 9", "Lines 4, 9, and 12 more".
fn lines(lines: &[usize]) -> Option<String> {
    let noun = match lines.len() {
        0 => return None,
        1 => "Line",
        _ => "Lines",
    };
    let first = lines.iter().take(NAMED).map(|line| grouped(*line)).collect();
    Some(format!("{noun} {}", and_more(first, lines.len())))
}
