//! What is typed about an entry: kept at once where it can be read, left to be fixed where not.

use super::super::field::{FieldError, date_field_id};
use super::super::session::Session;
use super::form::{LABEL, NUMBER, TYPE};
use crate::facts::{DateProblem, Entry, EntryAnswer, EntryType, Label, Liquidation, Place, TypedDate};
use crate::table::entry_number;
use crate::wording::{self, ui};

fn edit(session: Session, at: usize, edit: impl FnOnce(&mut Entry)) {
    session.change(|facts| {
        if let Some(entry) = facts.entries.get_mut(at) {
            edit(entry);
        }
    });
}

/// Keeps a label that is allowed; one that is not is no label, and left to be fixed.
pub(super) fn keep_label(session: Session, at: usize, text: &str) {
    let label = Label::parse(text.trim())
        .ok()
        .filter(|label| !label.as_str().is_empty());
    edit(session, at, |entry| entry.label = label);
}

/// Keeps an entry number that is one, written with or without dashes. Over half a number the stored one stays.
pub(super) fn keep_number(session: Session, at: usize, text: &str) {
    let number = entry_number(text);
    if number.is_some() || text.trim().is_empty() {
        edit(session, at, |entry| entry.entry_number = number);
    }
}

pub(super) fn keep_type(session: Session, at: usize, text: &str) {
    let typed = typed_type(text);
    if typed.is_some() || text.trim().is_empty() {
        edit(session, at, |entry| entry.entry_type = typed);
    }
}

/// An entry type as it is typed: two digits, or one with its zero left out.
pub(super) fn typed_type(text: &str) -> Option<EntryType> {
    let text = text.trim();
    EntryType::parse(text).or_else(|| EntryType::parse(&format!("0{text}")))
}

pub(super) fn keep_liquidated(session: Session, at: usize, typed: &TypedDate) {
    let place = Place::Entry(at, EntryAnswer::LiquidatedOn);
    let day = typed.day_up_to(session.as_of()).ok();
    session.keep_typed(place, typed, day, |facts, day| {
        if let Some(entry) = facts.entries.get_mut(at) {
            entry.liquidation = Some(Liquidation::Liquidated(Some(day)));
        }
    });
}

pub(super) fn keep_due(session: Session, at: usize, typed: &TypedDate) {
    let place = Place::Entry(at, EntryAnswer::ReconciliationDueOn);
    session.keep_typed(place, typed, typed.day().ok(), |facts, day| {
        if let Some(entry) = facts.entries.get_mut(at) {
            entry.reconciliation_due_on = Some(day);
        }
    });
}

/// The day of liquidation as it is confirmed: left empty, it is taken back. One that lay ahead when it was typed is an
/// answer once the day of the check has come to it.
pub(super) fn confirm_liquidated(session: Session, at: usize, typed: &TypedDate) {
    if typed.is_empty() {
        edit(session, at, |entry| {
            entry.liquidation = Some(Liquidation::Liquidated(None));
        });
    } else {
        keep_liquidated(session, at, typed);
    }
}

/// The day reconciliation is due as it is confirmed: left empty, it is taken back.
pub(super) fn confirm_due(session: Session, at: usize, typed: &TypedDate) {
    if typed.is_empty() {
        edit(session, at, |entry| entry.reconciliation_due_on = None);
    }
}

/// What stands in the text fields.
pub(super) struct Texts {
    pub(super) label: String,
    pub(super) number: String,
    pub(super) entry_type: String,
}

/// What is wrong with the form, in its order. Empty dates are answers not yet given; until the
/// form is finished, dates with an empty field are still being typed.
pub(super) fn problems(
    session: Session,
    typed: &Texts,
    dates: [(&str, bool, TypedDate, bool); 2],
    finished: bool,
) -> Vec<FieldError> {
    let label = Label::parse(typed.label.trim())
        .err()
        .map(|refusal| (LABEL.to_owned(), wording::label(refusal).to_owned()));
    let number_is_wrong = !typed.number.trim().is_empty() && entry_number(&typed.number).is_none();
    let number = number_is_wrong.then(|| (NUMBER.to_owned(), ui::ENTRY_NUMBER_PROBLEM.to_owned()));
    let type_is_wrong = !typed.entry_type.trim().is_empty() && typed_type(&typed.entry_type).is_none();
    let type_ = type_is_wrong.then(|| (TYPE.to_owned(), wording::entry_type_problem().to_owned()));
    let date = |(id, shown, typed, up_to_now): (&str, bool, TypedDate, bool)| {
        let read = if up_to_now {
            typed.day_up_to(session.as_of())
        } else {
            typed.day()
        };
        let problem: Option<DateProblem> = read.err().filter(|_| shown && !typed.is_empty());
        let problem = problem.filter(|problem| finished || !matches!(problem, DateProblem::Missing(_)));
        problem.map(|problem| (date_field_id(id, problem.field()), wording::date_problem(problem)))
    };
    label
        .into_iter()
        .chain(number)
        .chain(type_)
        .chain(dates.into_iter().filter_map(date))
        .collect()
}
