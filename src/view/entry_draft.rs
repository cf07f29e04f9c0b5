//! What is typed about an entry: kept at once where it can be read, left to be mended where not.

use super::entry_form::{LABEL, TYPE};
use super::field::{FieldError, date_field_id};
use super::question::keep_optional;
use super::session::Session;
use crate::facts::{DateProblem, Entry, EntryAnswer, EntryType, Facts, Label, Liquidation, Place, TypedDate};
use crate::wording;
use chrono::NaiveDate;

fn edit(session: Session, at: usize, edit: impl FnOnce(&mut Entry)) {
    session.change(|facts| {
        if let Some(entry) = facts.entries.get_mut(at) {
            edit(entry);
        }
    });
}

/// Keeps a label that is allowed; one that is not is left to be mended.
pub(super) fn keep_label(session: Session, at: usize, text: &str) {
    if let Ok(label) = Label::parse(text.trim()) {
        edit(session, at, |entry| {
            entry.label = Some(label).filter(|label| !label.as_str().is_empty());
        });
    }
}

pub(super) fn keep_type(session: Session, at: usize, text: &str) {
    let type_ = EntryType::parse(text.trim());
    if type_.is_some() || text.trim().is_empty() {
        edit(session, at, |entry| entry.entry_type = type_);
    }
}

pub(super) fn keep_liquidated(session: Session, at: usize, typed: &TypedDate) {
    let place = Place::Entry(at, EntryAnswer::LiquidatedOn);
    let day = typed.day_up_to(session.as_of()).ok();
    session.keep_draft(place, (day.is_none() && !typed.is_empty()).then(|| typed.clone()));
    if day.is_some() || typed.is_empty() {
        edit(session, at, |entry| {
            entry.liquidation = Some(Liquidation::Liquidated(day));
        });
    }
}

pub(super) fn keep_due(session: Session, at: usize, place: Place, typed: &TypedDate) {
    let nothing: fn(&mut Facts, Option<NaiveDate>) = |_, _| {};
    keep_optional(session, place, typed, nothing);
    if typed.is_empty() || typed.day().is_ok() {
        edit(session, at, |entry| {
            entry.reconciliation_due_on = typed.day().ok();
        });
    }
}

/// What is wrong with the form, in its order. Empty dates are answers not yet given.
pub(super) fn problems(
    session: Session,
    label: &str,
    type_: &str,
    dates: [(&str, bool, TypedDate, bool); 2],
) -> Vec<FieldError> {
    let label = Label::parse(label.trim())
        .err()
        .map(|refusal| (LABEL.to_owned(), wording::label(refusal).to_owned()));
    let type_is_wrong = !type_.trim().is_empty() && EntryType::parse(type_.trim()).is_none();
    let type_ = type_is_wrong.then(|| (TYPE.to_owned(), wording::entry_type_problem().to_owned()));
    let date = |(id, shown, typed, up_to_now): (&str, bool, TypedDate, bool)| {
        let read = if up_to_now {
            typed.day_up_to(session.as_of())
        } else {
            typed.day()
        };
        let problem: Option<DateProblem> = read.err().filter(|_| shown && !typed.is_empty());
        problem.map(|problem| (date_field_id(id, problem.field()), wording::date_problem(problem)))
    };
    label
        .into_iter()
        .chain(type_)
        .chain(dates.into_iter().filter_map(date))
        .collect()
}
