//! Prints the address of every screen the interview can show for a self-check file, one a line, so
//! that tests of the page take their list from the interview itself.
//!
//! `cargo run --example screens -- FILE`; `-` reads standard input. The file has to name its day.

use ace_self_check::calendar::FIRST_DAY;
use ace_self_check::guidance::CURRENT;
use ace_self_check::interview::{Interview, screens};
use ace_self_check::{saved, wording};
use std::io::Read;

fn main() -> Result<(), String> {
    let name = std::env::args()
        .nth(1)
        .ok_or("expected a FILE, or - for standard input")?;
    let mut bytes = Vec::new();
    let read = if name == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(&name).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("{name}: {error}"))?;
    // Today stands in for a day the file does not name; a file with dates then needs one.
    let opened = saved::read(&bytes, FIRST_DAY).map_err(|refused| wording::refusal(&refused))?;
    let interview = Interview {
        facts: &opened.facts,
        clock: CURRENT.clock,
        today: FIRST_DAY,
    };
    for page in screens(&interview) {
        println!("{}", page.address());
    }
    Ok(())
}
