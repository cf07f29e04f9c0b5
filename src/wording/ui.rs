//! Names of screens, buttons and notices.

use super::{Noun, and_list, counted, days_counted, long};
use crate::assessment::CheckId;
use crate::english::weekday_and_day;
use crate::facts::{BrokerAnswer, CompanyAnswer, Facts, Label, MOST_ENTRIES, MOST_PEOPLE, Place};
use crate::guidance::{Clock, Guidance};
use crate::interview::Page;
use crate::table::Kind;
use chrono::NaiveDate;

/// The product's name.
pub const PRODUCT: &str = "ACE Self-Check";
/// The first screen's title and heading.
pub const START_TITLE: &str =
    "Locked out of ACE? See how to get back in, and whether it’s soon enough for your refund.";
/// What to have on hand, and how long it takes.
pub const START_TIME: &str = "Four or five questions, about a minute. It helps to know when someone last signed in, but “I don’t know” works too.";
/// Privacy, in a line.
pub const PRIVACY: &str =
    "Your answers stay on your device. We never ask for passwords, tax numbers, or bank details.";
/// The same if nothing can be stored.
pub const PRIVACY_NOT_KEPT: &str = "This browser doesn’t let us save anything: your answers last until you leave or reload the page. We never ask for passwords, tax numbers, or bank details.";
/// The same if nothing is kept by choice.
pub const PRIVACY_OFF: &str = "We’ll keep nothing on this device: your answers last until you leave or reload the page. We never ask for passwords, tax numbers, or bank details.";
/// The same in the one-file edition, before keeping is chosen.
pub const PRIVACY_ONE_FILE: &str = "Your answers last until you leave or reload this page. We don’t keep them, because some browsers let any file you open from a disk read what this one stores. We never ask for passwords, tax numbers, or bank details.";
pub const KEEP_NOTHING: &str = "Shared computer? Keep nothing";
pub const KEEP_HERE: &str = "Keep my answers in this browser";
pub const NEVER_ASKED: &str = "This page never asks for a password, tax number, Social Security number, or bank details. CBP charges nothing for a refund: report anyone who asks for a fee or bank details in CBP’s name to IEEPAFraud@cbp.dhs.gov or traderelations@cbp.dhs.gov.";

pub const START: &str = "Start";
pub const RESUME: &str = "Go to your plan";
pub const BACK: &str = "Back";
pub const CONTINUE: &str = "Continue";
pub const SAVE_FILE: &str = "Save file";
pub const OPEN_FILE: &str = "Open a saved check";
/// Under a prepared text, which page translation leaves alone.
pub const CBP_READS_ENGLISH: &str = "Send it in English, as it is: CBP reads English.";
pub const PRINT: &str = "Print";
pub const START_AGAIN: &str = "Start again";
pub const START_AGAIN_CONFIRM: &str = "Clear all answers";
pub const START_AGAIN_ASK: &str = "Clear everything this page keeps in this browser? That’s your answers, dates you’ve begun to type, any table or link waiting to be added, and stored data that couldn’t be read. Save a file first if you may need your answers again. You can undo this for the answers until you leave the page, but not for the rest.";
/// Button: keep everything.
pub const CANCEL: &str = "Cancel";
pub const UNDO: &str = "Undo";
pub const DISMISS: &str = "Dismiss";
pub const SKIP: &str = "Skip to the content";
pub const NAVIGATION: &str = "Main";
pub const ANSWERS: &str = "Answers";
pub const PLAN: &str = "Plan";
pub const PLAN_TITLE: &str = "Your plan";
pub const ENTRIES: &str = "Entries";
pub const SOURCES: &str = "Sources";
pub const SEE_RESULT: &str = "See the plan";
pub const CHANGE: &str = "Change";
/// Summary over the reasons of a finding.
pub const WHY: &str = "Why";

pub const YES: &str = "Yes";
pub const NO: &str = "No";
/// On a screen whose questions don't matter.
pub const NOTHING_TO_ASK: &str = "There’s nothing to ask here while your company has no ACE account.";
/// Question on a person's screen, where that person has left.
pub const ANYONE_ELSE: &str = "Does anyone else at your company have an ACE login?";
pub const MORE_ABOUT: &str = "More about this person";
pub const REMOVE_PERSON: &str = "Remove this person";
pub const NOBODY_KNOWS: &str = "Nobody here knows who it is";
pub const SO_FAR: &str = "So far";
pub const CHANGE_ANSWERS: &str = "Change answers";
pub const NOTHING_TODAY: &str =
    "Nothing new to send today. Follow the dates listed. If you hear nothing, call the help desk.";
