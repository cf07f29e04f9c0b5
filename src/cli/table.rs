//! `table`: how CSV files and workbooks are read.

use super::Fault;
use super::clock::{day, now};
use super::csv::Csv;
use super::files::{contents, print};
use ace_self_check::assessment::assess;
use ace_self_check::choice::Choice;
use ace_self_check::entries::cape_upload::{Expected, expected};
use ace_self_check::facts::{EntryAnswer, Facts, Group, GroupAnswer, PersonAnswer};
use ace_self_check::guidance::CURRENT;
use ace_self_check::table::{
    self, CellProblem, DateOrder, File, ImportMode, Kind, Plan, Read, Record, Refused, Report, Sheet, open,
    open_sheet_of_workbook,
};
use ace_self_check::{wording, workbook};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::io::Write;

/// Print how an ACE report (CSV or workbook) is read
///
/// Its columns, its rows, and what is wrong with which cell: one JSON object per FILE, with "refused" where a file is not
/// usable as a whole. A list of entry numbers alone is also checked as CBP checks a CAPE upload: "cape" has the messages to
/// expect.
#[derive(clap::Args)]
pub(super) struct Options {
    /// CSV files and workbooks (.xlsx, .xls, .ods); - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// What a row is
    #[arg(long, value_parser = kind, value_name = "entries|people")]
    kind: Kind,
    /// The day of the check; this machine's date by default
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    as_of: Option<NaiveDate>,
    /// Keep entry numbers; otherwise they are left out, and the last four characters become the label
    #[arg(long)]
    keep_numbers: bool,
    /// Read empty cells in yes-or-no columns as no
    #[arg(long)]
    empty_is_no: bool,
    /// The sheet of a workbook to read; by default the one with the best header
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Print one table of the usable rows instead; the others are listed on standard error
    #[arg(long)]
    csv: bool,
}

fn kind(text: &str) -> Result<Kind, &'static str> {
    match text {
        "entries" => Ok(Kind::Entries),
        "people" => Ok(Kind::People),
        _ => Err("expected entries or people"),
    }
}

struct Found {
    sheet: Sheet,
    plan: Plan,
    read: Read,
    /// The usable rows.
    facts: Facts,
}

impl Options {
    pub(super) fn run(&self, out: &mut impl Write) -> Result<bool, Fault> {
        let as_of = self.as_of.unwrap_or_else(|| now().1);
        if self.csv {
            return self.table(out, as_of);
        }
        let mut all = true;
        for name in &self.files {
            let (read, cape) = self.read(name, &contents(name)?, as_of);
            all &= read.is_ok();
            let mut printed = match read {
                Ok(found) => found.printed(),
                Err(refused) => json!({ "refused": refused.name() }),
            };
            if let Some(cape) = cape {
                printed["cape"] = cape.iter().map(message).collect();
            }
            print(out, &format!("{printed}\n"))?;
        }
        Ok(all)
    }

    fn table(&self, out: &mut impl Write, as_of: NaiveDate) -> Result<bool, Fault> {
        let answers = match self.kind {
            Kind::Entries => names(EntryAnswer::ALL),
            Kind::People => names(PersonAnswer::ALL),
        };
        let mut csv = Csv::new(out, &[vec!["file", "row"], answers].concat())?;
        let mut all = true;
        for name in &self.files {
            let (read, cape) = self.read(name, &contents(name)?, as_of);
            for expected in cape.iter().flatten() {
                let [message, rest] = wording::cape_upload::expected(&CURRENT, expected);
                eprintln!("{name}: {message}. {rest}");
            }
            match read {
                Ok(found) => {
                    let problems = &found.read.report().problems;
                    for problem in problems {
                        eprintln!(
                            "{name}: {}",
                            wording::table::cell_problem(&found.sheet, &found.plan, problem)
                        );
                    }
                    all &= problems.is_empty();
                    for (line, answers) in found.rows() {
                        csv.row([name.clone(), line.to_string()].into_iter().chain(answers))?;
                    }
                }
                Err(refused) => {
                    eprintln!("{name}: {}", wording::table::refused(refused, self.kind));
                    all = false;
                }
            }
        }
        csv.finish()?;
        Ok(all)
    }

    /// The rows of a table, or of one sheet of a workbook.
    fn opened(&self, bytes: &[u8]) -> Result<Sheet, Refused> {
        if !table::may_be_workbook(bytes) {
            return open(bytes);
        }
        let tabs = workbook::read(bytes).map_err(Refused::NotTable)?;
        let named = self
            .sheet
            .as_ref()
            .and_then(|name| tabs.iter().position(|tab| tab.name == *name));
        let at = named.unwrap_or_else(|| table::best_sheet(&tabs, self.kind));
        tabs.get(at)
            .map_or(Err(Refused::Empty), |tab| open_sheet_of_workbook(&tab.text))
    }

