//! What a level hides is nowhere: not in the file, not in what follows, not in the link, not in
//! the preview.

use super::{TODAY, open};
use crate::any_facts::{facts, some};
use crate::support::{day, rows, says};
use ace_self_check::assessment::assess;
use ace_self_check::broker::{asks, next_deadline};
use ace_self_check::facts::{Choice, Entry, EntryNumber, Facts, Id, Label, Person};
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::write as write_file;
use ace_self_check::sharing::link::write as write_link;
use ace_self_check::sharing::{Amounts, Level, Part, initials, preview, redact};
use ace_self_check::wording::broker::{ask_mail, client};
use ace_self_check::wording::sharing::{
    hidden, level, level_hint, part, seen_people, shared_file, shown, unfit_for_filing,
};
use ace_self_check::wording::{Carrier, check_mail, company_name, person};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use serde_json::json;

/// Letters of markers; no word of the file, the guidance or the wording holds three of them in a row.
const MARKERS: [&str; 6] = ["qxzvq", "xqzjv", "jzxqk", "zqxkj", "vjqxz", "kxqzw"];
/// Its five digits at either end aren't a count of days between 1990 and 2100.
const NUMBER: &str = "QZX98990989";

/// Facts with a marker in each text field: where it is, its pieces, and the facts.
fn marked(base: &Facts) -> Vec<(&'static str, Vec<&'static str>, Facts)> {
    let label = |at: usize| Label::parse(&format!("{} {}", MARKERS[at], MARKERS[at + 1])).ok();
    let mut base = base.clone();
    base.people.push(Person::new(Id::parse("last-person").unwrap()));
    base.entries.push(Entry::new(Id::parse("last-entry").unwrap()));
    let with = |change: &dyn Fn(&mut Facts)| {
        let mut facts = base.clone();
        change(&mut facts);
        facts
    };
    let id = || Id::parse(MARKERS[0]).unwrap();
    let names = |at: usize| vec![MARKERS[at], MARKERS[at + 1]];
    vec![
        ("company", names(0), with(&|facts| facts.company.label = label(0))),
        (
            "person",
            names(2),
            with(&|facts| facts.people.last_mut().unwrap().label = label(2)),
        ),
        (
            "entry",
            names(4),
            with(&|facts| facts.entries.last_mut().unwrap().label = label(4)),
        ),
        (
            "entry number",
            vec!["QZX", "98990", "90989"],
            with(&|facts| facts.entries.last_mut().unwrap().entry_number = EntryNumber::parse(NUMBER)),
        ),
        (
            "person's id",
            vec![MARKERS[0]],
            with(&|facts| facts.people.last_mut().unwrap().id = id()),
        ),
        (
            "entry's id",
            vec![MARKERS[0]],
            with(&|facts| facts.entries.last_mut().unwrap().id = id()),
        ),
    ]
}

/// Everything the receiver may get, in lower case.
fn given(facts: &Facts, level: Level) -> String {
    let seen = redact(facts, level, Amounts::Hidden);
    let assessment = assess(&seen, &CURRENT, day(TODAY));
    let preview = preview(facts, level, Amounts::Hidden);
    let people: Vec<_> = seen_people(&preview).collect();
    let link = write_link(&seen).map(|link| write_file(&open(&link).unwrap(), None));
    let name = shared_file(&seen, day(TODAY));
    let mail = check_mail(&seen, &assessment, &Carrier::File(name.clone(), None));
    let asked = ask_mail(
        &seen,
        day(TODAY),
        &asks(&seen, &assessment, &[]),
        next_deadline(&assessment),
    );
    let all = [
        name,
        mail.text(None),
        mail.link(None),
        asked.map_or_else(String::new, |mail| mail.text(None)),
        client(&seen),
        write_file(&seen, None),
        write_file(&seen, Some(&assessment)),
        link.unwrap_or_default(),
        company_name(&preview.seen),
        people.concat(),
        format!("{:?} {:?} {preview:?}", shown(&preview), hidden(&preview)),
    ];
    all.concat().to_lowercase()
}

