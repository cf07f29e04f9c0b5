//! The entries as a CSV file: what was answered and what follows, a row each. The reader of tables
//! ([`crate::table`]) reads the answers back.

use crate::assessment::{Assessment, EntryFinding};
use crate::calendar::Iso;
use crate::facts::{Choice, Entry, EntryNumber, Facts, Label};
use crate::guidance::Guidance;
use crate::table::trimmed;
use crate::wording;
use chrono::NaiveDate;

/// The columns: answers first, in the reader's names, then what follows from them.
const HEADER: [&str; 15] = [
    "Label",
    "Entry Number",
    "Entry Type",
    "Liquidation Status",
    "Liquidation Date",
    "Reconciliation Flag",
    "Type 09 Filed",
    "Reconciliation Due Date",
    "Open Protest",
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
    let rows = facts.entries.iter().zip(&assessment.entries);
    let rows = rows.map(|(entry, finding)| line(&row(entry, finding, guidance)));
    let lines: String = std::iter::once(line(&HEADER.map(str::to_owned)))
        .chain(rows)
        .collect();
    format!("\u{feff}{lines}")
}

/// Cells as RFC 4180 writes them. By hand: to know what to put in quotes, the writer of the `csv` crate
/// parses numbers, and nothing else in the page needs the parser for decimal fractions.
fn line(cells: &[String]) -> String {
    let cell = |text: &String| {
        if text.contains([',', '"', '\r', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    let cells: Vec<String> = cells.iter().map(cell).collect();
    cells.join(",") + "\r\n"
}

fn row(entry: &Entry, finding: &EntryFinding, guidance: &Guidance) -> [String; 15] {
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| Iso(day).to_string());
    let choice = |name: Option<&str>| name.unwrap_or_default().to_owned();
    [
        harmless(entry.label.as_ref().map_or("", Label::as_str)),
        choice(entry.entry_number.as_ref().map(EntryNumber::as_str)),
        entry.entry_type.map_or_else(String::new, |kind| kind.to_string()),
        choice(entry.liquidation.map(|liquidation| liquidation.status().name())),
        day(entry.liquidated_on()),
        choice(entry.flagged_for_reconciliation.map(Choice::name)),
        choice(entry.type_09_filed.map(Choice::name)),
        day(entry.reconciliation_due_on),
        choice(entry.open_protest.map(Choice::name)),
        guidance.next_step(finding.next).title.to_owned(),
        wording::cape(finding.cape).to_owned(),
        day(finding.open_cape_by()),
        day(finding.dates.map(|dates| dates.protest_by)),
        wording::risk(finding.risk).to_owned(),
        finding.rule.name().to_owned(),
    ]
}

/// NUL, which many programs take for the end of the text, becomes a blank.
/// A spreadsheet takes a cell that begins so, perhaps after blanks, for a formula; an apostrophe
/// makes it text, and the reader of tables drops it again.
fn harmless(text: &str) -> String {
    let plain = |c: char| if c == '\0' { ' ' } else { c };
    let text: String = text.chars().map(plain).collect();
    if trimmed(&text).starts_with(['=', '+', '-', '@', '\'']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_as_the_csv_crate_writes_them() {
        let cells = [
            "",
            "a b",
            "1,5",
            "say \"a\"",
            "\"",
            "two\r\nlines",
            "\n",
            " 12 ",
            "1e5",
            "’",
            "'=a",
        ];
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        writer.write_record(cells).unwrap();
        let written = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        assert_eq!(line(&cells.map(str::to_owned)), written);
    }
}
