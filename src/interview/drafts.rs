//! Half-typed dates, kept by their place so that neither Back nor a reload loses them.

use crate::choice::Choice;
use crate::facts::{Facts, Place, TypedDate, Value};

/// The latest text being typed at each place. People and entries go by id, since positions change when one is removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(Vec<Draft>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Draft {
    at: String,
    date: TypedDate,
    /// The stored answer it is typed over; empty if there was none.
    over: String,
}

impl Drafts {
    /// What is being typed at a place; `None` if another date has been stored there since, by a table or for many
    /// entries at once.
    pub fn at(&self, place: Place, facts: &Facts) -> Option<&TypedDate> {
        let draft = self.find(place, facts)?;
        (!is_dated(place, facts) || is_over(draft, place, facts)).then_some(&draft.date)
    }

    /// Whether what is being typed at a place is newer than the answer stored there.
    pub fn is_newer(&self, place: Place, facts: &Facts) -> bool {
        self.find(place, facts)
            .is_some_and(|draft| is_over(draft, place, facts))
    }

    fn find(&self, place: Place, facts: &Facts) -> Option<&Draft> {
        let place = key(place, facts);
        self.0.iter().find(|draft| draft.at == place)
    }

    /// Keeps what is being typed at a place; `None` once it is an answer or empty.
    pub fn keep(&mut self, place: Place, facts: &Facts, date: Option<TypedDate>) {
        let (at, over) = (key(place, facts), written(place, facts));
        self.0.retain(|draft| draft.at != at);
        self.0.extend(date.map(|date| Draft { at, date, over }));
    }

    /// Forgets drafts about people and entries no longer listed, whose ids new ones can get.
    pub fn forget_removed(&mut self, facts: &Facts) {
        let is_listed = |of: &str| facts.ids().any(|id| id.as_str() == of);
        self.0.retain(|draft| {
            let of = draft.at.split_once('/').map(|(of, _)| of);
            of.is_none_or(|of| of.is_empty() || is_listed(of))
        });
    }

    /// As text for [`Drafts::read`]: one line each, with tabs between the parts.
    pub fn write(&self) -> String {
        let mut text = String::new();
        for Draft { at, date, over } in &self.0 {
            for part in [at, &date.month, &date.day, &date.year, over] {
                text.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
                text.push('\t');
            }
            text.push('\n');
        }
        text
    }

    /// Reads what [`Drafts::write`] wrote; skips other lines.
    pub fn read(text: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.split('\t').map(str::to_owned);
            let at = parts.next()?;
            let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
            let date = TypedDate { month, day, year };
            // Earlier builds wrote no answer.
            let over = parts.next().unwrap_or_default();
            Some(Draft { at, date, over })
        };
        Self(text.lines().filter_map(line).collect())
    }
}

/// The stored answer as written in the file; empty if there is none.
fn written(place: Place, facts: &Facts) -> String {
    facts
        .get(place)
        .map_or_else(String::new, |answer| answer.to_string())
}

/// Whether a day or a month is stored at a place.
fn is_dated(place: Place, facts: &Facts) -> bool {
    match facts.get(place) {
        Some(Value::Day(_)) => true,
        Some(Value::LastLogin(login)) => login.earliest().is_some(),
        _ => false,
    }
}

fn is_over(draft: &Draft, place: Place, facts: &Facts) -> bool {
    draft.over == written(place, facts)
}

