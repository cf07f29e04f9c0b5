//! Ready-made texts for the steps of the plan: e-mails, a phone script, a letter to print, checklists.
//!
//! A letter has only what the respondent entered. What we never ask for (numbers, usernames, legal names) is in square
//! brackets for the sender to fill in. Addresses, phone numbers, subject lines, steps, and documents come from the
//! guidance.

mod application;
mod broker;
mod broker_entries;
mod case;
mod contacts;
mod desk;
mod entered;
mod layout;
mod mail_link;
mod officer;
mod own_step;
mod ownership;
mod request;
mod tao;

use crate::assessment::Assessment;
use crate::choice::choice_names;
use crate::facts::Facts;
use crate::guidance::{Guidance, RouteId};
use case::Case;
pub(in crate::wording) use mail_link::mailto;
use std::borrow::Cow;

choice_names! {
    /// A ready-made text.
    LetterId {
        /// Asks a person to take the first step of their own ladder.
        OwnStep = "ask_to_log_in",
        /// The TAO asks CBP's automation for reactivation.
        TaoReactivation = "tao_reactivation",
        /// Anyone asks CBP's automation who the TAO is.
        TaoLookup = "tao_lookup",
        /// A person asks the TAO for reactivation.
        ReactivationRequest = "reactivation_request",
        /// A person asks a proxy TAO to try the same.
        ProxyRequest = "proxy_request",
        /// What to say to the service desk.
        DeskCall = "desk_call",
        /// The same case by e-mail.
        DeskEmail = "desk_email",
        /// An officer authorizes the request, on letterhead.
        OfficerLetter = "officer_letter",
        /// What to do to update who owns the account.
        OwnershipChecklist = "ownership_checklist",
        /// What to do to apply for an account.
        ApplicationChecklist = "application_checklist",
        /// The importer asks the broker that filed the entries.
        BrokerRequest = "broker_request",
        /// Which desk answers which question.
        WhoAnswersWhat = "who_answers_what",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Email,
    PhoneScript,
    /// Printed on a page of its own.
    Letter,
    /// Kept and ticked off.
    Checklist,
}

/// A ready-made text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Unique in a list.
    pub id: LetterId,
    pub kind: Kind,
    pub title: String,
    /// When and how to use it, in one sentence.
    pub use_it: String,
    /// The exact recipient; `None` if it isn't an e-mail or only the sender knows it.
    pub to: Option<&'static str>,
    pub subject: Option<String>,
    /// Plain text. Blank lines separate paragraphs; a paragraph whose lines begin with `- ` or `[ ] ` is a list; other
    /// brackets are for the sender to fill in.
    pub body: String,
    /// What to watch for, a sentence or two each.
    pub reminders: Vec<Cow<'static, str>>,
}

impl Letter {
    /// The longest link, in bytes, in which [`Letter::mailto`] includes the whole text. From 2,046 bytes on, Chrome and
    /// Firefox on Windows open nothing or cut the text.
    pub const LONGEST_LINK: usize = 2_000;

    /// What "Copy" copies: the address and the subject, if any, and the body.
    pub fn text(&self) -> String {
        let to = self.to.map(|to| format!("To: {to}\n"));
        let subject = self
            .subject
            .as_ref()
            .map(|subject| format!("Subject: {subject}\n"));
        let head: String = [to, subject].into_iter().flatten().collect();
        let gap = if head.is_empty() { "" } else { "\n" };
        format!("{head}{gap}{}", self.body)
    }

    /// A link that opens the e-mail in a mail program (RFC 6068), for e-mails only.
    ///
    /// It has the address, the subject, and, if the link stays within [`Letter::LONGEST_LINK`], the body: see
    /// [`Letter::link_holds_body`].
    pub fn mailto(&self) -> Option<String> {
        let whole = self.link(Some(&self.body))?;
        if whole.len() <= Self::LONGEST_LINK {
            Some(whole)
        } else {
            self.link(None)
        }
    }

    /// Whether the link has the body. If not, the sender copies and pastes the text.
    pub fn link_holds_body(&self) -> bool {
        self.link(Some(&self.body))
            .is_some_and(|link| link.len() <= Self::LONGEST_LINK)
    }

    fn link(&self, body: Option<&str>) -> Option<String> {
        let subject = self.subject.as_deref().unwrap_or_default();
        (self.kind == Kind::Email).then(|| mailto(self.to, subject, body))
    }
}

