//! A rule: its id, what it decides, and the ladders it leads to. `rules` has the rows.

use super::{Cite, RouteId, Text};
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
        /// The TAO, without password and security answers.
        R11 = "R11",
        /// The TAO, long inactive.
        R14 = "R14",
        /// The TAO, dormant, with the password.
        R12 = "R12",
        /// The TAO, dormant, without the password.
        R13 = "R13",
        /// On an accepted declaration.
        E15 = "E15",
        /// Excluded type.
        E1 = "E1",
        /// Past CAPE, protest open.
        E3 = "E3",
        /// Past the protest time.
        E2 = "E2",
        /// Past CAPE.
        E4 = "E4",
        /// Protest open.
        E5 = "E5",
        /// Warehouse entry.
        E14 = "E14",
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

/// The state of a person's login, according to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginState {
    /// There is no login, because the company has no account.
    NoAccount,
    /// On hold for compliance or security.
    Held,
    /// The person has left.
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

/// What a rule decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A person's route: the state of the login, and the ladders, by case; none if an answer is missing.
    Person(LoginState, &'static [Ladder]),
    /// What to do about an entry.
    Entry,
    /// That an answer about an entry is missing.
    EntryUnknown,
    /// One of the five checks.
    Check,
}

/// A rule in words.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub id: RuleId,
    /// What it decides.
    pub scope: Scope,
    /// When it applies and what follows.
    pub says: Text,
    /// Its basis.
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

    /// Its ladders, by case.
    pub const fn ladders(&self) -> &'static [Ladder] {
        match self.scope {
            Scope::Person(_, ladders) => ladders,
            Scope::Entry | Scope::EntryUnknown | Scope::Check => &[],
        }
    }
}
