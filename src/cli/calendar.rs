//! `calendar`: the dates of a file for a calendar program.

use super::Fault;
use super::clock::{Today, now};
use super::csv::{Csv, day};
use super::files::{Document, Files, print};
use ace_self_check::assessment::{Assessment, assess};
use ace_self_check::choice::Choice;
use ace_self_check::export::calendar::{CalendarScope, Stamp, calendar};
use ace_self_check::facts::{Facts, Id, Label};
use ace_self_check::guidance::CURRENT;
use ace_self_check::wording;
use chrono::NaiveDate;
use std::io::Write;

/// Print the dates to act on, for a calendar program
///
/// In the format of RFC 5545. One FILE prints its calendar, ready to import; several, or a .jsonl, print one line each:
/// a JSON string that holds the calendar, null where there is no event to put in one, a refused document as an object
/// with "error".
#[derive(clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    today: Today,
    /// Only the dates of this person, by the id in the file
    #[arg(long, value_name = "ID", value_parser = id)]
    person: Option<Id>,
    /// The creation time, in seconds since 1970 UTC; now by default
    #[arg(long, value_name = "SECONDS")]
    stamp: Option<u64>,
    /// Print one table for all files instead, with a row per date
    #[arg(long, conflicts_with_all = ["person", "stamp"])]
    csv: bool,
}

const COLUMNS: [&str; 6] = ["file", "company", "on", "what", "who", "says"];

fn id(text: &str) -> Result<Id, &'static str> {
    Id::parse(text).ok_or("expected an id, 1 to 40 of a-z 0-9 -")
}

impl Options {
    pub(super) fn run(&self, out: &mut impl Write) -> Result<bool, Fault> {
        let today = self.today.day();
        if self.csv {
            return self.table(out, today);
        }
        let stamp = self.stamp.map_or_else(|| now().0, Stamp);
        self.files
            .each(|document| self.print(out, document, today, stamp))
    }

    fn print(
        &self,
        out: &mut impl Write,
        document: &Document,
        today: NaiveDate,
        stamp: Stamp,
    ) -> Result<bool, Fault> {
        let Some(opened) = document.read_or_print(out, today)? else {
            return Ok(false);
        };
        let assessment = assess(&opened.facts, &CURRENT, today);
        let whose = self
            .person
            .as_ref()
            .map_or(CalendarScope::Everyone, CalendarScope::Person);
        let made = calendar(&opened.facts, &assessment, &CURRENT, whose, stamp);
        if document.is_one_of_many {
            print(out, &(serde_json::json!(made).to_string() + "\n"))?;
            return Ok(true);
        }
        if made.is_none() {
            document.warn("no event to put in a calendar");
        }
        print(out, made.as_deref().unwrap_or_default())?;
        Ok(made.is_some())
    }

    fn table(&self, out: &mut impl Write, today: NaiveDate) -> Result<bool, Fault> {
        let mut csv = Csv::new(out, &COLUMNS)?;
        let all = self.files.each(|document| {
            let Ok(opened) = document.read(today) else {
                return Ok(false);
            };
            let assessment = assess(&opened.facts, &CURRENT, today);
            for row in rows(document.name, &opened.facts, &assessment) {
                csv.row(row)?;
            }
            Ok(true)
        })?;
        csv.finish()?;
        Ok(all)
    }
}

fn rows<'a>(
    file: &'a str,
    facts: &'a Facts,
    assessment: &'a Assessment,
) -> impl Iterator<Item = [String; 6]> + 'a {
    let company = facts.company.label.as_ref().map_or("", Label::as_str);
    assessment.agenda.iter().map(move |item| {
        let who = item.who.id().map_or_else(String::new, ToString::to_string);
        let says = wording::event(item.what);
        let on = day(Some(item.on));
        [
            file.into(),
            company.into(),
            on,
            item.what.name().into(),
            who,
            says.into(),
        ]
    })
}
