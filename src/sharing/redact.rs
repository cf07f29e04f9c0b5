//! How much of a check is shown: facts with less in them.

use super::initials;
use crate::choice::{Choice, choice_names};
use crate::facts::{Facts, Group, Id, Label, Value};
use std::collections::BTreeMap;

choice_names! {
    /// How much of what was typed the receiver sees. Dates and closed answers are kept at each level.
    Level {
        /// Everything, as it was typed.
        Full = "full",
        /// What a broker needs to file: the company's name and entry numbers. People as initials, no names of entries.
        ForFiling = "for_filing",
        /// Names as initials, numbered where two have the same; no entry numbers.
        InitialsOnly = "initials",
        /// No names and no entry numbers: people by role and position.
        RolesOnly = "roles",
    }
}

/// Whether the receiver sees what was paid for each entry: only where the respondent chose so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amounts {
    /// They are left out.
    Hidden,
    /// They are kept.
    Shown,
}

/// The facts as the receiver is to see them.
///
/// Below [`Level::Full`] nothing typed is left but initials, dates, the two digits of an entry's type, amounts where
/// they are shown, and for filing the company's name and entry numbers. Ids may come from a file and say who someone is, so they are numbered anew in order. People
/// with the same initials are told apart by a number, "DS" and "DS 2", and so are entries.
#[must_use]
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
    // An entry with its number needs no other name.
    let (company_as, entries_as): (Shown, Shown) = match level {
        Level::ForFiling => (|label| Some(label.clone()), nothing),
        _ => (people_as, people_as),
    };
    let numbers = level == Level::ForFiling;
    // Name by name: what is added to the facts has to be thought of here.
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
    // Their names come from a file, as ids do.
    other_ticks.clear();
    seen
}

/// What is shown of a name.
type Shown = fn(&Label) -> Option<Label>;

/// Takes out what was typed. What an answer's kind hides is decided here for every answer of that kind.
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

/// Initials, or nothing where the name has no letter.
fn initials_of(label: &Label) -> Option<Label> {
    let letters = initials(label.as_str());
    (!letters.is_empty()).then(|| Label::parse(&letters).ok())?
}
