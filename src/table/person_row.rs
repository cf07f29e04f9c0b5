//! Rows that list people.

use super::column::{Column, PersonColumn as P};
use super::date_cell::{self, DateCell};
use super::entry_row::noticed;
use super::plan::Plan;
use super::reading::{self, CellExpected, Cells, Listed, Reading};
use super::{Refused, Sheet, word_cell};
use crate::facts::{
    Choice, Deactivation, Employment, Label, LastLogin, MOST_PEOPLE, Mailbox, Password, Role, SecurityAnswers,
};
use chrono::NaiveDate;

/// A person as a row gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// The line of the file it begins in, counting from 1.
    pub line: usize,
    /// The name or initials.
    pub label: Option<Label>,
    /// The role.
    pub role: Option<Role>,
    /// The last login.
    pub last_login: Option<LastLogin>,
    /// What ACE shows about the login.
    pub deactivation: Option<Deactivation>,
    /// Whether the password is at hand.
    pub password: Option<Password>,
    /// Whether the mailbox is controlled.
    pub mailbox: Option<Mailbox>,
    /// Whether the security answers are known.
    pub security_answers: Option<SecurityAnswers>,
    /// Whether the person is still there.
    pub employment: Option<Employment>,
}

/// Reads a table of people for a day of the check.
///
/// # Errors
/// When no column is taken for anything, or more people can be used than a check may list.
pub fn read_people(sheet: &Sheet, plan: &Plan, as_of: NaiveDate) -> Result<Reading<PersonRow>, Refused> {
    reading::rows(sheet, plan, as_of)
}

impl Listed for PersonRow {
    type Key = String;

    const MOST: usize = MOST_PEOPLE;

    fn says_little(cells: &Cells<Self>) -> bool {
        cells.says_little()
    }

    fn read(cells: &mut Cells<Self>) -> Self {
        cells.person()
    }

    fn line(&self) -> usize {
        self.line
    }

    fn key(&self) -> Option<Self::Key> {
        self.label.as_ref().map(|label| label.as_str().to_lowercase())
    }

    fn differing(&self, other: &Self) -> Vec<Column> {
        differing(self, other)
    }
}

fn differing(one: &PersonRow, other: &PersonRow) -> Vec<Column> {
    let pairs = [
        (P::Role, one.role != other.role),
        (P::LastLogin, one.last_login != other.last_login),
        (P::Deactivation, one.deactivation != other.deactivation),
        (P::Password, one.password != other.password),
        (P::Mailbox, one.mailbox != other.mailbox),
        (P::SecurityAnswers, one.security_answers != other.security_answers),
        (P::Employment, one.employment != other.employment),
    ];
    let differs = pairs.into_iter().filter(|(_, differs)| *differs);
    differs.map(|(column, _)| Column::Person(column)).collect()
}

impl<'a> Cells<'a, PersonRow> {
    fn person(&mut self) -> PersonRow {
        PersonRow {
            line: self.row.line,
            label: self.label(),
            role: self.word(P::Role, word_cell::role),
            last_login: self.last_login(),
            deactivation: self.word(P::Deactivation, word_cell::deactivation),
            password: self.word(P::Password, word_cell::password),
            mailbox: self.word(P::Mailbox, word_cell::mailbox),
            security_answers: self.word(P::SecurityAnswers, word_cell::security_answers),
            employment: self.word(P::Employment, word_cell::employment),
        }
    }

    /// Whether no answer stands in the row: a total, not someone called Sum.
    fn says_little(&self) -> bool {
        P::ALL
            .iter()
            .filter(|column| **column != P::Label)
            .all(|column| self.cell(*column).is_none())
    }

    /// A filled cell's position and text, where the table has the column.
    fn cell(&self, column: P) -> Option<(usize, &'a str)> {
        let at = self.setting.places.position(Column::Person(column))?;
        Some((at, self.row.cell(at))).filter(|(_, text)| !text.is_empty())
    }

    /// The name, with the first name before it where that is a column of its own.
    fn label(&mut self) -> Option<Label> {
        let parts = [self.cell(P::FirstName), self.cell(P::Label)];
        let (at, _) = parts.iter().flatten().next_back().copied()?;
        let names: Vec<&str> = parts.iter().flatten().map(|(_, text)| *text).collect();
        let text = names.join(" ");
        match Label::parse(&text) {
            Ok(label) => Some(label),
            Err(refusal) => {
                self.wrong(at, CellExpected::Label(refusal), &text);
                None
            }
        }
    }

    fn word<A>(&mut self, column: P, read: fn(&str) -> Option<A>) -> Option<A> {
        let (at, text) = self.cell(column)?;
        let answer = read(text);
        if answer.is_none() {
            self.wrong(at, CellExpected::Word(Column::Person(column)), text);
        }
        answer
    }

    fn last_login(&mut self) -> Option<LastLogin> {
        let (at, text) = self.cell(P::LastLogin)?;
        let login = match text.to_lowercase().as_str() {
            "never" => Some(LastLogin::Never),
            "unknown" | "unk" | "?" => Some(LastLogin::Unknown),
            _ => match date_cell::read(text, self.setting.order) {
                Some(DateCell::Empty) => return None,
                Some(DateCell::Day(day, written)) => {
                    self.notices.extend(noticed(written));
                    Some(LastLogin::On(day))
                }
                Some(DateCell::Month(month)) => Some(LastLogin::During(month)),
                None => None,
            },
        };
        match login {
            None => self.wrong(at, CellExpected::Date, text),
            Some(login) if login.earliest().is_some_and(|day| day > self.setting.as_of) => {
                self.wrong(at, CellExpected::NotAfter(self.setting.as_of), text);
            }
            Some(_) => {}
        }
        login
    }
}
