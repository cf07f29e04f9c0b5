//! What the respondent sent to CBP or the broker, and when.

use super::Id;
use crate::choice::choice_names;
use chrono::NaiveDate;

pub const MOST_REQUESTS: usize = 100;

choice_names! {
    /// What can be sent or asked for: every recovery route that someone else acts on or that is taken once, and the
    /// question to the broker.
    RequestRoute {
        /// Logging in and following the prompt.
        LogIn = "log_in",
        /// A password reset.
        ResetPassword = "reset_password",
        /// The reactivation e-mail.
        EmailReactivation = "email_reactivation",
        /// A desk case.
        ServiceDesk = "service_desk",
        /// Reactivation by the Trade Account Owner.
        OwnerReactivates = "owner_reactivates",
        /// Reactivation by a proxy TAO.
        ProxyReactivates = "proxy_reactivates",
        /// The ownership update.
        OwnerUpdate = "owner_update",
        /// Revoking the login of someone who left.
        RemoveUser = "remove_user",
        /// The lookup of the Trade Account Owner.
        OwnerLookup = "owner_lookup",
        /// The Importer Account Application.
        ApplyImporterAccount = "apply_importer_account",
        /// The ACE Portal Account Application Web Form.
        ApplyPortalAccount = "apply_portal_account",
        /// The question to the broker.
        AskBroker = "ask_broker",
    }
}

impl RequestRoute {
    pub const fn is_company(self) -> bool {
        match self {
            Self::OwnerLookup | Self::ApplyImporterAccount | Self::ApplyPortalAccount | Self::AskBroker => {
                true
            }
            Self::LogIn
            | Self::ResetPassword
            | Self::EmailReactivation
            | Self::ServiceDesk
            | Self::OwnerReactivates
            | Self::ProxyReactivates
            | Self::OwnerUpdate
            | Self::RemoveUser => false,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub route: RequestRoute,
    /// For whom; `None` for the company.
    pub who: Option<Id>,
    pub sent_on: NaiveDate,
}
