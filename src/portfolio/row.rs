//! A client's row in the list, for today.

use super::due::{Due, due, is_out};
use crate::assessment::{
    Assessment, Cape, CheckId, CheckStatus, EntryFinding, Event, PersonFinding, Risk, entry_days,
};
use crate::broker::{FiledBy, FilerCode, filed_by};
use crate::calendar::days_between;
use crate::choice::{Choice, choice_names};
use crate::facts::{Answer, Entry, Facts, Label, SavedAt};
use crate::guidance::Guidance;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

choice_names! {
    /// Whose turn it is.
    Acts {
        /// The broker's.
        Us = "us",
        Client = "client",
        /// CBP has a request.
        Cbp = "cbp",
        /// A lawyer's.
        Counsel = "counsel",
    }
}

/// How many entries are kept out of CAPE for now, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holds {
    /// A protest is open.
    pub protest: usize,
    /// A reconciliation entry is due first.
    pub reconciliation: usize,
    /// CAPE does not take them yet.
    pub not_yet: usize,
}

/// A client's row, for today. "Ours" are the broker's own entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub id: Option<String>,
    /// When it was saved, UTC; of fixed length, so that the texts sort by time.
    pub saved_at: Option<String>,
    /// The day it was saved, or the day it was last assessed for.
    pub saved_on: Option<NaiveDate>,
    /// The day the check is fixed to, if any; the row is for today anyway.
    pub fixed_to: Option<NaiveDate>,
    pub company: Option<String>,
    /// The five checks, in the order of [`CheckId::ALL`].
    pub checks: [CheckStatus; 5],
    /// All days with something to do, in order, including past ones.
    pub days: Vec<Due>,
    pub people: usize,
    /// How many of them can sign in.
    pub usable: usize,
    /// The last safe days of those who can sign in, earliest first.
    pub log_in_by: Vec<NaiveDate>,
    /// The latest day access is expected back, if nobody can sign in.
    pub back_by: Option<NaiveDate>,
    /// Our entries that CAPE takes.
    pub cape_open: usize,
    /// The CAPE days of those, earliest first.
    pub cape_by: Vec<NaiveDate>,
    /// The days ahead to protest our entries by, earliest first.
    pub protest_by: Vec<NaiveDate>,
    pub not_ours: usize,
    pub without_number: usize,
    pub risk: Risk,
    /// How many entries access may come too late for.
    pub at_risk: usize,
    /// The CAPE days of those that have one, earliest first.
    pub at_risk_by: Vec<NaiveDate>,
    /// What keeps entries out of CAPE for now.
    pub holds: Holds,
    pub planned_on: Option<NaiveDate>,
    pub missing: usize,
    /// Whose turn it is if no day is ahead.
    pub acts: Option<Acts>,
    /// The numbers of all entries, without dashes, for the search.
    pub numbers: Vec<String>,
}

impl Row {
    /// The row of a check. `codes` are the broker's own filer codes; without any, every entry counts as ours.
    /// `assessment` is for today, whatever day the check is fixed to.
    pub fn of(
        facts: &Facts,
        assessment: &Assessment,
        saved_on: Option<NaiveDate>,
        codes: &[FilerCode],
    ) -> Self {
        let today = assessment.as_of;
        let is_ours: Vec<bool> = facts
            .entries
            .iter()
            .map(|entry| filed_by(entry, codes) == FiledBy::Us)
            .collect();
        let pairs = || facts.entries.iter().zip(&assessment.entries);
        let own = || {
            pairs()
                .zip(&is_ours)
                .filter(|(_, ours)| **ours)
                .map(|(pair, _)| pair)
        };
        let usable: Vec<&PersonFinding> = assessment
            .people
            .iter()
            .filter(|one| one.is_usable_now())
            .collect();
        let protests = own().filter_map(|(entry, finding)| {
            let mut days = entry_days(entry, finding, today).into_iter();
            days.find(|(day, what)| *what == Event::ProtestBy && *day >= today)
                .map(|(day, _)| day)
        });
        let open = || own().filter(|(_, finding)| finding.cape == Cape::Open);
        let risks = assessment.entries.iter().filter(|entry| entry.risk != Risk::None);
        let stamp = facts.check.as_ref();
        let mut row = Self {
            id: stamp.map(|check| check.id.to_string()),
            saved_at: stamp.and_then(|check| check.saved_at).map(|at| at.to_string()),
            saved_on,
            fixed_to: facts.as_of.filter(|day| *day != today),
            company: company(facts),
            checks: [CheckStatus::Unknown; 5],
            days: due(facts, assessment, &is_ours),
            people: assessment.people.len(),
            usable: usable.len(),
            log_in_by: sorted(usable.iter().filter_map(|one| one.clock.log_in_by)),
            back_by: assessment.company.ready.latest.filter(|_| usable.is_empty()),
            cape_open: open().count(),
            cape_by: sorted(open().filter_map(|(_, finding)| finding.open_cape_by())),
            protest_by: sorted(protests),
            not_ours: is_ours.iter().filter(|ours| !**ours).count(),
            without_number: facts
                .entries
                .iter()
                .filter(|entry| entry.entry_number.is_none())
                .count(),
            risk: risks.clone().map(|entry| entry.risk).max().unwrap_or(Risk::None),
            at_risk: risks.clone().count(),
            at_risk_by: sorted(risks.filter_map(EntryFinding::open_cape_by)),
            holds: holds(pairs()),
            planned_on: facts.filing.planned_on,
            missing: missing(assessment),
            acts: None,
            numbers: facts
                .entries
                .iter()
                .filter_map(|entry| entry.entry_number.as_ref())
                .map(|number| number.as_str().to_owned())
                .collect(),
        };
        for id in CheckId::ALL {
            row.checks[*id as usize] = assessment.checks.get(*id).status;
        }
        row.acts = row.acts_without_day(is_out(facts));
        row
    }

