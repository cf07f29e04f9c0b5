//! Rows that list people.

use super::cells::Cells;
use super::column::{Column, Kind};
use super::reading::{self, Listed, Reading};
use super::{Plan, Refused, Sheet};
use crate::choice::Choice;
use crate::facts::{Group, GroupAnswer, Id, MOST_PEOPLE, Person, PersonAnswer};
use chrono::NaiveDate;

/// Reads a table of people for a day of the check.
///
/// # Errors
/// When no column is mapped to anything, or more people can be used than a check may list.
pub fn read_people(sheet: &Sheet, plan: &Plan, as_of: NaiveDate) -> Result<Reading<Person>, Refused> {
    reading::rows(sheet, plan, as_of)
}

impl Listed for Person {
    type Key = String;

    const MOST: usize = MOST_PEOPLE;
    const NAMED_BY: PersonAnswer = PersonAnswer::Label;

    fn column(answer: PersonAnswer) -> Column {
        Column::Person(answer)
    }

    /// No answer: a total, not someone called Sum.
    fn says_little(cells: &Cells) -> bool {
        cells.is_empty_but(Kind::People, Column::Person(PersonAnswer::Label))
    }

    fn read(cells: &mut Cells) -> Self {
        let mut person = Person::new(Id::numbered('p', cells.line()));
        for answer in PersonAnswer::ALL {
            person.set(*answer, cells.value(Column::Person(*answer), answer.kind()));
        }
        person
    }

    /// The name, whatever the case.
    fn key(&self) -> Option<Self::Key> {
        let name = self.label.as_ref()?.as_str().trim().to_lowercase();
        Some(name).filter(|name| !name.is_empty())
    }
}