/// A text's name in a word or two, next to its step.
pub fn short(id: LetterId) -> &'static str {
    match id {
        LetterId::OwnStep => "Ask them by e-mail",
        LetterId::TaoReactivation => "Reactivation e-mail",
        LetterId::TaoLookup => "Lookup e-mail",
        LetterId::ReactivationRequest => "E-mail to the owner",
        LetterId::ProxyRequest => "E-mail to the proxy",
        LetterId::DeskCall => "What to say",
        LetterId::DeskEmail => "E-mail instead",
        LetterId::OfficerLetter => "Officer’s letter",
        LetterId::OwnershipChecklist | LetterId::ApplicationChecklist => "Checklist",
        LetterId::BrokerRequest => "E-mail to the broker",
        LetterId::WhoAnswersWhat => "Who answers what",
    }
}

/// The texts for a route, in the order they are used.
pub fn of_route(route: RouteId) -> &'static [LetterId] {
    use LetterId as L;
    match route {
        RouteId::EmailReactivation => &[L::TaoReactivation],
        RouteId::OwnerLookup => &[L::TaoLookup],
        RouteId::OwnerReactivates => &[L::ReactivationRequest],
        RouteId::ProxyReactivates => &[L::ProxyRequest],
        RouteId::ServiceDesk => &[L::DeskCall, L::DeskEmail, L::OfficerLetter],
        RouteId::OwnerUpdate => &[L::OwnershipChecklist, L::OfficerLetter],
        RouteId::ApplyImporterAccount | RouteId::ApplyPortalAccount => &[L::ApplicationChecklist],
        RouteId::KeepWarm | RouteId::LogIn | RouteId::ResetPassword => &[L::OwnStep],
        RouteId::RemoveUser | RouteId::AnswerMore => &[],
    }
}

/// The texts for the person at a position: those of the ladder in order, then those worth sending at the same time,
/// each once. Empty if there is no such person, or if the company has no account: the application belongs to the
/// company, see [`for_company`].
pub fn for_person(facts: &Facts, guidance: &Guidance, assessment: &Assessment, at: usize) -> Vec<Letter> {
    let Some(case) = Case::of(facts, guidance, assessment, at) else {
        return Vec::new();
    };
    let routes = case.finding.ladder.iter().chain(&case.finding.also);
    let mut letters: Vec<Letter> = Vec::new();
    for id in routes.flat_map(|route| of_route(*route)) {
        if letters.iter().all(|letter| letter.id != *id) {
            letters.extend(person_letter(&case, *id));
        }
    }
    letters
}

/// The texts for the company as a whole: the application, if it has no account; the lookup of an unknown Trade Account
/// Owner, if it is in nobody's ladder; the request to the broker, if one filed entries or may have; and, always last,
/// who answers what.
pub fn for_company(facts: &Facts, guidance: &Guidance, assessment: &Assessment) -> Vec<Letter> {
    let application = assessment
        .company
        .route
        .filter(|route| of_route(*route).contains(&LetterId::ApplicationChecklist))
        .map(|route| application::checklist(facts, guidance, route));
    let lookup = needs_lookup(facts, assessment).then(|| tao::lookup(facts, guidance));
    let broker = entered::broker_may_have_filed(facts).then(|| broker::request(facts, assessment));
    application
        .into_iter()
        .chain(lookup)
        .chain(broker)
        .chain([contacts::who_answers_what(facts, guidance)])
        .collect()
}

/// Whether the lookup belongs to the company: it is in nobody's ladder, and there is an account to look up.
fn needs_lookup(facts: &Facts, assessment: &Assessment) -> bool {
    assessment.lookup_is_missing(facts) && !facts.company.has_no_account()
}

/// A text of a person's route; `None` for those of the company.
fn person_letter(case: &Case, id: LetterId) -> Option<Letter> {
    Some(match id {
        LetterId::OwnStep => own_step::request(case)?,
        LetterId::TaoReactivation => tao::reactivation(case),
        LetterId::TaoLookup => tao::lookup(case.facts, case.guidance),
        LetterId::ReactivationRequest => request::to_owner(case),
        LetterId::ProxyRequest => request::to_proxy(case)?,
        LetterId::DeskCall => desk::call(case),
        LetterId::DeskEmail => desk::email(case),
        LetterId::OfficerLetter => officer::letter(case),
        LetterId::OwnershipChecklist => ownership::checklist(case),
        LetterId::ApplicationChecklist | LetterId::BrokerRequest | LetterId::WhoAnswersWhat => return None,
    })
}
