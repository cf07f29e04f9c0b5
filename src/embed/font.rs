//! Font lists requested by the host page.

use super::reason::Reason;

const LONGEST: usize = 200;
/// Generic names, which are written without quotes.
const GENERIC: [&str; 11] = [
    "serif",
    "sans-serif",
    "monospace",
    "cursive",
    "fantasy",
    "system-ui",
    "ui-serif",
    "ui-sans-serif",
    "ui-monospace",
    "ui-rounded",
    "-apple-system",
];

/// How the names of fonts begin that draw signs in place of letters, or nothing, without spaces and hyphens.
const UNREADABLE: [&str; 14] = [
    "wingdings",
    "webdings",
    "zapfdingbats",
    "itczapfdingbats",
    "dingbats",
    "d050000l",
    "standardsymbols",
    "bookshelfsymbol",
    "marlett",
    "mtextra",
    "bodoniornaments",
    "hoeflertextornaments",
    "lastresort",
    "adobeblank",
];
/// The same as whole names: "Symbola" has letters.
const SYMBOL: [&str; 4] = ["symbol", "symbolmt", "symbolneu", "symbolstd"];

/// A font list in CSS: names of letters, digits, spaces, and hyphens, in quotes, separated by commas. It ends in a font
/// that every browser has, and has no font of signs.
///
/// No name needs escaping, so nothing in the list can end it.
pub(super) fn stack(value: &str) -> Result<String, Reason> {
    let names: Option<Vec<String>> = value.split(',').map(family).collect();
    let names = names.filter(|_| value.chars().count() <= LONGEST);
    let mut names = names.ok_or(Reason::NotFonts)?;
    if !names.iter().any(|name| GENERIC[..3].contains(&name.as_str())) {
        names.push("sans-serif".to_owned());
    }
    Ok(names.join(", "))
}

/// One font; `None` if it isn't a name, or the font can't be read.
fn family(text: &str) -> Option<String> {
    let text = text.trim();
    let name = unquoted(text).unwrap_or(text);
    let is_name = name.chars().any(char::is_alphanumeric)
        && name.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-');
    let generic = GENERIC
        .into_iter()
        .find(|generic| generic.eq_ignore_ascii_case(name));
    (is_name && !is_unreadable(name)).then(|| generic.map_or_else(|| format!("\"{name}\""), str::to_owned))
}

fn is_unreadable(name: &str) -> bool {
    // Browsers ignore case, also of letters such as "ſ", which only becomes an "s" by way of its capital.
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    let upper: String = letters.flat_map(char::to_uppercase).collect();
    let name = upper.to_lowercase();
    SYMBOL.contains(&name.as_str()) || UNREADABLE.iter().any(|font| name.starts_with(font))
}

/// The text between two quotes of the same kind.
fn unquoted(text: &str) -> Option<&str> {
    let between = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    between('"').or_else(|| between('\''))
}
