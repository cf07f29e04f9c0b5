//! Prints self-check files with their `assessment` filled in: `ace-self-check assess` as a program of its own.
//!
//! `cargo run --example assess -- --help`

#[path = "../src/cli/mod.rs"]
mod cli;

fn main() -> std::process::ExitCode {
    cli::run_subcommand("assess")
}
