//! The three checklists: what to check, why, and what fixes a "no".

use super::link::{CALL_DESK, PORTAL, PORTAL_FORM};
use super::text::{Text, figured, says, with};
use super::{Cite, Link, SourceId as S};
use crate::choice::Choice;
use crate::english::span;
use crate::facts::{ChecklistId, ItemId};

#[derive(Clone, Copy, Debug)]
pub struct Checklist {
    pub id: ChecklistId,
    pub title: &'static str,
    pub summary: Text,
    /// How many days before the planned filing it is due, if it has a due day.
    pub due_days_before: Option<i64>,
    pub items: &'static [ListItem],
}

#[derive(Clone, Copy, Debug)]
pub struct ListItem {
    pub id: ItemId,
    /// What has to be true.
    pub text: Text,
    /// What fixes it when it isn't true.
    pub remedy: &'static str,
    /// The page, form, or phone number the remedy mentions.
    pub link: Option<Link>,
    pub cite: Cite,
}

pub fn item(list: &Checklist, id: ItemId) -> Option<&'static ListItem> {
    list.items.iter().find(|item| item.id == id)
}

const fn b(id: ItemId, text: &'static str, remedy: &'static str) -> ListItem {
    ListItem {
        id,
        text: says(text),
        remedy,
        link: None,
        cite: Cite::reported(&[S::ArticleB, S::RefundsFaq]),
    }
}

const fn a(id: ItemId, text: &'static str, remedy: &'static str) -> ListItem {
    ListItem {
        cite: Cite::unconfirmed(&[S::ArticleA]),
        ..b(id, text, remedy)
    }
}

const fn b_with(link: Link, id: ItemId, text: &'static str, remedy: &'static str) -> ListItem {
    ListItem {
        link: Some(link),
        ..b(id, text, remedy)
    }
}

use ItemId as I;