pub const GET_CAPE_LIST: &str = "Download the CAPE list";
/// The help desk, before its number.
pub const HELP_DESK: &str = "ACE help desk";
/// Next to the help desk's number, before what to press.
pub const DESK_NAME: &str = "CBP calls it the Account Service Desk:";
/// Before a telephone number.
pub const CALL: &str = "Call";
pub const SENT_IT: &str = "Did you send it?";
pub const REQUESTS_FULL: &str =
    "This check can’t record anything else you sent. Remove an earlier one under Answers, or start again.";
/// Before a step that isn't today's.
pub const NEXT_UP: &str = "Next";
/// Heading: what comes after today.
pub const THEN_TITLE: &str = "Then";
/// Link: people from a spreadsheet.
pub const FROM_SPREADSHEET: &str = "or several from a spreadsheet";
pub const IMPROVE: &str = "Make this plan more precise";
/// Before the questions that need a login.
pub const ONCE_BACK: &str = "Once someone is back in:";
pub const ONCE_BACK_LINK: &str = "check how the account is set up";
/// Next to the heading of the fallbacks.
pub const FALLBACKS_NOTE: &str = "protest, court";
/// Next to the heading of the texts.
pub const CONTACTS_NOTE: &str = "and whom to ask at CBP";
/// Next to the heading of the checklists.
pub const CHECKLISTS_NOTE: &str = "for when you’re back in";

pub const NOT_ANSWERED: &str = "Not answered";
/// Heading: what was sent, in the list of answers.
pub const SENT: &str = "What you sent";
pub const NOT_USED: &str = "Kept, but not used because of another answer";
pub const NO_PLAN: &str = "No day planned yet";
/// The day of the check is today.
pub const TODAY: &str = "today";
pub const NO_NAME: &str = "No name given";

/// Heading over the problems of a form.
pub const ERROR_TITLE: &str = "There is a problem";
pub const ERROR_PREFIX: &str = "Error: ";

pub const MONTH: &str = "Month";
pub const DAY: &str = "Day";
pub const YEAR: &str = "Year";
pub const DATE_HINT: &str = "For example 6 18 2026, or June 18 2026";
pub const LOGIN_HINT: &str = "For example 2 24 2026. A month and a year are enough.";
pub const LOGIN_ON: &str = "On or about this date";
pub const LOGIN_NEVER: &str = "Never";
pub const DONT_KNOW: &str = "I don’t know";

pub const REMOVE: &str = "Remove";
pub const REMOVED: &str = "Removed";

/// Heading: the first thing to do.
pub const DO_NOW: &str = "Do this today";
pub const FIVE_CHECKS: &str = "Still open";
pub const PEOPLE: &str = "People";
pub const COMPANY_ROUTE: &str = "Your company’s account";
pub const DATES: &str = "All dates";
pub const DATES_TABLE: &str = "Table of dates";
pub const CHECKLISTS: &str = "Checklists";
/// Summary over a list's items.
pub const SHOW_LIST: &str = "Show the list";
pub const FALLBACKS: &str = "If access comes too late";
/// The legal point of the fallbacks.
pub const FALLBACKS_LEAD: &str = "ACE access only lets you file. It never preserves a legal right: protest and court deadlines keep running while you work on getting back in.";
pub const CONTACTS: &str = "Contacts at CBP";
/// Prefix: worth trying at the same time.
pub const ALSO: &str = "At the same time";
pub const TAKES: &str = "How long it takes";
pub const DOCUMENTS: &str = "Have ready";
pub const SUBJECT: &str = "Subject";
pub const USABLE: &str = "Access";
pub const RULE: &str = "The rule";
pub const ANSWERS_USED: &str = "Your answers";
pub const ARITHMETIC: &str = "The arithmetic";
pub const STEPPED_OVER: &str = "Not counted";
pub const BASED_ON: &str = "Based on";
pub const FROM_FACTS: &str = "from your answers";
pub const COLUMN_DAY: &str = "Day";
pub const COLUMN_WHAT: &str = "What";
pub const COLUMN_WHO: &str = "For";
pub const COLUMN_LEFT: &str = "When";
pub const DUE: &str = "Due";
pub const REMEDY: &str = "To fix it";

