//! The words of each answer: its question with the reason, and its short name.

use super::{Noun, person_name, possessive, sentence_case, spelled};
use crate::facts::{
    BrokerAnswer, CompanyAnswer, EntriesFiledBy, EntryAnswer, Facts, Id, PersonAnswer, Place,
};
use crate::guidance::{ChecklistId, Guidance};
use crate::interview::Page;
use std::borrow::Cow;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionText {
    pub title: String,
    /// Why it is asked, and how to find the answer.
    pub why: Cow<'static, str>,
}

/// The question at a place, and why it is asked; the reason may be empty.
pub fn question(facts: &Facts, guidance: &Guidance, place: Place) -> QuestionText {
    match place {
        Place::Company(answer) => company(answer),
        Place::Person(at, answer) => person(facts, at, guidance, answer),
        Place::Broker(answer) => broker(facts, answer),
        Place::PlannedOn => text(
            "When do you plan to file your refund claim?",
            format!(
                "We check it against everyone’s dates. The week-before checklist is due {} earlier.",
                before_filing(guidance)
            ),
        ),
        Place::AsOf => text(
            "Which day should we count from?",
            "Usually today. Leave it empty for today.",
        ),
        Place::People | Place::Entries | Place::Entry(..) | Place::Tick(..) => text("", ""),
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
            "What is your company called?",
            "Optional: a short name for the plan, e-mails, and file names. Never a tax or importer number.",
        ),
        CompanyAnswer::PortalAccount => text(
            "Does your company have an account in ACE, CBP’s online portal?",
            "You claim your IEEPA tariff refund there. If you’re not sure, choose “I don’t know”.",
        ),
        CompanyAnswer::IorCount => text(
            "How many importer numbers does your company have?",
            "Most small importers have one. The answer decides which form you need. We never ask for the number itself.",
        ),
        CompanyAnswer::OwnerKnown => text("Does anyone know who the account owner is?", ""),
        CompanyAnswer::IorNumbersListed => text(
            "Are the right importer numbers on the account?",
            "You can claim only for importer numbers on this account. Getting back in won’t fix a missing number.",
        ),
        CompanyAnswer::ImporterView => text(
            "Does the account have the Importer view?",
            "You file your own claim from that view.",
        ),
        CompanyAnswer::CapeTab => text(
            "Do you see the CAPE tab after you sign in?",
            "CAPE is CBP’s tool for refund claims. If the tab is missing, your broker or the ACE help desk can help.",
        ),
        CompanyAnswer::ReportsVisible => text(
            "Can you see the refund reports?",
            "ES-022 shows your entries and the claim’s status; it needs the Importer sub-account. REV-613 lists refunds without a bank enrollment, and REV-603 lists refunds the bank sent back. Run ES-022 once as a test.",
        ),
        CompanyAnswer::AchRefund => text(
            "Is your company’s bank set up for refunds?",
            "CBP pays refunds by ACH bank transfer only. You enroll on the ACH Refund Authorization tab in ACE, for each number and suffix on CBP Form 5106 (your importer registration). It’s not the same as paying duties by ACH. If someone else receives the refund (CBP Form 4811), they enroll themselves.",
        ),
        CompanyAnswer::Form5106Own => text(
            "Does CBP Form 5106 show your company’s own address, e-mail, and phone number?",
            "CBP may void an importer number whose form names a registered agent, a P.O. box, or a business center.",
        ),
        CompanyAnswer::AchDelegate => text(
            "Did the account owner give someone else Full Access on the ACH refund tab?",
            "That person can set up the bank while the owner is locked out. In ACE it’s under Tools, User Access, the person’s name, Roles, Importer, Edit.",
        ),
    }
}

fn person(facts: &Facts, at: usize, guidance: &Guidance, answer: PersonAnswer) -> QuestionText {
    // On a person's own screen, the heading says who it is.
    let named = facts.people.get(at).filter(|person| person.label.is_some());
    let name = named.map_or_else(
        || "this person".to_owned(),
        |person| person_name(facts, &person.id),
    );
    match answer {
        PersonAnswer::Label => text(
            "First name or initials (optional)",
            "It stays on your device. No tax or importer numbers.",
        ),
        PersonAnswer::Role => text(
            &format!("What is {} role in ACE?", possessive(&name)),
            "An account has one owner.",
        ),
        PersonAnswer::LastLogin => text(
            &format!("When did {name} last sign in to ACE?"),
            format!(
                "CBP shuts off a login that isn’t used for {} days. An old e-mail from ACE with a sign-in code can help find the day.",
                guidance.clock.days
            ),
        ),
        PersonAnswer::Deactivation => text(
            &format!("Has ACE shown {name} a message that the login is deactivated?"),
            "",
        ),
        PersonAnswer::Password => text(
            &format!("Does {name} know the ACE password?"),
            "Just yes or no. Never type a password here.",
        ),
        PersonAnswer::Mailbox => text(
            &format!("Can {name} open the inbox of the e-mail address on the ACE login?"),
            "ACE e-mails a code to that address at every sign-in. Without it, other steps are needed.",
        ),
        PersonAnswer::SecurityAnswers => text(
            &format!("Does {name} know the answers to the security questions?"),
            "A password reset may ask for them. Capital letters matter. Never type the answers here.",
        ),
        PersonAnswer::Employment => text(&format!("Does {name} still work with you?"), ""),
    }
}

