//! How much of a check is shown: facts with less in them.

use super::initials;
use crate::facts::{Entry, Facts, Id, Label, Person, choice_names};
use std::collections::BTreeMap;

choice_names! {
    /// How much of what was typed the receiver sees. Dates and closed answers are kept at each level.
    Level {
        /// Everything, as it was typed.
        Full = "full",
        /// Names as initials, numbered where two have the same; no entry numbers.
        InitialsOnly = "initials",
        /// No names and no entry numbers: people by role and position.
        RolesOnly = "roles",
    }
}

/// The facts as the receiver is to see them.
///
/// Below [`Level::Full`] nothing typed is left but initials, dates and the two digits of an entry's
/// type. Ids may come from a file and say who someone is, so they are numbered anew in order. People
/// with the same initials are told apart by a number, "DS" and "DS 2", and so are entries.
#[must_use]
pub fn redact(facts: &Facts, level: Level) -> Facts {
    let shown: fn(&Label) -> Option<Label> = match level {
        Level::Full => return facts.clone(),
        Level::InitialsOnly => initials_of,
        Level::RolesOnly => |_| None,
    };
    let mut seen = facts.clone();
    // Spelled out name by name, here and below: what is added to the facts has to be thought of.
    let Facts {
        as_of: _,
        company,
        people,
        broker: _,
        filing: _,
        entries,
        checklists: _,
    } = &mut seen;
    cut(&mut company.label, shown);
    for (at, person) in people.iter_mut().enumerate() {
        cut_person(person, at, shown);
    }
    for (at, entry) in entries.iter_mut().enumerate() {
        cut_entry(entry, at, shown);
    }
    tell_apart(people.iter_mut().map(|person| &mut person.label));
    tell_apart(entries.iter_mut().map(|entry| &mut entry.label));
    seen
}

/// Numbers the second of equal initials and those after it. Initials hold no digit, so what comes of
/// it stands only once.
fn tell_apart<'a>(labels: impl Iterator<Item = &'a mut Option<Label>>) {
    let mut times = BTreeMap::new();
    for label in labels {
        let Some(letters) = label.clone() else { continue };
        let time = times
            .entry(letters.clone())
            .and_modify(|time| *time += 1)
            .or_insert(1);
        if *time > 1 {
            *label = Label::parse(&format!("{} {time}", letters.as_str())).ok();
        }
    }
}

fn cut_person(person: &mut Person, at: usize, shown: fn(&Label) -> Option<Label>) {
    let Person {
        id,
        label,
        role: _,
        last_login: _,
        deactivation: _,
        password: _,
        mailbox: _,
        security_answers: _,
        employment: _,
    } = person;
    *id = Id::numbered('p', at + 1);
    cut(label, shown);
}

fn cut_entry(entry: &mut Entry, at: usize, shown: fn(&Label) -> Option<Label>) {
    let Entry {
        id,
        label,
        entry_number,
        entry_type: _,
        liquidation: _,
        flagged_for_reconciliation: _,
        type_09_filed: _,
        reconciliation_due_on: _,
        open_protest: _,
    } = entry;
    *id = Id::numbered('e', at + 1);
    *entry_number = None;
    cut(label, shown);
}

fn cut(label: &mut Option<Label>, shown: fn(&Label) -> Option<Label>) {
    *label = label.as_ref().and_then(shown);
}

/// Initials, or nothing where the name has no letter.
fn initials_of(label: &Label) -> Option<Label> {
    let letters = initials(label.as_str());
    (!letters.is_empty()).then(|| Label::parse(&letters).ok())?
}
