//! What comes first: the next tasks, the first thing first, and no more of them than anyone reads.

use super::agenda::nearest;
use super::{Assessment, CheckId, CheckStatus, EntryFinding, Event, PersonFinding, Risk, entry_days};
use crate::calendar::add_days;
use crate::facts::{Answer, Facts, Id, Place, Role};
use crate::guidance::{Guidance, NextStepId, RouteId};
use chrono::NaiveDate;

/// Something to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Something about entries.
    Entries {
        /// What.
        what: EntryTask,
        /// Which ones, the nearest day first; never empty.
        entries: Vec<Id>,
        /// The first of their days, inclusive.
        by: NaiveDate,
    },
    /// Something a person takes care of.
    Person {
        /// Who.
        id: Id,
        /// What.
        what: PersonTask,
    },
    /// List the people who have a login.
    AddPeople,
    /// Answer how many importer numbers there are: it decides the form.
    CountImporterNumbers,
    /// The company's own route.
    Company(RouteId),
    /// Ask CBP who the Trade Account Owner is.
    LookUpOwner,
    /// What the first finding of a blocked check says.
    Unblock(CheckId),
    /// Answer the open questions: nothing else is known to do.
    AnswerQuestions,
}

/// What is to be done about entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryTask {
    /// Find someone else to act: access may come after the CAPE day.
    ActWithoutAccess,
    /// File them in CAPE.
    File,
    /// File the reconciliation entry first.
    Reconcile,
    /// Answer what is missing: CAPE may take them.
    Answer,
    /// Decide on a protest.
    Protest,
}

/// What a person takes care of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonTask {
    /// Try to log in: the month given leaves open whether the login still works.
    TryToLogIn,
    /// Log in, to keep the login.
    KeepWarm,
    /// Answer this, which decides the route.
    Answer(Vec<Place>),
    /// Name someone else as Trade Account Owner.
    ReplaceOwner,
    /// Ask this person for reactivation.
    AskHelper {
        /// Whom.
        helper: Id,
        /// Whether the helper has to get back in first.
        waits: bool,
    },
    /// Take this route, and the next one where it does not work.
    Take(RouteId, Option<RouteId>),
}

/// At most [`Plan::most_tasks`](crate::guidance::Plan::most_tasks) things, most urgent first: what cannot
/// wait for access, what is due within days, who gets back in first, what else is to be filed, then what
/// else is blocked. Never empty.
#[must_use]
pub fn next_tasks(facts: &Facts, guidance: &Guidance, assessment: &Assessment) -> Vec<Task> {
    let plan = &guidance.plan;
    // What is due within days does not wait for anybody's login to be kept warm.
    let soon = add_days(assessment.as_of, plan.pressing_days);
    let (pressing, later): (Vec<_>, Vec<_>) = entries_due(facts, assessment)
        .into_iter()
        .partition(|(day, _)| *day <= soon);
    let only = |tasks: Vec<(NaiveDate, Task)>| tasks.into_iter().map(|(_, task)| task);
    let blocked = assessment.checks.0.iter().filter(|check| {
        !matches!(check.id, CheckId::Login | CheckId::Entries) && check.status == CheckStatus::Blocked
    });

    let mut tasks: Vec<Task> = without_access(facts, assessment).into_iter().collect();
    tasks.extend(only(pressing));
    match assessment.company.route {
        Some(RouteId::AnswerMore) if facts.people.is_empty() => tasks.push(Task::AddPeople),
        Some(RouteId::AnswerMore) => tasks.push(Task::CountImporterNumbers),
        Some(route) => tasks.push(Task::Company(route)),
        None => {
            let people = people_first(facts, assessment).into_iter().take(plan.most_people);
            tasks.extend(people.filter_map(person_task));
        }
    }
    tasks.extend(assessment.lookup_is_missing(facts).then_some(Task::LookUpOwner));
    tasks.extend(only(later));
    tasks.extend(blocked.map(|check| Task::Unblock(check.id)));
    if tasks.is_empty() {
        tasks.push(Task::AnswerQuestions);
    }
    tasks.truncate(plan.most_tasks);
    tasks
}

/// Whom to ask first: those whose route is known before the others; of these the TAO, then proxies; then
/// whoever is ready first. People whose login is to be revoked are nobody to ask.
#[must_use]
pub fn people_first<'a>(facts: &Facts, assessment: &'a Assessment) -> Vec<&'a PersonFinding> {
    let mut people: Vec<(usize, &PersonFinding)> = assessment.people.iter().enumerate().collect();
    let rank = |at: usize| match facts.people.get(at).and_then(|person| person.role) {
        Some(Role::TradeAccountOwner) => 0,
        Some(Role::ProxyTradeAccountOwner) => 1,
        Some(Role::TradeAccountUser) => 2,
        None | Some(Role::Unknown) => 3,
    };
    people.retain(|(_, person)| person.ladder.first() != Some(&RouteId::RemoveUser));
    crate::order::sort_by_key(&mut people, |(at, person)| {
        (person.needs_answers(), rank(*at), person.ready.earliest)
    });
    people.into_iter().map(|(_, person)| person).collect()
}

