//! The words of each answer: its question with the reason, and its short name.

use super::person as name;
use super::{Noun, spelled};
use crate::facts::{BrokerAnswer, CompanyAnswer, EntryAnswer, Facts, PersonAnswer, Place};
use crate::guidance::{ChecklistId, Clock, Guidance};
use crate::interview::Section;
use std::borrow::Cow;

/// A question in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionText {
    /// The question, as a heading.
    pub title: String,
    /// Why it is asked, and how to find the answer.
    pub why: Cow<'static, str>,
}

/// The heading and the reason of a question.
#[must_use]
pub fn question(facts: &Facts, guidance: &Guidance, place: Place) -> QuestionText {
    let window = &guidance.entry_window;
    match place {
        Place::Company(answer) => company(answer),
        Place::Person(at, answer) => person(&name(facts, at), guidance.clock, answer),
        Place::Broker(answer) => broker(answer),
        Place::People => text(
            "Who has a login to the company’s ACE Portal account?",
            format!(
                "Each person has a {}-day clock of their own. List everyone: the Trade Account Owner (TAO), who administers the account; proxy TAOs, who stand in; and trade account users. Include people who have left.",
                guidance.clock.days
            ),
        ),
        Place::PlannedOn => text(
            "When do you plan to file the CAPE declaration?",
            format!(
                "The plan is checked against each person’s way back and each entry’s days, and the week-before checklist is due {} earlier. Leave it empty if there is no plan yet.",
                before_filing(guidance)
            ),
        ),
        Place::Entries => text(
            "Do you want to check entries too?",
            format!(
                "Each entry has days of its own, counted from liquidation: CAPE takes it through day {}, a protest is possible through day {}. You can add entries now or later.",
                window.cape_last_day, window.protest_last_day
            ),
        ),
        Place::AsOf => text(
            "Which day should the check be made for?",
            "Usually today. Another day shows how things stood or will stand then. Leave it empty for today.",
        ),
        Place::Entry(..) | Place::Tick(..) => text("", ""),
    }
}

fn text(title: &str, why: impl Into<Cow<'static, str>>) -> QuestionText {
    QuestionText {
        title: title.to_owned(),
        why: why.into(),
    }
}

/// How long before the planned filing its checklist is due: "seven days".
fn before_filing(guidance: &Guidance) -> String {
    let days = guidance
        .checklist(ChecklistId::WeekBefore)
        .due_days_before
        .unwrap_or(0);
    let days = usize::try_from(days).unwrap_or(0);
    format!("{} {}", spelled(days), Noun::Day.after(days))
}

fn company(answer: CompanyAnswer) -> QuestionText {
    match answer {
        CompanyAnswer::Label => text(
            "What should the company be called here?",
            "Optional: a short name for this page and the saved file. Names or initials only, never an EIN or importer number.",
        ),
        CompanyAnswer::PortalAccount => text(
            "Does the company have an ACE Portal account?",
            "Refunds are claimed with a CAPE declaration, which is filed in the ACE Portal. Without an account the first step is to apply for one.",
        ),
        CompanyAnswer::IorCount => text(
            "How many importer of record (IOR) numbers does the company have?",
            "With one number there is a short application; with several CBP uses a longer form. Only how many: no number is asked for.",
        ),
        CompanyAnswer::OwnerKnown => text(
            "Does anyone know who the Trade Account Owner (TAO) is?",
            "The TAO administers the account and reactivates the others. If nobody knows, CBP has a lookup. If someone does, add that person to the list.",
        ),
        CompanyAnswer::IorNumbersListed => text(
            "Are the right importer of record numbers listed under the account?",
            "A declaration covers only entries of numbers that stand under the account. A restored login does not mend a wrong number. Someone who can log in sees them in the account’s list of importers.",
        ),
        CompanyAnswer::ImporterView => text(
            "Does the account have the Importer view?",
            "The importer’s own declaration is filed from the Importer view. If nobody can look now, choose “I don’t know”.",
        ),
        CompanyAnswer::CapeTab => text(
            "Is the CAPE tab visible after login?",
            "The declaration is filed there. If CAPE is enabled and the tab is missing, the broker or the Account Service Desk can help. If nobody can look now, choose “I don’t know”.",
        ),
        CompanyAnswer::ReportsVisible => text(
            "Are the refund reports visible?",
            "ES-022 shows the entries and claim status; it needs the Importer sub-account. REV-613 lists refunds without an ACH enrollment, REV-603 refunds that the bank sent back. Run ES-022 once as a test.",
        ),
        CompanyAnswer::AchRefund => text(
            "Is the company enrolled for ACH refunds?",
            "Refunds are paid by ACH only. Enrollment in the ACH Refund Authorization tab is its own step, not the same as paying duties by ACH, and bank data are entered for each CBP Form 5106 number and suffix. If a Form 4811 payee receives the refund, the payee needs an enrollment of its own.",
        ),
        CompanyAnswer::Form5106Own => text(
            "Does CBP Form 5106 show your company’s own address, e-mail, and telephone?",
            "CBP reviews importer records and may void a number whose form names a registered agent, a P.O. box, or a business center. Only yes or no: no address is asked for.",
        ),
        CompanyAnswer::AchDelegate => text(
            "Did the TAO give someone else Full Access on the ACH refund tab?",
            "Such a person can enroll the company for refunds while the TAO is locked out. In ACE the TAO grants it under Tools, User Access, the name, Roles, Importer, Edit.",
        ),
    }
}

