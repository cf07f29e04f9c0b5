//! The rules in words, each with its boundary; the code that decides transcribes them.

use super::{Cite, SourceId as S};
use crate::choice::choice_names;

choice_names! {
    /// A rule: R for a person's route, E for an entry, C for one of the five checks.
    RuleId {
        /// No portal account.
        R0 = "R0",
        /// Held.
        R1 = "R1",
        /// The TAO has left.
        R2 = "R2",
        /// Another user has left.
        R3 = "R3",
        /// Role not known.
        R4 = "R4",
        /// Last login not known.
        R5 = "R5",
        /// Working login.
        R6 = "R6",
        /// Working login, password forgotten.
        R7 = "R7",
        /// Locked user or proxy.
        R8 = "R8",
        /// The TAO has lost the mailbox.
        R9 = "R9",
        /// The TAO's mailbox is not known.
        R10 = "R10",
        /// The TAO, long inactive or without security answers.
        R11 = "R11",
        /// The TAO, dormant, with the password.
        R12 = "R12",
        /// The TAO, dormant, without the password.
        R13 = "R13",
        /// Excluded type.
        E1 = "E1",
        /// Past the protest time.
        E2 = "E2",
        /// Past CAPE, protest open.
        E3 = "E3",
        /// Past CAPE.
        E4 = "E4",
        /// Protest open.
        E5 = "E5",
        /// Flagged, type 09 filed.
        E6 = "E6",
        /// Flagged, type not taken.
        E7 = "E7",
        /// Flagged, reconciliation close.
        E8 = "E8",
        /// Liquidation not known.
        E9 = "E9",
        /// Flagged, before Phase 2.
        E10 = "E10",
        /// Flagged, Phase 2.
        E11 = "E11",
        /// Flag not known.
        E12 = "E12",
        /// Otherwise.
        E13 = "E13",
        /// Login check.
        C1 = "C1",
        /// Structure check.
        C2 = "C2",
        /// ACH check.
        C3 = "C3",
        /// Broker check.
        C4 = "C4",
        /// Entries check.
        C5 = "C5",
    }
}

/// A rule in words.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// When it applies and what follows.
    pub says: &'static str,
    /// What it rests on.
    pub cite: Cite,
}

const fn row(id: RuleId, says: &'static str, cite: Cite) -> Rule {
    Rule { id, says, cite }
}

use RuleId as R;

