//! Prints the calendar (RFC 5545) of self-check files: `ace-self-check calendar` as a program of its own.
//!
//! `cargo run --example calendar -- --help`

#[path = "../src/cli/mod.rs"]
mod cli;

fn main() -> std::process::ExitCode {
    cli::run_subcommand("calendar")
}