/// A row for each id, in the order of [`ChecklistId::ALL`](Choice::ALL).
pub(super) const CHECKLISTS: &[Checklist; ChecklistId::ALL.len()] = &[
    Checklist {
        id: ChecklistId::June29,
        title: "Ready for CAPE Phase 2",
        summary: says(
            "What has to be ready for Phase 2, in which CAPE takes entries flagged for reconciliation. Test it now, not on the day you file.",
        ),
        due_days_before: None,
        items: &[
            b(
                I::TaoCanLogIn,
                "At least one current Trade Account Owner (TAO) can sign in",
                "Start the account owner’s steps today; the plan shows them.",
            ),
            b_with(
                PORTAL_FORM,
                I::TaoMailboxControlled,
                "The company controls the TAO’s registered e-mail address",
                "Change the account owner with the ACE Portal Account Application Web Form.",
            ),
            b_with(
                PORTAL_FORM,
                I::IorNumbersListed,
                "The right importer of record numbers are on the account",
                "Have the TAO add or correct the numbers with the ACE Portal Account Application Web Form; getting back in won’t fix a missing number.",
            ),
            b_with(
                PORTAL,
                I::BrokerAuthorized,
                "The filing broker is properly authorized",
                "Have the TAO authorize the broker in the ACE Portal, and have the broker confirm. A broker can file only entries it filed itself.",
            ),
            b_with(
                PORTAL,
                I::AchCurrent,
                "ACH refund banking is current",
                "Have the TAO, or someone with Full Access on the ACH refund tab, enroll on the ACH Refund Authorization tab, with the bank details for each CBP Form 5106 number and suffix. Refunds are paid by ACH only.",
            ),
            b_with(
                CALL_DESK,
                I::CapeAndReportsVisible,
                "CAPE and the relevant ACE reports are visible",
                "Have the TAO check the Importer view and report access; then ask the ACE help desk (CBP calls it the Account Service Desk).",
            ),
            b(
                I::ReconciliationSplitByType09,
                "Reconciliation entries are separated by whether an entry type 09 is already on file",
                "List each flagged entry, and note whether its type 09 has been filed.",
            ),
            ListItem {
                text: figured!(
                    |g| "Liquidation dates and {}-day protest deadlines are in a calendar",
                    g.entry_window.protest_last_day
                ),
                ..b(
                    I::DeadlinesCalendared,
                    "",
                    "List the entries here, and put the dates in a calendar everyone can see.",
                )
            },
        ],
    },
    Checklist {
        id: ChecklistId::WeekBefore,
        title: "The week before you file",
        summary: with(|g| {
            let days = g.checklist(ChecklistId::WeekBefore).due_days_before;
            format!(
                "Go through it {} before you submit the CAPE declaration.",
                span(days.unwrap_or(0), "one")
            )
        }),
        due_days_before: Some(7),
        items: &[
            a(
                I::TaoAndPrimaryUserIdentified,
                "The TAO and the primary trade account user for the importer number are identified",
                "Find out who they are; if nobody knows the TAO, use CBP’s TAO lookup.",
            ),
            ListItem {
                text: figured!(
                    |g| "Every user has signed in, so each {}-day clock has started over",
                    g.clock.days
                ),
                link: Some(PORTAL),
                ..a(
                    I::EveryUserLoggedIn,
                    "",
                    "Have each person fully sign in to the ACE Portal, or follow that person’s steps.",
                )
            },
            a(
                I::MailboxMonitored,
                "The e-mail on file is monitored and not a former employee’s mailbox",
                "Give the mailbox to someone who still works there, or update the account.",
            ),
            a(
                I::SecurityAnswersKnown,
                "The security questions can be answered. The answers are case-sensitive, and are kept safe",
                "Find the answers now and keep them safe; without them, you may need the ACE help desk if the portal asks.",
            ),
            a(
                I::BrokerCapeEnabled,
                "Broker authorizations are active and the broker’s CAPE function is enabled",
                "Ask the broker to sign in, look for its CAPE tab, and confirm.",
            ),
            ListItem {
                cite: Cite::cbp(&[S::AchRefunds, S::ArticleA]),
                link: Some(PORTAL),
                ..a(
                    I::AchCurrent,
                    "ACH banking is current",
                    "Have the TAO, or someone with Full Access on the ACH refund tab, enroll on the ACH Refund Authorization tab. Executive Order 14247 makes refunds ACH-only.",
                )
            },
            ListItem {
                cite: Cite::cbp(&[S::Csms68536553, S::ArticleA]),
                link: Some(PORTAL),
                ..a(
                    I::TestReportRun,
                    "A test report, such as ES-022, shows that the entries can be read",
                    "Run ES-022 in ACE Reports; it needs the Importer sub-account. If it is missing or empty, have the TAO check report access.",
                )
            },
            ListItem {
                link: Some(CALL_DESK),
                ..a(
                    I::CapeFunctionVisible,
                    "The CAPE function is visible",
                    "Contact the broker or the CBP Account Service Desk.",
                )
            },
        ],
    },
    Checklist {
        id: ChecklistId::Pipeline,
        title: "While the refund is on its way",
        summary: with(|g| {
            let [from, to] = g.figures.refund_days;
            format!(
                "Refunds generally come {from}–{to} days after acceptance: longer than the {} days a login lasts unused.",
                g.clock.days
            )
        }),
        due_days_before: None,
        items: &[
            a(
                I::MonthlyLoginScheduled,
                "A monthly login is scheduled for the TAO and every trade account user",
                "Put a monthly login in each person’s calendar.",
            ),
            ListItem {
                cite: Cite::cbp(&[S::Csms68536553, S::ArticleA]),
                link: Some(PORTAL),
                ..a(
                    I::MonthlyReportsPulled,
                    "The monthly login is used to pull ES-022 (claim status) and ES-701 (reliquidation and interest)",
                    "Decide who pulls ES-022 and ES-701 each month.",
                )
            },
            ListItem {
                cite: Cite::cbp(&[S::Csms68536553, S::ArticleA]),
                link: Some(PORTAL),
                ..a(
                    I::Rev613Watched,
                    "REV-613 (refunds without an ACH enrollment) and REV-603 (refunds the bank sent back) are watched",
                    "Look at REV-613 and REV-603 at each login, or have ACE e-mail them on a schedule: a refund that was not paid shows only there.",
                )
            },
            ListItem {
                cite: Cite::reported(&[S::ArticleA, S::BrokerRestatement]),
                ..a(
                    I::ProxyTaoAppointed,
                    "A proxy TAO is appointed (one article calls it a backup TAO)",
                    "Have the TAO appoint a proxy TAO, so no single person’s calendar can lock the company out.",
                )
            },
        ],
    },
];
