//! When to expect an answer to what was sent, and when to ask again.

use super::readiness::{sent_on, span_of};
use super::roster::Roster;
use super::{AgendaItem, CompanyFinding, Event, PersonFinding, Who};
use crate::calendar::BusinessDays;
use crate::choice::Choice;
use crate::facts::Id;
use crate::guidance::RouteId;
use chrono::NaiveDate;

/// The follow-up days of every route that takes business days and is first in a ladder or was requested, counted from
/// the day it was sent, or from the day of the check if nothing was. Past days are left out.
pub(super) fn follow_ups(
    roster: &Roster,
    company: &CompanyFinding,
    people: &[PersonFinding],
) -> Vec<AgendaItem> {
    let mut items = for_one(roster, company.route, None);
    for person in people {
        // An application belongs to the company, whoever needs it.
        let first = person
            .ladder
            .first()
            .copied()
            .filter(|_| !roster.has_no_account());
        items.extend(for_one(roster, first, Some(&person.id)));
    }
    items
}

fn for_one(roster: &Roster, first: Option<RouteId>, who: Option<&Id>) -> Vec<AgendaItem> {
    let followed = RouteId::ALL.iter().filter(|route| {
        first == Some(**route)
            || roster
                .facts
                .requests
                .iter()
                .any(|request| request.who.as_ref() == who && request.route.name() == route.name())
    });
    followed.flat_map(|route| days(roster, *route, who)).collect()
}

fn days(roster: &Roster, route: RouteId, who: Option<&Id>) -> Vec<AgendaItem> {
    let Some([first, last]) = span_of(roster, route) else {
        return Vec::new();
    };
    let sent_on = sent_on(roster, route, who).unwrap_or(roster.as_of);
    let after = |day: NaiveDate, count: BusinessDays| roster.guidance.calendar.after(day, count).on;
    let earliest = after(sent_on, first);
    let days = [
        (Event::FollowUpEarliest, earliest),
        (
            Event::FollowUpChase,
            after(earliest, roster.guidance.plan.chase_after),
        ),
        (Event::FollowUpLatest, after(sent_on, last)),
    ];
    let item = |(what, on)| AgendaItem::new(on, what, who.map_or(Who::Company, |id| Who::Person(id.clone())));
    days.into_iter()
        .filter(|(_, on)| *on >= roster.as_of)
        .map(item)
        .collect()
}