fn person(name: &str, clock: &Clock, answer: PersonAnswer) -> QuestionText {
    match answer {
        PersonAnswer::Label => text(
            "What should this person be called here?",
            "Optional: a first name or initials. It stays in this browser, and in files you choose to save. Never an EIN, SSN or importer number.",
        ),
        PersonAnswer::Role => text(
            &format!("What is {name}’s role in the ACE account?"),
            "The role decides who can bring the login back. There is one Trade Account Owner (TAO) in an account.",
        ),
        PersonAnswer::LastLogin => text(
            &format!("When did {name} last log in to ACE?"),
            format!(
                "CBP deactivates a login after {} days without one. Only a full login counts, not opening the page or a session that timed out. An old security-token e-mail from ACE may help to find the day.",
                clock.days
            ),
        ),
        PersonAnswer::Deactivation => text(
            &format!("Has ACE shown {name} a message that the login is deactivated?"),
            "What the portal says counts more than the days. A notice of a compliance or security hold takes another way than a lock for inactivity.",
        ),
        PersonAnswer::Password => text(
            &format!("Is {name}’s ACE password at hand?"),
            "Only whether it is known. Never type a password here.",
        ),
        PersonAnswer::Mailbox => text(
            &format!("Can mail to {name}’s address on the ACE account be read today?"),
            "Every login e-mails a security token to that address, and a TAO’s reactivation e-mail to CBP has to be sent from it.",
        ),
        PersonAnswer::SecurityAnswers => text(
            &format!("Can {name}’s security questions be answered?"),
            "One publisher reports that a password reset asks them. The answers are case-sensitive. Never type them here.",
        ),
        PersonAnswer::Employment => text(
            &format!("Does {name} still work for the company?"),
            "If the TAO has left, ownership of the account has to be updated. Anyone else who has left gets the login revoked, not reactivated.",
        ),
    }
}

fn broker(answer: BrokerAnswer) -> QuestionText {
    match answer {
        BrokerAnswer::EntriesFiledBy => text(
            "Who filed the entries?",
            "A customs broker can file a CAPE declaration with its own ACE login, even while yours is locked, but only for the entries it filed itself.",
        ),
        BrokerAnswer::AuthorizedBefore => text(
            "Was the broker authorized before the account went dormant?",
            "A broker has to be authorized for your importer of record number; that cannot be added while the TAO is locked out.",
        ),
        BrokerAnswer::CanFileNow => text(
            "Can the broker file a CAPE declaration now?",
            "Its own ACE login and CAPE tab have to work. Ask it to look.",
        ),
    }
}

