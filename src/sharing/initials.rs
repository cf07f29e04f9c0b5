//! Reduces a name to the initials of its first and last words.

/// The maximum number of combining marks kept on a letter; real text seldom has more.
const MOST_MARKS: usize = 2;

/// The initials of the first and last words that contain a letter, in upper case if the script has
/// it; empty if there are no letters.
///
/// Never more than two, because a name can be spaced letter by letter: "J O H N". For the same
/// reason, a one-letter last word is omitted in a script without case, because it can be half of
/// the name: "李 华".
///
/// Words are separated by white space. Digits, punctuation, pictures, and invisible characters don't
/// count as letters, so nothing of a number is left. A mark typed after its letter stays with it.
pub fn initials(text: &str) -> String {
    let mut words = text.split_whitespace().filter(|word| initial(word).is_some());
    let first = words.next();
    let last = words.next_back().filter(|word| !is_whole(word));
    first.into_iter().chain(last).filter_map(initial).collect()
}

/// Whether a word is a single letter of a script without case.
fn is_whole(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic() && !is_mark(*c));
    let first = letters.next();
    letters.next().is_none() && first.is_some_and(|c| !c.is_uppercase() && !c.is_lowercase())
}

/// A word's first letter with its marks.
fn initial(word: &str) -> Option<String> {
    let at = word.find(|c: char| c.is_alphabetic() && !is_mark(c))?;
    let mut rest = word[at..].chars();
    // "ß" and ligatures become several letters in upper case; keep only the first.
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
    fn first_and_last_word() {
        for (text, expected) in [
            ("Dana", "D"),
            ("dana smith", "DS"),
            ("  Acme   Imports\tof North America ", "AA"),
            ("Mary-Jane O’Neil", "MO"),
            ("J. R. R. Tolkien", "JT"),
            ("J O H N", "JN"),
            ("D. S.", "DS"),
            ("j-o-h-n s-m-i-t-h", "JS"),
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
            ("李 明 华", "李"),
            ("李 华", "李"),
            ("김 민 준", "김"),
            ("山田 太 郎", "山"),
            ("דנה כ", "ד"),
            ("J 李", "J"),
            ("👟 spring 🇺🇸 shoes 👩‍👩‍👧", "SS"),
            ("👟", ""),
        ] {
            assert_eq!(initials(text), expected, "{text:?}");
        }
    }
}
