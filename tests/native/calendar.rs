//! The calendar file: what RFC 5545 asks of it, and that it holds the days the guidance gives, no day
//! that is over, and the same names for the same things.

use crate::any_facts::{facts as any_facts, some};
use crate::support::{Case, FLAGGED, day, keeps_back, rows, says, words};
use ace_self_check::assessment::{AgendaItem, Assessment, assess};
use ace_self_check::calendar::{add_days, days_between};
use ace_self_check::export::calendar::{CalendarScope, Stamp, calendar};
use ace_self_check::facts::{Choice, Facts, Id, Label, LastLogin, Liquidation};
use ace_self_check::guidance::CURRENT;
use chrono::NaiveDate;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use std::collections::{BTreeMap, BTreeSet};

/// 2026-11-20T12:08:09Z.
const STAMP: Stamp = Stamp(1_795_176_489);

fn write(facts: &Facts, whose: CalendarScope, stamp: Stamp) -> Option<String> {
    let assessment = assess(facts, &CURRENT, day("2026-06-18"));
    calendar(facts, &assessment, &CURRENT, whose, stamp)
}

fn everyone(facts: &Facts) -> File {
    File::read(&write(facts, CalendarScope::Everyone, STAMP).unwrap())
}

fn of_person(facts: &Facts, id: &str) -> Option<File> {
    let id = Id::parse(id).unwrap();
    write(facts, CalendarScope::Person(&id), STAMP).map(|text| File::read(&text))
}

/// A content line: its name with its parameters, and its raw value.
type Line = (String, String);

/// A calendar file, unfolded and taken apart; that it is valid, three readers check in tests/calendar.
struct File {
    head: Vec<Line>,
    events: Vec<Event>,
}

struct Event {
    lines: Vec<Line>,
    alarms: Vec<Vec<Line>>,
}

impl File {
    /// Stops where a line does not end in CRLF, is longer than 75 octets, or is in the wrong component.
    #[track_caller]
    fn read(text: &str) -> Self {
        for line in text.split_terminator("\r\n") {
            assert!((1..=75).contains(&line.len()), "{} octets: {line}", line.len());
            assert!(!line.chars().any(char::is_control), "{line:?}");
        }
        let text = text.replace("\r\n ", "");
        let inside = text.strip_prefix("BEGIN:VCALENDAR\r\n").unwrap();
        let inside = inside.strip_suffix("END:VCALENDAR\r\n").unwrap();
        let [head, events @ ..] = &parts(inside, "VEVENT")[..] else {
            unreachable!()
        };
        let event = |text: &&str| {
            let [lines, alarms @ ..] = &parts(text, "VALARM")[..] else {
                unreachable!()
            };
            Event {
                lines: content(lines),
                alarms: alarms.iter().map(|alarm| content(alarm)).collect(),
            }
        };
        Self {
            head: content(head),
            events: events.iter().map(event).collect(),
        }
    }

    fn uids(&self) -> Vec<&str> {
        self.events.iter().map(Event::uid).collect()
    }

    /// The event of a UID without its digest.
    #[track_caller]
    fn event(&self, what: &str) -> &Event {
        let events = self.events.iter();
        let found: Vec<&Event> = events.filter(|event| stem(event.uid()) == what).collect();
        assert_eq!(found.len(), 1, "{what} in {:?}", self.uids());
        found[0]
    }

    /// Day and title of each event, in the order of the file.
    fn titles(&self) -> Vec<String> {
        let title = |event: &Event| format!("{} {}", event.on(), event.text("SUMMARY"));
        self.events.iter().map(title).collect()
    }
}

/// What is before the components of a name, and each of them.
#[track_caller]
fn parts<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let (begin, end) = (format!("BEGIN:{name}\r\n"), format!("END:{name}\r\n"));
    let mut parts: Vec<&str> = text.split(&*begin).collect();
    for part in &mut parts[1..] {
        *part = part.strip_suffix(&*end).unwrap_or_else(|| panic!("{part}"));
    }
    parts
}

#[track_caller]
fn content(text: &str) -> Vec<Line> {
    let line = |line: &str| {
        let (name, value) = line.split_once(':').unwrap();
        assert!(!["BEGIN", "END"].contains(&name), "{line}");
        (name.to_owned(), value.to_owned())
    };
    text.split_terminator("\r\n").map(line).collect()
}

