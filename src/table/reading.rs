//! The result of reading a table: rows that can be used, what is wrong with the others, and repeated rows.

use super::cells::Cells;
use super::ieepa::LineTotals;
use super::problem::{CellProblem, Notice, UncertainWord};
use super::{Column, DateOrder, Plan, Sheet, cell};
use crate::facts::Group;
use std::collections::BTreeSet;
use std::hash::Hash;

/// A row about the same entry or person as an earlier row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The line it begins on.
    pub line: usize,
    /// The line of the first such row.
    pub first: usize,
    /// The columns that both rows fill in, with different values; the first row's is used.
    pub differs: Vec<Column>,
    /// Whether this row's liquidation is later than the first row's, so that it is used.
    pub is_newer: bool,
}

/// A row that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<R> {
    /// The line of the file it begins on, counting from 1.
    pub line: usize,
    /// The entry or person. Its id is a placeholder until it is imported.
    pub item: R,
}

/// The result of reading a table under a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<R> {
    /// The rows that can be used, in the file's order.
    pub accepted: Vec<Record<R>>,
    /// What happened to the others.
    pub report: Report,
}

/// What the respondent should know about how a table was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How many rows hold data.
    pub rows: usize,
    /// The lines that were skipped: those above the header, and totals.
    pub skipped: Vec<usize>,
    /// Every cell that can't be used, in the file's order. Its row is used without it, unless
    /// [`CellExpected::drops_row`].
    pub problems: Vec<CellProblem>,
    /// Repeated rows: they fill in what the first leaves open.
    pub duplicates: Vec<Duplicate>,
    /// Uncertain words, those in the most rows first.
    pub words: Vec<UncertainWord>,
    /// CAPE's reasons for not accepting entries, with the number of entries; the most frequent first.
    pub claim_errors: Vec<(String, usize)>,
    /// What was done while reading.
    pub notices: BTreeSet<Notice>,
    /// Whether the month or the day comes first in slash dates.
    pub order: DateOrder,
}

impl Report {
    /// How many rows aren't used because of a problem.
    pub fn refused_rows(&self) -> usize {
        let dropping = self
            .problems
            .iter()
            .filter(|problem| problem.expected.drops_row());
        let mut lines: Vec<usize> = dropping.map(|problem| problem.line).collect();
        // Already sorted: problems are in the file's order.
        lines.dedup();
        lines.len()
    }
}

/// An entry or a person that is read from a row.
pub(super) trait FromRow: Group {
    /// Identifies repeated rows.
    type Key: Eq + Hash;

    /// The maximum number that a check may list.
    const MOST: usize;
    /// The answer that the key comes from.
    const NAMED_BY: Self::Answer;

    fn column(answer: Self::Answer) -> Column;
    /// Whether the row has so few cells that it may be a totals row.
    fn says_little(cells: &Cells) -> bool;
    /// Reads the row; `cells` collects what is wrong with it. The id is made from the line number.
    fn read(cells: &mut Cells) -> Self;
    /// Whether the row is a footer: a page number, the end of a report.
    fn is_footer(cells: &Cells) -> bool;
    /// Whether the row only continues the entry above, because its cells were merged.
    fn goes_on(cells: &Cells) -> bool;
    /// The key it is recognized by, if it has one.
    fn key(&self) -> Option<Self::Key>;
    /// Applies what a repeated row overrides, before the rest of its answers are added. `true` if a later
    /// liquidation replaces the one before.
    fn overrule(&mut self, _later: &Self, _plan: &Plan) -> bool {
        false
    }
    /// Applies the totals of its tariff lines.
    fn sum(&mut self, _lines: LineTotals) {}
}

impl Report {
    /// The report before the first row: what is known about the table as a whole.
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
    /// Counts the uncertain words of a row.
    pub(super) fn ask(&mut self, words: &[(Column, String)]) {
        for (column, word) in words {
            let key = cell::key(word);
            let same = |asked: &UncertainWord| asked.column == *column && cell::key(&asked.word) == key;
            match self.words.iter().position(same) {
                Some(at) => self.words[at].rows += 1,
                // A column with more distinct words than this holds something else.
                None if self.words.len() < 60 => self.words.push(UncertainWord {
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
