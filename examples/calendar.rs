//! Prints the calendar (RFC 5545) of self-check files.
//!
//! `cargo run --example calendar -- [--person ID] [--stamp SECONDS] [--today YYYY-MM-DD] FILE…`; `-`
//! reads standard input, a `.jsonl` file holds a document a line. One FILE prints its calendar as it
//! is; several, or a `.jsonl`, print one line each: a JSON string that holds the calendar, `null`
//! where there is no event to put in one, a refused document as a JSON object with `error`. Every
//! refusal, and a single FILE without an event, is also one line on standard error and makes the exit
//! status 1. `--person` asks for that person's own calendar. `--stamp`, seconds since 1970 UTC, stands
//! for the time it is made; `--today` for the respondent's own today. Both are this machine's
//! otherwise.

use ace_self_check::assessment::assess;
use ace_self_check::calendar::{date, parse_date};
use ace_self_check::export::calendar::{Stamp, Whose, calendar};
use ace_self_check::facts::Id;
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
            eprintln!("calendar: {message}");
            ExitCode::from(2)
        }
    }
}

/// What the options say.
struct Options {
    person: Option<Id>,
    stamp: Stamp,
    today: NaiveDate,
    /// Whether each document has a line of its own.
    a_line_each: bool,
}

/// Whether every document gave a calendar. Errors are of the call or of the disk.
fn run(mut arguments: Vec<String>) -> Result<bool, String> {
    let person = take(&mut arguments, "--person", "an id", Id::parse)?;
    let seconds = |text: &str| text.parse().ok().map(Stamp);
    let stamp = take(&mut arguments, "--stamp", "seconds since 1970", seconds)?;
    let today = take(&mut arguments, "--today", "a date YYYY-MM-DD", parse_date)?;
    if arguments.is_empty() {
        return Err("expected a FILE, several, or - for standard input".into());
    }
    let (this_stamp, this_day) = this_machines_now();
    let mut options = Options {
        person,
        stamp: stamp.unwrap_or(this_stamp),
        today: today.unwrap_or(this_day),
        a_line_each: arguments.len() > 1,
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut all = true;
    let several = options.a_line_each;
    for name in &arguments {
        let bytes = contents(name)?;
        let is_list = std::path::Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "jsonl");
        options.a_line_each = several || is_list;
        if is_list {
            let lines = bytes.split(|byte| *byte == b'\n').enumerate();
            for (at, line) in lines.filter(|(_, line)| !line.is_empty()) {
                all &= print(&mut out, &format!("{name}:{}", at + 1), line, &options)?;
            }
        } else {
            all &= print(&mut out, name, &bytes, &options)?;
        }
    }
    out.flush().map_err(|error| error.to_string())?;
    Ok(all)
}

/// Prints one document's calendar.
fn print(out: &mut impl Write, name: &str, bytes: &[u8], options: &Options) -> Result<bool, String> {
    let (text, fine) = match saved::read(bytes, options.today) {
        Ok(opened) => {
            let facts = &opened.facts;
            let assessment = assess(facts, &CURRENT, options.today);
            let whose = options.person.as_ref().map_or(Whose::Everyone, Whose::Person);
            let made = calendar(facts, &assessment, &CURRENT, whose, options.stamp);
            let fine = made.is_some() || options.a_line_each;
            if !fine {
                eprintln!("{name}: no event to put in a calendar");
            }
            let text = if options.a_line_each {
                let line = serde_json::to_string(&made).map_err(|error| error.to_string())?;
                Some(line + "\n")
            } else {
                made
            };
            (text, fine)
        }
        Err(refused) => {
            eprintln!("{name}: {}", wording::refusal(&refused));
            let line = options
                .a_line_each
                .then(|| saved::refusal_document(&refused) + "\n");
            (line, false)
        }
    };
    out.write_all(text.unwrap_or_default().as_bytes())
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

/// Takes an option and its value out of the arguments.
fn take<T>(
    arguments: &mut Vec<String>,
    option: &str,
    wanted: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, String> {
    let Some(at) = arguments.iter().position(|argument| argument == option) else {
        return Ok(None);
    };
    let value = arguments.get(at + 1).and_then(|value| parse(value));
    let value = value.ok_or_else(|| format!("{option} takes {wanted}"))?;
    arguments.drain(at..at + 2);
    Ok(Some(value))
}

/// A program on its own has no page to take the time from.
#[allow(
    clippy::disallowed_methods,
    reason = "the example is a shell, like src/browser"
)]
fn this_machines_now() -> (Stamp, NaiveDate) {
    let now = chrono::Local::now();
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    (Stamp(seconds), date(now.year(), now.month(), now.day()))
}