/// A UID without its digest and domain.
fn stem(uid: &str) -> &str {
    let local = uid.split('@').next().unwrap();
    local.rsplit_once('-').unwrap().0
}

impl Event {
    #[track_caller]
    fn value(&self, name: &str) -> &str {
        only(&self.lines, name)
    }

    fn uid(&self) -> &str {
        self.value("UID")
    }

    /// A value of the type TEXT (section 3.3.11).
    fn text(&self, name: &str) -> String {
        unescaped(self.value(name))
    }

    fn on(&self) -> NaiveDate {
        date(self.value("DTSTART;VALUE=DATE"))
    }

    /// What each alarm is triggered by.
    fn triggers(&self) -> Vec<&str> {
        self.alarms.iter().map(|alarm| only(alarm, "TRIGGER")).collect()
    }
}

#[track_caller]
fn only<'a>(lines: &'a [Line], name: &str) -> &'a str {
    let found: Vec<&Line> = lines.iter().filter(|line| line.0 == name).collect();
    assert_eq!(found.len(), 1, "{name} in {lines:?}");
    &found[0].1
}

#[track_caller]
fn unescaped(value: &str) -> String {
    let parts = value.split("\\\\").map(|part| {
        let plain = ["\\n", "\\;", "\\,"]
            .iter()
            .fold(part.to_owned(), |text, escaped| text.replace(escaped, ""));
        assert!(!plain.contains(['\\', ';', ',']), "{value}");
        part.replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",")
    });
    parts.collect::<Vec<_>>().join("\\")
}

fn date(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y%m%d").unwrap()
}

fn label(text: &str) -> Option<Label> {
    Label::parse(text).ok()
}

/// A company with everything the agenda can hold.
fn full() -> Case {
    Case::of(
        "2026-06-18",
        "planned_on 2026-07-20; tao DORMANT; user last_login 2026-05-16; \
         user last_login 2026-05-16, password forgotten; user last_login 2026-05-16, employment left; \
         liquidated 2026-05-15; liquidated 2026-05-15; liquidated 2026-04-10; \
         entry FLAGGED, liquidation unliquidated, reconciliation_due_on 2026-09-30",
    )
}

/// Sections 3.4, 3.6 and 3.6.1: what a calendar and its events have to have, once each.
#[test]
fn the_file_has_the_properties_of_rfc_5545() {
    let file = everyone(&full().facts());
    assert_eq!(only(&file.head, "VERSION"), "2.0");
    assert!(only(&file.head, "PRODID").starts_with("-//"));
    assert_eq!(only(&file.head, "CALSCALE"), "GREGORIAN");
    assert!(file.head.iter().all(|line| line.0 != "METHOD"));
    assert_eq!(only(&file.head, "X-WR-CALNAME"), "ACE Self-Check");
    assert_eq!(file.head.len(), 4);
    for event in &file.events {
        assert_eq!(event.value("DTSTAMP"), "20261120T120809Z");
        assert_eq!(event.value("TRANSP"), "TRANSPARENT");
        let end = date(event.value("DTEND;VALUE=DATE"));
        assert_eq!(days_between(event.on(), end), 1);
        assert!(!event.text("SUMMARY").is_empty() && !event.text("DESCRIPTION").is_empty());
        assert_eq!(event.lines.len(), 8);
        for alarm in &event.alarms {
            assert_eq!(only(alarm, "ACTION"), "DISPLAY");
            assert!(!unescaped(only(alarm, "DESCRIPTION")).is_empty());
            assert_eq!(alarm.len(), 3);
        }
    }
}

