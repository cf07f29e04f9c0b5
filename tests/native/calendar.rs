//! The calendar file: what RFC 5545 asks of it, and that it holds the days the guidance gives, no day
//! that is over, and the same names for the same things.

use crate::support::{Case, FLAGGED, day};
use ace_self_check::assessment::assess;
use ace_self_check::calendar::{add_days, days_between};
use ace_self_check::export::calendar::{Stamp, Whose, calendar};
use ace_self_check::facts::{Facts, Id, Label};
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved;
use chrono::NaiveDate;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use std::collections::BTreeSet;

/// 2026-11-20T12:08:09Z.
const STAMP: Stamp = Stamp(1_795_176_489);

fn facts(case: &Case) -> Facts {
    saved::read(case.document().as_bytes(), day("2026-06-18"))
        .unwrap()
        .facts
}

fn write(facts: &Facts, whose: Whose, stamp: Stamp) -> Option<String> {
    let assessment = assess(facts, &CURRENT, day("2026-06-18"));
    calendar(facts, &assessment, &CURRENT, whose, stamp)
}

fn everyone(facts: &Facts) -> File {
    File::read(&write(facts, Whose::Everyone, STAMP).unwrap())
}

fn of_person(facts: &Facts, id: &str) -> Option<File> {
    let id = Id::parse(id).unwrap();
    write(facts, Whose::Person(&id), STAMP).map(|text| File::read(&text))
}

/// A content line: its name with its parameters, and its raw value.
type Line = (String, String);

/// A calendar file, read by the grammar of RFC 5545, section 3.1.
struct File {
    head: Vec<Line>,
    events: Vec<Event>,
}

struct Event {
    lines: Vec<Line>,
    alarms: Vec<Vec<Line>>,
}

impl File {
    /// Stops where a line does not end in CRLF, is longer than 75 octets, or does not belong.
    #[track_caller]
    fn read(text: &str) -> Self {
        assert!(text.ends_with("\r\n"));
        let physical: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        for line in &physical {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.chars().any(char::is_control), "{line:?}");
            assert!(!line.is_empty());
        }
        let mut lines: Vec<String> = Vec::new();
        for line in physical {
            match line.strip_prefix(' ') {
                Some(more) => lines.last_mut().unwrap().push_str(more),
                None => lines.push(line.to_owned()),
            }
        }
        let split = |line: &String| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_owned(), value.to_owned())
        };
        let mut lines = lines.iter().map(split).peekable();
        let mut file = Self {
            head: Vec::new(),
            events: Vec::new(),
        };
        let is = |line: &Line, name: &str, value: &str| line.0 == name && line.1 == value;
        assert!(is(&lines.next().unwrap(), "BEGIN", "VCALENDAR"));
        while let Some(line) = lines.next_if(|line| line.0 != "BEGIN" && line.0 != "END") {
            file.head.push(line);
        }
        while lines.next_if(|line| is(line, "BEGIN", "VEVENT")).is_some() {
            let mut event = Event {
                lines: Vec::new(),
                alarms: Vec::new(),
            };
            while let Some(line) = lines.next_if(|line| line.0 != "BEGIN" && line.0 != "END") {
                event.lines.push(line);
            }
            while lines.next_if(|line| is(line, "BEGIN", "VALARM")).is_some() {
                let mut alarm = Vec::new();
                while let Some(line) = lines.next_if(|line| line.0 != "END") {
                    alarm.push(line);
                }
                assert!(is(&lines.next().unwrap(), "END", "VALARM"));
                event.alarms.push(alarm);
            }
            assert!(is(&lines.next().unwrap(), "END", "VEVENT"));
            file.events.push(event);
        }
        assert!(is(&lines.next().unwrap(), "END", "VCALENDAR"));
        assert_eq!(lines.next(), None);
        file
    }

    fn uids(&self) -> Vec<&str> {
        self.events.iter().map(Event::uid).collect()
    }

    /// The event whose UID begins so, before its digest.
    #[track_caller]
    fn event(&self, what: &str) -> &Event {
        let is_it = |event: &&Event| event.uid().rsplit_once('-').unwrap().0 == stem(what);
        // The domain has hyphens of its own.
        let found = self
            .events
            .iter()
            .filter(|event| stem(event.uid()) == what || is_it(event));
        let found: Vec<&Event> = found.collect();
        assert_eq!(found.len(), 1, "{what} in {:?}", self.uids());
        found[0]
    }

    /// Day and title of each event, in the order of the file.
    fn titles(&self) -> Vec<String> {
        let title = |event: &Event| format!("{} {}", event.on(), event.text("SUMMARY"));
        self.events.iter().map(title).collect()
    }
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

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => text.push(c),
                other => panic!("\\{other:?} in {value}"),
            },
            ';' | ',' => panic!("bare {c} in {value}"),
            c => text.push(c),
        }
    }
    text
}

