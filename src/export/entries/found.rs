//! Filtering and sorting of entries.

use crate::assessment::{Assessment, Risk, nearest};
use crate::choice::choice_names;
use crate::facts::{Entry, EntryNumber, Facts};
use crate::guidance::NextStepId;
use crate::wording;

choice_names! {
    /// The order of the entries.
    Sorted {
        /// The nearest day first; those without a day last.
        ByDay = "by_day",
        /// By name, as text.
        ByName = "by_name",
        /// As they were listed.
        AsListed = "as_listed",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Part of the name or number, in any case, ignoring dashes and spaces.
    pub text: String,
    pub next: Option<NextStepId>,
    /// Only those for which access may come too late.
    pub at_risk: bool,
    pub sorted: Sorted,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            text: String::new(),
            next: None,
            at_risk: false,
            sorted: Sorted::ByDay,
        }
    }
}

impl Query {
    /// Whether it filters nothing out.
    pub fn is_all(&self) -> bool {
        self.next.is_none() && !self.at_risk && folded(&self.text).is_empty()
    }
}

/// The positions of the entries found. Stable: entries with the same day or name stay as listed.
pub fn found(facts: &Facts, assessment: &Assessment, query: &Query) -> Vec<usize> {
    let wanted = folded(&query.text);
    let matches = |at: usize, entry: &Entry| {
        let number = entry.entry_number.as_ref().map(EntryNumber::as_str);
        wanted.is_empty()
            || folded(&wording::entry_name(facts, at)).contains(&wanted)
            || number.is_some_and(|number| folded(number).contains(&wanted))
    };
    let mut positions: Vec<usize> = facts
        .entries
        .iter()
        .zip(&assessment.entries)
        .enumerate()
        .filter(|(_, (_, finding))| query.next.is_none_or(|next| next == finding.next))
        .filter(|(_, (_, finding))| !query.at_risk || finding.risk != Risk::None)
        .filter(|(at, (entry, _))| matches(*at, entry))
        .map(|(at, _)| at)
        .collect();
    match query.sorted {
        Sorted::AsListed => {}
        Sorted::ByName => crate::order::sort_by_key(&mut positions, |at| {
            wording::entry_name(facts, *at).to_lowercase()
        }),
        Sorted::ByDay => crate::order::sort_by_key(&mut positions, |at| {
            let day = nearest(&facts.entries[*at], &assessment.entries[*at], assessment.as_of);
            (day.is_none(), day.map(|(day, _)| day))
        }),
    }
    positions
}

fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .flat_map(char::to_lowercase)
        .collect()
}
