//! When a login can be used again.

use super::recovery::{Recovery, no_account};
use super::roster::Roster;
use super::{CompanyFinding, PersonFinding, Quantity, Span, Sum};
use crate::calendar::BusinessDays;
use crate::choice::Choice;
use crate::facts::{Id, Place, RequestRoute};
use crate::guidance::{Ready, RouteId};
use chrono::NaiveDate;

/// The earliest and the latest day a login can be used; `None` if unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// The earliest day; never before the day of the check.
    pub earliest: Option<NaiveDate>,
    /// The latest day; also `None` once it has passed.
    pub latest: Option<NaiveDate>,
}

/// Days, with the sums behind them.
type Counted = (Readiness, Vec<Sum>);

/// The days of the person at a position.
///
/// A ladder's earliest day is its first rung's, or the day of the check if a proxy TAO may reactivate the person. For
/// the latest, self-service is tried today and a desk case opened on the next business day, so a ladder that ends at
/// the service desk after other rungs takes one business day more than the desk alone; a case that was opened counts
/// from its own day.
pub(super) fn readiness(roster: &Roster, recoveries: &[Recovery], at: usize) -> Counted {
    let recovery = &recoveries[at];
    let who = Some(&roster.facts.people[at].id);
    let (mut ready, sums) = match recovery.ladder {
        [only] => {
            let helper = recovery
                .helper
                .map(|helper| readiness(roster, recoveries, helper).0);
            route(roster, *only, who, helper)
        }
        [first, .., RouteId::ServiceDesk] => {
            // Self-service needs no arithmetic.
            let (first, _) = route(roster, *first, who, None);
            let sums = desk_after_self_service(roster, who);
            let latest = sums.last().map(|sum| sum.to).filter(|day| *day >= roster.as_of);
            (Readiness { latest, ..first }, sums)
        }
        [first, ..] => {
            let (first, _) = route(roster, *first, who, None);
            (
                Readiness {
                    latest: None,
                    ..first
                },
                Vec::new(),
            )
        }
        [] => Counted::default(),
    };
    if recovery.proxy.is_some() {
        ready.earliest = Some(roster.as_of);
    }
    (ready, sums)
}

/// The company's own route and days: those of its application, or the earliest of anyone's.
pub(super) fn company(roster: &Roster, people: &[PersonFinding]) -> CompanyFinding {
    if roster.has_no_account() {
        let found = no_account(roster);
        let (ready, arithmetic) = route(roster, found.ladder[0], None, None);
        return CompanyFinding {
            route: Some(found.ladder[0]),
            ready,
            arithmetic,
            ask: found.ask,
        };
    }
    let ready = Readiness {
        earliest: people.iter().filter_map(|person| person.ready.earliest).min(),
        latest: people.iter().filter_map(|person| person.ready.latest).min(),
    };
    let nobody = people.is_empty();
    CompanyFinding {
        route: nobody.then_some(RouteId::AnswerMore),
        ready,
        arithmetic: Vec::new(),
        ask: if nobody { vec![Place::People] } else { Vec::new() },
    }
}

/// The first and last business day of a route; `None` for a route not counted in business days.
pub(super) fn span_of(roster: &Roster, route: RouteId) -> Option<[BusinessDays; 2]> {
    match roster.guidance.route(route).ready {
        Ready::Between(first, last) => Some([first, last]),
        Ready::SameDay | Ready::FromSameDay | Ready::WithHelper | Ready::NoDate => None,
    }
}

/// The latest day a route was requested; an application belongs to the company, whoever needs it.
pub(super) fn sent_on(roster: &Roster, route: RouteId, who: Option<&Id>) -> Option<NaiveDate> {
    let request = RequestRoute::from_name(route.name())?;
    roster
        .facts
        .sent_on(request, who.filter(|_| !request.is_company()))
}

fn route(roster: &Roster, id: RouteId, who: Option<&Id>, helper: Option<Readiness>) -> Counted {
    let today = Some(roster.as_of);
    let days = |earliest, latest| (Readiness { earliest, latest }, Vec::new());
    match roster.guidance.route(id).ready {
        Ready::SameDay => days(today, today),
        Ready::FromSameDay => days(today, None),
        Ready::Between(first, last) => between(roster, sent_on(roster, id, who), first, last),
        Ready::WithHelper => (helper.unwrap_or_default(), Vec::new()),
        Ready::NoDate => Counted::default(),
    }
}

/// Counted from the day it was sent, else from the day of the check. Sums of past days are dropped.
fn between(roster: &Roster, sent_on: Option<NaiveDate>, first: BusinessDays, last: BusinessDays) -> Counted {
    let from = sent_on.unwrap_or(roster.as_of);
    let earliest = sum(roster, Quantity::ReadyEarliest, from, first);
    let latest = sum(roster, Quantity::ReadyLatest, from, last);
    let ready = Readiness {
        earliest: Some(earliest.to.max(roster.as_of)),
        latest: Some(latest.to).filter(|day| *day >= roster.as_of),
    };
    let ahead = [earliest, latest]
        .into_iter()
        .filter(|sum| sum.to >= roster.as_of);
    (ready, ahead.collect())
}

/// The day to open a desk case if none was opened, and the latest day of the case.
fn desk_after_self_service(roster: &Roster, who: Option<&Id>) -> Vec<Sum> {
    let Some([_, last]) = span_of(roster, RouteId::ServiceDesk) else {
        return Vec::new();
    };
    let latest = |from| sum(roster, Quantity::ReadyLatest, from, last);
    if let Some(opened) = sent_on(roster, RouteId::ServiceDesk, who) {
        let ahead = Some(latest(opened)).filter(|sum| sum.to >= roster.as_of);
        return ahead.into_iter().collect();
    }
    let after = roster.guidance.plan.desk_case_after;
    let case = sum(roster, Quantity::OpenDeskCase, roster.as_of, after);
    let latest = latest(case.to);
    vec![case, latest]
}

fn sum(roster: &Roster, quantity: Quantity, from: NaiveDate, count: BusinessDays) -> Sum {
    Sum::of(
        quantity,
        from,
        Span::BusinessDays(count),
        &roster.guidance.calendar,
    )
}
