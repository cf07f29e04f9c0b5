//! Dates that are being typed and cannot be read yet: kept by their place, so that neither Back nor a
//! reload loses them.

use crate::facts::{Place, TypedDate};

/// What is being typed, by place. The newest state of each place only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(Vec<(String, TypedDate)>);

impl Drafts {
    /// What is being typed at a place.
    #[must_use]
    pub fn at(&self, place: Place) -> Option<&TypedDate> {
        let place = place.to_string();
        self.0.iter().find(|(at, _)| *at == place).map(|(_, date)| date)
    }

    /// Keeps what is being typed at a place; `None` once it has become an answer, or nothing.
    pub fn keep(&mut self, place: Place, date: Option<TypedDate>) {
        let place = place.to_string();
        self.0.retain(|(at, _)| *at != place);
        self.0.extend(date.map(|date| (place, date)));
    }

    /// As text for [`Drafts::read`]: a line for each, its parts between tabs; empty where there is none.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::new();
        for (at, date) in &self.0 {
            for part in [at, &date.month, &date.day, &date.year] {
                text.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
                text.push('\t');
            }
            text.push('\n');
        }
        text
    }

    /// Reads what [`Drafts::write`] gave; lines of another shape are left out.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.split('\t').map(str::to_owned);
            let at = parts.next()?;
            let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
            Some((at, TypedDate { month, day, year }))
        };
        Self(text.lines().filter_map(line).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::PersonAnswer;

    fn typed(month: &str, day: &str, year: &str) -> TypedDate {
        TypedDate {
            month: month.into(),
            day: day.into(),
            year: year.into(),
        }
    }

    #[test]
    fn the_newest_state_of_each_place_is_kept_and_read_back() {
        let login = Place::Person(1, PersonAnswer::LastLogin);
        let mut drafts = Drafts::default();
        drafts.keep(Place::PlannedOn, Some(typed("Febr", "30", "")));
        drafts.keep(login, Some(typed("", "", "20")));
        drafts.keep(login, Some(typed("J\tu\nl", "é", "202")));
        let read = Drafts::read(&drafts.write());
        assert_eq!(read.at(Place::PlannedOn), Some(&typed("Febr", "30", "")));
        assert_eq!(read.at(login), Some(&typed("J u l", "é", "202")));
        assert_eq!(read.at(Place::AsOf), None);
        assert_eq!(Drafts::read(&read.write()), read);

        drafts.keep(login, None);
        drafts.keep(Place::PlannedOn, None);
        assert_eq!((drafts.at(login), drafts.write()), (None, String::new()));
    }

    #[test]
    fn anything_else_is_left_out() {
        assert_eq!(Drafts::read("\n/facts/as_of\t1\t2\n\t\n{}"), Drafts::default());
    }
}
