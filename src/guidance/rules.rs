//! The rules in words, each with its boundary, in the order they are tried; `assessment` transcribes them.

use super::rule::{Ladder, Rule, RuleId as R, Scope};
use super::text::{says, with};
use super::{Cite, Guidance, LoginState as L, RouteId as To, RuleId, SourceId as S};
use crate::english::{and_list, long, or_list};
use crate::facts::{Choice, EntryType};

const fn row(id: RuleId, scope: Scope, text: &'static str, cite: Cite) -> Rule {
    Rule {
        id,
        scope,
        says: says(text),
        cite,
    }
}

const fn figured(id: RuleId, scope: Scope, text: fn(&Guidance) -> String, cite: Cite) -> Rule {
    Rule {
        says: with(text),
        ..row(id, scope, "", cite)
    }
}

const fn person(state: L, ladders: &'static [Ladder]) -> Scope {
    Scope::Person(state, ladders)
}

const fn ladder(rungs: &'static [To]) -> Ladder {
    and_also(rungs, &[])
}

const fn and_also(rungs: &'static [To], also: &'static [To]) -> Ladder {
    Ladder { rungs, also }
}

fn types(types: &[EntryType]) -> Vec<String> {
    types.iter().map(ToString::to_string).collect()
}

/// A row for each id, in the order of [`RuleId::ALL`](Choice::ALL).
pub(super) const RULES: &[Rule; RuleId::ALL.len()] = &[
    row(
        R::R0,
        person(
            L::NoAccount,
            &[
                ladder(&[To::ApplyImporterAccount]),
                ladder(&[To::ApplyPortalAccount]),
            ],
        ),
        "The company has no ACE account. With one importer of record number, apply with the Importer Account Application; with several, use the ACE Portal Account Application Web Form.",
        Cite::cbp(&[S::Publication5228, S::Csms68228015, S::ArticleB]),
    ),
    row(
        R::R1,
        person(L::Held, &[ladder(&[To::ServiceDesk])]),
        "Only the ACE help desk (Account Service Desk) can lift a compliance or security hold.",
        Cite::unconfirmed(&[S::ArticleA]),
    ),
    row(
        R::R2,
        person(L::Left, &[and_also(&[To::OwnerUpdate], &[To::ServiceDesk])]),
        "The account owner (Trade Account Owner, TAO) has left: change the owner, and call the help desk at the same time.",
        Cite::cbp(&[S::Csms68228015, S::RefundsFaq, S::ArticleB]),
    ),
    row(
        R::R3,
        person(L::Left, &[ladder(&[To::RemoveUser])]),
        "The TAO revokes the login of a proxy TAO or user who has left. It is never reactivated.",
        Cite::our_reading(&[S::OurReading]),
    ),
    row(
        R::R4,
        person(L::Unknown, &[]),
        "How to get back in depends on the person’s role.",
        Cite::cbp(&[S::Csms68510928]),
    ),
    figured(
        R::R5,
        person(L::Unknown, &[]),
        |g| format!("The {} days are counted from the last login.", g.clock.days),
        Cite::cbp(&[S::GeneralNotice2008]),
    ),
    figured(
        R::R6,
        person(L::Usable, &[ladder(&[To::KeepWarm])]),
        |g| {
            format!(
                "The last full sign-in was less than {} days ago, and the inbox isn’t lost: the login works. Keep it working by signing in monthly.",
                g.clock.days
            )
        },
        Cite::reported(&[S::ArticleA, S::GeneralNotice2008]),
    ),
    row(
        R::R7,
        person(
            L::PasswordForgotten,
            &[ladder(&[To::ResetPassword, To::ServiceDesk])],
        ),
        "The login still works, but the password is forgotten: reset it, then call the help desk. Without the security answers, do what someone who is locked out does.",
        Cite::unconfirmed(&[S::ArticleA]),
    ),
    row(
        R::R8,
        person(
            L::UserLocked,
            &[
                ladder(&[To::OwnerReactivates]),
                ladder(&[To::OwnerLookup, To::OwnerReactivates]),
                and_also(&[To::OwnerReactivates], &[To::ProxyReactivates]),
                and_also(&[To::OwnerLookup, To::OwnerReactivates], &[To::ProxyReactivates]),
            ],
        ),
        "The TAO reactivates a proxy TAO or trade account user who is dormant or has lost the mailbox. If the TAO is locked out too, a proxy TAO may be able to reactivate a trade account user: try it the same day, but don’t count on it. If nobody knows the TAO, CBP’s lookup comes first.",
        Cite::cbp(&[S::RefundsFaq, S::Csms68510928, S::BrokerRestatement]),
    ),
    row(
        R::R9,
        person(
            L::OwnerLocked,
            &[and_also(&[To::ServiceDesk], &[To::OwnerUpdate])],
        ),
        "A TAO who can’t open the inbox of the account’s e-mail address can neither sign in nor use the reactivation e-mail: call the help desk, and change the account owner at the same time.",
        Cite::reported(&[S::ArticleA, S::ArticleB, S::Csms50861476]),
    ),
    row(
        R::R10,
        person(L::OwnerLocked, &[]),
        "How a locked-out TAO gets back in depends on whether anyone can open the inbox of the account’s e-mail address today.",
        Cite::reported(&[S::ArticleB, S::Csms50861476]),
    ),
    row(
        R::R11,
        person(
            L::OwnerLocked,
            &[and_also(&[To::ServiceDesk], &[To::EmailReactivation])],
        ),
        "A TAO who has neither the password nor the security answers needs the help desk. The reactivation e-mail is worth sending at the same time, but it gives nobody a password.",
        Cite::unconfirmed(&[S::ArticleA]),
    ),
    figured(
        R::R14,
        person(
            L::OwnerLocked,
            &[ladder(&[To::EmailReactivation, To::ServiceDesk])],
        ),
        |g| {
            format!(
                "A TAO who has not signed in for {} days or more sends CBP the reactivation e-mail, for which CBP’s page sets no age limit, and then calls the help desk.",
                g.clock.long_inactive_from
            )
        },
        Cite::cbp(&[S::RefundsFaq, S::ArticleA]),
    ),
    row(
        R::R12,
        person(
            L::OwnerLocked,
            &[ladder(&[To::LogIn, To::EmailReactivation, To::ServiceDesk])],
        ),
        "A dormant TAO who knows the password: sign in and follow the prompt. If that fails, send the reactivation e-mail, then call the help desk.",
        Cite::reported(&[S::ArticleB, S::ArticleA]),
    ),
    row(
        R::R13,
        person(
            L::OwnerLocked,
            &[ladder(&[
                To::ResetPassword,
                To::EmailReactivation,
                To::ServiceDesk,
            ])],
        ),
        "A dormant TAO without the password: reset it. If that fails, send the reactivation e-mail, then call the help desk.",
        Cite::reported(&[S::ArticleB, S::ArticleA]),
    ),
    row(
        R::E15,
        Scope::Entry,
        "CAPE takes an entry once: an accepted declaration can be neither amended nor withdrawn. Watch for the refund.",
        Cite::cbp(&[S::RefundsFaq]),
    ),
    figured(
        R::E1,
        Scope::Entry,
        |g| {
            format!(
                "Entry types {} are left out of CAPE. Restored access to ACE does not make an excluded entry eligible.",
                and_list(&types(g.entry_window.excluded_types))
            )
        },
        Cite::cbp(&[S::Csms68315804]),
    ),
    figured(
        R::E3,
        Scope::Entry,
        |g| {
            format!(
                "More than {} days after liquidation, CAPE is closed. The open protest continues, and a protested entry is not final, even after day {}.",
                g.entry_window.cape_last_day, g.entry_window.protest_last_day
            )
        },
        Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    ),
    figured(
        R::E2,
        Scope::Entry,
        |g| {
            format!(
                "More than {} days after liquidation, it is too late for both CAPE and a protest. Without a protest, the entry is final.",
                g.entry_window.protest_last_day
            )
        },
        Cite::cbp(&[S::ProtestStatutes]),
    ),
    figured(
        R::E4,
        Scope::Entry,
        |g| {
            format!(
                "More than {} days after liquidation, CAPE is closed; a protest is possible through day {}.",
                g.entry_window.cape_last_day, g.entry_window.protest_last_day
            )
        },
        Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    ),
    row(
        R::E5,
        Scope::Entry,
        "An open protest keeps the entry out of CAPE.",
        Cite::cbp(&[S::Csms68315804]),
    ),
    figured(
        R::E14,
        Scope::Entry,
        |g| {
            format!(
                "Since {}, CAPE leaves out entry types {}.",
                long(g.entry_window.warehouse_excluded_on),
                and_list(&types(g.entry_window.warehouse_types))
            )
        },
        Cite::cbp(&[S::Csms69127837, S::RefundsFaq]),
    ),
    row(
        R::E6,
        Scope::Entry,
        "Flagged for reconciliation, and the type 09 is already filed: wait for a later phase.",
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    figured(
        R::E7,
        Scope::Entry,
        |g| {
            format!(
                "Flagged for reconciliation, with a type other than {}: wait for a later phase.",
                or_list(&types(g.entry_window.reconcilable_types))
            )
        },
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    figured(
        R::E8,
        Scope::Entry,
        |g| {
            format!(
                "Flagged, no type 09, and reconciliation due in fewer than {} days or overdue: file the reconciliation first.",
                g.entry_window.reconciliation_lead
            )
        },
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    row(
        R::E9,
        Scope::EntryUnknown,
        "The days are counted from liquidation.",
        Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    ),
    figured(
        R::E10,
        Scope::Entry,
        |g| {
            format!(
                "Flagged entries without a type 09 are taken from {}, when Phase 2 opens.",
                long(g.entry_window.phase_2_on)
            )
        },
        Cite::cbp(&[S::Csms69035485, S::ArticleB]),
    ),
    row(
        R::E11,
        Scope::Entry,
        "Flagged, no type 09: file the CAPE declaration before the type 09.",
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    row(
        R::E12,
        Scope::EntryUnknown,
        "Whether CAPE takes the entry depends on the reconciliation flag, on whether the type 09 has been filed, and on the entry type.",
        Cite::cbp(&[S::Csms69035485]),
    ),
    figured(
        R::E13,
        Scope::Entry,
        |g| {
            format!(
                "Unliquidated, suspended, and extended entries, and liquidated ones through day {}, can be filed in CAPE.",
                g.entry_window.cape_last_day
            )
        },
        Cite::cbp(&[S::Csms68315804]),
    ),
    row(
        R::C1,
        Scope::Check,
        "At least one person needs a working login.",
        Cite::cbp(&[S::GeneralNotice2008, S::ArticleB]),
    ),
    row(
        R::C2,
        Scope::Check,
        "The right importer of record numbers, the Importer view, the CAPE tab, and the reports have to be in place; report ES-022 needs the Importer sub-account. Form 5106 has to show the company’s own address, e-mail, and phone number. Getting back in won’t fix these.",
        Cite::reported(&[S::ArticleB, S::RefundsFaq, S::Csms68536553, S::ImporterData]),
    ),
    row(
        R::C3,
        Scope::Check,
        "Refunds are paid by ACH only. Enrolling on the ACH Refund Authorization tab is a separate step, not the same as paying duties by ACH. Bank details are entered separately for each CBP Form 5106 number and suffix, in the importer of record’s name. Only the TAO, or someone to whom the TAO gave Full Access on the ACH refund tab, can enroll.",
        Cite::cbp(&[S::AchRefunds, S::AchBankPublication, S::RefundsFaq]),
    ),
    row(
        R::C4,
        Scope::Check,
        "A broker can file only the entries it filed itself, with its own ACE login. One publisher adds that it had to be authorized before the account went dormant.",
        Cite::cbp(&[S::Csms68315804, S::ArticleA]),
    ),
    figured(
        R::C5,
        Scope::Check,
        |g| {
            format!(
                "Each entry has its own days: CAPE through day {}, protest through day {} after liquidation.",
                g.entry_window.cape_last_day, g.entry_window.protest_last_day
            )
        },
        Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    ),
];
