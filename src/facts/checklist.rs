//! The names of the checklists and their items, under which ticks are stored. The items' texts are in `guidance`.

use super::shaped::shaped;
use crate::choice::choice_names;

choice_names! {
    /// A checklist.
    ChecklistId {
        /// Before Phase 2 opens (article B).
        June29 = "june_29",
        /// A week before the CAPE declaration (article A).
        WeekBefore = "week_before",
        /// While the refund is on its way (article A).
        Pipeline = "pipeline",
    }

    /// An item of a checklist; one id may be in more than one list.
    ItemId {
        /// At least one TAO can log in.
        TaoCanLogIn = "tao_can_log_in",
        /// The TAO's mailbox is the company's.
        TaoMailboxControlled = "tao_mailbox_controlled",
        /// The right numbers are listed.
        IorNumbersListed = "ior_numbers_listed",
        /// The filing broker is authorized.
        BrokerAuthorized = "broker_authorized",
        /// ACH refund banking is current.
        AchCurrent = "ach_current",
        /// CAPE and reports are visible.
        CapeAndReportsVisible = "cape_and_reports_visible",
        /// Reconciliation entries are split by type 09.
        ReconciliationSplitByType09 = "reconciliation_split_by_type_09",
        /// Deadlines are in a calendar.
        DeadlinesCalendared = "deadlines_calendared",
        /// TAO and primary user are known.
        TaoAndPrimaryUserIdentified = "tao_and_primary_user_identified",
        /// Everyone has logged in.
        EveryUserLoggedIn = "every_user_logged_in",
        /// The mailboxes are read.
        MailboxMonitored = "mailbox_monitored",
        /// Security answers are known.
        SecurityAnswersKnown = "security_answers_known",
        /// The broker's CAPE function works.
        BrokerCapeEnabled = "broker_cape_enabled",
        /// A test report ran.
        TestReportRun = "test_report_run",
        /// The CAPE function is visible.
        CapeFunctionVisible = "cape_function_visible",
        /// Monthly logins are scheduled.
        MonthlyLoginScheduled = "monthly_login_scheduled",
        /// Monthly reports are pulled.
        MonthlyReportsPulled = "monthly_reports_pulled",
        /// REV-613 is watched.
        Rev613Watched = "rev_613_watched",
        /// A proxy TAO is appointed.
        ProxyTaoAppointed = "proxy_tao_appointed",
    }
}

shaped! {
    /// The name of an item as it appears in a file: 1 to 60 characters of a–z, 0–9 and the underscore.
    ItemName, (1..=Self::LONGEST), b'_'
}

impl ItemName {
    pub const LONGEST: usize = 60;
}
