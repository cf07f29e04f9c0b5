//! What to do about each entry: rules E1 to E15, its days, and the risk of missing them.

use super::entry_dates::{EntryDates, dates, sums};
use super::{Because, Readiness, Sum};
use crate::calendar::days_between;
use crate::choice::choice_names;
use crate::facts::{Answer, Entry, EntryAnswer, Facts, Group, Id, Liquidation, Place};
use crate::guidance::{Guidance, NextStepId, RuleId, SourceId};
use chrono::NaiveDate;

choice_names! {
    /// Whether CAPE takes an entry.
    Cape {
        /// It does.
        Open = "open",
        /// It no longer does, or doesn't in the current phases.
        Closed = "closed",
        /// It leaves this type out.
        Excluded = "excluded",
        /// An open protest keeps the entry out.
        Blocked = "blocked",
        /// Not before Phase 2.
        NotYet = "not_yet",
        /// It is on an accepted declaration.
        Accepted = "accepted",
        /// It depends on a missing answer.
        Unknown = "unknown",
    }

    /// Whether access comes in time for an entry's CAPE day.
    Risk {
        /// It does, or there is no day.
        None = "none",
        /// It may come too late.
        AtRisk = "at_risk",
        /// It comes too late, unless a broker files.
        MissedWithoutBroker = "missed_without_broker",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryFinding {
    pub id: Id,
    pub rule: RuleId,
    pub cape: Cape,
    /// Its days, if the day of liquidation is known.
    pub dates: Option<EntryDates>,
    pub next: NextStepId,
    pub risk: Risk,
    pub because: Vec<Because>,
    /// The answers that would settle it.
    pub ask: Vec<Place>,
}

impl EntryFinding {
    /// The day to file in CAPE by, if CAPE takes the entry now or later.
    pub fn open_cape_by(&self) -> Option<NaiveDate> {
        self.dates
            .map(|dates| dates.cape_by)
            .filter(|_| matches!(self.cape, Cape::Open | Cape::NotYet))
    }

    /// The day to file in CAPE by, assuming the missing answers let CAPE take it.
    pub fn possible_cape_by(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        self.dates
            .filter(|dates| self.cape == Cape::Unknown && as_of <= dates.cape_last_day)
            .map(|dates| dates.cape_by)
    }

    /// How the days were computed; recomputed here rather than kept for 9,999 entries.
    pub fn arithmetic(entry: &Entry, guidance: &Guidance) -> Vec<Sum> {
        entry
            .liquidated_on()
            .map_or_else(Vec::new, |day| sums(day, guidance).into())
    }
}

/// A finding for each entry, given the company's ready days.
pub(super) fn findings(
    facts: &Facts,
    guidance: &Guidance,
    as_of: NaiveDate,
    ready: Readiness,
) -> Vec<EntryFinding> {
    facts
        .entries
        .iter()
        .enumerate()
        .map(|(at, entry)| finding(entry, at, guidance, as_of, ready))
        .collect()
}

fn finding(
    entry: &Entry,
    at: usize,
    guidance: &Guidance,
    as_of: NaiveDate,
    ready: Readiness,
) -> EntryFinding {
    let dates = entry
        .liquidated_on()
        .filter(|day| *day <= as_of)
        .map(|day| dates(day, guidance));
    let decision = decide(entry, guidance, as_of, dates);
    let mut finding = EntryFinding {
        id: entry.id.clone(),
        rule: decision.rule,
        cape: decision.cape,
        dates,
        next: decision.next,
        risk: Risk::None,
        because: because(entry, at, decision.used),
        ask: decision
            .ask
            .into_iter()
            .map(|answer| Place::Entry(at, answer))
            .collect(),
    };
    finding.risk = risk(finding.open_cape_by(), ready);
    finding
}

/// What the first matching rule says about an entry.
struct Decision {
    rule: RuleId,
    cape: Cape,
    next: NextStepId,
    /// The answers the rule looked at.
    used: &'static [EntryAnswer],
    /// The answers that would settle it.
    ask: Vec<EntryAnswer>,
}

use Cape::{Accepted, Blocked, Closed, Excluded, NotYet, Open, Unknown};
use EntryAnswer as A;
use NextStepId as N;
use RuleId as R;

/// The answers read by the rules for entries that CAPE no longer takes.
const LATE: &[A] = &[A::LiquidatedOn, A::OpenProtest];
/// The answers read by the rules for entries flagged for reconciliation.
const FLAGGED: &[A] = &[A::FlaggedForReconciliation, A::Type09Filed, A::EntryType];
const FLAGGED_DUE: &[A] = &[FLAGGED[0], FLAGGED[1], FLAGGED[2], A::ReconciliationDueOn];
const FLAGGED_LIQUIDATED: &[A] = &[
    FLAGGED[0],
    FLAGGED[1],
    FLAGGED[2],
    A::Liquidation,
    A::LiquidatedOn,
];
const OTHERWISE: &[A] = &[
    A::Liquidation,
    A::LiquidatedOn,
    A::FlaggedForReconciliation,
    A::OpenProtest,
];

/// The first rule that matches.
///
/// | rule | when |
/// |---|---|
/// | E15 | on an accepted declaration |
/// | E1 | an excluded type |
/// | E3 | past `L + 80`, open protest |
/// | E2 | past `L + 180` |
/// | E4 | past `L + 80` |
/// | E5 | open protest |
/// | E14 | a warehouse type, from the day CAPE leaves them out |
/// | E6 | flagged, type 09 filed |
/// | E7 | flagged, no 09, type answered and not 01, 02 or 06 |
/// | E8 | flagged, no 09, type answered, reconciliation due in fewer than 30 days or overdue |
/// | E9 | liquidation, or its date, unanswered or unknown |
/// | E10, E11 | flagged, no 09, type answered, before Phase 2 and from it on |
/// | E12 | flag unanswered or unknown, or flagged with the 09 or the type unanswered or unknown |
/// | E13 | otherwise |
///
/// "Past" a day means that the day of the check is strictly later.
fn decide(entry: &Entry, guidance: &Guidance, as_of: NaiveDate, dates: Option<EntryDates>) -> Decision {
    let window = &guidance.entry_window;
    let is_type_in = |types: &[_]| entry.entry_type.is_some_and(|kind| types.contains(&kind));
    let open_protest = entry.open_protest == Some(Answer::Yes);
    let flagged = entry.flagged_for_reconciliation == Some(Answer::Yes);
    let without_09 = flagged && entry.type_09_filed == Some(Answer::No);
    let without_09_of_known_type = without_09 && entry.entry_type.is_some();
    let before_phase_2 = as_of < window.phase_2_on;
    let past_cape = dates.is_some_and(|dates| as_of > dates.cape_last_day);
    let past_protest = dates.is_some_and(|dates| as_of > dates.protest_last_day);

    if entry.cape_accepted == Some(Answer::Yes) {
        decided(R::E15, Accepted, N::WatchRefund, &[A::CapeAccepted])
    } else if is_type_in(window.excluded_types) {
        decided(R::E1, Excluded, N::Counsel, &[A::EntryType])
    } else if past_cape && open_protest {
        decided(R::E3, Closed, N::ProtestPending, LATE)
    } else if past_protest {
        decided(R::E2, Closed, N::Counsel, LATE)
    } else if past_cape {
        decided(R::E4, Closed, N::Protest, LATE)
    } else if open_protest {
        decided(R::E5, Blocked, N::CounselOnProtest, &[A::OpenProtest])
    } else if entry
        .entry_type
        .is_some_and(|kind| window.excludes_warehouse(kind, as_of))
    {
        decided(R::E14, Excluded, N::WaitLaterPhase, &[A::EntryType])
    } else if flagged && entry.type_09_filed == Some(Answer::Yes) {
        let used = &[A::FlaggedForReconciliation, A::Type09Filed];
        decided(R::E6, Closed, N::WaitLaterPhase, used)
    } else if without_09_of_known_type && !is_type_in(window.reconcilable_types) {
        decided(R::E7, Closed, N::WaitLaterPhase, FLAGGED)
    } else if without_09_of_known_type && reconciliation_presses(entry, as_of, window.reconciliation_lead) {
        let cape = if before_phase_2 { NotYet } else { Open };
        decided(R::E8, cape, N::FileReconciliationFirst, FLAGGED_DUE)
    } else if liquidation_is_unknown(entry, dates) {
        asking(R::E9, &[A::Liquidation], vec![missing_liquidation(entry)])
    } else if without_09_of_known_type && before_phase_2 {
        decided(R::E10, NotYet, N::WaitPhase2, FLAGGED_LIQUIDATED)
    } else if without_09_of_known_type {
        decided(R::E11, Open, N::FileCape, FLAGGED_LIQUIDATED)
    } else if flagged {
        asking(R::E12, FLAGGED, missing_about_flagged(entry))
    } else if entry.flagged_for_reconciliation != Some(Answer::No) {
        asking(R::E12, FLAGGED, vec![A::FlaggedForReconciliation])
    } else {
        decided(R::E13, Open, N::FileCape, OTHERWISE)
    }
}

fn decided(rule: RuleId, cape: Cape, next: NextStepId, used: &'static [A]) -> Decision {
    Decision {
        rule,
        cape,
        next,
        used,
        ask: Vec::new(),
    }
}

fn asking(rule: RuleId, used: &'static [A], ask: Vec<A>) -> Decision {
    Decision {
        ask,
        ..decided(rule, Unknown, N::AnswerMore, used)
    }
}

/// Which answer is missing: whether it is liquidated, or on which day.
fn missing_liquidation(entry: &Entry) -> A {
    match entry.liquidation {
        None | Some(Liquidation::Unknown) => A::Liquidation,
        Some(_) => A::LiquidatedOn,
    }
}

/// Which answers are missing for a flagged entry: its type, or whether the type 09 is filed.
fn missing_about_flagged(entry: &Entry) -> Vec<A> {
    let kind = entry.entry_type.is_none().then_some(A::EntryType);
    let filed = (entry.type_09_filed != Some(Answer::No)).then_some(A::Type09Filed);
    kind.into_iter().chain(filed).collect()
}

/// Due in fewer than 30 days, or overdue.
fn reconciliation_presses(entry: &Entry, as_of: NaiveDate, lead: i64) -> bool {
    entry
        .reconciliation_due_on
        .is_some_and(|due| days_between(as_of, due) < lead)
}

fn liquidation_is_unknown(entry: &Entry, dates: Option<EntryDates>) -> bool {
    match entry.liquidation {
        None | Some(Liquidation::Unknown) => true,
        Some(Liquidation::Liquidated(_)) => dates.is_none(),
        Some(Liquidation::Unliquidated | Liquidation::Suspended | Liquidation::Extended) => false,
    }
}

/// Missed if the company's earliest day is after the CAPE day; at risk if its latest day is, or is not known.
fn risk(cape_by: Option<NaiveDate>, ready: Readiness) -> Risk {
    let Some(cape_by) = cape_by else { return Risk::None };
    if ready.earliest.is_some_and(|day| day > cape_by) {
        Risk::MissedWithoutBroker
    } else if ready.latest.is_none_or(|day| day > cape_by) {
        Risk::AtRisk
    } else {
        Risk::None
    }
}

/// The given answers among those a rule looked at, each with the source that makes it matter.
fn because(entry: &Entry, at: usize, used: &[A]) -> Vec<Because> {
    let source = |answer| match answer {
        A::EntryType | A::Liquidation | A::OpenProtest => SourceId::Csms68315804,
        A::LiquidatedOn => SourceId::ProtestStatutes,
        A::FlaggedForReconciliation | A::Type09Filed => SourceId::Csms69035485,
        A::ReconciliationDueOn => SourceId::LawFirmRestatement,
        A::CapeAccepted => SourceId::RefundsFaq,
        A::Label | A::EntryNumber | A::IeepaCents => SourceId::OurReading,
    };
    let given = used.iter().filter(|answer| entry.get(**answer).is_some());
    given
        .map(|answer| Because {
            place: Place::Entry(at, *answer),
            source: source(*answer),
        })
        .collect()
}
