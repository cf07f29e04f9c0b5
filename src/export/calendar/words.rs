//! The words of the calendar file. Names in them are made harmless before they come here.

use super::What;
use crate::assessment::Event;
use crate::calendar::Iso;
use crate::facts::{Facts, Id};
use crate::guidance::{Clock, Contact, Guidance, RuleId};
use crate::wording::{
    self, Noun, and_more, counted, days_left, event, event_why, long, sentence_case, ui, weekday_long,
};
use chrono::NaiveDate;

pub const NAMED: usize = 3;
/// How many entries a description lists.
pub const LISTED: usize = 50;

pub const DESK_READING: &str = "Opening the case on the next business day is our reading, to be safe.";
pub const LAST_DAY_READING: &str =
    "If the last day isn’t a business day, we use the business day before it (our reading, to be safe).";
pub const COURT_READING: &str =
    "This day is our reading, to be safe: a day to ask a trade lawyer, not a computed deadline.";
pub const NO_PRESERVATION: &str = "ACE access only lets you file. It never preserves a legal right.";

/// The name of a calendar of several clients, in place of a company's.
pub const CLIENTS: &str = "All clients";

pub fn clock_is_read(clock: &Clock) -> String {
    let days = clock.days;
    format!("This day is our reading of “after {days} days,” to be safe: nobody publishes the exact day.")
}

pub fn clock_starts_again(clock: &Clock) -> String {
    let days = clock.days;
    format!(
        "The {days} days start over with each sign-in, and then this day no longer applies. Save a new calendar after you sign in."
    )
}

pub fn clock_starts_again_monthly(clock: &Clock) -> String {
    format!(
        "The {} days start over with each sign-in, separately for each person.",
        clock.days
    )
}

pub fn months_are_read(clock: &Clock) -> String {
    format!(
        "The advice is to sign in at least monthly. We count every {} days from the planned filing, or from the day of the check if none is planned (our reading).",
        clock.due_soon_from
    )
}

pub fn calendar_name(company: Option<&str>, person: Option<&str>) -> String {
    let names: Vec<&str> = person.into_iter().chain(company).collect();
    match names.as_slice() {
        [] => ui::PRODUCT.to_owned(),
        names => format!("{}: {}", ui::PRODUCT, names.join(", ")),
    }
}

/// A person without a name that can be shown, by position.
pub fn unnamed_person(at: usize) -> String {
    format!("Person {}", at + 1)
}

/// The title of an event: the company, what to do, and in parentheses who or what it is about.
pub fn summary(what: What, on: NaiveDate, company: Option<&str>, about: &str) -> String {
    let title = if is_by(what) {
        dated(what, &long(on))
    } else {
        title(what).into()
    };
    of_company(with_about(title, about), company)
}

/// The text of a reminder that many days before.
pub fn reminder(days: i64, what: What, on: NaiveDate, company: Option<&str>, about: &str) -> String {
    let ahead = sentence_case(&days_left(days));
    of_company(
        with_about(format!("{ahead}: {}", dated(what, &long(on))), about),
        company,
    )
}

/// The first line of the description: what, and on which day of the week.
pub fn day(what: What, on: NaiveDate) -> String {
    sentence(&dated(what, &weekday_long(on)))
}

/// Why the day matters; `None` for a monthly login, whose reason is in the guidance.
pub fn why(guidance: &Guidance, what: What) -> Option<String> {
    match what {
        What::Agenda(of) => Some(event_why(guidance, of)),
        What::MonthlyLogins(_) | What::MonthlyLogin(_) => None,
    }
}

pub fn for_people(names: Vec<String>) -> String {
    sentence(&format!("For: {}", wording::and_list(&names)))
}

pub fn for_entries(named: Vec<String>, of: usize) -> String {
    sentence(&format!(
        "For {}: {}",
        counted(of, Noun::Entry),
        and_more(named, of)
    ))
}

/// Whose day it is, for a broker with several clients.
pub fn company(name: &str) -> String {
    sentence(&format!("Importer: {name}"))
}

pub fn rule(guidance: &Guidance, id: RuleId) -> String {
    use crate::facts::Choice;
    format!("Rule {}: {}", id.name(), guidance.rule(id).says.of(guidance))
}

