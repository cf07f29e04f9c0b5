//! Entries at any number: the list for CAPE, the groups, what is found; and the lines of the agenda
//! with what they stepped over.

use crate::support::{Case, FLAGGED, PLAIN, day, rows};
use ace_self_check::assessment::{Assessment, Cape, EntryFinding, Event, Risk, assess};
use ace_self_check::calendar::Closed;
use ace_self_check::entries::{Doubtful, EntryIndex, Stake, cape_list, groups};
use ace_self_check::export::agenda::{Line, lines};
use ace_self_check::export::entries::{Query, Sorted, found};
use ace_self_check::facts::{Cents, Choice, EntryNumber, Facts};
use ace_self_check::guidance::{CURRENT, NextStepId};
use ace_self_check::wording;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

const FILED: &str = "entry_type 01, flagged_for_reconciliation no, open_protest no, liquidation unliquidated";

/// 20,001 numbers make three files; each line is a number, and the first says so.
#[test]
fn the_list_has_at_most_9_999_numbers_a_file() {
    let (mut facts, _) = Case::on("2026-06-18").entry(FILED).assessed();
    let one = facts.entries[0].clone();
    facts.entries = (0..20_001)
        .map(|n| {
            let mut entry = one.clone();
            entry.entry_number = EntryNumber::parse(&format!("ABC{n:08}"));
            entry
        })
        .collect();
    let list = cape_list(
        &facts,
        &CURRENT,
        &assess(&facts, &CURRENT, day("2026-06-18")),
        Doubtful::Listed,
    );
    assert_eq!(list.listed, 20_001);
    let mut at = 0;
    for (file, rows) in list.files.iter().zip([9_999, 9_999, 3]) {
        let numbers = (at..at + rows).map(|n| format!("ABC{n:08}\r\n"));
        let expected = format!("Entry Number\r\n{}", numbers.collect::<Vec<_>>().concat());
        at += rows;
        assert!(*file == expected, "the file with number {at}");
    }
    assert_eq!((list.files.len(), at), (3, 20_001));
}

/// Only entries ready to be filed, each number once; the others are reported. B7603245278 has CBP's
/// check digit, which is worked out by hand in src/facts/entry.rs.
#[test]
fn the_list_holds_what_is_to_be_filed() {
    let case = Case::of(
        "2026-06-18",
        &format!(
            "entry entry_number B7603245278, {FILED}; entry entry_number B7603245270, {FILED}; entry {FILED}; \
             entry entry_number B7603245278, {FILED}; entry entry_number XYZ00000001, {FILED}, entry_type 09; \
             entry entry_number XYZ00000002, {FILED}, open_protest yes; \
             entry entry_number XYZ00000003, FLAGGED, liquidation unliquidated; entry entry_number B7603245270, {FILED}"
        ),
    );
    let (facts, assessment) = case.assessed();
    let list = cape_list(&facts, &CURRENT, &assessment, Doubtful::Listed);
    assert_eq!(list.files, ["Entry Number\r\nB7603245278\r\nB7603245270\r\n"]);
    assert_eq!(list.listed, 2);
    assert_eq!(list.without_number, [2]);
    assert_eq!(list.twice, [3, 7]);
    assert_eq!(list.check_digit, [1]);
    let (facts, assessment) = Case::on("2026-06-18").entry(FILED).assessed();
    let list = cape_list(&facts, &CURRENT, &assessment, Doubtful::Listed);
    assert!(list.files.is_empty());
}

/// What CBP would reject is left out unless the respondent says otherwise, and named with the reason: a check digit that
/// doesn't fit, and no IEEPA duty to refund.
#[test]
fn doubtful_entries_are_left_out_by_default() {
    let case = Case::on("2026-06-18")
        .entry(&format!("entry_number B7603245278, {FILED}"))
        .entry(&format!("entry_number B7603245270, {FILED}"))
        .entry(&format!("entry_number 9VK12053359, {FILED}"));
    let (mut facts, assessment) = case.assessed();
    facts.entries[0].ieepa_cents = Cents::new(123_455);
    facts.entries[2].ieepa_cents = Cents::new(0);
    let list = |doubtful| cape_list(&facts, &CURRENT, &assessment, doubtful);
    let (default, all) = (list(Doubtful::LeftOut), list(Doubtful::Listed));
    assert_eq!(default.files, ["Entry Number\r\nB7603245278\r\n"]);
    assert_eq!(all.listed, 3);
    for list in [&default, &all] {
        assert_eq!(
            (list.check_digit.as_slice(), list.no_duty.as_slice()),
            (&[1][..], &[2][..])
        );
    }
    let says = wording::cape_list_lines(&facts, &default);
    let says = |what: &[&str]| {
        says.iter()
            .any(|line| what.iter().all(|part| line.contains(part)))
    };
    assert!(says(&["left out", "check digit", "B76-0324527-0"]));
    assert!(says(&["left out", "IEEPA", "9VK-1205335-9"]));
}