fn date(text: &str) -> NaiveDate {
    assert_eq!(text.len(), 8);
    day(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]))
}

fn label(text: &str) -> Option<Label> {
    Label::parse(text).ok()
}

/// A company with everything the agenda can hold.
fn full() -> Case {
    Case::on("2026-06-18")
        .planned_on("2026-07-20")
        .tao("last_login 2026-03-01, password known, mailbox controlled")
        .user("last_login 2026-05-16")
        .user("last_login 2026-05-16, password forgotten")
        .user("last_login 2026-05-16, employment left")
        .liquidated("2026-05-15")
        .liquidated("2026-05-15")
        .liquidated("2026-04-10")
        .entry(&format!(
            "{FLAGGED}, liquidation unliquidated, reconciliation_due_on 2026-09-30"
        ))
}

/// Sections 3.4, 3.6 and 3.6.1: what a calendar and its events have to have, once each.
#[test]
fn it_is_a_calendar_of_whole_days() {
    let file = everyone(&facts(&full()));
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

/// The day after the last of February, of a leap year and of another, and of December.
#[test]
fn a_day_ends_where_the_next_begins() {
    for (login, on, end) in [
        ("2027-01-15", "20270228", "20270301"),
        ("2028-01-15", "20280228", "20280229"),
        ("2028-01-16", "20280229", "20280301"),
        ("2027-11-17", "20271231", "20280101"),
    ] {
        let case = Case::on(login).tao(&format!("last_login {login}"));
        let file = everyone(&facts(&case));
        let event = file.event("log-in-by-p1");
        assert_eq!(event.value("DTSTART;VALUE=DATE"), on);
        assert_eq!(event.value("DTEND;VALUE=DATE"), end);
    }
}

/// Every line of the agenda that is not over is on its day, with one event a day and kind.
#[test]
fn it_holds_the_agenda() {
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
        "2027-02-04 cit-anniversary-company-2027-02-04",
        "2027-03-04 cit-anniversary-company-2027-03-04",
        "2027-04-05 cit-anniversary-company-2027-04-05",
    ];
    let file = everyone(&facts(&case));
    let found: Vec<String> = file
        .events
        .iter()
        .map(|event| format!("{} {}", event.on(), stem(event.uid())))
        .collect();
    assert_eq!(found, expected);
    // By the agenda's own account too: less the monthly logins, and two people and two entries share two days each.
    assert_eq!(case.check().agenda().len(), expected.len() - 3 + 4);
    assert!(file.events.is_sorted_by_key(Event::on));
}

/// 3 days and 1 day before, at 9:00: midnight less 15 hours is 9:00 of the day before. The first alarm is the earliest,
/// since Outlook keeps no other, and none rings on the day itself.
#[test]
fn every_event_has_its_reminders_inside() {
    let case = Case::on("2026-05-20").tao("last_login 2026-05-16");
    let file = everyone(&facts(&case));
    assert_eq!(
        file.titles()[..4],
        [
            "2026-06-19 Everyone signs in to ACE",
            "2026-06-29 CAPE Phase 2 opens",
            "2026-06-29 Sign in to ACE by June 29, 2026 (Person 1)",
            "2026-07-19 Everyone signs in to ACE",
        ]
    );
    for event in &file.events {
        assert_eq!(event.triggers(), ["-P2DT15H", "-PT15H"], "{}", event.uid());
    }
    let event = file.event("log-in-by-p1");
    let says = |at: usize| unescaped(only(&event.alarms[at], "DESCRIPTION"));
    assert_eq!(says(0), "In 3 days: Sign in to ACE by June 29, 2026 (Person 1)");
    assert_eq!(says(1), "In 1 day: Sign in to ACE by June 29, 2026 (Person 1)");
}

