//! The importer, its brokers and its planned filing.

use super::{Answer, BrokerAnswer, CompanyAnswer, EntriesFiledBy, IorCount, Label};
use chrono::NaiveDate;

/// The importer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Company {
    /// A name for the page and the file.
    pub label: Option<Label>,
    /// Whether it has an ACE Portal account.
    pub portal_account: Option<Answer>,
    /// How many importer of record numbers it has.
    pub ior_count: Option<IorCount>,
    /// Whether anyone knows who the TAO is.
    pub owner_known: Option<Answer>,
    /// Whether the right importer of record numbers stand under the account.
    pub ior_numbers_listed: Option<Answer>,
    /// Whether the account has the Importer view.
    pub importer_view: Option<Answer>,
    /// Whether the CAPE tab is visible.
    pub cape_tab: Option<Answer>,
    /// Whether the refund reports are visible.
    pub reports_visible: Option<Answer>,
    /// Whether it is enrolled for ACH refunds.
    pub ach_refund: Option<Answer>,
}

/// The customs broker or brokers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Broker {
    /// Who filed the entry summaries.
    pub entries_filed_by: Option<EntriesFiledBy>,
    /// Whether the broker was authorized before the account went dormant.
    pub authorized_before: Option<Answer>,
    /// Whether the broker's own ACE login and CAPE tab work now.
    pub can_file_now: Option<Answer>,
}

/// The planned CAPE declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filing {
    /// The day it is planned for.
    pub planned_on: Option<NaiveDate>,
}

impl Company {
    /// Whether an answer is given; the name may stay empty.
    #[must_use]
    pub fn is_answered(&self, answer: CompanyAnswer) -> bool {
        match answer {
            CompanyAnswer::Label => true,
            CompanyAnswer::IorCount => self.ior_count.is_some(),
            answer => self.answer(answer).is_some(),
        }
    }

    /// A yes-or-no answer; `None` for the name and the count, which are none.
    #[must_use]
    pub fn answer(&self, answer: CompanyAnswer) -> Option<Answer> {
        match answer {
            CompanyAnswer::Label | CompanyAnswer::IorCount => None,
            CompanyAnswer::PortalAccount => self.portal_account,
            CompanyAnswer::OwnerKnown => self.owner_known,
            CompanyAnswer::IorNumbersListed => self.ior_numbers_listed,
            CompanyAnswer::ImporterView => self.importer_view,
            CompanyAnswer::CapeTab => self.cape_tab,
            CompanyAnswer::ReportsVisible => self.reports_visible,
            CompanyAnswer::AchRefund => self.ach_refund,
        }
    }
}

impl Broker {
    /// Whether an answer is given.
    #[must_use]
    pub fn is_answered(&self, answer: BrokerAnswer) -> bool {
        match answer {
            BrokerAnswer::EntriesFiledBy => self.entries_filed_by.is_some(),
            BrokerAnswer::AuthorizedBefore => self.authorized_before.is_some(),
            BrokerAnswer::CanFileNow => self.can_file_now.is_some(),
        }
    }
}
