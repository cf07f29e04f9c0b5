//! The overall outlook, for the color of the plan.

use super::{Assessment, CheckStatus, PersonFinding, Risk};
use crate::choice::choice_names;
use crate::facts::{Facts, Person};

choice_names! {
    Outlook {
        /// Nobody can sign in today, or an entry will be missed.
        Blocked = "blocked",
        /// Something else isn't clear, only one person can sign in, or no account owner can.
        AtRisk = "at_risk",
        /// Nothing is in the way.
        Clear = "clear",
    }
}

impl Outlook {
    pub fn of(facts: &Facts, assessment: &Assessment) -> Self {
        let usable = || assessment.people.iter().filter(|person| person.is_usable_now());
        let is_owner = |person: &PersonFinding| facts.person(&person.id).is_some_and(Person::is_owner);
        let mut entries = assessment.entries.iter();
        if usable().next().is_none() || entries.any(|entry| entry.risk == Risk::MissedWithoutBroker) {
            Self::Blocked
        } else if usable().count() == 1
            || !usable().any(is_owner)
            || assessment
                .checks
                .0
                .iter()
                .any(|check| check.status != CheckStatus::Clear)
        {
            Self::AtRisk
        } else {
            Self::Clear
        }
    }
}
