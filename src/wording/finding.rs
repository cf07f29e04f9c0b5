//! The findings of the five checks, and what to do about each.

use super::name::bring_owner_back;
use super::{
    and_list, and_more, days_counted, entry_name, field, long, owner, person_or_company, sentence_case,
    your_brokers,
};
use crate::assessment::{Finding, FindingId, FindingId as F};
use crate::facts::Facts;
use crate::guidance::Guidance;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingText {
    pub says: String,
    /// What to do next; may be empty.
    pub next: String,
}

pub fn finding(facts: &Facts, guidance: &Guidance, finding: &Finding) -> FindingText {
    FindingText {
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
        F::NoPortalAccount => "Your company has no ACE account. Without one CBP can’t pay the refund, unless someone else gets it (CBP Form 4811).".into(),
        F::NobodyListed => "Nobody with a login is listed yet.".into(),
        F::SomeoneCanLogIn => format!("{} can sign in.", people()),
        F::LogInSoon => format!(
            "Only {} can sign in, and the last sign-in was at least {} ago.",
            people(),
            days_counted(guidance.clock.due_soon_from)
        ),
        F::EveryoneHasLeft => "Everyone listed has left the company.".into(),
        F::NobodyCanLogIn => "Nobody can sign in right now.".into(),
        F::PersonNeedsAnswer => format!("We need one more answer about {}.", people()),
        F::OnePersonFromLockout => {
            format!("Only {} can sign in. If that login gets locked, nobody can.", people())
        }
        F::StructureMissing => format!("Missing: {}.", missing()),
        F::StructureComplete => "Importer numbers, Importer view, CAPE tab, and reports are in place.".into(),
        F::StructureUnknown => "We don’t know yet how the account is set up.".into(),
        F::Form5106NotOwn => "Form 5106 shows an agent, a P.O. box, or a business center instead of the company’s own address, e-mail, and phone number. CBP may void such an importer number.".into(),
        F::LoginRepairsNoStructure => "Getting back in won’t fix these.".into(),
        F::AchNotEnrolled => {
            "Your company’s bank isn’t set up for refunds, and CBP pays them by ACH bank transfer only.".into()
        }
        F::AchEnrolled => "Your company’s bank is set up for refunds.".into(),
        F::AchUnknown => "We don’t know yet whether your bank is set up for refunds.".into(),
        F::AchNeedsOwner => {
            "Only the account owner, or someone the owner gave Full Access on the ACH refund tab, can set up the bank."
                .into()
        }
        F::AchDelegateEnrolls => {
            "The account owner can’t sign in now, but whoever has Full Access on the ACH refund tab can set up the bank.".into()
        }
        F::AchOwnerFirst => {
            "Nobody but the account owner has Full Access on the ACH refund tab, so the owner has to get back in first.".into()
        }
        F::ImporterFiled => "Your company filed its own entries, so you don’t need a broker.".into(),
        F::BrokerCannotFile => format!("{} can’t file now.", sentence_case(your_brokers(facts))),
        F::BrokerNotAuthorized => format!("{} had no access before the account was shut off. One publisher says that’s needed.", sentence_case(your_brokers(facts))),
        F::BrokerCanFile => {
            format!(
                "{} can file without your login, even if it is locked. The refund still needs your bank set up for it.",
                sentence_case(your_brokers(facts))
            )
        }
        F::BrokerUnknown => "We don’t know yet whether a broker can file.".into(),
        F::BrokerOwnEntriesOnly => "A broker can file only the entries it filed itself.".into(),
        F::NoEntriesListed => "You haven’t listed any entries, so we can’t check their deadlines.".into(),
        F::EntryMissed => format!("By our estimate, access comes after the CAPE deadline of {}.", entries()),
        F::EntryAtRisk => format!("Access may come too late for CAPE’s deadline for {}.", entries()),
        F::CapeDayClose => format!(
            "CAPE’s deadline is within {} or already past for {}.",
            days_counted(window.cape_attention),
            entries()
        ),
        F::ProtestDayClose => format!(
            "The last day to protest is within {} or already past for {}.",
            days_counted(window.protest_attention),
            entries()
        ),
        F::EntryNeedsAnswer => format!("We need one more answer about {}.", entries()),
        F::CapeDayBeforePhase2 => format!(
            "CAPE’s deadline comes before Phase 2 opens on {} for {}.",
            long(window.phase_2_on),
            entries()
        ),
        F::EntriesInTime => "No deadline is close.".into(),
    }
}

