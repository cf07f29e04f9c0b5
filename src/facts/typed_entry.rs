//! An entry's form as typed, and what is wrong with it.

use super::{DateProblem, EntryAnswer, EntryNumber, EntryType, Label, Refusal, TypedDate};
use chrono::NaiveDate;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedEntry {
    pub label: String,
    pub entry_number: String,
    pub entry_type: String,
    /// The day of liquidation; `None` if it isn't asked.
    pub liquidated_on: Option<TypedDate>,
    /// The day reconciliation is due; `None` if it isn't asked.
    pub reconciliation_due_on: Option<TypedDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedProblem {
    Label(Refusal),
    EntryNumber,
    EntryType,
    Date(DateProblem),
    NotChosen,
}

impl TypedEntry {
    /// What is wrong, in the form's order. An empty field is unanswered.
    pub fn problems(&self, as_of: NaiveDate) -> Vec<(EntryAnswer, TypedProblem)> {
        let is_typed = |text: &str| !text.trim().is_empty();
        let number_fits = !is_typed(&self.entry_number) || EntryNumber::typed(&self.entry_number).is_some();
        let type_fits = !is_typed(&self.entry_type) || EntryType::typed(&self.entry_type).is_some();
        let label = Label::typed(&self.label).err().map(TypedProblem::Label);
        let date = |typed: &Option<TypedDate>,
                    read: &dyn Fn(&TypedDate) -> Result<NaiveDate, DateProblem>| {
            let typed = typed.as_ref().filter(|typed| !typed.is_empty())?;
            read(typed).err().map(TypedProblem::Date)
        };
        let liquidated = date(&self.liquidated_on, &|typed| typed.day_up_to(as_of));
        let due = date(&self.reconciliation_due_on, &TypedDate::day);
        let problems = [
            (EntryAnswer::Label, label),
            (
                EntryAnswer::EntryNumber,
                (!number_fits).then_some(TypedProblem::EntryNumber),
            ),
            (
                EntryAnswer::EntryType,
                (!type_fits).then_some(TypedProblem::EntryType),
            ),
            (EntryAnswer::LiquidatedOn, liquidated),
            (EntryAnswer::ReconciliationDueOn, due),
        ];
        let found = problems.into_iter();
        found
            .filter_map(|(answer, problem)| Some((answer, problem?)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::facts::{DateField, typed};
    use DateProblem::{After, Missing};

    fn problems(entry: &TypedEntry) -> Vec<(EntryAnswer, TypedProblem)> {
        entry.problems(date(2026, 6, 18))
    }

    #[test]
    fn empty_form_has_no_problem() {
        assert_eq!(problems(&TypedEntry::default()), []);
        let shown = TypedEntry {
            liquidated_on: Some(typed("", " ", "")),
            reconciliation_due_on: Some(typed("", "", "")),
            ..TypedEntry::default()
        };
        assert_eq!(problems(&shown), []);
    }

    /// Each field's own problem, in the form's order. Reconciliation may be due in the future.
    #[test]
    fn every_field_has_its_problem() {
        let entry = TypedEntry {
            label: "12-3456789".into(),
            entry_number: "ABC123".into(),
            entry_type: "x1".into(),
            liquidated_on: Some(typed("6", "19", "2026")),
            reconciliation_due_on: Some(typed("6", "31", "2027")),
        };
        assert_eq!(
            problems(&entry),
            [
                (EntryAnswer::Label, TypedProblem::Label(Refusal::LooksLikeEin)),
                (EntryAnswer::EntryNumber, TypedProblem::EntryNumber),
                (EntryAnswer::EntryType, TypedProblem::EntryType),
                (
                    EntryAnswer::LiquidatedOn,
                    TypedProblem::Date(After(date(2026, 6, 18)))
                ),
                (
                    EntryAnswer::ReconciliationDueOn,
                    TypedProblem::Date(DateProblem::NoSuchDay)
                ),
            ]
        );
        let fine = TypedEntry {
            label: " shoes ".into(),
            entry_number: "abc-1234567-8".into(),
            entry_type: "1".into(),
            liquidated_on: Some(typed("6", "18", "2026")),
            reconciliation_due_on: Some(typed("6", "30", "2027")),
        };
        assert_eq!(problems(&fine), []);
    }

    #[test]
    fn half_typed_date_misses_a_field() {
        let entry = TypedEntry {
            liquidated_on: Some(typed("May", "", "")),
            ..TypedEntry::default()
        };
        let missing = TypedProblem::Date(Missing(DateField::Year));
        assert_eq!(problems(&entry), [(EntryAnswer::LiquidatedOn, missing)]);
    }
}
