//! The importer.

use super::group::group;
use super::{Answer, IorCount, Label};

group! {
    /// The importer.
    #[derive(Default)]
    Company, CompanyAnswer {
        /// A name.
        Label label: Label;
        /// Whether it has an ACE Portal account.
        PortalAccount portal_account: Answer;
        /// How many importer of record numbers it has.
        IorCount ior_count: IorCount;
        /// Whether anyone knows who the Trade Account Owner is.
        OwnerKnown owner_known: Answer;
        /// Whether the right importer of record numbers are listed.
        IorNumbersListed ior_numbers_listed: Answer;
        /// Whether the account has the Importer view.
        ImporterView importer_view: Answer;
        /// Whether the CAPE tab is visible.
        CapeTab cape_tab: Answer;
        /// Whether the reports are visible.
        ReportsVisible reports_visible: Answer;
        /// Whether it is enrolled for ACH refunds.
        AchRefund ach_refund: Answer;
        /// Whether address, e-mail and telephone on Form 5106 are the importer's own.
        Form5106Own form_5106_own: Answer;
        /// Whether the Trade Account Owner gave someone else Full Access on the ACH refund tab.
        AchDelegate ach_delegate: Answer;
    }
}

impl Company {
    /// The name as shown; `None` without one.
    pub fn name(&self) -> Option<&str> {
        self.label.as_ref().and_then(Label::shown)
    }

    /// Whether it is known to have no ACE Portal account.
    pub fn has_no_account(&self) -> bool {
        self.portal_account == Some(Answer::No)
    }
}
