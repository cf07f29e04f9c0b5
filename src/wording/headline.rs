//! The result in one sentence, and what to do now.

use super::{Noun, counted, long, person_or_company, range, ui};
use crate::assessment::{Assessment, CheckId, CheckStatus, PersonFinding, Risk};
use crate::facts::{Facts, Role};
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
        "The company has no ACE Portal account; a new one can be there"
    } else {
        "Nobody can log in as things stand; a way back can work"
    };
    match (ready.earliest, ready.latest) {
        (Some(first), Some(last)) if first == as_of => {
            format!("{subject} today, and by {} at the latest.", long(last))
        }
        (Some(first), Some(last)) => format!(
            "{subject} between {}.",
            range(first, last).replacen(" to ", " and ", 1)
        ),
        (Some(first), None) => format!("{subject} from {}.", long(first)),
        (None, _) if facts.people.is_empty() && assessment.company.route == Some(RouteId::AnswerMore) => {
            "Nobody with a login is listed yet, so no way back can be named.".into()
        }
        (None, _) => "Nobody can be shown to log in yet; a few answers are missing.".into(),
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

/// At most five things, most urgent first: get someone in, then what else is blocked.
fn now(facts: &Facts, guidance: &Guidance, assessment: &Assessment) -> Vec<String> {
    let mut tasks = Vec::new();
    if let Some(route) = assessment.company.route {
        tasks.push(match route {
            RouteId::AnswerMore if facts.people.is_empty() => "Add the people who have a login.".into(),
            RouteId::AnswerMore => {
                "Say how many importer of record numbers there are: it decides the form.".into()
            }
            route => format!("{}.", guidance.route(route).title),
        });
    } else {
        tasks.extend(
            people_first(facts, assessment)
                .into_iter()
                .take(3)
                .map(|person| task(facts, guidance, person)),
        );
    }
    let missed = assessment
        .entries
        .iter()
        .filter(|entry| entry.risk != Risk::None)
        .count();
    if missed > 0 {
        let count = counted(missed, Noun::Entry);
        tasks.push(format!(
            "Ask the broker that filed them to file {count} whose CAPE day comes before your access may."
        ));
    }
    let blocked = assessment.checks.0.iter().filter(|check| {
        !matches!(check.id, CheckId::Login | CheckId::Entries) && check.status == CheckStatus::Blocked
    });
    tasks.extend(
        blocked
            .filter_map(|check| check.findings.first())
            .map(|found| super::finding(facts, found).next.to_owned()),
    );
    if tasks.is_empty() {
        tasks.push("Answer the open questions.".into());
    }
    tasks.truncate(5);
    tasks
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
    people.sort_by_key(|(at, person)| (person.needs_answers(), rank(*at), person.ready.earliest));
    people.into_iter().map(|(_, person)| person).collect()
}

fn task(facts: &Facts, guidance: &Guidance, person: &PersonFinding) -> String {
    let name = super::sentence_case(&person_or_company(facts, Some(&person.id)));
    let helper = person.reactivated_by.as_ref().map(|id| super::helper(facts, id));
    match (person.ladder.first(), helper) {
        (Some(RouteId::KeepWarm), _) => format!("{name}: log in today, so that the 45 days start again."),
        (Some(RouteId::AnswerMore), _) => {
            format!("{name}: answer the open question; it decides the way back.")
        }
        (Some(RouteId::OwnerReactivates), Some(helper)) => {
            format!(
                "{name}: ask {helper} to reactivate this login as soon as {helper} can log in, and log in the same day."
            )
        }
        (Some(route), _) => format!("{name}: {}.", lower_first(guidance.route(*route).title)),
        (None, _) => String::new(),
    }
}

/// Whether the planned filing is possible.
fn plan(facts: &Facts, assessment: &Assessment) -> Option<String> {
    let planned = facts.filing.planned_on?;
    let ready = assessment.company.ready;
    let day = long(planned);
    Some(match (ready.earliest, ready.latest) {
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
    })
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
