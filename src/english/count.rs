//! Numbers with their nouns.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    Day,
    BusinessDay,
    Person,
    Entry,
    Item,
    Problem,
    Question,
    Row,
    Line,
    Event,
    File,
    Change,
}

impl Noun {
    /// The noun as it follows a count.
    pub fn after(self, count: usize) -> &'static str {
        let (one, many) = self.forms();
        if count == 1 { one } else { many }
    }

    fn forms(self) -> (&'static str, &'static str) {
        match self {
            Self::Day => ("day", "days"),
            Self::BusinessDay => ("business day", "business days"),
            Self::Person => ("person", "people"),
            Self::Entry => ("entry", "entries"),
            Self::Item => ("item", "items"),
            Self::Problem => ("problem", "problems"),
            Self::Question => ("question", "questions"),
            Self::Row => ("row", "rows"),
            Self::Line => ("line", "lines"),
            Self::Event => ("event", "events"),
            Self::File => ("file", "files"),
            Self::Change => ("change", "changes"),
        }
    }
}

/// "1 day", "2 days", "9,999 entries".
pub fn counted(count: usize, noun: Noun) -> String {
    format!("{} {}", grouped(count), noun.after(count))
}

/// "14 more days".
pub fn more(count: usize, noun: Noun) -> String {
    format!("{} more {}", grouped(count), noun.after(count))
}

/// "four" for numbers up to twelve, digits above.
pub fn spelled(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    WORDS
        .get(number)
        .map_or_else(|| grouped(number), |word| (*word).to_owned())
}

/// " (1,234)", after a title.
pub fn in_brackets(count: usize) -> String {
    format!(" ({})", grouped(count))
}

/// A number with a comma at each thousand.
pub fn grouped(number: usize) -> String {
    separated(&number.to_string())
}

/// "$1,235" for 123,450 cents: whole dollars, half a dollar rounded up.
pub fn whole_dollars(cents: u64) -> String {
    let dollars = cents / 100 + u64::from(cents % 100 >= 50);
    format!("${}", separated(&dollars.to_string()))
}

/// "$1,234.55".
pub fn dollars_and_cents(cents: u64) -> String {
    format!("${}.{:02}", separated(&(cents / 100).to_string()), cents % 100)
}

fn separated(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_grouped_and_rounded() {
        assert_eq!(dollars_and_cents(5), "$0.05");
        assert_eq!(dollars_and_cents(123_455), "$1,234.55");
        assert_eq!(whole_dollars(49), "$0");
        assert_eq!(whole_dollars(123_449), "$1,234");
        assert_eq!(whole_dollars(123_450), "$1,235");
        assert_eq!(whole_dollars(u64::MAX), "$184,467,440,737,095,516");
    }

    #[test]
    fn counts_agree_with_their_nouns() {
        assert_eq!(counted(0, Noun::Person), "0 people");
        assert_eq!(counted(1, Noun::Entry), "1 entry");
        assert_eq!(counted(9_999, Noun::Entry), "9,999 entries");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(999), "999");
        assert_eq!(more(1, Noun::Day), "1 more day");
        assert_eq!(more(14, Noun::Day), "14 more days");
        assert_eq!(spelled(4), "four");
        assert_eq!(spelled(13), "13");
    }
}
