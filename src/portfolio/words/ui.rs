//! Names of screens, buttons, and notices of the brokers' page.

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
/// Label: files.
pub const FILES: &str = "Self-check files, lists of checks (.jsonl), or a portfolio file";
/// Label: a folder.
pub const FOLDER: &str = "A folder of them";
/// Hint: dropping.
pub const DROP: &str = "You can also drop files or a folder anywhere on this page.";
/// Label: links.
pub const LINKS: &str = "Links that clients shared, one per line";
/// Button: read the links.
pub const READ_LINKS: &str = "Add these links";
/// Button: stop reading.
pub const CANCEL: &str = "Cancel";
/// Notice: stopped.
pub const CANCELLED: &str = "Stopped. What was read so far is listed.";
/// Notice: all read.
pub const ALL_READ: &str = "All files are read.";
/// Label: search.
pub const SEARCH: &str = "Search by name, client number, or entry number";
/// Label: groups.
pub const GROUP: &str = "Group by";
/// Summary: columns.
pub const COLUMNS: &str = "Columns";
/// The counts that filter.
pub const COUNTS: &str = "Show only";
/// Caption of the list.
pub const LIST: &str = "Your clients, the most urgent first";
/// Nothing fits the search.
pub const NONE_FOUND: &str = "No client matches.";
/// Button: everything again.
pub const SHOW_ALL: &str = "Show all clients";
/// Button: more rows.
pub const MORE: &str = "Show more";
/// Before the number of a sort: most urgent.
pub const BY_URGENCY: &str = "Sort by urgency";
/// The answers have no entry number.
pub const NO_NUMBERS: &str = "No entry numbers: can’t file from it";
/// A heading: files that could not be read.
pub const UNREAD: &str = "Files with a problem";
/// Button: forget a problem.
pub const DISMISS: &str = "Dismiss";
/// Button: it is the same client.
pub const SAME: &str = "Yes, replace the older one";
/// Button: it is another client.
pub const ANOTHER: &str = "No, list both";
/// Column of the docket.
pub const DAY: &str = "Day";
/// Column of the docket.
pub const WHAT: &str = "What";
/// Column of the docket.
pub const ABOUT: &str = "Entries or people";
/// Column of the docket.
pub const DONE: &str = "Done";
/// Label: how far ahead.
pub const AHEAD: &str = "Show";
/// Label: initials.
pub const INITIALS: &str = "Your initials";
/// Button: note that something is done.
pub const MARK_DONE: &str = "Done";
/// Button: close without doing.
pub const CLOSE: &str = "Close";
/// Label: why something is closed.
pub const REASON: &str = "Why close it?";
/// Button: note it.
pub const SAVE_IT: &str = "Save";
/// Button: take a note back.
pub const REOPEN: &str = "Reopen";
/// Needed before something is done.
pub const INITIALS_FIRST: &str = "Enter your initials first.";
/// No line.
pub const NOTHING_DUE: &str = "Nothing is due in this time.";
/// Button: print the docket.
pub const PRINT: &str = "Print this sheet";
/// Overdue, in a line.
pub const OVERDUE: &str = "Overdue";
/// Heading: entries.
pub const OUR_ENTRIES: &str = "Our entries";
/// Heading: what to ask.
pub const ASK: &str = "Ask the client";
/// Nothing to ask.
pub const NOTHING_TO_ASK: &str = "Nothing to ask right now.";
/// Link: the e-mail.
pub const MAIL: &str = "Open as an e-mail";
/// Button: copy.
pub const COPY: &str = "Copy the text";
/// Copied.
pub const COPIED: &str = "Copied.";
/// The browser did not copy.
pub const NOT_COPIED: &str = "Your browser didn’t copy it. Select the text instead.";
/// Heading: people.
pub const PEOPLE: &str = "People";
/// Heading: changes.
pub const CHANGED: &str = "What changed";
/// Heading: notes.
pub const NOTES: &str = "Your notes";
/// Under it.
pub const NOTES_HINT: &str = "Kept next to the check, never in it. Your client doesn’t see these.";
/// Link: the whole check.
pub const WHOLE: &str = "Open the whole check";
/// Above the whole check.
pub const READ_ONLY: &str = "Read-only, as of today. To change answers, ask your client for a new file.";
/// Heading: the answers.
pub const ANSWERS: &str = "Answers";
/// Heading: the five checks.
pub const CHECKS: &str = "Checks";
/// Heading: the dates.
pub const DATES: &str = "Dates";
/// Button: take the client off.
pub const REMOVE: &str = "Remove from this list";
/// A client that isn't there.
pub const GONE: &str = "This client isn’t in the list anymore.";
/// Label.
pub const ALIAS: &str = "Name in your books";
/// Label.
pub const NUMBER: &str = "Client number";
/// Label.
pub const ASSIGNEE: &str = "Assignee (initials)";
/// Label.
pub const CONTACT: &str = "Contact e-mail";
/// Label.
pub const STAGE: &str = "Stage";
/// Label.
pub const CLOSED_BECAUSE: &str = "Why is it closed?";
/// Label.
pub const NOTE: &str = "Note";
/// Column: entry.
pub const ENTRY: &str = "Entry";
/// Column: liquidated.
pub const LIQUIDATED: &str = "Liquidated";
/// Column: CAPE.
pub const CAPE_BY: &str = "CAPE by";
/// Column: protest.
pub const PROTEST_BY: &str = "Protest by";
/// Column: next.
pub const NEXT: &str = "Next step";
/// Column: risk.
pub const RISK: &str = "Risk";
/// Heading: tables.
pub const TABLES: &str = "Spreadsheets and calendar";
/// Button.
pub const SAVE_CLIENTS: &str = "Save the list (clients.csv)";
/// Button.
pub const SAVE_DOCKET: &str = "Save the docket (docket.csv)";
/// Button.
pub const SAVE_CALENDAR: &str = "Save the calendar (.ics)";
/// Heading: CAPE lists.
pub const CAPE_LISTS: &str = "CAPE lists";
/// Under it.
pub const CAPE_LEAD: &str = "Entries with your filer code that CAPE takes now, the soonest first, as many in a file as a declaration takes.";
/// Checkbox.
pub const DOUBTFUL: &str =
    "Include entries that CBP would reject: a check digit that doesn’t fit, or no IEEPA duty";
