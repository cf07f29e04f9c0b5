//! Which recovery route: the person rules in the order of the guidance's table, first match wins.

use super::Because;
use super::roster::Roster;
use super::standing::Standing;
use crate::facts::{
    Answer, CompanyAnswer, IorCount, Mailbox, Password, PersonAnswer, Place, Role, SecurityAnswers,
};
use crate::guidance::{LoginState, RouteId, RuleId, SourceId};

/// A person's recovery route, before any date is computed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recovery {
    pub(super) rule: RuleId,
    /// The state of the login, according to the rule.
    pub(super) state: LoginState,
    /// The routes, tried in order; never empty.
    pub(super) ladder: &'static [RouteId],
    /// Worth trying at the same time.
    pub(super) also: &'static [RouteId],
    /// Position of the person who reactivates this one.
    pub(super) helper: Option<usize>,
    /// Whether the helper has to get back in first.
    pub(super) waits: bool,
    /// Position of the proxy TAO who may reactivate this one at the same time.
    pub(super) proxy: Option<usize>,
    /// The given answers the rule looked at.
    pub(super) because: Vec<Because>,
    /// The answers that would settle the route.
    pub(super) ask: Vec<Place>,
}

use PersonAnswer as A;
use RuleId as R;

/// The answers read by the rules about the clock, without and with those about the password.
const CLOCK: &[A] = &[A::LastLogin, A::Deactivation];
const SEEN: &[A] = &[A::LastLogin, A::Deactivation, A::Role, A::Mailbox];
const SEEN_PASSWORD: &[A] = &[A::LastLogin, A::Deactivation, A::Role, A::Mailbox, A::Password];
const SEEN_ALL: &[A] = &[
    A::LastLogin,
    A::Deactivation,
    A::Role,
    A::Mailbox,
    A::Password,
    A::SecurityAnswers,
];
/// The answers read by the rule about a forgotten password.
const FORGOTTEN: &[A] = &[A::LastLogin, A::Role, A::Mailbox, A::Password, A::SecurityAnswers];

/// The recovery route of the person at a position.
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
/// | R11 | TAO, password forgotten and security answers lost |
/// | R14 | TAO, long inactive |
/// | R12 | TAO, dormant, password known |
/// | R13 | TAO, dormant, any other password answer |
pub(super) fn recovery(roster: &Roster, at: usize) -> Recovery {
    let person = &roster.facts.people[at];
    let standing = roster.standings[at].standing;
    let is_owner = person.is_owner();
    let role_known = !matches!(person.role, None | Some(Role::Unknown));
    let forgotten = person.password == Some(Password::Forgotten);
    let answers_lost = person.security_answers == Some(SecurityAnswers::Lost);
    let of = |rule, used: &[A]| Recovery::of(roster, rule, about(roster, at, used));
    let ask = |rule, used: &[A], answer| of(rule, used).asking(Place::Person(at, answer));

    if roster.has_no_account() {
        no_account(roster)
    } else if standing == Standing::Held {
        of(R::R1, &[A::Deactivation])
    } else if person.has_left() && is_owner {
        of(R::R2, &[A::Role, A::Employment])
    } else if person.has_left() && role_known {
        of(R::R3, &[A::Role, A::Employment])
    } else if !role_known {
        ask(R::R4, &[A::Role], A::Role)
    } else if standing == Standing::Unknown {
        ask(R::R5, CLOCK, A::LastLogin)
    } else if roster.is_active(at) && !forgotten {
        of(R::R6, SEEN_PASSWORD)
    } else if roster.is_active(at) {
        let found = of(R::R7, FORGOTTEN).and(owner_known(roster));
        match (answers_lost, is_owner) {
            (false, _) => found,
            // Without the security answers the ladder is a locked-out person's, still under this rule.
            (true, true) => found.on_ladder(roster, R::R11, 0),
            (true, false) => by_owner(roster, found, at),
        }
    } else if !is_owner {
        by_owner(roster, of(R::R8, SEEN).and(owner_known(roster)), at)
    } else if person.mailbox == Some(Mailbox::Lost) {
        of(R::R9, SEEN)
    } else if person.mailbox != Some(Mailbox::Controlled) {
        ask(R::R10, SEEN, A::Mailbox)
    } else if forgotten && answers_lost {
        of(R::R11, SEEN_ALL)
    } else if standing == Standing::LongInactive {
        of(R::R14, if forgotten { SEEN_ALL } else { SEEN_PASSWORD })
    } else if person.password == Some(Password::Known) {
        of(R::R12, SEEN_PASSWORD)
    } else if forgotten {
        of(R::R13, SEEN_ALL)
    } else {
        of(R::R13, SEEN_PASSWORD)
    }
}

