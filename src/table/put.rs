//! Rows into facts: the last step, after the respondent has confirmed.

use super::{EntryRow, PersonRow};
use crate::facts::{Entry, EntryNumber, Facts, FreshIds, Label, MOST_ENTRIES, MOST_PEOPLE, Person};
use std::collections::HashMap;

/// What becomes of what is listed already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Onto {
    /// It stays. A row that names something listed already answers for it anew.
    #[default]
    Listed,
    /// The rows take its place.
    Nothing,
}

/// What was put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Put {
    /// How many were added.
    pub added: usize,
    /// How many listed already were answered anew.
    pub updated: usize,
    /// How many found no room: a check lists at most [`MOST_ENTRIES`] entries and [`MOST_PEOPLE`]
    /// people.
    pub without_room: usize,
}

/// Puts entries into the facts. Their numbers are kept only where `keep_numbers` says so; otherwise
/// the last four characters become the label of an entry without one. Entries are recognised by
/// their numbers, so only those whose number was kept can be answered anew.
pub fn put_entries(facts: &mut Facts, rows: &[EntryRow], onto: Onto, keep_numbers: bool) -> Put {
    // Those replaced keep their ids to themselves: what is being typed goes by them, and they may come back.
    let mut ids = FreshIds::above('e', facts.ids());
    if onto == Onto::Nothing {
        facts.entries.clear();
    }
    let listed: HashMap<EntryNumber, usize> = facts
        .entries
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| entry.entry_number.clone().map(|number| (number, at)))
        .collect();
    let mut put = Put::default();
    for row in rows {
        let at = row.number.as_ref().and_then(|number| listed.get(number));
        if let Some(entry) = at.and_then(|at| facts.entries.get_mut(*at)) {
            answer(entry, row);
            put.updated += 1;
        } else if facts.entries.len() < MOST_ENTRIES {
            let mut entry = Entry::new(ids.give());
            answer(&mut entry, row);
            name(&mut entry, row, keep_numbers);
            facts.entries.push(entry);
            put.added += 1;
        } else {
            put.without_room += 1;
        }
    }
    put
}

/// Gives the answers a row has; those it has not stay as they are.
fn answer(entry: &mut Entry, row: &EntryRow) {
    let row = row.clone();
    entry.label = row.label.or(entry.label.take());
    entry.entry_type = row.entry_type.or(entry.entry_type);
    entry.liquidation = row.liquidation.or(entry.liquidation);
    entry.flagged_for_reconciliation = row
        .flagged_for_reconciliation
        .or(entry.flagged_for_reconciliation);
    entry.type_09_filed = row.type_09_filed.or(entry.type_09_filed);
    entry.reconciliation_due_on = row.reconciliation_due_on.or(entry.reconciliation_due_on);
    entry.open_protest = row.open_protest.or(entry.open_protest);
}

fn name(entry: &mut Entry, row: &EntryRow, keep_number: bool) {
    if keep_number {
        entry.entry_number.clone_from(&row.number);
    } else if entry.label.is_none() {
        let number = row.number.as_ref().map(EntryNumber::as_str);
        // Four characters look like no number that identifies an importer.
        entry.label = number.and_then(|number| Label::parse(&number[number.len() - 4..]).ok());
    }
}

/// Puts people into the facts. They are recognised by their names, whatever the case.
pub fn put_people(facts: &mut Facts, rows: &[PersonRow], onto: Onto) -> Put {
    // Those replaced keep their ids to themselves: what is being typed goes by them, and they may come back.
    let mut ids = FreshIds::above('p', facts.ids());
    if onto == Onto::Nothing {
        facts.people.clear();
    }
    let key = |label: &Option<Label>| {
        let label = label.as_ref()?.as_str().trim().to_lowercase();
        Some(label).filter(|label| !label.is_empty())
    };
    let listed: HashMap<String, usize> = facts
        .people
        .iter()
        .enumerate()
        .filter_map(|(at, person)| key(&person.label).map(|label| (label, at)))
        .collect();
    let mut put = Put::default();
    for row in rows {
        let at = key(&row.label).and_then(|label| listed.get(&label));
        if let Some(person) = at.and_then(|at| facts.people.get_mut(*at)) {
            answer_for(person, row);
            put.updated += 1;
        } else if facts.people.len() < MOST_PEOPLE {
            let mut person = Person::new(ids.give());
            answer_for(&mut person, row);
            facts.people.push(person);
            put.added += 1;
        } else {
            put.without_room += 1;
        }
    }
    put
}

fn answer_for(person: &mut Person, row: &PersonRow) {
    person.label = row.label.clone().or(person.label.take());
    person.role = row.role.or(person.role);
    person.last_login = row.last_login.or(person.last_login);
    person.deactivation = row.deactivation.or(person.deactivation);
    person.password = row.password.or(person.password);
    person.mailbox = row.mailbox.or(person.mailbox);
    person.security_answers = row.security_answers.or(person.security_answers);
    person.employment = row.employment.or(person.employment);
}
