//! The findings of the five checks, and what to do about each.

use super::name::bring_owner_back;
use super::{and_list, and_more, days_counted, entry_name, field, long, owner, person_or_company};
use crate::assessment::{Finding, FindingId, FindingId as F};
use crate::facts::Facts;
use crate::guidance::Guidance;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What was found.
    pub says: String,
    /// What to do next; empty where nothing is to be done.
    pub next: String,
}

/// A finding in words.
#[must_use]
pub fn finding(facts: &Facts, guidance: &Guidance, finding: &Finding) -> Said {
    Said {
        says: says(facts, guidance, finding),
        next: next(facts, guidance, finding.id),
    }
}

fn says(facts: &Facts, guidance: &Guidance, finding: &Finding) -> String {
    let window = &guidance.entry_window;
    let people = || {
        let names = finding.about.iter().map(|id| person_or_company(facts, Some(id)));
        and_list(&names.collect::<Vec<_>>())
    };
    let entries = || some_entries(facts, finding);
    let missing = || {
        let names = finding.because.iter().map(|because| field(because.place));
        and_list(&names.collect::<Vec<_>>())
    };
    match finding.id {
        F::NoPortalAccount => "The company has no ACE Portal account.".into(),
        F::NobodyListed => "Nobody with a login is listed.".into(),
        F::SomeoneCanLogIn => format!("{} can log in.", people()),
        F::LogInSoon => format!("Only {} can log in, and the monthly login was missed.", people()),
        F::EveryoneHasLeft => "Everyone listed has left the company.".into(),
        F::NobodyCanLogIn => "Nobody can log in as things stand.".into(),
        F::PersonNeedsAnswer => format!("An answer about {} is missing.", people()),
        F::OnePersonFromLockout => {
            format!("Only {} can log in: one person away from lock-out.", people())
        }
        F::StructureMissing => format!("Not in place: {}.", missing()),
        F::StructureComplete => "Importer numbers, Importer view, CAPE tab and reports are in place.".into(),
        F::StructureUnknown => "Not everything about the account’s structure is known.".into(),
        F::Form5106NotOwn => "Form 5106 shows an agent, a P.O. box, or a business center instead of the company’s own address, e-mail, and telephone. CBP may void such an importer number.".into(),
        F::LoginRepairsNoStructure => "Restoring a login repairs none of this.".into(),
        F::AchNotEnrolled => {
            "The company is not enrolled for ACH refunds, and refunds are paid by ACH only.".into()
        }
        F::AchEnrolled => "The company is enrolled for ACH refunds.".into(),
        F::AchUnknown => "It is not known whether the company is enrolled for ACH refunds.".into(),
        F::AchNeedsOwner => {
            "Only the TAO, or someone to whom the TAO gave Full Access on the ACH refund tab, can enroll the company."
                .into()
        }
        F::AchDelegateEnrolls => {
            "The TAO cannot sign in now, but whoever has Full Access on the ACH refund tab can enroll the company.".into()
        }
        F::AchOwnerFirst => {
            "Nobody but the TAO has Full Access on the ACH refund tab, so the TAO has to come back first.".into()
        }
        F::ImporterFiled => "The company filed its own entries, so no broker is needed.".into(),
        F::BrokerCannotFile => "The broker cannot file now.".into(),
        F::BrokerNotAuthorized => "The broker was not authorized before the account went dormant.".into(),
        F::BrokerCanFile => {
            "The broker can file, with its own ACE login: your dormant TAO does not stop it.".into()
        }
        F::BrokerUnknown => "It is not known whether a broker can file.".into(),
        F::BrokerOwnEntriesOnly => "A broker can file only the entries it filed itself.".into(),
        F::NoEntriesListed => "No entries are listed, so no entry’s days can be checked.".into(),
        F::EntryMissed => format!("Access comes too late for the CAPE day of {}.", entries()),
        F::EntryAtRisk => format!("Access may come too late for the CAPE day of {}.", entries()),
        F::CapeDayClose => format!(
            "The CAPE day is at most {} away, or past, for {}.",
            days_counted(window.cape_attention),
            entries()
        ),
        F::ProtestDayClose => format!(
            "The last day to protest is at most {} away, or past, for {}.",
            days_counted(window.protest_attention),
            entries()
        ),
        F::EntryNeedsAnswer => format!("An answer about {} is missing.", entries()),
        F::CapeDayBeforePhase2 => format!(
            "The CAPE day comes before Phase 2 opens on {} for {}.",
            long(window.phase_2_on),
            entries()
        ),
        F::EntriesInTime => "No entry’s day presses.".into(),
    }
}

