//! What is typed about an entry: stored at once where it can be read, left in its field to be corrected where not.

use super::super::field::{FieldError, date_field_id};
use super::super::session::Session;
use super::form::{DUE, LABEL, LIQUIDATED, NUMBER, TYPE};
use crate::facts::{
    EntryAnswer, EntryNumber, EntryType, Label, Place, TypedDate, TypedEntry, TypedProblem, Value,
};
use crate::wording;

fn set(session: Session, at: usize, answer: EntryAnswer, value: Option<Value>) {
    session.change(|facts| facts.set(Place::Entry(at, answer), value));
}

/// Stores a text's answer. An empty field takes it back; one that can't be read yet leaves it.
pub(super) fn keep_text(session: Session, at: usize, answer: EntryAnswer, text: &str) {
    let read = match answer {
        EntryAnswer::EntryNumber => EntryNumber::typed(text).map(Value::from),
        EntryAnswer::EntryType => EntryType::typed(text).map(Value::from),
        // A label that isn't allowed is not stored, nor is the one before it, which it replaces.
        _ => {
            return set(
                session,
                at,
                answer,
                Label::typed(text).ok().flatten().map(Value::from),
            );
        }
    };
    if read.is_some() || text.trim().is_empty() {
        set(session, at, answer, read);
    }
}

pub(super) fn keep_liquidated(session: Session, at: usize, typed: &TypedDate) {
    let day = typed.day_up_to(session.as_of()).ok();
    session.keep_typed(Place::Entry(at, EntryAnswer::LiquidatedOn), typed, day);
}

pub(super) fn keep_due(session: Session, at: usize, typed: &TypedDate) {
    let place = Place::Entry(at, EntryAnswer::ReconciliationDueOn);
    session.keep_typed(place, typed, typed.day().ok());
}

/// The day of liquidation as it is confirmed: an empty one is taken back. One that lay ahead when it was typed is an
/// answer once the day of the check has come to it.
pub(super) fn confirm_liquidated(session: Session, at: usize, typed: &TypedDate) {
    if typed.is_empty() {
        set(session, at, EntryAnswer::LiquidatedOn, None);
    } else {
        keep_liquidated(session, at, typed);
    }
}

/// The day reconciliation is due as it is confirmed: an empty one is taken back.
pub(super) fn confirm_due(session: Session, at: usize, typed: &TypedDate) {
    if typed.is_empty() {
        set(session, at, EntryAnswer::ReconciliationDueOn, None);
    }
}

/// What is wrong with the form, in its order, each with the field to go to.
pub(super) fn problems(session: Session, typed: &TypedEntry) -> Vec<FieldError> {
    let placed = |(answer, problem): (EntryAnswer, TypedProblem)| {
        let field = match answer {
            EntryAnswer::EntryNumber => NUMBER,
            EntryAnswer::EntryType => TYPE,
            EntryAnswer::LiquidatedOn => LIQUIDATED,
            EntryAnswer::ReconciliationDueOn => DUE,
            _ => LABEL,
        };
        let id = match problem {
            TypedProblem::Date(problem) => date_field_id(field, problem.field()),
            _ => field.to_owned(),
        };
        (id, wording::typed_problem(problem))
    };
    typed.problems(session.as_of()).into_iter().map(placed).collect()
}
