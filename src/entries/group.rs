//! Groups entries by next step.

use super::Stake;
use crate::assessment::{Assessment, Risk, nearest};
use crate::facts::{Choice, Facts};
use crate::guidance::NextStepId;
use chrono::NaiveDate;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    pub next: NextStepId,
    /// How many entries; at least one.
    pub count: usize,
    /// The earliest due date of any of them.
    pub nearest: Option<NaiveDate>,
    /// How many of them may miss their day because access comes too late.
    pub at_risk: usize,
    pub stake: Stake,
}

/// The groups that have entries: the nearest day first, those without a day last.
pub fn groups(facts: &Facts, assessment: &Assessment) -> Vec<Group> {
    let mut found: Vec<Group> = NextStepId::ALL
        .iter()
        .map(|next| Group {
            next: *next,
            count: 0,
            nearest: None,
            at_risk: 0,
            stake: Stake::default(),
        })
        .collect();
    for (entry, finding) in facts.entries.iter().zip(&assessment.entries) {
        let Some(group) = found.iter_mut().find(|group| group.next == finding.next) else {
            continue;
        };
        let day = nearest(entry, finding, assessment.as_of).map(|(day, _)| day);
        group.count += 1;
        group.stake.add(entry);
        group.nearest = [group.nearest, day].into_iter().flatten().min();
        group.at_risk += usize::from(finding.risk != Risk::None);
    }
    found.retain(|group| group.count > 0);
    crate::order::sort_by_key(&mut found, |group| (group.nearest.is_none(), group.nearest));
    found
}
