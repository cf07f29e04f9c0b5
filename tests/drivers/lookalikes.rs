//! Prints src/embed/lookalikes.txt: the characters that look like a letter of CBP's names, a line for each letter, from
//! Unicode's table of confusables (UTS #39) and its compatibility forms.

use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::skeleton;

/// The letters of the names that `embed::name` looks for, and the digits that are read as one of them.
const LETTERS: &str = "abcdehiklmnoprstuvy01";

/// The letter that a character looks like, alone and without its marks.
fn letter(c: char) -> Option<char> {
    let small = c.nfkd().collect::<String>().to_lowercase();
    let looks = [c.to_string(), small].map(|text| {
        let looks: String = skeleton(&text)
            .nfkd()
            .filter(|c| !is_combining_mark(*c))
            .collect();
        looks.to_lowercase()
    });
    let mut single = looks.iter().filter_map(|looks| {
        let mut chars = looks.chars();
        chars.next().filter(|_| chars.next().is_none())
    });
    single.find(|looks| LETTERS.contains(*looks))
}

/// The table. Full-width forms and the alphabets of mathematics are left to arithmetic.
pub fn table() -> String {
    let by_arithmetic =
        |c: &char| matches!(c, '\u{ff01}'..='\u{ff5e}' | '\u{1d400}'..='\u{1d6a3}') || is_combining_mark(*c);
    let mut lines: BTreeMap<char, String> = BTreeMap::new();
    for c in ('\u{80}'..=char::MAX).filter(|c| !by_arithmetic(c)) {
        if let Some(letter) = letter(c) {
            lines.entry(letter).or_default().push(c);
        }
    }
    let line = |(letter, looks): (&char, &String)| [letter.to_string(), looks.clone(), "\n".to_owned()];
    lines.iter().flat_map(line).collect()
}

#[allow(dead_code, reason = "the test that compares the two has no use for it")]
fn main() {
    print!("{}", table());
}
