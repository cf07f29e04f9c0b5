//! The names of version 1. A file of version 1 is read forever, so nothing here follows today's names: what is renamed
//! later keeps its old name here, and what is removed is read and dropped.

use super::names::{Names, Table};
use crate::facts::{
    Answer, AnyChoice, BrokerAnswer as B, ChecklistId, CompanyAnswer as C, Deactivation, Employment,
    EntriesFiledBy, EntryAnswer as E, IorCount, ItemId as I, LiquidationStatus, Mailbox, Password,
    PersonAnswer as P, Role, SecurityAnswers,
};

pub(super) const NAMES: Names = Names {
    file: &["format", "version", "facts", "assessment"],
    facts: &[
        "as_of",
        "company",
        "people",
        "broker",
        "filing",
        "entries",
        "checklists",
    ],
    company: &[
        ("label", C::Label),
        ("portal_account", C::PortalAccount),
        ("ior_count", C::IorCount),
        ("owner_known", C::OwnerKnown),
        ("ior_numbers_listed", C::IorNumbersListed),
        ("importer_view", C::ImporterView),
        ("cape_tab", C::CapeTab),
        ("reports_visible", C::ReportsVisible),
        ("ach_refund", C::AchRefund),
    ],
    person: &[
        ("label", P::Label),
        ("role", P::Role),
        ("last_login", P::LastLogin),
        ("deactivation", P::Deactivation),
        ("password", P::Password),
        ("mailbox", P::Mailbox),
        ("security_answers", P::SecurityAnswers),
        ("employment", P::Employment),
    ],
    broker: &[
        ("entries_filed_by", B::EntriesFiledBy),
        ("authorized_before", B::AuthorizedBefore),
        ("can_file_now", B::CanFileNow),
    ],
    entry: &[
        ("label", E::Label),
        ("entry_number", E::EntryNumber),
        ("entry_type", E::EntryType),
        ("liquidation", E::Liquidation),
        ("liquidated_on", E::LiquidatedOn),
        ("flagged_for_reconciliation", E::FlaggedForReconciliation),
        ("type_09_filed", E::Type09Filed),
        ("reconciliation_due_on", E::ReconciliationDueOn),
        ("open_protest", E::OpenProtest),
    ],
    requests: |_| None,
    words: WORDS,
    lists: &[
        ("june_29", ChecklistId::June29),
        ("week_before", ChecklistId::WeekBefore),
        ("pipeline", ChecklistId::Pipeline),
    ],
    item: |name| {
        ITEMS
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, item)| *item)
    },
};

/// Declares the words of the closed answers.
macro_rules! words {
    ($($kind:ident { $($word:literal $choice:ident),+ })+) => {
        const WORDS: Table<AnyChoice> = &[$($(($word, AnyChoice::$kind($kind::$choice)),)+)+];
    };
}

words! {
    Answer { "yes" Yes, "no" No, "unknown" Unknown }
    IorCount { "one" One, "several" Several, "unknown" Unknown }
    Role {
        "trade_account_owner" TradeAccountOwner, "proxy_trade_account_owner" ProxyTradeAccountOwner,
        "trade_account_user" TradeAccountUser, "unknown" Unknown
    }
    Deactivation {
        "none" NotShown, "inactivity" Inactivity, "compliance_or_security" ComplianceOrSecurity,
        "unknown" Unknown
    }
    Password { "known" Known, "forgotten" Forgotten, "unknown" Unknown }
    Mailbox { "controlled" Controlled, "lost" Lost, "unknown" Unknown }
    SecurityAnswers { "known" Known, "lost" Lost, "unknown" Unknown }
    Employment { "current" Current, "left" Left, "unknown" Unknown }
    EntriesFiledBy {
        "importer" Importer, "one_broker" OneBroker, "several_brokers" SeveralBrokers,
        "unknown" Unknown
    }
    LiquidationStatus {
        "unliquidated" Unliquidated, "suspended" Suspended, "extended" Extended,
        "liquidated" Liquidated, "unknown" Unknown
    }
}

/// The items of the checklists. One that is removed from the guidance is removed here, too: its ticks are then kept by
/// name.
const ITEMS: Table<I> = &[
    ("tao_can_log_in", I::TaoCanLogIn),
    ("tao_mailbox_controlled", I::TaoMailboxControlled),
    ("ior_numbers_listed", I::IorNumbersListed),
    ("broker_authorized", I::BrokerAuthorized),
    ("ach_current", I::AchCurrent),
    ("cape_and_reports_visible", I::CapeAndReportsVisible),
    ("reconciliation_split_by_type_09", I::ReconciliationSplitByType09),
    ("deadlines_calendared", I::DeadlinesCalendared),
    ("tao_and_primary_user_identified", I::TaoAndPrimaryUserIdentified),
    ("every_user_logged_in", I::EveryUserLoggedIn),
    ("mailbox_monitored", I::MailboxMonitored),
    ("security_answers_known", I::SecurityAnswersKnown),
    ("broker_cape_enabled", I::BrokerCapeEnabled),
    ("test_report_run", I::TestReportRun),
    ("cape_function_visible", I::CapeFunctionVisible),
    ("monthly_login_scheduled", I::MonthlyLoginScheduled),
    ("monthly_reports_pulled", I::MonthlyReportsPulled),
    ("rev_613_watched", I::Rev613Watched),
    ("proxy_tao_appointed", I::ProxyTaoAppointed),
];
