//! The result in one sentence, and what to do now.

use super::entry_task::{due_before, entries_to_file, entries_without_access};
use super::{Noun, counted, long, person_or_company, range, ui};
use crate::assessment::{Assessment, CheckId, CheckStatus, PersonFinding};
use crate::calendar::add_days;
use crate::facts::{Answer, Facts, Role};
use crate::guidance::{Guidance, RouteId};

/// The top of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// Whether someone can log in and file, and from when.
    pub sentence: String,
    /// What to do now, the first thing first; never empty.
    pub now: Vec<String>,
    /// Whether the plan fits, where there is a plan.
    pub plan: Option<String>,
}

/// The top of the result.
#[must_use]
pub fn headline(facts: &Facts, guidance: &Guidance, assessment: &Assessment) -> Headline {
    Headline {
        sentence: sentence(facts, assessment),
        now: now(facts, guidance, assessment),
        plan: plan(facts, assessment),
    }
}

fn sentence(facts: &Facts, assessment: &Assessment) -> String {
    let as_of = assessment.as_of;
    let ready = assessment.company.ready;
    if assessment.people.iter().any(PersonFinding::is_usable_now) {
        let others = rest_of_the_checks(assessment);
        return if others.is_empty() {
            "Someone can log in today, and nothing else stands in the way of filing.".into()
        } else {
            format!("Someone can log in today; to be settled before you file: {others}.")
        };
    }
    let subject = if assessment
        .company
        .route
        .is_some_and(|route| route != RouteId::AnswerMore)
    {
        "The company has no ACE Portal account; plan for a new one to be there"
    } else if assessment.people.iter().any(|person| !person.clock.certain) {
        "It is not certain that anyone can log in; plan for a way back to work"
    } else {
        "Nobody can log in as things stand; plan for a way back to work"
    };
    match (ready.earliest, ready.latest) {
        (Some(first), Some(last)) if first == as_of => {
            format!(
                "{subject} by {}, perhaps today. CBP publishes no times.",
                long(last)
            )
        }
        (Some(first), Some(last)) => {
            let span = range(first, last).replacen(" to ", " and ", 1);
            format!("{subject} between {span}. CBP publishes no times.")
        }
        (Some(first), None) => format!("{subject} from {} at the earliest.", long(first)),
        (None, _) if facts.people.is_empty() && assessment.company.route == Some(RouteId::AnswerMore) => {
            "Nobody with a login is listed yet, so no way back can be named.".into()
        }
        (None, _) if facts.company.owner_known == Some(Answer::No) => {
            "Nobody can log in as things stand, and nobody knows the Trade Account Owner: ask CBP first."
                .into()
        }
        (None, _) => "Whether anyone can log in cannot be said yet: a few answers are missing.".into(),
    }
}

/// The checks other than login that are not clear.
fn rest_of_the_checks(assessment: &Assessment) -> String {
    let open = assessment
        .checks
        .0
        .iter()
        .filter(|check| check.id != CheckId::Login && check.status != CheckStatus::Clear);
    let names: Vec<&str> = open.map(|check| ui::check_as_noun(check.id)).collect();
    super::and_list(&names)
}

/// At most six things, most urgent first: what cannot wait for access, what is due within three days,
/// who gets back in first, what else is to be filed, then what else is blocked.
fn now(facts: &Facts, guidance: &Guidance, assessment: &Assessment) -> Vec<String> {
    let mut tasks: Vec<String> = entries_without_access(facts, assessment).into_iter().collect();
    // What is due within days does not wait for anybody's login to be kept warm.
    let soon = add_days(assessment.as_of, 3);
    let (urgent, later): (Vec<_>, Vec<_>) = entries_to_file(facts, assessment)
        .into_iter()
        .partition(|(day, _)| *day <= soon);
    tasks.extend(urgent.into_iter().map(|(_, task)| task));
    if let Some(route) = assessment.company.route {
        tasks.push(match route {
            RouteId::AnswerMore if facts.people.is_empty() => "Add the people who have a login.".into(),
            RouteId::AnswerMore => {
                "Say how many importer of record numbers there are: it decides the form.".into()
            }
            route => format!("{}.", guidance.route(route).title),
        });
    } else {
        let people = people_first(facts, assessment);
        tasks.extend(
            people
                .into_iter()
                .take(3)
                .map(|person| task(facts, guidance, person)),
        );
    }
    if lookup_is_missing(facts, assessment) {
        tasks.push(format!("{}.", guidance.route(RouteId::OwnerLookup).title));
    }
    tasks.extend(later.into_iter().map(|(_, task)| task));
    let blocked = assessment.checks.0.iter().filter(|check| {
        !matches!(check.id, CheckId::Login | CheckId::Entries) && check.status == CheckStatus::Blocked
    });
    let next = blocked
        .filter_map(|check| check.findings.first())
        .map(|found| super::finding(facts, found).next);
    tasks.extend(next);
    if tasks.is_empty() {
        tasks.push("Answer the open questions.".into());
    }
    tasks.truncate(6);
    tasks
}

