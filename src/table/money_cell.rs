//! Amounts of money as reports and spreadsheets write them.

use super::cell::folded;
use crate::facts::Cents;

/// Reads US dollars: `$1,234.50`, `1234.5`, `USD 1 234,50`. A negative amount isn't duty paid.
pub(super) fn read(text: &str) -> Option<Cents> {
    let text = folded(text);
    let text: String = text.to_lowercase().replace("usd", "").replace("us$", "");
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '$').collect();
    let part = |c: char| matches!(c, '.' | ',');
    let is_amount = text.starts_with(|c: char| c.is_ascii_digit() || part(c))
        && text.chars().all(|c| c.is_ascii_digit() || part(c));
    if !is_amount || !text.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    // The last separator is a decimal one if it occurs once, unless it is a comma followed by three digits.
    let (whole, decimals) = match text.rfind(part) {
        Some(at) if is_decimal(&text, at) => (&text[..at], &text[at + 1..]),
        _ => (text.as_str(), ""),
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let whole: u64 = format!("0{}", digits(whole)).parse().ok()?;
    // Thousandths come from sums; they are rounded.
    let thousandths: u64 = format!("{:0<3}", digits(decimals)).get(..3)?.parse().ok()?;
    whole
        .checked_mul(100)
        .and_then(|cents| cents.checked_add((thousandths + 5) / 10))
        .and_then(Cents::new)
}

fn is_decimal(text: &str, at: usize) -> bool {
    let sign = &text[at..=at];
    let follows = text.len() - at - 1;
    let once = text.matches(sign).count() == 1;
    once && (follows != 3 || sign == "." && !text.contains(','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dollars() {
        for (text, cents) in [
            ("$1,234.50", Some(123_450)),
            ("1234.5", Some(123_450)),
            ("1.234,50", Some(123_450)),
            ("1,234", Some(123_400)),
            ("0.00", Some(0)),
            ("12.345", Some(1_235)),
            ("USD 7", Some(700)),
            ("-5", None),
            ("(5.00)", None),
            ("n/a", None),
            ("", None),
            ("1e5", None),
        ] {
            assert_eq!(read(text).map(Cents::get), cents, "{text}");
        }
    }
}
