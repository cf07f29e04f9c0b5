//! The result in one sentence, and what to do now.

use super::{Noun, bounds, counted, long, ui};
use crate::assessment::{Assessment, CheckId, CheckStatus, PersonFinding, due_before, next_tasks};
use crate::facts::{Answer, Facts};
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
    let tasks = next_tasks(facts, guidance, assessment);
    let in_words = |task| super::task::task(facts, guidance, assessment, task);
    Headline {
        sentence: sentence(facts, assessment),
        now: tasks.iter().map(in_words).collect(),
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
            format!(
                "{subject} between {}. CBP publishes no times.",
                bounds(first, last)
            )
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
