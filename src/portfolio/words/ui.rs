//! Names of screens, buttons, and notices of the brokers' page.

use crate::portfolio::Tally;
use crate::wording::{Noun, counted, grouped};

/// The page, and its first tab.
pub const CLIENTS: &str = "Clients";
/// Tab: the days.
pub const DOCKET: &str = "Docket";
/// Tab: files and e-mails.
pub const SAVE: &str = "Save and send";
/// Tab: the firm's settings.
pub const SETTINGS: &str = "Settings";
/// What the page is for.
pub const LEAD: &str = "Open your clients’ self-checks and see who needs you first: what to file, whose login is about to lapse, and what to ask for. Everything stays on this computer.";
/// Heading: files to open.
pub const ADD: &str = "Add clients";
pub const FILES: &str = "Self-check files, lists of checks (.jsonl), or a portfolio file";
pub const FOLDER: &str = "A folder of them";
/// Hint: dropping.
pub const DROP: &str = "You can also drop files or a folder anywhere on this page.";
pub const LINKS: &str = "Links that clients shared, one per line";
pub const READ_LINKS: &str = "Add these links";
/// Button: stop reading.
pub const CANCEL: &str = "Cancel";
pub const CANCELED: &str = "Stopped. Everything read so far is listed.";
pub const ALL_READ: &str = "All files have been read.";
/// Added to either of these: a portfolio file has settings that weren't taken.
const OWN_SETTINGS: &str = "The portfolio file has other settings; yours stay as they are.";
pub const SEARCH: &str = "Search by name, client number, or entry number";
pub const GROUP: &str = "Group by";
pub const COLUMNS: &str = "Columns";
/// The counts that filter.
pub const COUNTS: &str = "Show only";
pub const LIST: &str = "Your clients, the most urgent first";
pub const NONE_FOUND: &str = "No clients match.";
pub const SHOW_ALL: &str = "Show all clients";
pub const MORE: &str = "Show more";
pub const NO_NUMBERS: &str = "No entry numbers: you can’t file from it";
/// A heading: files that could not be read.
pub const UNREAD: &str = "Files with a problem";
/// In place of the rest of a long list of them.
pub fn more_unread(more: usize) -> String {
    format!("And {} more", grouped(more))
}
pub const DISMISS: &str = "Dismiss";
pub const SAME: &str = "Yes, replace the older one";
pub const ANOTHER: &str = "No, list both";
pub const DAY: &str = "Day";
pub const WHAT: &str = "What";
pub const ABOUT: &str = "Entries or people";
pub const DONE: &str = "Done";
pub const AHEAD: &str = "Show";
pub const INITIALS: &str = "Your initials";
pub const MARK_DONE: &str = "Done";
/// Button: close without doing it.
pub const CLOSE: &str = "Close";
pub const REASON: &str = "Why close it?";
pub const SAVE_IT: &str = "Save";
pub const REOPEN: &str = "Reopen";
pub const INITIALS_FIRST: &str = "Enter your initials first.";
pub const NOTHING_DUE: &str = "Nothing is due in this period.";
pub const PRINT: &str = "Print this sheet";
pub const OVERDUE: &str = "Overdue";
pub const OUR_ENTRIES: &str = "Our entries";
pub const ASK: &str = "Ask the client";
pub const NOTHING_TO_ASK: &str = "Nothing to ask right now.";
pub const MAIL: &str = "Open as an e-mail";
pub const COPY: &str = "Copy the text";
pub const COPIED: &str = "Copied.";
pub const PEOPLE: &str = "People";
pub const CHANGED: &str = "What changed";
pub const NOTES: &str = "Your notes";
pub const NOTES_HINT: &str = "Kept next to the check, never in it. Your client doesn’t see these.";
pub const WHOLE: &str = "Open the whole check";
/// Above the whole check.
pub const READ_ONLY: &str =
    "Your client’s check, read-only, as of today. To change answers, ask your client for a new file.";