/// What to do about it; empty where nothing is to be done.
fn next(facts: &Facts, guidance: &Guidance, id: FindingId) -> String {
    let owner = owner(facts);
    let bring_back = bring_owner_back(facts);
    let days = guidance.clock.days;
    let protest = days_counted(guidance.entry_window.protest_last_day);
    match id {
        F::NoPortalAccount => "Apply for an account today; the result shows which form.".into(),
        F::NobodyListed => "Add the people who have a login.".into(),
        F::SomeoneCanLogIn => format!("Log in now to start the {days} days again."),
        F::LogInSoon => "Log in today.".into(),
        F::EveryoneHasLeft => "Update who owns the account, and list the people who are there now.".into(),
        F::NobodyCanLogIn => format!("{bring_back} first; each person’s way stands below."),
        F::PersonNeedsAnswer => "Answer the open question.".into(),
        F::OnePersonFromLockout => "Appoint a proxy TAO.".into(),
        F::StructureMissing => format!(
            "Have {owner} mend it, or ask the Account Service Desk; wrong importer numbers take the ACE Portal Account Application Web Form."
        ),
        F::Form5106NotOwn => {
            "Correct Form 5106 with the company’s own address, e-mail, and telephone.".into()
        }
        F::StructureUnknown => "Have someone who can log in look, or ask the broker.".into(),
        F::AchNotEnrolled => format!(
            "Have {owner} enroll in the ACH Refund Authorization tab; a Form 4811 payee enrolls itself."
        ),
        F::AchEnrolled => {
            "Check that the bank details are current; a Form 4811 payee needs an enrollment of its own."
                .into()
        }
        F::AchUnknown => format!(
            "Have {owner} look in the ACH Refund Authorization tab. Paying duties by ACH is not the same."
        ),
        F::AchNeedsOwner => {
            "Find out who has that access: Tools, User Access, the name, Roles, Importer, Edit.".into()
        }
        F::AchDelegateEnrolls => "Have that person enroll in the ACH Refund Authorization tab.".into(),
        F::AchOwnerFirst => format!("{bring_back} first, even if others can sign in."),
        F::BrokerCannotFile => "Ask the broker when its ACE login and CAPE tab will work.".into(),
        F::BrokerNotAuthorized => format!("{bring_back}, who can authorize it."),
        F::BrokerCanFile => "Ask it to file the entries it filed, if your own access comes late.".into(),
        F::BrokerUnknown => "Ask the broker that filed the entries.".into(),
        F::NoEntriesListed => "Add the entries, or at least the ones that liquidated first.".into(),
        F::EntryMissed => {
            format!("Ask the broker that filed it, and consider a protest within {protest} of liquidation.")
        }
        F::EntryAtRisk => "Start every way back today, and ask the broker that filed it now.".into(),
        F::CapeDayClose => "File these first.".into(),
        F::ProtestDayClose => "Decide on a protest now; paper CBP Form 19 is accepted.".into(),
        F::EntryNeedsAnswer => "Fill in the entry.".into(),
        F::CapeDayBeforePhase2 => format!("Plan on a protest within {protest} of liquidation for it."),
        F::StructureComplete
        | F::LoginRepairsNoStructure
        | F::ImporterFiled
        | F::BrokerOwnEntriesOnly
        | F::EntriesInTime => String::new(),
    }
}

/// Up to three entries by name, then how many more.
fn some_entries(facts: &Facts, finding: &Finding) -> String {
    const NAMED: usize = 3;
    let position = |id: &crate::facts::Id| facts.entries.iter().position(|entry| entry.id == *id);
    let named = finding
        .about
        .iter()
        .take(NAMED)
        .filter_map(position)
        .map(|at| entry_name(facts, at));
    and_more(named.collect(), finding.about.len())
}
