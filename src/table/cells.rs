//! Reads the cells of a row as answers.

use super::cell::{is_nothing, key, listed};
use super::column::{Column, Kind};
use super::date_cell::{self, DateCell};
use super::number_cell::{self, NumberCell, Parts};
use super::plan::Places;
use super::problem::{CellExpected, CellProblem, Notice, UncertainWord};
use super::{DateOrder, Plan, Row, money_cell, word_cell};
use crate::facts::{
    Answer, AnswerKind, AnswerType, AnyChoice, Cents, EntryAnswer, EntryNumber, EntryType, Label, LastLogin,
    PersonAnswer, Value,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The context for reading every row of a table.
pub(super) struct Setting<'a> {
    pub(super) plan: &'a Plan,
    pub(super) places: Places,
    pub(super) order: DateOrder,
    pub(super) as_of: NaiveDate,
    pub(super) width: usize,
}

/// One row being read: what is wrong with its cells, and what was noticed.
pub(super) struct Cells<'a> {
    pub(super) row: &'a Row,
    pub(super) setting: &'a Setting<'a>,
    pub(super) problems: Vec<CellProblem>,
    pub(super) notices: BTreeSet<Notice>,
    pub(super) words: Vec<(Column, String)>,
}

impl<'a> Cells<'a> {
    /// The line of the file the row begins on, counting from 1.
    pub(super) fn line(&self) -> usize {
        self.row.line
    }

    /// A cell's position and text, if the table has the column.
    pub(super) fn cell(&self, column: Column) -> Option<(usize, &'a str)> {
        let at = self.setting.places.position(column)?;
        Some((at, self.row.cell(at)))
    }

    /// The same, if the cell isn't empty.
    pub(super) fn filled(&self, column: Column) -> Option<(usize, &'a str)> {
        self.cell(column).filter(|(_, text)| !text.is_empty())
    }

    /// Whether every column of a kind except one is empty.
    pub(super) fn is_empty_but(&self, kind: Kind, one: Column) -> bool {
        let others = kind.columns().into_iter().filter(|column| *column != one);
        others.into_iter().all(|column| self.filled(column).is_none())
    }

    /// Whether all columns that are read are empty.
    pub(super) fn is_blank(&self) -> bool {
        self.setting.places.all().all(|at| self.row.cell(at).is_empty())
    }

    /// The number of filled cells in the row, read or not.
    pub(super) fn filled_count(&self) -> usize {
        self.row.cells().filter(|cell| !cell.is_empty()).count()
    }

    /// Reports a cell that can't be used. Its row is used without it, unless the cell says what the row is about.
    pub(super) fn wrong(&mut self, at: usize, expected: CellExpected, found: &str) {
        self.problems
            .push(CellProblem::new(self.row.line, at, expected, found));
    }

    /// The answer of a kind that a column holds.
    pub(super) fn value(&mut self, column: Column, kind: AnswerKind) -> Option<Value> {
        match kind {
            AnswerKind::Label => self.label(column).map(Value::Label),
            AnswerKind::Day => self.date(column).map(Value::Day),
            AnswerKind::LastLogin => self.last_login(column).map(Value::LastLogin),
            AnswerKind::EntryType => self.entry_type(column).map(Value::EntryType),
            AnswerKind::Choice(choices) => self.choice(column, choices).map(Value::Choice),
            AnswerKind::Cents => self.amount(column).map(Value::Cents),
            AnswerKind::EntryNumber => self.entry_number(column).map(Value::EntryNumber),
        }
    }

    /// A name; for a person, preceded by the first name if that has its own column.
    fn label(&mut self, column: Column) -> Option<Label> {
        let is_person = column == Column::Person(PersonAnswer::Label);
        let first = self.filled(Column::FirstName).filter(|_| is_person);
        let parts = [first, self.filled(column)];
        let (at, _) = parts.iter().flatten().next_back().copied()?;
        let names: Vec<&str> = parts.iter().flatten().map(|(_, text)| *text).collect();
        let text = names.join(" ");
        let label = Label::parse(&text);
        label
            .map_err(|refusal| self.wrong(at, CellExpected::Label(refusal), &text))
            .ok()
    }

    /// The number in the cell, completed by its parts if they have their own columns.
    pub(super) fn number(&self, column: Column) -> Option<NumberCell> {
        let (_, text) = self.cell(column)?;
        let part = |column| self.cell(column).map(|(_, part)| part);
        let (filer, check_digit) = (part(Column::FilerCode), part(Column::CheckDigit));
        number_cell::read(text, Parts { filer, check_digit })
    }

