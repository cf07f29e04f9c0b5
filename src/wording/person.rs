//! Findings about a person, in sentences.

use super::{Noun, counted, long, range};
use crate::assessment::{PersonFinding, Readiness, Standing};
use crate::facts::{Facts, Role};
use crate::guidance::{Guidance, LoginState, RouteId};
use chrono::NaiveDate;

/// The standing in a word or two, or that the person has left.
pub fn badge(person: &PersonFinding) -> &'static str {
    if has_left(person) {
        "Has left"
    } else {
        super::standing(person.clock.standing)
    }
}

fn has_left(person: &PersonFinding) -> bool {
    person.state == LoginState::Left
}

/// The clock: days since the last login, and the day that matters.
pub fn standing_line(person: &PersonFinding, as_of: NaiveDate) -> String {
    let clock = &person.clock;
    let since = clock.days_since_login.map(|days| match days {
        0 => "Signed in today.".to_owned(),
        days => format!(
            "{} since the last sign-in.",
            counted(usize::try_from(days).unwrap_or(0), Noun::Day)
        ),
    });
    let day = match (clock.standing, clock.log_in_by, clock.dormant_on) {
        (Standing::Active | Standing::DueSoon, Some(by), _) => {
            Some(format!("Sign in by {} (our reading, to be safe).", long(by)))
        }
        (Standing::Dormant | Standing::LongInactive, _, Some(on)) if on <= as_of => Some(format!(
            "Treated as shut off since {} (our reading, to be safe).",
            long(on)
        )),
        _ => None,
    };
    let alone = match clock.standing {
        Standing::Held => Some("ACE shows a compliance or security hold.".to_owned()),
        Standing::Dormant if since.is_none() => Some("Shut off: never signed in, or ACE says so.".to_owned()),
        Standing::Unknown if !has_left(person) => Some("Nobody knows when the last sign-in was.".to_owned()),
        _ => None,
    };
    let unsure = (!clock.certain)
        .then(|| "The month alone isn’t enough to tell, so we count from its first day.".to_owned());
    [since, day, alone, unsure]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// How the person gets back in, in one sentence.
pub fn person_summary(
    facts: &Facts,
    guidance: &Guidance,
    person: &PersonFinding,
    as_of: NaiveDate,
) -> String {
    let said = ladder_summary(facts, guidance, person, as_of);
    match &person.proxy {
        Some(proxy) => {
            let name = super::sentence_case(&super::helper_name(facts, proxy));
            format!("{said} {name} may be able to reactivate it today: worth asking.")
        }
        None => said,
    }
}

fn ladder_summary(facts: &Facts, guidance: &Guidance, person: &PersonFinding, as_of: NaiveDate) -> String {
    if let Some(waits_for) = &person.waits_for {
        let name = super::helper_name(facts, waits_for);
        return format!(
            "Waits until {name} can sign in and reactivate this login: {}.",
            ready(person.ready, as_of)
        );
    }
    if let Some(helper) = person.reactivated_by.as_ref() {
        let name = super::sentence_case(&super::helper_name(facts, helper));
        return format!(
            "{name} can reactivate this login on the Tools tab: {}. Sign in the same day.",
            ready(person.ready, as_of)
        );
    }
    match person.ladder.first() {
        Some(RouteId::KeepWarm) => "The login works. Sign in now, and then once a month.".into(),
        Some(RouteId::RemoveUser) => {
            "Has left. The account owner removes this login; it is never reactivated.".into()
        }
        None | Some(RouteId::AnswerMore) => "One more answer decides how to get back in.".into(),
        Some(route) => format!(
            "Start with: {}. Access: {}.",
            guidance.route(*route).title,
            ready(person.ready, as_of)
        ),
    }
}

/// The role in words, for headings.
pub fn role(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::TradeAccountOwner) => "Trade Account Owner (TAO)",
        Some(Role::ProxyTradeAccountOwner) => "Proxy TAO",
        Some(Role::TradeAccountUser) => "Trade account user",
        None | Some(Role::Unknown) => "Role not known",
    }
}

/// When a login can be used again, as of a day: "today", a span to plan for, or that no day can be given. CBP promises
/// none of this.
pub fn ready(ready: Readiness, as_of: NaiveDate) -> String {
    match (ready.earliest, ready.latest) {
        (Some(first), Some(last)) if first == as_of && last == as_of => "today".into(),
        (Some(first), Some(last)) if first == as_of => {
            format!("perhaps today, {}; plan for {}", long(first), long(last))
        }
        (Some(first), Some(last)) => format!(
            "expect it {} (based on reports; CBP gives no time)",
            range(first, last)
        ),
        (Some(first), None) if first == as_of => {
            format!("perhaps today, {}; CBP gives no time", long(first))
        }
        (Some(first), None) => format!("{} at the earliest; CBP gives no time", long(first)),
        (None, _) => "we can’t give a day yet".into(),
    }
}
