//! The next tasks, in order. Works on the facts as [`assume`](super::assume()) fills them in, so that every answer,
//! even "I don't know", leads to something to do.

use super::task_entries::{entries_at_risk, entries_due};
use super::{Assessment, CheckId, CheckStatus, EntryFinding, EntryTask, PersonFinding, PersonTask, Task};
use crate::calendar::add_days;
use crate::choice::Choice;
use crate::facts::{Answer, EntriesFiledBy, Facts, Id, Person, RequestRoute, Role};
use crate::guidance::{Guidance, RouteId};
use chrono::NaiveDate;

/// At most [`Plan::most_tasks`](crate::guidance::Plan::most_tasks) tasks, most urgent first: what is due within days
/// and can be done; the broker, if one may file and nobody can sign in; the account owner's first step; a lawyer, if
/// no broker files and access may come too late; what runs in parallel; others; entries by day; blocked checks. What was
/// already sent is left out.
pub fn next_tasks(facts: &Facts, guidance: &Guidance, assessment: &Assessment) -> Vec<Task> {
    let plan = &guidance.plan;
    let soon = add_days(assessment.as_of, plan.pressing_days);
    let (pressing, later): (Vec<_>, Vec<_>) = entries_due(facts, assessment)
        .into_iter()
        .partition(|(day, _)| *day <= soon);
    let only = |tasks: Vec<(NaiveDate, Task)>| tasks.into_iter().map(|(_, task)| task);
    let blocked = assessment.checks.0.iter().filter(|check| {
        matches!(check.id, CheckId::Structure | CheckId::Ach) && check.status == CheckStatus::Blocked
    });

    let mut tasks: Vec<Task> = only(pressing).collect();
    tasks.extend(due_logins(facts, assessment, soon).map(keep_warm));
    tasks.extend(broker_task(facts, assessment));
    let before_access = tasks.len();
    match assessment.company.route {
        Some(RouteId::AnswerMore) => {}
        Some(route) => tasks.extend((!is_sent(facts, route, None)).then_some(Task::Company(route))),
        None => {
            let listed: Vec<Task> = people_tasks(facts, assessment);
            tasks.extend(
                listed
                    .into_iter()
                    .filter(|task| !tasks.contains(task))
                    .collect::<Vec<_>>(),
            );
        }
    }
    // After the first step towards access, which may settle it: an open protest keeps the entry out of CAPE.
    if let Some(lawyer) = lawyer_task(facts, assessment) {
        tasks.insert(tasks.len().min(before_access + 1), lawyer);
    }
    if looks_up(facts, assessment) {
        let is_open = !is_sent(facts, RouteId::OwnerLookup, None);
        tasks.extend(is_open.then_some(Task::LookUpOwner));
        tasks.extend((!can_sign_in(assessment)).then_some(Task::CallDesk));
    }
    tasks.extend(only(later));
    if assessment.company.route.is_none() {
        tasks.extend(blocked.map(|check| Task::Unblock(check.id)));
    }
    tasks.truncate(plan.most_tasks);
    tasks
}

/// The people who can sign in and whose last safe day is `by` or earlier.
fn due_logins<'a>(
    facts: &Facts,
    assessment: &'a Assessment,
    by: NaiveDate,
) -> impl Iterator<Item = &'a PersonFinding> + use<'a> {
    let is_due = move |person: &&PersonFinding| {
        person.is_usable_now() && person.clock.log_in_by.is_some_and(|day| day <= by)
    };
    people_first(facts, assessment).into_iter().filter(is_due)
}

fn keep_warm(person: &PersonFinding) -> Task {
    Task::Person {
        id: person.id.clone(),
        what: PersonTask::KeepWarm,
    }
}

fn can_sign_in(assessment: &Assessment) -> bool {
    assessment.people.iter().any(PersonFinding::is_usable_now)
}

/// Whether something was sent: for a person, or for the company.
fn is_sent(facts: &Facts, route: RouteId, who: Option<&Id>) -> bool {
    RequestRoute::from_name(route.name()).is_some_and(|route| {
        facts
            .sent_on(route, who.filter(|_| !route.is_company()))
            .is_some()
    })
}

/// Whether nobody knows the Trade Account Owner, so that CBP's lookup comes first.
fn looks_up(facts: &Facts, assessment: &Assessment) -> bool {
    let in_ladder = |person: &PersonFinding| person.ladder.contains(&RouteId::OwnerLookup);
    assessment
        .company
        .route
        .is_none_or(|route| route == RouteId::AnswerMore)
        && (assessment.lookup_is_missing(facts) || assessment.people.iter().any(in_ladder))
}

/// Whom to ask first: people with a known route; among them the TAO, then proxies; then whoever is ready first. People
/// whose login is to be revoked are left out.
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
pub fn due_before(assessment: &Assessment, day: NaiveDate) -> Option<(usize, NaiveDate)> {
    let days = assessment.entries.iter().filter_map(EntryFinding::open_cape_by);
    let days: Vec<NaiveDate> = days.filter(|by| *by < day).collect();
    Some((days.len(), *days.iter().min()?))
}

