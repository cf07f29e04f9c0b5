//! Makes text typed by strangers harmless, and folds lines.

/// The longest line in octets, without its line break (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

const ELLIPSIS: char = '…';
const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// A name that is safe within a sentence: at most `most` characters (Unicode scalar values, not counting the marks
/// around right-to-left text), on one line, and with its directions closed.
///
/// Removes control characters, which RFC 5545 doesn't allow in a text, and marks that embed, override, or isolate a
/// direction and could reverse what follows. Runs of spaces, tabs, and line breaks become one space. A name with
/// right-to-left letters is isolated (FSI and PDI), so that it doesn't reverse the words next to it; others are not,
/// since some calendars show the marks.
pub(super) fn name(text: &str, most: usize) -> String {
    isolated(shortened(&plain(text), most))
}

fn plain(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|c| c.is_whitespace() || !(c.is_control() || is_embedding(*c)))
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// LRE, RLE, PDF, LRO, RLO; LRI, RLI, FSI, PDI.
fn is_embedding(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Cut between characters, ending in an ellipsis.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let mut kept = kept.trim_end_matches([' ', ZERO_WIDTH_JOINER]).to_owned();
    kept.push(ELLIPSIS);
    kept
}

fn isolated(text: String) -> String {
    if text.chars().any(is_right_to_left) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text
    }
}

/// The blocks whose letters run from right to left by default (Unicode's table of bidirectional
/// classes), the right-to-left mark and the Arabic letter mark.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A content line folded at 75 octets, never within a character.
pub(super) fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + line.len() / 24 + 2);
    let mut rest = line;
    // The space that begins a continuation counts, too.
    let mut room = LONGEST_LINE;
    while rest.len() > room {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(room));
        folded.push_str(piece);
        folded.push_str("\r\n ");
        (rest, room) = (after, LONGEST_LINE - 1);
    }
    folded.push_str(rest);
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_one_harmless_line() {
        for (text, harmless) in [
            ("Dana", "Dana"),
            ("  a\r\nb\0\tc\u{85}d\u{2028}e\u{7f}f\u{9f} ", "a b c d ef"),
            ("a\u{1b}[31mb", "a[31mb"),
            ("\0\u{1}\u{202e}", ""),
            ("\u{202e}evil\u{2066}", "evil"),
            ("👩\u{200d}👩\u{200d}👧", "👩\u{200d}👩\u{200d}👧"),
            ("\u{5d3}\u{5e0}\u{5d4}", "\u{2068}\u{5d3}\u{5e0}\u{5d4}\u{2069}"),
            ("a\u{200f}", "\u{2068}a\u{200f}\u{2069}"),
        ] {
            assert_eq!(name(text, 80), harmless, "{text:?}");
        }
    }

    #[test]
    fn long_names_end_in_an_ellipsis() {
        assert_eq!(name("abcd", 4), "abcd");
        assert_eq!(name("abcde", 4), "abc…");
        assert_eq!(name("ab cd", 4), "ab…");
        assert_eq!(name("ab\u{200d}cd", 4), "ab…");
        let long = name(&"👟\0".repeat(2_000), 80);
        assert_eq!(long.chars().count(), 80);
        assert!(long.ends_with("👟…"));
        assert_eq!(name(&"\u{5d0}".repeat(10_000), 80).chars().count(), 82);
    }

    /// The first line holds 75 octets, each further one its space and 74.
    #[test]
    fn lines_are_folded_at_75_octets() {
        let x = |count| "x".repeat(count);
        assert_eq!(folded(""), "\r\n");
        assert_eq!(folded(&x(75)), format!("{}\r\n", x(75)));
        assert_eq!(folded(&x(76)), format!("{}\r\n x\r\n", x(75)));
        assert_eq!(folded(&x(149)), format!("{}\r\n {}\r\n", x(75), x(74)));
        assert_eq!(folded(&x(150)), format!("{}\r\n {}\r\n x\r\n", x(75), x(74)));
        // After an odd number of octets, a break at 75 would split an é.
        assert_eq!(folded(&"é".repeat(38)), format!("{}\r\n é\r\n", "é".repeat(37)));
    }

    proptest! {
        #[test]
        fn folding_loses_nothing(line in "\\PC{0,400}") {
            let text = folded(&line);
            prop_assert_eq!(text.replace("\r\n ", ""), format!("{line}\r\n"));
            for physical in text.split_terminator("\r\n") {
                prop_assert!(physical.len() <= 75);
            }
        }

        #[test]
        fn any_text_becomes_harmless(text in any::<String>(), most in 1_usize..100) {
            let name = name(&text, most);
            let breaks_out = name.chars().any(|c| c.is_control() || "\u{2028}\u{2029}".contains(c));
            prop_assert!(!breaks_out);
            prop_assert!(name.chars().count() <= most + 2);
            let opened = name.matches('\u{2068}').count();
            let closed = name.matches('\u{2069}').count();
            prop_assert!(opened <= 1 && opened == closed);
        }
    }
}
