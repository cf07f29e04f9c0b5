//! What a heading means, judged by its words in any order and spelling instead of an exact match.

use super::cell::{folded, key, listed};
use super::column::{Column, Kind};
use std::collections::HashMap;
use std::sync::OnceLock;

/// No heading is this long; anything longer is a sentence.
const LONGEST: usize = 90;

/// Words without meaning in a heading: function words, and whose system it is.
const GRAMMAR: &str = "of the in on at and for a an to is has";
const NOISE: &str = "cbp ace customs us usa u s y n yes or mm dd yyyy yy 7501 cf form full formatted";

/// Words that turn a date into a plan, not the day of liquidation, and a number into a different one.
const OTHERWISE: &str = "scheduled schedule projected estimated estimate planned expected anticipated forecast target proposed \
    previous prior original suspension extension next future tentative";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HeadingMatch {
    pub(super) column: Column,
    /// Whether the heading alone is too vague, so the column is checked against its cells.
    pub(super) is_vague: bool,
}

/// The column of this kind of table that a heading names.
pub(super) fn named(text: &str, kind: Kind) -> Option<HeadingMatch> {
    // Every cell of the first rows is looked up, and a row may have as many cells as the file has bytes.
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let text = folded(text);
    let spelled = words(&text);
    if spelled.len() > 12 || spelled.iter().any(|word| listed(OTHERWISE, word)) {
        return None;
    }
    let outside = words(&without_brackets(&text));
    let letters = || known(kind).get(&key(&text)).copied().flatten();
    by_words(&spelled, kind)
        .or_else(letters)
        .or_else(|| by_words(&outside, kind))
}

/// Tries all words, then without those that have no meaning, then without those that mean nothing for one column.
fn by_words(words: &[String], kind: Kind) -> Option<HeadingMatch> {
    let known = known(kind);
    // Most cells are data; trying them against every heading would take a third of a second on a wide table.
    if !words.iter().any(|word| known.contains_key(word)) {
        return None;
    }
    let plain = without(words, NOISE);
    let found = [words, &plain]
        .into_iter()
        .find_map(|words| known.get(&bag(words)).copied().flatten());
    found.or_else(|| {
        kind.headings().iter().find_map(|heading| {
            let found = known
                .get(&bag(&without(&plain, heading.noise)))
                .copied()
                .flatten();
            found.filter(|named| named.column == heading.column)
        })
    })
}

fn without(words: &[String], noise: &str) -> Vec<String> {
    words
        .iter()
        .filter(|word| !listed(noise, word))
        .cloned()
        .collect()
}

/// Headings that other columns use, too.
const VAGUE: &str = "status, type, description, name, reference, recon, reconciliation, protest, liquidation, \
    liquidated, user, access, contact, entry, entries, filer, shipment, po, po number, password, \
    security answers, security questions, event, employee, error, duty";

/// The headings of a kind, by their words in alphabetical order and by their letters; and each of their words, with
/// nothing where it alone is no heading.
type Known = HashMap<String, Option<HeadingMatch>>;

fn known(kind: Kind) -> &'static Known {
    static ENTRIES: OnceLock<Known> = OnceLock::new();
    static PEOPLE: OnceLock<Known> = OnceLock::new();
    let known = match kind {
        Kind::Entries => &ENTRIES,
        Kind::People => &PEOPLE,
    };
    known.get_or_init(|| {
        let vague: Vec<String> = names(VAGUE).map(|name| bag(&words(name))).collect();
        let headings = kind.headings().iter();
        let all = headings.flat_map(|heading| names(heading.names).map(|name| (name, heading.column)));
        let both = |(name, column)| {
            let bag = bag(&words(name));
            let is_vague = vague.contains(&bag);
            [bag, key(name)].map(|name| (name, Some(HeadingMatch { column, is_vague })))
        };
        let single = all
            .clone()
            .flat_map(|(name, _)| words(name))
            .map(|word| (word, None));
        single.chain(all.flat_map(both)).collect()
    })
}

fn names(list: &str) -> impl Iterator<Item = &str> + Clone {
    list.split(',').map(str::trim).filter(|name| !name.is_empty())
}

fn bag(words: &[String]) -> String {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    crate::order::sort_by_key(&mut words, |word| *word);
    words.dedup();
    words.join(" ")
}

/// A heading's words in lower case, with abbreviations spelled out and function words removed.
fn words(text: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut last = ' ';
    for c in text.chars() {
        // “EntryNumber”, “Type09”.
        let begins = (last.is_lowercase() && c.is_uppercase())
            || (last.is_alphabetic() && c.is_ascii_digit())
            || (last.is_ascii_digit() && c.is_alphabetic());
        if begins {
            spaced.push(' ');
        }
        match c {
            '#' | '№' => spaced.push_str(" number "),
            '\'' | '’' => {}
            c if c.is_alphanumeric() => spaced.extend(c.to_lowercase()),
            _ => spaced.push(' '),
        }
        last = c;
    }
    let spaced = format!(" {spaced} ").replace(" yes no ", " ");
    let written = spaced
        .split_whitespace()
        .flat_map(|word| written_out(word).split(' '));
    written
        .filter(|word| !listed(GRAMMAR, word))
        .map(str::to_owned)
        .collect()
}

fn written_out(word: &str) -> &str {
    match word {
        "liq" | "liqd" | "liqdn" => "liquidation",
        "recon" | "reconcil" => "reconciliation",
        "no" | "nr" | "nbr" | "num" | "nos" | "numbers" | "nbrs" => "number",
        "dt" | "dte" => "date",
        "cd" => "code",
        "desc" | "descr" | "dscr" => "description",
        "stat" | "sts" => "status",
        "ind" | "indic" | "flg" => "indicator",
        "summ" | "smry" => "summary",
        "es" => "entry summary",
        "usr" | "users" => "user",
        "acct" | "acc" => "account",
        "ref" | "refs" => "reference",
        "amt" | "amount" | "amounts" => "amount",
        "prot" | "protests" => "protest",
        "log" | "logged" | "logon" | "signon" | "signin" | "sign" | "signed" | "logins" => "login",
        "typ" => "type",
        "chk" => "check",
        "emp" => "employee",
        "mail" => "email",
        "duties" => "duty",
        "htsus" | "htsno" => "hts",
        "filr" => "filer",
        other => other,
    }
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every name leads to its own column, so no two columns share one.
    #[test]
    fn every_name_leads_to_its_column() {
        for kind in [Kind::Entries, Kind::People] {
            for heading in kind.headings() {
                for name in names(heading.names) {
                    let found = named(name, kind).map(|named| named.column);
                    assert_eq!(found, Some(heading.column), "{name}");
                }
            }
        }
    }

    /// Plans, other numbers, other people's names.
    #[test]
    fn other_headings_are_left_alone() {
        for text in [
            "Scheduled Liquidation Date",
            "Est. Liq. Date",
            "Liquidation Date (Projected)",
            "Importer Number",
            "Entry Date",
            "Entry Summary Line Number",
            "Entry Summary Date",
            "Port of Entry Code",
            "Claim Number",
            "Total Liquidated Duty Amount",
            "Importer Name",
            "Manufacturer ID",
            "Team Number",
        ] {
            assert_eq!(named(text, Kind::Entries), None, "{text}");
        }
        for text in [
            "E-mail",
            "User ID",
            "Company Name",
            "Account Name",
            "Phone",
            "Department",
            "Created Date",
        ] {
            assert_eq!(named(text, Kind::People), None, "{text}");
        }
    }
}