/// The short name of an answer, for "Check your answers" and for reasons.
#[must_use]
pub fn field(place: Place) -> &'static str {
    match place {
        Place::AsOf => "Day of the check",
        Place::PlannedOn => "Planned filing",
        Place::People => "People listed",
        Place::Entries => "Entries listed",
        Place::Company(answer) => match answer {
            CompanyAnswer::Label => "Name of the company",
            CompanyAnswer::PortalAccount => "ACE Portal account",
            CompanyAnswer::IorCount => "Importer of record numbers",
            CompanyAnswer::OwnerKnown => "TAO known",
            CompanyAnswer::IorNumbersListed => "Right importer of record numbers listed",
            CompanyAnswer::ImporterView => "Importer view",
            CompanyAnswer::CapeTab => "CAPE tab visible",
            CompanyAnswer::ReportsVisible => "Refund reports visible",
            CompanyAnswer::AchRefund => "Enrolled for ACH refunds",
            CompanyAnswer::Form5106Own => "Own address on Form 5106",
            CompanyAnswer::AchDelegate => "Someone else can enroll for ACH refunds",
        },
        Place::Person(_, answer) => match answer {
            PersonAnswer::Label => "Name",
            PersonAnswer::Role => "Role",
            PersonAnswer::LastLogin => "Last login",
            PersonAnswer::Deactivation => "Message of deactivation",
            PersonAnswer::Password => "Password at hand",
            PersonAnswer::Mailbox => "Mailbox can be read",
            PersonAnswer::SecurityAnswers => "Security questions can be answered",
            PersonAnswer::Employment => "Still with the company",
        },
        Place::Broker(answer) => match answer {
            BrokerAnswer::EntriesFiledBy => "Entries filed by",
            BrokerAnswer::AuthorizedBefore => "Broker authorized before",
            BrokerAnswer::CanFileNow => "Broker can file now",
        },
        Place::Entry(_, answer) => match answer {
            EntryAnswer::Label => "Name",
            EntryAnswer::EntryNumber => "Entry number",
            EntryAnswer::EntryType => "Entry type",
            EntryAnswer::Liquidation => "Liquidation",
            EntryAnswer::LiquidatedOn => "Liquidation date",
            EntryAnswer::FlaggedForReconciliation => "Flagged for reconciliation",
            EntryAnswer::Type09Filed => "Reconciliation entry (type 09) filed",
            EntryAnswer::ReconciliationDueOn => "Reconciliation due",
            EntryAnswer::OpenProtest => "Open protest",
            EntryAnswer::CapeAccepted => "On an accepted CAPE declaration",
            EntryAnswer::IeepaCents => "IEEPA duty paid",
        },
        Place::Tick(..) => "Your tick",
    }
}

/// What an answer about an entry means, and where to find it; empty for others.
#[must_use]
pub fn field_hint(place: Place) -> &'static str {
    let Place::Entry(_, answer) = place else { return "" };
    match answer {
        EntryAnswer::Liquidation => {
            "CBP’s final computation of the duties on the entry. ACE reports and the broker show it; suspended and extended ones wait."
        }
        EntryAnswer::FlaggedForReconciliation => {
            "Whether something about the entry, such as its value, was left open to be reconciled later. The broker knows."
        }
        EntryAnswer::Type09Filed => "The reconciliation entry that settles what was left open.",
        EntryAnswer::OpenProtest => {
            "Whether a protest against the liquidation is open, suspended, or denied with further review asked for."
        }
        EntryAnswer::CapeAccepted => "CAPE takes an entry once. ES-022 shows the claim’s status.",
        EntryAnswer::IeepaCents
        | EntryAnswer::Label
        | EntryAnswer::EntryNumber
        | EntryAnswer::EntryType
        | EntryAnswer::LiquidatedOn
        | EntryAnswer::ReconciliationDueOn => "",
    }
}

/// "Part 2 of 5: People with a login".
#[must_use]
pub fn part(number: usize, parts: usize, section: Section) -> String {
    format!("Part {number} of {parts}: {}", self::section(section))
}

/// The heading of a group of questions.
#[must_use]
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Company => "The company",
        Section::People => "People with a login",
        Section::Account => "The account and the refund",
        Section::Broker => "The broker",
        Section::Filing => "Filing and entries",
    }
}
