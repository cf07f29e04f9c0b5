//! Answers read back to the respondent.

use super::choice::choice_label;
use super::{Noun, counted, long, month_name, person as name, ui};
use crate::facts::{
    AnswerKind, BrokerAnswer, CompanyAnswer, EntryAnswer, Facts, LastLogin, PersonAnswer, Place, Value,
};

/// The answer at a place, or that there is none.
#[must_use]
pub fn answer(facts: &Facts, place: Place) -> String {
    match (place, facts.get(place)) {
        (Place::People, _) => counted(facts.people.len(), Noun::Person),
        (Place::Entries, _) => counted(facts.entries.len(), Noun::Entry),
        (_, Some(answer)) => value(&answer),
        (_, None) => not_answered(place).to_owned(),
    }
}

/// An answer in words.
#[must_use]
pub fn value(answer: &Value) -> String {
    match answer {
        Value::Label(label) if label.as_str().trim().is_empty() => ui::NO_NAME.to_owned(),
        Value::Label(label) => label.as_str().trim().to_owned(),
        Value::Day(day) => long(*day),
        Value::LastLogin(login) => last_login(*login),
        Value::EntryNumber(_) | Value::EntryType(_) => answer.to_string(),
        Value::Choice(choice) => choice_label(*choice).to_owned(),
    }
}

fn not_answered(place: Place) -> &'static str {
    match place {
        Place::AsOf => ui::TODAY,
        Place::PlannedOn => ui::NO_PLAN,
        place if place.kind() == Some(AnswerKind::Label) => ui::NO_NAME,
        _ => ui::NOT_ANSWERED,
    }
}

fn last_login(login: LastLogin) -> String {
    match login {
        LastLogin::On(day) => long(day),
        LastLogin::During(month) => format!("some day in {}", month_name(month)),
        LastLogin::Unknown => ui::DONT_KNOW.into(),
        LastLogin::Never => "Never".into(),
    }
}

/// The short name of an answer, for "Check your answers" and for reasons.
#[must_use]
pub fn field(place: Place) -> &'static str {
    match place {
        Place::AsOf => "Day of the check",
        Place::PlannedOn => "Planned filing",
        Place::People => "People listed",
        Place::Entries => "Entries listed",
        Place::Company(answer) => match answer {
            CompanyAnswer::Label => "Name of the company",
            CompanyAnswer::PortalAccount => "ACE Portal account",
            CompanyAnswer::IorCount => "Importer of record numbers",
            CompanyAnswer::OwnerKnown => "TAO known",
            CompanyAnswer::IorNumbersListed => "Right importer of record numbers listed",
            CompanyAnswer::ImporterView => "Importer view",
            CompanyAnswer::CapeTab => "CAPE tab visible",
            CompanyAnswer::ReportsVisible => "Refund reports visible",
            CompanyAnswer::AchRefund => "Enrolled for ACH refunds",
        },
        Place::Person(_, answer) => match answer {
            PersonAnswer::Label => "Name",
            PersonAnswer::Role => "Role",
            PersonAnswer::LastLogin => "Last login",
            PersonAnswer::Deactivation => "Message of deactivation",
            PersonAnswer::Password => "Password at hand",
            PersonAnswer::Mailbox => "Mailbox can be read",
            PersonAnswer::SecurityAnswers => "Security questions can be answered",
            PersonAnswer::Employment => "Still with the company",
        },
        Place::Broker(answer) => match answer {
            BrokerAnswer::EntriesFiledBy => "Entries filed by",
            BrokerAnswer::AuthorizedBefore => "Broker authorized before",
            BrokerAnswer::CanFileNow => "Broker can file now",
        },
        Place::Entry(_, answer) => match answer {
            EntryAnswer::Label => "Name",
            EntryAnswer::EntryNumber => "Entry number",
            EntryAnswer::EntryType => "Entry type",
            EntryAnswer::Liquidation => "Liquidation",
            EntryAnswer::LiquidatedOn => "Liquidation date",
            EntryAnswer::FlaggedForReconciliation => "Flagged for reconciliation",
            EntryAnswer::Type09Filed => "Reconciliation entry (type 09) filed",
            EntryAnswer::ReconciliationDueOn => "Reconciliation due",
            EntryAnswer::OpenProtest => "Open protest",
        },
        Place::Tick(..) => "Your tick",
    }
}

/// What an answer about an entry means, and where to find it; empty for others.
#[must_use]
pub fn field_hint(place: Place) -> &'static str {
    let Place::Entry(_, answer) = place else { return "" };
    match answer {
        EntryAnswer::Liquidation => {
            "CBP’s final computation of the duties on the entry. ACE reports and the broker show it; suspended and extended ones wait."
        }
        EntryAnswer::FlaggedForReconciliation => {
            "Whether something about the entry, such as its value, was left open to be reconciled later. The broker knows."
        }
        EntryAnswer::Type09Filed => "The reconciliation entry that settles what was left open.",
        EntryAnswer::OpenProtest => {
            "A protest against the liquidation is open while it is not decided, while it is suspended, and after a denial for which further review was asked."
        }
        EntryAnswer::Label
        | EntryAnswer::EntryNumber
        | EntryAnswer::EntryType
        | EntryAnswer::LiquidatedOn
        | EntryAnswer::ReconciliationDueOn => "",
    }
}

/// A place in words: the field, and whose it is.
#[must_use]
pub fn place(facts: &Facts, place: Place) -> String {
    match place {
        Place::Person(at, _) => format!("{}: {}", name(facts, at), field(place)),
        Place::Entry(at, _) => format!("{}: {}", super::entry_name(facts, at), field(place)),
        _ => field(place).to_owned(),
    }
}

/// What two sets of answers hold, side by side: what, the first, the second.
#[must_use]
pub fn compared(theirs: &Facts, ours: &Facts) -> Vec<(&'static str, String, String)> {
    let rows = [
        Place::Company(CompanyAnswer::Label),
        Place::AsOf,
        Place::People,
        Place::PlannedOn,
        Place::Entries,
    ];
    rows.into_iter()
        .map(|place| (field(place), answer(theirs, place), answer(ours, place)))
        .collect()
}