/// How to reach the desk; `None` if it has no phone.
pub fn desk(contact: &Contact) -> Option<String> {
    let phone = contact.phone?;
    let hours = contact
        .hours
        .map_or_else(String::new, |hours| format!(" Open {hours}."));
    Some(format!(
        "{}: {}, {}; {}.{hours}",
        contact.name, phone.number, phone.options, contact.email
    ))
}

/// Adds a period unless there is one, as in "Acme Inc."
pub fn sentence(text: &str) -> String {
    if text.ends_with('.') {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

pub fn made_by(guidance: &Guidance) -> String {
    format!(
        "Made by {}. {}. Not legal advice.",
        ui::PRODUCT,
        ui::guidance_as_of(guidance)
    )
}

fn title(what: What) -> &'static str {
    match what {
        What::Agenda(Event::LogInBy) => "Sign in to ACE by",
        What::Agenda(of) => event(of),
        What::MonthlyLogins(_) => "Everyone signs in to ACE",
        What::MonthlyLogin(_) => "Sign in to ACE",
    }
}

/// Whether a title needs its day to be complete.
fn is_by(what: What) -> bool {
    matches!(
        what,
        What::Agenda(Event::LogInBy | Event::CapeBy | Event::ProtestBy)
    )
}

fn dated(what: What, day: &str) -> String {
    let preposition = match what {
        // Not "on": nobody should wait for this day.
        What::Agenda(Event::CitAnniversary) => "before ",
        what if is_by(what) => "",
        _ => "on ",
    };
    format!("{} {preposition}{day}", title(what))
}

/// The company in front, for a broker with several clients.
fn of_company(title: String, company: Option<&str>) -> String {
    match company {
        Some(name) => format!("{name}: {title}"),
        None => title,
    }
}

fn with_about(title: String, about: &str) -> String {
    if about.is_empty() {
        title
    } else {
        format!("{title} ({about})")
    }
}

pub fn saved(name: &str, events: usize) -> String {
    format!(
        "Saved {name}: {}, with reminders. Import it into your calendar.",
        counted(events, Noun::Event)
    )
}

/// The name of a calendar file, with the company's; a person's holds the id, not the name.
pub fn file_name(facts: &Facts, as_of: NaiveDate, id: Option<&Id>) -> String {
    let whose = id.map_or_else(String::new, |id| format!("-{id}"));
    format!(
        "ace-dates-{}{}{whose}.ics",
        wording::sharing::slug(facts),
        Iso(as_of)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;

    #[test]
    fn titles_say_what_and_when() {
        let day = date(2026, 8, 3);
        let cape = What::Agenda(Event::CapeBy);
        assert_eq!(
            summary(cape, day, None, "shoes"),
            "File in CAPE by August 3, 2026 (shoes)"
        );
        assert_eq!(
            reminder(1, cape, day, None, ""),
            "In 1 day: File in CAPE by August 3, 2026"
        );
        let plan = What::Agenda(Event::PlannedOn);
        assert_eq!(summary(plan, day, Some("Acme"), ""), "Acme: Planned CAPE filing");
        assert_eq!(
            reminder(14, plan, day, Some("Acme"), ""),
            "Acme: In 14 days: Planned CAPE filing on August 3, 2026"
        );
        assert_eq!(
            super::day(plan, day),
            "Planned CAPE filing on Monday, August 3, 2026."
        );
    }

    #[test]
    fn names_and_how_many_more() {
        assert_eq!(for_entries(vec!["a".into()], 1), "For 1 entry: a.");
        assert_eq!(for_entries(vec!["a".into()], 3), "For 3 entries: a and 2 more.");
        assert_eq!(company("Acme"), "Importer: Acme.");
        assert_eq!(company("Acme Inc."), "Importer: Acme Inc.");
    }

    #[test]
    fn calendars_are_named_after_whose_they_are() {
        assert_eq!(calendar_name(None, None), "ACE Self-Check");
        assert_eq!(
            calendar_name(Some("Acme"), Some("Dana")),
            "ACE Self-Check: Dana, Acme"
        );
    }
}
