//! The rules in words, each with its boundary, and the ladders they lead to; `assessment` transcribes them.

use super::table::table;
use super::text::{Text, figured, says};
use super::{Cite, RouteId, RouteId as To, SourceId as S};
use crate::english::{and_list, long, or_list};
use crate::facts::EntryType;
use LoginState as L;

/// The state of a person's login, according to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginState {
    /// There is no login, because the company has no account.
    NoAccount,
    Held,
    Left,
    /// It depends on a missing answer.
    Unknown,
    /// It works, and only needs regular sign-ins.
    Usable,
    /// It works, but the password is forgotten.
    PasswordForgotten,
    /// A proxy TAO or trade account user is locked out.
    UserLocked,
    /// The Trade Account Owner is locked out.
    OwnerLocked,
}

/// Routes to try in order, and routes worth trying at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// Tried in order; never empty.
    pub rungs: &'static [RouteId],
    /// Worth trying at the same time.
    pub also: &'static [RouteId],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A person's route: the state of the login, and the ladders, by case; none if an answer is missing.
    Person(LoginState, &'static [Ladder]),
    Entry,
    /// That an answer about an entry is missing.
    EntryUnknown,
    Check,
}

#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub id: RuleId,
    pub scope: Scope,
    pub says: Text,
    pub cite: Cite,
}

impl Rule {
    /// The state of the login; only for rules about people.
    pub const fn login_state(&self) -> LoginState {
        match self.scope {
            Scope::Person(state, _) => state,
            Scope::Entry | Scope::EntryUnknown | Scope::Check => LoginState::Unknown,
        }
    }

    pub const fn ladders(&self) -> &'static [Ladder] {
        match self.scope {
            Scope::Person(_, ladders) => ladders,
            Scope::Entry | Scope::EntryUnknown | Scope::Check => &[],
        }
    }
}

const fn row(id: RuleId, scope: Scope, says: Text, cite: Cite) -> Rule {
    Rule {
        id,
        scope,
        says,
        cite,
    }
}

const fn person(id: RuleId, state: L, ladders: &'static [Ladder], says: Text, cite: Cite) -> Rule {
    row(id, Scope::Person(state, ladders), says, cite)
}

const fn entry(id: RuleId, says: Text, cite: Cite) -> Rule {
    row(id, Scope::Entry, says, cite)
}

const fn unknown(id: RuleId, says: Text, cite: Cite) -> Rule {
    row(id, Scope::EntryUnknown, says, cite)
}