/// Every line of the agenda that is not over is on its day, with one event a day and kind.
#[test]
fn agenda_has_one_event_a_day_and_kind() {
    let case = full();
    let expected = [
        "2026-06-22 open-desk-case-p1",
        "2026-06-29 phase-2-opens-company",
        "2026-06-29 log-in-by-p2",
        "2026-06-29 cape-by-e3",
        "2026-07-13 week-before-company",
        "2026-07-20 planned-on-company",
        "2026-08-03 cape-by-e1",
        "2026-08-19 monthly-logins-company-30",
        "2026-09-18 monthly-logins-company-60",
        "2026-09-30 reconciliation-due-e4",
        "2026-10-07 protest-by-e3",
        "2026-10-18 monthly-logins-company-90",
        "2026-11-10 protest-by-e1",
        "2027-02-01 cit-anniversary-company-2027-02-01",
    ];
    let file = everyone(&case.facts());
    let found = file
        .events
        .iter()
        .map(|event| format!("{} {}", event.on(), stem(event.uid())));
    assert_eq!(found.collect::<Vec<_>>(), expected);
    // By the agenda's own account too: less the monthly logins, two people and two entries share two days each, and
    // of four court dates only the first is in the calendar.
    assert_eq!(case.check().agenda().len(), expected.len() - 3 + 4 + 3);
    assert!(file.events.is_sorted_by_key(Event::on));
}

#[test]
fn titles_and_reminders_say_what_and_when() {
    let file = everyone(&Case::of("2026-05-20", "tao last_login 2026-05-16").facts());
    assert_eq!(
        file.titles()[..4],
        [
            "2026-06-19 Everyone signs in to ACE",
            "2026-06-29 CAPE Phase 2 opens",
            "2026-06-29 Sign in to ACE by June 29, 2026 (Person 1)",
            "2026-07-19 Everyone signs in to ACE",
        ]
    );
    let alarms = file.event("log-in-by-p1").alarms.iter();
    let says: Vec<_> = alarms
        .map(|alarm| unescaped(only(alarm, "DESCRIPTION")))
        .collect();
    assert_eq!(
        says,
        [
            "In 3 days: Sign in to ACE by June 29, 2026 (Person 1)",
            "In 1 day: Sign in to ACE by June 29, 2026 (Person 1)",
        ]
    );
}

/// On the day of the check there may be an event and a reminder, before it neither: of a last safe day on June 29; of a
/// CAPE day on the Friday before the Sunday of the check, and a filing planned for the past; after all anniversaries.
#[test]
fn nothing_is_before_the_day_of_the_check() {
    for [as_of, triggers] in rows(
        "2026-06-26 | -P2DT15H -PT15H
         2026-06-27 | -PT15H
         2026-06-28 | -PT15H
         2026-06-29 | -",
    ) {
        let file = everyone(&Case::of(as_of, "tao last_login 2026-05-16").facts());
        assert_eq!(file.event("log-in-by-p1").triggers(), words(triggers), "{as_of}");
    }
    let late = everyone(&Case::of("2026-07-19", "planned_on 2026-07-10; liquidated 2026-04-30").facts());
    let stems: Vec<_> = late.uids().into_iter().map(stem).collect();
    assert!(
        stems.contains(&"protest-by-e1") && stems.len() == 1 + 3 + 1,
        "{stems:?}"
    );
    assert_eq!(everyone(&Case::of("2027-04-06", "").facts()).events.len(), 3);
}

/// A day and kind has one event, which names everyone; of many entries the title names three and the text fifty.
#[test]
fn people_and_entries_of_a_day_share_an_event() {
    let mut facts = full().facts();
    facts.company.label = label("Acme");
    facts.people[1].label = label("Tom");
    facts.people[2].label = label("Lee");
    for (at, name) in ["a", "b", "c, d"].into_iter().enumerate() {
        facts.entries[at].label = label(name);
    }
    facts.entries[2].liquidation = facts.entries[0].liquidation;
    for at in 0..60 {
        let mut more = facts.entries[0].clone();
        more.id = Id::parse(&format!("more-{at}")).unwrap();
        more.label = label(&format!("number {at}."));
        facts.entries.push(more);
    }
    let file = everyone(&facts);
    let event = file.event("log-in-by-p2");
    assert_eq!(
        event.text("SUMMARY"),
        "Acme: Sign in to ACE by June 29, 2026 (Tom and Lee)"
    );
    assert!(event.text("DESCRIPTION").contains("\nFor: Tom and Lee.\n"));
    let event = file.event("cape-by-e1");
    assert_eq!(
        event.text("SUMMARY"),
        "Acme: File in CAPE by August 3, 2026 (a, b, c, d, and 60 more)"
    );
    says(
        &event.text("DESCRIPTION"),
        "\nFor 63 entries: a, b, c, d, number 0., |, number 46., and 13 more.\n",
    );
}