pub const NO_ENTRIES: &str = "No entries are listed yet.";
pub const ADD_ENTRY: &str = "Add an entry";
pub const KEEP_ENTRY: &str = "Done";
pub const ENTRY_LABEL: &str = "Name (optional)";
pub const ENTRY_LABEL_HINT: &str = "A few words you will know it by, such as “spring shoes”.";
pub const ENTRY_TYPE: &str = "Entry type";
pub const ENTRY_TYPE_HINT: &str =
    "Two digits, such as 01 for a consumption entry. Leave it empty if you don’t know.";

pub const SAVED: &str = "Saved on this device";
/// Status: a change is about to be saved.
pub const SAVING: &str = "Saving…";
/// Status: nothing is kept, as was chosen.
pub const KEPT_OFF: &str = "Not kept on this device";
pub const NOT_SAVED: &str = "Not saved: save a file";
/// The words for when other answers are stored than the ones shown, depending on who stored them.
#[derive(Clone, Copy, Debug)]
pub struct Elsewhere {
    /// Status: these aren't saved.
    pub not_saved: &'static str,
    /// Notice: what happened, and the question.
    pub notice: &'static str,
    /// Button: show the stored answers here.
    pub take_over: &'static str,
    /// Button: keep these answers.
    pub insist: &'static str,
    /// Button: these answers as a file.
    pub as_file: &'static str,
}
pub const OTHER_TAB: Elsewhere = Elsewhere {
    not_saved: "Not saved: another tab has other answers",
    notice: "Another tab in this browser changed or cleared the answers. This tab still shows its own, and nothing is lost. Which answers do you want to keep? They will replace the others. If in doubt, save this tab’s as a file first.",
    take_over: "Show the other tab’s answers here",
    insist: "Keep this tab’s answers",
    as_file: "Save this tab’s answers as a file",
};
/// By another check, if the host page has several.
pub const OTHER_CHECK: Elsewhere = Elsewhere {
    not_saved: "Not saved: another check has other answers",
    notice: "Another check on this page changed or cleared the answers: all checks on this page share one set. This one still shows its own, and nothing is lost. Which answers do you want to keep? They will replace the others. If in doubt, save this check’s as a file first.",
    take_over: "Show the other check’s answers here",
    insist: "Keep this check’s answers",
    as_file: "Save this check’s answers as a file",
};
pub const TAKEN_OVER: &str = "The other answers are shown here now.";
pub const NOT_TAKEN_OVER: &str = "This page can’t read the other answers, so the ones shown here stay. If you keep them, the other data is set aside for you to download.";
pub const FORGET_UNREADABLE: &str = "Delete the stored data";
pub const CLOCK_BACK: &str = "Some answers have dates after today’s date on this device. They are kept, but not used until that day. Check the device’s clock, or use a different date to count from.";
/// In place of what a file didn't say.
pub const NOT_SAID: &str = "Nothing";
pub const WHAT_CHANGED: &str = "What changed";
/// Column: what a file said.
pub const THEN: &str = "Then";
/// Column: what follows now.
pub const NOW: &str = "Now";
pub const OPEN_ASK: &str = "Open these answers?";
pub const OPEN_REPLACES: &str = "They will replace the answers on this page; Undo brings those back. To keep the answers on this page for later, cancel and save a file first.";
pub const OPEN_NEW: &str = "To be opened";
/// Column: what is replaced.
pub const OPEN_OLD: &str = "On this page now";
/// Column: what is compared.
pub const OPEN_WHAT: &str = "Answers";
pub const OPEN_CONFIRM: &str = "Open and replace";
pub const UNREADABLE: &str = "We couldn’t read the answers stored in this browser. They are kept as they are, and nothing overwrites them. Download them before you delete them.";
pub const DOWNLOAD_UNREADABLE: &str = "Download the stored data";
pub const OLDER_VERSION: &str = "This file was saved by an older version of this page. Everything in it was carried over. Questions added since then have no answer yet.";
pub const OLDER_VERSION_KEPT: &str =
    "This page has new questions since your last visit. Your answers were carried over.";
