use super::words;
use super::*;
use crate::assessment::assess;
use crate::calendar::{YearMonth, add_days, date};
use crate::facts::{
    Answer, Company, Deactivation, Employment, Entry, Filing, Id, IorCount, LastLogin, Liquidation, Mailbox,
    Password, Person, Role,
};
use crate::guidance::CURRENT;

/// A Tuesday.
const TODAY: NaiveDate = date(2026, 10, 6);

fn day(offset: i64) -> NaiveDate {
    add_days(TODAY, offset)
}

fn person(at: usize, role: Role, last_login: LastLogin) -> Person {
    let id = Id::parse(&format!("p{at}")).unwrap();
    Person {
        role: Some(role),
        last_login: Some(last_login),
        mailbox: Some(Mailbox::Controlled),
        password: Some(Password::Known),
        employment: Some(Employment::Current),
        ..Person::new(id)
    }
}

fn owner(offset: i64) -> Person {
    person(1, Role::TradeAccountOwner, LastLogin::On(day(offset)))
}

fn of_people(people: Vec<Person>) -> Facts {
    let mut facts = Facts {
        people,
        ..Facts::default()
    };
    facts.company.portal_account = Some(Answer::Yes);
    facts
}

fn with_entries(liquidated: impl Iterator<Item = i64>) -> Facts {
    let entry = |(at, offset): (usize, i64)| {
        let id = Id::parse(&format!("e{at}")).unwrap();
        Entry {
            liquidation: Some(Liquidation::Liquidated(Some(day(offset)))),
            flagged_for_reconciliation: Some(Answer::No),
            ..Entry::new(id)
        }
    };
    Facts {
        entries: liquidated.enumerate().map(entry).collect(),
        ..Facts::default()
    }
}

fn timeline(facts: &Facts) -> Option<Timeline> {
    Timeline::of(facts, &CURRENT, &assess(facts, &CURRENT, TODAY))
}

fn stretches(facts: &Facts) -> Vec<Stretch> {
    let people = timeline(facts).unwrap().people;
    people[0].bars.iter().map(|bar| bar.stretch).collect()
}

#[test]
fn no_picture_without_dates() {
    assert_eq!(timeline(&Facts::default()), None);
    let unknown = person(1, Role::TradeAccountOwner, LastLogin::Unknown);
    assert_eq!(timeline(&of_people(vec![unknown])), None);
    let filing = Filing {
        planned_on: Some(day(900)),
    };
    let planned = Facts {
        filing,
        ..Facts::default()
    };
    assert!(
        timeline(&planned).is_some(),
        "a day far off is said, though not drawn"
    );
}

#[test]
fn running_clock_shows_45_days_and_no_recovery() {
    let running = Stretch::Running {
        from: date(2026, 9, 16),
        log_in_by: date(2026, 10, 30),
    };
    assert_eq!(stretches(&of_people(vec![owner(-20)])), [running]);
}

#[test]
fn expired_clock_is_followed_by_dormancy_and_recovery() {
    let expected = [
        Stretch::Running {
            from: date(2026, 8, 7),
            log_in_by: date(2026, 9, 20),
        },
        Stretch::Locked {
            since: Some(date(2026, 9, 21)),
            after: Some(date(2026, 8, 7)),
            until: TODAY,
        },
        Stretch::Recovery {
            earliest: TODAY,
            latest: Some(date(2026, 10, 22)),
        },
    ];
    assert_eq!(stretches(&of_people(vec![owner(-60)])), expected);
}

#[test]
fn the_day_it_runs_out_is_dormant_already() {
    let bars = &timeline(&of_people(vec![owner(-45)])).unwrap().people[0].bars;
    let kinds: Vec<bool> = bars
        .iter()
        .map(|bar| matches!(bar.stretch, Stretch::Running { .. }))
        .collect();
    assert_eq!(
        kinds,
        [true, false],
        "dormant since today is no wider than a line"
    );
    assert!((bars[0].end - bars[1].start).abs() < 1e-12);
}

#[test]
fn old_login_does_not_compress_the_scale() {
    let found = timeline(&of_people(vec![owner(-730)])).unwrap();
    let bars = &found.people[0].bars;
    assert!(days_back(&found) <= 20, "{:?}", found.window);
    assert_eq!(bars.len(), 2, "the 45 days are out of sight");
    assert!(bars[0].starts_earlier && bars[0].start == 0.0);
    assert!(found.legend().contains(&Symbol::GoesOn));
}

fn days_back(found: &Timeline) -> i64 {
    crate::calendar::days_between(found.window.from, found.today)
}

#[test]
fn deactivation_shown_by_the_portal_leaves_no_dates() {
    let mut held = owner(-20);
    held.deactivation = Some(Deactivation::ComplianceOrSecurity);
    let mut inactive = owner(-20);
    inactive.deactivation = Some(Deactivation::Inactivity);
    for person in [held, inactive] {
        let found = timeline(&of_people(vec![person])).unwrap();
        let row = &found.people[0];
        assert_eq!(row.clock, None);
        let locked = row.bars[0];
        assert!(matches!(locked.stretch, Stretch::Locked { since: None, .. }));
        assert_eq!(found.legend()[0], Symbol::LockedSinceUnknown);
        assert!((locked.start - found.window.start_of(day(-20))).abs() < 1e-12);
    }
}

