//! What a broker asks a client, most pressing first.

use super::{BrokerEntries, FilerCode, broker_entries};
use crate::assessment::{Assessment, CheckId, CheckStatus};
use crate::calendar::add_days;
use crate::facts::{Answer, EntriesFiledBy, Facts, Id, Label, Place};
use chrono::NaiveDate;

/// Something only the client can do or answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Send entry numbers: this many entries have none.
    EntryNumbers(usize),
    Entries,
    /// Apply for an account: there is none.
    Apply,
    GetBackIn,
    /// Sign in by a day, inclusive, before the login of this person goes dormant.
    SignIn(Id, NaiveDate),
    EnrollAch,
    /// Say whether the company is enrolled.
    ConfirmAch,
    /// Give the broker access to the account.
    Authorize,
    /// Fix how the account is set up.
    FixSetup,
    /// Answer these: findings about a person or an entry depend on them.
    Answer(Vec<Place>),
    /// Say which company it is.
    CompanyName,
}

/// What to ask the client. Without filer codes every entry counts as the broker's own.
pub fn asks(facts: &Facts, assessment: &Assessment, own: &[FilerCode]) -> Vec<Ask> {
    let status = |id: CheckId| assessment.checks.get(id).status;
    let mut asks = Vec::new();
    asks.extend(numbers(facts, assessment, own));
    if facts.entries.is_empty() {
        asks.push(Ask::Entries);
    }
    let has_no_account = facts.company.has_no_account();
    if has_no_account {
        asks.push(Ask::Apply);
    } else if status(CheckId::Login) == CheckStatus::Blocked {
        asks.push(Ask::GetBackIn);
    }
    asks.extend(sign_in(assessment));
    match status(CheckId::Ach) {
        CheckStatus::Blocked => asks.push(Ask::EnrollAch),
        CheckStatus::Unknown => asks.push(Ask::ConfirmAch),
        CheckStatus::Clear | CheckStatus::AtRisk => {}
    }
    let is_ours = facts.broker.entries_filed_by != Some(EntriesFiledBy::Importer);
    if is_ours && !has_no_account && facts.broker.authorized_before == Some(Answer::No) {
        asks.push(Ask::Authorize);
    }
    if status(CheckId::Structure) == CheckStatus::Blocked {
        asks.push(Ask::FixSetup);
    }
    let people = assessment.people.iter().flat_map(|person| &person.ask);
    let entries = assessment.entries.iter().flat_map(|entry| &entry.ask);
    let missing: Vec<Place> = people.chain(entries).copied().collect();
    if !missing.is_empty() {
        asks.push(Ask::Answer(missing));
    }
    let name = facts.company.label.as_ref().map_or("", Label::as_str);
    if name.trim().is_empty() {
        asks.push(Ask::CompanyName);
    }
    asks
}

/// An entry without a number can't be listed in CAPE.
fn numbers(facts: &Facts, assessment: &Assessment, own: &[FilerCode]) -> Option<Ask> {
    let BrokerEntries {
        ours, without_number, ..
    } = broker_entries(facts, assessment, own);
    let all = ours.iter().chain(&without_number);
    let missing = all
        .filter(|at| facts.entries[**at].entry_number.is_none())
        .count();
    (missing > 0).then_some(Ask::EntryNumbers(missing))
}

/// The logins that work and go dormant soon, the nearest first.
fn sign_in(assessment: &Assessment) -> Vec<Ask> {
    let soon = add_days(assessment.as_of, SIGN_IN_WITHIN);
    let working = assessment.people.iter().filter(|person| person.works());
    let mut due: Vec<(NaiveDate, &Id)> = working
        .filter_map(|person| Some((person.clock.log_in_by.filter(|by| *by <= soon)?, &person.id)))
        .collect();
    due.sort();
    due.into_iter()
        .map(|(by, id)| Ask::SignIn(id.clone(), by))
        .collect()
}

/// How far ahead brokers write to clients, in days.
const SIGN_IN_WITHIN: i64 = 14;