pub const OPENED: &str = "Opened. These answers replaced those on this page.";
pub const CLEARED: &str = "All answers cleared, with everything else this page kept. This page can’t reach the files you saved, the pages you printed, or this browser’s history. A link with answers that was opened here may still be in the history: delete it there.";
pub const NEWER: &str = "A newer version of this page is ready. Your answers stay; the page reloads.";
pub const TAKE_NEWER: &str = "Reload with the update";
pub const LATER: &str = "Later";
pub const NEWER_UNSAVED: &str = "Your answers aren’t saved in this browser, so reloading would lose them. Save a file, close this page, open it again, and open the file.";
pub const NEWER_TABLE: &str =
    "You haven’t added the spreadsheet you pasted or opened. Add it or leave that screen first, then reload.";
pub const NEWER_INCOMING: &str =
    "Answers from a file or a link are waiting for you. Open them or cancel first, then reload.";
pub const NO_LINK_FROM_DISK: &str =
    "You opened this page from a disk, so a link to it won’t work for anyone else. Share a file instead.";
/// Heading: the check without a connection.
pub const ONE_FILE_TITLE: &str = "Without a connection";
pub const FETCHING: &str = "Getting the file…";
pub const ONE_FILE_FAILED: &str = "The file couldn’t be downloaded. Check your connection and try again.";
pub const ONE_FILE: &str = "Download the whole check as one file";
/// That the browser keeps a copy of the page itself; not in a frame.
pub const OPENS_HERE: &str =
    "Your browser has kept a copy of this page, so it also opens without a connection.";
/// Why it doesn't: the browser didn't get the page as it was built.
pub const NOT_KEPT_HERE: &str = "This page works while you’re connected, but your browser couldn’t keep a copy for later: the website sent something other than the page as it was built. Some networks and hosting services change pages on the way. The file below works without a connection.";
pub const ONE_FILE_WHY: &str = "To take the check elsewhere, download it as one file. It opens from a disk or a USB drive and has everything inside.";
pub const NO_SUCH_SCREEN: &str = "There is no page at this address.";
/// Heading over the problems of a file.
pub const FILE_REFUSED: &str = "This file was not opened. Your answers on this page are unchanged.";
pub const FILE_UNREADABLE: &str =
    "The file couldn’t be read from the disk. Try again, or choose a different file.";

/// Label: the day of the check.
pub const AS_OF: &str = "Dates count from";
pub const AS_OF_CHANGE: &str = "Use a different date";
pub const FACTS_PROBLEM: &str = "Some answers have dates after the day of the check and are not used:";

/// After a link to another site, for screen readers.
pub const NEW_TAB: &str = "(opens in a new tab)";

/// Label: how firm a fact is.
pub const STATUS: &str = "Status";
pub const COLON: &str = ": ";
pub const UNREADABLE_FILE: &str = "ace-self-check-unreadable.txt";
pub const LOGIN_LEGEND: &str = "Last sign-in";
pub const LIQUIDATED_ON_HINT: &str = "Enter the latest liquidation or reliquidation date: CBP counts from it, and it is day 0. For example 5 15 2026.";
pub const NEXT: &str = "Next";
/// Label: a person's routes, in order.
pub const LADDER: &str = "In this order";
pub const KEPT_AT_ONCE: &str = "Every change is saved right away.";
pub const CAPE_BY: &str = "File in CAPE by";
pub const PROTEST_BY: &str = "Protest by";
pub const CONDITIONS: &str = "Conditions";

/// Heading over the company's own texts.
pub const MORE_TEXTS: &str = "Letters and texts";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "This browser doesn’t allow copying here. Select the text and copy it.";
pub const OPEN_MAIL: &str = "Open the e-mail";
/// Next to a mail link that could not hold the text.
pub const MAIL_TOO_LONG: &str = "The text is too long for a link. Copy it, then paste it into the e-mail.";
pub const TO: &str = "To";
/// Label: reminders.
pub const WATCH: &str = "Keep in mind";
pub const PRINT_ALONE: &str = "Print this alone";

