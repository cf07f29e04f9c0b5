//! `assess`: what follows from a file.

use super::clock::Today;
use super::csv::Csv;
use super::files::{Document, Files, print};
use super::{Fault, rows};
use ace_self_check::assessment::planned;
use ace_self_check::export::refusal;
use ace_self_check::guidance::CURRENT;
use ace_self_check::{saved, wording};
use chrono::NaiveDate;
use std::io::Write;

/// Print the assessment of files
///
/// Who is locked out, how each gets back in, and whether that is soon enough.
///
/// One FILE prints the document with its assessment filled in; several, or a .jsonl, print one line each, a refused
/// document as an object with "error". The fields are described in docs/file-format.md.
#[derive(clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    today: Today,
    /// Print one table for all files instead, with a row per file, person, or entry
    #[arg(long, value_name = "ROWS", num_args = 0..=1, require_equals = true, default_missing_value = "files")]
    csv: Option<rows::Kind>,
}

impl Options {
    pub(super) fn run(&self, out: &mut impl Write) -> Result<bool, Fault> {
        let today = self.today.day();
        match self.csv {
            Some(kind) => self.table(out, kind, today),
            None => self.files.each(|document| documents(out, document, today)),
        }
    }

    fn table(&self, out: &mut impl Write, kind: rows::Kind, today: NaiveDate) -> Result<bool, Fault> {
        let mut csv = Csv::new(out, kind.columns())?;
        let all = self.files.each(|document| match document.read(today) {
            Ok(opened) => {
                let planned = planned(&opened.facts, &CURRENT, today);
                for row in kind.rows(document.name, &opened.facts, &planned, today) {
                    csv.row(row)?;
                }
                Ok(true)
            }
            Err(refused) => {
                if let Some(row) = kind.refused(document.name, &wording::refusal(&refused)) {
                    csv.row(row)?;
                }
                Ok(false)
            }
        })?;
        csv.finish()?;
        Ok(all)
    }
}

/// Prints one document; a refused one is printed only where each document has its line.
fn documents(out: &mut impl Write, document: &Document, today: NaiveDate) -> Result<bool, Fault> {
    let (line, fine) = match saved::assess_document(document.bytes, &CURRENT, today) {
        Ok(assessed) => (Some(assessed), true),
        Err(refused) => {
            document.warn(&wording::refusal(&refused));
            let line = document.is_one_of_many.then(|| refusal::document(&refused));
            (line, false)
        }
    };
    line.map_or(Ok(()), |line| print(out, &(line + "\n")))?;
    Ok(fine)
}
