//! What CBP's CAPE messages mean: docs/guidance.md, “5. Entries”, names every error, and docs/ace-reports.md
//! the words of some; and how they are found.

use ace_self_check::export::cape_messages::found;
use ace_self_check::facts::Choice;
use ace_self_check::guidance::{
    CAPE_MESSAGES, CURRENT, CapeLevel, CapeLimits, CapeMessage, CapeMessageId, Clock, EntryWindow, Fixer,
    Guidance, Status,
};
use std::collections::BTreeSet;

const GUIDANCE: &str = include_str!("../../docs/guidance.md");
const REPORTS: &str = include_str!("../../docs/ace-reports.md");

use CapeMessageId as M;

/// The errors in the guidance's words, and the message of each.
const FILE: [(&str, CapeMessageId); 10] = [
    ("no header or no number", M::NoHeadingOrNumber),
    ("not CSV", M::NotCsv),
    ("over 1 MB", M::TooLarge),
    ("\"unsafe\" (save it again)", M::Unsafe),
    ("too many numbers", M::TooManyNumbers),
    ("filer code not the account's", M::FilerCode),
    ("duplicates", M::Duplicates),
    ("not 11 characters", M::NotElevenCharacters),
    ("account and entry of different importers", M::OtherImporter),
    ("not found or archived in ACE", M::NotFound),
];
const ENTRY: [(&str, CapeMessageId); 16] = [
    ("on drawback", M::Drawback),
    ("reconciliation already filed", M::ReconciliationFiled),
    ("canceled or rejected", M::Canceled),
    ("(re)liquidated more than 80 days ago", M::FinalLiquidation),
    ("in trade control", M::TradeControl),
    ("under injunction", M::Injunction),
    ("suspension on record", M::Suspension),
    ("under review", M::UnderReview),
    ("type not allowed", M::EntryTypeNotAllowed),
    ("value on a Chapter 99 number", M::ValueOnChapter99),
    ("no IEEPA number", M::NoIeepaNumber),
    ("protest", M::ProtestOnEntry),
    ("statement not paid", M::StatementNotPaid),
    ("HTS invalid, out of order or missing", M::TariffNumbers),
    ("duty cannot be calculated", M::DutyNotCalculated),
    ("unexpected (try again)", M::Unexpected),
];

/// The errors that the guidance lists after a word, such as "File:".
fn listed(after: &str) -> Vec<&'static str> {
    let paragraph = GUIDANCE
        .lines()
        .find(|line| line.starts_with("**What CBP's CAPE messages mean"))
        .unwrap();
    let list = paragraph.split_once(after).unwrap().1;
    list.split_once(". ").unwrap().0.split("; ").collect()
}

fn row(id: CapeMessageId) -> &'static CapeMessage {
    CAPE_MESSAGES.iter().find(|row| row.id == id).unwrap()
}

fn of_level(level: CapeLevel) -> Vec<CapeMessageId> {
    let of_level = CAPE_MESSAGES.iter().filter(|row| row.level == level);
    of_level.map(|row| row.id).collect()
}

#[test]
fn every_error_of_the_guidance_has_a_message() {
    assert_eq!(listed(" File: "), FILE.map(|(error, _)| error));
    assert_eq!(listed(" Entry: "), ENTRY.map(|(error, _)| error));
    assert_eq!(of_level(CapeLevel::File), FILE.map(|(_, id)| id));
    assert_eq!(of_level(CapeLevel::Entry), ENTRY.map(|(_, id)| id));
    assert_eq!(CapeMessageId::ALL.len(), FILE.len() + ENTRY.len());
}

#[test]
fn messages_quote_cbps_words_where_known() {
    let known = [
        ("PROTEST ON ENTRY", M::ProtestOnEntry),
        ("RECON ALREADY FILED", M::ReconciliationFiled),
        (
            "ENTRY SUMMARY IS IN FINAL LIQUIDATION STATUS",
            M::FinalLiquidation,
        ),
        ("ENTRY TYPE NOT ALLOWED", M::EntryTypeNotAllowed),
        ("UNABLE TO CALCULATE DUTY", M::DutyNotCalculated),
    ];
    for message in CAPE_MESSAGES {
        let words = known.iter().find(|(_, id)| *id == message.id);
        assert_eq!(message.words, words.map(|(words, _)| *words), "{:?}", message.id);
    }
    for (words, _) in known {
        assert!(REPORTS.contains(words), "{words}");
    }
}

fn texts(guidance: &Guidance, message: &CapeMessage) -> [String; 3] {
    [message.sense, message.meaning, message.fix].map(|text| text.of(guidance).into_owned())
}

/// Nothing is missing, and what a fix needs is a link away.
#[test]
fn every_message_has_its_texts_and_links() {
    for message in CAPE_MESSAGES {
        let texts = texts(&CURRENT, message);
        assert!(texts.iter().all(|text| !text.is_empty()), "{:?}", message.id);
        let [_, _, fix] = texts;
        assert_eq!(
            fix.contains("write to CBP"),
            message.contact.is_some(),
            "{:?}",
            message.id
        );
        let links = |label: &str| {
            let mut pages = message.pages.iter();
            pages.any(|(says, source)| says.contains(label) && CURRENT.source(*source).address.is_some())
        };
        let needs = |word: &str, label: &str| assert!(!fix.contains(word) || links(label), "{fix}");
        needs("Web Form", "page with the form");
        needs("look in ACE", "Open ACE");
        needs("in ACE or on paper", "Open ACE");
        needs("can still protest", "protests");
        needs("with a protest", "protests");
    }
    let fixers: BTreeSet<Fixer> = CAPE_MESSAGES.iter().map(|row| row.fixer).collect();
    assert_eq!(fixers.into_iter().collect::<Vec<_>>(), Fixer::ALL);
}

