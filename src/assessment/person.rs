//! The finding for one person: standing, route, days, and why.

use super::recovery::{Recovery, recovery};
use super::roster::Roster;
use super::{Because, Readiness, StandingFinding, Sum, readiness::readiness};
use crate::facts::{Id, Place};
use crate::guidance::{LoginState, RouteId, RuleId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFinding {
    pub id: Id,
    pub clock: StandingFinding,
    pub rule: RuleId,
    /// The state of the login, according to the rule.
    pub state: LoginState,
    /// The routes, tried in order; never empty.
    pub ladder: Vec<RouteId>,
    /// Worth trying at the same time.
    pub also: Vec<RouteId>,
    /// The person who has to get back in first.
    pub waits_for: Option<Id>,
    /// The person who reactivates this one, whether or not they have to get back in first.
    pub reactivated_by: Option<Id>,
    /// The proxy TAO who may be able to reactivate this one at the same time.
    pub proxy: Option<Id>,
    pub ready: Readiness,
    /// How the days of [`PersonFinding::ready`] were computed.
    pub arithmetic: Vec<Sum>,
    /// The answers used, each with the source that makes it matter.
    pub because: Vec<Because>,
    /// The answers that would settle the route.
    pub ask: Vec<Place>,
}

impl PersonFinding {
    /// Whether the route depends on a missing answer.
    pub fn needs_answers(&self) -> bool {
        self.ladder.first() == Some(&RouteId::AnswerMore)
    }

    /// Whether the login works and only needs regular sign-ins.
    pub fn is_usable_now(&self) -> bool {
        self.state == LoginState::Usable
    }

    /// Whether the login still works, so that its last safe day matters.
    pub fn works(&self) -> bool {
        matches!(self.state, LoginState::Usable | LoginState::PasswordForgotten)
    }

    /// Whether self-service is tried before a desk case is opened.
    pub fn ends_at_desk(&self) -> bool {
        self.ladder.len() > 1 && self.ladder.last() == Some(&RouteId::ServiceDesk)
    }
}

pub(super) fn findings(roster: &Roster) -> Vec<PersonFinding> {
    let recoveries: Vec<Recovery> = (0..roster.facts.people.len())
        .map(|at| recovery(roster, at))
        .collect();
    (0..recoveries.len())
        .map(|at| finding(roster, &recoveries, at))
        .collect()
}

fn finding(roster: &Roster, recoveries: &[Recovery], at: usize) -> PersonFinding {
    let recovery = recoveries[at].clone();
    let (ready, arithmetic) = readiness(roster, recoveries, at);
    let id = |at: usize| roster.facts.people[at].id.clone();
    let helper = recovery.helper.map(id);
    PersonFinding {
        id: roster.facts.people[at].id.clone(),
        clock: roster.standings[at].clone(),
        because: recovery.because,
        rule: recovery.rule,
        state: recovery.state,
        ladder: recovery.ladder.to_vec(),
        also: recovery.also.to_vec(),
        waits_for: helper.clone().filter(|_| recovery.waits),
        reactivated_by: helper,
        proxy: recovery.proxy.map(id),
        ready,
        arithmetic,
        ask: recovery.ask,
    }
}
