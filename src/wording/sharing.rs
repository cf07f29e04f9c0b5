//! Words about sharing a check: how much is shown, what the recipient sees, and why a link is refused.

use super::{Noun, counted, ui};
use crate::calendar::Iso;
use crate::facts::{Entry, Facts, Label, Person};
use crate::sharing::link::{LONGEST, LinkRefused};
use crate::sharing::sealed::UnsealError;
use crate::sharing::{Level, Part, Preview};
use chrono::NaiveDate;

pub fn level(level: Level) -> &'static str {
    match level {
        Level::Full => "Everything as you entered it",
        Level::ForFiling => "For filing",
        Level::InitialsOnly => "Initials instead of names",
        Level::RolesOnly => "Roles instead of names",
    }
}

/// What a level shows, and what its recipient can't do.
pub fn level_hint(level: Level) -> &'static str {
    match level {
        Level::Full => {
            "Names and entry numbers are included. The recipient can do anything with it that you can."
        }
        Level::ForFiling => {
            "Your company’s name and the entry numbers. People are initials, and entry names are left out, so the recipient can file but can’t contact anyone by name."
        }
        Level::InitialsOnly => {
            "Each name becomes the initials of its first and last word. Repeated initials get a number. Without entry numbers the recipient can’t file from it."
        }
        Level::RolesOnly => {
            "People are “Person 1”, “Person 2” with their roles. The recipient can’t file from it, and can’t see whose check it is unless they have another copy of it."
        }
    }
}

/// A kind of answer, in a list of what is shared or left out.
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
pub fn shown(preview: &Preview) -> Option<String> {
    let listed = listed(&preview.shown, preview.level)?;
    Some(format!("The recipient sees {listed}."))
}

/// What is left out, in one sentence; `None` if nothing is.
pub fn hidden(preview: &Preview) -> Option<String> {
    let listed = listed(&preview.hidden, Level::Full)?;
    Some(format!("Left out: {listed}."))
}

/// Why a broker can't file from what is shared for filing, and what to do; `None` at other levels, or if it can.
pub fn unfit_for_filing(preview: &Preview) -> Option<String> {
    let entries = &preview.seen.entries;
    let has_number = |entry: &&Entry| entry.entry_number.is_some();
    let without = entries.len() - entries.iter().filter(has_number).count();
    if preview.level != Level::ForFiling || (without == 0 && !entries.is_empty()) {
        return None;
    }
    let keep = ui::KEEP_NUMBERS;
    if without == 0 {
        return Some(format!(
            "The broker can’t file from this, because no entries are listed. Type them in with their numbers, or import a report with “{keep}”."
        ));
    }
    let what = if without == entries.len() {
        "The broker can’t file from this, because no entry number was kept.".to_owned()
    } else if without == 1 {
        "The broker can’t file 1 entry from this, because its number wasn’t kept.".to_owned()
    } else {
        let entries = counted(without, Noun::Entry);
        format!("The broker can’t file {entries} from this, because their numbers weren’t kept.")
    };
    let replace = ui::IMPORT_REPLACE;
    Some(format!(
        "{what} Type in the numbers, or import the report again with “{keep}” and “{replace}”."
    ))
}

fn listed(parts: &[Part], level: Level) -> Option<String> {
    let names: Vec<String> = parts.iter().map(|one| part(level, *one).to_owned()).collect();
    (!names.is_empty()).then(|| super::and_list(&names))
}

/// The people as the recipient sees them, such as "Person 2, Proxy TAO".
pub fn seen_people(preview: &Preview) -> impl Iterator<Item = String> {
    let line = |(at, person): (usize, &Person)| {
        format!(
            "{}, {}",
            super::person(&preview.seen, at),
            super::role(person.role)
        )
    };
    preview.seen.people.iter().enumerate().map(line)
}

/// The name of a file that is saved: `ace-self-check-hudson-furniture-2026-11-30.json`.
pub fn saved_file(facts: &Facts, as_of: NaiveDate) -> String {
    format!("ace-self-check-{}{}.json", slug(facts), Iso(as_of))
}

/// The name of a shared file, with the company's name as far as the recipient may see it.
pub fn shared_file(shown: &Facts, as_of: NaiveDate) -> String {
    format!("ace-self-check-{}shared-{}.json", slug(shown), Iso(as_of))
}

/// The company's name for a file name: letters and digits, with a hyphen for anything else and one at the end. At most
/// 40 characters; empty without a name.
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

pub fn saved_check(name: &str) -> String {
    format!("Saved as {name}. Open it here any time to go on.")
}

/// What was saved for someone else.
pub fn saved_to_share(name: &str) -> String {
    format!("Saved as {name}. Send it to whoever should see it.")
}

