//! Prints what the reader of tables makes of CSV files, a JSON object a line: `ace-self-check table` as a program of its own.
//!
//! `cargo run --example table -- --help`

#[path = "../src/cli/mod.rs"]
mod cli;

fn main() -> std::process::ExitCode {
    cli::run_subcommand("table")
}
