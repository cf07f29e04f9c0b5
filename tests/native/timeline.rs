//! The timeline: which days are drawn for whom, and what its legend and notes say. Where a bar begins and ends in the
//! picture is held in src/export/timeline.

use crate::support::{Case, rows};
use ace_self_check::assessment::assess;
use ace_self_check::calendar::{Iso, add_days, date, days_between};
use ace_self_check::export::timeline::{
    Bar, DeadlineKind, LineKind, MOST_DRAWN, MarkKind, Part, Stretch, Symbol, Timeline, words,
};
use ace_self_check::facts::{Facts, LastLogin, Liquidation};
use ace_self_check::guidance::CURRENT;
use chrono::NaiveDate;

/// A Tuesday.
const TODAY: NaiveDate = date(2026, 10, 6);
/// An owner who signed in 20 days ago.
const OWNER: &str = "tao last_login 2026-09-16, mailbox controlled, password known";

fn day(offset: i64) -> NaiveDate {
    add_days(TODAY, offset)
}

fn of_facts(facts: &Facts) -> Option<Timeline> {
    Timeline::of(facts, &CURRENT, &assess(facts, &CURRENT, TODAY))
}

/// The timeline of a check that names no day of its own.
fn timeline(line: &str) -> Option<Timeline> {
    let mut facts = Case::of("2026-10-06", line).facts();
    facts.as_of = None;
    of_facts(&facts)
}

fn in_short(stretch: Stretch) -> String {
    let on = |day: Option<NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| Iso(day).to_string());
    match stretch {
        Stretch::Running { from, log_in_by } => format!("running {} {}", Iso(from), Iso(log_in_by)),
        Stretch::Locked { since, after, .. } => format!("locked {} {}", on(since), on(after)),
        Stretch::Recovery { earliest, latest } => format!("recovery {} {}", Iso(earliest), on(latest)),
    }
}

/// The 45 days of a login, what is locked (since when, and after which login), and when it can be used again. By hand
/// from docs/guidance.md; October 12 is Columbus Day.
#[test]
fn each_person_has_the_stretches_of_the_clock_and_the_route() {
    for [who, stretches] in rows(&format!(
        "{OWNER} | running 2026-09-16 2026-10-30
         {OWNER}, last_login 2026-08-07 \
            | running 2026-08-07 2026-09-20, locked 2026-09-21 2026-08-07, recovery 2026-10-06 2026-10-22
         // Dormant since today is no wider than a line.
         {OWNER}, last_login 2026-08-22 | running 2026-08-22 2026-10-05, recovery 2026-10-06 2026-10-22
         // The 45 days are out of sight.
         {OWNER}, last_login 2024-10-06 | locked 2024-11-20 2024-10-06, recovery 2026-10-06 2026-10-22
         {OWNER}, HELD                  | locked - 2026-09-16, recovery 2026-10-09 2026-10-21
         {OWNER}, deactivation inactivity | locked - 2026-09-16, recovery 2026-10-06 2026-10-22
         {OWNER}, mailbox lost          | running 2026-09-16 2026-10-30, recovery 2026-10-09 2026-10-21
         // A month counts from its first day.
         {OWNER}, last_login 2026-09    | running 2026-09-01 2026-10-15
         // A new account has a row of its own.
         company portal_account no, ior_count one | recovery 2026-10-09 2026-10-28"
    )) {
        let found = timeline(who).unwrap();
        let bars = found.people[0].bars.iter();
        let found: Vec<_> = bars.map(|bar| in_short(bar.stretch)).collect();
        assert_eq!(found.join(", "), stretches, "{who}");
    }
}

#[test]
fn without_a_day_there_is_no_picture() {
    assert_eq!(timeline(""), None);
    assert_eq!(timeline("tao last_login unknown"), None);
    // A plan far off is said, though not drawn.
    for case in [
        "planned_on 2027-08-02",
        &format!("{OWNER}; planned_on 2027-08-02"),
    ] {
        let found = timeline(case).unwrap();
        for mark in &found.marks {
            assert_eq!(mark.at.is_some(), mark.kind == MarkKind::Today, "{mark:?}");
        }
        let [note] = &words::notes(&found)[..] else {
            panic!("{:?}", words::notes(&found))
        };
        assert!(note.contains("Planned CAPE filing (August 2, 2027)"), "{note}");
    }
}