/// Whether nobody knows the Trade Account Owner, none is listed, and no way back says so yet.
#[must_use]
pub fn lookup_is_missing(facts: &Facts, assessment: &Assessment) -> bool {
    let listed = facts
        .people
        .iter()
        .any(|person| person.role == Some(Role::TradeAccountOwner));
    let said = assessment
        .people
        .iter()
        .any(|person| person.ladder.contains(&RouteId::OwnerLookup));
    facts.company.owner_known == Some(Answer::No)
        && assessment.company.route != Some(RouteId::ApplyImporterAccount)
        && !listed
        && !said
}

/// Whom to bring back first: the TAO, then proxies, then whoever is ready first.
fn people_first<'a>(facts: &Facts, assessment: &'a Assessment) -> Vec<&'a PersonFinding> {
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

fn task(facts: &Facts, guidance: &Guidance, person: &PersonFinding) -> String {
    let name = super::sentence_case(&person_or_company(facts, Some(&person.id)));
    let helper = person.reactivated_by.as_ref().map(|id| super::helper(facts, id));
    let waits = person.waits_for.is_some();
    if !person.clock.certain && !person.is_usable_now() {
        return format!(
            "{name}: try to log in today. The month given leaves open whether the login still works; if ACE says it is deactivated, record that here."
        );
    }
    match (person.ladder.first(), helper) {
        (Some(RouteId::KeepWarm), _) => format!("{name}: log in today, so that the 45 days start again."),
        (Some(RouteId::AnswerMore), _) => {
            let asked: Vec<&str> = person.ask.iter().map(|place| super::field(*place)).collect();
            format!(
                "{name}: answer one more question ({}); it decides the way back.",
                super::and_list(&asked)
            )
        }
        (Some(RouteId::OwnerUpdate), _) => {
            format!(
                "{name} has left: name a new Trade Account Owner with CBP’s web form, for {}.",
                super::company_name(facts)
            )
        }
        (Some(RouteId::OwnerReactivates), Some(helper)) if waits => {
            format!(
                "{name}: ask {helper} to reactivate this login as soon as {helper} can log in, and log in the same day."
            )
        }
        (Some(RouteId::OwnerReactivates), Some(helper)) => {
            format!("{name}: ask {helper} to reactivate this login today, and log in the same day.")
        }
        (Some(route), _) => {
            let also = person.ladder.get(1).map(|next| {
                format!(
                    " If that has not worked today: {}.",
                    lower_first(guidance.route(*next).title)
                )
            });
            format!(
                "{name}: {}.{}",
                lower_first(guidance.route(*route).title),
                also.unwrap_or_default()
            )
        }
        (None, _) => String::new(),
    }
}

/// Whether the planned filing is possible.
fn plan(facts: &Facts, assessment: &Assessment) -> Option<String> {
    let planned = facts.filing.planned_on?;
    let ready = assessment.company.ready;
    let day = long(planned);
    let earlier = due_before(assessment, planned).filter(|_| planned >= assessment.as_of);
    let earlier = earlier.map_or_else(String::new, |(count, first)| {
        let (have, them) = if count == 1 {
            ("has", "it")
        } else {
            ("have", "those")
        };
        format!(
            " But {} {have} to be filed in CAPE before that day, the first by {}: file {them} earlier.",
            counted(count, Noun::Entry),
            long(first)
        )
    });
    let plan = match (ready.earliest, ready.latest) {
        _ if planned < assessment.as_of => {
            format!("The planned filing on {day} is in the past: set a new day.")
        }
        (Some(first), _) if first > planned => format!(
            "Access comes on {} at the earliest, after the planned filing on {day}.",
            long(first)
        ),
        (Some(_), Some(last)) if last <= planned => {
            format!("Access comes in time for the planned filing on {day}.")
        }
        (Some(_), _) => format!(
            "Access may come after the planned filing on {day}: start today and have a second way ready."
        ),
        (None, _) => format!("Whether the planned filing on {day} is possible cannot be said yet."),
    };
    Some(plan + &earlier)
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
