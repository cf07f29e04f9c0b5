//! Words about tables: columns, cell problems, and notices.

use super::{Noun, and_list, column, column_name, counted, grouped, import, label as refusal, ui};
use crate::calendar::Iso;
use crate::facts::{AnyChoice, Entry, EntryAnswer as A, PersonAnswer as P};
use crate::table::{
    CellExpected, CellProblem, Column, Duplicate, ImportCounts, Kind, MOST_BYTES, MOST_COLUMNS, Notice, Plan,
    Read, Record, Refused, Sheet,
};

fn expected(expected: CellExpected) -> String {
    match expected {
        CellExpected::EntryNumber => {
            "an entry number: 11 characters, with or without dashes, such as ABC-1234567-8".into()
        }
        CellExpected::EntryType => "an entry type of two digits, such as 01".into(),
        CellExpected::Date => "a date such as 2026-05-15 or 5/15/2026, from 1990 to 2100".into(),
        CellExpected::NotAfter(day) => format!("a day up to {}, the day of the check", Iso(day)),
        CellExpected::Contradiction => "a liquidation date only where the status is “liquidated”".into(),
        CellExpected::Word(column) => words(column).into(),
        CellExpected::Label(why) => refusal(why).to_owned(),
        CellExpected::Amount => "an amount in dollars and cents".into(),
        CellExpected::Nothing => "no cell here: the row has more cells than the header".into(),
    }
}

fn words(column: Column) -> &'static str {
    match column.choices().first() {
        Some(AnyChoice::LiquidationStatus(_)) => "liquidated, unliquidated, suspended, extended, or unknown",
        Some(AnyChoice::Role(_)) => "TAO, proxy TAO, user, or unknown",
        Some(AnyChoice::Deactivation(_)) => "active, inactive, held, or unknown",
        Some(AnyChoice::Employment(_)) => "current, left, or unknown",
        Some(AnyChoice::Password(_)) => "known, forgotten, or unknown, never the password",
        Some(AnyChoice::SecurityAnswers(_)) => "known, lost, or unknown, never the answers",
        Some(AnyChoice::IorCount(_)) => "one, several, or unknown",
        Some(AnyChoice::EntriesFiledBy(_)) => "importer, one broker, several brokers, or unknown",
        Some(AnyChoice::Answer(_) | AnyChoice::Mailbox(_)) | None => "yes, no, or unknown",
    }
}

/// "Line 12, Liquidation Date: expected a date …; found “13/45/2026”".
pub fn cell_problem(sheet: &Sheet, plan: &Plan, problem: &CellProblem) -> String {
    let name = column_name(sheet, plan, problem.column - 1);
    let start = format!("Line {}, {name}:", grouped(problem.line));
    let text = expected(problem.expected);
    match (&problem.expected, &problem.found) {
        (CellExpected::Label(_), _) => format!("{start} {text}"),
        (_, None) => format!("{start} expected {text}"),
        (_, Some(found)) if found.is_empty() => format!("{start} expected {text}; the cell is empty"),
        (_, Some(found)) => format!("{start} expected {text}; found “{found}”"),
    }
}

/// "Line 9 repeats line 4", where the two differ, and which is used.
pub fn duplicate(double: &Duplicate) -> String {
    let start = format!(
        "Line {} repeats line {}",
        grouped(double.line),
        grouped(double.first)
    );
    let start = if double.is_newer {
        format!("{start} with a later liquidation, which is used")
    } else {
        start
    };
    if double.differs.is_empty() {
        return start;
    }
    let names: Vec<String> = double
        .differs
        .iter()
        .map(|differing| column(*differing).to_owned())
        .collect();
    let first = grouped(double.first);
    let joint = if double.is_newer { "; it also" } else { " and" };
    format!(
        "{start}{joint} differs in {}: line {first} is used",
        and_list(&names)
    )
}

pub fn notice(notice: Notice) -> &'static str {
    match notice {
        Notice::AmbiguousDates => {
            "Dates such as 5/6/2026 could be May 6 or June 5. They were read with the month first."
        }
        Notice::DayFirst => "Dates were read with the day first, because some can’t be read any other way.",
        Notice::NoIeepaLine => {
            "Some entries have no IEEPA line (HTS 9903.01 or 9903.02) in this report. They are left out of the CAPE list."
        }
        Notice::LeadingZeros => {
            "A spreadsheet dropped leading zeros from some numbers. They were put back where the check digit fits."
        }
        Notice::ScheduledDates => {
            "Some liquidation dates are after the day of the check. Those entries are scheduled, not liquidated."
        }
        Notice::SerialDates => {
            "Some dates were Excel serial numbers, such as 46157 for May 15, 2026. They were read as dates."
        }
        Notice::TitleRows => "Lines above the header were skipped.",
        Notice::TotalRows => "Total lines were skipped.",
        Notice::TwoDigitYears => "Years given in two digits were read as 20xx.",
        Notice::Utf16 => "The file is in Excel’s Unicode encoding (UTF-16).",
        Notice::Windows1252 => "The file is in Windows’ own encoding (1252): check names with accents.",
    }
}

