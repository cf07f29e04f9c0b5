//! The request to the broker that filed the entries.

use super::layout::{bullets, lines, paragraphs, sentences};
use super::told::{self, FILL_IN, SENDER, TELEPHONE};
use super::{Kind, Letter, LetterId};
use crate::assessment::{Assessment, EntryFinding, Standing};
use crate::facts::{EntriesFiledBy, Entry, Facts, Role};
use crate::guidance::{NextStepId, RuleId};
use crate::wording::{grouped, long};
use chrono::NaiveDate;

/// The most entries the letter lists one by one.
const MOST_LISTED: usize = 50;

/// The request, with the entries CAPE takes now.
pub(super) fn request(facts: &Facts, assessment: &Assessment) -> Letter {
    let company = told::company(facts);
    let several = facts.broker.entries_filed_by == Some(EntriesFiledBy::SeveralBrokers);
    Letter {
        id: LetterId::BrokerRequest,
        kind: Kind::Email,
        title: "E-mail to the broker that filed the entries".into(),
        use_it: if several {
            "Send one to each broker now, each with only the entries that broker filed."
        } else {
            "Send it now, so that the broker can file if your own access comes late."
        }
        .into(),
        to: None,
        subject: Some(format!("CAPE declaration for entries you filed: {company}")),
        body: paragraphs(&[
            "Hello [name of the broker],".into(),
            opening(facts, assessment.as_of),
            "Entries:".into(),
            bullets(&listed(facts, assessment)),
            "Please answer by [day]:".into(),
            bullets(&questions(facts, assessment)),
            lines(&["Thank you,".to_owned(), SENDER.into(), company, TELEPHONE.into()]),
        ]),
        reminders: reminders(facts),
    }
}

fn opening(facts: &Facts, as_of: NaiveDate) -> String {
    let filed = match facts.broker.entries_filed_by {
        Some(EntriesFiledBy::OneBroker | EntriesFiledBy::SeveralBrokers) => {
            "You filed the entries listed here for us."
        }
        _ => "You may have filed the entries listed here for us; please leave out any you did not file.",
    };
    sentences(&[
        format!(
            "{} is getting ready to claim IEEPA duties back in CAPE.",
            told::company(facts)
        ),
        told::plan(facts, as_of),
        filed.into(),
        "A broker can file a CAPE declaration with its own ACE login, only for entries it filed itself."
            .into(),
    ])
}

/// The entries to file in CAPE by their CAPE day, at most [`MOST_LISTED`] of them; a bracket where
/// none is known. The earlier the day, the more it is at risk, so those at risk come first.
fn listed(facts: &Facts, assessment: &Assessment) -> Vec<String> {
    let mut entries: Vec<(&Entry, &EntryFinding)> = facts
        .entries
        .iter()
        .zip(&assessment.entries)
        .filter(|(_, finding)| finding.next == NextStepId::FileCape)
        .collect();
    // Stable: equal days stay in the respondent's order.
    entries.sort_by_key(|(_, finding)| finding.open_cape_by().unwrap_or(NaiveDate::MAX));
    let more = entries.len().saturating_sub(MOST_LISTED);
    let mut listed: Vec<String> = entries
        .iter()
        .take(MOST_LISTED)
        .map(|(entry, finding)| entry_line(entry, finding, assessment.as_of))
        .collect();
    if listed.is_empty() {
        listed.push("[numbers of the entries this broker filed]".into());
    }
    if more > 0 {
        listed.push(format!("and {} more", grouped(more)));
    }
    listed
}

/// "spring shoes, ABC12345678, file in CAPE by August 3, 2026". Once that business day is past,
/// the last day itself is named.
fn entry_line(entry: &Entry, finding: &EntryFinding, as_of: NaiveDate) -> String {
    let number = entry
        .entry_number
        .as_ref()
        .map_or("[entry number]", |number| number.as_str());
    let name = told::label(entry.label.as_ref()).filter(|label| label != number);
    let by = finding.open_cape_by().zip(finding.dates).map(|(by, dates)| {
        let last = if by < as_of { dates.cape_last_day } else { by };
        format!("file in CAPE by {}", long(last))
    });
    let parts: Vec<String> = name.into_iter().chain([number.to_owned()]).chain(by).collect();
    parts.join(", ")
}

fn questions(facts: &Facts, assessment: &Assessment) -> [String; 4] {
    [
        authorized(facts, assessment),
        "Does your own ACE login work, and do you see the CAPE tab?".into(),
        "Can you file a CAPE declaration for the entries you filed?".into(),
        "On which day will you file, and what do you need from us?".into(),
    ]
}

/// Asks whether the broker was authorized before a Trade Account Owner was locked out, with the
/// day where it is known; without one who is, whether it is authorized.
fn authorized(facts: &Facts, assessment: &Assessment) -> String {
    let mut owners = facts
        .people
        .iter()
        .zip(&assessment.people)
        .filter(|(person, finding)| {
            person.role == Some(Role::TradeAccountOwner) && finding.rule != RuleId::R0
        })
        .map(|(_, finding)| &finding.clock);
    let number = "authorized for our importer of record number";
    let Some(clock) = owners.find(|clock| is_locked(clock.standing)) else {
        return format!("Are you {number} in ACE?");
    };
    let since = clock.dormant_on.filter(|day| *day <= assessment.as_of);
    match since {
        _ if clock.standing == Standing::Held => format!("Were you {number} before our account was locked?"),
        Some(day) => format!(
            "Were you {number} before our account went dormant, about {}?",
            long(day)
        ),
        None => format!("Were you {number} before our account went dormant?"),
    }
}

fn is_locked(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::Dormant | Standing::LongInactive | Standing::Held
    )
}

fn reminders(facts: &Facts) -> Vec<&'static str> {
    let mut reminders = vec![
        "A broker can file only the entries it filed itself. Your dormant TAO does not stop it.",
        "Access is a means of filing and preserves no right: keep each entry’s protest day in the calendar.",
        FILL_IN,
    ];
    if facts.broker.entries_filed_by != Some(EntriesFiledBy::OneBroker) {
        reminders.push("The first three characters of an entry number are the filer code: they show which broker filed it.");
    }
    reminders
}
