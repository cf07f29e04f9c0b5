//! Prints self-check files with their `assessment` filled in: `ace-self-check assess` as a program of its own.
//!
//! `cargo run --example assess -- --help`

fn main() -> std::process::ExitCode {
    ace_self_check::cli::run_subcommand("assess")
}
