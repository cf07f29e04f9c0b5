//! Closed answers in words. Each match lists every choice, so one without words doesn't compile.

use super::ui::{DONT_KNOW, LOGIN_NEVER, LOGIN_ON};
use crate::facts::{
    Answer, AnyChoice as Any, Deactivation, Employment, EntriesFiledBy, IorCount, LiquidationStatus,
    LoginKind, Mailbox, Password, Place, Role, SecurityAnswers,
};

/// A choice in words: the choice, its label, and a hint that may be empty.
pub type Choices = Vec<(Any, &'static str, &'static str)>;

/// The choices of a question, in order; empty if the answer isn't a choice.
pub fn option(place: Place) -> Choices {
    let worded = |choice: &Any| {
        let (label, hint) = words(*choice);
        (*choice, label, hint)
    };
    place.choices().iter().map(worded).collect()
}

/// How a last login is known, as a choice.
pub fn login_kind(kind: LoginKind) -> &'static str {
    match kind {
        LoginKind::Dated => LOGIN_ON,
        LoginKind::Never => LOGIN_NEVER,
        LoginKind::Unknown => DONT_KNOW,
    }
}

pub fn choice_label(choice: Any) -> &'static str {
    words(choice).0
}

/// The label and the hint of a choice.
fn words(choice: Any) -> (&'static str, &'static str) {
    match choice {
        Any::Answer(choice) => match choice {
            Answer::Yes => ("Yes", ""),
            Answer::No => ("No", ""),
            Answer::Unknown => (DONT_KNOW, ""),
        },
        Any::IorCount(choice) => match choice {
            IorCount::One => ("One", ""),
            IorCount::Several => ("Several", ""),
            IorCount::Unknown => (DONT_KNOW, ""),
        },
        Any::Role(choice) => match choice {
            Role::TradeAccountOwner => (
                "Account owner (Trade Account Owner, TAO)",
                "Runs the account and reactivates the others",
            ),
            Role::ProxyTradeAccountOwner => (
                "Proxy (proxy TAO)",
                "Fills in for the owner; some call it a backup TAO",
            ),
            Role::TradeAccountUser => ("User (trade account user)", "Anyone else with a login"),
            Role::Unknown => (DONT_KNOW, ""),
        },
        Any::Deactivation(choice) => match choice {
            Deactivation::NotShown => ("No", "Or nobody has tried"),
            Deactivation::Inactivity => ("Yes, because it wasn’t used", ""),
            Deactivation::ComplianceOrSecurity => {
                ("Yes, for compliance or security", "Rare; the message says so")
            }
            Deactivation::Unknown => (DONT_KNOW, ""),
        },
        Any::Password(choice) => match choice {
            Password::Known => ("Yes", ""),
            Password::Forgotten => ("No", ""),
            Password::Unknown => (DONT_KNOW, ""),
        },
        Any::Mailbox(choice) => match choice {
            Mailbox::Controlled => ("Yes", ""),
            Mailbox::Lost => (
                "No",
                "For example, the address is gone, or was that of someone who left",
            ),
            Mailbox::Unknown => (DONT_KNOW, ""),
        },
        Any::SecurityAnswers(choice) => match choice {
            SecurityAnswers::Known => ("Yes", ""),
            SecurityAnswers::Lost => ("No", ""),
            SecurityAnswers::Unknown => (DONT_KNOW, ""),
        },
        Any::Employment(choice) => match choice {
            Employment::Current => ("Yes", ""),
            Employment::Left => ("No", ""),
            Employment::Unknown => (DONT_KNOW, ""),
        },
        Any::EntriesFiledBy(choice) => match choice {
            EntriesFiledBy::Importer => ("We filed them ourselves", ""),
            EntriesFiledBy::OneBroker => ("A customs broker", ""),
            EntriesFiledBy::SeveralBrokers => ("Several customs brokers", ""),
            EntriesFiledBy::Unknown => (DONT_KNOW, ""),
        },
        Any::LiquidationStatus(choice) => match choice {
            LiquidationStatus::Unliquidated => ("Unliquidated", ""),
            LiquidationStatus::Suspended => ("Liquidation suspended", ""),
            LiquidationStatus::Extended => ("Liquidation extended", ""),
            LiquidationStatus::Liquidated => ("Liquidated", ""),
            LiquidationStatus::Unknown => (DONT_KNOW, ""),
        },
    }
}