/// R0: the first ladder for one importer number, the second for several, a question if that is not known.
pub(super) fn no_account(roster: &Roster) -> Recovery {
    let used = [CompanyAnswer::PortalAccount, CompanyAnswer::IorCount].map(|answer| company(roster, answer));
    let found = Recovery::of(roster, R::R0, used.into_iter().flatten().collect());
    match roster.facts.company.ior_count {
        Some(IorCount::One) => found,
        Some(IorCount::Several) => found.on_ladder(roster, R::R0, 1),
        None | Some(IorCount::Unknown) => found.asking(Place::Company(CompanyAnswer::IorCount)),
    }
}

/// R8. An active TAO reactivates now; otherwise the person waits for the TAO. If no TAO is listed and nobody knows who
/// it is, the lookup comes first. In each case, a proxy TAO who may be able to do it is worth asking.
fn by_owner(roster: &Roster, found: Recovery, at: usize) -> Recovery {
    let proxy = roster.proxy_for(at);
    let [alone, lookup] = if proxy.is_some() { [2, 3] } else { [0, 1] };
    // The parallel route is the same for every ladder.
    let found = Recovery {
        proxy,
        ..found.on_ladder(roster, R::R8, alone)
    };
    match (roster.owner, roster.facts.company.owner_known) {
        (Some(owner), _) => Recovery {
            helper: Some(owner),
            waits: !roster.owner_is_active(),
            ..found
        },
        (None, Some(Answer::No)) => found.on_ladder(roster, R::R8, lookup),
        (None, known) => {
            let place = if known == Some(Answer::Yes) {
                Place::People
            } else {
                Place::Company(CompanyAnswer::OwnerKnown)
            };
            let also = found.also;
            Recovery {
                also,
                ..found.asking(place)
            }
        }
    }
}

impl Recovery {
    /// The recovery by a rule's first ladder in the guidance; a question if it has none.
    fn of(roster: &Roster, rule: RuleId, because: Vec<Because>) -> Self {
        let found = Self {
            rule,
            state: roster.guidance.rule(rule).login_state(),
            ladder: &[RouteId::AnswerMore],
            also: &[],
            helper: None,
            waits: false,
            proxy: None,
            because,
            ask: Vec::new(),
        };
        found.on_ladder(roster, rule, 0)
    }

    /// The same on another ladder, of its own rule or of another one.
    fn on_ladder(self, roster: &Roster, rule: RuleId, which: usize) -> Self {
        match roster.guidance.rule(rule).ladders().get(which) {
            Some(ladder) => Self {
                ladder: ladder.rungs,
                also: ladder.also,
                ..self
            },
            None => self,
        }
    }

    /// The same, but depending on a missing answer.
    fn asking(self, place: Place) -> Self {
        Self {
            ladder: &[RouteId::AnswerMore],
            also: &[],
            ask: vec![place],
            ..self
        }
    }

    /// The same, having looked at one more answer.
    fn and(mut self, because: Option<Because>) -> Self {
        self.because.extend(because);
        self
    }
}

/// The given answers about a person, each with the source that makes it matter.
fn about(roster: &Roster, at: usize, used: &[A]) -> Vec<Because> {
    let because = |answer: &A| {
        let source = match answer {
            A::LastLogin => SourceId::GeneralNotice2008,
            A::Role => SourceId::Csms68510928,
            A::Employment => SourceId::ArticleB,
            A::Mailbox => SourceId::Csms50861476,
            A::Deactivation | A::Password | A::SecurityAnswers => SourceId::ArticleA,
            A::Label => SourceId::OurReading,
        };
        given(roster, Place::Person(at, *answer), source)
    };
    used.iter().filter_map(because).collect()
}

/// Whether anyone knows the TAO; matters if none is listed.
fn owner_known(roster: &Roster) -> Option<Because> {
    company(roster, CompanyAnswer::OwnerKnown).filter(|_| roster.owner.is_none())
}

fn company(roster: &Roster, answer: CompanyAnswer) -> Option<Because> {
    given(roster, Place::Company(answer), SourceId::RefundsFaq)
}

fn given(roster: &Roster, place: Place, source: SourceId) -> Option<Because> {
    roster
        .facts
        .is_answered(place)
        .then_some(Because { place, source })
}