const fn check(id: RuleId, says: Text, cite: Cite) -> Rule {
    row(id, Scope::Check, says, cite)
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

table! {
    /// A rule: R for a person's route, E for an entry, C for one of the five checks.
    RuleId,
    /// The rules in the order they are tried.
    RULES: Rule {
        /// No portal account.
        R0 = "R0" => person(
            L::NoAccount, &[ladder(&[To::ApplyImporterAccount]), ladder(&[To::ApplyPortalAccount])],
            says(
                "The company has no ACE account. With one importer of record number, apply with the Importer Account Application; with several, use the ACE Portal Account Application Web Form.",
            ),
            Cite::cbp(&[S::Publication5228, S::Csms68228015, S::ArticleB]),
        ),
        /// Held.
        R1 = "R1" => person(
            L::Held, &[ladder(&[To::ServiceDesk])],
            says(
                "Only the ACE help desk (Account Service Desk) can lift a compliance or security hold.",
            ),
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        /// The TAO has left.
        R2 = "R2" => person(
            L::Left, &[and_also(&[To::OwnerUpdate], &[To::ServiceDesk])],
            says(
                "The account owner (Trade Account Owner, TAO) has left: change the owner, and call the help desk at the same time.",
            ),
            Cite::cbp(&[S::Csms68228015, S::RefundsFaq, S::ArticleB]),
        ),
        /// Another user has left.
        R3 = "R3" => person(
            L::Left, &[ladder(&[To::RemoveUser])],
            says(
                "The TAO revokes the login of a proxy TAO or user who has left. It is never reactivated.",
            ),
            Cite::our_reading(&[S::OurReading]),
        ),
        /// Role not known.
        R4 = "R4" => person(
            L::Unknown, &[],
            says("The person’s role isn’t known: find it out first. How to get back in depends on it."),
            Cite::cbp(&[S::Csms68510928]),
        ),
        /// Last login not known.
        R5 = "R5" => person(
            L::Unknown, &[],
            figured!(
                |g| "The last sign-in isn’t known: find it out first. The {} days are counted from it.",
                g.clock.days
            ),
            Cite::cbp(&[S::GeneralNotice2008]),
        ),
        /// Working login.
        R6 = "R6" => person(
            L::Usable, &[ladder(&[To::KeepWarm])],
            figured!(
                |g| "The last full sign-in was less than {} days ago, and the inbox isn’t lost: the login works. Keep it working by signing in monthly.",
                g.clock.days
            ),
            Cite::reported(&[S::ArticleA, S::GeneralNotice2008]),
        ),
        /// Working login, password forgotten.
        R7 = "R7" => person(
            L::PasswordForgotten, &[ladder(&[To::ResetPassword, To::ServiceDesk])],
            says(
                "The login still works, but the password is forgotten: reset it. If that fails, call the help desk. If the security answers are lost too, follow the lines for someone who is locked out.",
            ),
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        /// Locked user or proxy.
        R8 = "R8" => person(
            L::UserLocked, &[
                ladder(&[To::OwnerReactivates]),
                ladder(&[To::OwnerLookup, To::OwnerReactivates]),
                and_also(&[To::OwnerReactivates], &[To::ProxyReactivates]),
                and_also(&[To::OwnerLookup, To::OwnerReactivates], &[To::ProxyReactivates]),
            ],
            says(
                "The TAO reactivates a proxy TAO or trade account user who is dormant or has lost the mailbox. If the TAO is locked out too, a proxy TAO may be able to reactivate a trade account user: try it the same day, but don’t count on it. If nobody knows the TAO, CBP’s lookup comes first.",
            ),
            Cite::cbp(&[S::RefundsFaq, S::Csms68510928, S::BrokerRestatement]),
        ),
        /// The TAO has lost the mailbox.
        R9 = "R9" => person(
            L::OwnerLocked, &[and_also(&[To::ServiceDesk], &[To::OwnerUpdate])],
            says(
                "A TAO who can’t open the inbox of the account’s e-mail address can neither sign in nor use the reactivation e-mail: call the help desk, and change the account owner at the same time.",
            ),
            Cite::reported(&[S::ArticleA, S::ArticleB, S::Csms50861476]),
        ),
        /// The TAO's mailbox is not known.
        R10 = "R10" => person(
            L::OwnerLocked, &[],
            says(
                "Nobody knows whether the inbox of the account’s e-mail address can be opened: find that out first. How a locked-out TAO gets back in depends on it.",
            ),
            Cite::reported(&[S::ArticleB, S::Csms50861476]),
        ),
        /// The TAO, without password and security answers.
        R11 = "R11" => person(
            L::OwnerLocked, &[and_also(&[To::ServiceDesk], &[To::EmailReactivation])],
            says(
                "A TAO who has neither the password nor the security answers needs the help desk. The reactivation e-mail is worth sending at the same time, but it gives nobody a password.",
            ),
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        /// The TAO, long inactive.
        R14 = "R14" => person(
            L::OwnerLocked, &[ladder(&[To::EmailReactivation, To::ServiceDesk])],
            figured!(
                |g| "A TAO who has not signed in for {} days or more: send CBP the reactivation e-mail, for which CBP’s page sets no age limit. If that fails, call the help desk.",
                g.clock.long_inactive_from
            ),
            Cite::cbp(&[S::RefundsFaq, S::ArticleA]),
        ),
        /// The TAO, dormant, with the password.
        R12 = "R12" => person(
            L::OwnerLocked, &[ladder(&[To::LogIn, To::EmailReactivation, To::ServiceDesk])],
            says(
                "A dormant TAO who knows the password: sign in and follow the prompt. If that fails, send the reactivation e-mail, then call the help desk.",
            ),
            Cite::reported(&[S::ArticleB, S::ArticleA]),
        ),
        /// The TAO, dormant, without the password.
        R13 = "R13" => person(
            L::OwnerLocked, &[ladder(&[To::ResetPassword, To::EmailReactivation, To::ServiceDesk])],
            says(
                "A dormant TAO without the password: reset it. If that fails, send the reactivation e-mail, then call the help desk.",
            ),
            Cite::reported(&[S::ArticleB, S::ArticleA]),
        ),
        /// On an accepted declaration.
        E15 = "E15" => entry(
            says(
                "On an accepted declaration: watch for the refund. CAPE takes an entry once, and an accepted declaration can be neither amended nor withdrawn.",
            ),
            Cite::cbp(&[S::RefundsFaq]),
        ),
        /// Excluded type.
        E1 = "E1" => entry(
            figured!(
                |g| "Entry types {} are left out of CAPE. Restored access to ACE does not make an excluded entry eligible.",
                and_list(&types(g.entry_window.excluded_types))
            ),
            Cite::cbp(&[S::Csms68315804]),
        ),
        /// Past CAPE, protest open.
        E3 = "E3" => entry(
            figured!(
                |g| "More than {} days after liquidation, with a protest open: CAPE is closed, but the protest continues, and a protested entry is not final, even after day {}.",
                g.entry_window.cape_last_day,
                g.entry_window.protest_last_day
            ),
            Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
        ),
        /// Past the protest time.
        E2 = "E2" => entry(
            figured!(
                |g| "More than {} days after liquidation, it is too late for both CAPE and a protest. Without a protest, the entry is final.",
                g.entry_window.protest_last_day
            ),
            Cite::cbp(&[S::ProtestStatutes]),
        ),
        /// Past CAPE.
        E4 = "E4" => entry(
            figured!(
                |g| "More than {} days after liquidation, CAPE is closed; a protest is possible through day {}.",
                g.entry_window.cape_last_day,
                g.entry_window.protest_last_day
            ),
            Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
        ),
        /// Protest open.
        E5 = "E5" => entry(
            says("An open protest keeps the entry out of CAPE."),
            Cite::cbp(&[S::Csms68315804]),
        ),
        /// Warehouse entry.
        E14 = "E14" => entry(
            figured!(
                |g| "Since {}, CAPE leaves out entry types {}.",
                long(g.entry_window.warehouse_excluded_on),
                and_list(&types(g.entry_window.warehouse_types))
            ),
            Cite::cbp(&[S::Csms69127837, S::RefundsFaq]),
        ),
        /// Flagged, type 09 filed.
        E6 = "E6" => entry(
            says(
                "Flagged for reconciliation, and the type 09 is already filed: wait for a later phase.",
            ),
            Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
        ),
        /// Flagged, type not taken.
        E7 = "E7" => entry(
            figured!(
                |g| "Flagged for reconciliation, with a type other than {}: wait for a later phase.",
                or_list(&types(g.entry_window.reconcilable_types))
            ),
            Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
        ),
        /// Flagged, reconciliation close.
        E8 = "E8" => entry(
            figured!(
                |g| "Flagged, no type 09, and reconciliation due in fewer than {} days or overdue: file the reconciliation first.",
                g.entry_window.reconciliation_lead
            ),
            Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
        ),
        /// Liquidation not known.
        E9 = "E9" => unknown(
            says("The days are counted from liquidation."),
            Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
        ),
        /// Flagged, before Phase 2.
        E10 = "E10" => entry(
            figured!(
                |g| "Flagged, no type 09, and it’s before {}: wait until then. That’s when Phase 2 opens and CAPE starts taking these entries.",
                long(g.entry_window.phase_2_on)
            ),
            Cite::cbp(&[S::Csms69035485, S::ArticleB]),
        ),
        /// Flagged, Phase 2.
        E11 = "E11" => entry(
            says("Flagged, no type 09: file the CAPE declaration before the type 09."),
            Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
        ),
        /// Flag not known.
        E12 = "E12" => unknown(
            says(
                "Whether CAPE takes the entry depends on the reconciliation flag, on whether the type 09 has been filed, and on the entry type.",
            ),
            Cite::cbp(&[S::Csms69035485]),
        ),
        /// Otherwise.
        E13 = "E13" => entry(
            figured!(
                |g| "Unliquidated, suspended, and extended entries, and liquidated ones through day {}, can be filed in CAPE.",
                g.entry_window.cape_last_day
            ),
            Cite::cbp(&[S::Csms68315804]),
        ),
        /// Login check.
        C1 = "C1" => check(
            says("At least one person needs a working login."),
            Cite::cbp(&[S::GeneralNotice2008, S::ArticleB]),
        ),
        /// Structure check.
        C2 = "C2" => check(
            says(
                "The right importer of record numbers, the Importer view, the CAPE tab, and the reports have to be in place; report ES-022 needs the Importer sub-account. Form 5106 has to show the company’s own address, e-mail, and phone number. Getting back in won’t fix these.",
            ),
            Cite::reported(&[S::ArticleB, S::RefundsFaq, S::Csms68536553, S::ImporterData]),
        ),
        /// ACH check.
        C3 = "C3" => check(
            says(
                "Refunds are paid by ACH only. Enrolling on the ACH Refund Authorization tab is a separate step, not the same as paying duties by ACH. Bank details are entered separately for each CBP Form 5106 number and suffix, in the importer of record’s name. Only the TAO, or someone to whom the TAO gave Full Access on the ACH refund tab, can enroll.",
            ),
            Cite::cbp(&[S::AchRefunds, S::AchBankPublication, S::RefundsFaq]),
        ),
        /// Broker check.
        C4 = "C4" => check(
            says(
                "A broker can file only the entries it filed itself, with its own ACE login. One publisher adds that it had to be authorized before the account went dormant.",
            ),
            Cite::cbp(&[S::Csms68315804, S::ArticleA]),
        ),
        /// Entries check.
        C5 = "C5" => check(
            figured!(
                |g| "Each entry has its own days: CAPE through day {}, protest through day {} after liquidation.",
                g.entry_window.cape_last_day,
                g.entry_window.protest_last_day
            ),
            Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
        ),
    }
}