pub const ANSWERS: &str = "Answers";
pub const CHECKS: &str = "Checks";
pub const DATES: &str = "Dates";
pub const REMOVE: &str = "Remove from this list";
/// Notice, before Undo.
pub fn removed(name: &str) -> String {
    format!("{name} was removed from this list.")
}
pub const GONE: &str = "This client isn’t in the list anymore.";
pub const ALIAS: &str = "Name in your books";
pub const NUMBER: &str = "Client number";
pub const ASSIGNEE: &str = "Assignee (initials)";
pub const CONTACT: &str = "Contact (e-mail or phone)";
pub const CONTACT_WRONG: &str = "Enter one e-mail address or one phone number of your client.";
pub const STAGE: &str = "Stage";
pub const CLOSED_BECAUSE: &str = "Why is it closed?";
pub const NOTE: &str = "Note";
pub const ENTRY: &str = "Entry";
pub const LIQUIDATED: &str = "Liquidated";
pub const CAPE_BY: &str = "CAPE by";
pub const PROTEST_BY: &str = "Protest by";
pub const NEXT: &str = "Next step";
pub const RISK: &str = "Risk";
pub const TABLES: &str = "Spreadsheets and calendar";
pub const SAVE_CLIENTS: &str = "Save the list (clients.csv)";
pub const SAVE_DOCKET: &str = "Save the docket (docket.csv)";
pub const SAVE_CALENDAR: &str = "Save the calendar (.ics)";
pub const CAPE_LISTS: &str = "CAPE lists";
pub const CAPE_LEAD: &str = "Entries with your filer code that CAPE takes now, the soonest first, as many in a file as a declaration takes.";
pub const DOUBTFUL: &str =
    "Include entries that CBP would reject: a check digit that doesn’t fit, or no IEEPA duty";
pub const MERGED: &str = "One list for all clients";
pub const EACH: &str = "One list per client";
pub const MAILS: &str = "E-mails";
pub const ASK_FOR: &str = "Ask for";
pub const MAKE_MAILS: &str = "Prepare e-mails";
pub const NO_MAILS: &str = "No client needs this e-mail right now.";
pub const SAVE_MAILS: &str = "Save all as one text file";
pub const KEEPING: &str = "Keep your work";
pub const KEEP_LEAD: &str =
    "Nothing is kept when you close this page, unless you save a portfolio file or keep it in this browser.";
pub const SAVE_PORTFOLIO: &str = "Save the portfolio file";
pub const ONE_FILE: &str = "Save this page as one file";
pub const NO_ONE_FILE: &str = "This site doesn’t offer the page as one file.";
pub const KEEP: &str = "Keep on this computer";
pub const FORGET: &str = "Forget all";
pub const FORGET_HINT: &str = "“Forget all” removes what this browser keeps, and clears this page.";
pub const FORGET_CONFIRM: &str = "Yes, forget all clients";
pub const NOT_KEPT: &str = "Your browser couldn’t keep this. Save a portfolio file instead.";
pub const FORGOTTEN: &str = "Nothing is kept on this computer anymore.";
pub const CODES: &str = "Your filer codes";
pub const CODES_HINT: &str = "The first three characters of your entry numbers, separated by commas. Without any, every entry counts as yours.";
pub const CODES_WRONG: &str = "A filer code is the first three characters of an entry number, such as ABC.";
pub const WARNINGS: &str = "Calendar reminders, in days before";
pub const WARNINGS_WRONG: &str = "Enter whole numbers of days, up to a year, separated by commas.";
pub const STALE_AFTER: &str = "Answers are stale after this many days";
pub const STALE_WRONG: &str = "Enter a whole number of days, up to a year.";
pub const BACK: &str = "All clients";
/// A newer build waits.
pub const NEWER: &str = "A newer version of this page is ready. Updating reloads the page.";
/// Why the page can't be updated.
pub const NEWER_UNSAVED: &str = "Your clients aren’t kept in this browser, so reloading would lose them. Keep them on this computer, or save a portfolio file, close this page, open it again, and open the file.";
/// Before what a client has to do.
pub const FOR_CLIENT: &str = "For the client: ";

