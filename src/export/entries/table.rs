//! The entries as a CSV file: answers and findings, one row each. [`crate::table`] can read the answers back.

use crate::assessment::{Assessment, EntryFinding};
use crate::calendar::Iso;
use crate::choice::Choice;
use crate::facts::{Entry, EntryAnswer, Facts, Group, Value};
use crate::guidance::Guidance;
use crate::table::trimmed;
use crate::wording;
use chrono::NaiveDate;

/// The columns of the answers, under names the reader knows. An accepted declaration and the duty paid have none.
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

const FOLLOWS: [&str; 6] = [
    "Next Action",
    "CAPE",
    "File in CAPE by",
    "Protest by",
    "Access Risk",
    "Rule",
];

/// The whole list: UTF-8 with a byte order mark, without which Excel assumes another encoding; commas, CR LF, dates
/// `YYYY-MM-DD`.
pub fn table(facts: &Facts, assessment: &Assessment, guidance: &Guidance) -> String {
    let head = ANSWERS
        .iter()
        .map(|(name, _)| *name)
        .chain(FOLLOWS)
        .map(str::to_owned);
    let rows = facts
        .entries
        .iter()
        .zip(&assessment.entries)
        .map(|(entry, finding)| {
            let answers = ANSWERS.iter().map(|(_, answer)| cell(entry.get(*answer)));
            answers.chain(follows(entry, finding, guidance)).collect()
        });
    quoted(std::iter::once(head.collect()).chain(rows))
}

/// Rows as such a file; their texts are already [`harmless`]. Without the csv crate's writer: it brings a parser of
/// floating-point numbers, 14 kB compressed, to see which cells need quotes, and here all have them.
pub fn quoted(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut file = String::from("\u{feff}");
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            file.push_str(if at == 0 { "\"" } else { ",\"" });
            file.push_str(&cell.replace('"', "\"\""));
            file.push('"');
        }
        file.push_str("\r\n");
    }
    file
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

/// Characters that begin a formula, in half and full width: East Asian spreadsheets read both.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Where some programs split a cell, whatever this file's separator is.
const SEPARATORS: [char; 4] = [';', '\t', '\r', '\n'];

/// A cell that no spreadsheet reads as a formula: an apostrophe goes before text that begins like one, even after
/// spaces, and the table reader drops it again. A cell with separators in it gets one before each part that begins like
/// a formula; the reader keeps those. NUL, where many programs end the text, becomes a space.
pub fn harmless(text: &str) -> String {
    let plain = |c: char| if c == '\0' { ' ' } else { c };
    let text: String = text.chars().map(plain).collect();
    let mut harmless = String::with_capacity(text.len());
    for part in text.split_inclusive(SEPARATORS) {
        let begins_formula = first(part).is_some_and(|c| FORMULA.contains(&c));
        // The reader drops an apostrophe at the beginning of a cell, so one that is typed gets another.
        let is_dropped = trimmed(&harmless).is_empty() && trimmed(part).starts_with('\'');
        if begins_formula || is_dropped {
            harmless.push('\'');
        }
        harmless.push_str(part);
    }
    harmless
}

/// The first character that a spreadsheet reads: after spaces, and after a quote, which begins a quoted cell in a
/// program that splits there.
fn first(part: &str) -> Option<char> {
    let is_blank = |c: char| trimmed(c.encode_utf8(&mut [0; 4])).is_empty();
    part.chars().find(|c| *c != '"' && !is_blank(*c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Some programs split at semicolons or tabs, and East Asian spreadsheets read full-width signs as plain ones.
    #[test]
    fn no_cell_begins_like_a_formula_however_it_is_split() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("'=1", "''=1"),
            ("\t=1", "\t'=1"),
            ("\r\n=1", "\r\n'=1"),
            ("\t'a", "\t''a"),
            ("\"=1", "'\"=1"),
            ("\u{a0}=1", "'\u{a0}=1"),
            ("\u{200b}=1", "'\u{200b}=1"),
            ("＝1", "'＝1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠SUM(A1)", "'＠SUM(A1)"),
            ("a;=1", "a;'=1"),
            ("a; =1", "a;' =1"),
            ("a;;@b", "a;;'@b"),
            ("a;\"=1", "a;'\"=1"),
            ("a; \" \"=1", "a;' \" \"=1"),
            ("a\t=1", "a\t'=1"),
            ("a\n+1", "a\n'+1"),
            ("a;＝1", "a;'＝1"),
            (";=1;=2", ";'=1;'=2"),
            ("\0=1", "' =1"),
        ] {
            assert_eq!(harmless(text), expected, "{text:?}");
        }
        for text in [
            "",
            "a",
            "a=b",
            "a-b",
            "3-4",
            "a@b.example",
            "O'Neil",
            "a; b",
            "a;'b",
            "a, b",
            "B76-0324527-8",
            "C;D",
        ] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn any_cell_is_read_back_as_it_was() {
        let rows = [
            ["", "a \"b\" c", "\"", "\"\"", "d,e", "f\r\ng\n", " h "],
            ["é;=1", "\u{feff}", "\t", "'", "1.5", "-0", "\"\n\""],
        ];
        let text = quoted(rows.iter().map(|row| row.map(str::to_owned).to_vec()));
        let text = text.strip_prefix('\u{feff}').unwrap_or_default();
        let read: Vec<Vec<String>> = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes())
            .records()
            .map(|row| row.map_or_else(|_| Vec::new(), |row| row.iter().map(str::to_owned).collect()))
            .collect();
        assert_eq!(read, rows);
        assert_eq!(text.matches("\r\n").count(), rows.len() + 1);
    }

    /// Even without the quotes: split at any separator, no part begins like a formula.
    #[test]
    fn every_cell_is_quoted() {
        use crate::guidance::CURRENT;
        let mut facts = Facts::default();
        let mut entry = Entry::new(crate::facts::Id::numbered('e', 1));
        entry.label = crate::facts::Label::parse("a;=1").ok();
        facts.entries.push(entry);
        let assessment = crate::assessment::assess(&facts, &CURRENT, crate::calendar::date(2026, 6, 18));
        let table = table(&facts, &assessment, &CURRENT);
        assert!(
            table.starts_with("\u{feff}\"Label\",\"Entry Number\","),
            "{table}"
        );
        let row = table.lines().nth(1).unwrap_or_default();
        assert!(row.starts_with("\"a;'=1\",\"\",\"\","), "{row}");
    }
}
