//! `cape-list`: the entry numbers to upload in CAPE.

use super::Fault;
use super::clock::Today;
use super::csv::Csv;
use super::files::{Document, Files, print};
use ace_self_check::assessment::assess;
use ace_self_check::entries::{CapeList, Doubtful, cape_list};
use ace_self_check::facts::{EntryNumber, Facts, Label};
use ace_self_check::guidance::{CURRENT, NextStepId};
use ace_self_check::wording;
use chrono::NaiveDate;
use std::io::Write;

/// Print the entry numbers to upload in a CAPE declaration
///
/// A CSV file with the one column "Entry Number". Lists the entries whose next step is a declaration, without those
/// whose check digit doesn't fit and those without IEEPA duty. Which are left out, and what to look at first, is
/// printed on standard error. One FILE prints its list; several, or a .jsonl, print one line each: a JSON string that
/// holds the list, null where there is nothing to list, a refused document as an object with "error".
#[derive(clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    today: Today,
    /// Print one table for all files instead, with a row per entry to file and what to check
    #[arg(long)]
    csv: bool,
    /// Also list entries with a wrong check digit or without IEEPA duty
    #[arg(long)]
    doubtful: bool,
}

const COLUMNS: [&str; 7] = [
    "file",
    "company",
    "id",
    "label",
    "entry_number",
    "listed",
    "look_at",
];

impl Options {
    pub(super) fn run(&self, out: &mut impl Write) -> Result<bool, Fault> {
        let today = self.today.day();
        if self.csv {
            return self.table(out, today);
        }
        self.files
            .each(|document| list(out, document, today, self.doubtful()))
    }

    fn doubtful(&self) -> Doubtful {
        if self.doubtful {
            Doubtful::Listed
        } else {
            Doubtful::LeftOut
        }
    }

    fn table(&self, out: &mut impl Write, today: NaiveDate) -> Result<bool, Fault> {
        let mut csv = Csv::new(out, &COLUMNS)?;
        let all = self.files.each(|document| {
            let Ok(opened) = document.read(today) else {
                return Ok(false);
            };
            let facts = &opened.facts;
            let assessment = assess(facts, &CURRENT, today);
            let list = cape_list(facts, &CURRENT, &assessment, self.doubtful());
            for (at, finding) in assessment.entries.iter().enumerate() {
                if finding.next == NextStepId::FileCape {
                    csv.row(row(document.name, facts, &list, at))?;
                }
            }
            Ok(true)
        })?;
        csv.finish()?;
        Ok(all)
    }
}

fn list(
    out: &mut impl Write,
    document: &Document,
    today: NaiveDate,
    doubtful: Doubtful,
) -> Result<bool, Fault> {
    let Some(opened) = document.read_or_print(out, today)? else {
        return Ok(false);
    };
    let facts = &opened.facts;
    let list = cape_list(facts, &CURRENT, &assess(facts, &CURRENT, today), doubtful);
    for line in wording::cape_list_lines(facts, &list) {
        document.warn(&line);
    }
    // A check has no more entries than one declaration takes, so there is at most one file.
    let made = list.files.first();
    if document.is_one_of_many {
        print(out, &(serde_json::json!(made).to_string() + "\n"))?;
        return Ok(true);
    }
    print(out, made.map_or("", String::as_str))?;
    Ok(made.is_some())
}

/// The row of the entry at a position.
fn row(file: &str, facts: &Facts, list: &CapeList, at: usize) -> [String; 7] {
    let entry = &facts.entries[at];
    let notes = [
        (&list.without_number, "no_number"),
        (&list.twice, "listed_already"),
        (&list.check_digit, "check_digit"),
        (&list.no_duty, "no_duty"),
        (&list.protest_unanswered, "protest_unanswered"),
    ];
    let is_in = |positions: &[usize]| positions.binary_search(&at).is_ok();
    let is_doubtful = is_in(&list.check_digit) || is_in(&list.no_duty);
    let left_out = is_in(&list.without_number)
        || is_in(&list.twice)
        || (is_doubtful && list.doubtful == Doubtful::LeftOut);
    let notes = notes.iter().filter(|(positions, _)| is_in(positions));
    let label = |label: Option<&Label>| label.map_or("", Label::as_str).to_owned();
    let number = entry.entry_number.as_ref().map_or("", EntryNumber::as_str);
    [
        file.to_owned(),
        label(facts.company.label.as_ref()),
        entry.id.to_string(),
        label(entry.label.as_ref()),
        number.to_owned(),
        if left_out { "no" } else { "yes" }.to_owned(),
        notes.map(|(_, note)| *note).collect::<Vec<_>>().join(" "),
    ]
}

#[cfg(test)]
mod tests {
    use ace_self_check::facts::MOST_ENTRIES;
    use ace_self_check::guidance::CURRENT;

    /// So one file is enough for the list of any check.
    #[test]
    fn one_declaration_fits_every_check() {
        assert!(CURRENT.entry_window.most_in_a_declaration >= MOST_ENTRIES);
    }
}
