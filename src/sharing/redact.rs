//! Redacts a check before it is shared.

use super::initials;
use crate::choice::{Choice, choice_names};
use crate::facts::{Facts, Group, Id, Label, Value};
use std::collections::BTreeMap;

choice_names! {
    /// How much of what was typed the receiver sees. Dates and multiple-choice answers are kept at every level.
    Level {
        /// Everything, as typed.
        Full = "full",
        /// What a broker needs to file: the company's name and entry numbers. People as initials; no names of entries.
        ForFiling = "for_filing",
        /// Names as initials, numbered if two are the same; no entry numbers.
        InitialsOnly = "initials",
        /// No names and no entry numbers: people by role and position.
        RolesOnly = "roles",
    }
}

/// Whether the receiver sees the amount paid for each entry: only if the respondent chose to show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amounts {
    Hidden,
    Shown,
}

/// The facts as the receiver will see them.
///
/// Below [`Level::Full`], the only typed values left are initials, dates, the two digits of an entry's type, amounts
/// if they are shown, and, for filing, the company's name and entry numbers. Ids may come from a file and identify
/// someone, so they are renumbered in order. People with the same initials are distinguished by a number, "DS" and
/// "DS 2", and so are entries.
pub fn redact(facts: &Facts, level: Level, amounts: Amounts) -> Facts {
    let mut seen = facts.clone();
    if amounts == Amounts::Hidden {
        for entry in &mut seen.entries {
            entry.ieepa_cents = None;
        }
    }
    if level == Level::Full {
        return seen;
    }
    let nothing: Shown = |_| None;
    let people_as: Shown = if level == Level::RolesOnly {
        nothing
    } else {
        initials_of
    };
    // An entry that keeps its number needs no other name.
    let (company_as, entries_as): (Shown, Shown) = match level {
        Level::ForFiling => (|label| Some(label.clone()), nothing),
        _ => (people_as, people_as),
    };
    let numbers = level == Level::ForFiling;
    // Every field by name, so that a field added to the facts doesn't compile until it is handled here.
    let Facts {
        check: _,
        as_of: _,
        company,
        people,
        broker,
        filing: _,
        entries,
        requests,
        checklists: _,
        other_ticks,
    } = &mut seen;
    cut(company, company_as, numbers);
    cut(broker, nothing, numbers);
    let mut renamed = Vec::new();
    for (at, person) in people.iter_mut().enumerate() {
        let id = Id::numbered('p', at + 1);
        renamed.push((std::mem::replace(&mut person.id, id.clone()), id));
        cut(person, people_as, numbers);
    }
    for (at, entry) in entries.iter_mut().enumerate() {
        entry.id = Id::numbered('e', at + 1);
        cut(entry, entries_as, numbers);
    }
    for who in requests.iter_mut().filter_map(|request| request.who.as_mut()) {
        if let Some((_, id)) = renamed.iter().find(|(former, _)| former == who) {
            *who = id.clone();
        }
    }
    tell_apart(people.iter_mut().map(|person| &mut person.label));
    tell_apart(entries.iter_mut().map(|entry| &mut entry.label));
    // Their names come from a file, like ids.
    other_ticks.clear();
    seen
}

/// Maps a name to what is shown of it.
type Shown = fn(&Label) -> Option<Label>;

/// Removes what was typed. The kind of an answer decides what is hidden, the same for every answer of that kind.
fn cut<G: Group>(group: &mut G, shown: Shown, numbers: bool) {
    for answer in G::Answer::ALL {
        match group.get(*answer) {
            Some(Value::Label(label)) => group.set(*answer, shown(&label).map(Value::Label)),
            Some(Value::EntryNumber(_)) if !numbers => group.set(*answer, None),
            Some(
                Value::Day(_)
                | Value::LastLogin(_)
                | Value::EntryNumber(_)
                | Value::EntryType(_)
                | Value::Cents(_)
                | Value::Choice(_),
            )
            | None => {}
        }
    }
}

/// Numbers the second and later of equal initials. Initials contain no digits, so the results are
/// unique.
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

/// Initials; `None` if the name has no letters.
fn initials_of(label: &Label) -> Option<Label> {
    let letters = initials(label.as_str());
    (!letters.is_empty()).then(|| Label::parse(&letters).ok())?
}