proptest! {
    #![proptest_config(some(60))]

    /// A marker typed into any text field is seen in full, and below that only where the level says so.
    #[test]
    fn a_marker_is_only_where_its_level_shows_it(base in facts()) {
        for (field, pieces, facts) in marked(&redact(&base, Level::RolesOnly, Amounts::Hidden)) {
            for level in Level::ALL {
                let given = given(&facts, *level);
                for piece in &pieces {
                    let is_in = given.contains(&piece.to_lowercase());
                    let is_shown = match *level {
                        Level::Full => true,
                        Level::ForFiling => matches!(field, "company" | "entry number"),
                        Level::InitialsOnly | Level::RolesOnly => false,
                    };
                    prop_assert_eq!(is_in, is_shown, "{} at {:?}: {}", field, level, piece);
                }
            }
        }
    }

    /// Dates and closed answers are the same at each level; so is what follows, but for the names.
    #[test]
    fn nothing_else_is_lost(facts in facts()) {
        for level in Level::ALL {
            let seen = redact(&facts, *level, Amounts::Hidden);
            let bare = |facts: &Facts| {
                let mut facts = redact(facts, Level::RolesOnly, Amounts::Hidden);
                facts.company.label = None;
                facts.entries.iter_mut().for_each(|entry| entry.entry_number = None);
                facts
            };
            prop_assert_eq!(bare(&seen), bare(&facts));
            let rules = |facts: &Facts| {
                let assessment = assess(facts, &CURRENT, day(TODAY));
                let people: Vec<_> = assessment.people.iter().map(|person| person.rule).collect();
                let entries: Vec<_> = assessment.entries.iter().map(|entry| entry.rule).collect();
                (people, entries, assessment.company, assessment.agenda.len())
            };
            prop_assert_eq!(rules(&seen), rules(&facts));
            if *level == Level::Full {
                // What was paid stays with whoever shares.
                let mut whole = facts.clone();
                whole.entries.iter_mut().for_each(|entry| entry.ieepa_cents = None);
                prop_assert_eq!(&seen, &whole);
            }
            // Chosen, it goes along, whatever else is hidden.
            let paid = |facts: &Facts| facts.entries.iter().map(|entry| entry.ieepa_cents).collect::<Vec<_>>();
            prop_assert!(paid(&seen).iter().all(Option::is_none));
            prop_assert_eq!(paid(&redact(&facts, *level, Amounts::Shown)), paid(&facts));
        }
    }

    /// Initials are a label's first letters and no more, with a number where they stood before; with
    /// roles only there is no label at all.
    #[test]
    fn labels_are_cut(facts in facts()) {
        let text = |label: &Option<Label>| label.as_ref().map(|label| label.as_str().to_owned());
        let labels = |facts: &Facts| -> [Vec<Option<String>>; 3] {
            let people = facts.people.iter().map(|person| text(&person.label));
            let entries = facts.entries.iter().map(|entry| text(&entry.label));
            [vec![text(&facts.company.label)], people.collect(), entries.collect()]
        };
        let cut = labels(&redact(&facts, Level::InitialsOnly, Amounts::Hidden));
        for (typed, cut) in labels(&facts).iter().zip(&cut) {
            let short: Vec<_> = typed.iter().map(|text| text.as_deref().map(initials).unwrap_or_default()).collect();
            prop_assert!(short.iter().all(|short| short.chars().count() <= 12));
            let expected: Vec<_> = (0..short.len()).map(|at| {
                let before = short[..at].iter().filter(|before| **before == short[at]).count();
                match (short[at].as_str(), before) {
                    ("", _) => None,
                    (short, 0) => Some(short.to_owned()),
                    (short, before) => Some(format!("{short} {}", before + 1)),
                }
            }).collect();
            prop_assert_eq!(cut, &expected);
        }
        prop_assert!(labels(&redact(&facts, Level::RolesOnly, Amounts::Hidden)).concat().iter().all(Option::is_none));
        for level in [Level::InitialsOnly, Level::RolesOnly] {
            let seen = redact(&facts, level, Amounts::Hidden);
            prop_assert!(seen.entries.iter().all(|entry| entry.entry_number.is_none()));
            let ids: Vec<_> = seen.people.iter().map(|person| person.id.to_string()).collect();
            let expected: Vec<_> = (1..=facts.people.len()).map(|at| format!("p{at}")).collect();
            prop_assert_eq!(ids, expected);
            let ids: Vec<_> = seen.entries.iter().map(|entry| entry.id.to_string()).collect();
            let expected: Vec<_> = (1..=facts.entries.len()).map(|at| format!("e{at}")).collect();
            prop_assert_eq!(ids, expected);
        }
    }

    /// A preview tells of each thing that is given whether it is shown or left out.
    #[test]
    fn a_preview_leaves_nothing_open(facts in facts()) {
        for level in Level::ALL {
            let preview = preview(&facts, *level, Amounts::Hidden);
            let seen = redact(&facts, *level, Amounts::Hidden);
            let given = Part::ALL.iter().filter(|part| part.is_in(&facts)).count();
            prop_assert_eq!(preview.shown.len() + preview.hidden.len(), given);
            prop_assert!(preview.shown.iter().all(|part| part.is_in(&seen)));
            prop_assert!(preview.hidden.iter().all(|part| !part.is_in(&seen)));
            prop_assert!(*level != Level::Full || preview.hidden.iter().all(|part| *part == Part::Amounts));
            prop_assert_eq!(preview.seen, seen);
        }
    }
}