/// Why, in words; what is our reading; that the days start again; where it comes from. Nothing that
/// would be wrong a day later.
#[test]
fn descriptions_say_why_and_how_firm() {
    let file = everyone(&full().facts());
    let made = "Made by ACE Self-Check. Guidance as of November 30, 2026; CBP’s page as of September 2, 2026. Not legal advice.";
    for event in &file.events {
        let text = event.text("DESCRIPTION");
        assert!(text.ends_with(made), "{text}");
        keeps_back(&text, "today|days left|in 14 days|In 14 days");
        let what = stem(event.uid());
        for [part, kinds] in rows(
            "our reading | log-in desk-case cape-by protest-by cit- monthly
             45 days start over with each sign-in | log-in monthly
             ACE access only lets you file. It never preserves a legal right. \
                | cape-by protest-by cit- planned reconciliation phase-2",
        ) {
            let is_due = words(kinds).iter().any(|kind| what.contains(kind));
            assert_eq!(text.contains(part), is_due, "{what}: {text}");
        }
    }
    let text = |what: &str| file.event(what).text("DESCRIPTION");
    assert!(text("log-in-by-p2").starts_with("Sign in to ACE by Monday, June 29, 2026.\n"));
    for [what, part] in rows(
        "log-in-by-p2             | Rule R6:
         log-in-by-p2             | Rule R7:
         open-desk-case-p1        | Rule R12:
         open-desk-case-p1        | 1-866-530-4172
         cape-by-e1               | Rule E13:
         protest-by-e1            | Rule E5: An open protest keeps the entry out of CAPE.
         reconciliation-due-e4    | Rule E10:
         planned-on-company       | Rule C1:
         phase-2-opens-company    | Rule E10:
         monthly-logins-company-30 | 60–90 days after acceptance
         monthly-logins-company-30 | REV-613
         cit-anniversary-company-2027-02-01 | lawyers disagree
         week-before-company      | A week before the planned filing.",
    ) {
        says(&text(what), part);
    }
}

/// A person's own file: nobody else's days, and the last safe login first, whatever is sooner.
#[test]
fn a_persons_file_begins_with_the_last_safe_login() {
    let mut all = full().facts();
    all.people[2].label = label("Lee");
    all.company.label = label("Acme");
    let file = of_person(&all, "p3").unwrap();
    assert_eq!(only(&file.head, "X-WR-CALNAME"), "ACE Self-Check: Lee\\, Acme");
    assert_eq!(
        file.titles(),
        [
            "2026-06-29 Acme: Sign in to ACE by June 29, 2026 (Lee)",
            "2026-06-22 Acme: Call the ACE help desk (Lee)",
            "2026-08-19 Acme: Sign in to ACE (Lee)",
            "2026-09-18 Acme: Sign in to ACE (Lee)",
            "2026-10-18 Acme: Sign in to ACE (Lee)",
        ]
    );
    // Locked out: the desk case.
    let titles = of_person(&all, "p1").unwrap().titles();
    assert_eq!(titles[0], "2026-06-22 Acme: Call the ACE help desk (Person 1)");
    // Nothing for who has left, or is not there: RFC 5545 has no calendar without a component.
    assert!(of_person(&all, "p4").is_none());
    assert!(of_person(&all, "p5").is_none());
    assert!(of_person(&all, "e1").is_none());
}

/// What is the same in both files has the same UID, so that it is there once.
#[test]
fn a_persons_events_have_the_uids_of_everyones_file() {
    let mut facts = full().facts();
    // With a day of their own.
    facts.people[2].last_login = Some(LastLogin::On(day("2026-05-18")));
    let all = everyone(&facts);
    let own = of_person(&facts, "p2").unwrap();
    let shared = own.uids().into_iter().filter(|uid| !uid.contains("monthly"));
    let all: BTreeSet<&str> = all.uids().into_iter().collect();
    assert!(shared.clone().count() == 1 && shared.into_iter().all(|uid| all.contains(uid)));
    assert!(
        own.uids()
            .iter()
            .any(|uid| stem(uid) == "monthly-login-p2-30" && !all.contains(uid))
    );
}

