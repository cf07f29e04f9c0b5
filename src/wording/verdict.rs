//! The verdict at the top of the plan: who can sign in, when others can, and what that means.

use super::{Noun, and_list, bounds, counted, long, person_name, short, ui};
use crate::assessment::{
    Assessment, Assumed, Assumption, CheckId, CheckStatus, EntryFinding, PersonFinding, Planned, Readiness,
    Risk, Task, due_before,
};
use crate::facts::{Answer, EntriesFiledBy, Facts, RequestRoute};
use crate::guidance::RouteId;
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub title: String,
    /// Why, since when, and what that means; a sentence or two each.
    pub lines: Vec<String>,
}

pub fn verdict(assumed: &Assumed, assessment: &Assessment, tasks: &[Task]) -> Verdict {
    let facts = &assumed.facts;
    let usable: Vec<String> = assessment
        .people
        .iter()
        .filter(|person| person.is_usable_now())
        .map(|person| person_name(facts, &person.id))
        .collect();
    let asks_broker = tasks.iter().any(|task| matches!(task, Task::AskBroker { .. }));
    let mut lines = Vec::new();
    let title = if has_no_account(assessment) {
        lines.extend(expected(facts, assessment));
        format!("{} has no ACE account yet.", company_at_start(facts))
    } else if usable.is_empty() {
        lines.extend(reason(assumed, assessment));
        lines.extend(expected(facts, assessment));
        locked_out(assumed, assessment)
    } else {
        lines.push(rest_of_the_checks(assessment));
        format!("{} can sign in to ACE.", and_list(&usable))
    };
    lines.extend(entries_at_risk(assessment));
    lines.extend(planned(facts, assessment));
    if asks_broker && usable.is_empty() {
        lines.push(broker_may_file(facts).into());
    }
    Verdict { title, lines }
}

/// The answer so far, in a sentence. Until a second person has been asked about, others may be able to sign in, so it's
/// about that person only.
pub fn so_far(planned: &Planned) -> String {
    let (assumed, found) = (&planned.assumed, &planned.found);
    let about_one = match found.people.as_slice() {
        _ if has_no_account(found) => None,
        [] => reason(assumed, found),
        [only] if !only.is_usable_now() && !is_guess(assumed, only) => Some(format!(
            "{} can’t sign in to ACE right now.",
            super::sentence_case(&person_name(&assumed.facts, &only.id))
        )),
        _ => None,
    };
    about_one.unwrap_or_else(|| verdict(assumed, found, &planned.tasks).title)
}

fn has_no_account(assessment: &Assessment) -> bool {
    matches!(
        assessment.company.route,
        Some(RouteId::ApplyImporterAccount | RouteId::ApplyPortalAccount)
    )
}

/// "Hudson Furniture", or "Your company".
fn company_at_start(facts: &Facts) -> String {
    super::sentence_case(&ui::your_company(facts))
}

fn locked_out(assumed: &Assumed, assessment: &Assessment) -> String {
    let facts = &assumed.facts;
    let guessed: Vec<&PersonFinding> = assessment
        .people
        .iter()
        .filter(|person| is_guess(assumed, person))
        .collect();
    match guessed.as_slice() {
        // If nobody is listed, this is likely, but not known.
        [] if !assessment.people.is_empty() => format!(
            "Nobody at {} can sign in to ACE right now.",
            ui::your_company(facts)
        ),
        [one] if assessment.people.len() == 1 => {
            format!(
                "{} may be locked out of ACE.",
                super::sentence_case(&person_name(facts, &one.id))
            )
        }
        _ => format!(
            "It looks like nobody at {} can sign in to ACE right now.",
            ui::your_company(facts)
        ),
    }
}

fn is_guess(assumed: &Assumed, person: &PersonFinding) -> bool {
    let about = Some(person.id.clone());
    !person.clock.certain || assumed.made.contains(&(Assumption::LockedOut, about))
}

/// Why nobody can sign in, if one reason explains it.
fn reason(assumed: &Assumed, assessment: &Assessment) -> Option<String> {
    let facts = &assumed.facts;
    match facts.people.iter().find(|person| person.is_owner()) {
        Some(owner) if owner.has_left() => {
            let name = person_name(facts, &owner.id);
            let who = if owner.label.is_some() {
                format!("{}, the account owner,", super::sentence_case(&name))
            } else {
                super::sentence_case(&name)
            };
            Some(format!("{who} has left."))
        }
        None if facts.company.owner_known == Some(Answer::No) => {
            Some("Nobody knows who the account owner is.".into())
        }
        Some(owner) => {
            let found = assessment.people.iter().find(|person| person.id == owner.id)?;
            let since = found
                .clock
                .dormant_on
                .filter(|day| *day <= assessment.as_of && found.clock.certain)?;
            let name = person_name(facts, &owner.id);
            Some(format!(
                "By our count, {} login has been shut off since {}.",
                super::possessive(&name),
                long(since)
            ))
        }
        None => None,
    }
}