/// People with the same initials get a number; those without a letter keep their position.
#[test]
fn the_same_initials_are_numbered() {
    let named = |names: &[&str]| Facts {
        people: (1..)
            .zip(names)
            .map(|(at, name)| Person {
                label: Label::parse(name).ok(),
                ..Person::new(Id::numbered('p', at))
            })
            .collect(),
        ..Facts::default()
    };
    for (names, expected) in [
        (&["Dana Smith", "dora sanchez"][..], &["DS", "DS 2"][..]),
        (
            &["Dana Smith", "Lee", "D. S.", "Lou", "DS 2", "Doe Sy"],
            &["DS", "L", "DS 2", "L 2", "D", "DS 3"],
        ),
        (&["4711", "", "Ann", "Abe"], &["Person 1", "Person 2", "A", "A 2"]),
        // Spaced letter by letter, a name isn't its own initials.
        (&["J O H N", "李 明 华", "李 华"], &["JN", "李", "李 2"]),
    ] {
        let facts = named(names);
        let seen = |level| -> Vec<String> {
            let seen = redact(&facts, level, Amounts::Hidden);
            (0..seen.people.len()).map(|at| person(&seen, at)).collect()
        };
        assert_eq!(seen(Level::InitialsOnly), expected);
    }
    // People, entries and the company do not count together.
    let mut facts = named(&["Dana Smith"]);
    let entry = |at: usize, name: &str| Entry {
        label: Label::parse(name).ok(),
        ..Entry::new(Id::numbered('e', at))
    };
    facts.company.label = Label::parse("Dry Storage").ok();
    facts.entries = vec![entry(1, "denim shirts"), entry(2, "desk sets")];
    let seen = redact(&facts, Level::InitialsOnly, Amounts::Hidden);
    let text = |label: &Option<Label>| label.as_ref().unwrap().as_str().to_owned();
    assert_eq!(
        [
            &seen.company.label,
            &seen.people[0].label,
            &seen.entries[0].label,
            &seen.entries[1].label
        ]
        .map(text),
        ["DS", "DS", "DS", "DS 2"]
    );
}

/// Each answer of the file by itself, and the part of the preview that mentions it.
#[test]
fn each_answer_is_in_the_preview() {
    let mut count = 0;
    for [list, fields, part] in rows(
        "company | label Acme | company_name
         company | portal_account no, ior_count one, owner_known no, ior_numbers_listed no, importer_view no, cape_tab no, \
            reports_visible unknown, ach_refund no | company_answers
         people  | label Dana | people_names
         people  | role unknown | roles
         people  | last_login never | last_logins
         people  | deactivation none, password known, mailbox lost, security_answers lost, employment left | people_answers
         broker  | entries_filed_by importer, authorized_before no, can_file_now no | broker_answers
         filing  | planned_on 2026-06-29 | planned_day
         entries | label shoes | entry_names
         entries | entry_number ABC12345678 | entry_numbers
         entries | entry_type 01, liquidation extended, flagged_for_reconciliation no, type_09_filed no, \
            reconciliation_due_on 2026-06-29, open_protest no | entry_answers
         -       | as_of 2026-06-18 | day_of_check
         june_29 | ach_current no | ticks",
    ) {
        for field in fields.split(", ") {
            let (name, value) = field.split_once(' ').unwrap();
            let facts = match list {
                "-" => json!({ name: value }),
                "company" | "broker" | "filing" => json!({ list: { name: value } }),
                "june_29" => json!({ "checklists": { list: { name: value } } }),
                list => json!({ list: [{ "id": "x", name: value }] }),
            };
            let file = json!({ "format": "ace-self-check", "version": 1, "facts": facts }).to_string();
            let read = ace_self_check::saved::read(file.as_bytes(), day(TODAY)).unwrap();
            let preview = preview(&read.facts, Level::Full, Amounts::Hidden);
            let shown: Vec<&str> = preview.shown.iter().map(|part| part.name()).collect();
            assert_eq!(shown, [part], "{field}");
            count += 1;
        }
    }
    assert_eq!(count, 31);
}