#[test]
fn a_month_counts_from_its_first_day() {
    let month = LastLogin::During(YearMonth::new(2026, 9).unwrap());
    let found = timeline(&of_people(vec![person(1, Role::TradeAccountOwner, month)])).unwrap();
    assert_eq!(found.people[0].clock.unwrap().from, date(2026, 9, 1));
}

#[test]
fn a_new_account_has_a_row_of_its_own() {
    let company = Company {
        portal_account: Some(Answer::No),
        ior_count: Some(IorCount::One),
        ..Company::default()
    };
    let facts = Facts {
        company,
        ..Facts::default()
    };
    let expected = Stretch::Recovery {
        earliest: date(2026, 10, 9),
        latest: Some(date(2026, 10, 28)),
    };
    assert_eq!(stretches(&facts), [expected]);
}

#[test]
fn running_clock_and_recovery_share_the_row() {
    let mut lost = owner(-20);
    lost.mailbox = Some(Mailbox::Lost);
    let bars = &timeline(&of_people(vec![lost])).unwrap().people[0].bars;
    let parts: Vec<Part> = bars.iter().map(|bar| bar.part).collect();
    assert_eq!(parts, [Part::Upper, Part::Lower]);
}

#[test]
fn twelve_of_many_people_are_drawn_including_the_owner() {
    let role = |at| match at {
        17 => Role::TradeAccountOwner,
        15 => Role::ProxyTradeAccountOwner,
        _ => Role::TradeAccountUser,
    };
    let people = (0..20).map(|at| person(at, role(at), LastLogin::On(day(-20))));
    let found = timeline(&of_people(people.collect())).unwrap();
    let names: Vec<&str> = found.drawn().map(|row| row.name.as_str()).collect();
    assert_eq!(names.len(), MOST_DRAWN);
    assert_eq!(&names[9..], ["Person 10", "Person 16", "Person 18"]);
    assert_eq!(words::notes(&found), ["And 8 more people: see People."]);
}

#[test]
fn distant_plan_is_noted_but_not_drawn() {
    let mut facts = of_people(vec![owner(-20)]);
    facts.filing.planned_on = Some(day(300));
    let found = timeline(&facts).unwrap();
    assert!(
        found
            .marks
            .iter()
            .all(|mark| mark.at.is_some() == (mark.kind == MarkKind::Today))
    );
    let notes = words::notes(&found);
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(
        notes[0].contains("Planned CAPE filing (August 2, 2027)"),
        "{notes:?}"
    );
}

#[test]
fn phase_2_and_the_week_before_are_marked_while_ahead() {
    use MarkKind::{AsOf, Phase2, PlannedFiling, WeekBefore};
    let kinds = |as_of| {
        let mut facts = of_people(Vec::new());
        facts.as_of = Some(as_of);
        facts.filing.planned_on = Some(date(2026, 7, 10));
        let marks = timeline(&facts).unwrap().marks;
        marks.iter().map(|mark| mark.kind).collect::<Vec<_>>()
    };
    assert_eq!(
        kinds(date(2026, 6, 18)),
        [AsOf, Phase2, WeekBefore, PlannedFiling]
    );
    assert_eq!(kinds(date(2026, 7, 3)), [AsOf, WeekBefore, PlannedFiling]);
    assert_eq!(kinds(date(2026, 7, 4)), [AsOf, PlannedFiling]);
    assert_eq!(kinds(date(2026, 8, 4)), [PlannedFiling, AsOf]);
}

#[test]
fn thousands_of_entries_make_two_rows() {
    let found = timeline(&with_entries((0..9_999).map(|entry| -(entry % 180)))).unwrap();
    let kinds: Vec<DeadlineKind> = found.deadlines.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [DeadlineKind::Cape, DeadlineKind::Protest]);
    for row in &found.deadlines {
        let all: usize = row.days.iter().map(|day| day.entries).sum();
        let expected = if row.kind == DeadlineKind::Cape { 81 } else { 180 };
        assert!(all.abs_diff(expected * 9_999 / 180) <= 100, "{all}");
        assert!(row.days[..2].iter().all(|day| day.at.is_some()));
        assert!(row.days.iter().any(|day| day.at.is_none()), "far off, not drawn");
    }
}

/// At the minimum width of 24 em no name touches the next: three letters and a space are 2.7 em.
#[test]
fn month_labels_never_touch() {
    for first in 0..75 {
        for last in [15, 40, 90, 150, 200] {
            let mut facts = of_people(vec![owner(-first)]);
            facts.filing.planned_on = Some(day(last));
            let found = timeline(&facts).unwrap();
            let labels = found.month_labels();
            let years: Vec<&String> = labels.iter().filter_map(|label| label.year.as_ref()).collect();
            assert!(
                !labels.is_empty() && labels[0].year.is_some() && years.len() <= 2,
                "{labels:?}"
            );
            let ends = labels.iter().skip(1).map(|label| label.at).chain([1.0]);
            for (label, end) in labels.iter().zip(ends) {
                assert!((end - label.at) * 24.0 >= 2.7, "{labels:?}");
            }
        }
    }
}