/// Button.
pub const MERGED: &str = "One list for all clients";
/// Button.
pub const EACH: &str = "One list per client";
/// Heading: e-mails.
pub const MAILS: &str = "E-mails";
/// Label.
pub const ASK_FOR: &str = "Ask for";
/// Button.
pub const MAKE_MAILS: &str = "Prepare e-mails";
/// None.
pub const NO_MAILS: &str = "No client needs this e-mail right now.";
/// Button.
pub const SAVE_MAILS: &str = "Save all as one text file";
/// Heading: keeping.
pub const KEEPING: &str = "Keep your work";
/// Under it.
pub const KEEP_LEAD: &str =
    "Nothing is kept when you close this page, unless you save a portfolio file or keep it in this browser.";
/// Button.
pub const SAVE_PORTFOLIO: &str = "Save the portfolio file";
/// Button.
pub const ONE_FILE: &str = "Save this page as one file";
/// It is not there.
pub const NO_ONE_FILE: &str = "This site doesn’t offer the page as one file.";
/// Button.
pub const KEEP: &str = "Keep on this computer";
/// Button.
pub const FORGET: &str = "Forget all";
/// What Forget all does.
pub const FORGET_HINT: &str = "“Forget all” removes what this browser keeps, and clears this page.";
/// Button: really.
pub const FORGET_CONFIRM: &str = "Yes, forget all clients";
/// It could not be kept.
pub const NOT_KEPT: &str = "Your browser couldn’t keep this. Save a portfolio file instead.";
/// All is gone.
pub const FORGOTTEN: &str = "Nothing is kept on this computer anymore.";
/// Label.
pub const CODES: &str = "Your filer codes";
/// Hint.
pub const CODES_HINT: &str =
    "What your entry numbers begin with, with commas between. Without one, every entry counts as yours.";
/// Error.
pub const CODES_WRONG: &str = "A filer code is the beginning of an entry number, such as ABC.";
/// Label.
pub const WARNINGS: &str = "Reminders in the calendar, in days before";
/// Error.
pub const WARNINGS_WRONG: &str = "Enter whole numbers of days, up to a year, with commas between.";
/// Label.
pub const STALE_AFTER: &str = "Answers are stale after this many days";
/// Error.
pub const STALE_WRONG: &str = "Enter a whole number of days, up to a year.";
/// Link: the list.
pub const BACK: &str = "All clients";

/// How far reading is.
#[must_use]
pub fn reading(done: u32, of: u32) -> String {
    let number = |count: u32| grouped(usize::try_from(count).unwrap_or(0));
    format!("Reading: {} of {}", number(done), number(of))
}

/// How many clients are shown.
#[must_use]
pub fn shown(shown: usize, of: usize) -> String {
    let clients = |count: usize| if count == 1 { "client" } else { "clients" };
    if shown == of {
        format!("{} {}", grouped(of), clients(of))
    } else {
        format!("{} of {} {}", grouped(shown), grouped(of), clients(of))
    }
}

/// Whether two files are of one client.
#[must_use]
pub fn same_client(name: &str, file: &str) -> String {
    format!(
        "Is this the same client? Another file named {file} is listed for {name}. Neither says which check it is."
    )
}

/// How many days the docket shows, today not counted.
#[must_use]
pub fn ahead(days: i64) -> String {
    if days > 365 {
        "Everything".into()
    } else {
        format!("Overdue and the next {} days", days + 1)
    }
}

/// The day and the guidance a printed sheet is of.
#[must_use]
pub fn as_of(today: chrono::NaiveDate, guidance: &crate::guidance::Guidance) -> String {
    format!(
        "As of {}. {}.",
        crate::wording::weekday_long(today),
        crate::wording::ui::guidance_as_of(guidance)
    )
}

/// A check that is fixed to another day.
#[must_use]
pub fn fixed(day: chrono::NaiveDate) -> String {
    format!("Made for {}; shown for today", crate::wording::long(day))
}

/// Who noted something, and when.
#[must_use]
pub fn done_by(by: &str, on: chrono::NaiveDate, reason: &str) -> String {
    let on = crate::wording::short(on);
    if reason.is_empty() {
        format!("{by}, {on}")
    } else {
        format!("Closed by {by}, {on}: {reason}")
    }
}

/// How much this browser keeps.
#[must_use]
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
#[must_use]
pub fn others(others: usize) -> String {
    format!(
        "{} of other filers, or without a number to tell by.",
        counted(others, Noun::Entry)
    )
}

/// How many more entries there are.
#[must_use]
pub fn more_entries(count: usize) -> String {
    format!(
        "{} more. Open the whole check to see them all.",
        counted(count, Noun::Entry)
    )
}

/// What was saved.
#[must_use]
pub fn saved(name: &str) -> String {
    format!("Saved {name}.")
}