/// A check in the words of the page, at each level.
#[test]
fn a_preview_reads_as_the_receiver_sees_it() {
    let file = r#"{"format":"ace-self-check","version":1,"facts":{"company":{"label":"Acme Imports"},
        "people":[{"id":"dana-smith","label":"Dana Smith","role":"trade_account_owner","last_login":"2026-05-01"},
                  {"id":"lee","label":"Lee","role":"proxy_trade_account_owner"}],
        "entries":[{"id":"e1","label":"spring shoes","entry_number":"QZX73920461"},{"id":"e2","entry_number":"QZX73920479"}]}}"#;
    let facts = ace_self_check::saved::read(file.as_bytes(), day(TODAY))
        .unwrap()
        .facts;
    for (level, company, people, sees, out) in [
        (
            Level::Full,
            "Acme Imports",
            "Dana Smith, Trade Account Owner (TAO); Lee, Proxy TAO",
            "The recipient sees the company’s name, names of people, names of entries, entry numbers, roles of people, and dates of last sign-ins.",
            None,
        ),
        (
            Level::InitialsOnly,
            "AI",
            "DS, Trade Account Owner (TAO); L, Proxy TAO",
            "The recipient sees the company’s initials, initials of people, initials of entry names, roles of people, and dates of last sign-ins.",
            Some("Left out: entry numbers."),
        ),
        (
            Level::ForFiling,
            "Acme Imports",
            "DS, Trade Account Owner (TAO); L, Proxy TAO",
            "the company’s name, initials of people, entry numbers",
            Some("Left out: names of entries."),
        ),
        (
            Level::RolesOnly,
            "the company",
            "Person 1, Trade Account Owner (TAO); Person 2, Proxy TAO",
            "The recipient sees ",
            Some("Left out: the company’s name, names of people, names of entries, and entry numbers."),
        ),
    ] {
        let preview = preview(&facts, level, Amounts::Hidden);
        assert_eq!(company_name(&preview.seen), company);
        assert_eq!(seen_people(&preview).collect::<Vec<_>>().join("; "), people);
        says(&shown(&preview).unwrap(), sees);
        assert_eq!(hidden(&preview).as_deref(), out);
    }
}

/// Each level and part has words of its own.
#[test]
fn each_level_and_part_has_its_words() {
    let mut seen = std::collections::BTreeSet::new();
    for one in Level::ALL {
        assert!(seen.insert(level(*one)) && seen.insert(level_hint(*one)));
    }
    for one in Part::ALL {
        assert!(seen.insert(part(Level::Full, *one)));
    }
}

/// A broker files by entry number: docs/guidance.md, “5. Entries”. What is shared for filing says so if there are none, and
/// what to do.
#[test]
fn sharing_for_filing_says_when_a_broker_cannot_file() {
    let entry = |id: &str, number: Option<&str>| Entry {
        entry_number: number.and_then(EntryNumber::parse),
        ..Entry::new(Id::parse(id).unwrap())
    };
    let said = |level, entries: &[Entry]| {
        let facts = Facts {
            entries: entries.to_vec(),
            ..Facts::default()
        };
        unfit_for_filing(&preview(&facts, level, Amounts::Hidden))
    };
    let (numbered, unnumbered) = (entry("e1", Some("B7603245278")), entry("e2", None));
    let (all, some) = (vec![unnumbered.clone()], vec![numbered.clone(), unnumbered]);
    let [none, all, some] = [vec![], all, some].map(|entries| {
        for other in [Level::Full, Level::InitialsOnly, Level::RolesOnly] {
            assert_eq!(said(other, &entries), None);
        }
        said(Level::ForFiling, &entries).unwrap()
    });
    for (text, part) in [
        (none, "no entries are listed"),
        (all, "can’t file from this, because no entry number"),
        (some, "can’t file 1 entry from this"),
    ] {
        says(&text, part);
        says(&text, "“Keep the full entry numbers in this check”");
    }
    assert_eq!(said(Level::ForFiling, &[numbered]), None);
}
