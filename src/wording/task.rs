//! The next tasks, in a sentence each.

use super::{
    and_more, company_name, entry_name, field, finding, helper, long, person_or_company, sentence_case,
};
use crate::assessment::{Assessment, EntryTask, PersonTask, Task};
use crate::facts::{EntriesFiledBy, Facts, Id};
use crate::guidance::{Guidance, RouteId};
use chrono::NaiveDate;

/// A task in words.
#[must_use]
pub fn task(facts: &Facts, guidance: &Guidance, assessment: &Assessment, task: &Task) -> String {
    let route = |id: RouteId| format!("{}.", guidance.route(id).title);
    match task {
        Task::Entries { what, entries, by } => about_entries(facts, *what, entries, *by),
        Task::Person { id, what } => {
            let name = sentence_case(&person_or_company(facts, Some(id)));
            format!("{name}{}", for_person(facts, guidance, what))
        }
        Task::AddPeople => "Add the people who have a login.".into(),
        Task::CountImporterNumbers => {
            "Say how many importer of record numbers there are: it decides the form.".into()
        }
        Task::Company(id) => route(*id),
        Task::LookUpOwner => route(RouteId::OwnerLookup),
        Task::Unblock(check) => {
            let found = assessment.checks.get(*check).findings.first();
            found.map_or_else(String::new, |found| finding(facts, guidance, found).next)
        }
        Task::AnswerQuestions => "Answer the open questions.".into(),
    }
}

fn about_entries(facts: &Facts, what: EntryTask, entries: &[Id], by: NaiveDate) -> String {
    let (names, day) = (names(facts, entries), long(by));
    match what {
        EntryTask::ActWithoutAccess => without_access(facts, &names, entries.len(), &day),
        EntryTask::File => format!("File {names} in CAPE, the first by {day}."),
        EntryTask::Reconcile => format!("File the reconciliation entry (type 09) for {names}, due {day}."),
        EntryTask::Answer => {
            format!("Answer what is open about {names}: CAPE may take the first only until {day}.")
        }
        EntryTask::Protest => format!("Decide on a protest for {names}, the first by {day}."),
    }
}

/// The broker, or counsel where no broker filed.
fn without_access(facts: &Facts, names: &str, count: usize, day: &str) -> String {
    let (it, first) = if count == 1 {
        ("it", "it")
    } else {
        ("them", "the first of them")
    };
    match facts.broker.entries_filed_by {
        Some(EntriesFiledBy::Importer) => format!(
            "Ask trade counsel about a protest for {names}: CAPE takes {first} until {day}, and your access may come later."
        ),
        _ => format!(
            "Ask the broker that filed {it} to file {names} now: CAPE takes {first} until {day}, and your own access may come later."
        ),
    }
}

/// What follows the person's name.
fn for_person(facts: &Facts, guidance: &Guidance, what: &PersonTask) -> String {
    match what {
        PersonTask::TryToLogIn => ": try to log in today. The month given leaves open whether the login still works; if ACE says it is deactivated, record that here.".into(),
        PersonTask::KeepWarm => {
            format!(": log in today, so that the {} days start again.", guidance.clock.days)
        }
        PersonTask::Answer(places) => {
            let asked: Vec<&str> = places.iter().map(|place| field(*place)).collect();
            let asked = super::and_list(&asked);
            format!(": answer one more question ({asked}); it decides the way back.")
        }
        PersonTask::ReplaceOwner => format!(
            " has left: name a new Trade Account Owner with CBP’s web form, for {}.",
            company_name(facts)
        ),
        PersonTask::AskHelper { helper: id, waits } => {
            let helper = helper(facts, id);
            let when = if *waits {
                format!("as soon as {helper} can log in")
            } else {
                "today".into()
            };
            format!(": ask {helper} to reactivate this login {when}, and log in the same day.")
        }
        PersonTask::Take(route, next) => {
            let title = |id: RouteId| lower_first(guidance.route(id).title);
            let next = next.map(|next| format!(" If that has not worked today: {}.", title(next)));
            format!(": {}.{}", title(*route), next.unwrap_or_default())
        }
    }
}

/// Up to three entries by name, then how many more.
fn names(facts: &Facts, entries: &[Id]) -> String {
    const NAMED: usize = 3;
    let position = |id: &Id| facts.entries.iter().position(|entry| entry.id == *id);
    let named = entries.iter().take(NAMED).filter_map(position);
    let names: Vec<String> = named.map(|at| format!("“{}”", entry_name(facts, at))).collect();
    and_more(names, entries.len())
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