#[test]
fn old_login_does_not_compress_the_scale() {
    let found = timeline(&format!("{OWNER}, last_login 2024-10-06")).unwrap();
    let shown = days_between(found.window.from, found.today);
    assert!(shown <= 20, "{shown}");
    assert!(found.legend().contains(&Symbol::GoesOn));
}

#[test]
fn twelve_people_are_drawn_and_the_owner_is_among_them() {
    let line = |at| match at {
        17 => "tao last_login 2026-09-16; ",
        15 => "proxy last_login 2026-09-16; ",
        _ => "user last_login 2026-09-16; ",
    };
    let found = timeline(&(0..20).map(line).collect::<String>()).unwrap();
    let names: Vec<&str> = found.drawn().map(|row| row.name.as_str()).collect();
    assert_eq!(names.len(), MOST_DRAWN);
    assert_eq!(&names[9..], ["Person 10", "Person 16", "Person 18"]);
    assert_eq!((found.left_out(), words::notes(&found).len()), (8, 1));
    assert!(words::notes(&found)[0].contains("8 more people"));
}

#[test]
fn phase_2_and_the_week_before_are_marked_while_ahead() {
    use MarkKind::{AsOf, Phase2, PlannedFiling, WeekBefore};
    for (as_of, marks) in [
        ("2026-06-18", &[AsOf, Phase2, WeekBefore, PlannedFiling][..]),
        ("2026-07-03", &[AsOf, WeekBefore, PlannedFiling]),
        ("2026-07-04", &[AsOf, PlannedFiling]),
        ("2026-08-04", &[PlannedFiling, AsOf]),
    ] {
        let found = of_facts(&Case::of(as_of, "planned_on 2026-07-10").facts()).unwrap();
        let found: Vec<_> = found.marks.iter().map(|mark| mark.kind).collect();
        assert_eq!(found, marks, "{as_of}");
    }
}

#[test]
fn thousands_of_entries_make_two_rows() {
    let mut facts = Case::of("2026-10-06", "liquidated 2026-10-06").facts();
    let entry = facts.entries.remove(0);
    for at in 0..9_999 {
        let mut entry = entry.clone();
        entry.liquidation = Some(Liquidation::Liquidated(Some(day(-(at % 180)))));
        facts.entries.push(entry);
    }
    let found = of_facts(&facts).unwrap();
    // CAPE until day 80, a protest until day 180.
    let expected = [(DeadlineKind::Cape, 81), (DeadlineKind::Protest, 180)];
    for (row, (kind, days)) in found.deadlines.iter().zip(expected) {
        assert_eq!(row.kind, kind);
        let all: usize = row.days.iter().map(|day| day.entries).sum();
        assert!(all.abs_diff(days * 9_999 / 180) <= 100, "{all}");
        assert!(row.days[..2].iter().all(|day| day.at.is_some()));
        assert!(row.days.iter().any(|day| day.at.is_none()), "far off, not drawn");
    }
    assert_eq!(found.deadlines.len(), 2);
}

/// At the least width, 24 em, no name touches the next: three letters and the space between are 2.7 em.
#[test]
fn month_labels_never_touch() {
    let mut facts = Case::of("2026-10-06", OWNER).facts();
    for first in 0..75 {
        for last in [15, 40, 90, 150, 200] {
            facts.people[0].last_login = Some(LastLogin::On(day(-first)));
            facts.filing.planned_on = Some(day(last));
            let labels = of_facts(&facts).unwrap().month_labels();
            let years = labels.iter().filter(|label| label.year.is_some()).count();
            assert!(labels[0].year.is_some() && years <= 2, "{labels:?}");
            let ends = labels.iter().skip(1).map(|label| label.at).chain([1.0]);
            for (label, end) in labels.iter().zip(ends) {
                assert!((end - label.at) * 24.0 >= 2.7, "{labels:?}");
            }
        }
    }
}