/// Why a whole table was refused, and what to do.
pub fn refused(refused: Refused, kind: Kind) -> String {
    match refused {
        Refused::Empty => "There is nothing in it. Copy the cells again, including the header.".into(),
        Refused::TooLarge => format!(
            "The file is too large: at most {} MiB. Delete the columns that are not needed, or split it.",
            MOST_BYTES / (1024 * 1024)
        ),
        Refused::NotText => {
            "This file is not a table. In the program that made it, choose Save As and “CSV UTF-8”, or copy the cells and paste them here.".into()
        }
        Refused::NotTable(format) => import::not_table(format).into(),
        Refused::TooManyColumns => format!(
            "It has a row with more than {} columns. Delete the columns you don’t need, then open it again.",
            grouped(MOST_COLUMNS)
        ),
        Refused::NoColumns => {
            "No column was recognized. Choose below what each column is, or add a header row.".into()
        }
        Refused::TooManyRows { found, most } => format!(
            "It lists {}. A check lists at most {}: split the table.",
            counted(found, noun(kind)),
            grouped(most)
        ),
    }
}

fn noun(kind: Kind) -> Noun {
    match kind {
        Kind::Entries => Noun::Entry,
        Kind::People => Noun::Person,
    }
}

/// "40 entries found in 95 lines. 3 lines can’t be used."
pub fn summary(read: &Read) -> String {
    let report = read.report();
    let noun = match read {
        Read::Entries(_) => Noun::Entry,
        Read::People(_) => Noun::Person,
    };
    let found = format!(
        "{} found in {}.",
        counted(read.accepted(), noun),
        counted(report.rows, Noun::Line)
    );
    let refused = report.refused_rows();
    if refused == 0 {
        found
    } else {
        format!("{found} {} can’t be used.", counted(refused, Noun::Line))
    }
}

/// The button that imports the rows, by what that would do.
pub fn confirm(counts: ImportCounts, kind: Kind) -> String {
    match (counts.added, counts.updated) {
        (added, 0) => format!("Add {}", counted(added, noun(kind))),
        (0, updated) => format!("Update {}", counted(updated, noun(kind))),
        (added, updated) => format!("Add {}, update {}", counted(added, noun(kind)), grouped(updated)),
    }
}

pub fn missing(plan: &Plan) -> Option<String> {
    let wanted: &[Column] = match plan.kind {
        Kind::Entries => &[
            Column::Entry(A::EntryNumber),
            Column::Entry(A::LiquidatedOn),
            Column::Entry(A::FlaggedForReconciliation),
            Column::Entry(A::OpenProtest),
        ],
        Kind::People => &[
            Column::Person(P::Label),
            Column::Person(P::Role),
            Column::Person(P::LastLogin),
        ],
    };
    let names: Vec<String> = wanted
        .iter()
        .filter(|column| !plan.answers(**column))
        .map(|wanted| format!("“{}”", column(*wanted)))
        .collect();
    (!names.is_empty()).then(|| {
        format!(
            "Which column shows {}? Choose it below if the table has one, or answer later.",
            and_list(&names)
        )
    })
}

/// A warning about entry numbers with a wrong check digit; `None` if there are none.
pub fn check_digits(read: &Read) -> Option<String> {
    let Read::Entries(reading) = read else { return None };
    let unfit = |row: &&Record<Entry>| {
        let number = row.item.entry_number.as_ref();
        number.is_some_and(|number| !number.check_digit_fits())
    };
    let mut lines = reading.accepted.iter().filter(unfit).map(|row| row.line);
    let first = lines.next()?;
    let (count, line) = (1 + lines.count(), grouped(first));
    let rule = "a check digit that doesn’t fit CBP’s rule";
    Some(if count == 1 {
        format!("The entry in line {line} has {rule}: compare the number with ACE. It is added anyway.")
    } else {
        let said = counted(count, Noun::Entry) + " have " + rule;
        format!("{said}, the first in line {line}: compare the numbers with ACE. They are added anyway.")
    })
}

pub fn imported(counts: ImportCounts, kind: Kind) -> String {
    let mut text = match (counts.added, counts.updated) {
        (added, 0) => format!("{} added.", counted(added, noun(kind))),
        (0, updated) => format!("{} updated.", counted(updated, noun(kind))),
        (added, updated) => format!(
            "{} added, {} updated.",
            counted(added, noun(kind)),
            grouped(updated)
        ),
    };
    if counts.without_room > 0 {
        let left_out = counted(counts.without_room, noun(kind));
        text = format!("{text} {left_out} didn’t fit: the check is full.");
    }
    text
}

/// "and 120 more".
pub fn more(count: usize) -> String {
    format!("and {} more", grouped(count))
}

/// The lead of the screen, the label of the field for pasting, and its example.
pub fn lead(kind: Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::Entries => (
            ui::TABLE_ENTRIES,
            ui::TABLE_ENTRIES_LEAD,
            ui::TABLE_ENTRIES_EXAMPLE,
        ),
        Kind::People => (ui::TABLE_PEOPLE, ui::TABLE_PEOPLE_LEAD, ui::TABLE_PEOPLE_EXAMPLE),
    }
}