/// At most 100 characters, each once, and nobody's name in them, however ids are chosen.
#[test]
fn uids_are_unique_and_hold_no_name() {
    let mut facts = full().facts();
    facts.company.label = label("Acme");
    let long = "x".repeat(40);
    for (at, id) in ["p1", "p1-7", "company", long.as_str()].into_iter().enumerate() {
        facts.people[at].id = Id::parse(id).unwrap();
        facts.people[at].label = label(&format!("Dana {at}"));
        facts.people[at].employment = None;
        facts.people[at].last_login = facts.people[1].last_login;
    }
    for entry in &mut facts.entries {
        let id = format!("{}{}", "y".repeat(39), entry.id.as_str().trim_start_matches('e'));
        entry.id = Id::parse(&id).unwrap();
    }
    let check = |file: &File| {
        let uids = file.uids();
        assert_eq!(uids.iter().collect::<BTreeSet<_>>().len(), uids.len());
        for uid in &uids {
            let (local, domain) = uid.split_once('@').unwrap();
            assert_eq!(domain, "ace-self-check.invalid");
            assert!(uid.len() <= 100, "{}: {uid}", uid.len());
            let digest = local.rsplit_once('-').unwrap().1;
            assert!(digest.len() == 6 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()));
            let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            assert!(local.bytes().all(is_plain));
            assert!(!uid.to_lowercase().contains("dana") && !uid.contains("acme"));
        }
    };
    let file = everyone(&facts);
    assert!(file.uids().iter().any(|uid| uid.len() > 85));
    check(&file);
    // All the files of one check, in one calendar.
    let mut all: Vec<String> = file.uids().into_iter().map(str::to_owned).collect();
    for person in &facts.people {
        let own = of_person(&facts, person.id.as_str()).unwrap();
        check(&own);
        let new = own.uids().into_iter().filter(|uid| uid.contains("monthly"));
        all.extend(new.map(str::to_owned));
    }
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

/// A changed answer moves an event; it does not make another.
#[test]
fn uids_stay_when_answers_change() {
    let case = full();
    let before = case.facts();
    let mut after = before.clone();
    after.people[1].label = label("Dana");
    after.people[1].last_login = Some(LastLogin::On(day("2026-06-17")));
    after.filing.planned_on = Some(day("2026-07-27"));
    after.entries[2].liquidation =
        Case::on("2026-06-18").liquidated("2026-04-24").facts().entries[0].liquidation;
    let (before, after) = (everyone(&before), everyone(&after));
    for (what, from, to) in [
        ("log-in-by-p2", "2026-06-29", "2026-07-31"),
        ("planned-on-company", "2026-07-20", "2026-07-27"),
        ("week-before-company", "2026-07-13", "2026-07-20"),
        ("cape-by-e3", "2026-06-29", "2026-07-13"),
        ("monthly-logins-company-30", "2026-08-19", "2026-08-26"),
        ("cape-by-e1", "2026-08-03", "2026-08-03"),
    ] {
        assert_eq!(before.event(what).uid(), after.event(what).uid());
        assert_eq!(before.event(what).on(), day(from), "{what}");
        assert_eq!(after.event(what).on(), day(to), "{what}");
    }
}

/// Two clients of a broker have events of their own; a client without a name has a digest too.
#[test]
fn companies_have_different_uids() {
    let uids = |name: Option<&str>| {
        let mut facts = full().facts();
        facts.company.label = name.and_then(label);
        let uids = everyone(&facts).uids().into_iter().map(str::to_owned).collect();
        let uids: BTreeSet<String> = uids;
        uids
    };
    let acme = uids(Some("Acme"));
    assert!(acme.is_disjoint(&uids(Some("Acne"))));
    assert!(acme.is_disjoint(&uids(None)));
    assert_eq!(uids(Some("")), uids(None));
    assert_eq!(uids(Some(" Acme ")), acme);
}

/// Section 3.8.7.4: a later version has a greater number, the seconds since 2026 began (src/export/calendar/stamp.rs).
/// The same answers and stamp give the same file.
#[test]
fn all_events_have_the_sequence_of_the_stamp() {
    let facts = full().facts();
    let file = everyone(&facts);
    assert!(
        file.events
            .iter()
            .all(|event| event.value("SEQUENCE") == "27950889")
    );
    let write = || write(&facts, CalendarScope::Everyone, STAMP);
    assert_eq!(write(), write());
}

