//! Something to do next, and for whom.

use super::CheckId;
use crate::facts::Id;
use crate::guidance::RouteId;
use chrono::NaiveDate;

/// Something to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    Entries {
        what: EntryTask,
        /// Which ones, the nearest day first; never empty.
        entries: Vec<Id>,
        /// The first of their days, inclusive.
        by: NaiveDate,
    },
    /// Ask the broker that filed to file in CAPE.
    AskBroker {
        /// The entries whose CAPE day access may miss, the nearest day first; may be empty.
        entries: Vec<Id>,
        /// The first of their days, inclusive.
        by: Option<NaiveDate>,
    },
    Person {
        id: Id,
        what: PersonTask,
    },
    Company(RouteId),
    LookUpOwner,
    /// Call the service desk for the company: nobody can sign in, and nobody knows who the owner is.
    CallDesk,
    /// Do what the first finding of a blocked check says.
    Unblock(CheckId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryTask {
    /// Ask a lawyer about a protest: access may come after the CAPE day, and no broker filed.
    AskLawyer,
    File,
    Reconcile,
    /// Answer what is missing: CAPE may take them.
    Answer,
    Protest,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonTask {
    /// Try to log in: by the month given, the login may still work.
    TryToLogIn,
    KeepWarm,
    ReplaceOwner,
    AskHelper {
        helper: Id,
        /// Whether the helper has to get back in first.
        waits: bool,
    },
    AskProxy(Id),
    /// Take this route, and the next one if it doesn't work.
    Take(RouteId, Option<RouteId>),
}
