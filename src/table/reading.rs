//! What a table gives: rows that can be used, what is wrong with the others, and what stands twice.

use super::cells::{Cells, Setting};
use super::ieepa::Lines;
use super::plan::Places;
use super::{Column, DateOrder, Plan, Refused, Row, Sheet, cell, header};
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
        /// Entries have tariff lines here, and none of IEEPA.
        NoIeepaLine = "no_ieepa_line",
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
    /// An amount of money.
    Amount,
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
            Self::Amount => "amount",
            Self::Nothing => "cells",
        }
    }
}

impl CellExpected {
    /// Whether the row is not used either: it doesn't say what it is about, or its cells are in other columns.
    #[must_use]
    pub fn drops_row(self) -> bool {
        matches!(self, Self::EntryNumber | Self::Nothing)
    }
}

/// A word that isn't certain, to be asked once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The column it is in.
    pub column: Column,
    /// The word as the first cell has it.
    pub word: String,
    /// How many rows have it, in any spelling of case and signs.
    pub rows: usize,
}

impl Asked {
    /// As much of a cell as is shown.
    pub(super) fn shown(cell: &str) -> String {
        cell.chars().take(60).collect()
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
    /// The columns in which both say something, and not the same.
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
    /// Every cell that cannot be used, in the file's order. Its row is used without it, unless
    /// [`CellExpected::drops_row`].
    pub problems: Vec<CellProblem>,
    /// Further rows about the same: they fill in what the first leaves open.
    pub duplicates: Vec<Duplicate>,
    /// Words that aren't certain, those of the most rows first.
    pub words: Vec<Asked>,
    /// CAPE's words for why it did not take entries, with how many; those of the most entries first.
    pub claim_errors: Vec<(String, usize)>,
    /// What was done on the way.
    pub notices: BTreeSet<Notice>,
}

impl Report {
    /// How many rows are not used because of a problem.
    #[must_use]
    pub fn refused_rows(&self) -> usize {
        let dropping = self
            .problems
            .iter()
            .filter(|problem| problem.expected.drops_row());
        let mut lines: Vec<usize> = dropping.map(|problem| problem.line).collect();
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
    /// Whether the row is below the table: a page number, the end of a report.
    fn is_footer(cells: &Cells) -> bool;
    /// Whether the row only goes on with the entry above: its cells were merged.
    fn goes_on(cells: &Cells) -> bool;
    /// What it is recognized by, where it can be.
    fn key(&self) -> Option<Self::Key>;
    /// Before the answers of a further row are added: what that row decides.
    fn overrule(&mut self, _later: &Self, _plan: &Plan) {}
    /// Takes what all its tariff lines say.
    fn sum(&mut self, _lines: Lines) {}
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
    let mut taken = Taken::<R> {
        reading: Reading {
            accepted: Vec::new(),
            report: Report::begun(sheet, plan, order, ambiguous),
        },
        lines: Vec::new(),
        first: HashMap::new(),
        current: None,
    };
    for row in plan.body(sheet) {
        taken.take(row, &setting, plan.header.map(|header| &sheet.rows[header]));
    }
    let Taken {
        mut reading, lines, ..
    } = taken;
    for (record, lines) in reading.accepted.iter_mut().zip(&lines) {
        record.item.sum(*lines);
    }
    if lines.iter().any(|lines| lines.has_none()) {
        reading.report.notices.insert(Notice::NoIeepaLine);
    }
    let found = reading.accepted.len();
    if found > R::MOST {
        return Err(Refused::TooManyRows { found, most: R::MOST });
    }
    crate::order::sort_by_key(&mut reading.report.words, |asked| std::cmp::Reverse(asked.rows));
    crate::order::sort_by_key(&mut reading.report.claim_errors, |(_, count)| {
        std::cmp::Reverse(*count)
    });
    Ok(reading)
}

/// What is read so far.
struct Taken<R: Listed> {
    reading: Reading<R>,
    /// The tariff lines of each accepted row.
    lines: Vec<Lines>,
    first: HashMap<R::Key, usize>,
    /// The accepted row that the row above is about.
    current: Option<usize>,
}

impl<R: Listed> Taken<R> {
    fn take(&mut self, row: &Row, setting: &Setting, header: Option<&Row>) {
        let report = &mut self.reading.report;
        let mut cells = Cells {
            row,
            setting,
            problems: extra_cells(row, setting.width),
            notices: BTreeSet::new(),
            words: Vec::new(),
        };
        if header::is_total(row) && R::says_little(&cells) {
            report.skipped.push(row.line);
            report.notices.insert(Notice::TotalRows);
            return;
        }
        let is_repeated = header.is_some_and(|header| header::is_repeated(row, header));
        if is_repeated || (cells.problems.is_empty() && cells.is_blank()) || R::is_footer(&cells) {
            report.skipped.push(row.line);
            return;
        }
        let lines = Lines::of(&mut cells);
        if R::goes_on(&cells) {
            report.skipped.push(row.line);
            if let Some(sum) = self.current.and_then(|at| self.lines.get_mut(at)) {
                sum.add(lines);
            }
            return;
        }
        report.rows += 1;
        let item = R::read(&mut cells);
        crate::order::sort_by_key(&mut cells.problems, |problem| problem.column);
        let drops = cells.problems.iter().any(|problem| problem.expected.drops_row());
        report.problems.append(&mut cells.problems);
        if drops {
            self.current = None;
            return;
        }
        report.ask(&cells.words);
        report.notices.append(&mut cells.notices);
        if let Some((_, error)) = cells.filled(Column::ClaimError) {
            report.count_claim_error(error);
        }
        let key = item.key();
        let earlier = key.as_ref().and_then(|key| self.first.get(key)).copied();
        self.current = Some(earlier.unwrap_or(self.reading.accepted.len()));
        if let Some(at) = earlier {
            self.lines[at].add(lines);
            let earlier = &mut self.reading.accepted[at];
            earlier.item.overrule(&item, setting.plan);
            self.reading.report.duplicates.push(Duplicate {
                line: row.line,
                first: earlier.line,
                differs: added(&mut earlier.item, &item),
            });
            return;
        }
        self.first
            .extend(key.map(|key| (key, self.reading.accepted.len())));
        self.lines.push(lines);
        self.reading.accepted.push(Record { line: row.line, item });
    }
}

/// Fills in what one leaves open, and gives the columns in which the two differ; they are called the same.
fn added<R: Listed>(one: &mut R, other: &R) -> Vec<Column> {
    let mut differs = Vec::new();
    for answer in R::Answer::ALL {
        match (one.get(*answer), other.get(*answer)) {
            (None, Some(value)) => one.set(*answer, Some(value)),
            (Some(one), Some(other)) if one != other && *answer != R::NAMED_BY => {
                differs.push(R::column(*answer))
            }
            _ => {}
        }
    }
    differs
}

impl Report {
    /// Before the first row: what is known of the table as a whole.
    fn begun(sheet: &Sheet, plan: &Plan, order: DateOrder, ambiguous: bool) -> Self {
        let names_begin = plan
            .header
            .map_or(0, |header| header - usize::from(plan.is_double && header > 0));
        let skipped: Vec<usize> = sheet.rows[..names_begin].iter().map(|row| row.line).collect();
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
            words: Vec::new(),
            claim_errors: Vec::new(),
            notices: notices.into_iter().flatten().collect(),
        }
    }
}

impl Report {
    /// Counts the words of a row that aren't certain.
    fn ask(&mut self, words: &[(Column, String)]) {
        for (column, word) in words {
            let key = cell::key(word);
            let same = |asked: &Asked| asked.column == *column && cell::key(&asked.word) == key;
            match self.words.iter().position(same) {
                Some(at) => self.words[at].rows += 1,
                // A column with more different words than these holds something else.
                None if self.words.len() < 60 => self.words.push(Asked {
                    column: *column,
                    word: word.clone(),
                    rows: 1,
                }),
                None => {}
            }
        }
    }

    fn count_claim_error(&mut self, error: &str) {
        let error: String = error.chars().take(120).collect();
        match self.claim_errors.iter().position(|(known, _)| *known == error) {
            Some(at) => self.claim_errors[at].1 += 1,
            None if self.claim_errors.len() < 60 => self.claim_errors.push((error, 1)),
            None => {}
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