/// Section 3.3.11: backslash, semicolon and comma are escaped; controls are not allowed.
#[test]
fn hostile_names_stay_names() {
    let name = |text: &str| {
        let mut facts = Case::on("2026-06-18").tao("last_login 2026-06-01").facts();
        facts.people[0].label = label(text);
        everyone(&facts).event("log-in-by-p1").text("SUMMARY")
    };
    let titled = |shown: &str| format!("Sign in to ACE by July 15, 2026 ({shown})");
    assert_eq!(name("a, b; c\\d: \"e\" \\n"), titled("a, b; c\\d: \"e\" \\n"));
    assert_eq!(name("a\r\nEND:VEVENT\r\nb\0\u{7f}"), titled("a END:VEVENT b"));
    assert_eq!(name("\0\u{1}"), titled("Person 1"));
    assert_eq!(name("\u{202e}"), titled("Person 1"));
    assert_eq!(name("\u{5d3}\u{202e}"), titled("\u{2068}\u{5d3}\u{2069}"));
    assert_eq!(name(&"👟".repeat(80)), titled(&format!("{}…", "👟".repeat(39))));
}

/// As many entries as there may be: no more events than days, and a file that can be imported.
#[test]
fn ten_thousand_entries_stay_small() {
    let mut all = full().liquidated("2026-06-01").facts();
    let model = all.entries.pop().unwrap();
    all.entries.clear();
    for at in 0..9_999_i64 {
        let mut entry = model.clone();
        entry.id = Id::parse(&format!("e{at}")).unwrap();
        entry.label = label(&format!("consignment number {at}"));
        let on = add_days(day("2026-06-18"), -(at % 181));
        entry.liquidation = Some(Liquidation::Liquidated(Some(on)));
        all.entries.push(entry);
    }
    let text = write(&all, CalendarScope::Everyone, STAMP).unwrap();
    let file = File::read(&text);
    println!(
        "9,999 entries: {} events, {} octets",
        file.events.len(),
        text.len()
    );
    // At most 81 days of CAPE and 181 of protests, and some twenty of others.
    assert!(file.events.len() < 81 + 181 + 25, "{}", file.events.len());
    assert!(text.len() < 1_000_000, "{}", text.len());
    assert!(text.len() > 100_000);
}

/// A day for each entry, over 27 years.
#[test]
fn ten_thousand_days_are_ten_thousand_events() {
    let flagged = format!("{FLAGGED}, liquidation unliquidated, reconciliation_due_on 2026-07-31");
    let mut all = Case::on("2026-06-18").entry(&flagged).facts();
    let model = all.entries.pop().unwrap();
    for at in 0..9_999_i64 {
        let mut entry = model.clone();
        entry.id = Id::parse(&format!("e{at}")).unwrap();
        entry.reconciliation_due_on = Some(add_days(day("2026-07-31"), at));
        all.entries.push(entry);
    }
    let file = everyone(&all);
    let is_due = |event: &&Event| event.uid().starts_with("reconciliation-due-");
    assert_eq!(file.events.iter().filter(is_due).count(), 9_999);
}

/// Letters of all kinds, and what breaks files and directions.
fn hostile() -> impl Strategy<Value = String> {
    let nasty =
        "[\0-\u{9f},;:\\\\\"\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2066}-\u{2069}\u{feff}👟\u{5d0}é]{0,80}";
    let any_text = any::<String>().prop_map(|text| text.chars().take(80).collect());
    proptest::prop_oneof![nasty, any_text]
}

