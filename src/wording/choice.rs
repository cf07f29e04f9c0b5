//! The closed answers in words. Each match names every choice, so that one without words does not compile.

use crate::facts::{
    Answer, BrokerAnswer, Choice, CompanyAnswer, Deactivation, Employment, EntriesFiledBy, EntryAnswer,
    IorCount, LiquidationStatus, Mailbox, Password, PersonAnswer, Place, Role, SecurityAnswers,
};

/// A choice in words: its name in the file, its label, and a hint that may be empty.
pub type Choices = Vec<(&'static str, &'static str, &'static str)>;

const DONT_KNOW: &str = "I don’t know";

/// The choices of a question, in the order they are offered; none where the answer is a text, a date or a list.
#[must_use]
pub fn option(place: Place) -> Choices {
    match place {
        Place::Company(answer) => match answer {
            CompanyAnswer::Label => Vec::new(),
            CompanyAnswer::IorCount => all::<IorCount>(),
            CompanyAnswer::PortalAccount
            | CompanyAnswer::OwnerKnown
            | CompanyAnswer::IorNumbersListed
            | CompanyAnswer::ImporterView
            | CompanyAnswer::CapeTab
            | CompanyAnswer::ReportsVisible
            | CompanyAnswer::AchRefund => all::<Answer>(),
        },
        Place::Person(_, answer) => match answer {
            PersonAnswer::Label | PersonAnswer::LastLogin => Vec::new(),
            PersonAnswer::Role => all::<Role>(),
            PersonAnswer::Deactivation => all::<Deactivation>(),
            PersonAnswer::Password => all::<Password>(),
            PersonAnswer::Mailbox => all::<Mailbox>(),
            PersonAnswer::SecurityAnswers => all::<SecurityAnswers>(),
            PersonAnswer::Employment => all::<Employment>(),
        },
        Place::Broker(answer) => match answer {
            BrokerAnswer::EntriesFiledBy => all::<EntriesFiledBy>(),
            BrokerAnswer::AuthorizedBefore | BrokerAnswer::CanFileNow => all::<Answer>(),
        },
        Place::Entry(_, answer) => match answer {
            EntryAnswer::Liquidation => all::<LiquidationStatus>(),
            EntryAnswer::FlaggedForReconciliation | EntryAnswer::Type09Filed | EntryAnswer::OpenProtest => {
                all::<Answer>()
            }
            EntryAnswer::Label
            | EntryAnswer::EntryNumber
            | EntryAnswer::EntryType
            | EntryAnswer::LiquidatedOn
            | EntryAnswer::ReconciliationDueOn => Vec::new(),
        },
        Place::Tick(..) => all::<Answer>(),
        Place::AsOf | Place::People | Place::PlannedOn | Place::Entries => Vec::new(),
    }
}

/// The label of a choice; empty for a name that is not one of the place's choices.
#[must_use]
pub fn choice_label(place: Place, name: &str) -> &'static str {
    let choices = option(place).into_iter();
    choices
        .filter(|(known, ..)| *known == name)
        .map(|(_, label, _)| label)
        .next()
        .unwrap_or_default()
}

fn all<T: Worded>() -> Choices {
    let worded = |choice: &T| (choice.name(), choice.label(), choice.hint());
    T::ALL.iter().map(worded).collect()
}

/// A choice that has words.
trait Worded: Choice {
    fn label(self) -> &'static str;

    /// What it means, where the label alone may not say it.
    fn hint(self) -> &'static str {
        ""
    }
}

impl Worded for Answer {
    fn label(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::No => "No",
            Self::Unknown => DONT_KNOW,
        }
    }
}

impl Worded for IorCount {
    fn label(self) -> &'static str {
        match self {
            Self::One => "One",
            Self::Several => "Several",
            Self::Unknown => DONT_KNOW,
        }
    }
}

impl Worded for Role {
    fn label(self) -> &'static str {
        match self {
            Self::TradeAccountOwner => "Trade Account Owner (TAO)",
            Self::ProxyTradeAccountOwner => "Proxy TAO",
            Self::TradeAccountUser => "Trade account user",
            Self::Unknown => DONT_KNOW,
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::TradeAccountOwner => "Administers the account; one in each account",
            Self::ProxyTradeAccountOwner => "Stands in for the TAO; some call it a backup TAO",
            Self::TradeAccountUser => "Anyone else with a login",
            Self::Unknown => "",
        }
    }
}

impl Worded for Deactivation {
    fn label(self) -> &'static str {
        match self {
            Self::NotShown => "No message",
            Self::Inactivity => "Yes, for inactivity",
            Self::ComplianceOrSecurity => "Yes, for compliance or security",
            Self::Unknown => DONT_KNOW,
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::NotShown => "Or nobody has tried",
            Self::ComplianceOrSecurity => "Rare; the notice says so",
            Self::Inactivity | Self::Unknown => "",
        }
    }
}

impl Worded for Password {
    fn label(self) -> &'static str {
        match self {
            Self::Known => "Yes",
            Self::Forgotten => "No, it is forgotten",
            Self::Unknown => DONT_KNOW,
        }
    }
}

impl Worded for Mailbox {
    fn label(self) -> &'static str {
        match self {
            Self::Controlled => "Yes, it can be read",
            Self::Lost => "No, the mailbox is lost",
            Self::Unknown => DONT_KNOW,
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::Lost => "For example a former employee’s address",
            Self::Controlled | Self::Unknown => "",
        }
    }
}

impl Worded for SecurityAnswers {
    fn label(self) -> &'static str {
        match self {
            Self::Known => "Yes",
            Self::Lost => "No, they are lost",
            Self::Unknown => DONT_KNOW,
        }
    }
}

impl Worded for Employment {
    fn label(self) -> &'static str {
        match self {
            Self::Current => "Yes",
            Self::Left => "No, the person has left",
            Self::Unknown => DONT_KNOW,
        }
    }
}

impl Worded for EntriesFiledBy {
    fn label(self) -> &'static str {
        match self {
            Self::Importer => "The company itself",
            Self::OneBroker => "One customs broker",
            Self::SeveralBrokers => "Several customs brokers",
            Self::Unknown => DONT_KNOW,
        }
    }
}

impl Worded for LiquidationStatus {
    fn label(self) -> &'static str {
        match self {
            Self::Unliquidated => "Unliquidated",
            Self::Suspended => "Liquidation suspended",
            Self::Extended => "Liquidation extended",
            Self::Liquidated => "Liquidated",
            Self::Unknown => DONT_KNOW,
        }
    }
}