/// The meanings are from CBP's table; who can fix what agrees with the rules E4 to E7 and E14.
#[test]
fn messages_are_as_firm_and_as_final_as_the_guidance_says() {
    for message in CAPE_MESSAGES {
        assert_eq!(message.cite.status, Status::Cbp, "{:?}", message.id);
    }
    for (id, fixer) in [
        (M::FinalLiquidation, Fixer::Nobody),
        (M::ProtestOnEntry, Fixer::Lawyer),
        (M::ReconciliationFiled, Fixer::Nobody),
        (M::EntryTypeNotAllowed, Fixer::Nobody),
    ] {
        assert_eq!(row(id).fixer, fixer, "{id:?}");
    }
}

/// The numbers in a text.
fn numbers(text: &str) -> BTreeSet<String> {
    let text = text.replace("9,999", "9999").replace("8,888", "8888");
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Under another edition no text keeps a figure of this one.
#[test]
fn figures_come_from_the_tables() {
    static CLOCK: Clock = Clock {
        days: 145,
        ..*CURRENT.clock
    };
    let other = Guidance {
        clock: &CLOCK,
        entry_window: EntryWindow {
            cape_last_day: 181,
            protest_last_day: 281,
            most_in_a_declaration: 8_888,
            excluded_types: &[],
            ..CURRENT.entry_window
        },
        cape_limits: CapeLimits {
            file_megabytes: 7,
            correction_last_day: 401,
            correction_lead: 116,
        },
        ..CURRENT
    };
    let all = |guidance: &Guidance| {
        let texts = CAPE_MESSAGES.iter().flat_map(|row| texts(guidance, row));
        numbers(&texts.collect::<Vec<_>>().join("\n"))
    };
    let (now, then) = (all(&CURRENT), all(&other));
    for (ours, theirs) in [
        ("80", "181"),
        ("180", "281"),
        ("9999", "8888"),
        ("47", ""),
        ("300", "401"),
        ("15", "116"),
    ] {
        assert!(now.contains(ours) && !then.contains(ours), "{ours}");
        assert!(theirs.is_empty() || then.contains(theirs), "{theirs}");
    }
    assert!(row(M::TooLarge).sense.of(&CURRENT).contains("over 1 MB"));
    assert!(row(M::TooLarge).sense.of(&other).contains("over 7 MB"));
}

fn ids(text: &str) -> Vec<CapeMessageId> {
    found(&CURRENT, text).iter().map(|message| message.id).collect()
}

#[test]
fn an_empty_search_shows_every_message() {
    assert_eq!(ids(""), CapeMessageId::ALL);
    assert_eq!(ids(" – "), CapeMessageId::ALL);
}

#[test]
fn a_message_is_found_by_its_own_words_before_others() {
    for message in CAPE_MESSAGES {
        let sense = message.sense.of(&CURRENT);
        for text in message.words.into_iter().chain([&*sense]) {
            for text in [
                text.to_owned(),
                text.to_lowercase(),
                format!("ABC-1234567-8 {text}"),
            ] {
                assert_eq!(ids(&text).first(), Some(&message.id), "{text}");
            }
        }
    }
}

#[test]
fn every_word_narrows_the_list() {
    let all = ids("protest");
    assert_eq!(all[0], M::ProtestOnEntry);
    assert!(all.contains(&M::FinalLiquidation) && !all.contains(&M::NotCsv));
    let fewer = ids("protest reconciliation");
    assert!(fewer.len() < all.len() && fewer.iter().all(|id| all.contains(id)));
    assert_eq!(fewer[0], M::ReconciliationFiled);
    // A part of a word does, in any case.
    assert_eq!(ids("PROT"), all);
}

/// The meaning, the fix, and who can fix it are looked at too.
#[test]
fn search_covers_meaning_fix_and_fixer() {
    assert_eq!(ids("9903.01"), [M::NoIeepaNumber]);
    assert_eq!(ids("apostrophe"), [M::NotElevenCharacters]);
    let by_nobody = ids("nobody");
    assert_eq!(
        by_nobody,
        [
            M::ReconciliationFiled,
            M::FinalLiquidation,
            M::EntryTypeNotAllowed
        ]
    );
}

#[test]
fn unknown_words_are_ignored_in_a_search() {
    assert_eq!(ids("zzz"), []);
    assert_eq!(ids("zzz protest"), ids("protest"));
}

/// Lines as NCBFAA quotes them (docs/guidance.md, “8. Sources”), and CBP's spelling of "canceled".
#[test]
fn lines_that_brokers_see_are_found() {
    for (line, id) in [
        (
            "Goods Value Amount Not Allowed on IEEPA HTS Line",
            M::ValueOnChapter99,
        ),
        ("HTS Relationship/Sequence Mismatch", M::TariffNumbers),
        ("Unable to Calculate Duty", M::DutyNotCalculated),
        ("ENTRY SUMMARY IS CANCELLED/REJECTED", M::Canceled),
        ("ENTRY ON DRAWBACK", M::Drawback),
    ] {
        assert_eq!(ids(line).first(), Some(&id), "{line}");
    }
}
