//! The command line: reads files, calls the domain, and prints. `--help` is made from the doc comments here.

mod assess;
mod calendar;
mod cape_list;
mod clock;
mod csv;
mod files;
mod rows;
mod table;

use clap::{CommandFactory, Parser, Subcommand};
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

/// What is wrong with the call or the disk, in a sentence.
type Fault = String;

/// Shows whether a US importer can get back into ACE in time for its IEEPA duty refund, and how.
///
/// Works on the files that the page saves ("Save file"), one or many, and on ACE reports (CSV files or workbooks).
/// Nothing is sent anywhere.
#[derive(Parser)]
#[command(name = "ace-self-check", version, after_help = EXAMPLES, max_term_width = 100)]
struct Call {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  a file with its assessment:
    ace-self-check assess client.json
  a table with a row per client, for Excel or pandas; a row per entry:
    ace-self-check assess --csv clients/*.json > clients.csv
    ace-self-check assess --csv=entries clients/*.json > entries.csv
  the list to upload in CAPE, and the deadlines for a calendar program:
    ace-self-check cape-list client.json > upload.csv
    ace-self-check calendar client.json > client.ics
  how an ACE report is read, as a table:
    ace-self-check table --kind entries --csv report.csv

Exit status:
  0  all went well
  1  a file was refused or had nothing to print; the others are printed
  2  the arguments were wrong, or a file could not be read";

#[derive(Subcommand)]
enum Command {
    Assess(assess::Options),
    Calendar(calendar::Options),
    CapeList(cape_list::Options),
    Table(table::Options),
    /// Print completions for a shell
    ///
    /// For bash: ace-self-check completions bash > ~/.local/share/bash-completion/completions/ace-self-check
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

/// Runs the command line on the arguments after the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let name = std::iter::once(OsString::from("ace-self-check"));
    let call = match Call::try_parse_from(name.chain(arguments)) {
        Ok(call) => call,
        Err(error) => {
            // If even this can't be printed, there is nowhere to report it.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let done = call.command.run(&mut out).and_then(|all| {
        let flushed = out.flush().map_err(|error| error.to_string());
        flushed.map(|()| all)
    });
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(fault) => {
            eprintln!("ace-self-check: {fault}");
            ExitCode::from(2)
        }
    }
}

#[allow(dead_code, reason = "for the examples, which are a subcommand each")]
pub fn run_subcommand(name: &str) -> ExitCode {
    run(std::iter::once(OsString::from(name)).chain(std::env::args_os().skip(1)))
}

impl Command {
    /// Whether every file was fine.
    fn run(self, out: &mut impl Write) -> Result<bool, Fault> {
        match self {
            Self::Assess(options) => options.run(out),
            Self::Calendar(options) => options.run(out),
            Self::CapeList(options) => options.run(out),
            Self::Table(options) => options.run(out),
            Self::Completions { shell } => {
                clap_complete::generate(shell, &mut Call::command(), "ace-self-check", out);
                Ok(true)
            }
        }
    }
}