/// Amounts are summed as far as they are known; what isn't known is said.
#[test]
fn amounts_at_stake_are_summed() {
    let case = Case::on("2026-06-18").entry(FILED).entry(FILED).entry(FILED);
    let (mut facts, assessment) = case.assessed();
    let sum = |facts: &Facts| EntryIndex::of(facts).stake(facts.entries.iter().map(|entry| &entry.id));
    assert_eq!(wording::at_stake(sum(&facts)), None);
    facts.entries[0].ieepa_cents = Cents::new(100_000_000_000);
    facts.entries[1].ieepa_cents = Cents::new(49);
    let expected = Stake {
        cents: 100_000_000_049,
        known: 2,
        of: 3,
    };
    assert_eq!(sum(&facts), expected);
    assert_eq!(groups(&facts, &assessment)[0].stake, expected);
    assert_eq!(
        wording::at_stake(expected).as_deref(),
        Some("at least $1,000,000,000 at stake")
    );
    facts.entries[2].ieepa_cents = Cents::new(51);
    assert_eq!(
        wording::at_stake(sum(&facts)).as_deref(),
        Some("$1,000,000,001 at stake")
    );
}

/// Entries of many kinds, on a day, in a company that can log in late.
fn many(picked: &[(usize, u64)]) -> Case {
    let answers = [
        PLAIN,
        FLAGGED,
        "entry_type 01, flagged_for_reconciliation no, open_protest yes",
        "entry_type 09",
        "",
    ];
    picked.iter().fold(
        Case::on("2026-06-18").tao("last_login 2026-03-01, password known, mailbox controlled"),
        |case, (kind, days)| {
            let on = day("2026-06-18") - Days::new(*days);
            let answers = answers[*kind % answers.len()];
            let when = match kind % 3 {
                0 => format!(", liquidation liquidated, liquidated_on {on}"),
                1 => format!(", reconciliation_due_on {}", day("2027-06-18") - Days::new(*days)),
                _ => String::new(),
            };
            case.entry(format!("{answers}{when}").trim_start_matches(", "))
        },
    )
}

/// The nearest day of each entry, from the agenda; where a missing answer leaves open whether CAPE takes
/// it, the CAPE day counts until day 80 is over.
fn days_from_agenda(facts: &Facts, assessment: &Assessment) -> Vec<Option<NaiveDate>> {
    let of = |id| {
        let items = assessment.agenda.iter().filter(|item| item.who.id() == Some(id));
        items.map(|item| item.on).min()
    };
    let possible = |finding: &EntryFinding| {
        let dates = finding.dates.filter(|_| finding.cape == Cape::Unknown)?;
        (dates.cape_last_day >= assessment.as_of).then_some(dates.cape_by)
    };
    let both = facts.entries.iter().zip(&assessment.entries);
    both.map(|(entry, finding)| [of(&entry.id), possible(finding)].into_iter().flatten().min())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// Groups count, and have the earliest day of their entries; nearest first, without a day last.
    #[test]
    fn groups_are_what_the_agenda_says(picked in vec((0_usize..30, 0_u64..260), 0..40)) {
        let (facts, assessment) = many(&picked).assessed();
        let days = days_from_agenda(&facts, &assessment);
        let groups = groups(&facts, &assessment);
        let mut seen = 0;
        for group in &groups {
            let of: Vec<usize> = (0..days.len()).filter(|at| assessment.entries[*at].next == group.next).collect();
            prop_assert_eq!(group.count, of.len());
            prop_assert!(group.count > 0);
            prop_assert_eq!(group.nearest, of.iter().filter_map(|at| days[*at]).min());
            let late = of.iter().filter(|at| assessment.entries[**at].risk != Risk::None).count();
            prop_assert_eq!(group.at_risk, late);
            seen += group.count;
        }
        prop_assert_eq!(seen, facts.entries.len());
        let last = day("9999-12-31");
        prop_assert!(groups.is_sorted_by_key(|group| group.nearest.unwrap_or(last)));
    }

    /// Found by step and risk, sorted by day; entries of one day as they are listed.
    #[test]
    fn entries_are_found(
        picked in vec((0_usize..30, 0_u64..260), 0..40),
        step in select(NextStepId::ALL),
        narrow in 0_u8..4,
    ) {
        let (facts, assessment) = many(&picked).assessed();
        let days = days_from_agenda(&facts, &assessment);
        let query = Query { next: (narrow % 2 == 1).then_some(step), at_risk: narrow > 1, ..Query::default() };
        let mut expected: Vec<usize> = (0..days.len())
            .filter(|at| narrow % 2 == 0 || assessment.entries[*at].next == step)
            .filter(|at| narrow < 2 || assessment.entries[*at].risk != Risk::None)
            .collect();
        let listed = Query { sorted: Sorted::AsListed, ..query.clone() };
        prop_assert_eq!(&found(&facts, &assessment, &listed), &expected);
        expected.sort_by_key(|at| (days[*at].unwrap_or(day("9999-12-31")), *at));
        prop_assert_eq!(found(&facts, &assessment, &query), expected);
    }
}

