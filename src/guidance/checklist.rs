//! The three checklists: what to check, why, and what mends a "no".

use super::{Cite, SourceId as S};
use crate::facts::{ChecklistId, ItemId};

/// A checklist.
#[derive(Clone, Copy, Debug)]
pub struct Checklist {
    /// Its id.
    pub id: ChecklistId,
    /// What it is called.
    pub title: &'static str,
    /// What it is for.
    pub summary: &'static str,
    /// How many days before the planned filing it is due, where it has a due day.
    pub due_days_before: Option<i64>,
    /// Its items, in order.
    pub items: &'static [ListItem],
}

/// An item of a checklist.
#[derive(Clone, Copy, Debug)]
pub struct ListItem {
    /// Its id.
    pub id: ItemId,
    /// What has to be true.
    pub text: &'static str,
    /// What mends it when it is not.
    pub remedy: &'static str,
    /// What it rests on.
    pub cite: Cite,
}

/// The item of this id in a list, if it stands there.
#[must_use]
pub fn item(list: &Checklist, id: ItemId) -> Option<&'static ListItem> {
    list.items.iter().find(|item| item.id == id)
}

const fn b(id: ItemId, text: &'static str, remedy: &'static str) -> ListItem {
    ListItem {
        id,
        text,
        remedy,
        cite: Cite::reported(&[S::ArticleB, S::RefundsFaq]),
    }
}

const fn a(id: ItemId, text: &'static str, remedy: &'static str) -> ListItem {
    ListItem {
        id,
        text,
        remedy,
        cite: Cite::unconfirmed(&[S::ArticleA]),
    }
}

use ItemId as I;

pub(super) const CHECKLISTS: &[Checklist] = &[
    Checklist {
        id: ChecklistId::June29,
        title: "Ready for CAPE Phase 2",
        summary: "What has to be ready for Phase 2, in which CAPE takes entries flagged for reconciliation. Test it now, not on the day you file.",
        due_days_before: None,
        items: &[
            b(
                I::TaoCanLogIn,
                "At least one current Trade Account Owner (TAO) can log in",
                "Start the TAO’s way back today; the result shows its steps.",
            ),
            b(
                I::TaoMailboxControlled,
                "The company controls the TAO’s registered e-mail address",
                "Update who owns the account, with the ACE Portal Account Application Web Form.",
            ),
            b(
                I::IorNumbersListed,
                "The correct importer of record numbers stand under the account",
                "Have the TAO add or correct the numbers with the ACE Portal Account Application Web Form; a restored login does not mend them.",
            ),
            b(
                I::BrokerAuthorized,
                "The filing broker is properly authorized",
                "Have the TAO authorize the broker, and have it confirm. It can file only entries it filed itself.",
            ),
            b(
                I::AchCurrent,
                "ACH refund banking is current",
                "Have the TAO enroll in the ACH Refund Authorization tab. Refunds are paid by ACH only.",
            ),
            b(
                I::CapeAndReportsVisible,
                "CAPE and the relevant ACE reports are visible",
                "Have the TAO check the Importer view and report access; then ask the Account Service Desk.",
            ),
            b(
                I::ReconciliationSplitByType09,
                "Reconciliation entries are separated by whether an entry type 09 is already on file",
                "List each flagged entry, and note whether its type 09 has been filed.",
            ),
            b(
                I::DeadlinesCalendared,
                "Liquidation dates and 180-day protest deadlines are in a calendar",
                "Enter the entries here, and put the dates in a calendar everyone sees.",
            ),
        ],
    },
    Checklist {
        id: ChecklistId::WeekBefore,
        title: "The week before you file",
        summary: "Go through it one week before you submit the CAPE declaration.",
        due_days_before: Some(7),
        items: &[
            a(
                I::TaoAndPrimaryUserIdentified,
                "The TAO and the primary trade account user for the importer number are identified",
                "Find out who they are; if nobody knows the TAO, use CBP’s TAO lookup.",
            ),
            a(
                I::EveryUserLoggedIn,
                "Every user has logged in, so that each 45-day clock starts again",
                "Have each person log in fully, or follow the way back shown for that person.",
            ),
            a(
                I::MailboxMonitored,
                "The e-mail on file is monitored and not a former employee’s mailbox",
                "Give the mailbox to someone who is there, or update the account.",
            ),
            a(
                I::SecurityAnswersKnown,
                "The security questions can be answered; the answers are case-sensitive and stay the same, so they are kept safe",
                "Find the answers now and keep them safe; without them the service desk is the way.",
            ),
            a(
                I::BrokerCapeEnabled,
                "Broker authorizations are active and the broker’s CAPE function is enabled",
                "Ask the broker to log in, look for its CAPE tab and confirm.",
            ),
            ListItem {
                cite: Cite::cbp(&[S::AchRefunds, S::ArticleA]),
                ..a(
                    I::AchCurrent,
                    "ACH banking is current",
                    "Have the TAO enroll in the ACH Refund Authorization tab. Executive Order 14247 makes refunds ACH-only.",
                )
            },
            ListItem {
                cite: Cite::cbp(&[S::Csms68536553, S::ArticleA]),
                ..a(
                    I::TestReportRun,
                    "A test report, such as ES-022, shows that the entries can be read",
                    "Run ES-022 in ACE Reports; if it is missing or empty, have the TAO check report access.",
                )
            },
            a(
                I::CapeFunctionVisible,
                "The CAPE function is visible",
                "Contact the broker or the CBP Account Service Desk.",
            ),
        ],
    },
    Checklist {
        id: ChecklistId::Pipeline,
        title: "While the refund is on its way",
        summary: "Refunds generally come 60–90 days after acceptance: longer than the 45 days a login lasts.",
        due_days_before: None,
        items: &[
            a(
                I::MonthlyLoginScheduled,
                "A monthly login is scheduled for the TAO and every trade account user",
                "Put a monthly login in each person’s calendar.",
            ),
            ListItem {
                cite: Cite::cbp(&[S::Csms68536553, S::ArticleA]),
                ..a(
                    I::MonthlyReportsPulled,
                    "The monthly login is used to pull ES-022 (claim status) and ES-701 (reliquidation and interest)",
                    "Name who pulls ES-022 and ES-701 each month.",
                )
            },
            ListItem {
                cite: Cite::cbp(&[S::Csms68536553, S::ArticleA]),
                ..a(
                    I::Rev613Watched,
                    "REV-613, the report of ACH rejections, is watched",
                    "Look at REV-613 at each login: a rejected refund shows only there.",
                )
            },
            ListItem {
                cite: Cite::reported(&[S::ArticleA, S::BrokerRestatement]),
                ..a(
                    I::ProxyTaoAppointed,
                    "A proxy TAO is appointed (one article calls it a backup TAO)",
                    "Have the TAO appoint a proxy TAO, so that no single person’s calendar can lock the company out.",
                )
            },
        ],
    },
];
