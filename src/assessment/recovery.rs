//! Which way back in: rules R0 to R13, first match wins.

use super::roster::Roster;
use super::standing::Standing;
use crate::facts::{
    Answer, CompanyAnswer, IorCount, Mailbox, Password, PersonAnswer, Place, Role, SecurityAnswers,
};
use crate::guidance::{RouteId, RuleId};

/// A person's way back in, before any date is put to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recovery {
    pub(super) rule: RuleId,
    /// The routes, tried in order; never empty.
    pub(super) ladder: Vec<RouteId>,
    /// Worth trying at the same time.
    pub(super) also: Vec<RouteId>,
    /// Position of the person who reactivates this one.
    pub(super) helper: Option<usize>,
    /// Whether the helper has to come back first.
    pub(super) waits: bool,
    /// The answers that would settle the route.
    pub(super) ask: Vec<Place>,
}

use RouteId as To;
use RuleId as R;

/// The way back in for the person at a position.
///
/// | rule | when |
/// |---|---|
/// | R0 | the company has no portal account |
/// | R1 | standing held |
/// | R2 | TAO, left |
/// | R3 | proxy TAO or trade account user, left |
/// | R4 | role unanswered or unknown |
/// | R5 | standing unknown |
/// | R6 | active, password not forgotten |
/// | R7 | active, password forgotten |
/// | R8 | proxy TAO or trade account user, dormant, long inactive or without the mailbox |
/// | R9 | TAO, mailbox lost |
/// | R10 | TAO, mailbox unanswered or unknown |
/// | R11 | TAO, long inactive, or password forgotten and security answers lost |
/// | R12 | TAO, dormant, password known |
/// | R13 | TAO, dormant, any other password answer |
pub(super) fn recovery(roster: &Roster, at: usize) -> Recovery {
    let person = &roster.facts.people[at];
    let standing = roster.standings[at].standing;
    let is_owner = person.role == Some(Role::TradeAccountOwner);
    let role_known = !matches!(person.role, None | Some(Role::Unknown));
    let forgotten = person.password == Some(Password::Forgotten);
    let answers_lost = person.security_answers == Some(SecurityAnswers::Lost);
    let ask = |answer| vec![Place::Person(at, answer)];

    if roster.has_no_account() {
        let (route, ask) = application(roster);
        Recovery {
            ask,
            ..ladder(R::R0, &[route])
        }
    } else if standing == Standing::Held {
        ladder(R::R1, &[To::ServiceDesk])
    } else if person.has_left() && is_owner {
        Recovery {
            also: vec![To::ServiceDesk],
            ..ladder(R::R2, &[To::OwnerUpdate])
        }
    } else if person.has_left() && role_known {
        ladder(R::R3, &[To::RemoveUser])
    } else if !role_known {
        Recovery {
            ask: ask(PersonAnswer::Role),
            ..ladder(R::R4, &[To::AnswerMore])
        }
    } else if standing == Standing::Unknown {
        Recovery {
            ask: ask(PersonAnswer::LastLogin),
            ..ladder(R::R5, &[To::AnswerMore])
        }
    } else if roster.is_active(at) && !forgotten {
        ladder(R::R6, &[To::KeepWarm])
    } else if roster.is_active(at) && !answers_lost {
        ladder(R::R7, &[To::ResetPassword, To::ServiceDesk])
    } else if roster.is_active(at) && is_owner {
        desk_and_email(R::R7)
    } else if roster.is_active(at) {
        by_owner(roster, R::R7, person.role)
    } else if !is_owner {
        by_owner(roster, R::R8, person.role)
    } else if person.mailbox == Some(Mailbox::Lost) {
        Recovery {
            also: vec![To::OwnerUpdate],
            ..ladder(R::R9, &[To::ServiceDesk])
        }
    } else if person.mailbox != Some(Mailbox::Controlled) {
        Recovery {
            ask: ask(PersonAnswer::Mailbox),
            ..ladder(R::R10, &[To::AnswerMore])
        }
    } else if standing == Standing::LongInactive || (forgotten && answers_lost) {
        desk_and_email(R::R11)
    } else if person.password == Some(Password::Known) {
        ladder(R::R12, &[To::LogIn, To::EmailReactivation, To::ServiceDesk])
    } else {
        ladder(
            R::R13,
            &[To::ResetPassword, To::EmailReactivation, To::ServiceDesk],
        )
    }
}

/// R0: one number, several, or not known.
pub(super) fn application(roster: &Roster) -> (RouteId, Vec<Place>) {
    match roster.facts.company.ior_count {
        Some(IorCount::One) => (To::ApplyImporterAccount, Vec::new()),
        Some(IorCount::Several) => (To::ApplyPortalAccount, Vec::new()),
        None | Some(IorCount::Unknown) => (To::AnswerMore, vec![Place::Company(CompanyAnswer::IorCount)]),
    }
}

/// The ladder of R11.
fn desk_and_email(rule: RuleId) -> Recovery {
    Recovery {
        also: vec![To::EmailReactivation],
        ..ladder(rule, &[To::ServiceDesk])
    }
}

/// The ladder of R8. An active TAO does it now; a trade account user may use an active proxy
/// TAO; otherwise the person waits for the TAO. Where no TAO is listed and nobody knows who it
/// is, the lookup comes first.
fn by_owner(roster: &Roster, rule: RuleId, role: Option<Role>) -> Recovery {
    let proxy = roster
        .active_proxy
        .filter(|_| role == Some(Role::TradeAccountUser));
    let reactivated_by = |helper, waits| Recovery {
        helper: Some(helper),
        waits,
        ..ladder(rule, &[To::OwnerReactivates])
    };
    match (roster.owner, proxy, roster.facts.company.owner_known) {
        (Some(owner), _, _) if roster.owner_is_active() => reactivated_by(owner, false),
        (_, Some(proxy), _) => reactivated_by(proxy, false),
        (Some(owner), None, _) => reactivated_by(owner, true),
        (None, None, Some(Answer::No)) => ladder(rule, &[To::OwnerLookup, To::OwnerReactivates]),
        (None, None, Some(Answer::Yes)) => Recovery {
            ask: vec![Place::People],
            ..ladder(rule, &[To::AnswerMore])
        },
        (None, None, None | Some(Answer::Unknown)) => Recovery {
            ask: vec![Place::Company(CompanyAnswer::OwnerKnown)],
            ..ladder(rule, &[To::AnswerMore])
        },
    }
}

fn ladder(rule: RuleId, rungs: &[RouteId]) -> Recovery {
    Recovery {
        rule,
        ladder: rungs.to_vec(),
        also: Vec::new(),
        helper: None,
        waits: false,
        ask: Vec::new(),
    }
}
