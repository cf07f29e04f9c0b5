//! The finding for one person: standing, route, days, and why.

use super::recovery::{Recovery, recovery};
use super::roster::Roster;
use super::{Because, Readiness, StandingFinding, Sum, readiness::readiness};
use crate::facts::{CompanyAnswer, Id, PersonAnswer, Place};
use crate::guidance::{RouteId, RuleId, SourceId};

/// What follows for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFinding {
    /// The person.
    pub id: Id,
    /// Where the clock stands.
    pub clock: StandingFinding,
    /// The rule that gives the route.
    pub rule: RuleId,
    /// The routes, tried in order; never empty.
    pub ladder: Vec<RouteId>,
    /// Worth trying at the same time.
    pub also: Vec<RouteId>,
    /// The person who has to come back first.
    pub waits_for: Option<Id>,
    /// The person who reactivates this one, whether or not that takes waiting.
    pub reactivated_by: Option<Id>,
    /// When the login can be used.
    pub ready: Readiness,
    /// How the days of [`PersonFinding::ready`] were reached.
    pub arithmetic: Vec<Sum>,
    /// The answers used, each with the source that makes it matter.
    pub because: Vec<Because>,
    /// The answers that would settle the route.
    pub ask: Vec<Place>,
}

impl PersonFinding {
    /// Whether a missing answer decides the route.
    #[must_use]
    pub fn needs_answers(&self) -> bool {
        self.ladder.first() == Some(&RouteId::AnswerMore)
    }

    /// Whether the login works and needs only keeping.
    #[must_use]
    pub fn is_usable_now(&self) -> bool {
        self.rule == RuleId::R6
    }

    /// Whether self-service is tried before a desk case is opened.
    #[must_use]
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
    let helper = recovery
        .helper
        .map(|helper| roster.facts.people[helper].id.clone());
    PersonFinding {
        id: roster.facts.people[at].id.clone(),
        clock: roster.standings[at].clone(),
        because: because(roster, at, &recovery),
        rule: recovery.rule,
        ladder: recovery.ladder,
        also: recovery.also,
        waits_for: helper.clone().filter(|_| recovery.waits),
        reactivated_by: helper,
        ready,
        arithmetic,
        ask: recovery.ask,
    }
}

/// The answers the rule looked at and that are given, each with the source that makes it matter.
fn because(roster: &Roster, at: usize, recovery: &Recovery) -> Vec<Because> {
    let person = &roster.facts.people[at];
    let company = &roster.facts.company;
    let said = |given: bool, place: Place, source: SourceId| given.then_some(Because { place, source });
    let of =
        |given: bool, answer: PersonAnswer, source: SourceId| said(given, Place::Person(at, answer), source);
    let clock = [
        of(
            person.last_login.is_some(),
            PersonAnswer::LastLogin,
            SourceId::GeneralNotice2008,
        ),
        of(
            person.deactivation.is_some(),
            PersonAnswer::Deactivation,
            SourceId::ArticleA,
        ),
    ];
    let role = of(person.role.is_some(), PersonAnswer::Role, SourceId::Csms68510928);
    let employment = of(
        person.employment.is_some(),
        PersonAnswer::Employment,
        SourceId::ArticleB,
    );
    let mailbox = of(
        person.mailbox.is_some(),
        PersonAnswer::Mailbox,
        SourceId::Csms50861476,
    );
    let password = of(
        person.password.is_some(),
        PersonAnswer::Password,
        SourceId::ArticleA,
    );
    let answers = of(
        person.security_answers.is_some(),
        PersonAnswer::SecurityAnswers,
        SourceId::ArticleA,
    );
    let owner_known = said(
        company.owner_known.is_some() && roster.owner.is_none(),
        Place::Company(CompanyAnswer::OwnerKnown),
        SourceId::RefundsFaq,
    );
    let used: Vec<Option<Because>> = match recovery.rule {
        RuleId::R0 => vec![
            said(
                true,
                Place::Company(CompanyAnswer::PortalAccount),
                SourceId::RefundsFaq,
            ),
            said(
                company.ior_count.is_some(),
                Place::Company(CompanyAnswer::IorCount),
                SourceId::RefundsFaq,
            ),
        ],
        RuleId::R1 => vec![clock[1]],
        RuleId::R2 | RuleId::R3 => vec![role, employment],
        RuleId::R4 => vec![role],
        RuleId::R5 => clock.into(),
        RuleId::R6 => [clock[0], clock[1], role, mailbox, password].into(),
        RuleId::R7 => [clock[0], role, mailbox, password, answers, owner_known].into(),
        RuleId::R8 => [clock[0], clock[1], role, mailbox, owner_known].into(),
        RuleId::R9 | RuleId::R10 => [clock[0], clock[1], role, mailbox].into(),
        // R11 to R13.
        _ => [clock[0], clock[1], role, mailbox, password, answers].into(),
    };
    used.into_iter().flatten().collect()
}