#[test]
fn months_are_named_where_they_begin() {
    let mut facts = of_people(vec![owner(-20)]);
    facts.filing.planned_on = Some(day(100));
    let found = timeline(&facts).unwrap();
    let labels = found.month_labels();
    let names: Vec<(&str, Option<&str>)> = labels
        .iter()
        .map(|label| (label.text.as_str(), label.year.as_deref()))
        .collect();
    assert_eq!(
        names,
        [
            ("Sep", Some("2026")),
            ("Oct", None),
            ("Nov", None),
            ("Dec", None),
            ("Jan", Some("2027"))
        ]
    );
    let start = |month| found.window.start_of(date(2026, month, 1));
    for (label, month) in labels[1..3].iter().zip(10..) {
        assert!((label.at - start(month)).abs() < 1e-12, "{label:?}");
    }
}

#[test]
fn lines_lie_on_the_nearest_deadlines_and_the_marked_days() {
    let mut facts = with_entries([-40, -30].into_iter());
    facts.filing.planned_on = Some(day(21));
    let found = timeline(&facts).unwrap();
    let lines: Vec<(LineKind, f64)> = found
        .lines()
        .into_iter()
        .filter(|(kind, _)| *kind != LineKind::Month)
        .collect();
    let (start, end) = (|day| found.window.start_of(day), |day| found.window.end_of(day));
    assert_eq!(
        lines,
        [
            (LineKind::Deadline(DeadlineKind::Cape), end(date(2026, 11, 13))),
            (LineKind::Deadline(DeadlineKind::Protest), end(date(2027, 2, 23))),
            (LineKind::Mark(MarkKind::Today), start(TODAY)),
            (LineKind::Mark(MarkKind::WeekBefore), start(day(14))),
            (LineKind::Mark(MarkKind::PlannedFiling), start(day(21))),
        ]
    );
}

#[test]
fn legend_has_exactly_the_symbols_drawn() {
    let running = timeline(&of_people(vec![owner(-20)])).unwrap();
    let today = Symbol::Day(MarkKind::Today, TODAY);
    assert_eq!(running.legend(), [Symbol::Used, Symbol::Left, today]);
    let dormant = timeline(&of_people(vec![owner(-60)])).unwrap();
    assert_eq!(
        dormant.legend(),
        [Symbol::Used, Symbol::Locked, Symbol::Recovery, today]
    );
}

/// Every look of a bar has its symbol; an arrow only if it continues to a known day outside.
#[test]
fn every_look_has_a_legend_symbol() {
    use Symbol::{GoesOn, Locked, LockedSinceUnknown, OpenRecovery, Recovery, RecoveryDay, Used};
    let mut found = timeline(&of_people(vec![owner(-20)])).unwrap();
    let running = Stretch::Running {
        from: day(-20),
        log_in_by: day(24),
    };
    let locked = |since| Stretch::Locked {
        since,
        after: None,
        until: TODAY,
    };
    let recovery = |latest| Stretch::Recovery {
        earliest: TODAY,
        latest,
    };
    let whole = Bar {
        stretch: running,
        start: 0.2,
        over: 0.5,
        end: 0.8,
        starts_earlier: false,
        ends_later: false,
        part: Part::Whole,
    };
    for (bar, symbols) in [
        (whole, vec![Used, Symbol::Left]),
        (Bar { over: 0.2, ..whole }, vec![Symbol::Left]),
        (Bar { over: 0.8, ..whole }, vec![Used]),
        (
            Bar {
                starts_earlier: true,
                ..whole
            },
            vec![Used, Symbol::Left, GoesOn],
        ),
        (
            Bar {
                ends_later: true,
                ..whole
            },
            vec![Used, Symbol::Left, GoesOn],
        ),
        (
            Bar {
                stretch: locked(Some(day(-5))),
                ..whole
            },
            vec![Locked],
        ),
        (
            Bar {
                stretch: locked(None),
                ..whole
            },
            vec![LockedSinceUnknown],
        ),
        (
            Bar {
                stretch: recovery(Some(TODAY)),
                ..whole
            },
            vec![RecoveryDay],
        ),
        (
            Bar {
                stretch: recovery(Some(day(3))),
                ..whole
            },
            vec![Recovery],
        ),
        // Without a published latest day the bar has no end, which differs from ending outside the window.
        (
            Bar {
                stretch: recovery(None),
                ends_later: true,
                ..whole
            },
            vec![OpenRecovery],
        ),
    ] {
        found.people[0].bars = vec![bar];
        found.marks.clear();
        assert_eq!(found.legend(), symbols, "{bar:?}");
    }
    // People who aren't drawn need no symbol.
    found.people[0].drawn = false;
    assert_eq!((found.legend(), found.left_out()), (Vec::new(), 1));
}
