//! What every cell has in common.

/// A cell without blanks at its ends, without Excel's `="…"` and without its leading apostrophe.
pub(super) fn bare(cell: &str) -> &str {
    let cell = trimmed(cell);
    let wrapped = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let cell = wrapped.or_else(|| cell.strip_prefix('\'')).unwrap_or(cell);
    trimmed(cell)
}

/// A text without blanks and invisible marks at its ends.
pub(crate) fn trimmed(text: &str) -> &str {
    // No-break spaces are white space to Rust; zero-width ones and the byte order mark are not.
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}'))
}

/// Letters and digits only, lower-cased: how column names and words are compared.
pub(super) fn key(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
