use super::*;
use crate::assessment::assess;
use crate::calendar::{YearMonth, add_days, date};
use crate::facts::{
    Answer, Company, Deactivation, Employment, Entry, Filing, Id, IorCount, LastLogin, Liquidation, Mailbox,
    Password, Person, Role,
};
use crate::guidance::CURRENT;
use crate::wording::{long, short};

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
fn nothing_with_a_date_is_no_picture() {
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
fn a_running_clock_has_its_45_days_and_no_way_back() {
    let running = Stretch::Running {
        from: date(2026, 9, 16),
        log_in_by: date(2026, 10, 30),
    };
    assert_eq!(stretches(&of_people(vec![owner(-20)])), [running]);
}

#[test]
fn a_clock_that_ran_out_is_followed_by_dormancy_and_the_way_back() {
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
fn a_login_two_years_ago_squeezes_nothing() {
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
fn what_the_portal_says_leaves_no_dates() {
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
    let row = words::people_row(&found.people[0], TODAY);
    assert_eq!(row[2], "September 2026, counted from September 1, 2026");
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
fn a_running_clock_beside_a_way_back_shares_the_row() {
    let mut lost = owner(-20);
    lost.mailbox = Some(Mailbox::Lost);
    let bars = &timeline(&of_people(vec![lost])).unwrap().people[0].bars;
    let parts: Vec<Part> = bars.iter().map(|bar| bar.part).collect();
    assert_eq!(parts, [Part::Upper, Part::Lower]);
}

#[test]
fn of_many_people_twelve_are_drawn_the_owner_among_them() {
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
    assert_eq!(words::notes(&found), ["And 8 more people: see the table."]);
}

#[test]
fn a_plan_far_off_is_said_and_not_drawn() {
    let mut facts = of_people(vec![owner(-20)]);
    facts.filing.planned_on = Some(day(300));
    let found = timeline(&facts).unwrap();
    assert!(found.shown_marks().all(|(mark, _)| mark.kind == MarkKind::Today));
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
        assert_eq!(row.nearest.len(), 2);
        let later = row.later.unwrap();
        let all: usize = row.nearest.iter().map(|day| day.entries).sum::<usize>() + later.entries;
        let expected = if row.kind == DeadlineKind::Cape { 81 } else { 180 };
        assert!(all.abs_diff(expected * 9_999 / 180) <= 100, "{all}");
        for scale in Scale::ALL {
            assert!(row.flags(&found.lines(), scale).lanes <= 3);
        }
    }
}

/// Every label leaves room for another on the other half, so that it fits on one side of any stem.
#[test]
fn labels_fit_beside_any_stem() {
    let widest = date(2026, 9, 28);
    let later = LaterDeadlines {
        first: widest,
        last: widest,
        days: 199,
        entries: 9_999,
        start: 0.0,
        end: 1.0,
        go_on: false,
    };
    let mut labels = vec![words::deadline_label(widest, 9_999), words::later_label(&later)];
    for kind in [
        MarkKind::Today,
        MarkKind::AsOf,
        MarkKind::Phase2,
        MarkKind::WeekBefore,
        MarkKind::PlannedFiling,
    ] {
        labels.push(words::mark_label(kind, widest));
    }
    for label in labels {
        let width = text_width(&label) + STEM_TO_TEXT;
        assert!(width <= Scale::Narrow.ems() / 2.0, "{label}: {width} em");
    }
}

#[test]
fn month_labels_never_touch() {
    for offset in 0..366 {
        for days in [31, 45, 61, 90, 120, 180, 240, 290] {
            let mut found = timeline(&of_people(vec![owner(-20)])).unwrap();
            found.window = Window {
                from: day(offset),
                to: day(offset + days - 1),
            };
            for scale in Scale::ALL {
                let labels = found.month_labels(scale);
                assert!(!labels.is_empty(), "{days} days");
                for pair in labels.windows(2) {
                    let room = (pair[1].at - pair[0].at) * scale.ems();
                    let year = pair[0].year.as_deref().map_or(0.0, text_width);
                    let needed =
                        text_width(&pair[0].text).max(if pair[1].year.is_some() { year } else { 0.0 });
                    assert!(room > needed, "{pair:?}: {room} em for {needed}");
                }
            }
        }
    }
}

/// Month names over a window, worked by hand: a month is 30.4 / days of the scale's 24 or 31 em. In full
/// it takes 6.4 em, short 2.7; where every month has no room every second, then every third from January
/// on. A month the left edge cuts is named where it has that room up to the next, the last where its name
/// fits before the right edge.
#[test]
fn months_are_named_where_they_have_room() {
    use Scale::{Narrow, Wide};
    let mut found = timeline(&of_people(vec![owner(-20)])).unwrap();
    for (from, days, scale, expected) in [
        (date(2026, 9, 15), 100, Narrow, "16 October 2026, 47 November"),
        (
            date(2026, 9, 15),
            100,
            Wide,
            "16 October 2026, 47 November, 77 December",
        ),
        (date(2026, 9, 5), 100, Narrow, "26 October 2026, 57 November"),
        (
            date(2026, 9, 4),
            100,
            Narrow,
            "0 September 2026, 27 October, 58 November",
        ),
        (
            date(2026, 9, 15),
            113,
            Narrow,
            "16 October 2026, 47 November, 77 December",
        ),
        (
            date(2026, 9, 15),
            115,
            Narrow,
            "0 Sep 2026, 16 Oct, 47 Nov, 77 Dec",
        ),
        (
            date(2026, 11, 20),
            200,
            Narrow,
            "11 Dec 2026, 42 Jan 2027, 73 Feb, 101 Mar, 132 Apr, 162 May",
        ),
        (
            date(2026, 10, 3),
            270,
            Narrow,
            "29 Nov 2026, 59 Dec, 90 Jan 2027, 121 Feb, 149 Mar, 180 Apr, 210 May, 241 Jun",
        ),
        (
            date(2026, 10, 2),
            271,
            Narrow,
            "30 Nov 2026, 91 Jan 2027, 150 Mar, 211 May",
        ),
        (
            date(2026, 10, 2),
            541,
            Narrow,
            "91 Jan 2027, 181 Apr, 272 Jul, 364 Oct, 456 Jan 2028",
        ),
    ] {
        found.window = Window {
            from,
            to: add_days(from, days - 1),
        };
        let labels = found.month_labels(scale);
        let told = labels.iter().map(|label| {
            let day = label.at * f64::from(i32::try_from(days).unwrap());
            let year = label
                .year
                .as_ref()
                .map_or_else(String::new, |year| format!(" {year}"));
            format!("{day:.0} {}{year}", label.text)
        });
        assert_eq!(
            told.collect::<Vec<_>>().join(", "),
            expected,
            "{days} days from {from}, {scale:?}"
        );
    }
}

#[test]
fn the_table_says_every_date_drawn() {
    let mut facts = with_entries([-79, -60, -30, -10, -10, -5, -120, -150].into_iter());
    facts.people = vec![
        owner(-60),
        person(2, Role::ProxyTradeAccountOwner, LastLogin::On(day(-20))),
        person(3, Role::TradeAccountUser, LastLogin::On(day(-500))),
    ];
    facts.company.portal_account = Some(Answer::Yes);
    facts.filing.planned_on = Some(day(21));
    let found = timeline(&facts).unwrap();
    let days = words::day_rows(&found);
    let text = |day: NaiveDate| long(day);
    let said = |day: NaiveDate| days.iter().any(|row| row[0].contains(&text(day)));
    assert!(found.marks.iter().all(|mark| said(mark.on)));
    for row in &found.deadlines {
        assert!(row.nearest.iter().all(|day| said(day.by)));
        let later = row.later.unwrap();
        let span = crate::wording::range(later.first, later.last);
        assert!(days.iter().any(|row| row[0] == span));
        assert!(
            row.flags(&found.lines_behind(row.kind), Scale::Narrow)
                .flags
                .iter()
                .any(|flag| flag.text.ends_with(&short(later.last)))
        );
    }
    for row in &found.people {
        let cells = words::people_row(row, TODAY);
        for bar in &row.bars {
            match bar.stretch {
                Stretch::Running { from, log_in_by } => {
                    assert_eq!([&cells[2], &cells[3]], [&text(from), &text(log_in_by)]);
                }
                Stretch::Locked { since, .. } => assert_eq!(cells[4], text(since.unwrap())),
                Stretch::Recovery { earliest, latest } => {
                    assert!(
                        earliest == TODAY && cells[5].to_lowercase().contains("today"),
                        "{cells:?}"
                    );
                    assert!(
                        latest == Some(TODAY) || cells[5].contains(&text(latest.unwrap())),
                        "{cells:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn lines_of_deadlines_end_at_their_row() {
    let found = timeline(&with_entries([-40].into_iter())).unwrap();
    let deadlines = |lines: Vec<(LineKind, f64)>| {
        let kinds = lines.into_iter().map(|(kind, _)| kind);
        kinds
            .filter(|kind| matches!(kind, LineKind::Deadline(_)))
            .collect::<Vec<_>>()
    };
    let (cape, protest) = (
        LineKind::Deadline(DeadlineKind::Cape),
        LineKind::Deadline(DeadlineKind::Protest),
    );
    assert_eq!(deadlines(found.lines()), [cape, protest]);
    assert_eq!(deadlines(found.lines_behind(DeadlineKind::Cape)), [protest]);
    assert_eq!(deadlines(found.lines_behind(DeadlineKind::Protest)), []);
    let nearest = found.deadlines.iter().flat_map(|row| &row.nearest);
    let days: Vec<NaiveDate> = nearest.clone().map(|day| day.by).collect();
    assert_eq!(days, [date(2026, 11, 13), date(2027, 2, 23)]);
    for day in nearest {
        assert!(found.window.shows(day.by) && (day.at - found.window.end_of(day.by)).abs() < 1e-12);
    }
}

/// A day's name keeps beside the line of a marked day, not beside that of a month.
#[test]
fn names_keep_beside_lines() {
    let row = DeadlineRow {
        kind: DeadlineKind::Cape,
        nearest: vec![Deadline {
            by: date(2026, 10, 20),
            entries: 1,
            at: 0.5,
        }],
        later: None,
    };
    let side = |kind| row.flags(&[(kind, 0.55)], Scale::Narrow).flags[0].side;
    assert_eq!(side(LineKind::Mark(MarkKind::Today)), Side::Left);
    assert_eq!(side(LineKind::Deadline(DeadlineKind::Protest)), Side::Left);
    assert_eq!(side(LineKind::Month), Side::Right);
}

/// Marked days stand where they start, each with its name.
#[test]
fn marked_days_have_names() {
    let mut facts = of_people(vec![owner(-20)]);
    facts.filing.planned_on = Some(day(21));
    let found = timeline(&facts).unwrap();
    let places: Vec<(MarkKind, f64)> = found.shown_marks().map(|(mark, at)| (mark.kind, at)).collect();
    let start = |offset| found.window.start_of(day(offset));
    let expected = [
        (MarkKind::Today, start(0)),
        (MarkKind::WeekBefore, start(14)),
        (MarkKind::PlannedFiling, start(21)),
    ];
    assert_eq!(places, expected);
    for scale in Scale::ALL {
        let mut flags = found.mark_flags(scale).flags;
        flags.sort_by_key(|flag| flag.of);
        let names: Vec<(&str, f64)> = flags.iter().map(|flag| (flag.text.as_str(), flag.at)).collect();
        let texts = ["Today Oct 6", "Checklist Oct 20", "Planned filing Oct 27"];
        assert_eq!(
            names,
            [(texts[0], start(0)), (texts[1], start(14)), (texts[2], start(21))]
        );
    }
}

#[test]
fn the_legend_explains_what_is_there_and_no_more() {
    let running = timeline(&of_people(vec![owner(-20)])).unwrap();
    assert_eq!(running.legend(), [Symbol::Used, Symbol::Left]);
    let dormant = timeline(&of_people(vec![owner(-60)])).unwrap();
    assert_eq!(dormant.legend(), [Symbol::Used, Symbol::Locked, Symbol::Recovery]);
}

/// Each way a bar may look, with its word; an arrow where it goes on outside on a day that is known.
#[test]
fn each_look_has_its_word() {
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
        // No latest day is published: it ends nowhere, which is another thing than outside.
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
        assert_eq!(found.legend(), symbols, "{bar:?}");
    }
    // Those who are not drawn need no word.
    found.people[0].drawn = false;
    assert_eq!((found.legend(), found.left_out()), (Vec::new(), 1));
    // An entry a week; the days of the fourth lie beyond those drawn.
    let entries = |weeks: i64, planned_on| {
        let mut facts = with_entries((1..=weeks).map(|week| -7 * week));
        facts.filing.planned_on = planned_on;
        timeline(&facts).unwrap().legend()
    };
    assert_eq!(entries(3, None), []);
    assert_eq!(entries(4, Some(day(195))), [Symbol::Later]);
    assert_eq!(entries(4, None), [Symbol::Later, GoesOn]);
}
