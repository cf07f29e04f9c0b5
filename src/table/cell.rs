//! Helpers for all kinds of cells.

/// A cell without surrounding blanks, leftover quotes, Excel's `="…"`, and a leading apostrophe.
pub(super) fn bare(cell: &str) -> &str {
    let cell = trimmed(cell);
    let inside = |start: &str, end: &str| cell.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
    let wrapped = inside("=\"", "\"").or_else(|| inside("“", "”"));
    let cell = wrapped.or_else(|| cell.strip_prefix('\'')).unwrap_or(cell);
    trimmed(cell)
}

/// A text without leading and trailing blanks and invisible marks.
pub(crate) fn trimmed(text: &str) -> &str {
    // Rust counts no-break spaces as white space, but not zero-width ones or the byte order mark. The substitute
    // character ends DOS files.
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{1a}')
    })
}

/// Letters and digits only, in lower case: how words are compared.
pub(super) fn key(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Converts full-width letters, digits, and signs to plain ones, and removes invisible marks.
pub(super) fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => None,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        other => Some(other),
    };
    text.chars().filter_map(plain).collect()
}

/// Whether a cell says that it is empty, or has a spreadsheet's error value.
pub(super) fn is_nothing(text: &str) -> bool {
    const WORDS: &str = "na nan tbd tba tbc null nil blank empty notavailable notapplicable notprovided norecord norecords nodata \
        notset notassigned notstated";
    // What Excel and other spreadsheets show if a formula fails.
    const ERRORS: &str =
        "#n/a #ref #value #name? #div/0 #null #num #spill #calc #getting_data #error err:502 err:508 err:509";
    let low = text.to_lowercase();
    let key = key(text);
    if key.is_empty() {
        return !text.contains(['?', '✓', '✔', '☑', '✗', '✘', '☒']);
    }
    listed(WORDS, &key) || listed(ERRORS, low.trim_end_matches('!'))
}

/// Whether a word is one of a list.
pub(super) fn listed(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_every_spelling() {
        for text in [
            "",
            "-",
            "—",
            "N/A",
            "n.a.",
            "#N/A",
            "#REF!",
            "########",
            "TBD",
            "/  /",
            "no record",
            ".",
        ] {
            assert!(is_nothing(text), "{text}");
        }
        for text in ["?", "none", "no", "0", "never", "nathan", "n", "✓", "#1"] {
            assert!(!is_nothing(text), "{text}");
        }
    }
}