/// Neither an event nor a reminder before the day of the check; on it there may be one.
#[test]
fn nothing_is_over() {
    let on = |as_of: &str| {
        let file = everyone(&facts(&Case::on(as_of).tao("last_login 2026-05-16")));
        let event = file.event("log-in-by-p1");
        assert!(file.events.iter().all(|event| event.on() >= day(as_of)));
        let triggers: Vec<String> = event.triggers().into_iter().map(str::to_owned).collect();
        triggers
    };
    assert_eq!(on("2026-06-26"), ["-P2DT15H", "-PT15H"]);
    assert_eq!(on("2026-06-27"), ["-PT15H"]);
    assert_eq!(on("2026-06-28"), ["-PT15H"]);
    assert!(on("2026-06-29").is_empty());
    // A CAPE day on the Friday before the Sunday of the check; a filing planned for the past.
    let case = Case::on("2026-07-19")
        .planned_on("2026-07-10")
        .liquidated("2026-04-30");
    let file = everyone(&facts(&case));
    let stems: Vec<&str> = file.uids().into_iter().map(stem).collect();
    assert!(
        !stems
            .iter()
            .any(|stem| stem.contains("cape-by") || stem.contains("planned-on")),
        "{stems:?}"
    );
    assert!(stems.contains(&"protest-by-e1"));
    // All anniversaries are over.
    let file = everyone(&facts(&Case::on("2027-04-06")));
    assert_eq!(file.events.len(), 3);
}

/// "Refunds generally come 60–90 days after acceptance; log in at least monthly", from the filing, or
/// from the day of the check where none is planned or it is past.
#[test]
fn everyone_logs_in_while_the_refund_is_on_its_way() {
    let monthly = |case: &Case| {
        let file = everyone(&facts(case));
        let is_monthly = |event: &&Event| event.uid().starts_with("monthly-logins-company-");
        let days: Vec<String> = file
            .events
            .iter()
            .filter(is_monthly)
            .map(|event| event.on().to_string())
            .collect();
        days
    };
    let planned = Case::on("2026-06-18").planned_on("2026-07-01");
    assert_eq!(monthly(&planned), ["2026-07-31", "2026-08-30", "2026-09-29"]);
    let from_check = ["2026-07-18", "2026-08-17", "2026-09-16"];
    assert_eq!(monthly(&Case::on("2026-06-18")), from_check);
    assert_eq!(
        monthly(&Case::on("2026-06-18").planned_on("2026-06-17")),
        from_check
    );
    assert_eq!(
        monthly(&Case::on("2026-06-18").planned_on("2026-06-18")),
        from_check
    );
}

/// A day and kind has one event, which names everyone; of many entries the title names three and the text fifty.
#[test]
fn people_and_entries_of_a_day_share_an_event() {
    let mut facts = facts(&full());
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
        "Acme: File in CAPE by August 3, 2026 (a, b, c, d and 60 more)"
    );
    let says = event.text("DESCRIPTION");
    assert!(
        says.contains("\nFor 63 entries: a, b, c, d, number 0., "),
        "{says}"
    );
    assert!(says.contains(", number 46. and 13 more.\n"), "{says}");
}

/// Why, in words; what is our reading; that the days start again; where it comes from. Nothing that
/// would be wrong a day later.
#[test]
fn descriptions_say_why_and_how_firm() {
    let file = everyone(&facts(&full()));
    let made = "Made by ACE Self-Check. Guidance as of November 30, 2026; CBP’s page as of September 2, 2026. Not legal advice.";
    for event in &file.events {
        let says = event.text("DESCRIPTION");
        assert!(says.ends_with(made), "{says}");
        for aging in ["today", "days left", "in 14 days", "In 14 days"] {
            assert!(!says.contains(aging), "{aging}: {says}");
        }
        let what = stem(event.uid());
        let is = |kinds: &[&str]| kinds.iter().any(|kind| what.contains(kind));
        let our_reading = is(&["log-in", "desk-case", "cape-by", "protest-by", "cit-", "monthly"]);
        assert_eq!(says.contains("our reading"), our_reading, "{what}: {says}");
        let starts_again = is(&["log-in", "monthly"]);
        assert_eq!(
            says.contains("45 days start over with each sign-in"),
            starts_again,
            "{what}: {says}"
        );
        let is_filing = is(&[
            "cape-by",
            "protest-by",
            "cit-",
            "planned",
            "reconciliation",
            "phase-2",
        ]);
        let preserves = says.contains("ACE access only lets you file. It never preserves a legal right.");
        assert_eq!(preserves, is_filing, "{what}: {says}");
    }
    let says = |what: &str| file.event(what).text("DESCRIPTION");
    assert!(says("log-in-by-p2").starts_with("Sign in to ACE by Monday, June 29, 2026.\n"));
    for (what, part) in [
        ("log-in-by-p2", "Rule R6: "),
        ("log-in-by-p2", "Rule R7: "),
        ("open-desk-case-p1", "Rule R12: "),
        ("open-desk-case-p1", "1-866-530-4172"),
        ("cape-by-e1", "Rule E13: "),
        (
            "protest-by-e1",
            "Rule E5: An open protest keeps the entry out of CAPE.",
        ),
        ("reconciliation-due-e4", "Rule E10: "),
        ("planned-on-company", "Rule C1: "),
        ("phase-2-opens-company", "Rule E10: "),
        ("monthly-logins-company-30", "60–90 days after acceptance"),
        ("monthly-logins-company-30", "REV-613"),
        ("cit-anniversary-company-2027-02-01", "lawyers disagree"),
        ("week-before-company", "A week before the planned filing."),
    ] {
        assert!(says(what).contains(part), "{what}: {}", says(what));
    }
}

