//! The command `ace-self-check`.

fn main() -> std::process::ExitCode {
    ace_self_check::cli::run(std::env::args_os().skip(1))
}
