//! Findings of the five checks, and what they rest on.

use crate::choice::choice_names;
use crate::facts::{Id, Place};
use crate::guidance::{RuleId, SourceId};

/// An answer that was used, and the source that makes it matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because {
    pub place: Place,
    pub source: SourceId,
}

/// A finding of a check. Its text is in `wording`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub id: FindingId,
    pub rule: RuleId,
    /// The answers it rests on.
    pub because: Vec<Because>,
    /// The people or entries it is about.
    pub about: Vec<Id>,
}

choice_names! {
    /// What a check can find.
    FindingId {
        /// The company has no portal account.
        NoPortalAccount = "no_portal_account",
        /// Nobody is listed.
        NobodyListed = "nobody_listed",
        /// Someone can log in now.
        SomeoneCanLogIn = "someone_can_log_in",
        /// The only logins that work missed their monthly login.
        LogInSoon = "log_in_soon",
        /// Everyone listed has left.
        EveryoneHasLeft = "everyone_has_left",
        /// Nobody can log in.
        NobodyCanLogIn = "nobody_can_log_in",
        /// Someone's route needs an answer.
        PersonNeedsAnswer = "person_needs_answer",
        /// Only one person can log in.
        OnePersonFromLockout = "one_person_from_lockout",
        /// A structure answer is no.
        StructureMissing = "structure_missing",
        /// Every structure answer is yes.
        StructureComplete = "structure_complete",
        /// A structure answer is missing.
        StructureUnknown = "structure_unknown",
        /// Form 5106 names an agent, a P.O. box, or a business center.
        Form5106NotOwn = "form_5106_not_own",
        /// A restored login fixes none of it.
        LoginRepairsNoStructure = "login_repairs_no_structure",
        /// Not enrolled for ACH refunds.
        AchNotEnrolled = "ach_not_enrolled",
        /// Enrolled.
        AchEnrolled = "ach_enrolled",
        /// Not answered.
        AchUnknown = "ach_unknown",
        /// Only the TAO, or someone with Full Access, can enroll.
        AchNeedsOwner = "ach_needs_owner",
        /// Someone with Full Access can enroll.
        AchDelegateEnrolls = "ach_delegate_enrolls",
        /// The TAO has to come back first.
        AchOwnerFirst = "ach_owner_first",
        /// The importer filed its own entries.
        ImporterFiled = "importer_filed",
        /// The broker cannot file now.
        BrokerCannotFile = "broker_cannot_file",
        /// The broker was not authorized before.
        BrokerNotAuthorized = "broker_not_authorized",
        /// The broker can file.
        BrokerCanFile = "broker_can_file",
        /// Not answered.
        BrokerUnknown = "broker_unknown",
        /// A broker files only the entries it filed.
        BrokerOwnEntriesOnly = "broker_own_entries_only",
        /// Nothing is listed.
        NoEntriesListed = "no_entries_listed",
        /// Access comes too late for an entry.
        EntryMissed = "entry_missed",
        /// Access may come too late for an entry.
        EntryAtRisk = "entry_at_risk",
        /// A CAPE day is close or past.
        CapeDayClose = "cape_day_close",
        /// A protest day is close or past.
        ProtestDayClose = "protest_day_close",
        /// An entry needs an answer.
        EntryNeedsAnswer = "entry_needs_answer",
        /// An entry cannot be taken before Phase 2, and its CAPE day is earlier.
        CapeDayBeforePhase2 = "cape_day_before_phase_2",
        /// Nothing presses.
        EntriesInTime = "entries_in_time",
    }
}
