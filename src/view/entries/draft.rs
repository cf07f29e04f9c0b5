//! What is typed about an entry: stored at once if it can be read, otherwise left in its field to be corrected.

use super::super::field::{FieldError, date_field_id};
use super::super::session::Session;
use crate::facts::{
    EntryAnswer, EntryNumber, EntryType, Label, Place, TypedDate, TypedEntry, TypedProblem, Value,
};
use crate::wording;

// Ids of the fields.
pub(super) const LABEL: &str = "asc-label";
pub(super) const NUMBER: &str = "asc-number";
pub(super) const TYPE: &str = "asc-type";
pub(super) const LIQUIDATED: &str = "asc-liquidated";
pub(super) const DUE: &str = "asc-due";

fn set(session: Session, at: usize, answer: EntryAnswer, value: Option<Value>) {
    session.change(|facts| facts.set(Place::Entry(at, answer), value));
}

/// Stores a text's answer. An empty field clears it; unreadable text leaves it.
pub(super) fn keep_text(session: Session, at: usize, answer: EntryAnswer, text: &str) {
    let read = match answer {
        EntryAnswer::EntryNumber => EntryNumber::typed(text).map(Value::from),
        EntryAnswer::EntryType => EntryType::typed(text).map(Value::from),
        // A label that isn't allowed isn't stored, and the one it replaces is removed.
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

/// Confirms the day of liquidation: an empty one clears the answer. One that was in the future when typed becomes an
/// answer once the day of the check has reached it.
pub(super) fn confirm_liquidated(session: Session, at: usize, typed: &TypedDate) {
    if typed.is_empty() {
        set(session, at, EntryAnswer::LiquidatedOn, None);
    } else {
        keep_liquidated(session, at, typed);
    }
}

/// Confirms the day reconciliation is due: an empty one clears the answer.
pub(super) fn confirm_due(session: Session, at: usize, typed: &TypedDate) {
    if typed.is_empty() {
        set(session, at, EntryAnswer::ReconciliationDueOn, None);
    }
}

/// The form's errors, in order, each with the field to focus.
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
