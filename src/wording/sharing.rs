//! Words about sharing a check: how much is shown, what the recipient sees, and why a link is refused.

use crate::calendar::Iso;
use crate::facts::{Facts, Label};
use crate::sharing::link::{LONGEST, LinkRefused};
use crate::sharing::{Level, Part, Preview, SeenPerson};
use chrono::NaiveDate;

/// The label of a level.
#[must_use]
pub fn level(level: Level) -> &'static str {
    match level {
        Level::Full => "Everything as you entered it",
        Level::ForFiling => "For filing",
        Level::InitialsOnly => "Initials instead of names",
        Level::RolesOnly => "Roles instead of names",
    }
}

/// What a level shows, and what its recipient can't do.
#[must_use]
pub fn level_hint(level: Level) -> &'static str {
    match level {
        Level::Full => {
            "Names and entry numbers are included. The recipient can do anything with it that you can."
        }
        Level::ForFiling => {
            "Your company’s name and the entry numbers. People are initials, and entry names are left out, so the recipient can file but can’t contact anyone by name."
        }
        Level::InitialsOnly => {
            "Each name becomes its initials, at most four letters. Repeated initials get a number. Without entry numbers the recipient can’t file from it."
        }
        Level::RolesOnly => {
            "People are “Person 1”, “Person 2” with their roles. The recipient can’t see whose check it is, and can’t file from it."
        }
    }
}

/// A kind of answer, in a list of what is shared or left out.
#[must_use]
pub fn part(level: Level, part: Part) -> &'static str {
    let is_short = level == Level::InitialsOnly;
    match part {
        Part::CompanyName if is_short => "the company’s initials",
        Part::CompanyName => "the company’s name",
        Part::PeopleNames if is_short || level == Level::ForFiling => "initials of people",
        Part::PeopleNames => "names of people",
        Part::EntryNames if is_short => "initials of entry names",
        Part::EntryNames => "names of entries",
        Part::EntryNumbers => "entry numbers",
        Part::DayOfCheck => "the day of the check",
        Part::CompanyAnswers => "answers about the company’s account",
        Part::Roles => "roles of people",
        Part::LastLogins => "dates of last sign-ins",
        Part::PeopleAnswers => "answers about each login",
        Part::BrokerAnswers => "answers about the broker",
        Part::PlannedDay => "the planned filing date",
        Part::EntryAnswers => "answers and dates of entries",
        Part::Amounts => "IEEPA duty amounts",
        Part::Requests => "what you sent, and when",
        Part::Ticks => "checklist answers",
    }
}

/// What the recipient sees, in one sentence; `None` if nothing is shared.
#[must_use]
pub fn shown(preview: &Preview) -> Option<String> {
    let listed = listed(&preview.shown, preview.level)?;
    Some(format!("The recipient sees {listed}."))
}

/// What is left out, in one sentence; `None` if nothing is.
#[must_use]
pub fn hidden(preview: &Preview) -> Option<String> {
    let listed = listed(&preview.hidden, Level::Full)?;
    Some(format!("Left out: {listed}."))
}

fn listed(parts: &[Part], level: Level) -> Option<String> {
    let names: Vec<String> = parts.iter().map(|one| part(level, *one).to_owned()).collect();
    (!names.is_empty()).then(|| super::and_list(&names))
}

/// A person as the recipient sees them, such as "Person 2, Proxy TAO".
#[must_use]
pub fn seen_person(person: &SeenPerson) -> String {
    format!("{}, {}", person.name, super::role(person.role))
}

/// The name of a file that is saved: `ace-self-check-hudson-furniture-2026-11-30.json`.
#[must_use]
pub fn saved_file(facts: &Facts, as_of: NaiveDate) -> String {
    format!("ace-self-check-{}{}.json", slug(facts), Iso(as_of))
}

/// The name of a shared file, with the company's name as far as the recipient may see it.
#[must_use]
pub fn shared_file(shown: &Facts, as_of: NaiveDate) -> String {
    format!("ace-self-check-{}shared-{}.json", slug(shown), Iso(as_of))
}

/// The company's name for a file name: letters and digits, with a hyphen for anything else and one at the end. At most
/// 40 characters; empty without a name.
#[must_use]
pub fn slug(facts: &Facts) -> String {
    let name = facts.company.label.as_ref().map_or("", Label::as_str);
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let slug: String = words.join("-").to_lowercase().chars().take(40).collect();
    match slug.trim_end_matches('-') {
        "" => String::new(),
        slug => format!("{slug}-"),
    }
}

#[must_use]
pub fn saved_check(name: &str) -> String {
    format!("Saved as {name}. Open it here any time to go on.")
}

/// What was saved for someone else.
#[must_use]
pub fn saved_to_share(name: &str) -> String {
    format!("Saved as {name}. Send it to whoever should see it.")
}

/// Field: the company's name, if it is missing.
pub const COMPANY: &str = "What is your company called?";
pub const COMPANY_HINT: &str =
    "You haven’t named it yet. Without a name the recipient can’t tell whose check this is.";
pub const WITH_AMOUNTS: &str = "Include the IEEPA duty amounts";
/// Heading: the short text.
pub const SUMMARY: &str = "A short summary";
/// Button: copy the short text.
pub const COPY_SUMMARY: &str = "Copy the summary";
/// Status: the short text is copied.
pub const SUMMARY_COPIED: &str = "Copied. Paste it into a message.";
/// Button: the device's share sheet.
pub const SHARE_SHEET: &str = "Share…";
pub const WHOLE: &str = "The whole check";

/// Why there is no link, and what to do instead.
#[must_use]
pub fn too_long() -> String {
    let longest = super::grouped(LONGEST);
    format!(
        "This check is too long for a link, which can have at most {longest} characters. Save a file and send that instead."
    )
}

/// Why a link isn't opened, and what to do.
#[must_use]
pub fn link_refused(refused: &LinkRefused) -> String {
    match refused {
        LinkRefused::NotALink => "This link has no ACE Self-Check answers in it.".into(),
        LinkRefused::Cut => {
            "Part of this link is missing. It was probably cut off along the way. Ask for it again, or for a file.".into()
        }
        LinkRefused::Altered => {
            "This link was changed along the way, so nothing in it can be trusted. Ask for it again, or for a file."
                .into()
        }
        LinkRefused::Newer(version) => format!(
            "This link has version {version}, which is newer than this page. Reload the page to update it."
        ),
        LinkRefused::TooLarge => "This link is too long to come from ACE Self-Check. Ask for a file.".into(),
        LinkRefused::Contents(refused) => {
            format!("The answers in this link can’t be used: {}.", super::refusal(refused))
        }
    }
}
