//! Prints the words of the npm package's `describe`: `cargo run --example words > npm/words.json`.

use ace_self_check::export::words::words;
use ace_self_check::guidance::CURRENT;

fn main() {
    println!("{}", words(&CURRENT));
}