pub const DISCLAIMER: &str = "Not CBP, a broker, or a law firm; not legal advice.";
pub const SOURCES_LEAD: &str = "Every rule and figure, with its source, the source’s date, and how firm it is. The links are for you to follow; this page itself loads none of them.";
pub const RULES: &str = "The rules";
pub const DISAGREEMENTS: &str = "Where publishers disagree";
pub const SAYS: &str = "Says";
pub const WE_FOLLOW: &str = "We follow";
/// Label: found by number.
pub const BY_NUMBER: &str = "look it up by its number";

pub const TABLE_ENTRIES: &str = "Add entries from a spreadsheet";
pub const TABLE_PEOPLE: &str = "Add people from a spreadsheet";
pub const TABLE_ENTRIES_LEAD: &str = "Open an ACE report, as Excel or CSV, or paste cells. The columns used: entry number, entry type, liquidation status and date, reconciliation flag, type 09, protest, and a name of your own. Other columns are not kept. It’s read in this browser and isn’t sent anywhere, and nothing is added until you confirm.";
pub const TABLE_PEOPLE_LEAD: &str = "Open a list of your portal users, as Excel or CSV, or paste cells. The columns used: name or initials, role, last login, whether the inbox can be opened, portal status, and whether the person still works there. Other columns are not kept. It’s read in this browser and isn’t sent anywhere, and nothing is added until you confirm.";
pub const TABLE_ENTRIES_EXAMPLE: &str =
    "Entry Number,Entry Type,Liquidation Status,Liquidation Date\nABC-1234567-8,01,Liquidated,5/15/2026";
pub const TABLE_PEOPLE_EXAMPLE: &str =
    "Name,Role,Last login,E-mail controlled\nDana,TAO,5/1/2026,yes\nLee,user,May 2026,no";
pub const PASTE: &str = "Paste cells here";
pub const READ_PASTED: &str = "Read the pasted cells";
pub const NOTHING_PASTED: &str = "Paste the cells first, including the header";
pub const CHOOSE_FILE: &str = "Open a spreadsheet";
/// Next to the button.
pub const OR_DROP: &str = "Excel or CSV. Or drop it anywhere on this page.";
pub const READING: &str = "Reading…";
/// What was pasted has no file name.
pub const PASTED: &str = "Pasted cells";
pub const PREVIEW: &str = "What was read";
pub const COLUMNS: &str = "Columns";
pub const COLUMNS_HINT: &str = "Check what each column holds. Use each choice only once.";
pub const COLUMN_NAME: &str = "Column";
pub const COLUMN_TAKEN: &str = "Read as";
pub const COLUMN_EXAMPLE: &str = "First cell";
pub const NOT_READ: &str = "Not read";
/// In place of an example that isn't shown.
pub const NOT_REPEATED: &str = "not shown here";
pub const DATE_ORDER: &str = "Dates such as 5/6/2026";
pub const MONTH_FIRST: &str = "Month first: May 6";
pub const DAY_FIRST: &str = "Day first: June 5";
pub const EMPTY_IS_NO: &str = "Empty cells in the columns for reconciliation, type 09, and protest mean no";
pub const KEEP_NUMBERS: &str = "Keep the full entry numbers in this check";
pub const KEEP_NUMBERS_HINT: &str = "A CAPE list and your broker need them, and so does updating the same entries later. They stay in this browser and in files you save. If you don’t keep them, the last four characters become the name.";
pub const IMPORT_MODE: &str = "What you have listed so far";
pub const IMPORT_MERGE: &str = "Keep it, and update what’s also in this file";
pub const IMPORT_REPLACE: &str = "Replace it with this file";
pub const ROWS_WITH_PROBLEMS: &str = "Rows with problems";
pub const ROWS_WITH_PROBLEMS_LEAD: &str =
    "These rows are not added. Correct them in the spreadsheet and read it again, or add them by hand.";
pub const CELLS_LEFT_EMPTY: &str = "Cells left empty";
pub const CELLS_LEFT_EMPTY_LEAD: &str = "The rows are added without these cells.";
pub const ROWS_TWICE: &str = "Rows that repeat another row";
pub const PUT_AWAY: &str = "Cancel";
pub const NOTHING_TO_ADD: &str = "No row can be added yet.";

