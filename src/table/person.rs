//! Rows that list people.

use super::cells::Cells;
use super::column::{Column, Kind};
use super::reading::FromRow;
use super::{header, word_cell};
use crate::choice::Choice;
use crate::facts::{Employment, Group, GroupAnswer, Id, MOST_PEOPLE, Person, PersonAnswer};

impl FromRow for Person {
    type Key = String;

    const MOST: usize = MOST_PEOPLE;
    const NAMED_BY: PersonAnswer = PersonAnswer::Label;

    fn column(answer: PersonAnswer) -> Column {
        Column::Person(answer)
    }

    /// No answers: a totals row, not someone called Sum.
    fn says_little(cells: &Cells) -> bool {
        cells.is_empty_but(Kind::People, Column::Person(PersonAnswer::Label))
    }

    fn is_footer(cells: &Cells) -> bool {
        cells.filled_count() == 1 && header::is_footer(cells.row, true)
    }

    fn goes_on(_: &Cells) -> bool {
        false
    }

    /// A revoked login belongs to someone who left.
    fn read(cells: &mut Cells) -> Self {
        let mut person = Person::new(Id::numbered('p', cells.line()));
        let shown = cells.filled(Column::Person(PersonAnswer::Deactivation));
        let revoked = shown.is_some_and(|(_, text)| word_cell::is_revoked(text));
        for answer in PersonAnswer::ALL {
            if revoked && *answer == PersonAnswer::Deactivation {
                continue;
            }
            person.set(*answer, cells.value(Column::Person(*answer), answer.kind()));
        }
        if revoked && person.employment.is_none() {
            person.employment = Some(Employment::Left);
        }
        person
    }

    /// The name, ignoring case.
    fn key(&self) -> Option<Self::Key> {
        let name = self.label.as_ref()?.as_str().trim().to_lowercase();
        Some(name).filter(|name| !name.is_empty())
    }
}
