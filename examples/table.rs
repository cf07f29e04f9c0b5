//! Prints what the reader of tables makes of CSV files, a JSON object a line: `ace-self-check table` as a program of its own.
//!
//! `cargo run --example table -- --help`

fn main() -> std::process::ExitCode {
    ace_self_check::cli::run_subcommand("table")
}