/// How many entries have to be filed in CAPE before a day, and the first of their days.
#[must_use]
pub fn due_before(assessment: &Assessment, day: NaiveDate) -> Option<(usize, NaiveDate)> {
    let days = assessment.entries.iter().filter_map(EntryFinding::open_cape_by);
    let days: Vec<NaiveDate> = days.filter(|by| *by < day).collect();
    Some((days.len(), *days.iter().min()?))
}

impl Assessment {
    /// Whether nobody knows the Trade Account Owner, none is listed, and nobody's route says so yet.
    #[must_use]
    pub fn lookup_is_missing(&self, facts: &Facts) -> bool {
        let is_owner = |role| role == Some(Role::TradeAccountOwner);
        let looks_up = |person: &PersonFinding| person.ladder.contains(&RouteId::OwnerLookup);
        facts.company.owner_known == Some(Answer::No)
            && self.company.route != Some(RouteId::ApplyImporterAccount)
            && !facts.people.iter().any(|person| is_owner(person.role))
            && !self.people.iter().any(looks_up)
    }
}

fn person_task(person: &PersonFinding) -> Option<Task> {
    let first = *person.ladder.first()?;
    let what = match (first, &person.reactivated_by) {
        _ if !person.clock.certain && !person.is_usable_now() => PersonTask::TryToLogIn,
        (RouteId::KeepWarm, _) => PersonTask::KeepWarm,
        (RouteId::AnswerMore, _) => PersonTask::Answer(person.ask.clone()),
        (RouteId::OwnerUpdate, _) => PersonTask::ReplaceOwner,
        (RouteId::OwnerReactivates, Some(helper)) => PersonTask::AskHelper {
            helper: helper.clone(),
            waits: person.waits_for.is_some(),
        },
        (route, _) => PersonTask::Take(route, person.ladder.get(1).copied()),
    };
    Some(Task::Person {
        id: person.id.clone(),
        what,
    })
}

/// Entries whose CAPE day access may miss.
fn without_access(facts: &Facts, assessment: &Assessment) -> Option<Task> {
    let at_risk = |entry: &EntryFinding| entry.risk != Risk::None;
    let entries = assessment.entries.iter().filter(|entry| at_risk(entry));
    let by = entries.filter_map(EntryFinding::open_cape_by).min()?;
    Some(about(facts, assessment, EntryTask::ActWithoutAccess, by, at_risk))
}

/// What is due for the entries, a task of each kind with its first day; the nearest first. Filing in CAPE
/// takes a login that works.
fn entries_due(facts: &Facts, assessment: &Assessment) -> Vec<(NaiveDate, Task)> {
    let as_of = assessment.as_of;
    let usable = assessment.people.iter().any(PersonFinding::is_usable_now);
    let first = |next: NextStepId, what: Event| {
        let entries = facts.entries.iter().zip(&assessment.entries);
        let days = entries
            .filter(|(_, finding)| finding.next == next)
            .flat_map(|(entry, finding)| entry_days(entry, finding, as_of));
        days.filter(|(_, event)| *event == what).map(|(day, _)| day).min()
    };
    let due = |what: EntryTask, next: NextStepId, event: Event| {
        let by = first(next, event)?;
        Some((by, about(facts, assessment, what, by, |entry| entry.next == next)))
    };
    let possible = |entry: &EntryFinding| entry.possible_cape_by(as_of);
    let open = assessment.entries.iter().filter_map(possible).min();
    let mut tasks: Vec<(NaiveDate, Task)> = [
        due(EntryTask::File, NextStepId::FileCape, Event::CapeBy).filter(|_| usable),
        due(
            EntryTask::Reconcile,
            NextStepId::FileReconciliationFirst,
            Event::ReconciliationDueOn,
        ),
        open.map(|by| {
            let fits = |entry: &EntryFinding| possible(entry).is_some();
            (by, about(facts, assessment, EntryTask::Answer, by, fits))
        }),
        due(EntryTask::Protest, NextStepId::Protest, Event::ProtestBy),
    ]
    .into_iter()
    .flatten()
    .collect();
    crate::order::sort_by_key(&mut tasks, |(day, _)| *day);
    tasks
}

/// A task about the entries that fit, the nearest day first.
fn about(
    facts: &Facts,
    assessment: &Assessment,
    what: EntryTask,
    by: NaiveDate,
    fits: impl Fn(&EntryFinding) -> bool,
) -> Task {
    let entries = facts.entries.iter().zip(&assessment.entries);
    let mut found: Vec<_> = entries.filter(|(_, finding)| fits(finding)).collect();
    crate::order::sort_by_key(&mut found, |(entry, finding)| {
        let day = nearest(entry, finding, assessment.as_of);
        (day.is_none(), day)
    });
    let entries = found.into_iter().map(|(entry, _)| entry.id.clone()).collect();
    Task::Entries { what, entries, by }
}