    /// What a file gives, and the messages to expect from CAPE where it may be an upload.
    fn read(
        &self,
        name: &str,
        bytes: &[u8],
        as_of: NaiveDate,
    ) -> (Result<Found, Refused>, Option<Vec<Expected>>) {
        let sheet = match self.opened(bytes) {
            Ok(sheet) => sheet,
            Err(refused) => return (Err(refused), None),
        };
        let mut plan = Plan::propose(&sheet, self.kind);
        plan.empty_is_no = self.empty_is_no;
        let mut file = File::named(name, bytes.len());
        file.is_csv &= !table::may_be_workbook(bytes);
        let upload = table::upload(&sheet, &plan, file);
        let facts = Facts::default();
        let cape = upload.map(|upload| expected(&upload, &facts, &assess(&facts, &CURRENT, as_of), &CURRENT));
        (self.found(sheet, plan, as_of), cape)
    }

    fn found(&self, sheet: Sheet, plan: Plan, as_of: NaiveDate) -> Result<Found, Refused> {
        let read = table::read(&sheet, &plan, as_of)?;
        let mut facts = Facts::default();
        read.import(&mut facts, ImportMode::Replace, self.keep_numbers);
        Ok(Found {
            sheet,
            plan,
            read,
            facts,
        })
    }
}

impl Found {
    fn printed(&self) -> Value {
        let accepted = match &self.read {
            Read::Entries(reading) => listed(&reading.accepted, &self.facts.entries),
            Read::People(reading) => listed(&reading.accepted, &self.facts.people),
        };
        printed(&self.sheet, &self.plan, self.read.report(), accepted)
    }

    /// The line of each usable row, and its answers.
    fn rows(&self) -> Vec<(usize, Vec<String>)> {
        match &self.read {
            Read::Entries(reading) => cells(&reading.accepted, &self.facts.entries),
            Read::People(reading) => cells(&reading.accepted, &self.facts.people),
        }
    }
}

/// A message to expect: its id, whether it stops the file or an entry, what it is called, the first lines, and how many more there are.
fn message(expected: &Expected) -> Value {
    let first: Vec<usize> = expected
        .lines
        .iter()
        .copied()
        .take(wording::cape_upload::NAMED)
        .collect();
    json!({
        "message": expected.message.id.name(),
        "stops": expected.message.level.name(),
        "says": wording::cape_message::name(&CURRENT, expected.message).0,
        "more": expected.lines.len() - first.len(),
        "lines": first,
    })
}

fn names(answers: &[impl GroupAnswer]) -> Vec<&'static str> {
    answers.iter().map(|answer| answer.name()).collect()
}

fn cells<G: Group>(rows: &[Record<G>], groups: &[G]) -> Vec<(usize, Vec<String>)> {
    let cell = |group: &G, answer: &G::Answer| {
        group
            .get(*answer)
            .map_or_else(String::new, |value| value.to_string())
    };
    let answers = |group| G::Answer::ALL.iter().map(|answer| cell(group, answer)).collect();
    rows.iter()
        .zip(groups)
        .map(|(row, group)| (row.line, answers(group)))
        .collect()
}

fn printed(sheet: &Sheet, plan: &Plan, report: &Report, accepted: Vec<Value>) -> Value {
    let columns: Vec<_> = plan
        .columns
        .iter()
        .map(|column| {
            // Auxiliary columns are named after the answer they give: the issue code sets the flag.
            column.map(|column| column.answers().name())
        })
        .collect();
    let order = match plan.date_order(sheet).0 {
        DateOrder::MonthFirst => "month_first",
        DateOrder::DayFirst => "day_first",
    };
    let problem = |problem: &CellProblem| json!({ "row": problem.line, "column": problem.column, "expected": problem.expected.name() });
    let dropping = |drops: bool| -> Vec<Value> {
        let problems = report.problems.iter();
        problems
            .filter(|one| one.expected.drops_row() == drops)
            .map(problem)
            .collect()
    };
    let words: Vec<Value> = report
        .words
        .iter()
        .map(|asked| json!({ "column": asked.column.name(), "word": asked.word, "rows": asked.rows }))
        .collect();
    let duplicates: Vec<Value> = report
        .duplicates
        .iter()
        .map(|double| {
            let differs: Vec<_> = double.differs.iter().map(|column| column.name()).collect();
            json!({ "row": double.line, "first": double.first, "differs": differs })
        })
        .collect();
    let notices: Vec<_> = report.notices.iter().map(|notice| notice.name()).collect();
    json!({
        "delimiter": sheet.delimiter.character().to_string(),
        "header_row": plan.header.map(|header| sheet.rows[header].line),
        "skipped_rows": report.skipped,
        "columns": columns,
        "date_order": order,
        "rows": report.rows,
        "accepted": accepted,
        "problems": dropping(true),
        "emptied": dropping(false),
        "words": words,
        "duplicates": duplicates,
        "notices": notices,
    })
}

/// Each usable row: its line, and its answers by name.
fn listed<G: Group>(rows: &[Record<G>], groups: &[G]) -> Vec<Value> {
    let one = |(row, group): (&Record<G>, &G)| {
        let answers = G::Answer::ALL.iter().map(|answer| {
            let value = group.get(*answer).map(|value| value.to_string());
            (answer.name().to_owned(), json!(value))
        });
        let line = std::iter::once(("row".to_owned(), json!(row.line)));
        line.chain(answers).collect()
    };
    rows.iter().zip(groups).map(one).collect()
}