/// Next to a file that was offered, because a page can't know whether it was saved.
pub const NOTHING_SAVED: &str = "No file? Some phones and apps block downloads.";
pub const COPY_INSTEAD: &str = "Copy it instead";
pub const TEXT_COPIED: &str = "Copied. Paste it into a note or an empty text file.";
/// Field label: a file's text.
pub const TEXT_BY_HAND: &str = "This page can’t copy here. Select the text and copy it:";
pub const SHARE: &str = "Share";
pub const SHARE_TITLE: &str = "Share this check";
pub const SHARE_LEVEL: &str = "How much do you want to share?";
pub const SHARE_PREVIEW: &str = "What the recipient will see";
pub const COPY_LINK: &str = "Copy a link";
pub const SHARE_FILE: &str = "Save a file to share";
pub const LINK_COPIED: &str = "The link is copied. Paste it where you want to send it.";
pub const LINK_BY_HAND: &str = "This browser doesn’t allow copying here. Select the link and copy it:";
pub const SHARE_NOTE: &str = "The answers are in the link itself, after the #, a part that browsers don’t send to any server. Without a passphrase, anyone with the link can read them, so be as careful with it as with a file. A link that was opened can stay in that browser’s history and sync to the person’s other devices; a file doesn’t.";
pub const SHARE_UNFIT: &str = "Some answers have dates after the day of the check. Correct them first: the recipient’s page would refuse them.";
/// Notice: answers were opened, and there were none before.
pub const OPENED_FIRST: &str = "This check is open as your own. If it’s someone else’s, choose “Just look at it”: then none of it is stored here.";
/// Button: one calendar file for everyone.
pub const CALENDAR: &str = "Calendar";
/// Before a name: a calendar file for this person.
pub const CALENDAR_FOR: &str = "Calendar for";
pub const ADD_TO_CALENDAR: &str = "Add to calendar";
pub const CALENDAR_ALL: &str = "One file for everyone";
/// Lead: calendar files of people.
pub const CALENDAR_PERSON_LEAD: &str = "To e-mail someone their own dates, use one file per person. The last safe day to sign in comes first, because Outlook reads only the first event in an e-mailed file.";
pub const BY_NEXT_STEP: &str = "Entries by next step";
pub const GROUPS_TABLE: &str = "Table of next steps";
pub const COLUMN_NEXT: &str = "Next step";
pub const COLUMN_ENTRY: &str = "Entry";
pub const COLUMN_DUTY: &str = "IEEPA duty";
/// Column: buttons.
pub const COLUMN_CHANGE: &str = "Change";
pub const COLUMN_COUNT: &str = "Entries";
pub const COLUMN_NEAREST: &str = "Nearest day";
pub const COLUMN_AT_RISK: &str = "Access may be late";
pub const LIST_OF_ENTRIES: &str = "Your entries";
pub const FIND: &str = "Find by name or number";
pub const SHOW_ONLY: &str = "Next step";
pub const EVERY_STEP: &str = "All next steps";
pub const ONLY_AT_RISK: &str = "Only where access may come too late";
pub const SORT_BY: &str = "Order";
pub const SORT_DAY: &str = "Nearest day first";
pub const SORT_NAME: &str = "By name";
pub const SORT_LISTED: &str = "As listed";
pub const NONE_FOUND: &str = "No entries match. Change or clear the search.";
pub const CLEAR_FILTER: &str = "Show all entries";
/// Name of the buttons that turn the pages.
pub const PAGES: &str = "Pages of the list";
pub const PREVIOUS: &str = "Previous";
pub const NEXT_PAGE: &str = "Next page";
/// Before a name: select it.
pub const SELECT: &str = "Select";
pub const SELECT_NONE: &str = "Clear selection";
pub const CHANGE_ANSWER: &str = "Change for all selected";
pub const NEW_ANSWER: &str = "New answer";
/// Button: change those selected.
pub const APPLY: &str = "Change";
pub const REMOVE_SELECTED: &str = "Remove selected";
/// Choice: no new answer is chosen yet.
pub const CHOOSE_ANSWER: &str = "Choose";
/// Error: no new answer is chosen.
pub const CHOOSE_FIRST: &str = "Choose the new answer";
/// On paper: there are more entries than these.
pub const MORE_ON_PAPER: &str = "Only one page of the list is printed. “Export as CSV” has all the entries.";
/// Label: the day to file by, if CAPE takes the entry.
pub const IF_CAPE_TAKES_IT: &str = "if CAPE takes it";
pub const TAKE_BACK_ANSWER: &str = "Not answered";
pub const NO_DAY: &str = "No day";
/// Link: the entries, from the plan.
pub const SEE_CAPE_LIST: &str = "See the entries";
pub const CAPE_LIST_ANYWAY: &str = "List them anyway";
pub const MISSING_ANSWERS: &str = "Still to answer";
pub const EXPORTS: &str = "Files";
/// Before a file's name: download it.
pub const DOWNLOAD: &str = "Download";
pub const EXPORT_ENTRIES: &str = "Export as CSV";
pub const CAPE_LIST: &str = "CAPE list";
pub const CAPE_LIST_LEAD: &str = "One column, “Entry Number”, with the entries whose next step is a CAPE declaration. Check the list against ACE before you file: an accepted declaration cannot be amended. Upload the file without opening it in a spreadsheet, which drops leading zeros. If a zero is gone, type an apostrophe and then the zero. Take out entries with no line under HTS 9903.01 or 9903.02: CBP rejects them.";
pub const ENTRY_NUMBER: &str = "Entry number (optional)";
pub const ENTRY_NUMBER_HINT: &str = "11 characters, with or without dashes. Needed only for a CAPE list. It stays in this browser and in files you save.";
pub const ENTRY_NUMBER_PROBLEM: &str =
    "Enter an entry number of 11 characters, such as ABC-1234567-8, or leave it empty";

