//! Getting and setting an answer by its place.

use super::{AnswerType, AnyChoice, CompanyAnswer, Facts, Group, PersonAnswer, Place, Value};

impl Facts {
    /// The answer at a place; `None` if unanswered, and for lists.
    pub fn get(&self, place: Place) -> Option<Value> {
        match place {
            Place::AsOf => self.as_of.map(Value::from),
            Place::Company(answer) => self.company.get(answer),
            Place::Person(at, answer) => self.people.get(at)?.get(answer),
            Place::Broker(answer) => self.broker.get(answer),
            Place::PlannedOn => self.filing.planned_on.map(Value::from),
            Place::Entry(at, answer) => self.entries.get(at)?.get(answer),
            Place::Tick(list, item) => self.checklists.get(&(list, item)).copied().map(Value::from),
            Place::People | Place::Entries => None,
        }
    }

    /// Sets or clears the answer at a place. A value of the wrong kind clears it; if the person or entry isn't listed,
    /// nothing changes.
    pub fn set(&mut self, place: Place, value: Option<Value>) {
        match place {
            Place::AsOf => self.as_of = value.and_then(AnswerType::of_value),
            Place::Company(answer) => self.company.set(answer, value),
            Place::Person(at, answer) => {
                if let Some(person) = self.people.get_mut(at) {
                    person.set(answer, value);
                }
            }
            Place::Broker(answer) => self.broker.set(answer, value),
            Place::PlannedOn => self.filing.planned_on = value.and_then(AnswerType::of_value),
            Place::Entry(at, answer) => {
                if let Some(entry) = self.entries.get_mut(at) {
                    entry.set(answer, value);
                }
            }
            Place::Tick(list, item) => {
                match value.and_then(AnswerType::of_value) {
                    Some(answer) => self.checklists.insert((list, item), answer),
                    None => self.checklists.remove(&(list, item)),
                };
            }
            Place::People | Place::Entries => {}
        }
    }

    /// The choice at a place; `None` if unanswered, or if the answer isn't a choice.
    pub fn choice(&self, place: Place) -> Option<AnyChoice> {
        match self.get(place) {
            Some(Value::Choice(choice)) => Some(choice),
            _ => None,
        }
    }

    /// Whether a place is answered; "unknown" is an answer. The names of the company and people, the day of the check,
    /// the planned day, and the list of entries are optional and always count as answered.
    pub fn is_answered(&self, place: Place) -> bool {
        match place {
            Place::AsOf | Place::PlannedOn | Place::Entries | Place::Company(CompanyAnswer::Label) => true,
            Place::Person(at, PersonAnswer::Label) => at < self.people.len(),
            Place::People => !self.people.is_empty(),
            Place::Company(_) | Place::Person(..) | Place::Broker(_) | Place::Entry(..) | Place::Tick(..) => {
                self.get(place).is_some()
            }
        }
    }
}
