//! Writes the page's static content, made from the guidance, into `index.html`.
//!
//! `cargo run --no-default-features --example static_page`; says what it did. The block between
//! the two comments "static content" is replaced, the rest stays. Exit status 1 where the file
//! can't be read or written, or lacks a mark.

use ace_self_check::export::static_page::{static_page, with_block};
use ace_self_check::guidance::CURRENT;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(&Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")) {
        Ok(done) => {
            println!("{done}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("static_page: {message}");
            ExitCode::from(1)
        }
    }
}

fn run(path: &Path) -> Result<String, String> {
    let name = path.display();
    let before = std::fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let block = static_page(&CURRENT);
    let after = with_block(&before, &block).ok_or_else(|| {
        format!("{name}: lacks the comments “static content: begin” and “static content: end”, each on a line of its own; nothing was written")
    })?;
    if after == before {
        return Ok(format!(
            "{name}: up to date, {} bytes of static content",
            block.len()
        ));
    }
    std::fs::write(path, after).map_err(|error| format!("{name}: {error}"))?;
    Ok(format!("{name}: wrote {} bytes of static content", block.len()))
}