/// What to do about it; may be empty.
fn next(facts: &Facts, guidance: &Guidance, id: FindingId) -> String {
    let owner = owner(facts);
    let bring_back = bring_owner_back(facts);
    let days = guidance.clock.days;
    let protest = days_counted(guidance.entry_window.protest_last_day);
    match id {
        F::NoPortalAccount => "Apply today; the plan shows which form.".into(),
        F::NobodyListed => "Add the people who have a login.".into(),
        F::SomeoneCanLogIn => format!("Sign in now to start the {days} days over."),
        F::LogInSoon => "Sign in today.".into(),
        F::EveryoneHasLeft => "Change the account owner, and list the people who are there now.".into(),
        F::NobodyCanLogIn => format!("{bring_back} first; see each person’s steps."),
        F::PersonNeedsAnswer => "Answer the open question.".into(),
        F::OnePersonFromLockout => {
            "Make sure a second person can sign in, such as a proxy (proxy TAO).".into()
        }
        F::StructureMissing => format!(
            "Have {owner} fix it, or ask the ACE help desk. To correct importer numbers, use the ACE Portal Account Application Web Form."
        ),
        F::Form5106NotOwn => {
            "Correct Form 5106 with the company’s own address, e-mail, and phone number.".into()
        }
        F::StructureUnknown => format!("Have someone who can sign in check, or ask {}.", your_brokers(facts)),
        F::AchNotEnrolled => format!(
            "Have {owner} enroll on the ACH Refund Authorization tab. If someone else gets the refund (Form 4811), they enroll themselves."
        ),
        F::AchEnrolled => {
            "Check that the bank details are current. If someone else gets the refund (Form 4811), they need their own enrollment."
                .into()
        }
        F::AchUnknown => format!(
            "Have {owner} look at the ACH Refund Authorization tab. Paying duties by ACH is not the same."
        ),
        F::AchNeedsOwner => {
            "Find out who has that access: Tools, User Access, the name, Roles, Importer, Edit.".into()
        }
        F::AchDelegateEnrolls => "Have that person enroll on the ACH Refund Authorization tab.".into(),
        F::AchOwnerFirst => format!("{bring_back} first, even if others can sign in."),
        F::BrokerCannotFile => format!("Ask {} when filing in CAPE will work.", your_brokers(facts)),
        F::BrokerNotAuthorized => format!("{bring_back}; only the owner can give access."),
        F::BrokerCanFile => format!("Ask {} to file if your own access comes late.", your_brokers(facts)),
        F::BrokerUnknown => format!("Ask {}.", your_brokers(facts)),
        F::NoEntriesListed => "Add the entries, or at least the ones that liquidated first.".into(),
        F::EntryMissed => {
            format!("Ask the broker that filed the entry to claim the refund, and consider a protest within {protest} of liquidation.")
        }
        F::EntryAtRisk => "Start today, and ask the broker that filed the entry to claim the refund.".into(),
        F::CapeDayClose => "File these first.".into(),
        F::ProtestDayClose => "Decide on a protest now; paper CBP Form 19 is accepted.".into(),
        F::EntryNeedsAnswer => "Fill in the entry.".into(),
        F::CapeDayBeforePhase2 => format!("Watch the protest deadline, {protest} after liquidation, and ask a trade lawyer."),
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
    let positions = finding
        .about
        .iter()
        .take(NAMED)
        .filter_map(|id| facts.entry_at(id));
    let named = positions.map(|at| entry_name(facts, at));
    and_more(named.collect(), finding.about.len())
}
