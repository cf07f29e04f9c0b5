//! What mail programs, trackers, and link protectors do to a link, and what each leads to.

use super::{open, sample};
use crate::any_facts::some;
use crate::support::day;
use ace_self_check::facts::Facts;
use ace_self_check::sharing::link::{LinkRefused, is_link, restore, write_until};
use chrono::NaiveDate;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

/// A change on the way, and what comes of it.
type Mangling = (&'static str, fn(&str) -> String);

/// A link whose payload has two hyphens in a row, which e-mail programs make a dash of.
fn sample_link() -> (Facts, String) {
    sample_link_until(None)
}

fn sample_link_until(until: Option<NaiveDate>) -> (Facts, String) {
    let found = (0..=255).find_map(|seed| {
        let facts = sample::check(3, sample::Names::Usual, seed);
        let link = write_until(&facts, until).ok()?;
        (link.contains("--")).then_some((facts, link))
    });
    found.unwrap()
}

/// Every character but letters and digits, or every character at all, percent-encoded.
fn encoded(text: &str, all: bool) -> String {
    text.bytes()
        .map(|byte| match byte {
            b if b.is_ascii_alphanumeric() && !all => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        })
        .collect()
}

fn wrapped(link: &str, width: usize, between: &str) -> String {
    let lines: Vec<&str> = link
        .as_bytes()
        .chunks(width)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    lines.join(between)
}

const UNDONE: [Mangling; 52] = [
    ("nothing", str::to_owned),
    ("a period", |link| format!("{link}.")),
    ("a comma", |link| format!("{link},")),
    ("a parenthesis", |link| format!("{link})")),
    ("an angle bracket", |link| format!("{link}>")),
    ("an encoded angle bracket", |link| format!("{link}%3E")),
    ("a quotation mark", |link| format!("{link}\"")),
    ("an encoded quotation mark", |link| format!("{link}%22")),
    ("a curly quotation mark", |link| format!("{link}”")),
    ("an encoded curly one", |link| format!("{link}%E2%80%9D")),
    ("an apostrophe", |link| format!("{link}'")),
    ("several marks", |link| format!("{link}).\"")),
    ("an ellipsis", |link| format!("{link}…")),
    ("a semicolon, an exclamation mark", |link| format!("{link};!")),
    ("Markdown's end", |link| format!("{link}](")),
    ("emphasis", |link| format!("{link}_")),
    ("strong emphasis", |link| format!("{link}**")),
    ("quotes around it", |link| format!("\"{link}\"")),
    ("brackets around it", |link| format!("%3C{link}%3E")),
    ("a space after it", |link| format!("{link}%20")),
    ("words after it", |link| format!("{link}%20and%20thanks,%20Dana")),
    ("a word right after it", |link| format!("{link}thanks")),
    ("a line break in it", |link| wrapped(link, 76, "\r\n")),
    ("encoded line breaks in it", |link| wrapped(link, 76, "%0D%0A")),
    ("spaces in it", |link| wrapped(link, 60, " ")),
    ("spaces as +", |link| wrapped(link, 60, "+")),
    ("tabs in it", |link| wrapped(link, 72, "%09")),
    ("no-break spaces in it", |link| wrapped(link, 72, "%C2%A0")),
    ("soft hyphens in it", |link| wrapped(link, 30, "\u{ad}")),
    ("zero-width spaces in it", |link| wrapped(link, 30, "%E2%80%8B")),
    ("an answer's marks in it", |link| wrapped(link, 72, "%0A> ")),
    ("an e-mail's source", |link| {
        wrapped(&link.replace('=', "=3D"), 72, "=\r\n")
    }),
    ("an e-mail's source, without its line breaks", |link| {
        wrapped(&link.replace('=', "=3D"), 72, "=")
    }),
    ("= encoded", |link| link.replace('=', "%3D")),
    ("= encoded in small letters", |link| link.replace('=', "%3d")),
    ("= and . encoded", |link| {
        link.replace('=', "%3D").replace('.', "%2E")
    }),
    ("its marks encoded", |link| encoded(link, false)),
    ("all of it encoded", |link| encoded(link, true)),
    ("all of it encoded twice", |link| {
        encoded(&encoded(link, false), false)
    }),
    ("all of it encoded three times", |link| {
        encoded(&encoded(&encoded(link, false), false), false)
    }),
    ("a second #", |link| format!("#{link}")),
    ("an encoded second #", |link| format!("%23{link}")),
    ("a slash before it", |link| format!("/{link}")),
    ("#! before it", |link| format!("!/{link}")),
    ("the whole address again", |link| {
        format!("https://check.example/ace/#{link}")
    }),
    ("a tracker's parameter", |link| format!("{link}&utm_source=mail")),
    ("a tracker's parameter in HTML", |link| {
        format!("{link}&amp;utm_source=mail&amp;utm_medium=x")
    }),
    ("a tracker's encoded parameter", |link| {
        format!("{link}%26utm_source%3Dmail")
    }),
    ("a tracker's query", |link| {
        format!("{link}?utm_source=mail&fbclid=IwAR0-_x")
    }),
    ("a tracker's query before it", |link| {
        format!("?utm_source=mail&s=20&{link}")
    }),
    ("another program's text fragment", |link| {
        format!("{link}:~:text=dormant")
    }),
    ("a dash for hyphens, a hyphen that doesn't break", |link| {
        link.replace("--", "%E2%80%94").replace('-', "\u{2011}")
    }),
];

#[test]
fn what_was_done_on_the_way_is_undone() {
    for until in [None, Some(day("2026-12-31"))] {
        let (facts, link) = sample_link_until(until);
        for (what, mangle) in UNDONE {
            let mangled = mangle(&link);
            assert!(is_link(&mangled), "{what}: {mangled}");
            assert_eq!(restore(&mangled).as_ref(), Some(&link), "{what}: {mangled}");
            assert_eq!(open(&restore(&mangled).unwrap()).as_ref(), Ok(&facts), "{what}");
        }
    }
}

/// Where something is missing, or is something else, it is said to be so, whatever was done to the rest.
#[test]
fn what_is_lost_on_the_way_is_said() {
    use LinkRefused::{Altered, Cut, Newer, TooLarge};
    let (_, link) = sample_link();
    let (half, short) = (&link[..link.len() / 2], &link[..link.len() - 1]);
    let swapped = link.bytes().rev().collect::<Vec<_>>();
    let swapped = format!(
        "{}{}",
        &link[..12],
        String::from_utf8_lossy(&swapped[..link.len() - 12])
    );
    for (mangled, expected) in [
        (short.to_owned(), Cut),
        (format!("{half}…"), Cut),
        (format!("{half}%20..."), Cut),
        (format!("{half}&utm_source={}", "x".repeat(2_000)), Cut),
        (encoded(half, true), Cut),
        (format!("{half}%"), Cut),
        (format!("{half}\u{fffd}{}", &link[link.len() / 2 + 1..]), Cut),
        ("s=".to_owned(), Cut),
        ("s%3D1.".to_owned(), Cut),
        (format!("{}é", &link[..9]), Cut),
        (
            format!("{}{}", &link[..20], link[20..].to_ascii_lowercase()),
            Altered,
        ),
        (format!("{}x{}", &link[..40], &link[40..]), Altered),
        (swapped, Altered),
        (link.replace("s=1", "s=one"), Altered),
        ("s=https%3A%2F%2Fexample.com".to_owned(), Altered),
        (format!("{}.", link.replace("s=1.", "s%3D3.")), Newer(3)),
        (format!("s=1.{}", "A".repeat(9_000)), TooLarge),
        (format!("s=1.{}", "%2541".repeat(9_000)), TooLarge),
        (format!("s=1.{}", "A".repeat(1 << 20)), TooLarge),
    ] {
        let shown = &mangled[..mangled.len().min(90)];
        let restored = restore(&mangled).unwrap_or_else(|| panic!("no link: {shown}"));
        assert_eq!(open(&restored), Err(expected), "{shown}");
    }
}

/// Screens, and what other programs add to them, are no links.
#[test]
fn what_is_no_link_stays_none() {
    for fragment in "|/|/plan|/people/s=1|/plan?s=20|/plan&s=20&t=x|/plan?utm_source=s|asc-clock|\
         S=1.x|as=1.x|%23|%73|1.s=|%2Fplan"
        .split('|')
    {
        assert_eq!(restore(fragment), None, "{fragment}");
    }
}

proptest! {
    #![proptest_config(some(400))]

    /// Any text gives a link that is read or refused, or none; restoring it again changes nothing.
    #[test]
    fn any_text_is_restored_once(text in any::<String>(), marks in "[s=1.%#&?2A-Da-f3 >—-]{0,60}") {
        for text in [format!("s=1.{text}"), format!("s=1.{marks}"), marks, text] {
            if let Some(link) = restore(&text) {
                prop_assert!(open(&link).is_err());
                prop_assert_eq!(restore(&link), Some(link));
            }
        }
    }
}
