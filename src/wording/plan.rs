//! Smaller words of the plan.

use super::{
    Noun, at_stake, counted, grouped, long, more, person_name, possessive, sentence_case, short, ui,
};
use crate::assessment::Outlook;
use crate::choice::Choice;
use crate::entries::Stake;
use crate::facts::{Facts, Request, RequestRoute, Role};
use crate::guidance::{Guidance, RouteId};
use crate::interview::Improvement;
use chrono::NaiveDate;

/// The word next to the color; `waits` if everything has been sent.
pub fn outlook(outlook: Outlook, waits: bool) -> &'static str {
    match outlook {
        Outlook::Blocked if waits => "Waiting for an answer",
        Outlook::Blocked => "Act today",
        Outlook::AtRisk => "Needs attention",
        Outlook::Clear => "All clear",
    }
}

/// Something that would make the plan more precise, and why.
pub fn improvement(facts: &Facts, one: &Improvement) -> (String, &'static str) {
    match one {
        Improvement::Account => (
            "Does your company have an ACE account?".into(),
            "it decides which form you need",
        ),
        Improvement::Person(id) => {
            let name = person_name(facts, id);
            (format!("More about {name}"), "a better route, and dates")
        }
        Improvement::Broker => ("About your broker".into(), "it may file today"),
        Improvement::AnotherPerson => ("Add someone else with a login".into(), "may be quicker"),
        Improvement::Entries => ("Add your entries".into(), "deadlines"),
        Improvement::Setup => ("Check how the account is set up".into(), "before you file"),
        Improvement::Bank => ("Is your bank set up for refunds?".into(), "no bank, no refund"),
        Improvement::Filing => ("When do you plan to file?".into(), "to see if it’s in time"),
    }
}

/// Next to the heading of the checks.
pub fn checks_note(open: usize, of: usize) -> String {
    if open == 0 {
        format!("all {of} checks are clear")
    } else {
        format!("{open} of {of} checks")
    }
}

/// In place of the days not shown.
pub fn more_days(count: usize) -> String {
    format!("{}: see “{}” below", more(count, Noun::Day), ui::DATES)
}

pub fn show_people(count: usize) -> String {
    format!("Show all {} people", grouped(count))
}

/// A next step in the plan: how many entries, and the nearest day.
pub fn entries_line(count: usize, nearest: Option<NaiveDate>, stake: Stake) -> String {
    let nearest = nearest.map(|day| format!("next by {}", short(day)));
    let parts = [Some(counted(count, Noun::Entry)), nearest, at_stake(stake)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Notice: there is no CAPE list, because numbers are missing.
pub fn no_numbers(count: usize) -> String {
    let numbers = if count == 1 {
        "its full number is"
    } else {
        "their full numbers are"
    };
    format!(
        "{} should be on the CAPE list, but {numbers} missing. Type in what’s missing, or import your spreadsheet and keep the full numbers.",
        sentence_case(&counted(count, Noun::Entry))
    )
}

/// The button that records that something was sent.
pub fn sent_button(route: RequestRoute) -> &'static str {
    match route {
        RequestRoute::ServiceDesk => "I called today",
        RequestRoute::LogIn | RequestRoute::ResetPassword | RequestRoute::RemoveUser => "I did it today",
        _ => "I sent it today",
    }
}

/// Notice: a request was recorded. No dates depend on asking a broker.
pub fn recorded(route: RequestRoute, sent_on: NaiveDate) -> String {
    let day = long(sent_on);
    if route == RequestRoute::AskBroker {
        format!("Noted: you asked your broker on {day}.")
    } else {
        format!("Noted: {day}. The dates below count from it.")
    }
}

/// Something that was sent, for a list: what, for whom, and the day.
pub fn sent(facts: &Facts, guidance: &Guidance, request: &Request) -> (String, String) {
    let what = RouteId::from_name(request.route.name())
        .map_or("Asked your broker to file", |route| guidance.route(route).title);
    let what = match &request.who {
        Some(id) => format!("{what} ({})", person_name(facts, id)),
        None => what.to_owned(),
    };
    (what, long(request.sent_on))
}

/// Button: someone signed in.
pub fn signed_in(name: &str) -> String {
    format!("{} signed in today", sentence_case(name))
}

/// Notice: someone signed in.
pub fn signed_in_noted(name: &str) -> String {
    format!("Noted: {} last sign-in is today.", possessive(name))
}

/// The title of the screen about a person, without a name.
pub fn about_role(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::TradeAccountOwner) => "About the account owner",
        Some(Role::ProxyTradeAccountOwner) => "About a proxy",
        Some(Role::TradeAccountUser) => "About a user",
        None | Some(Role::Unknown) => "About a person with a login",
    }
}

/// The role in a word or two.
pub fn role_short(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::TradeAccountOwner) => "account owner",
        Some(Role::ProxyTradeAccountOwner) => "proxy",
        Some(Role::TradeAccountUser) => "user",
        None | Some(Role::Unknown) => "role not known",
    }
}
