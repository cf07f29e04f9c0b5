//! Five separate checks: login, structure, ACH, broker, entries. First match wins in each.

use super::roster::Roster;
use super::{Because, Finding, FindingId as F, PersonFinding, Standing};
use crate::choice::choice_names;
use crate::facts::{Answer, BrokerAnswer, CompanyAnswer, EntriesFiledBy, Id, Place};
use crate::guidance::{RuleId, SourceId};

choice_names! {
    /// One of the five checks.
    CheckId {
        /// Can anyone log in?
        Login = "login",
        /// Is the account set up right?
        Structure = "structure",
        /// Can the refund be paid?
        Ach = "ach",
        /// Can the broker file?
        Broker = "broker",
        /// Is there time for the entries?
        Entries = "entries",
    }

    /// A check's status.
    CheckStatus {
        /// Nothing is in the way.
        Clear = "clear",
        /// Something may get in the way.
        AtRisk = "at_risk",
        /// Something is in the way.
        Blocked = "blocked",
        /// An answer is missing.
        Unknown = "unknown",
    }
}

impl CheckId {
    pub const fn rule(self) -> RuleId {
        match self {
            Self::Login => RuleId::C1,
            Self::Structure => RuleId::C2,
            Self::Ach => RuleId::C3,
            Self::Broker => RuleId::C4,
            Self::Entries => RuleId::C5,
        }
    }
}

/// A check and its reasons; the first finding decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub id: CheckId,
    pub status: CheckStatus,
    pub findings: Vec<Finding>,
}

impl Check {
    pub(super) fn new(id: CheckId, status: CheckStatus, findings: Vec<Finding>) -> Self {
        Self { id, status, findings }
    }
}

/// The five checks, in the order of [`CheckId::ALL`](crate::choice::Choice::ALL).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checks(pub [Check; 5]);

impl Checks {
    pub fn get(&self, id: CheckId) -> &Check {
        &self.0[id as usize]
    }
}

use CheckStatus::{AtRisk, Blocked, Clear, Unknown};

/// Blocked without an account, or when everyone listed has left; clear when someone's clock runs and the login only
/// needs keeping up; at risk when all of those missed their monthly login; unknown when nobody is listed or a route
/// needs an answer; else blocked.
pub(super) fn login(roster: &Roster, people: &[PersonFinding]) -> Check {
    let usable: Vec<&PersonFinding> = people.iter().filter(|person| person.is_usable_now()).collect();
    let unsettled: Vec<&PersonFinding> = people.iter().filter(|person| person.needs_answers()).collect();
    let account = company(
        CompanyAnswer::PortalAccount,
        roster.facts.company.portal_account,
        SourceId::RefundsFaq,
    );
    let of = |people: &[&PersonFinding]| -> Vec<_> {
        let people = people.iter();
        people.flat_map(|person| person.because.clone()).collect()
    };
    let ids = |people: &[&PersonFinding]| people.iter().map(|person| person.id.clone()).collect::<Vec<_>>();
    let everyone: Vec<&PersonFinding> = people.iter().collect();

    let (status, id, because, about) = if roster.has_no_account() {
        (Blocked, F::NoPortalAccount, account, Vec::new())
    } else if roster.everyone_has_left() {
        (Blocked, F::EveryoneHasLeft, of(&everyone), ids(&everyone))
    } else if usable
        .iter()
        .any(|person| person.clock.standing == Standing::Active)
    {
        (Clear, F::SomeoneCanLogIn, of(&usable), ids(&usable))
    } else if !usable.is_empty() {
        (AtRisk, F::LogInSoon, of(&usable), ids(&usable))
    } else if people.is_empty() {
        (Unknown, F::NobodyListed, Vec::new(), Vec::new())
    } else if !unsettled.is_empty() {
        (Unknown, F::PersonNeedsAnswer, of(&unsettled), ids(&unsettled))
    } else {
        (Blocked, F::NobodyCanLogIn, of(&everyone), ids(&everyone))
    };
    let mut findings = vec![finding(CheckId::Login, id, because, about)];
    if let [only] = usable.as_slice() {
        findings.push(finding(
            CheckId::Login,
            F::OnePersonFromLockout,
            only.because.clone(),
            vec![only.id.clone()],
        ));
    }
    Check::new(CheckId::Login, status, findings)
}

