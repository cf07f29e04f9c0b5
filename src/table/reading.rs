//! What a table gives: rows that can be used, what is wrong with the others, and what stands twice.

use super::cells::{Cells, Setting};
use super::plan::Places;
use super::{Column, DateOrder, Plan, Refused, Row, Sheet, header};
use crate::choice::{Choice, choice_names};
use crate::facts::{AnyChoice, Group, Label, Refusal};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

choice_names! {
    /// Something the respondent should know about how the table was read.
    Notice {
        /// Slash dates could be read either way; the month was taken to come first.
        AmbiguousDates = "ambiguous_dates",
        /// Slash dates were read with the day first.
        DayFirst = "day_first",
        /// Leading zeros were restored.
        LeadingZeros = "leading_zeros",
        /// Days of liquidation in the future were taken as scheduled, not as liquidated.
        ScheduledDates = "scheduled_dates",
        /// Excel's serial numbers were read as dates.
        SerialDates = "serial_dates",
        /// Lines above the header were passed over.
        TitleRows = "title_rows",
        /// Total rows were passed over.
        TotalRows = "total_rows",
        /// Years of two digits were read as 20xx.
        TwoDigitYears = "two_digit_years",
        /// The file is UTF-16.
        Utf16 = "utf_16",
        /// The file is Windows-1252.
        Windows1252 = "windows_1252",
    }
}

/// What a cell should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellExpected {
    /// An entry number.
    EntryNumber,
    /// A two-digit entry type.
    EntryType,
    /// A date.
    Date,
    /// A day up to this one, inclusive.
    NotAfter(NaiveDate),
    /// No day of liquidation, because the row says it is not liquidated.
    Contradiction,
    /// One of the words of this column.
    Word(Column),
    /// A label that is allowed.
    Label(Refusal),
    /// Nothing: the header has no such column.
    Nothing,
}

impl CellExpected {
    /// Its short name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EntryNumber => "entry_number",
            Self::EntryType => "entry_type",
            Self::Date => "date",
            Self::NotAfter(_) => "not_after",
            Self::Contradiction => "contradiction",
            Self::Word(column) => column.word_name(),
            Self::Label(_) => "label",
            Self::Nothing => "cells",
        }
    }
}

/// A cell that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// The line of the file its row begins in, counting from 1.
    pub line: usize,
    /// Its column, counting from 1.
    pub column: usize,
    /// What is expected there.
    pub expected: CellExpected,
    /// What stands there, cut after 40 characters; `None` where it must not be shown.
    pub found: Option<String>,
}

impl CellProblem {
    pub(super) fn new(line: usize, at: usize, expected: CellExpected, found: &str) -> Self {
        // What looks like a password, or like a number that identifies an importer, is not repeated.
        let is_secret = |column: Column| {
            let choices = column.choices();
            matches!(
                choices,
                [AnyChoice::Password(_) | AnyChoice::SecurityAnswers(_), ..]
            )
        };
        let private = matches!(expected, CellExpected::Nothing)
            || matches!(expected, CellExpected::Word(column) if is_secret(column))
            || Label::parse(&found.chars().take(Label::LONGEST).collect::<String>()).is_err();
        Self {
            line,
            column: at + 1,
            expected,
            found: (!private).then(|| found.chars().take(40).collect()),
        }
    }
}

/// A row that names what an earlier row names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The line it begins in.
    pub line: usize,
    /// The line of the row that is used.
    pub first: usize,
    /// The columns in which the two differ.
    pub differs: Vec<Column>,
}

/// A row that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<R> {
    /// The line of the file it begins in, counting from 1.
    pub line: usize,
    /// What it lists. The id is a placeholder until it is imported.
    pub item: R,
}

/// What a table gives under a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<R> {
    /// The rows that can be used, in the file's order.
    pub accepted: Vec<Record<R>>,
    /// What became of the others.
    pub report: Report,
}

/// What the respondent should know about how a table was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How many rows hold data.
    pub rows: usize,
    /// The lines that were passed over: above the header, and totals.
    pub skipped: Vec<usize>,
    /// Every cell that cannot be used, in the file's order; its row is not used either.
    pub problems: Vec<CellProblem>,
    /// Rows that stand twice; only the first is used.
    pub duplicates: Vec<Duplicate>,
    /// What was done on the way.
    pub notices: BTreeSet<Notice>,
}

impl Report {
    /// How many rows are not used because of a problem.
    #[must_use]
    pub fn refused_rows(&self) -> usize {
        let mut lines: Vec<usize> = self.problems.iter().map(|problem| problem.line).collect();
        crate::order::sort_by_key(&mut lines, |line| *line);
        lines.dedup();
        lines.len()
    }
}

