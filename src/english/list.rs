//! Lists in a sentence.

use super::grouped;

/// "a", "a and b", "a, b, and c".
pub fn and_list<T: AsRef<str>>(items: &[T]) -> String {
    joined(items, "and")
}

/// The names, and how many more there are: "a, b, and 9,997 more".
pub fn and_more(mut names: Vec<String>, of: usize) -> String {
    let more = of.saturating_sub(names.len());
    if more > 0 {
        names.push(format!("{} more", grouped(more)));
    }
    and_list(&names)
}

/// "a", "a or b", "a, b, or c".
pub fn or_list<T: AsRef<str>>(items: &[T]) -> String {
    joined(items, "or")
}

fn joined<T: AsRef<str>>(items: &[T], word: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [one, other] => format!("{} {word} {}", one.as_ref(), other.as_ref()),
        [start @ .., last] => {
            let start: Vec<&str> = start.iter().map(AsRef::as_ref).collect();
            format!("{}, {word} {}", start.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_in_words() {
        assert_eq!(and_list::<&str>(&[]), "");
        assert_eq!(and_list(&["a"]), "a");
        assert_eq!(and_list(&["a", "b"]), "a and b");
        assert_eq!(or_list(&["a", "b", "c"]), "a, b, or c");
        let three = || ["a", "b", "c"].map(str::to_owned).to_vec();
        assert_eq!(and_more(three(), 3), "a, b, and c");
        assert_eq!(and_more(three(), 9_999), "a, b, c, and 9,996 more");
    }
}