    pub fn check(&self, id: CheckId) -> CheckStatus {
        self.checks[id as usize]
    }

    pub fn blocked(&self) -> Option<CheckId> {
        CheckId::ALL
            .iter()
            .copied()
            .find(|id| self.check(*id) == CheckStatus::Blocked)
    }

    /// Whether nothing can be said without more answers.
    pub fn lacks_answers(&self) -> bool {
        self.missing > 0
            && (self.check(CheckId::Login) == CheckStatus::Unknown
                || self.check(CheckId::Entries) == CheckStatus::Unknown)
    }

    fn acts_without_day(&self, is_out: bool) -> Option<Acts> {
        if is_out {
            return Some(Acts::Cbp);
        }
        let needs_client = self.missing > 0
            || [CheckId::Login, CheckId::Ach, CheckId::Structure]
                .iter()
                .any(|id| self.check(*id) == CheckStatus::Blocked);
        needs_client.then_some(Acts::Client)
    }
}

/// How many of these days are today or within `most` days.
pub fn within(days: &[NaiveDate], today: NaiveDate, most: i64) -> usize {
    days.iter()
        .filter(|day| (0..=most).contains(&days_between(today, **day)))
        .count()
}

/// The day a check was saved, else the day of its assessment or of the check.
pub fn saved_on(facts: &Facts, stated: Option<NaiveDate>) -> Option<NaiveDate> {
    let saved = facts.check.as_ref().and_then(|check| check.saved_at);
    saved.map(SavedAt::day).or(stated).or(facts.as_of)
}

fn company(facts: &Facts) -> Option<String> {
    let label = facts.company.label.as_ref().map_or("", Label::as_str).trim();
    Some(label.to_owned()).filter(|label| !label.is_empty())
}

fn sorted(days: impl Iterator<Item = NaiveDate>) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = days.collect();
    crate::order::sort_by_key(&mut days, |day| *day);
    days
}

fn holds<'a>(entries: impl Iterator<Item = (&'a Entry, &'a EntryFinding)>) -> Holds {
    let mut holds = Holds::default();
    for (entry, finding) in entries {
        let without_09 =
            entry.flagged_for_reconciliation == Some(Answer::Yes) && entry.type_09_filed == Some(Answer::No);
        match finding.cape {
            Cape::Accepted | Cape::Closed | Cape::Excluded => {}
            Cape::NotYet => holds.not_yet += 1,
            _ if entry.open_protest == Some(Answer::Yes) => holds.protest += 1,
            _ if without_09 => holds.reconciliation += 1,
            _ => {}
        }
    }
    holds
}

/// How many answers are missing, each counted once; an unknown check counts as one.
fn missing(assessment: &Assessment) -> usize {
    let people = assessment
        .people
        .iter()
        .map(|person| person.ask.len())
        .sum::<usize>();
    let entries = assessment
        .entries
        .iter()
        .map(|entry| entry.ask.len())
        .sum::<usize>();
    let unknown = [CheckId::Structure, CheckId::Ach, CheckId::Broker];
    let unknown = unknown
        .iter()
        .filter(|id| assessment.checks.get(**id).status == CheckStatus::Unknown)
        .count();
    assessment.company.ask.len() + people + entries + unknown
}

/// The assessment of a check for today, whatever day it is fixed to.
pub fn assess_today(facts: &Facts, guidance: &Guidance, today: NaiveDate) -> Assessment {
    let facts = Facts {
        as_of: None,
        ..facts.clone()
    };
    crate::assessment::assess(&facts, guidance, today)
}