/// The events that a calendar has to hold, each UID without its digest and its day: a row of the agenda is one event for
/// its people, one for its entries, and one for the company, named by the first of them; then the monthly sign-ins.
fn expected(facts: &Facts, assessment: &Assessment, whose: Option<&Id>) -> BTreeMap<String, NaiveDate> {
    let position = |id: &Id| facts.ids().position(|other| other == id);
    let is_person = |id: &Id| facts.people.iter().any(|person| person.id == *id);
    let kind = |item: &AgendaItem| item.who.id().map(is_person);
    let items = assessment.agenda.iter();
    let items = items.filter(|item| item.on >= assessment.as_of);
    let mut firsts = BTreeMap::new();
    let mut court = None;
    for item in items.filter(|item| whose.is_none() || item.who.id() == whose) {
        // One line tells of the court (docs/guidance.md, 5).
        if item.what.name() == "cit_anniversary" && *court.get_or_insert(item.on) != item.on {
            continue;
        }
        let first = firsts.entry((item.on, item.what, kind(item))).or_insert(item);
        if item.who.id().and_then(position) < first.who.id().and_then(position) {
            *first = item;
        }
    }
    let stem = |item: &AgendaItem| {
        let what = item.what.name().trim_end_matches("_due_on").replace('_', "-");
        let due = if what == "reconciliation" { "-due" } else { "" };
        let id = item.who.id().map_or("company", Id::as_str);
        let is_dated = what.starts_with("cit-") || what.starts_with("follow-up");
        let on = Some(format!("-{}", item.on)).filter(|_| is_dated);
        (format!("{what}{due}-{id}{}", on.unwrap_or_default()), item.on)
    };
    let mut found: BTreeMap<_, _> = firsts.into_values().map(stem).collect();
    let from = facts.filing.planned_on.unwrap_or(assessment.as_of);
    let from = from.max(assessment.as_of);
    let stays = |id: &Id| {
        facts
            .people
            .iter()
            .any(|person| person.id == *id && !person.has_left())
    };
    for days in [30, 60, 90] {
        let stem = match whose {
            None => format!("monthly-logins-company-{days}"),
            Some(id) if stays(id) => format!("monthly-login-{id}-{days}"),
            Some(_) => continue,
        };
        found.insert(stem, add_days(from, days));
    }
    found
}

proptest! {
    #![proptest_config(some(150))]

    /// Everyone's calendar and each person's hold the agenda from the day of the check on and nothing else; each event
    /// takes a day, and reminds at 9:00 three days and one day before, the earlier first (Outlook keeps one), where that
    /// is not before the check. Midnight less 15 hours is 9:00 of the day before.
    #[test]
    fn every_calendar_holds_the_agenda(facts in any_facts()) {
        let assessment = assess(&facts, &CURRENT, day("2026-06-18"));
        let people = facts.people.iter().map(|person| Some(&person.id));
        for whose in people.chain([None]) {
            let text = write(&facts, whose.map_or(CalendarScope::Everyone, CalendarScope::Person), STAMP);
            let events = text.map_or_else(Vec::new, |text| File::read(&text).events);
            let found: BTreeMap<_, _> = events.iter().map(|event| (stem(event.uid()).to_owned(), event.on())).collect();
            prop_assert_eq!(found.len(), events.len());
            prop_assert_eq!(found, expected(&facts, &assessment, whose));
            let in_order = if whose.is_none() { &events[..] } else { events.get(1..).unwrap_or_default() };
            prop_assert!(in_order.is_sorted_by_key(Event::on));
            for event in &events {
                prop_assert_eq!(date(event.value("DTEND;VALUE=DATE")), add_days(event.on(), 1));
                let ahead = days_between(assessment.as_of, event.on());
                let triggers = [(3, "-P2DT15H"), (1, "-PT15H")].into_iter().filter(|(days, _)| *days <= ahead);
                prop_assert_eq!(event.triggers(), triggers.map(|(_, trigger)| trigger).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn no_name_breaks_the_file(names in proptest::collection::vec(hostile(), 6)) {
        let mut all = full().facts();
        let count = everyone(&all).events.len();
        let parsed = |at: usize| Label::parse(&names[at]).ok();
        all.company.label = parsed(0);
        all.people[1].label = parsed(1);
        all.people[2].label = parsed(2);
        for at in 0..3 {
            all.entries[at].label = parsed(3 + at);
        }
        let file = everyone(&all);
        prop_assert_eq!(file.events.len(), count);
        for event in &file.events {
            let (title, says) = (event.text("SUMMARY"), event.text("DESCRIPTION"));
            prop_assert!(title.chars().count() < 250);
            for text in [title, says] {
                let marks = |mark: char| text.matches(mark).count();
                prop_assert_eq!(marks('\u{2068}'), marks('\u{2069}'));
                prop_assert_eq!(marks('\u{202e}'), 0);
            }
        }
        let own = of_person(&all, "p3");
        prop_assert!(own.is_some_and(|file| stem(file.uids()[0]) == "log-in-by-p3"));
    }
}