/// A part of the name or of the number, whatever the case; dashes and blanks do not count.
#[test]
fn entries_are_found_by_a_text() {
    let case = Case::of(
        "2026-06-18",
        "entry label Köln shoes, entry_number B7603245278; entry label boots 10-2; entry entry_number B7603245270; \
         entry open_protest no; entry label BOOTS 102",
    );
    let (facts, assessment) = case.assessed();
    let by = |text: &str, sorted| {
        let query = Query {
            text: text.to_owned(),
            sorted,
            ..Query::default()
        };
        found(&facts, &assessment, &query)
    };
    for [text, positions] in rows(
        "            | 0 1 2 3 4
         -           | 0 1 2 3 4
         köln        | 0
         KÖLN S      | 0
         b76-0324527-8 | 0
         b76-0324527 | 0 2
         boots102    | 1 4
         oo          | 1 4
         entry 4     | 3
         lamps       |",
    ) {
        let found: Vec<_> = by(text, Sorted::AsListed).iter().map(usize::to_string).collect();
        assert_eq!(found.join(" "), positions, "{text}");
    }
    assert_eq!(by("", Sorted::ByName), [2, 1, 4, 3, 0]);
}

/// The day of a line, and the days it stepped over.
fn in_short(line: &Line) -> (String, String) {
    let closed = line.stepped_over.iter().map(|day| match day.why {
        Closed::Saturday => format!("{} Sat", day.on),
        Closed::Sunday => format!("{} Sun", day.on),
        Closed::Holiday(holiday) => format!("{} {holiday:?}", day.on),
        Closed::ExecutiveOrder(_) => format!("{} order", day.on),
    });
    (line.row.on.to_string(), closed.collect::<Vec<_>>().join(", "))
}

/// Day 80 for CAPE and day 180 for a protest, and the weekends and holidays before them; the day for a desk case. Two
/// entries of one line, on a Saturday and a Sunday: the line names both.
#[test]
fn dates_name_what_they_stepped_over() {
    for [as_of, case, what, by, closed] in rows(
        "2026-05-15 | liquidated 2026-05-15 | protest_by | 2026-11-10 | 2026-11-11 VeteransDay
         2026-05-15 | liquidated 2026-05-15 | cape_by    | 2026-08-03 |
         2026-04-15 | liquidated 2026-04-15 | protest_by | 2026-10-09 | 2026-10-10 Sat, 2026-10-11 Sun, 2026-10-12 ColumbusDay
         2026-04-30 | liquidated 2026-04-30 | cape_by    | 2026-07-17 | 2026-07-18 Sat, 2026-07-19 Sun
         2026-04-14 | liquidated 2026-04-14 | cape_by    | 2026-07-02 | 2026-07-03 IndependenceDay
         2026-04-02 | liquidated 2026-04-02 | cape_by    | 2026-06-18 | 2026-06-19 Juneteenth, 2026-06-20 Sat, 2026-06-21 Sun
         2027-10-13 | liquidated 2027-10-13 | cape_by    | 2027-12-30 | 2027-12-31 NewYearsDay, 2028-01-01 Sat
         2025-10-09 | liquidated 2025-10-09 | cape_by    | 2025-12-23 | 2025-12-24 order, 2025-12-25 ChristmasDay, \
            2025-12-26 order, 2025-12-27 Sat, 2025-12-28 Sun
         2026-06-18 | liquidated 2026-04-29; liquidated 2026-04-30 | cape_by | 2026-07-17 | 2026-07-18 Sat, 2026-07-19 Sun
         2026-07-02 | tao DORMANT | open_desk_case | 2026-07-06 | 2026-07-03 IndependenceDay, 2026-07-04 Sat, 2026-07-05 Sun",
    ) {
        let (_, assessment) = Case::of(as_of, case).assessed();
        let lines = lines(&assessment, &CURRENT).into_iter();
        let found: Vec<_> = lines.filter(|line| line.row.what.name() == what).map(|line| in_short(&line)).collect();
        assert_eq!(found, [(by.to_owned(), closed.to_owned())], "{as_of} {case}");
    }
}