/// Title: what this page can and cannot do.
pub const ABILITIES: &str = "How this works";
pub const CAN: &str = "It can";
pub const CAN_POINTS: [&str; 6] = [
    "load its own program files from the place where you opened it, keep a copy of them in this browser so that it opens without a connection, and load nothing else",
    "keep your answers in this browser’s storage for this site, where other sites cannot read them",
    "read a file you choose, drop, or paste",
    "offer you files: the check, a calendar, lists of entries",
    "copy text or a link to the clipboard when you press a button, and open your e-mail program with a prepared e-mail, which you can send or not",
    "inside another site’s page: let that page know which kind of screen you are on and how tall it is, and give it the check once you have seen what it contains and pressed Share",
];
pub const CANNOT: &str = "It cannot";
pub const CANNOT_POINTS: [&str; 5] = [
    "send your answers anywhere: its security policy, which the browser enforces, allows requests only to the site it came from. After the page has loaded, it requests only the program’s own files, to keep a copy and to check for a newer one",
    "load anything from another site: no analytics, no fonts, no images, no frames",
    "let the sites you reach through its links know where you came from",
    "sign in to ACE, file anything, or see your account",
    "track you: it sets no cookies and has no ID for you",
];
pub const RESIDUE: &str = "What no page can promise";
pub const RESIDUE_POINTS: [&str; 5] = [
    "A security policy doesn’t stop a link you follow or a window a page opens. This page’s links go to CBP, the publishers of its sources, and your e-mail program, and carry no answers. Inside another site’s page there is one more, “Open in full page”: it leads to this page itself, with the answers after the #.",
    "A link you make with Share carries the answers after the #. It stays in the history of the browser that opens it until that history is cleared, and anyone who has the link can read it.",
    "A page that someone has tampered with could still get a few words out, by looking up a made-up domain name or by a connection like the ones video chats use. This page does neither, and the headers that come with it block more of that.",
    "Your browser’s extensions, and anyone who uses this device under your account, can read what you can read.",
    "Whoever hosts the page could change it. Compare it with the published checksums, or keep a copy of your own.",
];
pub const VERIFY: &str = "How to check this yourself";
pub const VERIFY_POINTS: [&str; 4] = [
    "Open your browser’s developer tools (F12), choose Network, and use the page. After it has loaded, nothing appears but the program’s own files, once, for the copy it keeps.",
    "Disconnect from the network after the page has loaded. Everything keeps working.",
    "Look at the first lines of the page’s source: the Content-Security-Policy begins with default-src 'none'.",
    "In the developer tools, under Application or Storage, see what is stored: your answers in one entry, ace-self-check, readable as text; a date you have half typed in another; and a copy of the program’s files.",
];

/// What the check answers.
pub fn start_lead(clock: &Clock) -> String {
    format!(
        "CBP shuts off an ACE login that isn’t used for {} days. You need one to claim your IEEPA tariff refund.",
        clock.days
    )
}

