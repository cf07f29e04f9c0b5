//! The entries as a CSV file: what was answered and what follows, a row each. The reader of tables
//! ([`crate::table`]) reads the answers back.

use crate::assessment::{Assessment, EntryFinding};
use crate::calendar::Iso;
use crate::choice::Choice;
use crate::facts::{Entry, EntryAnswer, Facts, Group, Value};
use crate::guidance::Guidance;
use crate::table::trimmed;
use crate::wording;
use chrono::NaiveDate;

/// The columns of the answers, by the reader's names. An accepted declaration and what was paid have none.
const ANSWERS: [(&str, EntryAnswer); 9] = [
    ("Label", EntryAnswer::Label),
    ("Entry Number", EntryAnswer::EntryNumber),
    ("Entry Type", EntryAnswer::EntryType),
    ("Liquidation Status", EntryAnswer::Liquidation),
    ("Liquidation Date", EntryAnswer::LiquidatedOn),
    ("Reconciliation Flag", EntryAnswer::FlaggedForReconciliation),
    ("Type 09 Filed", EntryAnswer::Type09Filed),
    ("Reconciliation Due Date", EntryAnswer::ReconciliationDueOn),
    ("Open Protest", EntryAnswer::OpenProtest),
];

/// The columns of what follows.
const FOLLOWS: [&str; 6] = [
    "Next Action",
    "CAPE",
    "File in CAPE by",
    "Protest by",
    "Access Risk",
    "Rule",
];

/// The whole list as UTF-8 with a byte order mark, without which Excel takes it for another
/// encoding; commas, CR LF, dates `YYYY-MM-DD`.
#[must_use]
pub fn table(facts: &Facts, assessment: &Assessment, guidance: &Guidance) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::from("\u{feff}"));
    // Writing into memory cannot fail.
    let _ = writer.write_record(ANSWERS.iter().map(|(name, _)| *name).chain(FOLLOWS));
    for (entry, finding) in facts.entries.iter().zip(&assessment.entries) {
        let answers = ANSWERS.iter().map(|(_, answer)| cell(entry.get(*answer)));
        let _ = writer.write_record(answers.chain(follows(entry, finding, guidance)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn cell(answer: Option<Value>) -> String {
    match answer {
        Some(Value::Label(label)) => harmless(label.as_str()),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

fn follows(entry: &Entry, finding: &EntryFinding, guidance: &Guidance) -> [String; 6] {
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| Iso(day).to_string());
    [
        guidance.next_step(finding.next).title.of(guidance).into_owned(),
        wording::cape(guidance, entry, finding).into_owned(),
        day(finding.open_cape_by()),
        day(finding.dates.map(|dates| dates.protest_by)),
        wording::risk(finding.risk).to_owned(),
        finding.rule.name().to_owned(),
    ]
}

/// A cell that no spreadsheet reads as a formula: an apostrophe before one that begins like it, perhaps after blanks,
/// makes it text, and the reader of tables drops it again. NUL, where many programs end the text, becomes a blank.
#[must_use]
pub fn harmless(text: &str) -> String {
    let plain = |c: char| if c == '\0' { ' ' } else { c };
    let text: String = text.chars().map(plain).collect();
    if trimmed(&text).starts_with(['=', '+', '-', '@', '\'']) {
        format!("'{text}")
    } else {
        text
    }
}
