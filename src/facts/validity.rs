//! What the types allow but the format refuses: future days, repeated ids, and requests for nobody.

use super::{
    EntryAnswer, Expected, Facts, LastLogin, MOST_ENTRIES, MOST_PEOPLE, MOST_REQUESTS, PersonAnswer, Place,
    Problem, Request,
};
use chrono::NaiveDate;
use std::collections::hash_map::{self, HashMap};

/// All problems of the facts on a day, in the file's order.
pub fn problems(facts: &Facts, today: NaiveDate) -> Vec<Problem> {
    let as_of = facts.as_of.unwrap_or(today);
    let late =
        |day: Option<NaiveDate>, place| (day? > as_of).then(|| Problem::of(place, Expected::NotAfter(as_of)));
    // A month may not begin after the day of the check.
    let people = facts.people.iter().enumerate().filter_map(|(at, person)| {
        let login = person.last_login.and_then(LastLogin::earliest);
        late(login, Place::Person(at, PersonAnswer::LastLogin))
    });
    let entries = facts.entries.iter().enumerate().filter_map(|(at, entry)| {
        let place = Place::Entry(at, EntryAnswer::LiquidatedOn);
        late(entry.liquidated_on(), place)
    });
    let mut found: Vec<Problem> = Vec::new();
    found.extend(too_many(Place::People, facts.people.len(), MOST_PEOPLE));
    found.extend(people);
    found.extend(too_many(Place::Entries, facts.entries.len(), MOST_ENTRIES));
    found.extend(entries);
    found.extend(requests(facts, as_of));
    found.extend(repeated_ids(facts));
    found
}

fn too_many(place: Place, found: usize, most: usize) -> Option<Problem> {
    (found > most).then(|| Problem::of(place, Expected::AtMostItems { most, found }))
}

/// A request about a person names a listed one, a request about the company names nobody, and nothing was sent after
/// the day of the check.
fn requests(facts: &Facts, as_of: NaiveDate) -> Vec<Problem> {
    let (found, most) = (facts.requests.len(), MOST_REQUESTS);
    if found > most {
        return vec![Problem {
            at: "/facts/requests".into(),
            expected: Expected::AtMostItems { most, found },
        }];
    }
    let requests = facts.requests.iter().enumerate();
    requests
        .flat_map(|(at, request)| about_request(facts, request, at, as_of))
        .collect()
}

fn about_request(facts: &Facts, request: &Request, at: usize, as_of: NaiveDate) -> Vec<Problem> {
    let problem = |name: &str, expected| Problem {
        at: format!("/facts/requests/{at}/{name}"),
        expected,
    };
    let who = match &request.who {
        Some(_) if request.route.is_company() => Some(Expected::NoPerson),
        None if !request.route.is_company() => Some(Expected::Present),
        Some(id) if facts.person(id).is_none() => Some(Expected::KnownPerson),
        Some(_) | None => None,
    };
    let late = (request.sent_on > as_of).then_some(Expected::NotAfter(as_of));
    let who = who.map(|expected| problem("who", expected));
    who.into_iter()
        .chain(late.map(|expected| problem("sent_on", expected)))
        .collect()
}

/// Ids are unique in the file, across people and entries.
fn repeated_ids(facts: &Facts) -> Vec<Problem> {
    let people = (0..facts.people.len()).map(|at| ("people", at));
    let entries = (0..facts.entries.len()).map(|at| ("entries", at));
    let pointer = |(list, at): (&str, usize)| format!("/facts/{list}/{at}/id");
    let mut first = HashMap::new();
    let mut found = Vec::new();
    for (id, place) in facts.ids().zip(people.chain(entries)) {
        match first.entry(id) {
            hash_map::Entry::Vacant(new) => {
                new.insert(place);
            }
            hash_map::Entry::Occupied(earlier) => found.push(Problem {
                at: pointer(place),
                expected: Expected::IdOnce(pointer(*earlier.get())),
            }),
        }
    }
    found
}
