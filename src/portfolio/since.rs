//! What changed: by itself since the last visit, and between two versions of a check.

use super::due::{Due, due};
use super::row::{Row, assess_today};
use crate::assessment::{Cape, CheckId, CheckStatus, Risk};
use crate::choice::Choice;
use crate::facts::Facts;
use crate::guidance::Guidance;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What changed for a client since the last visit, while its answers stayed the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesSinceVisit {
    /// Entries that CAPE no longer takes.
    pub left_cape: usize,
    /// Logins that no longer work.
    pub went_dormant: usize,
    /// Whether an entry is at risk and none was before.
    pub newly_at_risk: bool,
    pub missed: Vec<Due>,
}

/// What changed by itself between a day and today.
pub fn since(facts: &Facts, guidance: &Guidance, then: NaiveDate, today: NaiveDate) -> ChangesSinceVisit {
    if then >= today {
        return ChangesSinceVisit::default();
    }
    let [before, now] = [then, today].map(|day| assess_today(facts, guidance, day));
    let entries = || before.entries.iter().zip(&now.entries);
    let people = before.people.iter().zip(&now.people);
    let is_ours = vec![true; facts.entries.len()];
    let missed = due(facts, &before, &is_ours).into_iter();
    ChangesSinceVisit {
        left_cape: entries()
            .filter(|(before, now)| before.cape == Cape::Open && now.cape == Cape::Closed)
            .count(),
        went_dormant: people
            .filter(|(before, now)| before.works() && !now.works())
            .count(),
        newly_at_risk: before.entries.iter().all(|entry| entry.risk == Risk::None)
            && now.entries.iter().any(|entry| entry.risk != Risk::None),
        // The day of a desk case moves along until one is sent.
        missed: missed
            .filter(|due| due.on >= then && due.on < today && due.what.is_deadline())
            .filter(|due| due.what != crate::assessment::Event::OpenDeskCase)
            .collect(),
    }
}

/// A change between two versions of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Check {
        id: CheckId,
        /// Today's status of the earlier version.
        from: CheckStatus,
        /// Today's status of this one.
        to: CheckStatus,
    },
    Entries {
        /// In the earlier version.
        from: usize,
        to: usize,
    },
    /// The number of our entries that CAPE takes.
    CapeOpen {
        from: usize,
        to: usize,
    },
    /// The number of people who can sign in.
    Usable {
        from: usize,
        to: usize,
    },
    Planned {
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    },
    Missing {
        from: usize,
        to: usize,
    },
}

/// What changed between two versions of a check, both as of today.
pub fn changes(before: &Row, now: &Row) -> Vec<Change> {
    let mut found = Vec::new();
    for id in CheckId::ALL {
        let (from, to) = (before.check(*id), now.check(*id));
        if from != to {
            found.push(Change::Check { id: *id, from, to });
        }
    }
    let entries = |row: &Row| row.numbers.len() + row.without_number;
    let mut count = |from: usize, to: usize, change: fn(usize, usize) -> Change| {
        if from != to {
            found.push(change(from, to));
        }
    };
    count(entries(before), entries(now), |from, to| Change::Entries {
        from,
        to,
    });
    count(before.cape_open, now.cape_open, |from, to| Change::CapeOpen {
        from,
        to,
    });
    count(before.usable, now.usable, |from, to| Change::Usable { from, to });
    count(before.missing, now.missing, |from, to| Change::Missing {
        from,
        to,
    });
    if before.planned_on != now.planned_on {
        found.push(Change::Planned {
            from: before.planned_on,
            to: now.planned_on,
        });
    }
    found
}