/// Days are counted from the day of the check: what is over comes first, with less than none left.
#[test]
fn past_dates_come_first() {
    let case = Case::on("2026-07-19")
        .liquidated("2026-04-30")
        .liquidated("2026-05-15")
        .planned_on("2026-07-20");
    let (_, assessment) = case.assessed();
    let left: Vec<(&str, i64)> = lines(&assessment, &CURRENT)
        .iter()
        .filter(|line| line.row.what != Event::CitAnniversary)
        .map(|line| (line.row.what.name(), line.days_left))
        .collect();
    // July 13, 17 and 20; August 3; October 27 and November 10.
    let expected = [
        ("week_before", -6),
        ("cape_by", -2),
        ("planned_on", 1),
        ("cape_by", 15),
        ("protest_by", 100),
        ("protest_by", 114),
    ];
    assert_eq!(left, expected);
}

/// Federal holidays as observed from 2026 on, from the statute, by hand.
const HOLIDAYS: &str = "\
    2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25 \
    2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24 \
    2027-12-31 2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04 2028-09-04 2028-10-09 2028-11-10 2028-11-23 2028-12-25";

/// For every day of liquidation of two years.
#[test]
fn dates_step_over_closed_days_only() {
    let closed = |on: NaiveDate| {
        matches!(on.weekday(), Weekday::Sat | Weekday::Sun) || HOLIDAYS.contains(on.to_string().as_str())
    };
    let mut stepped = 0;
    for offset in 0..730 {
        let liquidated_on = day("2026-01-01") + Days::new(offset);
        let as_of = liquidated_on.to_string();
        let (_, assessment) = Case::on(&as_of).liquidated(&as_of).assessed();
        for line in lines(&assessment, &CURRENT) {
            let last = match line.row.what {
                Event::CapeBy => liquidated_on + Days::new(80),
                Event::ProtestBy => liquidated_on + Days::new(180),
                _ => continue,
            };
            let mut by = last;
            let mut expected = Vec::new();
            while closed(by) {
                expected.insert(0, by);
                by = by - Days::new(1);
            }
            stepped += expected.len();
            assert_eq!(line.row.on, by, "{as_of}");
            assert_eq!(
                line.stepped_over.iter().map(|day| day.on).collect::<Vec<_>>(),
                expected,
                "{as_of}"
            );
        }
    }
    assert!(stepped > 500, "{stepped}");
}

/// A query leaves nothing out when it names no text, no step and no risk; dashes and blanks are no text.
#[test]
fn a_query_without_conditions_is_all() {
    let with = |text: &str, next, at_risk| Query {
        text: text.to_owned(),
        next,
        at_risk,
        sorted: Sorted::AsListed,
    };
    assert!(Query::default().is_all());
    assert!(with(" - ", None, false).is_all());
    assert!(!with("shoes", None, false).is_all());
    assert!(!with("", Some(NextStepId::FileCape), false).is_all());
    assert!(!with("", None, true).is_all());
}

/// docs/guidance.md, “5. Entries”: without an answer about a protest CAPE takes the entry only if none is open.
#[test]
fn entries_that_may_be_under_protest_are_counted() {
    let unanswered = FILED.replace(", open_protest no", "");
    let case = Case::on("2026-06-18")
        .entry(&format!("entry_number B7603245278, {FILED}"))
        .entry(&format!("entry_number XYZ00000001, {unanswered}"))
        .entry(&format!(
            "entry_number XYZ00000002, {unanswered}, open_protest unknown"
        ));
    let (facts, assessment) = case.assessed();
    let list = cape_list(&facts, &CURRENT, &assessment, Doubtful::Listed);
    assert_eq!(
        (list.listed, list.protest_unanswered.as_slice()),
        (3, &[1, 2][..])
    );
    let lines = wording::cape_list_lines(&facts, &list);
    let counted = "2 entries listed without an answer about open protests";
    assert!(lines.iter().any(|line| line.starts_with(counted)), "{lines:?}");
    let said = facts.entries.iter().zip(&assessment.entries);
    let said: Vec<_> = said
        .map(|(entry, finding)| wording::cape(&CURRENT, entry, finding).into_owned())
        .collect();
    let open = "CAPE takes it now if no protest is open";
    assert_eq!(said, ["CAPE takes it now", open, open]);
}
