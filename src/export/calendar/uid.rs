//! The UID of each event, so that a later export replaces it and no other.
//!
//! `<what>-<id>-<digest>@ace-self-check.invalid`. `id` is the first person's or entry's in the file, so that an event
//! moves with its day; "company" otherwise, with the day of an anniversary or follow-up and the days of a monthly
//! login, of which there are several. At most 100 characters, no names.

use super::What;
use super::occasion::{Occasion, Subject};
use crate::assessment::Event;
use crate::calendar::Iso;
use crate::facts::{Facts, Label};
use chrono::NaiveDate;

const DOMAIN: &str = "ace-self-check.invalid";

pub(super) fn uid(facts: &Facts, occasion: &Occasion) -> String {
    let id = id(facts, occasion);
    let which = match occasion.what {
        What::Agenda(
            Event::CitAnniversary | Event::FollowUpEarliest | Event::FollowUpChase | Event::FollowUpLatest,
        ) => format!("{id}-{}", Iso(occasion.on)),
        What::MonthlyLogins(days) | What::MonthlyLogin(days) => format!("{id}-{days}"),
        What::Agenda(_) => id.to_owned(),
    };
    format!("{}-{which}-{}@{DOMAIN}", slug(occasion.what), digest(facts))
}

pub(super) fn of_clients(what: What, on: NaiveDate) -> String {
    format!("{}-{}-clients@{DOMAIN}", slug(what), Iso(on))
}

/// Never change these: calendars have stored them. None is another one plus a hyphen and more.
fn slug(what: What) -> &'static str {
    match what {
        What::Agenda(event) => match event {
            Event::Phase2Opens => "phase-2-opens",
            Event::LogInBy => "log-in-by",
            Event::OpenDeskCase => "open-desk-case",
            Event::FollowUpEarliest => "follow-up-earliest",
            Event::FollowUpChase => "follow-up-chase",
            Event::FollowUpLatest => "follow-up-latest",
            Event::WeekBefore => "week-before",
            Event::PlannedOn => "planned-on",
            Event::ReconciliationDueOn => "reconciliation-due",
            Event::CapeBy => "cape-by",
            Event::ProtestBy => "protest-by",
            Event::CitAnniversary => "cit-anniversary",
        },
        What::MonthlyLogins(_) => "monthly-logins",
        What::MonthlyLogin(_) => "monthly-login",
    }
}

fn id<'a>(facts: &'a Facts, occasion: &Occasion) -> &'a str {
    let id = match &occasion.subject {
        Subject::Company => None,
        Subject::People(people) => people
            .first()
            .and_then(|at| facts.people.get(*at))
            .map(|person| &person.id),
        Subject::Entries(entries) => entries
            .first()
            .and_then(|at| facts.entries.get(*at))
            .map(|entry| &entry.id),
    };
    id.map_or("company", |id| id.as_str())
}

/// Six hexadecimal digits of the check's id, so that calendars of two clients of a broker don't replace each other:
/// FNV-1a of 32 bits (draft-eastlake-fnv), folded to 24 by exclusive or. A check without an id uses the company's name,
/// trimmed; no name counts as an empty one.
fn digest(facts: &Facts) -> String {
    let name = facts.company.label.as_ref().map_or("", Label::as_str);
    let key = facts
        .check
        .as_ref()
        .map_or(name.trim(), |check| check.id.as_str());
    let hash = fnv_1a(key.as_bytes());
    format!("{:06x}", (hash >> 24) ^ (hash & 0x00ff_ffff))
}

fn fnv_1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test vectors of draft-eastlake-fnv.
    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(fnv_1a(b""), 0x811c_9dc5);
        assert_eq!(fnv_1a(b"a"), 0xe40c_292c);
        assert_eq!(fnv_1a(b"foobar"), 0xbf9c_f968);
    }
}
