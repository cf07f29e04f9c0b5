//! The three checklists, answered from the facts where possible.

use super::roster::Roster;
use super::{PersonFinding, Standing};
use crate::choice::{Choice, choice_names};
use crate::facts::{Answer, EntriesFiledBy, Facts, Mailbox, Role, SecurityAnswers};
use crate::guidance::{Checklist, ChecklistId, ItemId};
use chrono::NaiveDate;

choice_names! {
    /// Where an item's answer comes from.
    AnsweredBy {
        /// The facts.
        Facts = "facts",
        /// The respondent's own tick.
        Respondent = "respondent",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistFinding {
    pub id: ChecklistId,
    pub due_on: Option<NaiveDate>,
    pub items: Vec<ItemFinding>,
    /// The names of items that are ticked although this edition of the list doesn't have them.
    pub unlisted: Vec<String>,
}

impl ChecklistFinding {
    /// How many items have an answer.
    pub fn count(&self, answer: Answer) -> usize {
        self.items.iter().filter(|item| item.answer == answer).count()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemFinding {
    pub id: ItemId,
    /// Its answer; unknown if there is none.
    pub answer: Answer,
    /// Where the answer comes from; `None` when nobody gave one.
    pub from: Option<AnsweredBy>,
}

pub(super) fn findings(roster: &Roster, people: &[PersonFinding]) -> Vec<ChecklistFinding> {
    roster
        .guidance
        .checklists
        .iter()
        .map(|list| finding(roster, people, list))
        .collect()
}

/// A yes or no from the facts wins; otherwise the respondent's own tick counts.
fn finding(roster: &Roster, people: &[PersonFinding], list: &Checklist) -> ChecklistFinding {
    let planned = roster.facts.filing.planned_on;
    let due = list.due_days_before.zip(planned);
    let item = |id: ItemId| {
        let tick = roster.facts.checklists.get(&(list.id, id)).copied();
        let known = from_facts(roster, people, id).filter(|answer| *answer != Answer::Unknown);
        let from_facts = known.map(|_| AnsweredBy::Facts);
        ItemFinding {
            id,
            answer: known.or(tick).unwrap_or(Answer::Unknown),
            from: from_facts.or(tick.map(|_| AnsweredBy::Respondent)),
        }
    };
    ChecklistFinding {
        id: list.id,
        due_on: due.map(|(days, planned)| crate::calendar::add_days(planned, -days)),
        items: list.items.iter().map(|row| item(row.id)).collect(),
        unlisted: unlisted(roster.facts, list),
    }
}

/// Such ticks come from a file of another edition. They are kept, and change nothing.
fn unlisted(facts: &Facts, list: &Checklist) -> Vec<String> {
    let has = |id: ItemId| list.items.iter().any(|item| item.id == id);
    let ticked = facts
        .checklists
        .keys()
        .filter(|(of, id)| *of == list.id && !has(*id));
    let other = facts.other_ticks.keys().filter(|(of, _)| *of == list.id);
    let ticked = ticked.map(|(_, id)| id.name().to_owned());
    ticked.chain(other.map(|(_, name)| name.to_string())).collect()
}

/// What the facts say about an item; `None` or unknown if they say nothing.
fn from_facts(roster: &Roster, people: &[PersonFinding], id: ItemId) -> Option<Answer> {
    let facts = roster.facts;
    let own_entries = facts.broker.entries_filed_by == Some(EntriesFiledBy::Importer);
    let unless_own = |answer| if own_entries { Some(Answer::Yes) } else { answer };
    match id {
        ItemId::TaoCanLogIn => tao_can_log_in(roster, people),
        ItemId::TaoMailboxControlled => tao_mailbox(roster),
        ItemId::IorNumbersListed => facts.company.ior_numbers_listed,
        ItemId::BrokerAuthorized => unless_own(facts.broker.authorized_before),
        ItemId::AchCurrent => facts.company.ach_refund,
        ItemId::CapeAndReportsVisible => both(facts.company.cape_tab, facts.company.reports_visible),
        ItemId::ReconciliationSplitByType09 => split_by_type_09(roster),
        ItemId::TaoAndPrimaryUserIdentified => tao_and_user_identified(roster),
        ItemId::EveryUserLoggedIn => everyone(
            roster,
            |at| roster.standings[at].standing == Standing::Active,
            |at| roster.standings[at].standing != Standing::Unknown,
        ),
        ItemId::MailboxMonitored => everyone(
            roster,
            |at| facts.people[at].mailbox == Some(Mailbox::Controlled),
            |at| facts.people[at].mailbox == Some(Mailbox::Lost),
        ),
        ItemId::SecurityAnswersKnown => everyone(
            roster,
            |at| facts.people[at].security_answers == Some(SecurityAnswers::Known),
            |at| facts.people[at].security_answers == Some(SecurityAnswers::Lost),
        ),
        ItemId::BrokerCapeEnabled => unless_own(facts.broker.can_file_now),
        ItemId::CapeFunctionVisible => facts.company.cape_tab,
        ItemId::ProxyTaoAppointed => roster
            .current()
            .any(|(_, person)| person.role == Some(Role::ProxyTradeAccountOwner))
            .then_some(Answer::Yes),
        ItemId::DeadlinesCalendared
        | ItemId::TestReportRun
        | ItemId::MonthlyLoginScheduled
        | ItemId::MonthlyReportsPulled
        | ItemId::Rev613Watched => None,
    }
}

/// Yes if a TAO's login works; `None` without a TAO, or if a TAO's route needs an answer.
fn tao_can_log_in(roster: &Roster, people: &[PersonFinding]) -> Option<Answer> {
    let both = roster.facts.people.iter().zip(people);
    let owners = both.filter(|(person, _)| person.is_owner());
    let owners: Vec<&PersonFinding> = owners.map(|(_, finding)| finding).collect();
    if owners.iter().any(|owner| owner.is_usable_now()) {
        Some(Answer::Yes)
    } else if owners.is_empty() || owners.iter().any(|owner| owner.needs_answers()) {
        None
    } else {
        Some(Answer::No)
    }
}

fn tao_mailbox(roster: &Roster) -> Option<Answer> {
    let owner = &roster.facts.people[roster.owner?];
    match owner.mailbox {
        _ if owner.has_left() => Some(Answer::No),
        Some(Mailbox::Controlled) => Some(Answer::Yes),
        Some(Mailbox::Lost) => Some(Answer::No),
        None | Some(Mailbox::Unknown) => None,
    }
}

fn both(one: Option<Answer>, other: Option<Answer>) -> Option<Answer> {
    match (one, other) {
        (Some(Answer::No), _) | (_, Some(Answer::No)) => Some(Answer::No),
        (Some(Answer::Yes), Some(Answer::Yes)) => Some(Answer::Yes),
        _ => None,
    }
}

/// `None` without entries. No if a flag, or the type 09 of a flagged entry, is not known.
fn split_by_type_09(roster: &Roster) -> Option<Answer> {
    let unknown = |answer: Option<Answer>| matches!(answer, None | Some(Answer::Unknown));
    let unsplit = |entry: &crate::facts::Entry| {
        let flag = entry.flagged_for_reconciliation;
        unknown(flag) || (flag == Some(Answer::Yes) && unknown(entry.type_09_filed))
    };
    let entries = &roster.facts.entries;
    (!entries.is_empty()).then(|| {
        if entries.iter().any(unsplit) {
            Answer::No
        } else {
            Answer::Yes
        }
    })
}

/// Yes with a current TAO and another current person of known role. No if nobody knows the TAO.
fn tao_and_user_identified(roster: &Roster) -> Option<Answer> {
    let known = |role: Option<Role>| !matches!(role, None | Some(Role::Unknown));
    let has_owner = roster.current().any(|(_, person)| person.is_owner());
    let of_known_role = roster.current().filter(|(_, person)| known(person.role)).count();
    if has_owner && of_known_role > 1 {
        Some(Answer::Yes)
    } else {
        (roster.facts.company.owner_known == Some(Answer::No)).then_some(Answer::No)
    }
}

/// Yes if all current people are `good`; no if any is `bad`; else `None`.
fn everyone(roster: &Roster, good: impl Fn(usize) -> bool, bad: impl Fn(usize) -> bool) -> Option<Answer> {
    let current: Vec<usize> = roster.current().map(|(at, _)| at).collect();
    if current.is_empty() {
        None
    } else if current.iter().all(|at| good(*at)) {
        Some(Answer::Yes)
    } else {
        current
            .iter()
            .any(|at| !good(*at) && bad(*at))
            .then_some(Answer::No)
    }
}