impl Assessment {
    /// Whether nobody knows the Trade Account Owner, none is listed, and nobody's ladder has the lookup.
    pub fn lookup_is_missing(&self, facts: &Facts) -> bool {
        let looks_up = |person: &PersonFinding| person.ladder.contains(&RouteId::OwnerLookup);
        facts.company.owner_known == Some(Answer::No)
            && self.company.route != Some(RouteId::ApplyImporterAccount)
            && !facts.people.iter().any(Person::is_owner)
            && !self.people.iter().any(looks_up)
    }
}

/// The first person's step and what runs in parallel, then the others' steps.
fn people_tasks(facts: &Facts, assessment: &Assessment) -> Vec<Task> {
    let people = people_first(facts, assessment);
    let mut tasks = Vec::new();
    for person in people {
        let task = |what| Task::Person {
            id: person.id.clone(),
            what,
        };
        let own = person_task(facts, assessment, person);
        let parallel = person
            .also
            .iter()
            .filter(|route| !is_sent(facts, **route, Some(&person.id)));
        let parallel = parallel.filter_map(|route| parallel_task(person, *route));
        // A proxy who may help today comes before an owner who has to get back in first.
        if matches!(own, Some(PersonTask::AskHelper { waits: true, .. })) {
            tasks.extend(parallel.chain(own).map(task));
        } else {
            tasks.extend(own.into_iter().chain(parallel).map(task));
        }
    }
    tasks
}

/// A person's next step; `None` if there is nothing to do today.
fn person_task(facts: &Facts, assessment: &Assessment, person: &PersonFinding) -> Option<PersonTask> {
    let sent = |route: &RouteId| is_sent(facts, *route, Some(&person.id));
    let mut ladder = person.ladder.iter().copied();
    let first = ladder.next()?;
    let rest = ladder.next();
    if person.ladder.iter().any(sent) {
        return after_sending(facts, assessment, person);
    }
    match (first, &person.reactivated_by) {
        (RouteId::OwnerLookup | RouteId::AnswerMore | RouteId::RemoveUser, _) => None,
        _ if !person.clock.certain && !person.is_usable_now() => Some(PersonTask::TryToLogIn),
        (RouteId::KeepWarm, _) => (person.clock.days_since_login != Some(0)).then_some(PersonTask::KeepWarm),
        (RouteId::OwnerUpdate, _) => Some(PersonTask::ReplaceOwner),
        (RouteId::OwnerReactivates, Some(helper)) => Some(PersonTask::AskHelper {
            helper: helper.clone(),
            waits: person.waits_for.is_some(),
        }),
        (RouteId::OwnerReactivates, None) => None,
        (route, _) => Some(PersonTask::Take(route, rest)),
    }
}

/// After the first step was sent: the desk, from the next business day on, if it is the last resort and no case is
/// open.
fn after_sending(facts: &Facts, assessment: &Assessment, person: &PersonFinding) -> Option<PersonTask> {
    let last = *person.ladder.last()?;
    let is_open = last != RouteId::ServiceDesk || is_sent(facts, last, Some(&person.id));
    let sent_on = person
        .ladder
        .iter()
        .filter_map(|route| facts.sent_on(RequestRoute::from_name(route.name())?, Some(&person.id)))
        .max()?;
    (!is_open && sent_on < assessment.as_of).then_some(PersonTask::Take(last, None))
}

fn parallel_task(person: &PersonFinding, route: RouteId) -> Option<PersonTask> {
    match (route, &person.proxy) {
        (RouteId::ProxyReactivates, Some(proxy)) => Some(PersonTask::AskProxy(proxy.clone())),
        (RouteId::ProxyReactivates, None) => None,
        (RouteId::OwnerUpdate, _) => Some(PersonTask::ReplaceOwner),
        (route, _) => Some(PersonTask::Take(route, None)),
    }
}

/// Ask the broker that filed while nobody can sign in, unless it said that it can't or was already asked.
fn broker_task(facts: &Facts, assessment: &Assessment) -> Option<Task> {
    if no_broker_files(facts) || facts.sent_on(RequestRoute::AskBroker, None).is_some() {
        return None;
    }
    let late = entries_at_risk(facts, assessment);
    if can_sign_in(assessment) && late.is_none() {
        return None;
    }
    let (by, entries) = late.map_or((None, Vec::new()), |(by, entries)| (Some(by), entries));
    Some(Task::AskBroker { entries, by })
}

/// Without a broker that files: ask a lawyer about the entries whose CAPE day may be missed.
fn lawyer_task(facts: &Facts, assessment: &Assessment) -> Option<Task> {
    let (by, entries) = entries_at_risk(facts, assessment).filter(|_| no_broker_files(facts))?;
    Some(Task::Entries {
        what: EntryTask::AskLawyer,
        entries,
        by,
    })
}

fn no_broker_files(facts: &Facts) -> bool {
    facts.broker.entries_filed_by == Some(EntriesFiledBy::Importer)
        || facts.broker.can_file_now == Some(Answer::No)
}
