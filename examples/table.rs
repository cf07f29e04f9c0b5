//! Prints what the reader of tables makes of CSV files, a JSON object a line.
//!
//! `cargo run --example table -- --kind entries|people --as-of YYYY-MM-DD [--keep-numbers]
//! [--empty-is-no] FILE…`. A table refused as a whole prints an object with `refused` and makes the
//! exit status 1.

use ace_self_check::calendar::parse_date;
use ace_self_check::choice::Choice;
use ace_self_check::facts::{Facts, Group};
use ace_self_check::table::{
    self, CellProblem, Column, DateOrder, Kind, Onto, Plan, Read, Record, Refused, Report, Sheet, open,
};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprintln!("table: {message}");
            ExitCode::from(2)
        }
    }
}

/// How the files are to be read.
struct Call {
    kind: Kind,
    as_of: NaiveDate,
    keep_numbers: bool,
    empty_is_no: bool,
}

/// Whether every table was read. Errors are of the call or of the disk.
fn run(arguments: impl Iterator<Item = String>) -> Result<bool, String> {
    let (call, files) = parsed(arguments)?;
    let mut all = true;
    for name in files {
        let bytes = std::fs::read(&name).map_err(|error| format!("{name}: {error}"))?;
        match read(&bytes, &call) {
            Ok(found) => println!("{found}"),
            Err(refused) => {
                println!("{}", json!({ "refused": refused.name() }));
                all = false;
            }
        }
    }
    Ok(all)
}

fn parsed(mut arguments: impl Iterator<Item = String>) -> Result<(Call, Vec<String>), String> {
    let (mut kind, mut as_of, mut keep_numbers, mut empty_is_no, mut files) =
        (None, None, false, false, vec![]);
    while let Some(word) = arguments.next() {
        match word.as_str() {
            "--kind" => {
                kind = match arguments.next().as_deref() {
                    Some("entries") => Some(Kind::Entries),
                    Some("people") => Some(Kind::People),
                    _ => None,
                }
            }
            "--as-of" => as_of = arguments.next().and_then(|day| parse_date(&day)),
            "--keep-numbers" => keep_numbers = true,
            "--empty-is-no" => empty_is_no = true,
            _ => files.push(word),
        }
    }
    let call = Call {
        kind: kind.ok_or("--kind takes entries or people")?,
        as_of: as_of.ok_or("--as-of takes a date YYYY-MM-DD")?,
        keep_numbers,
        empty_is_no,
    };
    if files.is_empty() {
        return Err("expected a FILE or several".into());
    }
    Ok((call, files))
}

fn read(bytes: &[u8], call: &Call) -> Result<Value, Refused> {
    let sheet = open(bytes)?;
    let mut plan = Plan::propose(&sheet, call.kind);
    plan.empty_is_no = call.empty_is_no;
    let read = table::read(&sheet, &plan, call.as_of)?;
    let mut facts = Facts::default();
    read.put(&mut facts, Onto::Nothing, call.keep_numbers);
    let accepted = match &read {
        Read::Entries(reading) => listed(&reading.accepted, &facts.entries),
        Read::People(reading) => listed(&reading.accepted, &facts.people),
    };
    Ok(printed(&sheet, &plan, read.report(), accepted))
}

fn printed(sheet: &Sheet, plan: &Plan, report: &Report, accepted: Vec<Value>) -> Value {
    let columns: Vec<_> = plan
        .columns
        .iter()
        .map(|column| {
            // The issue code answers the flag.
            column.map(|column| match column {
                Column::ReconciliationIssueCode => "flagged_for_reconciliation",
                column => column.name(),
            })
        })
        .collect();
    let order = match plan.date_order(sheet).0 {
        DateOrder::MonthFirst => "month_first",
        DateOrder::DayFirst => "day_first",
    };
    let problem = |problem: &CellProblem| json!({ "row": problem.line, "column": problem.column, "expected": problem.expected.name() });
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
        "problems": report.problems.iter().map(problem).collect::<Vec<_>>(),
        "duplicates": duplicates,
        "notices": notices,
    })
}

/// Each row that can be used: its line, and its answers by their names.
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
