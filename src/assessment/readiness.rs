//! From when a login can be used again.

use super::recovery::{Recovery, no_account};
use super::roster::Roster;
use super::{CompanyFinding, PersonFinding, Quantity, Span, Sum};
use crate::facts::Place;
use crate::guidance::{Ready, RouteId};
use chrono::NaiveDate;

/// The earliest and the latest day a login can be used; `None` where none can be given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// The earliest day.
    pub earliest: Option<NaiveDate>,
    /// The latest day.
    pub latest: Option<NaiveDate>,
}

/// The days of the person at a position, with the sums they rest on.
///
/// A ladder's earliest day is its first rung's. Its latest: self-service is tried on the day and
/// a desk case is opened on the next business day, so a ladder that ends at the service desk
/// after other rungs takes one business day more than the desk alone.
pub(super) fn readiness(roster: &Roster, recoveries: &[Recovery], at: usize) -> (Readiness, Vec<Sum>) {
    let recovery = &recoveries[at];
    match recovery.ladder {
        [only] => route(
            roster,
            *only,
            recovery
                .helper
                .map(|helper| readiness(roster, recoveries, helper).0),
        ),
        [first, .., RouteId::ServiceDesk] => {
            // Self-service takes no sum.
            let (first, _) = route(roster, *first, None);
            let case = sum(
                roster,
                Quantity::OpenDeskCase,
                roster.as_of,
                roster.guidance.plan.desk_case_after,
            );
            let latest = desk_days(roster).map(|days| sum(roster, Quantity::ReadyLatest, case.to, days));
            let ready = Readiness {
                earliest: first.earliest,
                latest: latest.as_ref().map(|sum| sum.to),
            };
            (ready, std::iter::once(case).chain(latest).collect())
        }
        [first, ..] => (
            Readiness {
                latest: None,
                ..route(roster, *first, None).0
            },
            Vec::new(),
        ),
        [] => (Readiness::default(), Vec::new()),
    }
}

/// The company's own route and days: its application's, or the earliest of anyone's.
pub(super) fn company(roster: &Roster, people: &[PersonFinding]) -> CompanyFinding {
    if roster.has_no_account() {
        let found = no_account(roster);
        let (ready, arithmetic) = route(roster, found.ladder[0], None);
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

fn route(roster: &Roster, id: RouteId, helper: Option<Readiness>) -> (Readiness, Vec<Sum>) {
    let today = Some(roster.as_of);
    match roster.guidance.route(id).ready {
        Ready::SameDay => (
            Readiness {
                earliest: today,
                latest: today,
            },
            Vec::new(),
        ),
        Ready::FromSameDay => (
            Readiness {
                earliest: today,
                latest: None,
            },
            Vec::new(),
        ),
        Ready::Between(first, last) => {
            let earliest = sum(roster, Quantity::ReadyEarliest, roster.as_of, first);
            let latest = sum(roster, Quantity::ReadyLatest, roster.as_of, last);
            (
                Readiness {
                    earliest: Some(earliest.to),
                    latest: Some(latest.to),
                },
                vec![earliest, latest],
            )
        }
        Ready::WithHelper => (helper.unwrap_or_default(), Vec::new()),
        Ready::NoDate => (Readiness::default(), Vec::new()),
    }
}

/// How long the service desk takes at most.
fn desk_days(roster: &Roster) -> Option<crate::calendar::BusinessDays> {
    match roster.guidance.route(RouteId::ServiceDesk).ready {
        Ready::Between(_, last) => Some(last),
        _ => None,
    }
}

fn sum(roster: &Roster, quantity: Quantity, from: NaiveDate, count: crate::calendar::BusinessDays) -> Sum {
    Sum::of(
        quantity,
        from,
        Span::BusinessDays(count),
        &roster.guidance.calendar,
    )
}