/// Field: the company's name, if it is missing.
pub const COMPANY: &str = "What is your company called?";
pub const COMPANY_HINT: &str = "Without a name, the recipient can’t tell whose check this is.";
pub const WITH_AMOUNTS: &str = "Include the IEEPA duty amounts";
pub const SUMMARY: &str = "A short summary";
pub const COPY_SUMMARY: &str = "Copy the summary";
pub const SUMMARY_COPIED: &str = "Copied. Paste it into a message.";
pub const SHARE_SHEET: &str = "Share…";
pub const WHOLE: &str = "The whole check";

/// Summary: protection for what is shared.
pub const PROTECT: &str = "Passphrase and end date (optional)";
pub const PASSPHRASE: &str = "Passphrase (optional)";
pub const PASSPHRASE_HINT: &str = "Nobody can open the link or file without it, and it can’t be recovered. Use several random words, and send it another way, such as by phone.";
pub const LAST_DAY: &str = "How long the link works";
pub const LAST_DAY_HINT: &str =
    "After that this page won’t open the link. Someone who opened it before keeps what they saw.";
pub const NO_LAST_DAY: &str = "No end date";
pub const COPY_SEALED: &str = "Copy a link with this passphrase";
pub const SAVE_SEALED: &str = "Save a file with this passphrase";
pub const PROTECTING: &str = "Protecting…";
pub const PROTECTED: &str =
    "Protected. The passphrase isn’t kept: the field is empty again, so type it once more for another copy.";
pub const NOT_PROTECTED: &str = "Nothing was shared, because the part of this page that adds a passphrase couldn’t be loaded. Check your connection and try again.";
/// Field: the passphrase of a link or file that is being opened.
pub const THEIR_PASSPHRASE: &str = "Passphrase";
pub const THEIR_PASSPHRASE_HINT: &str = "Ask the person who sent it.";
pub const OPEN_SEALED: &str = "Open";
pub const OPENING: &str = "Opening…";
/// A sealed file among those of a broker's clients.
pub const SEALED_CLIENT: &str = "This file is protected with a passphrase, and this page doesn’t ask for one. Open it in the check, save it there, and add that file here.";

/// Choice: "For 7 days".
pub fn for_days(days: u8) -> String {
    format!("For {days} days")
}

pub fn works_until(until: NaiveDate) -> String {
    format!(
        "The link works through {}. A file has no end date.",
        super::long(until)
    )
}

/// What was saved with a passphrase.
pub fn saved_sealed(name: &str) -> String {
    format!("Saved as {name}. It opens with the passphrase, here or with age, an encryption program.")
}

/// Heading: the link or file that a passphrase is asked for.
pub fn is_sealed(is_link: bool) -> &'static str {
    if is_link {
        "This link is protected with a passphrase"
    } else {
        "This file is protected with a passphrase"
    }
}

/// Why it can't be opened, and what to do.
pub fn unseal_error(error: UnsealError, is_link: bool) -> &'static str {
    match error {
        UnsealError::Passphrase if is_link => {
            "That isn’t the passphrase of this link. Check it with the sender, and try again."
        }
        // The start of a file holds the key, and only the passphrase can show whether it is intact.
        UnsealError::Passphrase => {
            "That isn’t the passphrase of this file, or the start of the file is damaged. Check it with the sender, and try again."
        }
        UnsealError::Damaged if is_link => "This link is damaged. Ask for a new one.",
        UnsealError::Damaged => "This file is damaged. Ask for it again.",
        UnsealError::OtherKey => {
            "This is locked with a key instead of a passphrase. Open it with the encryption program age, and open the result here."
        }
        UnsealError::TooMuchWork => {
            "Opening this takes more work or memory than this page allows. Open it with the encryption program age, and open the result here."
        }
        UnsealError::NoModule => {
            "The part of this page that opens it couldn’t be loaded. Check your connection and try again."
        }
    }
}

/// Why there is no link, and the alternative.
pub fn too_long() -> String {
    let longest = super::grouped(LONGEST);
    format!(
        "This check is too long for a link, which can have at most {longest} characters. Save a file and send that instead."
    )
}

/// Why a link isn't opened, and what to do.
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
        LinkRefused::Expired(until) => format!(
            "This link worked through {}. Ask the sender for a new one.",
            super::long(*until)
        ),
        LinkRefused::Sealed(_) => "This link is protected with a passphrase, and this page doesn’t ask for one. Open it in the check, save it there, and add that file here.".into(),
        LinkRefused::Contents(refused) => {
            format!("The answers in this link can’t be used: {}.", super::refusal(refused))
        }
    }
}
