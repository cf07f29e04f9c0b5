//! A name cut down to the first letter of each word.

/// The most letters that are kept.
const MOST_LETTERS: usize = 4;
/// The most marks that are kept on a letter; real writing seldom has more.
const MOST_MARKS: usize = 2;

/// The first letter of each of the first four words that have one, in upper case where the script
/// has it; empty where there is no letter at all.
///
/// Words stand between white space. Digits, punctuation, pictures and invisible characters are no
/// letters: nothing of a number is left. A mark typed after its letter stays with it.
#[must_use]
pub fn initials(text: &str) -> String {
    text.split_whitespace()
        .filter_map(initial)
        .take(MOST_LETTERS)
        .collect()
}

/// A word's first letter with its marks.
fn initial(word: &str) -> Option<String> {
    let at = word.find(|c: char| c.is_alphabetic() && !is_mark(c))?;
    let mut rest = word[at..].chars();
    // "ß" and ligatures become several letters; one is enough.
    let letter = rest.next()?.to_uppercase().next()?;
    let marks = rest.take_while(|c| is_mark(*c)).take(MOST_MARKS);
    Some(std::iter::once(letter).chain(marks).collect())
}

/// The blocks of combining diacritical marks (Unicode 17, chapter 7.9).
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_a_word_and_four_at_most() {
        for (text, expected) in [
            ("Dana", "D"),
            ("dana smith", "DS"),
            ("  Acme   Imports\tof North America ", "AION"),
            ("Mary-Jane O’Neil", "MO"),
            ("J. R. R. Tolkien", "JRRT"),
            ("“Dana” (Smith)", "DS"),
            ("3M Company", "MC"),
            ("entry 123-4567890-1", "E"),
            ("A12-3456789-0", "A"),
            ("2026 4711", ""),
            ("", ""),
            (" \u{200b} … ", ""),
        ] {
            assert_eq!(initials(text), expected, "{text:?}");
        }
    }

    #[test]
    fn any_script_marks_and_pictures() {
        for (text, expected) in [
            ("élodie ångström", "ÉÅ"),
            ("e\u{301}lodie a\u{30a}ngstro\u{308}m", "E\u{301}A\u{30a}"),
            ("z\u{300}\u{301}\u{302}\u{303}algo", "Z\u{300}\u{301}"),
            ("\u{301}anna", "A"),
            ("ßen ﬁnn", "SF"),
            ("юлия петрова", "ЮП"),
            ("山田 太郎", "山太"),
            ("محمد علي", "مع"),
            ("דנה כהן", "דכ"),
            ("प्रिया शर्मा", "पश"),
            ("김민준", "김"),
            ("👟 spring 🇺🇸 shoes 👩‍👩‍👧", "SS"),
            ("👟", ""),
        ] {
            assert_eq!(initials(text), expected, "{text:?}");
        }
    }
}
