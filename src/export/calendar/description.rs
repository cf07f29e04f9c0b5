//! An event's description: which day, why, for whom, and how firm it is.

use super::occasion::{Occasion, Subject};
use super::words;
use super::{Setting, What, name};
use crate::assessment::Event;
use crate::guidance::{ChecklistId, ContactId, Guidance, ItemId, RouteId, RuleId, Text, item};

/// One paragraph per point. Nothing in it counts from the day of the check, because it is read later.
pub(super) fn description(setting: &Setting, occasion: &Occasion) -> String {
    let mut lines = vec![words::day(occasion.what, occasion.on)];
    lines.extend(words::why(setting.guidance, occasion.what));
    lines.extend(subject(setting, &occasion.subject));
    lines.extend(name::company(setting.facts, name::IN_TEXT).map(|name| words::company(&name)));
    let rules = rules(setting, occasion);
    lines.extend(rules.iter().map(|id| words::rule(setting.guidance, *id)));
    lines.extend(advice(setting, occasion.what));
    lines.extend(notes(setting.guidance, occasion.what));
    lines.push(words::made_by(setting.guidance));
    lines.join("\n")
}

fn subject(setting: &Setting, subject: &Subject) -> Option<String> {
    let facts = setting.facts;
    match subject {
        Subject::Company => None,
        Subject::People(people) => {
            let names = people
                .iter()
                .map(|at| name::person(facts, *at, name::IN_TEXT))
                .collect();
            Some(words::for_people(names))
        }
        Subject::Entries(entries) => {
            let names = entries
                .iter()
                .take(words::LISTED)
                .map(|at| name::entry(facts, *at, name::IN_TEXT))
                .collect();
            Some(words::for_entries(names, entries.len()))
        }
    }
}

/// The rules behind a day, each once.
fn rules(setting: &Setting, occasion: &Occasion) -> Vec<RuleId> {
    let assessment = setting.assessment;
    match (occasion.what, &occasion.subject) {
        (What::Agenda(event), _) if !event.rules().is_empty() => event.rules().to_vec(),
        (What::Agenda(_), Subject::People(people)) => each_once(
            people
                .iter()
                .filter_map(|at| Some(assessment.people.get(*at)?.rule)),
        ),
        (What::Agenda(_), Subject::Entries(entries)) => each_once(
            entries
                .iter()
                .filter_map(|at| Some(assessment.entries.get(*at)?.rule)),
        ),
        _ => Vec::new(),
    }
}

fn each_once(rules: impl Iterator<Item = RuleId>) -> Vec<RuleId> {
    let mut found = Vec::new();
    for rule in rules {
        if !found.contains(&rule) {
            found.push(rule);
        }
    }
    found
}

/// What to do on the day, where the guidance says it.
fn advice(setting: &Setting, what: What) -> Vec<String> {
    let guidance = setting.guidance;
    let full_login = guidance
        .route(RouteId::KeepWarm)
        .steps
        .first()
        .map(|step| step.says);
    let said: Vec<Text> = match what {
        What::Agenda(Event::LogInBy) => full_login.into_iter().collect(),
        What::Agenda(Event::OpenDeskCase) => {
            return words::desk(guidance.contact(ContactId::AceSupport))
                .into_iter()
                .collect();
        }
        What::MonthlyLogins(_) | What::MonthlyLogin(_) => {
            let pipeline = guidance.checklist(ChecklistId::Pipeline);
            let reports = item(pipeline, ItemId::MonthlyReportsPulled).map(|item| item.text);
            let rejections = item(pipeline, ItemId::Rev613Watched).map(|item| Text::Plain(item.remedy));
            let said = [Some(pipeline.summary), full_login, reports, rejections];
            said.into_iter().flatten().collect()
        }
        What::Agenda(_) => Vec::new(),
    };
    said.into_iter()
        .map(|text| words::sentence(&text.of(guidance)))
        .collect()
}

/// What is our reading rather than CBP's text, and what a date doesn't do.
fn notes(guidance: &Guidance, what: What) -> Vec<String> {
    let clock = guidance.clock;
    let no_preservation = || words::NO_PRESERVATION.to_owned();
    match what {
        What::Agenda(event) => match event {
            Event::LogInBy => vec![words::clock_is_read(clock), words::clock_starts_again(clock)],
            Event::OpenDeskCase => vec![words::DESK_READING.into()],
            Event::CapeBy | Event::ProtestBy => vec![words::LAST_DAY_READING.into(), no_preservation()],
            Event::CitAnniversary => vec![words::COURT_READING.into(), no_preservation()],
            Event::ReconciliationDueOn | Event::PlannedOn | Event::Phase2Opens => vec![no_preservation()],
            Event::FollowUpEarliest | Event::FollowUpChase | Event::FollowUpLatest | Event::WeekBefore => {
                Vec::new()
            }
        },
        What::MonthlyLogins(_) | What::MonthlyLogin(_) => vec![
            words::clock_starts_again_monthly(clock),
            words::months_are_read(clock),
        ],
    }
}