/// A person's own file: nobody else's days, and the last safe login first, whatever is sooner.
#[test]
fn a_persons_file_begins_with_the_last_safe_login() {
    let mut all = facts(&full());
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
fn a_persons_days_are_those_of_everyones_file() {
    let mut facts = facts(&full());
    // With a day of their own.
    facts.people[2].last_login = Some(ace_self_check::facts::LastLogin::On(day("2026-05-18")));
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
fn uids_are_unique_and_say_nothing_of_anyone() {
    let mut facts = facts(&full());
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
            assert!(
                local
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            );
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
    let before = facts(&case);
    let mut after = before.clone();
    after.people[1].label = label("Dana");
    after.people[1].last_login = Some(ace_self_check::facts::LastLogin::On(day("2026-06-17")));
    after.filing.planned_on = Some(day("2026-07-27"));
    after.entries[2].liquidation =
        facts(&Case::on("2026-06-18").liquidated("2026-04-24")).entries[0].liquidation;
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
fn companies_do_not_overwrite_each_other() {
    let uids = |name: Option<&str>| {
        let mut facts = facts(&full());
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

/// Section 3.8.7.4: a later version has a greater number. It is the seconds of 2026 and after.
#[test]
fn the_sequence_rises() {
    let sequence = |seconds| {
        let text = write(&facts(&full()), Whose::Everyone, Stamp(seconds)).unwrap();
        let file = File::read(&text);
        let found: BTreeSet<u64> = file
            .events
            .iter()
            .map(|event| event.value("SEQUENCE").parse().unwrap())
            .collect();
        assert_eq!(found.len(), 1);
        found.into_iter().next().unwrap()
    };
    assert_eq!(sequence(1_767_225_599), 0);
    assert_eq!(sequence(1_767_225_600), 0);
    assert_eq!(sequence(1_767_225_601), 1);
    assert_eq!(sequence(STAMP.0), 27_950_889);
    assert!(i32::try_from(sequence(u64::MAX)).is_ok());
}

/// No clock, no randomness.
#[test]
fn the_same_answers_and_stamp_give_the_same_file() {
    let facts = facts(&full());
    assert_eq!(
        write(&facts, Whose::Everyone, STAMP),
        write(&facts, Whose::Everyone, STAMP)
    );
}

/// Section 3.3.11: backslash, semicolon and comma are escaped; controls are not allowed.
#[test]
fn hostile_names_stay_names() {
    let name = |text: &str| {
        let mut facts = facts(&Case::on("2026-06-18").tao("last_login 2026-06-01"));
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
    let mut all = facts(&full().liquidated("2026-06-01"));
    let model = all.entries.pop().unwrap();
    all.entries.clear();
    for at in 0..9_999_i64 {
        let mut entry = model.clone();
        entry.id = Id::parse(&format!("e{at}")).unwrap();
        entry.label = label(&format!("consignment number {at}"));
        let on = add_days(day("2026-06-18"), -(at % 181));
        entry.liquidation = Some(ace_self_check::facts::Liquidation::Liquidated(Some(on)));
        all.entries.push(entry);
    }
    let text = write(&all, Whose::Everyone, STAMP).unwrap();
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
    let mut all = facts(&Case::on("2026-06-18").entry(&flagged));
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn no_name_breaks_the_file(names in proptest::collection::vec(hostile(), 6)) {
        let mut all = facts(&full());
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