/// What a row lists.
pub(super) trait Listed: Group {
    /// What a second row of the same is recognized by.
    type Key: Eq + Hash;

    /// How many a check may list.
    const MOST: usize;
    /// The answer that the key is made from.
    const NAMED_BY: Self::Answer;

    /// The column of an answer.
    fn column(answer: Self::Answer) -> Column;
    /// Whether the row has so little in it that it may be a total.
    fn says_little(cells: &Cells) -> bool;
    /// Reads the row; the cells collect what is wrong with it. The id is made from the line.
    fn read(cells: &mut Cells) -> Self;
    /// What it is recognized by, where it can be.
    fn key(&self) -> Option<Self::Key>;
}

/// Reads every row: total, wrong, second of its kind, or used.
pub(super) fn rows<R: Listed>(sheet: &Sheet, plan: &Plan, as_of: NaiveDate) -> Result<Reading<R>, Refused> {
    if plan.columns.iter().all(Option::is_none) {
        return Err(Refused::NoColumns);
    }
    let (order, ambiguous) = plan.date_order(sheet);
    let setting = Setting {
        plan,
        places: Places::of(plan),
        order,
        as_of,
        width: plan.width(sheet),
    };
    let mut reading = Reading {
        accepted: Vec::new(),
        report: Report::begun(sheet, plan, order, ambiguous),
    };
    let mut first = HashMap::new();
    for row in plan.body(sheet) {
        take(&mut reading, row, &setting, &mut first);
    }
    let found = reading.accepted.len();
    if found > R::MOST {
        return Err(Refused::TooManyRows { found, most: R::MOST });
    }
    Ok(reading)
}

fn take<R: Listed>(
    reading: &mut Reading<R>,
    row: &Row,
    setting: &Setting,
    first: &mut HashMap<R::Key, usize>,
) {
    let report = &mut reading.report;
    let mut cells = Cells {
        row,
        setting,
        problems: extra_cells(row, setting.width),
        notices: BTreeSet::new(),
    };
    if header::is_total(row) && R::says_little(&cells) {
        report.skipped.push(row.line);
        report.notices.insert(Notice::TotalRows);
        return;
    }
    report.rows += 1;
    let item = R::read(&mut cells);
    if !cells.problems.is_empty() {
        crate::order::sort_by_key(&mut cells.problems, |problem| problem.column);
        report.problems.append(&mut cells.problems);
        return;
    }
    report.notices.append(&mut cells.notices);
    let key = item.key();
    if let Some(earlier) = key.as_ref().and_then(|key| first.get(key)) {
        let earlier = &reading.accepted[*earlier];
        report.duplicates.push(Duplicate {
            line: row.line,
            first: earlier.line,
            differs: differing(&earlier.item, &item),
        });
        return;
    }
    first.extend(key.map(|key| (key, reading.accepted.len())));
    reading.accepted.push(Record { line: row.line, item });
}

/// The columns in which two differ; they are called the same.
fn differing<R: Listed>(one: &R, other: &R) -> Vec<Column> {
    let all = R::Answer::ALL.iter().copied();
    let differs = all.filter(|answer| *answer != R::NAMED_BY && one.get(*answer) != other.get(*answer));
    differs.map(R::column).collect()
}

impl Report {
    /// Before the first row: what is known of the table as a whole.
    fn begun(sheet: &Sheet, plan: &Plan, order: DateOrder, ambiguous: bool) -> Self {
        let skipped: Vec<usize> = sheet.rows[..plan.header.unwrap_or(0)]
            .iter()
            .map(|row| row.line)
            .collect();
        let notices = [
            sheet.encoding,
            (!skipped.is_empty()).then_some(Notice::TitleRows),
            (order == DateOrder::DayFirst && plan.order.is_none()).then_some(Notice::DayFirst),
            ambiguous.then_some(Notice::AmbiguousDates),
        ];
        Self {
            rows: 0,
            skipped,
            problems: Vec::new(),
            duplicates: Vec::new(),
            notices: notices.into_iter().flatten().collect(),
        }
    }
}

/// A cell beyond the header's last, where something stands in it.
fn extra_cells(row: &Row, header_width: usize) -> Vec<CellProblem> {
    let extra = row
        .cells()
        .enumerate()
        .skip(header_width)
        .find(|(_, cell)| !cell.is_empty());
    let problem = |(at, text)| CellProblem::new(row.line, at, CellExpected::Nothing, text);
    extra.map(problem).into_iter().collect()
}
