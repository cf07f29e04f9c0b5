//! Imports rows into the facts: the last step, after the respondent has confirmed.

use super::Record;
use super::reading::FromRow;
use crate::choice::Choice;
use crate::facts::{Entry, EntryNumber, Facts, FreshIds, Id, Label, Person};
use std::collections::HashMap;

/// What happens to what is already listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImportMode {
    /// It is kept. A row about something already listed updates its answers.
    #[default]
    Merge,
    /// The rows replace it.
    Replace,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    pub added: usize,
    /// How many of those already listed were updated.
    pub updated: usize,
    /// How many were left out because a check lists at most [`MOST_ENTRIES`](crate::facts::MOST_ENTRIES) entries and
    /// [`MOST_PEOPLE`](crate::facts::MOST_PEOPLE) people.
    pub without_room: usize,
}

/// Imports entries into the facts. Their numbers are kept only if `keep_numbers` is set; otherwise,
/// the last four characters become the label of an entry without one. Entries are recognized by
/// their numbers, so only those whose number was kept can be updated.
pub fn import_entries(
    facts: &mut Facts,
    rows: &[Record<Entry>],
    mode: ImportMode,
    keep_numbers: bool,
) -> ImportCounts {
    let ids = FreshIds::above('e', facts.ids());
    let update = |entry: &mut Entry, row: &Entry| {
        // A status and its date are one answer.
        if row.liquidation.is_some() {
            entry.liquidation = None;
        }
        answer(entry, row);
    };
    let add = |id, row: &Entry| {
        let mut entry = Entry { id, ..row.clone() };
        if !keep_numbers {
            hide_number(&mut entry);
        }
        entry
    };
    import(&mut facts.entries, rows, mode, ids, update, add)
}

fn hide_number(entry: &mut Entry) {
    let number = entry.entry_number.take();
    if entry.label.is_none() {
        let number = number.as_ref().map(EntryNumber::as_str);
        // Four characters can't be mistaken for a number that identifies an importer.
        entry.label = number.and_then(|number| Label::parse(&number[number.len() - 4..]).ok());
    }
}

/// Imports people into the facts. They are recognized by their names, ignoring case.
pub fn import_people(facts: &mut Facts, rows: &[Record<Person>], mode: ImportMode) -> ImportCounts {
    let ids = FreshIds::above('p', facts.ids());
    let add = |id, row: &Person| Person { id, ..row.clone() };
    let outcome = import(&mut facts.people, rows, mode, ids, answer, add);
    facts.drop_requests_for_nobody();
    outcome
}

fn import<R: FromRow>(
    list: &mut Vec<R>,
    rows: &[Record<R>],
    mode: ImportMode,
    // Higher than any id in the list, even if it is replaced: drafts are stored by id, and an undo may bring the ids
    // back.
    mut ids: FreshIds,
    update: impl Fn(&mut R, &R),
    add: impl Fn(Id, &R) -> R,
) -> ImportCounts {
    if mode == ImportMode::Replace {
        list.clear();
    }
    let keyed = list.iter().enumerate();
    let listed: HashMap<R::Key, usize> = keyed.filter_map(|(at, item)| Some((item.key()?, at))).collect();
    let mut counts = ImportCounts::default();
    for Record { item: row, .. } in rows {
        let at = row.key().and_then(|key| listed.get(&key));
        if let Some(item) = at.and_then(|at| list.get_mut(*at)) {
            update(item, row);
            counts.updated += 1;
        } else if list.len() < R::MOST {
            list.push(add(ids.give(), row));
            counts.added += 1;
        } else {
            counts.without_room += 1;
        }
    }
    counts
}

/// Copies the answers that a row has; the others stay as they are.
fn answer<R: FromRow>(item: &mut R, row: &R) {
    for answer in R::Answer::ALL {
        if let Some(value) = row.get(*answer) {
            item.set(*answer, Some(value));
        }
    }
}
