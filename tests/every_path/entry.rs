//! Every entry: type, liquidation, reconciliation flag, type 09, its due day and an open protest,
//! on an accepted declaration or not, on both sides of the day Phase 2 opened and of the day warehouse entries were left out, in companies that can log in today,
//! too late, perhaps too late, and nobody knows when.

use super::{answers, day, id, now, report};
use ace_self_check::assessment::{Cape, EntryFinding, Risk, assess};
use ace_self_check::facts::{
    Answer, Deactivation, Entry, EntryAnswer, EntryType, Facts, LastLogin, Liquidation, MOST_ENTRIES,
    Mailbox, Password, Person, Place, Role,
};
use ace_self_check::guidance::{CURRENT, NextStepId, RuleId};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

use NextStepId as N;
use RuleId as R;

/// Days from liquidation to the check, and the four days that follow from it: the last day CAPE
/// takes the entry, the day to file by, the last day to protest, the day to protest by.
type Window = (u64, [&'static str; 4]);

/// A day of the check with its windows: `L + 80`, `L + 180`, and the business days on or before
/// them by Python's `holidays`.
struct Day {
    as_of: &'static str,
    before_phase_2: bool,
    /// Whether CAPE leaves out warehouse entries.
    without_warehouse: bool,
    /// The third, tenth and eleventh business day after it.
    desk: [&'static str; 3],
    windows: [Window; 7],
}

const DAYS: [Day; 4] = [
    Day {
        as_of: "2026-06-28",
        before_phase_2: true,
        without_warehouse: false,
        desk: ["2026-07-01", "2026-07-13", "2026-07-14"],
        windows: [
            (0, ["2026-09-16", "2026-09-16", "2026-12-25", "2026-12-24"]),
            (79, ["2026-06-29", "2026-06-29", "2026-10-07", "2026-10-07"]),
            (80, ["2026-06-28", "2026-06-26", "2026-10-06", "2026-10-06"]),
            (81, ["2026-06-27", "2026-06-26", "2026-10-05", "2026-10-05"]),
            (179, ["2026-03-21", "2026-03-20", "2026-06-29", "2026-06-29"]),
            (180, ["2026-03-20", "2026-03-20", "2026-06-28", "2026-06-26"]),
            (181, ["2026-03-19", "2026-03-19", "2026-06-27", "2026-06-26"]),
        ],
    },
    Day {
        as_of: "2026-06-29",
        before_phase_2: false,
        without_warehouse: false,
        desk: ["2026-07-02", "2026-07-14", "2026-07-15"],
        windows: [
            (0, ["2026-09-17", "2026-09-17", "2026-12-26", "2026-12-24"]),
            (79, ["2026-06-30", "2026-06-30", "2026-10-08", "2026-10-08"]),
            (80, ["2026-06-29", "2026-06-29", "2026-10-07", "2026-10-07"]),
            (81, ["2026-06-28", "2026-06-26", "2026-10-06", "2026-10-06"]),
            (179, ["2026-03-22", "2026-03-20", "2026-06-30", "2026-06-30"]),
            (180, ["2026-03-21", "2026-03-20", "2026-06-29", "2026-06-29"]),
            (181, ["2026-03-20", "2026-03-20", "2026-06-28", "2026-06-26"]),
        ],
    },
    Day {
        as_of: "2026-07-06",
        before_phase_2: false,
        without_warehouse: false,
        desk: ["2026-07-09", "2026-07-20", "2026-07-21"],
        windows: [
            (0, ["2026-09-24", "2026-09-24", "2027-01-02", "2026-12-31"]),
            (79, ["2026-07-07", "2026-07-07", "2026-10-15", "2026-10-15"]),
            (80, ["2026-07-06", "2026-07-06", "2026-10-14", "2026-10-14"]),
            (81, ["2026-07-05", "2026-07-02", "2026-10-13", "2026-10-13"]),
            (179, ["2026-03-29", "2026-03-27", "2026-07-07", "2026-07-07"]),
            (180, ["2026-03-28", "2026-03-27", "2026-07-06", "2026-07-06"]),
            (181, ["2026-03-27", "2026-03-27", "2026-07-05", "2026-07-02"]),
        ],
    },
    Day {
        as_of: "2026-07-07",
        before_phase_2: false,
        without_warehouse: true,
        desk: ["2026-07-10", "2026-07-21", "2026-07-22"],
        windows: [
            (0, ["2026-09-25", "2026-09-25", "2027-01-03", "2026-12-31"]),
            (79, ["2026-07-08", "2026-07-08", "2026-10-16", "2026-10-16"]),
            (80, ["2026-07-07", "2026-07-07", "2026-10-15", "2026-10-15"]),
            (81, ["2026-07-06", "2026-07-06", "2026-10-14", "2026-10-14"]),
            (179, ["2026-03-30", "2026-03-30", "2026-07-08", "2026-07-08"]),
            (180, ["2026-03-29", "2026-03-27", "2026-07-07", "2026-07-07"]),
            (181, ["2026-03-28", "2026-03-27", "2026-07-06", "2026-07-06"]),
        ],
    },
];

/// What the table in docs/guidance.md, “5. Entries”, looks at.
struct Seen {
    entry: Entry,
    window: Option<Window>,
    before_phase_2: bool,
    without_warehouse: bool,
    /// Days from the check to the day the reconciliation is due.
    due_in: Option<i64>,
}

impl Seen {
    fn days(&self) -> u64 {
        self.window.map_or(0, |(days, _)| days)
    }

    fn type_in(&self, numbers: &[u8]) -> bool {
        let kind = self.entry.entry_type;
        numbers.iter().any(|number| kind == Some(EntryType::of(*number)))
    }

    fn protested(&self) -> bool {
        self.entry.open_protest == Some(Answer::Yes)
    }

    fn flagged(&self) -> bool {
        self.entry.flagged_for_reconciliation == Some(Answer::Yes)
    }

    fn no_09_type_answered(&self) -> bool {
        self.flagged() && self.entry.type_09_filed == Some(Answer::No) && self.entry.entry_type.is_some()
    }

    fn presses(&self) -> bool {
        self.no_09_type_answered() && self.due_in.is_some_and(|days| days < 30)
    }

    fn no_liquidation(&self) -> bool {
        matches!(
            self.entry.liquidation,
            None | Some(Liquidation::Unknown | Liquidation::Liquidated(None))
        )
    }
}

/// A line of that table: the rule, when it fits, whether CAPE takes the entry, and what next.
type Line = (RuleId, fn(&Seen) -> bool, Cape, NextStepId);

/// docs/guidance.md, “5. Entries”, in its order; E8 has a line for each side of June 29, 2026.
#[rustfmt::skip]
const TABLE: &[Line] = &[
    (R::E15, |s| s.entry.cape_accepted == Some(Answer::Yes), Cape::Accepted, N::WatchRefund),
    (R::E1, |s| s.type_in(&[8, 9, 23, 47]), Cape::Excluded, N::Counsel),
    (R::E3, |s| s.days() > 80 && s.protested(), Cape::Closed, N::ProtestPending),
    (R::E2, |s| s.days() > 180, Cape::Closed, N::Counsel),
    (R::E4, |s| s.days() > 80, Cape::Closed, N::Protest),
    (R::E5, Seen::protested, Cape::Blocked, N::CounselOnProtest),
    (R::E14, |s| s.without_warehouse && s.type_in(&[21, 22]), Cape::Excluded, N::WaitLaterPhase),
    (R::E6, |s| s.flagged() && s.entry.type_09_filed == Some(Answer::Yes), Cape::Closed, N::WaitLaterPhase),
    (R::E7, |s| s.no_09_type_answered() && !s.type_in(&[1, 2, 6]), Cape::Closed, N::WaitLaterPhase),
    (R::E8, |s| s.presses() && s.before_phase_2, Cape::NotYet, N::FileReconciliationFirst),
    (R::E8, Seen::presses, Cape::Open, N::FileReconciliationFirst),
    (R::E9, Seen::no_liquidation, Cape::Unknown, N::AnswerMore),
    (R::E10, |s| s.no_09_type_answered() && s.before_phase_2, Cape::NotYet, N::WaitPhase2),
    (R::E11, Seen::no_09_type_answered, Cape::Open, N::FileCape),
    (R::E12, |s| s.entry.flagged_for_reconciliation != Some(Answer::No), Cape::Unknown, N::AnswerMore),
    (R::E13, |_| true, Cape::Open, N::FileCape),
];

/// When the company can log in: its people, and the days that docs/guidance.md gives them.
fn companies(day_of: &Day) -> Vec<(Vec<Person>, [Option<&'static str>; 2])> {
    let owner = |last_login: &str, deactivation| Person {
        role: Some(Role::TradeAccountOwner),
        last_login: Some(LastLogin::On(day(last_login))),
        deactivation,
        password: Some(Password::Known),
        mailbox: Some(Mailbox::Controlled),
        ..Person::new(id("p1"))
    };
    let [third, tenth, eleventh] = day_of.desk.map(Some);
    let today = Some(day_of.as_of);
    vec![
        (vec![owner("2026-06-20", None)], [today, today]),
        (
            vec![owner("2026-06-20", Some(Deactivation::ComplianceOrSecurity))],
            [third, tenth],
        ),
        (vec![owner("2026-02-24", None)], [today, eleventh]),
        (vec![], [None, None]),
    ]
}

/// Every status of liquidation: liquidated on each day that a boundary turns on, and without a day.
fn liquidations(day_of: &Day) -> Vec<(Option<Liquidation>, Option<Window>)> {
    use Liquidation::{Extended, Liquidated, Suspended, Unknown, Unliquidated};
    let undated = [
        None,
        Some(Unliquidated),
        Some(Suspended),
        Some(Extended),
        Some(Unknown),
        Some(Liquidated(None)),
    ];
    let dated = day_of.windows.iter().map(|window| {
        let on = day(day_of.as_of).checked_sub_days(Days::new(window.0)).unwrap();
        (Some(Liquidated(Some(on))), Some(*window))
    });
    undated
        .into_iter()
        .map(|status| (status, None))
        .chain(dated)
        .collect()
}

/// Every entry of a day.
fn entries(day_of: &Day) -> Vec<Seen> {
    let types = [
        None,
        Some(1),
        Some(2),
        Some(6),
        Some(3),
        Some(8),
        Some(9),
        Some(23),
        Some(47),
        Some(21),
        Some(22),
    ];
    let mut all = Vec::new();
    for entry_type in types.map(|number| number.map(EntryType::of)) {
        for (liquidation, window) in liquidations(day_of) {
            for flagged_for_reconciliation in answers() {
                for type_09_filed in answers() {
                    for due_in in [None, Some(29), Some(30), Some(-1)] {
                        for (open_protest, accepted) in
                            answers().flat_map(|answer| [(answer, false), (answer, true)])
                        {
                            let other = [None, Some(Answer::No), Some(Answer::Unknown)][all.len() % 3];
                            all.push(Seen {
                                entry: Entry {
                                    entry_type,
                                    liquidation,
                                    flagged_for_reconciliation,
                                    type_09_filed,
                                    reconciliation_due_on: due_in.map(|days| later(day_of.as_of, days)),
                                    open_protest,
                                    cape_accepted: if accepted { Some(Answer::Yes) } else { other },
                                    ..Entry::new(id("e1"))
                                },
                                window,
                                before_phase_2: day_of.before_phase_2,
                                without_warehouse: day_of.without_warehouse,
                                due_in,
                            });
                        }
                    }
                }
            }
        }
    }
    all
}

fn later(as_of: &str, days: i64) -> NaiveDate {
    let span = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day(as_of).checked_sub_days(span)
    } else {
        day(as_of).checked_add_days(span)
    };
    moved.unwrap()
}

/// Rule, CAPE and the next step are those of the first line that fits. Gives its position.
fn hold_against_table(seen: &Seen, found: &EntryFinding) -> usize {
    let at = TABLE.iter().position(|(_, fits, ..)| fits(seen)).unwrap();
    let (rule, _, cape, next) = TABLE[at];
    assert_eq!(
        (found.rule, found.cape, found.next),
        (rule, cape, next),
        "{:?}",
        seen.entry
    );
    at
}

/// The four days are the literals, and there are none without a day of liquidation.
fn hold_against_window(seen: &Seen, found: &EntryFinding) {
    let days = found.dates.map(|dates| {
        [
            dates.cape_last_day,
            dates.cape_by,
            dates.protest_last_day,
            dates.protest_by,
        ]
    });
    assert_eq!(
        days,
        seen.window.map(|(_, days)| days.map(day)),
        "{:?}",
        seen.entry
    );
}

/// An entry that CAPE takes or will take, with a day to file by: missed when the company's earliest
/// day is after it, at risk when its latest is after it or not known.
fn risk(seen: &Seen, cape: Cape, [earliest, latest]: [Option<&'static str>; 2]) -> Risk {
    let Some((_, [_, cape_by, ..])) = seen.window else {
        return Risk::None;
    };
    // Days of one shape, so texts are in the order of the days.
    match cape {
        Cape::Open | Cape::NotYet if earliest.is_some_and(|day| day > cape_by) => Risk::MissedWithoutBroker,
        Cape::Open | Cape::NotYet if latest.is_none_or(|day| day > cape_by) => Risk::AtRisk,
        _ => Risk::None,
    }
}

/// Whether an answer that is asked for is still missing.
fn is_open(entry: &Entry, place: Place) -> bool {
    let missing = |answer: Option<Answer>| matches!(answer, None | Some(Answer::Unknown));
    let Place::Entry(_, answer) = place else {
        return false;
    };
    match answer {
        EntryAnswer::EntryType => entry.entry_type.is_none(),
        EntryAnswer::Liquidation => matches!(entry.liquidation, None | Some(Liquidation::Unknown)),
        EntryAnswer::LiquidatedOn => entry.liquidation == Some(Liquidation::Liquidated(None)),
        EntryAnswer::FlaggedForReconciliation => missing(entry.flagged_for_reconciliation),
        EntryAnswer::Type09Filed => missing(entry.type_09_filed),
        _ => false,
    }
}

/// Every entry on each day in every company takes the line of the table that docs/guidance.md gives, and
/// every line and every risk is reached.
#[test]
fn every_entry_takes_a_line_of_the_table() {
    let began = now();
    let (mut reached, mut risks, mut cases) = (BTreeSet::new(), BTreeSet::new(), 0);
    for day_of in &DAYS {
        let seen = entries(day_of);
        for (people, ready) in companies(day_of) {
            // An entry is never judged by another: as many at a time as a file may hold.
            for part in seen.chunks(MOST_ENTRIES) {
                let facts = Facts {
                    as_of: Some(day(day_of.as_of)),
                    people: people.clone(),
                    entries: part.iter().map(|seen| seen.entry.clone()).collect(),
                    ..Facts::default()
                };
                let found = assess(&facts, &CURRENT, day(day_of.as_of)).entries;
                assert_eq!(found.len(), part.len());
                for (seen, found) in part.iter().zip(&found) {
                    reached.insert(hold_against_table(seen, found));
                    hold_against_window(seen, found);
                    assert_eq!(found.risk, risk(seen, found.cape, ready), "{:?}", seen.entry);
                    risks.insert(found.risk);
                    assert_eq!(
                        found.ask.is_empty(),
                        found.next != N::AnswerMore,
                        "{:?}",
                        seen.entry
                    );
                    assert!(
                        found.ask.iter().all(|place| is_open(&seen.entry, *place)),
                        "{:?}",
                        found.ask
                    );
                    cases += 1;
                }
            }
        }
    }
    let missed: Vec<_> = (0..TABLE.len())
        .filter(|at| !reached.contains(at))
        .map(|at| TABLE[at].0)
        .collect();
    assert!(missed.is_empty(), "lines that no entry reaches: {missed:?}");
    assert_eq!(risks.len(), 3, "{risks:?}");
    report("entries", cases, began);
}
