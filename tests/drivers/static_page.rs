//! Writes `static.html`, the page's static content, made from the guidance.
//!
//! `cargo run --no-default-features --example static_page`; says what it did. Exit status 1 where the file can't be
//! written.

use ace_self_check::export::static_page::static_page;
use ace_self_check::guidance::CURRENT;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static.html");
    let content = static_page(&CURRENT);
    match std::fs::write(&path, &content) {
        Ok(()) => {
            println!("{}: wrote {} bytes", path.display(), content.len());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("static_page: {}: {error}", path.display());
            ExitCode::from(1)
        }
    }
}