    /// Whether it is kept is the respondent's choice. A row with its own label doesn't need one.
    fn entry_number(&mut self, column: Column) -> Option<EntryNumber> {
        let (at, text) = self.cell(column)?;
        if is_nothing(text) && self.filled(Column::Entry(EntryAnswer::Label)).is_some() {
            return None;
        }
        let Some(cell) = self.number(column) else {
            self.wrong(at, CellExpected::EntryNumber, text);
            return None;
        };
        if cell.zeros_restored {
            self.notices.insert(Notice::LeadingZeros);
        }
        Some(cell.number)
    }

    fn amount(&mut self, column: Column) -> Option<Cents> {
        let (at, text) = self.filled(column)?;
        let amount = money_cell::read(text);
        if amount.is_none() && !is_nothing(text) {
            self.wrong(at, CellExpected::Amount, text);
        }
        amount
    }

    fn entry_type(&mut self, column: Column) -> Option<EntryType> {
        let (at, text) = self.filled(column)?;
        let Some((kind, zero_restored)) = word_cell::entry_type(text) else {
            if !is_nothing(text) {
                self.wrong(at, CellExpected::EntryType, text);
            }
            return None;
        };
        if zero_restored {
            self.notices.insert(Notice::LeadingZeros);
        }
        Some(kind)
    }

    fn choice(&mut self, column: Column, choices: &'static [AnyChoice]) -> Option<AnyChoice> {
        let no = AnyChoice::Answer(Answer::No);
        self.word(column, choices.contains(&no).then_some(no), |text| {
            word_cell::read(choices, text)
        })
    }

    /// Yes, no, or unknown, read by a custom function.
    pub(super) fn answer(&mut self, column: Column, read: fn(&str) -> Option<Answer>) -> Option<Answer> {
        let no = AnyChoice::Answer(Answer::No);
        let found = self.word(column, Some(no), |text| read(text).map(AnyChoice::Answer));
        found.map(Value::Choice).and_then(Answer::of_value)
    }

    /// `no` is what an empty cell may mean. An uncertain word is read as the respondent says, or asked about.
    fn word(
        &mut self,
        column: Column,
        no: Option<AnyChoice>,
        read: impl Fn(&str) -> Option<AnyChoice>,
    ) -> Option<AnyChoice> {
        let (at, text) = self.cell(column)?;
        if text.is_empty() {
            return no.filter(|_| self.setting.plan.empty_is_no);
        }
        if let Some(answer) = read(text) {
            return Some(answer);
        }
        if is_nothing(text) {
            return None;
        }
        let word = key(text);
        let mut answered = self.setting.plan.words.iter();
        if let Some((.., answer)) = answered.find(|(of, known, _)| *of == column && *known == word) {
            return *answer;
        }
        self.wrong(at, CellExpected::Word(column), text);
        // What can't be shown can't be asked about.
        if self
            .problems
            .last()
            .is_some_and(|problem| problem.found.is_some())
        {
            self.words.push((column, UncertainWord::shown(text)));
        }
        None
    }

    pub(super) fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let (at, text) = self.cell(column)?;
        match date_cell::read(text, self.setting.order) {
            Some(DateCell::Day(day, notice)) => {
                self.notices.extend(notice);
                Some(day)
            }
            Some(DateCell::Empty) => None,
            Some(DateCell::Month(_)) | None => {
                self.wrong(at, CellExpected::Date, text);
                None
            }
        }
    }

    fn last_login(&mut self, column: Column) -> Option<LastLogin> {
        let (at, text) = self.filled(column)?;
        let word = key(text);
        let login = match date_cell::read(text, self.setting.order) {
            _ if listed(NEVER, &word) => LastLogin::Never,
            _ if matches!(word.as_str(), "unknown" | "unk") || text == "?" => LastLogin::Unknown,
            Some(DateCell::Empty) => return None,
            Some(DateCell::Day(day, notice)) => {
                self.notices.extend(notice);
                LastLogin::On(day)
            }
            Some(DateCell::Month(month)) => LastLogin::During(month),
            None => {
                self.wrong(at, CellExpected::Date, text);
                return None;
            }
        };
        if login.earliest().is_some_and(|day| day > self.setting.as_of) {
            self.wrong(at, CellExpected::NotAfter(self.setting.as_of), text);
            return None;
        }
        Some(login)
    }
}

/// What a last-login column says for someone who never signed in.
const NEVER: &str = "never neverloggedin neverloggedon neverlogin nologin nologins neverused neveraccessed neversignedin neversignedon \
    hasnotloggedin hasneverloggedin notloggedin nologinyet notyetloggedin noneyet notyet neverlogged nologinonrecord neveractivated";