#[test]
fn months_are_named_where_they_begin() {
    let found = timeline(&format!("{OWNER}; planned_on 2027-01-14")).unwrap();
    let labels = found.month_labels();
    let names = labels
        .iter()
        .map(|label| format!("{} {}", label.text, label.year.as_deref().unwrap_or("-")));
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["Sep 2026", "Oct -", "Nov -", "Dec -", "Jan 2027"]
    );
    for (label, month) in labels[1..3].iter().zip(10..) {
        let start = found.window.start_of(date(2026, month, 1));
        assert!((label.at - start).abs() < 1e-12, "{label:?}");
    }
}

/// Day 80 and day 180 after August 27 and September 6; the week before the plan is October 20.
#[test]
fn lines_are_at_the_nearest_deadlines_and_the_marked_days() {
    let found = timeline("liquidated 2026-08-27; liquidated 2026-09-06; planned_on 2026-10-27").unwrap();
    let mut lines = found.lines();
    lines.retain(|(kind, _)| *kind != LineKind::Month);
    let (start, end) = (|day| found.window.start_of(day), |day| found.window.end_of(day));
    assert_eq!(
        lines,
        [
            (LineKind::Deadline(DeadlineKind::Cape), end(date(2026, 11, 13))),
            (LineKind::Deadline(DeadlineKind::Protest), end(date(2027, 2, 23))),
            (LineKind::Mark(MarkKind::Today), start(TODAY)),
            (LineKind::Mark(MarkKind::WeekBefore), start(date(2026, 10, 20))),
            (LineKind::Mark(MarkKind::PlannedFiling), start(date(2026, 10, 27))),
        ]
    );
}

/// Each way a bar may look has its symbol; an arrow where it goes on outside on a day that is known. What isn't drawn
/// has none.
#[test]
fn the_legend_explains_what_is_drawn() {
    use Symbol::{GoesOn, Left, Locked, LockedSinceUnknown, OpenRecovery, Recovery, RecoveryDay, Used};
    let legend = |case: &str| timeline(case).unwrap().legend();
    let today = Symbol::Day(MarkKind::Today, TODAY);
    assert_eq!(legend(OWNER), [Used, Left, today]);
    let dormant = format!("{OWNER}, last_login 2026-08-07");
    assert_eq!(legend(&dormant), [Used, Locked, Recovery, today]);

    let mut found = timeline(OWNER).unwrap();
    found.marks.clear();
    let running = Bar {
        stretch: Stretch::Running {
            from: day(-20),
            log_in_by: day(24),
        },
        start: 0.2,
        over: 0.5,
        end: 0.8,
        starts_earlier: false,
        ends_later: false,
        part: Part::Whole,
    };
    let locked = |since| Bar {
        stretch: Stretch::Locked {
            since,
            after: None,
            until: TODAY,
        },
        ..running
    };
    let recovery = |latest, ends_later| Bar {
        stretch: Stretch::Recovery {
            earliest: TODAY,
            latest,
        },
        ends_later,
        ..running
    };
    let (no_day_over, all_over) = (Bar { over: 0.2, ..running }, Bar { over: 0.8, ..running });
    let [mut starts_earlier, mut ends_later] = [running; 2];
    starts_earlier.starts_earlier = true;
    ends_later.ends_later = true;
    for (bar, symbols) in [
        (running, &[Used, Left][..]),
        (no_day_over, &[Left]),
        (all_over, &[Used]),
        (starts_earlier, &[Used, Left, GoesOn]),
        (ends_later, &[Used, Left, GoesOn]),
        (locked(Some(day(-5))), &[Locked]),
        (locked(None), &[LockedSinceUnknown]),
        (recovery(Some(TODAY), false), &[RecoveryDay]),
        (recovery(Some(day(3)), false), &[Recovery]),
        // No latest day is published: it ends nowhere, which is another thing than outside.
        (recovery(None, true), &[OpenRecovery]),
    ] {
        found.people[0].bars = vec![bar];
        assert_eq!(found.legend(), symbols, "{bar:?}");
    }
    found.people[0].drawn = false;
    assert_eq!((found.legend(), found.left_out()), (Vec::new(), 1));
}
