//! One answer for many entries at once.

use super::{
    AnswerKind, AnyChoice, EntryAnswer, EntryType, Facts, Group, GroupAnswer, Id, Liquidation, TypedDate,
    TypedProblem, Value,
};
use chrono::NaiveDate;
use std::collections::HashSet;

/// The answers that can be set for many entries at once, in the order offered.
pub const FOR_MANY: [EntryAnswer; 6] = [
    EntryAnswer::FlaggedForReconciliation,
    EntryAnswer::Type09Filed,
    EntryAnswer::OpenProtest,
    EntryAnswer::EntryType,
    EntryAnswer::Liquidation,
    EntryAnswer::LiquidatedOn,
];

/// A new answer as typed; which field counts depends on the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedAnswer {
    /// The choice, where `Some(None)` clears the answer; `None` before anything is chosen.
    pub chosen: Option<Option<AnyChoice>>,
    pub text: String,
    pub date: TypedDate,
}

impl TypedAnswer {
    /// The new answer; `None` to clear it.
    ///
    /// # Errors
    /// If nothing is chosen, or the text can't be read.
    pub fn read(&self, answer: EntryAnswer, as_of: NaiveDate) -> Result<Option<Value>, TypedProblem> {
        match answer.kind() {
            AnswerKind::EntryType if self.text.trim().is_empty() => Ok(None),
            AnswerKind::EntryType => {
                let kind = EntryType::typed(&self.text).ok_or(TypedProblem::EntryType)?;
                Ok(Some(kind.into()))
            }
            AnswerKind::Day => {
                let day = self.date.day_up_to(as_of).map_err(TypedProblem::Date)?;
                Ok(Some(day.into()))
            }
            AnswerKind::Choice(_)
            | AnswerKind::Label
            | AnswerKind::LastLogin
            | AnswerKind::EntryNumber
            | AnswerKind::Cents => {
                let chosen = self.chosen.ok_or(TypedProblem::NotChosen)?;
                Ok(chosen.map(Value::Choice))
            }
        }
    }
}

impl Facts {
    /// Sets or clears an answer for many entries. A day of liquidation makes them liquidated.
    pub fn give_to_many(&mut self, ids: &HashSet<Id>, answer: EntryAnswer, value: &Option<Value>) {
        for entry in self.entries.iter_mut().filter(|entry| ids.contains(&entry.id)) {
            if answer == EntryAnswer::LiquidatedOn && value.is_some() {
                entry.liquidation = Some(Liquidation::Liquidated(None));
            }
            entry.set(answer, value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::facts::{Answer, Entry, Place};

    fn facts() -> Facts {
        let ids = ["e1", "e2", "e3"].into_iter().filter_map(Id::parse);
        Facts {
            entries: ids.map(Entry::new).collect(),
            ..Facts::default()
        }
    }

    fn first_two(facts: &Facts) -> HashSet<Id> {
        facts.ids().take(2).cloned().collect()
    }

    #[test]
    fn only_the_chosen_entries_are_answered() {
        let mut facts = facts();
        let (ids, protest) = (first_two(&facts), EntryAnswer::OpenProtest);
        let yes = Some(Value::from(Answer::Yes));
        facts.give_to_many(&ids, protest, &yes);
        let answers = [0, 1, 2].map(|at| facts.get(Place::Entry(at, protest)));
        assert_eq!(answers, [yes.clone(), yes, None]);
        facts.give_to_many(&ids, protest, &None);
        assert_eq!(facts, self::facts());
    }

    /// Whatever the status was. A status keeps the day only if it is "liquidated".
    #[test]
    fn day_of_liquidation_makes_an_entry_liquidated() {
        let mut facts = facts();
        facts.entries[0].liquidation = Some(Liquidation::Suspended);
        let (ids, day) = (first_two(&facts), date(2026, 5, 15));
        facts.give_to_many(&ids, EntryAnswer::LiquidatedOn, &Some(day.into()));
        let liquidated = Some(Liquidation::Liquidated(Some(day)));
        let statuses =
            |facts: &Facts| -> Vec<_> { facts.entries.iter().map(|entry| entry.liquidation).collect() };
        assert_eq!(statuses(&facts), [liquidated, liquidated, None]);
        facts.give_to_many(&ids, EntryAnswer::Liquidation, &None);
        assert_eq!(statuses(&facts), [None, None, None]);
    }

    #[test]
    fn new_answers_are_read_from_their_fields() {
        let as_of = date(2026, 6, 18);
        let yes = EntryAnswer::OpenProtest;
        let nothing = TypedAnswer::default();
        assert_eq!(nothing.read(yes, as_of), Err(TypedProblem::NotChosen));
        assert_eq!(nothing.read(EntryAnswer::EntryType, as_of), Ok(None));
        assert!(matches!(
            nothing.read(EntryAnswer::LiquidatedOn, as_of),
            Err(TypedProblem::Date(_))
        ));
        let typed = TypedAnswer {
            chosen: Some(None),
            text: "1".into(),
            date: TypedDate::of(as_of),
        };
        assert_eq!(typed.read(yes, as_of), Ok(None));
        assert_eq!(
            typed.read(EntryAnswer::EntryType, as_of),
            Ok(EntryType::parse("01").map(Value::from))
        );
        assert_eq!(
            typed.read(EntryAnswer::LiquidatedOn, as_of),
            Ok(Some(as_of.into()))
        );
        let day_before = date(2026, 6, 17);
        let after = TypedProblem::Date(crate::facts::DateProblem::After(day_before));
        assert_eq!(typed.read(EntryAnswer::LiquidatedOn, day_before), Err(after));
        let chosen = TypedAnswer {
            chosen: Some(Some(AnyChoice::Answer(Answer::No))),
            text: "x".into(),
            ..TypedAnswer::default()
        };
        assert_eq!(chosen.read(yes, as_of), Ok(Some(Answer::No.into())));
        assert_eq!(
            chosen.read(EntryAnswer::EntryType, as_of),
            Err(TypedProblem::EntryType)
        );
    }
}