/// A stable name of the place, such as `p2/last_login`; its pointer if it has no id.
fn key(place: Place, facts: &Facts) -> String {
    let named = match place {
        Place::Person(at, answer) => facts.people.get(at).map(|person| (&person.id, answer.name())),
        Place::Entry(at, answer) => facts.entries.get(at).map(|entry| (&entry.id, answer.name())),
        _ => None,
    };
    named.map_or_else(
        || place.to_string(),
        |(id, answer)| [id.as_str(), "/", answer].concat(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::facts::{Entry, EntryAnswer, Id, LastLogin, Person, PersonAnswer, typed};

    /// Two people, of the ids p1 and p2.
    fn two() -> Facts {
        let people = ["p1", "p2"].into_iter().filter_map(Id::parse).map(Person::new);
        Facts {
            people: people.collect(),
            ..Facts::default()
        }
    }

    #[test]
    fn latest_draft_of_each_place_round_trips() {
        let (facts, login) = (two(), Place::Person(1, PersonAnswer::LastLogin));
        let mut drafts = Drafts::default();
        drafts.keep(Place::PlannedOn, &facts, Some(typed("Febr", "30", "")));
        drafts.keep(login, &facts, Some(typed("", "", "20")));
        drafts.keep(login, &facts, Some(typed("J\tu\nl", "é", "202")));
        let read = Drafts::read(&drafts.write());
        assert_eq!(read.at(Place::PlannedOn, &facts), Some(&typed("Febr", "30", "")));
        assert_eq!(read.at(login, &facts), Some(&typed("J u l", "é", "202")));
        assert_eq!(read.at(Place::AsOf, &facts), None);
        assert_eq!(Drafts::read(&read.write()), read);

        drafts.keep(login, &facts, None);
        drafts.keep(Place::PlannedOn, &facts, None);
        assert_eq!((drafts.at(login, &facts), drafts.write()), (None, String::new()));
    }

    /// The second person's date stays hers when the first is removed, and is no new person's.
    #[test]
    fn draft_stays_with_its_person() {
        let (mut facts, login) = (two(), |at| Place::Person(at, PersonAnswer::LastLogin));
        let mut drafts = Drafts::default();
        drafts.keep(login(1), &facts, Some(typed("Octo", "", "")));
        drafts.keep(Place::AsOf, &facts, Some(typed("May", "", "")));
        facts.people.remove(0);
        assert_eq!(drafts.at(login(0), &facts), Some(&typed("Octo", "", "")));
        drafts.forget_removed(&facts);
        assert_eq!(drafts.at(login(0), &facts), Some(&typed("Octo", "", "")));
        let removed = facts.people.remove(0);
        drafts.forget_removed(&facts);
        facts.people.push(removed);
        assert_eq!(drafts.at(login(0), &facts), None);
        assert!(drafts.at(Place::AsOf, &facts).is_some());
    }

    /// So does an entry's.
    #[test]
    fn draft_stays_with_its_entry() {
        let day = |at| Place::Entry(at, EntryAnswer::LiquidatedOn);
        let entries = ["e1", "e2"].into_iter().filter_map(Id::parse).map(Entry::new);
        let mut facts = Facts {
            entries: entries.collect(),
            ..Facts::default()
        };
        let mut drafts = Drafts::default();
        drafts.keep(day(1), &facts, Some(typed("Octo", "", "")));
        assert_eq!(drafts.at(day(0), &facts), None);
        facts.entries.remove(0);
        assert_eq!(drafts.at(day(0), &facts), Some(&typed("Octo", "", "")));
    }

    #[test]
    fn anything_else_is_left_out() {
        assert_eq!(Drafts::read("\n/facts/as_of\t1\t2\n\t\n{}"), Drafts::default());
    }

    /// It survives while the answer it was typed over stays or is cleared, and gives way to any other date.
    #[test]
    fn half_typed_date_gives_way_to_a_newer_date() {
        let (mut facts, planned) = (two(), Place::PlannedOn);
        facts.filing.planned_on = Some(date(2026, 5, 11));
        let mut drafts = Drafts::default();
        drafts.keep(planned, &facts, Some(typed("Octo", "", "")));
        let drafts = Drafts::read(&drafts.write());
        assert_eq!(drafts.at(planned, &facts), Some(&typed("Octo", "", "")));
        assert!(drafts.is_newer(planned, &facts));
        facts.filing.planned_on = Some(date(2026, 5, 12));
        assert_eq!(drafts.at(planned, &facts), None);
        assert!(!drafts.is_newer(planned, &facts));
        facts.filing.planned_on = None;
        assert!(drafts.at(planned, &facts).is_some());
        facts.filing.planned_on = Some(date(2026, 5, 11));
        assert!(drafts.at(planned, &facts).is_some());
    }

    /// "Never" and "I don't know" leave a half-typed date alone.
    #[test]
    fn login_without_a_date_keeps_the_draft() {
        let (mut facts, login) = (two(), Place::Person(0, PersonAnswer::LastLogin));
        facts.people[0].last_login = Some(LastLogin::Never);
        let mut drafts = Drafts::default();
        drafts.keep(login, &facts, Some(typed("Octo", "", "")));
        assert!(drafts.is_newer(login, &facts));
        facts.people[0].last_login = Some(LastLogin::Unknown);
        assert!(!drafts.is_newer(login, &facts));
        assert!(drafts.at(login, &facts).is_some());
    }

    /// Drafts from earlier builds are still read.
    #[test]
    fn drafts_without_an_answer_are_read() {
        let drafts = Drafts::read("/facts/filing/planned_on\tOcto\t\t\t\n");
        assert_eq!(drafts.at(Place::PlannedOn, &two()), Some(&typed("Octo", "", "")));
    }
}
