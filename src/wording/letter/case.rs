//! One person's case: the facts and findings its letters use.

use super::entered;
use crate::assessment::{Assessment, PersonFinding, Quantity};
use crate::facts::{Facts, Person};
use crate::guidance::{Guidance, LoginState, RouteId};
use crate::wording::weekday_long;
use chrono::NaiveDate;

#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) facts: &'a Facts,
    pub(super) guidance: &'a Guidance,
    pub(super) as_of: NaiveDate,
    pub(super) person: &'a Person,
    pub(super) finding: &'a PersonFinding,
}

/// What the service desk is asked to do, and the officer authorizes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Restore,
    LiftHold,
    ReplaceOwner,
}

impl<'a> Case<'a> {
    /// The case of the person at a position, if there is one.
    pub(super) fn of(
        facts: &'a Facts,
        guidance: &'a Guidance,
        assessment: &'a Assessment,
        at: usize,
    ) -> Option<Self> {
        Some(Self {
            facts,
            guidance,
            as_of: assessment.as_of,
            person: facts.people.get(at)?,
            finding: assessment.people.get(at)?,
        })
    }

    /// What the case is about. Among people who have left, only a TAO has one.
    pub(super) fn need(&self) -> Need {
        match self.finding.state {
            LoginState::Held => Need::LiftHold,
            LoginState::Left => Need::ReplaceOwner,
            LoginState::NoAccount
            | LoginState::Unknown
            | LoginState::Usable
            | LoginState::PasswordForgotten
            | LoginState::UserLocked
            | LoginState::OwnerLocked => Need::Restore,
        }
    }

    pub(super) fn name(&self) -> Option<String> {
        entered::label(self.person.label.as_ref())
    }

    /// The person's name or a bracket, with the role if known.
    pub(super) fn who(&self) -> String {
        let name = self.name().unwrap_or_else(|| "[name of the person]".into());
        match entered::role(self.person.role) {
            "" => name,
            role => format!("{name}, {role}"),
        }
    }

    /// The line about whose login it is: the legal name, followed by the label.
    pub(super) fn login_of(&self) -> String {
        let name = entered::legal_name("[full legal name]", self.name());
        match entered::role(self.person.role) {
            "" => format!("Login of: {name}"),
            role => format!("Login of: {name}, {role}"),
        }
    }

    /// The TAO who reactivates this person, if listed.
    pub(super) fn owner(&self) -> Option<&'a Person> {
        self.facts.person(self.finding.reactivated_by.as_ref()?)
    }

    /// The proxy TAO who may be able to reactivate this person today.
    pub(super) fn proxy(&self) -> Option<&'a Person> {
        self.facts.person(self.finding.proxy.as_ref()?)
    }

    /// When to contact the service desk, to follow "Call" or "Send it".
    pub(super) fn desk_when(&self) -> String {
        let opens = self
            .finding
            .arithmetic
            .iter()
            .find(|sum| sum.quantity == Quantity::OpenDeskCase);
        match opens {
            Some(sum) => format!(
                "on {}, if the earlier steps have not worked by then",
                weekday_long(sum.to)
            ),
            None if self.finding.also.contains(&RouteId::ServiceDesk) => {
                "as soon as you have submitted the form that changes the account owner".into()
            }
            None => "now".into(),
        }
    }
}