/// The first step, and when to expect access.
fn expected(facts: &Facts, assessment: &Assessment) -> Option<String> {
    let ready = assessment.company.ready;
    let sent = facts
        .requests
        .iter()
        .filter(|request| request.route != RequestRoute::AskBroker)
        .map(|request| request.sent_on)
        .max();
    let start = match sent {
        Some(day) => format!("You started on {}:", short(day)),
        None => format!("If you {} today,", first_act(facts, assessment)),
    };
    dated(ready, assessment.as_of).map(|when| format!("{start} {when}"))
}

fn dated(ready: Readiness, as_of: NaiveDate) -> Option<String> {
    let basis = "based on reports; CBP gives no time";
    Some(match (ready.earliest?, ready.latest) {
        (first, Some(last)) if first == as_of && last == as_of => "expect access today.".into(),
        (first, Some(last)) if first == as_of => {
            format!("access may come today; plan for {} ({basis}).", long(last))
        }
        (first, Some(last)) => format!("expect access {} ({basis}).", between(first, last)),
        (first, None) if first == as_of => "access may come today; CBP gives no time.".into(),
        (first, None) => format!("expect access on {} at the earliest.", long(first)),
    })
}

fn between(first: NaiveDate, last: NaiveDate) -> String {
    format!("between {}", bounds(first, last))
}

/// The first step, to follow "If you".
fn first_act(facts: &Facts, assessment: &Assessment) -> &'static str {
    let first = crate::assessment::people_first(facts, assessment);
    let route = assessment
        .company
        .route
        .filter(|route| *route != RouteId::AnswerMore)
        .or_else(|| first.first()?.ladder.first().copied());
    match route {
        Some(RouteId::OwnerUpdate | RouteId::ApplyImporterAccount | RouteId::ApplyPortalAccount) => {
            "send CBP’s form"
        }
        Some(RouteId::ServiceDesk) => "call the help desk",
        Some(RouteId::EmailReactivation) => "send the e-mail",
        _ => "start",
    }
}

fn broker_may_file(facts: &Facts) -> &'static str {
    match (facts.broker.entries_filed_by, facts.broker.can_file_now) {
        (Some(EntriesFiledBy::SeveralBrokers), Some(Answer::Yes)) => "Your brokers say they can file now.",
        (_, Some(Answer::Yes)) => "Your broker says it can file now.",
        (Some(EntriesFiledBy::SeveralBrokers), _) => "Your brokers may be able to file today.",
        (Some(EntriesFiledBy::OneBroker), _) => "Your broker may be able to file today.",
        _ => "If a customs broker filed your entries, it may be able to file today.",
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
    if names.is_empty() {
        "Nothing else is in the way of filing.".into()
    } else {
        format!("Before you file, check {}.", and_list(&names))
    }
}

fn entries_at_risk(assessment: &Assessment) -> Option<String> {
    let at = |risk: Risk| assessment.entries.iter().filter(move |entry| entry.risk == risk);
    let missed = at(Risk::MissedWithoutBroker).count();
    if missed > 0 {
        let entries = counted(missed, Noun::Entry);
        let them = if missed == 1 { "it" } else { "them" };
        return Some(format!(
            "By our estimate, access comes too late for {entries} in CAPE, unless the broker that filed {them} files your claim."
        ));
    }
    let by = at(Risk::AtRisk).filter_map(EntryFinding::open_cape_by).min()?;
    let entries = counted(at(Risk::AtRisk).count(), Noun::Entry);
    let first = if at(Risk::AtRisk).count() == 1 {
        "due"
    } else {
        "the first due"
    };
    Some(format!(
        "Access may come too late for {entries}, {first} in CAPE by {}.",
        long(by)
    ))
}

fn planned(facts: &Facts, assessment: &Assessment) -> Option<String> {
    let planned = facts.filing.planned_on?;
    let ready = assessment.company.ready;
    let day = long(planned);
    if planned < assessment.as_of {
        return Some(format!(
            "The day you planned to file, {day}, has passed. Set a new one."
        ));
    }
    let earlier = due_before(assessment, planned);
    let plan = match (ready.earliest, ready.latest) {
        // Access isn't what the day depends on.
        _ if assessment.people.iter().any(PersonFinding::is_usable_now) => {
            earlier?;
            format!("You plan to file on {day}.")
        }
        (Some(first), _) if first > planned => {
            format!("Access isn’t expected until after {day}, the day you plan to file.")
        }
        (Some(_), Some(last)) if last <= planned => {
            format!("Access should come in time for {day}, the day you plan to file.")
        }
        (Some(_), _) => format!("Access may come after {day}, the day you plan to file."),
        (None, _) => return None,
    };
    let earlier = earlier.map_or_else(String::new, |(count, first)| {
        let have = if count == 1 { "is" } else { "are" };
        format!(
            " But {} {have} due in CAPE before then, the first by {}.",
            counted(count, Noun::Entry),
            long(first)
        )
    });
    Some(plan + &earlier)
}