pub fn people_full() -> String {
    full(counted(MOST_PEOPLE, Noun::Person))
}

pub fn entries_full() -> String {
    full(counted(MOST_ENTRIES, Noun::Entry))
}

fn full(most: String) -> String {
    format!("A check can list at most {most}, and this one is full.")
}

pub fn entries_lead(guidance: &Guidance) -> String {
    let window = &guidance.entry_window;
    format!(
        "Once CBP finalizes (“liquidates”) an entry, you can claim the refund in CAPE, CBP’s tool for that in ACE, through day {}, and object (“protest”) through day {}, counted from its latest liquidation or reliquidation (day 0). {}",
        window.cape_last_day,
        window.protest_last_day,
        super::import::LOCKED_OUT
    )
}

/// Next to the file buttons.
pub const LASTING: &str = "Browsers can erase answers. Save a copy.";

/// The two dates of the guidance, always together: when it was checked, and the date of CBP's page.
pub fn guidance_as_of(guidance: &Guidance) -> String {
    format!(
        "Guidance as of {}; CBP’s page as of {}",
        long(guidance.edition),
        long(guidance.cbp_page)
    )
}

/// Notice: a new day has begun while the page was open.
pub fn new_day(day: NaiveDate) -> String {
    format!("It’s now {}. Dates are counted from today.", weekday_and_day(day))
}

pub fn guidance_stale(guidance: &Guidance) -> String {
    format!(
        "This guidance was last checked more than {} ago. Confirm dates and addresses with CBP before you rely on them.",
        days_counted(guidance.stale_after_days)
    )
}

pub fn clock(clock: &Clock) -> String {
    format!("The {}-day clock", clock.days)
}

pub fn calendar_lead(guidance: &Guidance) -> String {
    let days: Vec<String> = guidance.plan.reminders.iter().map(ToString::to_string).collect();
    format!(
        "A file for Outlook, Google Calendar, or Apple Calendar, with reminders {} days before each date. If you change an answer, import the file again: that updates the events instead of adding them twice. A date that no longer applies stays in your calendar until you delete it.",
        and_list(&days)
    )
}

pub fn check_as_noun(id: CheckId) -> &'static str {
    match id {
        CheckId::Login => "the login",
        CheckId::Structure => "how the account is set up",
        CheckId::Ach => "your bank for refunds",
        CheckId::Broker => "your broker",
        CheckId::Entries => "your entries",
    }
}

/// The company by name, or "your company".
pub fn your_company(facts: &Facts) -> String {
    facts.company.name().unwrap_or("your company").to_owned()
}

/// The title of a screen. Browsers keep titles in their history, so none names a person or an entry.
pub fn title(facts: &Facts, guidance: &Guidance, page: &Page) -> String {
    match page {
        Page::Start => START_TITLE.into(),
        Page::Account => super::question(facts, guidance, Place::Company(CompanyAnswer::PortalAccount)).title,
        Page::Person(id) => {
            let person = facts.person(id);
            let name = person.and_then(|person| person.label.as_ref()).map(Label::as_str);
            let heading = super::page_heading(facts, page).title;
            match name {
                Some(name) if heading.contains(name) => {
                    super::about_role(person.and_then(|person| person.role)).into()
                }
                _ => heading,
            }
        }
        Page::Broker => super::question(facts, guidance, Place::Broker(BrokerAnswer::EntriesFiledBy)).title,
        Page::Bank => super::question(facts, guidance, Place::Company(CompanyAnswer::AchRefund)).title,
        Page::Setup | Page::Filing => super::page_heading(facts, page).title,
        Page::Plan => PLAN_TITLE.into(),
        Page::Answers => ANSWERS.into(),
        Page::Entries => ENTRIES.into(),
        Page::Table(Kind::Entries) => TABLE_ENTRIES.into(),
        Page::Table(Kind::People) => TABLE_PEOPLE.into(),
        Page::Entry(id) => {
            let at = facts.entry_at(id);
            at.map_or_else(|| ENTRIES.into(), super::unnamed_entry)
        }
        Page::AsOf => super::question(facts, guidance, Place::AsOf).title,
        Page::CapeMessages(_) => super::cape_message::TITLE.into(),
        Page::Sources => SOURCES.into(),
        Page::Abilities => ABILITIES.into(),
    }
}