pub(super) const RULES: &[Rule] = &[
    row(
        R::R0,
        "The company has no portal account: with one importer of record number apply with the Importer Account Application, with several with the ACE Portal Account Application Web Form.",
        Cite::cbp(&[S::Publication5228, S::Csms68228015, S::ArticleB]),
    ),
    row(
        R::R1,
        "A compliance or security hold is lifted by the Account Service Desk only.",
        Cite::unconfirmed(&[S::ArticleA]),
    ),
    row(
        R::R2,
        "The Trade Account Owner has left: update who owns the account, and tell the service desk at the same time.",
        Cite::cbp(&[S::Csms68228015, S::RefundsFaq, S::ArticleB]),
    ),
    row(
        R::R3,
        "A proxy TAO or user who has left is revoked by the TAO, never reactivated.",
        Cite::our_reading(&[S::OurReading]),
    ),
    row(
        R::R4,
        "The way back depends on the person’s role.",
        Cite::cbp(&[S::Csms68510928]),
    ),
    row(
        R::R5,
        "The 45 days are counted from the last login.",
        Cite::cbp(&[S::GeneralNotice2008]),
    ),
    row(
        R::R6,
        "A full login less than 45 days ago, with the mailbox still there, works: keep it by logging in monthly.",
        Cite::reported(&[S::ArticleA, S::GeneralNotice2008]),
    ),
    row(
        R::R7,
        "The login still works but the password is forgotten: reset it, then turn to the service desk. Without the security answers, go where a locked person goes.",
        Cite::unconfirmed(&[S::ArticleA]),
    ),
    row(
        R::R8,
        "A dormant proxy TAO or trade account user, or one without the mailbox, is reactivated by the TAO; a trade account user, others who restate CBP say, also by an active proxy TAO. If nobody knows the TAO, CBP’s lookup comes first.",
        Cite::cbp(&[S::Csms68510928, S::BrokerRestatement, S::ArticleB]),
    ),
    row(
        R::R9,
        "A TAO who cannot read mail to the account’s address can neither log in nor use the reactivation e-mail: the service desk, and the ownership update at the same time.",
        Cite::reported(&[S::ArticleA, S::ArticleB, S::Csms50861476]),
    ),
    row(
        R::R10,
        "A locked TAO’s way back depends on whether mail to the account’s address can be read today.",
        Cite::reported(&[S::ArticleB, S::Csms50861476]),
    ),
    row(
        R::R11,
        "A TAO silent for 365 days and more, or without password and security answers, needs the service desk; the reactivation e-mail is worth sending at the same time.",
        Cite::unconfirmed(&[S::ArticleA]),
    ),
    row(
        R::R12,
        "A dormant TAO with the password: log in and follow the prompt, then the reactivation e-mail, then the service desk.",
        Cite::reported(&[S::ArticleB, S::ArticleA]),
    ),
    row(
        R::R13,
        "A dormant TAO without the password: reset it, then the reactivation e-mail, then the service desk.",
        Cite::reported(&[S::ArticleB, S::ArticleA]),
    ),
    row(
        R::E1,
        "Entry types 08, 09, 23 and 47 are left out of CAPE. Restored access to ACE does not make an excluded entry eligible.",
        Cite::cbp(&[S::Csms68315804]),
    ),
    row(
        R::E2,
        "More than 180 days after liquidation the entry is final: CAPE and protest time are both over.",
        Cite::cbp(&[S::ProtestStatutes]),
    ),
    row(
        R::E3,
        "More than 80 days after liquidation CAPE is closed; the open protest goes on.",
        Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    ),
    row(
        R::E4,
        "More than 80 days after liquidation CAPE is closed; a protest is possible through day 180.",
        Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    ),
    row(
        R::E5,
        "An open protest keeps the entry out of CAPE.",
        Cite::cbp(&[S::Csms68315804]),
    ),
    row(
        R::E6,
        "Flagged for reconciliation with the type 09 already filed: a later phase.",
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    row(
        R::E7,
        "Flagged for reconciliation with a type other than 01, 02 or 06: a later phase.",
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    row(
        R::E8,
        "Flagged, no type 09, and reconciliation due in fewer than 30 days or overdue: file the reconciliation first.",
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    row(
        R::E9,
        "The days are counted from liquidation.",
        Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    ),
    row(
        R::E10,
        "Flagged entries without a type 09 are taken from June 29, 2026, when Phase 2 opens.",
        Cite::cbp(&[S::Csms69035485, S::ArticleB]),
    ),
    row(
        R::E11,
        "Flagged, no type 09: file the CAPE declaration before the type 09.",
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    row(
        R::E12,
        "Whether CAPE takes the entry depends on the reconciliation flag, on whether the type 09 has been filed, and on the entry type.",
        Cite::cbp(&[S::Csms69035485]),
    ),
    row(
        R::E13,
        "Unliquidated, suspended and extended entries, and liquidated ones through day 80, can be filed in CAPE.",
        Cite::cbp(&[S::Csms68315804]),
    ),
    row(
        R::C1,
        "At least one person has to have a working login.",
        Cite::cbp(&[S::GeneralNotice2008, S::ArticleB]),
    ),
    row(
        R::C2,
        "The right importer of record numbers, the Importer view, the CAPE tab and the reports have to be there. Restoring a login repairs none of this.",
        Cite::reported(&[S::ArticleB, S::Csms68536553]),
    ),
    row(
        R::C3,
        "Refunds are paid by ACH only. Enrollment in the ACH Refund Authorization tab is its own step, not the same as paying duties by ACH; only the TAO has full access to the tab.",
        Cite::cbp(&[S::AchRefunds, S::ArticleA]),
    ),
    row(
        R::C4,
        "A broker can file only the entries it filed itself, with its own ACE login. One publisher adds that it had to be authorized before the account went dormant.",
        Cite::cbp(&[S::Csms68315804, S::ArticleA]),
    ),
    row(
        R::C5,
        "Each entry has its own days: CAPE through day 80, protest through day 180 after liquidation.",
        Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    ),
];
