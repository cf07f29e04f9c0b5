//! Limits checked before a document is parsed, against hostile files.

use crate::facts::Expected;

/// The most values a document may have. The largest check, 500 people and 9,999 entries with its assessment, has about
/// 400,000.
const MOST_VALUES: usize = 2_000_000;
/// The most bytes a text in it may have, counting escapes as written. The longest this program writes has about a
/// hundred.
const LONGEST_TEXT: usize = 100_000;

/// Counts values and measures texts in one pass, without keeping any.
///
/// # Errors
/// If there are too many values, or a text is too long. Doesn't notice invalid JSON.
pub(super) fn scan(text: &str) -> Result<(), Expected> {
    let (mut values, mut in_text, mut escaped, mut length) = (0_usize, false, false, 0_usize);
    for byte in text.bytes() {
        if in_text {
            length += 1;
            in_text = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            if length > LONGEST_TEXT {
                return Err(Expected::AtMostCharacters(LONGEST_TEXT));
            }
            continue;
        }
        match byte {
            b'"' => (in_text, length) = (true, 0),
            // Every value except the first of a list or object follows one of these.
            b',' | b'[' | b'{' => values += 1,
            _ => {}
        }
        if values > MOST_VALUES {
            return Err(Expected::AtMostValues(MOST_VALUES));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_values_outside_texts() {
        let list = |count: usize| format!("[{}0]", "0,".repeat(count));
        assert_eq!(scan(&list(MOST_VALUES - 1)), Ok(()));
        assert_eq!(scan(&list(MOST_VALUES)), Err(Expected::AtMostValues(MOST_VALUES)));
        let commas = format!("\"{}\"", ",".repeat(1_000)).repeat(3_000);
        assert_eq!(scan(&commas), Ok(()));
    }

    #[test]
    fn measures_texts_past_escaped_quotes() {
        let text = |length: usize| format!("[\"{}\"]", "x".repeat(length));
        assert_eq!(scan(&text(LONGEST_TEXT - 1)), Ok(()));
        assert_eq!(
            scan(&text(LONGEST_TEXT)),
            Err(Expected::AtMostCharacters(LONGEST_TEXT))
        );
        let escaped = format!("\"{}\"", "\\\"".repeat(LONGEST_TEXT));
        assert_eq!(scan(&escaped), Err(Expected::AtMostCharacters(LONGEST_TEXT)));
        assert_eq!(scan(&"\"x\\\\\",".repeat(1_000_000)), Ok(()));
    }
}
