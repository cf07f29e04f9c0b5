//! Prints self-check files with their `assessment` filled in.
//!
//! `cargo run --example assess -- FILE…`; `-` reads standard input, a `.jsonl` file holds a
//! document a line. One FILE prints one document; several, or a `.jsonl`, print one line each, a
//! refused document as a JSON object with `error`. Every refusal is also one line on standard
//! error, with the JSON pointer, and makes the exit status 1. `--today YYYY-MM-DD` stands for the
//! respondent's own today, which is this machine's date otherwise.

use ace_self_check::calendar::{date, parse_date};
use ace_self_check::guidance::CURRENT;
use ace_self_check::{saved, wording};
use chrono::{Datelike, NaiveDate};
use std::io::{Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprintln!("assess: {message}");
            ExitCode::from(2)
        }
    }
}

/// Whether every document was assessed. Errors are of the call or of the disk.
fn run(mut arguments: Vec<String>) -> Result<bool, String> {
    let today = take_today(&mut arguments)?.unwrap_or_else(this_machines_today);
    if arguments.is_empty() {
        return Err("expected a FILE, several, or - for standard input".into());
    }
    let several = arguments.len() > 1;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut all = true;
    for name in &arguments {
        let bytes = contents(name)?;
        if std::path::Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "jsonl")
        {
            for (at, line) in bytes
                .split(|byte| *byte == b'\n')
                .enumerate()
                .filter(|(_, line)| !line.is_empty())
            {
                all &= print(&mut out, &format!("{name}:{}", at + 1), line, today, true)?;
            }
        } else {
            all &= print(&mut out, name, &bytes, today, several)?;
        }
    }
    out.flush().map_err(|error| error.to_string())?;
    Ok(all)
}

/// Prints one document; a refused one is printed only where each document has its line.
fn print(
    out: &mut impl Write,
    name: &str,
    bytes: &[u8],
    today: NaiveDate,
    a_line_each: bool,
) -> Result<bool, String> {
    let (line, fine) = match saved::assess_document(bytes, &CURRENT, today) {
        Ok(document) => (Some(document), true),
        Err(refused) => {
            eprintln!("{name}: {}", wording::refusal(&refused));
            (a_line_each.then(|| saved::refusal_document(&refused)), false)
        }
    };
    line.map_or(Ok(()), |line| writeln!(out, "{line}"))
        .map_err(|error| error.to_string())?;
    Ok(fine)
}

fn contents(name: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = if name == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(name).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| format!("{name}: {error}"))
}

fn take_today(arguments: &mut Vec<String>) -> Result<Option<NaiveDate>, String> {
    let Some(at) = arguments.iter().position(|argument| argument == "--today") else {
        return Ok(None);
    };
    let day = arguments.get(at + 1).and_then(|day| parse_date(day));
    let day = day.ok_or("--today takes a date YYYY-MM-DD")?;
    arguments.drain(at..at + 2);
    Ok(Some(day))
}

/// The only clock outside `src/browser`: a program on its own has no page to take the day from.
#[allow(
    clippy::disallowed_methods,
    reason = "the example is a shell, like src/browser"
)]
fn this_machines_today() -> NaiveDate {
    let now = chrono::Local::now();
    date(now.year(), now.month(), now.day())
}