pub fn reading(done: u32, of: u32) -> String {
    let number = |count: u32| grouped(usize::try_from(count).unwrap_or(0));
    format!("Reading: {} of {}", number(done), number(of))
}

/// Reading has ended.
pub fn ended(tally: &Tally) -> String {
    let (read, refused) = (tally.read, tally.refused);
    let have = if refused == 1 { "has" } else { "have" };
    let ended = match (read, refused) {
        _ if tally.is_canceled => CANCELED.to_owned(),
        (_, 0) => ALL_READ.to_owned(),
        (0, 1) => "The file couldn’t be read.".to_owned(),
        (0, _) => format!("None of the {} could be read.", counted(refused, Noun::File)),
        _ => {
            let were = if read == 1 { "was" } else { "were" };
            let files = counted(read + refused, Noun::File);
            format!(
                "{} of {files} {were} read; {} {have} a problem.",
                grouped(read),
                grouped(refused)
            )
        }
    };
    let problems = (tally.is_canceled && refused > 0)
        .then(|| format!("{} {have} a problem.", counted(refused, Noun::File)));
    let settings = tally.keeps_settings.then(|| OWN_SETTINGS.to_owned());
    let parts: Vec<String> = [Some(ended), problems, settings].into_iter().flatten().collect();
    parts.join(" ")
}

pub fn shown(shown: usize, of: usize) -> String {
    let clients = |count: usize| if count == 1 { "client" } else { "clients" };
    if shown == of {
        format!("{} {}", grouped(of), clients(of))
    } else {
        format!("{} of {} {}", grouped(shown), grouped(of), clients(of))
    }
}

/// Asks whether two files belong to the same client.
pub fn same_client(name: &str, file: &str) -> String {
    format!(
        "Is this the same client? {file} looks like another check of {name}, but without an ID in both files, we can’t be sure."
    )
}

/// How many days the docket shows, not counting today.
pub fn ahead(days: i64) -> String {
    if days > 365 {
        "Everything".into()
    } else {
        format!("Overdue and the next {} days", days + 1)
    }
}

/// The day and the guidance on a printed sheet.
pub fn as_of(today: chrono::NaiveDate, guidance: &crate::guidance::Guidance) -> String {
    format!(
        "As of {}. {}.",
        crate::wording::weekday_long(today),
        crate::wording::ui::guidance_as_of(guidance)
    )
}

/// A check that is fixed to another day.
pub fn fixed(day: chrono::NaiveDate) -> String {
    format!("Made for {}; shown for today", crate::wording::long(day))
}

/// Who noted something, and when.
pub fn done_by(by: &str, on: chrono::NaiveDate, reason: &str) -> String {
    let on = crate::wording::short(on);
    if reason.is_empty() {
        format!("{by}, {on}")
    } else {
        format!("Closed by {by}, {on}: {reason}")
    }
}

pub fn kept(bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1_000);
    let size = if kilobytes < 1_000 {
        format!("{kilobytes} kB")
    } else {
        format!("{}.{} MB", kilobytes / 1_000, kilobytes % 1_000 / 100)
    };
    format!("Kept in this browser: {size}.")
}

/// How many entries are not shown.
pub fn others(others: usize) -> String {
    format!(
        "{} filed by others or without a number.",
        counted(others, Noun::Entry)
    )
}

/// How many more entries there are.
pub fn more_entries(count: usize) -> String {
    format!(
        "{} more. Open the whole check to see them all.",
        counted(count, Noun::Entry)
    )
}

pub fn saved(name: &str) -> String {
    format!("Saved {name}.")
}
