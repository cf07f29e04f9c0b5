//! Prints src/embed/lookalikes.txt: the Latin letters that look like a letter of CBP's names, a line for each letter, from
//! Unicode's table of confusables (UTS #39) and its compatibility forms.

use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::skeleton;

/// The letters of the names that `embed::name` looks for.
const LETTERS: &str = "abcdeghiklmnoprstuvy";

/// Likenesses that Unicode's table lacks.
const ALSO: [(char, char); 6] = [
    ('ß', 'b'),
    ('ẞ', 'b'),
    ('ð', 'd'),
    ('ĸ', 'k'),
    ('Ŀ', 'l'),
    ('ŀ', 'l'),
];

/// The letters beyond ASCII that a broker's name may have.
pub fn is_latin(c: char) -> bool {
    let is_accented = matches!(c, '\u{c0}'..='\u{17f}' | '\u{218}'..='\u{21b}' | '\u{1e00}'..='\u{1e99}' | '\u{1ea0}'..='\u{1ef9}');
    is_accented && !matches!(c, '×' | '÷') || matches!(c, 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'ẞ')
}

/// The letter that a character looks like, alone and without its marks.
fn letter(c: char) -> Option<char> {
    if let Some((_, letter)) = ALSO.iter().find(|(also, _)| *also == c) {
        return Some(*letter);
    }
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

/// The table.
pub fn table() -> String {
    let mut lines: BTreeMap<char, String> = BTreeMap::new();
    for c in ('\u{80}'..=char::MAX).filter(|c| is_latin(*c)) {
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
