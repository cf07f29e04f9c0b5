//! What a table gives: rows that can be used, what is wrong with the others, and what stands twice.

use super::cells::Cells;
use super::ieepa::Lines;
use super::{Column, DateOrder, Plan, Sheet, cell};
use crate::choice::choice_names;
use crate::facts::{AnyChoice, Group, Label, Refusal};
use chrono::NaiveDate;
use std::collections::BTreeSet;
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
    /// Which comes first in slash dates.
    pub order: DateOrder,
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
        // They are in the file's order.
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

impl Report {
    /// Before the first row: what is known of the table as a whole.
    pub(super) fn begun(sheet: &Sheet, plan: &Plan, order: DateOrder, ambiguous: bool) -> Self {
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
            order,
        }
    }
}

impl Report {
    /// Counts the words of a row that aren't certain.
    pub(super) fn ask(&mut self, words: &[(Column, String)]) {
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

    pub(super) fn count_claim_error(&mut self, error: &str) {
        let error: String = error.chars().take(120).collect();
        match self.claim_errors.iter().position(|(known, _)| *known == error) {
            Some(at) => self.claim_errors[at].1 += 1,
            None if self.claim_errors.len() < 60 => self.claim_errors.push((error, 1)),
            None => {}
        }
    }
}
