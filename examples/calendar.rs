//! Prints the calendar (RFC 5545) of self-check files: `ace-self-check calendar` as a program of its own.
//!
//! `cargo run --example calendar -- --help`

fn main() -> std::process::ExitCode {
    ace_self_check::cli::run_subcommand("calendar")
}
