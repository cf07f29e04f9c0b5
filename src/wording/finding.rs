//! The findings of the five checks, and what to do about each.

use super::{and_list, entry_name, field, grouped, person_or_company};
use crate::assessment::{Finding, FindingId};
use crate::facts::Facts;

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
#[allow(clippy::too_many_lines, reason = "a table: a row for each finding")]
pub fn finding(facts: &Facts, finding: &Finding) -> Said {
    let people = || {
        let names: Vec<String> = finding
            .about
            .iter()
            .map(|id| person_or_company(facts, Some(id)))
            .collect();
        and_list(&names)
    };
    let entries = || some_entries(facts, finding);
    let missing = || {
        and_list(
            &finding
                .because
                .iter()
                .map(|because| field(because.place))
                .collect::<Vec<_>>(),
        )
    };
    let (says, next): (String, &'static str) = match finding.id {
        FindingId::NoPortalAccount => (
            "The company has no ACE Portal account.".into(),
            "Apply for an account today; the result shows which form.",
        ),
        FindingId::NobodyListed => (
            "Nobody with a login is listed.".into(),
            "Add the people who have a login.",
        ),
        FindingId::SomeoneCanLogIn => (
            format!("{} can log in.", people()),
            "Log in now to start the 45 days again.",
        ),
        FindingId::LogInSoon => (
            format!("Only {} can log in, and the monthly login was missed.", people()),
            "Log in today.",
        ),
        FindingId::NobodyCanLogIn => (
            "Nobody can log in as things stand.".into(),
            "Bring the TAO back first; each person’s way stands below.",
        ),
        FindingId::PersonNeedsAnswer => (
            format!("An answer about {} is missing.", people()),
            "Answer the open question.",
        ),
        FindingId::OnePersonFromLockout => (
            format!("Only {} can log in: one person away from lock-out.", people()),
            "Appoint a proxy TAO.",
        ),
        FindingId::StructureMissing => (
            format!("Not in place: {}.", missing()),
            "Have the TAO mend it, or ask the Account Service Desk; wrong importer numbers take the ACE Portal Account Application Web Form.",
        ),
        FindingId::StructureComplete => (
            "Importer numbers, Importer view, CAPE tab and reports are in place.".into(),
            "",
        ),
        FindingId::StructureUnknown => (
            "Not everything about the account’s structure is known.".into(),
            "Have someone who can log in look, or ask the broker.",
        ),
        FindingId::LoginRepairsNoStructure => ("Restoring a login repairs none of this.".into(), ""),
        FindingId::AchNotEnrolled => (
            "The company is not enrolled for ACH refunds, and refunds are paid by ACH only.".into(),
            "Have the TAO enroll in the ACH Refund Authorization tab; a Form 4811 payee enrolls itself.",
        ),
        FindingId::AchEnrolled => (
            "The company is enrolled for ACH refunds.".into(),
            "Check that the bank details are current; a Form 4811 payee needs an enrollment of its own.",
        ),
        FindingId::AchUnknown => (
            "It is not known whether the company is enrolled for ACH refunds.".into(),
            "Have the TAO look in the ACH Refund Authorization tab. Paying duties by ACH is not the same.",
        ),
        FindingId::AchNeedsOwner => (
            format!(
                "Only the TAO has full access to the ACH tab, and {} cannot log in now.",
                people()
            ),
            "Bring the TAO back first, even if others can log in.",
        ),
        FindingId::ImporterFiled => (
            "The company filed its own entries, so no broker is needed.".into(),
            "",
        ),
        FindingId::BrokerCannotFile => (
            "The broker cannot file now.".into(),
            "Ask the broker when its ACE login and CAPE tab will work.",
        ),
        FindingId::BrokerNotAuthorized => (
            "The broker was not authorized before the account went dormant.".into(),
            "Bring the TAO back, who can authorize it.",
        ),
        FindingId::BrokerCanFile => (
            "The broker can file, with its own ACE login: your dormant TAO does not stop it.".into(),
            "Ask it to file the entries it filed, if your own access comes late.",
        ),
        FindingId::BrokerUnknown => (
            "It is not known whether a broker can file.".into(),
            "Ask the broker that filed the entries.",
        ),
        FindingId::BrokerOwnEntriesOnly => ("A broker can file only the entries it filed itself.".into(), ""),
        FindingId::NoEntriesListed => (
            "No entries are listed, so no entry’s days can be checked.".into(),
            "Add the entries, or at least the ones that liquidated first.",
        ),
        FindingId::EntryMissed => (
            format!("Access comes too late for the CAPE day of {}.", entries()),
            "Ask the broker that filed it, and consider a protest within 180 days of liquidation.",
        ),
        FindingId::EntryAtRisk => (
            format!("Access may come too late for the CAPE day of {}.", entries()),
            "Start every way back today, and ask the broker that filed it now.",
        ),
        FindingId::CapeDayClose => (
            format!(
                "The CAPE day is at most 14 days away, or past, for {}.",
                entries()
            ),
            "File these first.",
        ),
        FindingId::ProtestDayClose => (
            format!(
                "The last day to protest is at most 30 days away, or past, for {}.",
                entries()
            ),
            "Decide on a protest now; paper CBP Form 19 is accepted.",
        ),
        FindingId::EntryNeedsAnswer => (
            format!("An answer about {} is missing.", entries()),
            "Fill in the entry.",
        ),
        FindingId::CapeDayBeforePhase2 => (
            format!(
                "The CAPE day comes before Phase 2 opens on June 29, 2026 for {}.",
                entries()
            ),
            "Plan on a protest within 180 days of liquidation for it.",
        ),
        FindingId::EntriesInTime => ("No entry’s day presses.".into(), ""),
    };
    // Where every TAO listed has left, a new one is meant.
    let owner = super::owner(facts);
    let next = if owner == "the TAO" {
        next.to_owned()
    } else {
        next.replace("Bring the TAO back", "Name a new TAO")
            .replace("the TAO", owner)
    };
    Said { says, next }
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
    let mut names: Vec<String> = named.collect();
    let more = finding.about.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(format!("{} more", grouped(more)));
    }
    and_list(&names)
}