/// Blocked on any no; at risk when Form 5106 names someone else’s address; clear on all yes; else unknown.
pub(super) fn structure(roster: &Roster) -> Check {
    let company_facts = &roster.facts.company;
    let answers = [
        (CompanyAnswer::IorNumbersListed, company_facts.ior_numbers_listed),
        (CompanyAnswer::ImporterView, company_facts.importer_view),
        (CompanyAnswer::CapeTab, company_facts.cape_tab),
        (CompanyAnswer::ReportsVisible, company_facts.reports_visible),
    ];
    let given = |wanted: Answer| {
        let fitting = answers.iter().filter(move |(_, answer)| *answer == Some(wanted));
        fitting
            .flat_map(|(which, answer)| company(*which, *answer, SourceId::ArticleB))
            .collect::<Vec<_>>()
    };
    let (missing, present) = (given(Answer::No), given(Answer::Yes));
    let (status, id, because) = if !missing.is_empty() {
        (Blocked, F::StructureMissing, missing)
    } else if company_facts.form_5106_own == Some(Answer::No) {
        let own = CompanyAnswer::Form5106Own;
        let because = company(own, company_facts.form_5106_own, SourceId::ImporterData);
        (AtRisk, F::Form5106NotOwn, because)
    } else if present.len() == answers.len() {
        (Clear, F::StructureComplete, present)
    } else {
        (Unknown, F::StructureUnknown, given(Answer::Unknown))
    };
    let mut findings = vec![finding(CheckId::Structure, id, because, Vec::new())];
    if status != Clear {
        findings.push(plain(CheckId::Structure, F::LoginRepairsNoStructure));
    }
    Check::new(CheckId::Structure, status, findings)
}

/// Blocked on no, clear on yes, else unknown.
pub(super) fn ach(roster: &Roster) -> Check {
    let answer = roster.facts.company.ach_refund;
    let (status, id) = match answer {
        Some(Answer::No) => (Blocked, F::AchNotEnrolled),
        Some(Answer::Yes) => (Clear, F::AchEnrolled),
        None | Some(Answer::Unknown) => (Unknown, F::AchUnknown),
    };
    let because = company(CompanyAnswer::AchRefund, answer, SourceId::AchRefunds);
    let mut findings = vec![finding(CheckId::Ach, id, because, Vec::new())];
    // Only the TAO, or someone with Full Access on the tab, can enroll, even while others can log in.
    if status != Clear && !roster.owner_is_active() {
        let delegate = roster.facts.company.ach_delegate;
        let id = match delegate {
            Some(Answer::Yes) => F::AchDelegateEnrolls,
            Some(Answer::No) => F::AchOwnerFirst,
            None | Some(Answer::Unknown) => F::AchNeedsOwner,
        };
        let because = company(CompanyAnswer::AchDelegate, delegate, SourceId::AchBankPublication);
        let owner = roster.owner.map(|at| roster.facts.people[at].id.clone());
        findings.push(finding(CheckId::Ach, id, because, owner.into_iter().collect()));
    }
    Check::new(CheckId::Ach, status, findings)
}

/// Clear when the importer filed its own entries; blocked when the broker cannot file or was not authorized before;
/// clear when it can; else unknown.
pub(super) fn broker(roster: &Roster) -> Check {
    let facts = roster.facts.broker;
    let place = |given, answer| because(given, Place::Broker(answer), SourceId::Csms68315804);
    let filed_by = place(facts.entries_filed_by.is_some(), BrokerAnswer::EntriesFiledBy);
    let can_file = place(facts.can_file_now.is_some(), BrokerAnswer::CanFileNow);
    let authorized = place(facts.authorized_before.is_some(), BrokerAnswer::AuthorizedBefore);
    let (status, id, because) = if facts.entries_filed_by == Some(EntriesFiledBy::Importer) {
        (Clear, F::ImporterFiled, filed_by)
    } else if facts.can_file_now == Some(Answer::No) {
        (Blocked, F::BrokerCannotFile, can_file)
    } else if facts.authorized_before == Some(Answer::No) {
        (Blocked, F::BrokerNotAuthorized, authorized)
    } else if facts.can_file_now == Some(Answer::Yes) {
        (Clear, F::BrokerCanFile, [can_file, authorized].concat())
    } else {
        (
            Unknown,
            F::BrokerUnknown,
            [filed_by, can_file, authorized].concat(),
        )
    };
    let mut findings = vec![finding(CheckId::Broker, id, because, Vec::new())];
    if id != F::ImporterFiled {
        findings.push(plain(CheckId::Broker, F::BrokerOwnEntriesOnly));
    }
    Check::new(CheckId::Broker, status, findings)
}

/// A finding that rests on no answer and is about nobody.
pub(super) fn plain(check: CheckId, id: F) -> Finding {
    finding(check, id, Vec::new(), Vec::new())
}

pub(super) fn finding(check: CheckId, id: F, because: Vec<Because>, about: Vec<Id>) -> Finding {
    Finding {
        id,
        rule: check.rule(),
        because,
        about,
    }
}

/// The answer of a place, if one is given, and the source that makes it matter.
fn because(is_given: bool, place: Place, source: SourceId) -> Vec<Because> {
    is_given
        .then_some(Because { place, source })
        .into_iter()
        .collect()
}

fn company(which: CompanyAnswer, answer: Option<Answer>, source: SourceId) -> Vec<Because> {
    because(answer.is_some(), Place::Company(which), source)
}
