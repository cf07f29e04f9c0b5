//! Where an answer stands: one name shared by questions, findings and errors.

use super::Choice;
use crate::guidance::{ChecklistId, ItemId};
use std::fmt;

/// The place of one answer. Its display is the JSON pointer of the answer in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The day the check is made for.
    AsOf,
    /// An answer about the company.
    Company(CompanyAnswer),
    /// The list of people.
    People,
    /// An answer about the person at this position, counting from 0.
    Person(usize, PersonAnswer),
    /// An answer about the broker.
    Broker(BrokerAnswer),
    /// The day the filing is planned for.
    PlannedOn,
    /// The list of entries.
    Entries,
    /// An answer about the entry at this position, counting from 0.
    Entry(usize, EntryAnswer),
    /// The respondent's own tick.
    Tick(ChecklistId, ItemId),
}

/// Declares the answers of one kind with the names they have in the file.
macro_rules! answers {
    ($($(#[$meta:meta])* $kind:ident { $($(#[$note:meta])* $variant:ident = $name:literal,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$note])* $variant,)+ }

        impl $kind {
            /// Every answer of this kind, in the file's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name it has in the file.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }
    )+};
}

answers! {
    /// The answers about the company.
    CompanyAnswer {
        /// Its name.
        Label = "label",
        /// Whether it has a portal account.
        PortalAccount = "portal_account",
        /// How many importer of record numbers it has.
        IorCount = "ior_count",
        /// Whether anyone knows who the TAO is.
        OwnerKnown = "owner_known",
        /// Whether the right numbers are listed.
        IorNumbersListed = "ior_numbers_listed",
        /// Whether it has the Importer view.
        ImporterView = "importer_view",
        /// Whether the CAPE tab is visible.
        CapeTab = "cape_tab",
        /// Whether the reports are visible.
        ReportsVisible = "reports_visible",
        /// Whether it is enrolled for ACH refunds.
        AchRefund = "ach_refund",
    }

    /// The answers about a person.
    PersonAnswer {
        /// The name or initials.
        Label = "label",
        /// The role.
        Role = "role",
        /// The last login.
        LastLogin = "last_login",
        /// What ACE showed.
        Deactivation = "deactivation",
        /// Whether the password is known.
        Password = "password",
        /// Whether the mailbox is controlled.
        Mailbox = "mailbox",
        /// Whether the security questions can be answered.
        SecurityAnswers = "security_answers",
        /// Whether the person is still there.
        Employment = "employment",
    }

    /// The answers about the broker.
    BrokerAnswer {
        /// Who filed the entries.
        EntriesFiledBy = "entries_filed_by",
        /// Whether the broker was authorized before.
        AuthorizedBefore = "authorized_before",
        /// Whether the broker can file now.
        CanFileNow = "can_file_now",
    }

    /// The answers about an entry.
    EntryAnswer {
        /// Its name.
        Label = "label",
        /// Its number.
        EntryNumber = "entry_number",
        /// Its type.
        EntryType = "entry_type",
        /// Its liquidation status.
        Liquidation = "liquidation",
        /// The day it liquidated.
        LiquidatedOn = "liquidated_on",
        /// Whether it is flagged for reconciliation.
        FlaggedForReconciliation = "flagged_for_reconciliation",
        /// Whether the type 09 has been filed.
        Type09Filed = "type_09_filed",
        /// The day reconciliation is due.
        ReconciliationDueOn = "reconciliation_due_on",
        /// Whether a protest is open.
        OpenProtest = "open_protest",
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsOf => f.write_str("/facts/as_of"),
            Self::Company(answer) => write!(f, "/facts/company/{}", answer.name()),
            Self::People => f.write_str("/facts/people"),
            Self::Person(at, answer) => write!(f, "/facts/people/{at}/{}", answer.name()),
            Self::Broker(answer) => write!(f, "/facts/broker/{}", answer.name()),
            Self::PlannedOn => f.write_str("/facts/filing/planned_on"),
            Self::Entries => f.write_str("/facts/entries"),
            Self::Entry(at, answer) => write!(f, "/facts/entries/{at}/{}", answer.name()),
            Self::Tick(list, item) => write!(f, "/facts/checklists/{}/{}", list.name(), item.name()),
        }
    }
}