fn broker(facts: &Facts, answer: BrokerAnswer) -> QuestionText {
    let several = facts.broker.entries_filed_by == Some(EntriesFiledBy::SeveralBrokers);
    let (has, they, your) = if several {
        ("Have your brokers", "they", "your brokers")
    } else {
        ("Has your broker", "it", "your broker")
    };
    match answer {
        BrokerAnswer::EntriesFiledBy => text(
            "Who filed your customs entries?",
            if facts.company.has_no_account() {
                "A customs broker can claim the refund with its own login for the entries it filed."
            } else {
                "A customs broker can claim the refund with its own login, even while yours is locked, for the entries it filed."
            },
        ),
        BrokerAnswer::CanFileNow => text(
            &format!("{has} said that {they} can file your refund claim now?"),
            "",
        ),
        BrokerAnswer::AuthorizedBefore => text(
            &format!("Did your company give {your} access to your ACE account before you were locked out?"),
            "One publisher says a broker needs it. It can’t be added while the account owner is locked out.",
        ),
    }
}

/// The heading of a screen of questions, and what to know first, which may be empty.
pub fn page_heading(facts: &Facts, page: &Page) -> QuestionText {
    match page {
        Page::Person(id) => person_heading(facts, id),
        Page::Broker => text("Who filed your customs entries?", ""),
        Page::Setup => text(
            "How is your ACE account set up?",
            "Someone who can sign in can look this up. Skip what you don’t know.",
        ),
        Page::Bank => text("Your bank for refunds", ""),
        Page::Filing => text("Your company and your plan", ""),
        _ => text("", ""),
    }
}

/// The heading over a screen's answers on "All answers".
pub fn group(facts: &Facts, page: &Page) -> String {
    match page {
        Page::Account => "Your account".into(),
        Page::Person(id) => sentence_case(&person_name(facts, id)),
        Page::Broker => "Your broker".into(),
        Page::Setup => "How the account is set up".into(),
        Page::Bank => "Your bank for refunds".into(),
        _ => page_heading(facts, page).title,
    }
}

fn person_heading(facts: &Facts, id: &Id) -> QuestionText {
    let at = facts.person_at(id);
    let person = at.and_then(|at| facts.people.get(at));
    match person {
        Some(person) if person.is_owner() && at == Some(0) => text(
            "Who is the account owner of your company’s ACE account?",
            "CBP calls this person the Trade Account Owner (TAO). We say account owner. It’s usually whoever signed the company up, not necessarily the owner of the business.",
        ),
        Some(person) if person.label.is_some() => text(&format!("About {}", person_name(facts, id)), ""),
        _ => text(
            "Someone else with an ACE login",
            "Each login is shut off separately.",
        ),
    }
}

/// The short name of an answer, for "Check your answers" and for reasons.
pub fn field(place: Place) -> &'static str {
    match place {
        Place::AsOf => "Day to count from",
        Place::PlannedOn => "Planned filing",
        Place::People => "People listed",
        Place::Entries => "Entries listed",
        Place::Company(answer) => match answer {
            CompanyAnswer::Label => "Company name",
            CompanyAnswer::PortalAccount => "ACE account",
            CompanyAnswer::IorCount => "Importer numbers",
            CompanyAnswer::OwnerKnown => "Account owner known",
            CompanyAnswer::IorNumbersListed => "Right importer numbers listed",
            CompanyAnswer::ImporterView => "Importer view",
            CompanyAnswer::CapeTab => "CAPE tab visible",
            CompanyAnswer::ReportsVisible => "Refund reports visible",
            CompanyAnswer::AchRefund => "Bank set up for refunds",
            CompanyAnswer::Form5106Own => "Own address on Form 5106",
            CompanyAnswer::AchDelegate => "Someone else can set up the bank",
        },
        Place::Person(_, answer) => match answer {
            PersonAnswer::Label => "Name",
            PersonAnswer::Role => "Role",
            PersonAnswer::LastLogin => "Last sign-in",
            PersonAnswer::Deactivation => "Message from ACE",
            PersonAnswer::Password => "Knows the password",
            PersonAnswer::Mailbox => "Can open the inbox",
            PersonAnswer::SecurityAnswers => "Knows the security answers",
            PersonAnswer::Employment => "Still works with you",
        },
        Place::Broker(answer) => match answer {
            BrokerAnswer::EntriesFiledBy => "Entries filed by",
            BrokerAnswer::AuthorizedBefore => "Broker had access",
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
        Place::Tick(..) => "Your checkmark",
    }
}

/// What an answer about an entry means, and where to find it; empty for others.
pub fn field_hint(place: Place) -> &'static str {
    let Place::Entry(_, answer) = place else { return "" };
    match answer {
        EntryAnswer::Liquidation => {
            "CBP’s final calculation of the duties on the entry. Your broker or an ACE report can tell you. If it’s suspended or extended, it is still to come."
        }
        EntryAnswer::FlaggedForReconciliation => {
            "Whether something about the entry, such as its value, was left open to settle later. Your broker knows."
        }
        EntryAnswer::Type09Filed => "The reconciliation entry that settles what was left open.",
        EntryAnswer::OpenProtest => {
            "Whether a protest against the liquidation is open, suspended, or denied with further review requested."
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
